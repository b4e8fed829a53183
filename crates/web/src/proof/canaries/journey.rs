//! What happens in a house, page by page, with people whose words stand nowhere else.

use axum::body::Body;
use axum::http::Request;
use axum::http::header::CONTENT_TYPE;
use domain::staff::Role;

use super::canary::{Canary, WORDS};
use super::walk::Walk;
use crate::chance;
use crate::proof::house::proposal;
use crate::testing::{LOCATION, MEN, TestHouse};

fn command() -> String {
    chance::command().to_string()
}

/// Somebody is typed in, perhaps known, written down, searched, looked at and put right; gives their number.
pub async fn comes_in(walk: &mut Walk<'_>, canary: &Canary) -> String {
    let (person, request) = (command(), command());
    let form = canary.form(&person, &request);
    let wrong = [&form[..], &[("birth", canary.note.as_str())]].concat();
    let right = [&form[..], &[("then", "bed")]].concat();
    walk.post(Role::Desk, "person/draft", &form).await;
    for path in ["person/register".to_owned(), format!("person/register/{person}")] {
        walk.get(Role::Desk, &path).await;
    }
    for (path, form) in [
        ("person/known", &form),
        ("person/register", &wrong),
        ("person/register", &right),
        ("person/search", &vec![("query", canary.name.as_str())]),
    ] {
        walk.post(Role::Desk, path, form).await;
    }
    walk.get(Role::Desk, &format!("tonight/{request}")).await;
    walk.get(Role::Guide, &format!("person/{person}")).await;
    let correct = format!("person/{person}/correct");
    walk.get(Role::Desk, &correct).await;
    walk.post(Role::Desk, &correct, &canary.form(&command(), &request)).await;
    let ending = [("command", &*command()), ("how", "withdrawn")];
    walk.post(Role::Desk, &format!("tonight/{request}/end"), &ending).await;
    person
}

/// Somebody asks again, gets a bed, sleeps in it, and leaves it for the next.
pub async fn sleeps_here(walk: &mut Walk<'_>, person: &str, nth: usize) {
    let request = command();
    let bed = TestHouse::bed(MEN, 1 + nth as u128 % 2);
    let (location, place) = (LOCATION.to_string(), format!("{person}.{bed}"));
    walk.post(Role::Desk, "tonight", &[("command", &request), ("person", person)]).await;
    walk.get(Role::Desk, "tonight").await;
    walk.get(Role::Desk, "tonight/together").await;
    walk.get(Role::Desk, "tonight/together/fair").await;
    walk.get(Role::Desk, "tonight/together/moves").await;
    let form = [("location", &*location), ("place", &place), ("until", "")];
    for verb in ["hold", "extend", "release", "hold", "confirm", "take-back", "hold", "confirm"] {
        let id = command();
        let form = [&[("command", &*id)], &form[..]].concat();
        walk.post(Role::Desk, &format!("tonight/{request}/{verb}"), &form).await.to();
    }
    walk.listen().await;
    walk.get(Role::Coordinator, "board").await;
    walk.get(Role::Night, &format!("tonight/{request}")).await;
    let page = format!("bed/{bed}");
    let shown = walk.get(Role::Night, &page).await;
    assert!(shown.says(WORDS[0]), "whose bed it is: {}", shown.text());
    for verb in ["leave", "take-back", "leave"] {
        let form = [("command", &*command()), ("person", person), ("left-for", "own-place")];
        walk.post(Role::Night, &format!("{page}/{verb}"), &form).await;
        walk.get(Role::Night, &page).await;
    }
}

