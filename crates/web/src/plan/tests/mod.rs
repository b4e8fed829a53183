//! Plans as guides use them: what is next, who reads which strand, what the person wants, and whose people are whose.

mod aiming;
mod finding;
mod teamwork;

use axum::http::StatusCode;
use domain::id::{PersonId, WorkerId};
use domain::person::Needs;
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, Workplace};

use crate::chance;
use crate::testing::{Got, TestHouse};

const GUIDES: [Role; 3] = [Role::Guide, Role::LegalGuide, Role::MedicalGuide];
const SECOND: WorkerId = WorkerId::new(88);

async fn house() -> (TestHouse, PersonId, String) {
    let house = TestHouse::new().await;
    let person = house.person("Testa Voorbeeld", Needs::default()).await;
    (house, person, format!("plan/{person}"))
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

/// A step in a strand, by whoever guides there.
async fn plan(house: &TestHouse, role: Role, path: &str, strand: &str, what: &str) -> Got {
    let form = [
        ("strand", strand),
        ("what", what),
        ("owner", "person"),
        ("due", "2026-12-01"),
        ("at", "14:30"),
        ("place", "balie"),
    ];
    send(house, role, &format!("{path}/step"), &form).await
}

async fn write(house: &TestHouse, role: Role, path: &str, strand: &str, words: &str) -> Got {
    send(house, role, &format!("{path}/note"), &[("note-strand", strand), ("note", words)]).await
}

#[tokio::test]
async fn what_is_next_stands_on_the_plan_and_on_the_card() {
    let (house, _, path) = house().await;
    assert!(house.get(Role::Guide, &path).await.says("Er is nog niets gepland"));
    plan(&house, Role::Guide, &path, "social", "kennismaken met de buurt").await.to();
    let shown = house.get(Role::Guide, &path).await;
    for words in ["kennismaken met de buurt", "1 dec 2026", "14:30", "balie", "De persoon zelf"] {
        assert!(shown.says(words), "{words} is not said in {}", shown.text());
    }
    let card = house.get(Role::Guide, &format!("{path}/card")).await;
    assert!(card.says("14:30") && card.says("balie"), "{}", card.text());
    assert!(!card.says("kennismaken"), "the card says where and when, and not what about");
}

#[tokio::test]
async fn a_strand_is_read_by_its_own_guides_and_by_nobody_else() {
    let (house, person, path) = house().await;
    let secrets = [
        (Role::Guide, "social", "woorden-maatschappelijk"),
        (Role::LegalGuide, "legal", "woorden-juridisch"),
        (Role::MedicalGuide, "medical", "woorden-medisch"),
    ];
    for (role, strand, words) in secrets {
        plan(&house, role, &path, strand, &format!("stap {words}")).await.to();
        write(&house, role, &path, strand, words).await.to();
    }
    let paths = [
        path.clone(),
        format!("{path}/card"),
        "caseload".into(),
        "caseload?whose=team".into(),
        format!("person/{person}"),
    ];
    for reader in Role::ALL {
        for (writer, strand, words) in secrets {
            // All who guide read the social strand; the other two are read by their own guides.
            let reads = reader == writer || (strand == "social" && GUIDES.contains(&reader));
            for at in &paths {
                let text = house.get(reader, at).await.text();
                assert!(reads || !text.contains(words), "{reader:?} reads {strand} at {at}");
            }
            let own = house.get(reader, &path).await;
            assert_eq!(own.says(words), reads, "{reader:?} {strand}: {}", own.status);
        }
    }
    for role in GUIDES {
        for (writer, strand, _) in
            secrets.into_iter().filter(|(writer, strand, _)| *writer != role && *strand != "social")
        {
            assert_eq!(
                write(&house, role, &path, strand, "iets").await.status,
                StatusCode::UNPROCESSABLE_ENTITY,
                "{role:?} {writer:?}"
            );
            let steps = house.house.archive.open_steps().await.expect("the steps");
            let step = steps.iter().find(|step| step.strand.name() == strand).expect("one").id;
            for verb in ["finish", "reopen", "change"] {
                let got = send(&house, role, &format!("step/{step}/{verb}"), &[]).await;
                assert_eq!(got.status, StatusCode::NOT_FOUND, "{role:?} {verb} {strand}");
            }
        }
    }
}

#[tokio::test]
async fn an_author_shares_a_note_and_nobody_else_does() {
    let (house, _, path) = house().await;
    write(&house, Role::LegalGuide, &path, "legal", "beroep loopt, zeg er niets over").await.to();
    let noted = house.get(Role::LegalGuide, &path).await.hidden("noted");
    assert!(!house.get(Role::MedicalGuide, &path).await.says("beroep loopt"));
    let share = format!("{path}/share");
    let got = send(&house, Role::MedicalGuide, &share, &[("noted", &noted), ("to", "medical")]).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND, "somebody else's note is not there");
    send(&house, Role::LegalGuide, &share, &[("noted", &noted), ("to", "medical")]).await.to();
    assert!(house.get(Role::MedicalGuide, &path).await.says("beroep loopt"));
    assert!(!house.get(Role::Guide, &path).await.says("beroep loopt"), "only where it was shared");
    let (strike, field) = (format!("{path}/strike"), format!("strike-{noted}"));
    assert!(
        send(&house, Role::LegalGuide, &strike, &[("noted", &noted), (&field, "")]).await.says("Schrijf op waarom.")
    );
    send(&house, Role::LegalGuide, &strike, &[("noted", &noted), (&field, "andere persoon")]).await.to();
    assert!(
        house.get(Role::MedicalGuide, &path).await.says("andere persoon"),
        "whoever read it reads that it is not right"
    );
}

