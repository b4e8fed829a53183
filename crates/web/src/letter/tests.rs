//! Letters as people read them: everything is in them, they wait until they arrived, and nobody
//! reads those of others.

mod story;

use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::admission::{Origin, Value};
use domain::hardship::Outcome;
use domain::staff::Role;
use jiff::civil::date;

use crate::testing::Got;
use story::Story;

#[tokio::test]
async fn a_refusal_says_every_ground_and_fact_in_dutch_and_in_the_persons_language() {
    let story = Story::new("ar").await;
    story.fact("procedure-ended", Some(Value::Truth(true)), Origin::DocumentSeen).await;
    story.fact("state-reception", Some(Value::Truth(true)), Origin::Told).await;
    let letter = story.refuse("U hebt opvang van het rijk.", "").await;
    let page = story.house.get(Role::Coordinator, &format!("letter/{letter}")).await;
    let sides = sides(&page);
    assert_eq!(sides.len(), 2, "{}", page.text());
    assert!(sides[0].starts_with(" class=\"card\" lang=\"nl\" dir=\"ltr\">"), "{}", sides[0]);
    assert!(sides[1].starts_with(" class=\"card\" lang=\"ar\" dir=\"rtl\">"), "{}", sides[1]);
    for words in [
        "Besluit: u krijgt geen plaats",
        "<bdi>Testa Voorbeeld</bdi>",
        "De persoon heeft geen opvang van het rijk. (vereist)",
        "De hele procedure is doorlopen en de persoon is niet vertrokken. (vereist)",
        "De persoon werkt mee aan een blijvende oplossing. (vereist)",
        "Niet voldaan",
        "Voldaan",
        "Niet bekend",
        "opvang van het rijk",
        "Dat hebt u verteld op <bdi>23 november 2026</bdi>",
        "Dat stond in een document dat wij zagen",
        "U hebt opvang van het rijk.",
        "Niets wijst op hardheid.",
        "tot en met <bdi>21 december 2026</bdi>",
        "Vw 69(1): 4 weken",
        "Opvang en begeleiding Utrecht",
        "Het noodbed blijft open voor iedereen",
    ] {
        assert!(plain(&sides[0]).contains(&plain(words)), "{words} is not said in {}", plain(&sides[0]));
    }
    assert!(sides[1].contains("lang=\"en\" dir=\"ltr\">The person has no reception by the state. (required)"));
    assert!(!sides.concat().contains("Demo "), "a worker is named");
}

#[tokio::test]
async fn hardship_that_was_found_is_the_ground_of_the_letter() {
    let story = Story::new("nl").await;
    story.fact("state-reception", Some(Value::Truth(true)), Origin::Told).await;
    story.weigh(Outcome::Found { until: None, review: date(2027, 2, 23) }, "Zij is ernstig ziek.").await;
    let letter = story.admit("U wordt toegelaten om uw gezondheid.", "").await;
    let page = story.house.get(Role::Guide, &format!("letter/{letter}")).await;
    let sides = sides(&page);
    assert_eq!(sides.len(), 1, "a reader of Dutch reads one side");
    for words in ["Besluit: u krijgt een plaats", "ja, de regels zijn voor u te hard", "Zij is ernstig ziek."] {
        assert!(plain(&sides[0]).contains(words), "{words} is not said in {}", plain(&sides[0]));
    }
    assert!(!plain(&sides[0]).contains("Anders dan het advies"), "hardship needs no other reason");
}

#[tokio::test]
async fn who_does_not_follow_the_advice_says_so_in_the_letter() {
    let story = Story::new("fr").await;
    let letter = story.admit("U wordt toegelaten.", "Er is een kind op komst.").await;
    let page = story.house.get(Role::Coordinator, &format!("letter/{letter}")).await;
    let dutch = plain(&sides(&page)[0]);
    assert!(dutch.contains("Volgens de regels was er nog geen advies mogelijk"), "{dutch}");
    assert!(dutch.contains("Er is een kind op komst."), "{dutch}");
}

#[tokio::test]
async fn after_an_objection_the_letter_names_the_way_to_court() {
    let story = Story::new("ti").await;
    story.fact("state-reception", Some(Value::Truth(true)), Origin::Told).await;
    story.refuse("U hebt opvang van het rijk.", "").await;
    let letter = story.object("Er is niets nieuws gezegd.").await;
    let page = story.house.get(Role::Coordinator, &format!("letter/{letter}")).await;
    let dutch = plain(&sides(&page)[0]);
    assert!(dutch.contains("Uw bezwaar is ongegrond"), "{dutch}");
    assert!(dutch.contains("U kunt in beroep gaan bij de rechter tot en met 21 december 2026"), "{dutch}");
    assert!(dutch.contains("Er is niets nieuws gezegd."), "{dutch}");
}

