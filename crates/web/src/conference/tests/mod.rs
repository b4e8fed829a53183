//! A conference as those who prepare and hold it go through it.

mod elsewhere;
mod sent_up;

use axum::http::StatusCode;
use domain::id::PersonId;
use domain::person::{CorrectPerson, Description, Language, Needs};
use domain::staff::Role;

use crate::chance;
use crate::proof::consent::without_numbers;
use crate::testing::{Got, TestHouse};

/// A level with two partners and a meeting of it today.
pub(crate) struct Scene {
    pub(crate) house: TestHouse,
    pub(crate) person: PersonId,
    pub(crate) meeting: String,
    pub(crate) case: String,
    /// *Dienst Voorbeeld*, of the state, and *Gemeente Voorbeeld*.
    pub(crate) partners: [String; 2],
}

impl Scene {
    pub(crate) async fn new() -> Scene {
        Scene::in_house(TestHouse::new().await).await
    }

    async fn in_house(house: TestHouse) -> Scene {
        let person = house.person("Testa Voorbeeld", Needs::default()).await;
        let description = Some(Description { languages: vec![Language("ti".into())], ..Description::default() });
        house.done(Role::Desk, CorrectPerson { person, names: None, needs: None, description }).await;
        let meeting = meeting(&house).await;
        let case = put_on(&house, person, &meeting, "Kan de procedure sneller?").await;
        let level = house.house.archive.levels().await.expect("the levels").remove(0);
        let partner = |name: &str| {
            let seat = level.seats.iter().find(|seat| seat.facts.name.starts_with(name)).expect("a seat");
            seat.partner.to_string()
        };
        let partners = [partner("Dienst"), partner("Gemeente")];
        Scene { house, person, meeting, case, partners }
    }

    /// Adds a point and gives its number.
    pub(crate) async fn point(&self, kind: &str, words: &str) -> String {
        let form = [("kind", kind), ("words", words)];
        send(&self.house, Role::Guide, &format!("{}/point", self.case), &form).await.to();
        let page = self.house.get(Role::Guide, &self.case).await.text();
        let before = page.split(words).next().expect("it stands there");
        let rest = page[before.len()..].split("name=\"point\" value=\"").nth(1).expect("its number");
        rest.split('"').next().expect("a number").to_owned()
    }

    /// Says yes or no to points, as *partner point word*.
    pub(crate) async fn say(&self, said: &[(&str, &str, &str)]) {
        let fields: Vec<(String, &str)> =
            said.iter().map(|(partner, point, word)| (format!("say-{partner}-{point}"), *word)).collect();
        let mut form: Vec<(&str, &str)> = fields.iter().map(|(field, word)| (field.as_str(), *word)).collect();
        form.extend([("how", "aloud"), ("language", "ti")]);
        send(&self.house, Role::Guide, &format!("{}/consent", self.case), &form).await.to();
    }

    /// The meeting begins with both in the room, or with one of them elsewhere, and turns to the case.
    pub(crate) async fn begin(&self, seen: [&str; 2]) {
        let fields = self.partners.each_ref().map(|partner| format!("seat-{partner}"));
        let form: Vec<(&str, &str)> = fields.iter().map(String::as_str).zip(seen).collect();
        send(&self.house, Role::Coordinator, &format!("{}/begin", self.meeting), &form).await.to();
        send(&self.house, Role::Coordinator, &format!("{}/turn", self.case), &[]).await.to();
    }

    async fn screen(&self) -> Got {
        self.house.get(Role::Coordinator, &format!("{}/screen", self.meeting)).await
    }
}

async fn send(house: &TestHouse, role: Role, path: &str, form: &[(&str, &str)]) -> Got {
    let command = chance::command().to_string();
    house.post(role, path, &[&[("command", &*command)], form].concat()).await
}

fn here(path: &str) -> String {
    path.trim_start_matches("/demostad/").split('#').next().unwrap_or_default().to_owned()
}

async fn meeting(house: &TestHouse) -> String {
    send(house, Role::Coordinator, "conference/level", &[("level", "new"), ("name-new", "Lokaal overleg")]).await.to();
    let level = house.house.archive.levels().await.expect("the levels").remove(0).id.to_string();
    let (partner, from, state) = (format!("partner-{level}"), format!("from-{level}"), format!("state-{level}"));
    let path = format!("conference/level/{level}/seat");
    for (name, of_state) in [("Dienst Voorbeeld", "yes"), ("Gemeente Voorbeeld", "")] {
        let form = [(&*partner, name), (&*from, "2026-11-01"), (&*state, of_state)];
        send(house, Role::Coordinator, &path, &form).await.to();
    }
    let today = house.house.now().wall.date().to_string();
    let when = [("level", &*level), ("on", &*today), ("at", "23:30"), ("minutes", "90"), ("place", "Kamer 1")];
    here(&send(house, Role::Coordinator, "conference/plan", &when).await.to())
}