#[tokio::test]
async fn what_is_wrong_is_said_at_once_and_nothing_typed_is_lost() {
    let (house, _, path) = house().await;
    let typed = [
        ("strand", "niets"),
        ("what", ""),
        ("owner", "niemand"),
        ("due", "ooit"),
        ("at", "straks"),
        ("every", "vaak"),
        ("place", "de balie"),
    ];
    let got = send(&house, Role::Guide, &format!("{path}/step"), &typed).await;
    assert_eq!(got.status, StatusCode::UNPROCESSABLE_ENTITY);
    for words in [
        "Kies waar het bij hoort",
        "Schrijf op wat er moet",
        "Kies wie het doet",
        "zoals 2026-11-25",
        "zoals 14:30",
        "van 1 tot 52",
        "de balie",
    ] {
        assert!(got.says(words), "{words} is not said in {}", got.text());
    }
    let form = [("strand", "social"), ("what", "bellen"), ("owner", "person"), ("place", "de balie")];
    let got = send(&house, Role::Guide, &format!("{path}/step"), &form).await;
    assert!(got.says("zonder tijd is het geen afspraak") && got.says("de balie"), "a place alone is not forgotten");
    let form = [("strand", "social"), ("what", "bellen"), ("owner", "person"), ("due", ""), ("at", "10:00")];
    let got = send(&house, Role::Guide, &format!("{path}/step"), &form).await;
    assert!(got.says("hebben een dag nodig") && got.says("bellen"), "{}", got.text());
    assert!(house.house.archive.open_steps().await.expect("the steps").is_empty());
}

#[tokio::test]
async fn what_comes_again_is_planned_again_and_a_mistake_is_taken_back() {
    let (house, _, path) = house().await;
    let form =
        [("strand", "practical"), ("what", "leefgeld"), ("owner", "person"), ("due", "2026-11-20"), ("every", "1")];
    send(&house, Role::Guide, &format!("{path}/step"), &form).await.to();
    let step = house.house.archive.open_steps().await.expect("the steps")[0].id;
    let field = |name: &str| format!("{name}-{step}");
    let (outcome, on, came) = (field("outcome"), field("done-on"), field("came"));
    let finish = format!("step/{step}/finish");
    let got = send(&house, Role::Guide, &finish, &[(&outcome, "not-done"), (&on, "2026-11-23"), (&came, "")]).await;
    assert!(got.says("Schrijf op waarom."), "{}", got.text());
    send(&house, Role::Guide, &finish, &[(&outcome, "done"), (&on, "2026-11-23"), (&came, "")]).await.to();
    let open = house.house.archive.open_steps().await.expect("the steps");
    assert_eq!(
        open.iter().map(|step| step.due.map(|due| due.to_string())).collect::<Vec<_>>(),
        [Some("2026-11-27".to_owned())]
    );
    send(&house, Role::Guide, &format!("step/{step}/reopen"), &[]).await.to();
    assert_eq!(house.house.archive.open_steps().await.expect("the steps").len(), 2);
}