/// Two people must not meet, may be one person, and belong together; and all of it is taken back.
pub async fn two_people(walk: &mut Walk<'_>, person: &str, other: &str, name: &str) {
    for what in ["household", "ban", "same"] {
        let choose = format!("person/{person}/choose/{what}");
        walk.get(Role::Desk, &choose).await;
        walk.post(Role::Desk, &choose, &[("query", name)]).await;
    }
    let (ban, same, household) = (command(), command(), command());
    let here = format!("person/{person}");
    for (path, id, form) in [
        (format!("{here}/ban"), ban.clone(), [("other", other), ("scope", "city"), ("said-by", "person")]),
        (format!("{here}/same"), same.clone(), [("other", other), ("same", "no"), ("note", name)]),
        ("household/join".to_owned(), household.clone(), [("person", person), ("other", other), ("note", name)]),
        (format!("{here}/ban/lift"), command(), [("ban", &*ban), ("other", other), ("note", name)]),
        (format!("{here}/same/take-back"), command(), [("statement", &*same), ("other", other), ("note", name)]),
        ("household/leave".to_owned(), command(), [("household", &*household), ("person", person), ("back", other)]),
    ] {
        walk.post(Role::Desk, &path, &[&[("command", &*id)], &form[..]].concat()).await;
        walk.get(Role::Desk, &here).await;
    }
}

/// Somebody is found by name and gets a bed for longer than tonight.
pub async fn a_bed_for_longer(walk: &mut Walk<'_>, canary: &Canary) {
    let person = comes_in(walk, canary).await;
    let (assign, bed) = (format!("location/{LOCATION}/assign"), TestHouse::bed(MEN, 1));
    walk.get(Role::Coordinator, &assign).await;
    let place = format!("{person}.{bed}");
    for form in [
        vec![("name", &*canary.name)],
        vec![("person", &person)],
        vec![("person", &person), ("place", &place), ("command", &command())],
    ] {
        walk.post(Role::Coordinator, &assign, &form).await;
    }
    assert!(walk.get(Role::Night, &format!("bed/{bed}")).await.says(WORDS[0]), "whose bed it is");
    let other = walk.get(Role::Coordinator, &format!("bed/choose?person={person}")).await;
    assert!(other.says(WORDS[0]), "who gets another bed");
    let back = format!("bed/{bed}/take-back-assigning");
    walk.post(Role::Coordinator, &back, &[("command", &command())]).await.to();
    walk.post(Role::Coordinator, &assign, &[("person", &person), ("place", &place), ("command", &command())]).await;
}

/// Everything about locations, among it who sleeps in one that closes.
pub async fn locations(walk: &mut Walk<'_>) {
    let here = format!("location/{LOCATION}");
    for path in [
        "location",
        "location/open",
        &here,
        &format!("{here}/describe"),
        &format!("{here}/rules"),
        &format!("{here}/room"),
    ] {
        walk.get(Role::Coordinator, path).await;
    }
    for path in
        [format!("{here}/room/{MEN}"), format!("{here}/beds/{MEN}"), format!("{here}/close"), format!("{here}/opening")]
    {
        walk.get(Role::Coordinator, &path).await;
    }
    let refused = walk.post(Role::Coordinator, &format!("{here}/close"), &[("command", &*command())]).await;
    assert!(refused.says(WORDS[0]), "who has to go");
    let stays = walk.post(Role::Coordinator, &format!("{here}/close/move"), &[("came", "back")]).await;
    assert!(stays.says(WORDS[0]), "who could move");
}

/// The round, and the sheet on paper.
pub async fn night(walk: &mut Walk<'_>) {
    let (round, command) = (format!("round/{LOCATION}"), command());
    for path in ["round", &round, &format!("{round}/sheet")] {
        walk.get(Role::Night, path).await;
    }
    for path in [format!("{round}/sheet"), format!("{round}/sheet.pdf")] {
        walk.post(Role::Night, &path, &[("command", &command)]).await;
    }
    let sheet = walk.get(Role::Night, &format!("{round}/sheet")).await;
    assert!(sheet.says(WORDS[0]), "the sheet names whom to call");
}