#[tokio::test]
async fn a_letter_waits_until_somebody_says_how_it_came_to_the_person() {
    let story = Story::new("nl").await;
    let letter = story.admit("Welkom.", "Zo is het besproken.").await;
    let (house, here) = (&story.house, format!("letter/{letter}"));
    assert!(house.get(Role::Desk, "letter").await.says(&here), "it waits on the list");
    let page = house.get(Role::Desk, &here).await;
    assert!(page.says("nog niet aangekomen"), "{}", page.text());

    let command = page.hidden("command");
    let deliver = format!("{here}/deliver");
    let unsaid = house.post(Role::Desk, &deliver, &[("command", &command), ("words", "op het loket")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(unsaid.says("Kies hoe de brief bij de persoon kwam") && unsaid.says("value=\"op het loket\""));
    let alone = house.post(Role::Desk, &deliver, &[("command", &command), ("how", "read-aloud")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(alone.says("Zeg wie er tolkte"), "{}", alone.text());

    let how = [("command", &*command), ("how", "read-aloud"), ("words", "Tolk Voorbeeld")];
    assert_eq!(house.post(Role::Desk, &deliver, &how).await.to(), here);
    let page = house.get(Role::Desk, &here).await;
    assert!(page.says("Voorgelezen met een tolk op") && page.says("<bdi>Tolk Voorbeeld</bdi>"), "{}", page.text());
    assert!(!page.says("nog niet aangekomen"));
    assert!(!house.get(Role::Desk, "letter").await.says(&here), "it waits no more");
}

#[tokio::test]
async fn the_paper_is_a_file_without_a_name_of_anybody() {
    let story = Story::new("nl").await;
    let letter = story.admit("Welkom.", "Zo is het besproken.").await;
    let pdf = story.house.get(Role::Coordinator, &format!("letter/{letter}/pdf")).await;
    assert_eq!(pdf.status, StatusCode::OK);
    assert_eq!(pdf.headers[CONTENT_TYPE], "application/pdf");
    assert_eq!(pdf.headers[CONTENT_DISPOSITION], "attachment; filename=\"brief.pdf\"");
    assert_eq!(pdf.headers[CACHE_CONTROL], "no-store");
    assert!(pdf.body.starts_with(b"%PDF"));
}

#[tokio::test]
async fn whoever_may_not_look_finds_no_letter() {
    let story = Story::new("nl").await;
    let letter = story.admit("Welkom.", "Zo is het besproken.").await;
    for path in ["letter".to_owned(), format!("letter/{letter}"), format!("letter/{letter}/pdf")] {
        for role in [Role::Night, Role::Administrator] {
            assert_eq!(story.house.get(role, &path).await.status, StatusCode::NOT_FOUND, "{role:?} at {path}");
        }
    }
    let nothing = format!("letter/{}", domain::id::LetterId::new(crate::chance::number()));
    assert_eq!(story.house.get(Role::Coordinator, &nothing).await.status, StatusCode::NOT_FOUND);
    let deliver = format!("letter/{letter}/deliver");
    let how = [("command", &*crate::chance::command().to_string()), ("how", "sent")];
    assert_eq!(story.house.post(Role::SecondReader, &deliver, &how).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn no_organisation_is_made_up_when_the_house_names_none() {
    let story = Story::new("nl").await;
    let letter = story.admit("Welkom.", "Zo is het besproken.").await;
    let page = story.house.get(Role::Coordinator, &format!("letter/{letter}")).await;
    assert!(!page.says("Hier krijgt u hulp") && !page.says("voorlopige voorziening"), "{}", page.text());
    assert!(!page.says("Stuur uw brief naar"), "{}", page.text());
}

/// The languages of a letter, each as it stands on the page.
fn sides(page: &Got) -> Vec<String> {
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    let text = page.text();
    let sides = text.split("<article").skip(1).filter_map(|side| side.split("</article>").next());
    sides.map(str::to_owned).collect()
}

/// The words without the elements around them.
fn plain(html: &str) -> String {
    let mut words = String::new();
    let mut inside = false;
    for sign in html.chars() {
        match sign {
            '<' => inside = true,
            '>' => inside = false,
            sign if !inside => words.push(sign),
            _ => (),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