#[tokio::test]
async fn the_person_says_what_they_want_and_refusing_changes_nothing_else() {
    let (house, person, path) = house().await;
    let held = [
        ("wants", "een eigen kamer"),
        ("agreement", "we zoeken samen"),
        ("held-on", "2026-11-23"),
        ("next-review", "2027-01-04"),
    ];
    let got = send(&house, Role::Guide, &format!("{path}/review"), &held).await;
    assert!(got.says("Kies of de persoon het ermee eens is") && got.says("een eigen kamer"), "{}", got.text());
    let before = house.get(Role::Coordinator, &format!("person/{person}")).await.text();
    send(&house, Role::Guide, &format!("{path}/review"), &[&held[..], &[("agreed", "refused")]].concat()).await.to();
    let shown = house.get(Role::LegalGuide, &path).await;
    assert!(shown.says("een eigen kamer") && shown.says("Niet eens") && shown.says("4 jan 2027"), "{}", shown.text());
    let after = house.get(Role::Coordinator, &format!("person/{person}")).await.text();
    let same = |page: &str| page.split("<footer").next().unwrap_or_default().split("<main").nth(1).map(without_numbers);
    assert_eq!(same(&before), same(&after), "who coordinates sees no difference");
}

/// A page without the numbers that every drawing of it makes anew, and without who looked.
fn without_numbers(page: &str) -> String {
    let page = page.split("Wie keek in dit dossier").next().unwrap_or_default();
    let mut parts = page.split("value=\"");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |done, part| done + part.split_once('"').map_or(part, |(_, rest)| rest))
}

#[tokio::test]
async fn what_happened_since_i_looked_is_called_new() {
    let (mut house, _, path) = house().await;
    house.get(Role::Guide, &path).await;
    house.days_pass(1).await;
    plan(&house, Role::LegalGuide, &path, "social", "bellen met de school").await.to();
    house.days_pass(1).await;
    assert!(house.get(Role::Guide, &path).await.says("1 nieuwe gebeurtenis"));
    assert!(house.get(Role::LegalGuide, &path).await.says("Niets nieuws"), "one's own doing is no news");
}

#[tokio::test]
async fn a_caseload_shows_what_is_late_and_can_be_handed_over_whole() {
    let (house, _, path) = house().await;
    let me = house.worker(Role::Guide).id.to_string();
    assert!(house.get(Role::Guide, "caseload").await.says("U begeleidt nog niemand"));
    for strand in ["social", "practical"] {
        send(&house, Role::Guide, &format!("{path}/guide"), &[("guide-strand", strand), ("guide", &me)]).await.to();
    }
    plan(&house, Role::Guide, &path, "social", "bellen").await.to();
    let step = house.house.archive.open_steps().await.expect("the steps")[0].id;
    let field = |name: &str| format!("{name}-{step}");
    let (what, owner, due) = (field("what"), field("owner"), field("due"));
    let late = [(&*what, "bellen"), (&*owner, &*me), (&*due, "2026-11-20")];
    send(&house, Role::Guide, &format!("step/{step}/change"), &late).await.to();
    let mine = house.get(Role::Guide, "caseload").await;
    assert!(mine.says("Testa") && mine.says("1 stap te laat"), "{}", mine.text());
    let legal = house.worker(Role::LegalGuide).id.to_string();
    let hand = |to: String| vec![("hand-from".to_owned(), me.clone()), ("hand-to".to_owned(), to)];
    let post = async |to: String| {
        let form = hand(to);
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        send(&house, Role::Coordinator, "caseload/hand-over", &form).await
    };
    let got = post(legal).await;
    assert!(got.says("Er is niets overgedragen"), "{}", got.text());
    let position =
        Position { name: Personal::new("Demo Tweede"), roles: vec![Role::Guide], workplace: Workplace::House };
    house.done(Role::Administrator, AppointStaff { worker: SECOND, position }).await;
    assert_eq!(post(SECOND.to_string()).await.to(), "caseload?whose=team");
    let guided = house.house.archive.guided().await.expect("the shelf");
    assert!(guided.len() == 2 && guided.iter().all(|one| one.worker == SECOND), "{guided:?}");
    let team = house.get(Role::Coordinator, "caseload").await;
    assert!(team.says("Demo Tweede") && !team.says("bellen"), "{}", team.text());
}