async fn put_on(house: &TestHouse, person: PersonId, meeting: &str, question: &str) -> String {
    let id = meeting.rsplit('/').next().unwrap_or_default();
    let form = [("conference", id), ("question", question)];
    here(&send(house, Role::Guide, &format!("plan/{person}/conference"), &form).await.to())
}

#[tokio::test]
async fn somebody_is_asked_in_their_own_language_with_exactly_what_would_be_shown() {
    let scene = Scene::new().await;
    scene.point("aim", "blijven bij familie").await;
    let asked = scene.house.get(Role::Guide, &format!("{}/consent", scene.case)).await;
    for words in ["lang=\"ti\"", "ኣይፋል እንተበልኩም", "blijven bij familie", "Dienst Voorbeeld", "Kan de procedure sneller?"]
    {
        assert!(asked.says(words), "{words} is not said in {}", asked.text());
    }
    assert!(scene.house.get(Role::Guide, &format!("{}/consent?language=ar", scene.case)).await.says("dir=\"rtl\""));
    let coordinator = scene.house.get(Role::Coordinator, &format!("{}/consent", scene.case)).await;
    assert_eq!(coordinator.status, StatusCode::NOT_FOUND, "nobody answers for the person");
}

#[tokio::test]
async fn the_screen_of_the_room_shows_only_what_all_who_read_it_may_see() {
    let scene = Scene::new().await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let papers = scene.point("papers", "een verlopen paspoort").await;
    let never = scene.point("needs", "rust in de nacht").await;
    let [state, city] = scene.partners.each_ref().map(String::as_str);
    let said = [(state, &*aim, "yes"), (city, &*aim, "yes"), (city, &*papers, "yes"), (state, &*papers, "no")];
    scene.say(&[&said[..], &[(state, &*never, "no")]].concat()).await;
    scene.begin(["room", "room"]).await;
    let screen = scene.screen().await;
    assert!(screen.says("blijven bij familie") && screen.says("Kan de procedure sneller?"), "{}", screen.text());
    for hidden in ["paspoort", "rust in de nacht", "Testa", &scene.person.to_string(), "Dienst"] {
        assert!(!screen.says(hidden), "{hidden} is shown in {}", screen.text());
    }
    scene.say(&[(city, &aim, "no")]).await;
    assert!(!scene.screen().await.says("blijven bij familie"), "withdrawn is gone at once");
}