/// Somebody comes to work here, gets a link, is rung, changes and goes; and what everybody may open.
pub async fn colleagues(walk: &mut Walk<'_>) {
    const BY: Role = Role::Administrator;
    let canary = Canary::new(901);
    let form = walk.get(BY, "staff/new").await;
    let (first, worker) = (form.hidden("command"), form.hidden("worker"));
    let position = [("name", &*canary.name), ("role", "coordinator"), ("where", "house")];
    let new = [&[("command", &*first), ("worker", &worker)], &position[..]].concat();
    let (here, second) = (format!("staff/{worker}"), command());
    let changed = [&[("command", &*second)], &position[..]].concat();
    for (path, form) in [("staff/new".to_owned(), new), (here.clone(), changed), (format!("{here}/link"), vec![])] {
        walk.post(BY, &path, &form).await;
    }
    let shown = walk.post(BY, &format!("{here}/link"), &[]).await;
    let text = shown.text();
    let (_, link) = text.split_once("/demostad/welcome/").expect("a link");
    walk.get_as_nobody(&format!("/demostad/welcome/{}", &link[..64])).await;
    walk.get_as_nobody("/demostad/sign-in").await;
    let duty = [("command", &*command()), ("who", &worker), ("move", "on")];
    walk.post(BY, "staff/duty", &duty).await;
    for role in [BY, Role::Coordinator] {
        assert!(walk.get(role, "staff").await.says(WORDS[0]), "who works here");
    }
    assert!(walk.get(BY, &here).await.says(WORDS[0]), "whom it is about");
    walk.post(BY, &format!("{here}/end"), &[("command", &*command())]).await;
    walk.get_as_nobody("/demostad").await;
    for path in ["reading", "forgotten"] {
        walk.get(Role::PrivacyOfficer, path).await;
    }
    for path in ["", "password", "ways-in", "ways-in/code", "person/search", "language?to=en&back=/demostad/board"] {
        walk.get(Role::Desk, path).await;
    }
}

/// Somebody is proposed to be forgotten, and another person agrees.
pub async fn is_forgotten(walk: &mut Walk<'_>, canary: &Canary) {
    let person = comes_in(walk, canary).await;
    let proposal = proposal(&walk.house.house, person.parse().expect("a number")).await;
    for path in ["tonight/together/earlier".to_owned(), format!("tonight/together/earlier/{proposal}")] {
        walk.get(Role::Coordinator, &path).await;
    }
    let here = format!("person/{person}/forget");
    assert!(walk.get(Role::Coordinator, &here).await.says(WORDS[0]), "whom it is about");
    for because in [canary.note.as_str(), "asked"] {
        walk.post(Role::Coordinator, &here, &[("command", &*command()), ("because", because)]).await;
    }
    let there = format!("forgotten/{person}");
    for verb in ["agree", "take-back"] {
        walk.post(Role::PrivacyOfficer, &format!("{there}/{verb}"), &[("command", &*command())]).await;
    }
    assert!(walk.get(Role::PrivacyOfficer, &there).await.says("Van deze persoon is niets meer te lezen"), "the proof");
}

/// A list of people as a file, with rows that are faulty, and one that cannot be read.
pub async fn lists(walk: &mut Walk<'_>) {
    walk.get(Role::Coordinator, "import").await;
    let row =
        |c: Canary| format!("{};{};3-5-1990;{}\n{}a;{};{};\n", c.name, c.number, c.note, c.name, c.number, c.note);
    let rows: String = (600..620).map(Canary::new).map(row).collect();
    for list in [format!("Naam;Telefoon;Geboortedatum;Opmerking\n{rows}"), format!("{rows}\"")] {
        let body = format!(
            "--grens\r\ncontent-disposition: form-data; name=\"kind\"\r\n\r\nPeople\r\n--grens\r\n\
             content-disposition: form-data; name=\"list\"; filename=\"{}.csv\"\r\n\r\n{list}\r\n--grens--\r\n",
            WORDS[0]
        );
        let upload = Request::post("/demostad/import").header(CONTENT_TYPE, "multipart/form-data; boundary=grens");
        let got = walk.house.ask(Role::Coordinator, upload, Body::from(body)).await;
        let preview = walk.take("import", got).to();
        for path in [preview.clone(), format!("{preview}/faulty")] {
            assert!(walk.get(Role::Coordinator, &path).await.says(WORDS[0]), "the rows of {path}");
        }
        walk.post(Role::Coordinator, &preview, &[("do", "import")]).await;
        walk.get(Role::Coordinator, &preview).await;
    }
}