#[tokio::test]
async fn a_calendar_tells_when_and_nothing_else_until_it_is_taken_back() {
    let (house, _, path) = house().await;
    let me = house.worker(Role::Guide).id.to_string();
    let step = [
        ("strand", "social"),
        ("what", "gesprek over school"),
        ("owner", &*me),
        ("due", "2026-12-01"),
        ("at", "14:30"),
        ("place", "balie"),
    ];
    send(&house, Role::Guide, &format!("{path}/step"), &step).await.to();
    let page = send(&house, Role::Guide, "calendar", &[]).await.text();
    let key = page.split_once("/feed/").expect("an address").1.split('<').next().unwrap_or_default().to_owned();
    let feed = async |key: &str| {
        let request = axum::http::Request::get(format!("/demostad/feed/{key}"));
        house.send(request.body(axum::body::Body::empty()).expect("a request")).await
    };
    let got = feed(&key).await;
    assert_eq!(got.status, StatusCode::OK);
    for line in ["SUMMARY:Afspraak 1", "DTSTART:20261201T143000Z", "DTEND:20261201T153000Z"] {
        assert!(got.text().contains(line), "{line} is not in {}", got.text());
    }
    for word in ["Testa", "school", "balie", &*me] {
        assert!(!got.text().contains(word) && !house.get(Role::Guide, "caseload").await.says(&key), "{word}");
    }
    assert_eq!(feed("nergens").await.status, StatusCode::NOT_FOUND);
    send(&house, Role::Guide, "calendar/close", &[]).await.to();
    assert_eq!(feed(&key).await.body, feed("nergens").await.body, "taken back is like never there");
}

#[tokio::test]
async fn whoever_left_a_strand_takes_nothing_out_of_it() {
    let (house, _, path) = house().await;
    write(&house, Role::LegalGuide, &path, "legal", "zeg er niets over").await.to();
    let noted = house.get(Role::LegalGuide, &path).await.hidden("noted");
    let page = send(&house, Role::LegalGuide, "calendar", &[]).await.text();
    let key = page.split_once("/feed/").expect("an address").1.split('<').next().unwrap_or_default().to_owned();
    becomes(&house, Role::Guide).await;
    for (verb, form) in
        [("share", vec![("noted", &*noted), ("to", "social")]), ("strike", vec![("noted", &*noted), ("to", "social")])]
    {
        let got = send(&house, Role::LegalGuide, &format!("{path}/{verb}"), &form).await;
        assert_eq!(got.status, StatusCode::NOT_FOUND, "{verb}");
    }
    assert!(!house.get(Role::Guide, &path).await.says("zeg er niets over"));
    becomes(&house, Role::Desk).await;
    let request = axum::http::Request::get(format!("/demostad/feed/{key}"));
    let got = house.send(request.body(axum::body::Body::empty()).expect("a request")).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND, "whoever guides no more has no days");
    assert_eq!(send(&house, Role::LegalGuide, "calendar/close", &[]).await.status, StatusCode::SEE_OTHER);
}

/// The legal guide of the house does something else from now on.
async fn becomes(house: &TestHouse, role: Role) {
    let (worker, by) = (house.worker(Role::LegalGuide).id, house.worker(Role::Administrator).id);
    let position = Position { name: Personal::new("Demo anders"), roles: vec![role], workplace: Workplace::House };
    house.done(Role::Administrator, domain::staff::ChangeStaff { worker, by, position }).await;
}

#[tokio::test]
async fn whoever_leaves_takes_no_calendar_along() {
    let (house, _, _) = house().await;
    let page = send(&house, Role::MedicalGuide, "calendar", &[]).await.text();
    let key = page.split_once("/feed/").expect("an address").1.split('<').next().unwrap_or_default().to_owned();
    let (worker, by) = (house.worker(Role::MedicalGuide).id, house.worker(Role::Administrator).id);
    house.done(Role::Administrator, domain::staff::EndStaff { worker, by }).await;
    let request = axum::http::Request::get(format!("/demostad/feed/{key}"));
    let got = house.send(request.body(axum::body::Body::empty()).expect("a request")).await;
    assert_eq!(got.status, StatusCode::NOT_FOUND);
}