#[tokio::test]
async fn the_register_tells_the_person_what_was_shown_to_whom_and_on_which_consent() {
    let scene = Scene::new().await;
    let aim = scene.point("aim", "blijven bij familie").await;
    let papers = scene.point("papers", "een verlopen paspoort").await;
    let [state, city] = scene.partners.each_ref().map(String::as_str);
    scene.say(&[(state, &aim, "yes"), (state, &papers, "no"), (city, &papers, "no")]).await;
    let register = format!("person/{}/shown", scene.person);
    assert!(scene.house.get(Role::Coordinator, &register).await.says("nooit iets aan een partner getoond"));
    scene.begin(["room", ""]).await;
    for role in [Role::Coordinator, Role::Guide] {
        let shown = scene.house.get(role, &register).await;
        for words in ["Dienst Voorbeeld", "van de overheid", "op het scherm", "blijven bij familie", "toestemming"] {
            assert!(shown.says(words), "{words} is not said in {}", shown.text());
        }
        assert!(!shown.says("paspoort") && !shown.says("Gemeente"), "{}", shown.text());
    }
    for role in [Role::Desk, Role::Night, Role::LegalGuide, Role::Administrator] {
        assert_eq!(scene.house.get(role, &register).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn who_holds_the_meeting_reads_what_was_prepared_and_nothing_of_the_plan_or_of_a_no() {
    let scene = Scene::new().await;
    let note = [("note-strand", "social"), ("note", "een geheim van thuis")];
    send(&scene.house, Role::Guide, &format!("plan/{}/note", scene.person), &note).await.to();
    let papers = scene.point("papers", "een verlopen paspoort").await;
    let untouched = scene.house.get(Role::Coordinator, &scene.case).await.text();
    scene.say(&[(&scene.partners[0], &papers, "no")]).await;
    let after = scene.house.get(Role::Coordinator, &scene.case).await;
    assert!(!after.says("een geheim van thuis") && !after.says("paspoort"), "{}", after.text());
    assert_eq!(without_numbers(&after.text()), without_numbers(&untouched), "a no looks like nothing said");
}

#[tokio::test]
async fn two_who_order_one_agenda_do_not_undo_each_other_unseen() {
    let scene = Scene::new().await;
    let other = scene.house.person("Demo Deelnemer", Needs::default()).await;
    put_on(&scene.house, other, &scene.meeting, "Wat nu?").await;
    let saw = scene.house.get(Role::Coordinator, &scene.meeting).await.hidden("saw");
    let second = saw.split(' ').nth(1).expect("two cases").to_owned();
    let up = [("saw", &*saw), ("item", &*second), ("move", "up")];
    let order = format!("{}/order", scene.meeting);
    send(&scene.house, Role::Coordinator, &order, &up).await.to();
    let late = send(&scene.house, Role::Coordinator, &order, &up).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(late.says("Iemand anders heeft de agenda intussen veranderd"), "{}", late.text());
    let now = scene.house.get(Role::Coordinator, &scene.meeting).await;
    assert!(now.says("45 minuten per casus") && now.text().find("Wat nu?") < now.text().find("sneller?"));
}

#[tokio::test]
async fn what_was_promised_stands_on_the_next_agenda_until_somebody_says_whether_it_came() {
    let scene = Scene::new().await;
    scene.begin(["room", "room"]).await;
    let promised = [("promised-by", &*scene.partners[0]), ("promised", "een brief"), ("promised-until", "2026-11-24")];
    send(&scene.house, Role::Coordinator, &format!("{}/promise", scene.case), &promised).await.to();
    let answer = format!("answer-{}", scene.partners[1]);
    let answered = [("partner", &*scene.partners[1]), (&*answer, "wij betalen de reis")];
    send(&scene.house, Role::Coordinator, &format!("{}/answer", scene.case), &answered).await.to();
    let empty =
        send(&scene.house, Role::Coordinator, &format!("{}/conclude", scene.case), &[("outcome", "agreed")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "what was agreed is said in words");
    let done = [("outcome", "agreed"), ("concluded", "samen naar de advocaat")];
    send(&scene.house, Role::Coordinator, &format!("{}/conclude", scene.case), &done).await.to();
    send(&scene.house, Role::Coordinator, &format!("{}/close", scene.meeting), &[]).await.to();
    let minutes = scene.house.get(Role::Coordinator, &format!("{}/minutes", scene.meeting)).await;
    for words in ["wij betalen de reis", "een brief", "samen naar de advocaat", "Dienst Voorbeeld", "Akkoord"] {
        assert!(minutes.says(words), "{words} is not said in {}", minutes.text());
    }
    let level = scene.house.house.archive.levels().await.expect("the levels").remove(0).id.to_string();
    let when = [("level", &*level), ("on", "2026-12-07"), ("at", "13:00"), ("minutes", "90"), ("place", "Kamer 1")];
    let next = here(&send(&scene.house, Role::Coordinator, "conference/plan", &when).await.to());
    assert!(scene.house.get(Role::Coordinator, &next).await.says("een brief"));
    let again = put_on(&scene.house, scene.person, &next, "En nu?").await;
    assert!(
        scene.house.get(Role::Coordinator, &again).await.says("samen naar de advocaat"),
        "what was agreed last time"
    );
    let promise = scene.house.get(Role::Guide, &scene.case).await.hidden("promise");
    let field = format!("settled-{promise}");
    let settle = format!("{}/settle", scene.case);
    let no = send(&scene.house, Role::Guide, &settle, &[("promise", &promise), ("kept", "no"), (&field, "")]).await;
    assert!(no.says("waarom het niet kwam"), "{}", no.text());
    send(&scene.house, Role::Guide, &settle, &[("promise", &promise), ("kept", "yes"), (&field, "")]).await.to();
    assert!(!scene.house.get(Role::Coordinator, &next).await.says("een brief"), "what came stands there no more");
}

#[tokio::test]
async fn what_is_typed_wrong_is_kept_and_said_why() {
    let scene = Scene::new().await;
    let wrong = [("level", "niets"), ("on", "morgen"), ("at", "laat"), ("minutes", "0"), ("place", "Kamer 7")];
    let plan = send(&scene.house, Role::Coordinator, "conference/plan", &wrong).await;
    assert!(plan.says("Kies een overleg.") && plan.says("Vul een tijd in") && plan.says("Kamer 7"), "{}", plan.text());
    let question = [("conference", "niets"), ("question", "wat nu met school?")];
    let kept = send(&scene.house, Role::Guide, &format!("plan/{}/conference", scene.person), &question).await;
    assert!(kept.says("wat nu met school?") && kept.says("Kies een bijeenkomst"), "{}", kept.text());
    let typed = [("kind", ""), ("words", "bewaar mij")];
    let point = send(&scene.house, Role::Guide, &format!("{}/point", scene.case), &typed).await;
    assert!(point.says("bewaar mij"), "{}", point.text());
    let how = send(&scene.house, Role::Guide, &format!("{}/consent", scene.case), &[("language", "ti")]).await;
    assert!(how.says("Kies hoe het gevraagd is."), "{}", how.text());
}
