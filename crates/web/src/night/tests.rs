//! The night through its pages: who is on the round, what a tap does, and what stands on paper.

use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use domain::bed::{AssignBed, SetPaperBed};
use domain::id::{BedId, LocationId, PersonId};
use domain::location::{LocationFacts, OpenLocation, Regime};
use domain::person::{Care, Channel, Description, Name, NameKind, Needs, Reach, RegisterPerson, SleepsWith};
use domain::personal::Personal;
use domain::staff::Role;
use domain::tonight::{HoldBeds, Placing};

use crate::chance;
use crate::testing::{FAMILY, Got, LOCATION, MEN, TestHouse, WOMEN};

const ELSEWHERE: LocationId = LocationId::new(12);
const NOWHERE: LocationId = LocationId::new(13);

#[tokio::test]
async fn who_works_in_one_location_is_on_its_round_at_once_and_others_choose() {
    let house = TestHouse::new().await;
    open_elsewhere(&house).await;
    assert_eq!(house.get(Role::Night, "round").await.to(), format!("round/{LOCATION}"));
    let choice = house.get(Role::Coordinator, "round").await;
    assert!(choice.says("Proefhuis") && choice.says("Elders"));
    assert_eq!(house.get(Role::Desk, "round").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_tap_ticks_a_bed_off_and_another_tap_corrects_it() {
    let house = TestHouse::new().await;
    let (person, bed) = asleep(&house).await;
    let round = format!("round/{LOCATION}");
    let before = house.get(Role::Night, &round).await;
    assert!(before.says("max=\"1\" value=\"0\"") && before.says("<bdi>Testa</bdi>") && !before.says("data-seen"));

    let tapped = tap(&house, &before, person, bed, "present").await;
    assert_eq!(tapped.to(), format!("{round}#bed-{bed}"));
    let after = house.get(Role::Night, &round).await;
    assert!(
        after.says("max=\"1\" value=\"1\"")
            && after.says("data-seen=\"present\"")
            && after.says("<bdi>Demo night</bdi>, 22:40")
    );

    // From the old page, as a browser without a script would after going back.
    tap(&house, &before, person, bed, "absent").await;
    let corrected = house.get(Role::Night, &round).await;
    assert!(corrected.says("max=\"1\" value=\"1\"") && corrected.says("data-seen=\"absent\""));
    let ticks = house.house.archive.rounds(LOCATION, house.house.now().night()).await.unwrap();
    assert_eq!(ticks.len(), 1, "the last one stands");
}

#[tokio::test]
async fn a_tap_that_is_sent_twice_counts_once() {
    let house = TestHouse::new().await;
    let (person, bed) = asleep(&house).await;
    let page = house.get(Role::Night, &format!("round/{LOCATION}")).await;
    tap(&house, &page, person, bed, "present").await;
    let position = house.house.archive.head().await.unwrap().position;
    tap(&house, &page, person, bed, "present").await;
    assert_eq!(house.house.archive.head().await.unwrap().position, position);
}

#[tokio::test]
async fn nobody_is_ticked_off_in_a_bed_that_is_not_theirs() {
    let house = TestHouse::new().await;
    let (person, _) = asleep(&house).await;
    let page = house.get(Role::Night, &format!("round/{LOCATION}")).await;
    let answer = tap(&house, &page, person, TestHouse::bed(MEN, 2), "present").await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.says("intussen van iemand anders") && answer.says("max=\"1\" value=\"0\""));
}

#[tokio::test]
async fn whoever_is_still_to_come_is_let_in_with_one_tap_and_then_ticked_off() {
    let house = TestHouse::new().await;
    let person = house.person("Demo Laat", men()).await;
    let request = house.request(&[person]).await;
    let bed = TestHouse::bed(MEN, 1);
    let places = vec![Placing { person, bed }];
    house.done(Role::Desk, HoldBeds { request, location: LOCATION, places }).await;
    let round = format!("round/{LOCATION}");
    let page = house.get(Role::Night, &round).await;
    assert!(page.says("Nog niet aangekomen") && page.says("Is er") && !page.says("value=\"present\""));

    let form = [("command", page.hidden("command")), ("request", page.hidden("request")), ("bed", page.hidden("bed"))];
    let arrived = house.post(Role::Night, &format!("{round}/arrived"), &fields(&form)).await;
    assert_eq!(arrived.to(), format!("{round}#bed-{bed}"));
    let page = house.get(Role::Night, &round).await;
    assert!(page.says("value=\"present\"") && !page.says("Nog niet aangekomen"));
}

#[tokio::test]
async fn somebody_elses_location_and_no_location_are_the_same_bytes() {
    let house = TestHouse::new().await;
    open_elsewhere(&house).await;
    let command = chance::command().to_string();
    for rest in ["", "/sheet"] {
        let elsewhere = house.get(Role::Night, &format!("round/{ELSEWHERE}{rest}")).await;
        let nowhere = house.get(Role::Night, &format!("round/{NOWHERE}{rest}")).await;
        same_refusal(&elsewhere, &nowhere);
    }
    for rest in ["/sheet", "/sheet.pdf"] {
        let form = [("command", command.as_str())];
        let elsewhere = house.post(Role::Night, &format!("round/{ELSEWHERE}{rest}"), &form).await;
        let nowhere = house.post(Role::Night, &format!("round/{NOWHERE}{rest}"), &form).await;
        same_refusal(&elsewhere, &nowhere);
    }
}

#[tokio::test]
async fn a_sheet_holds_bed_name_and_box_and_nothing_else_of_anybody() {
    let house = TestHouse::new().await;
    let person = PersonId::new(chance::number());
    let reach =
        Reach { channel: Channel::Telephone, to: Personal::new("0600kanarie"), mind: Personal::new("Kanariemind") };
    let description = Description { reach: vec![reach], note: Personal::new("Kanarienoot"), ..Description::default() };
    let names = vec![Name { words: Personal::new("Testa Kanarienaam"), kind: NameKind::Told }];
    house.done(Role::Desk, RegisterPerson { person, names, needs: men(), description }).await;
    give(&house, person, TestHouse::bed(MEN, 1)).await;
    let paper = SetPaperBed { location: LOCATION, bed: TestHouse::bed(FAMILY, 4), paper: true };
    house.done(Role::Coordinator, paper).await;

    let before = house.get(Role::Night, &format!("round/{LOCATION}/sheet")).await;
    assert!(!before.says("Testa"), "no name before a copy was counted");
    let sheet = printed(&house).await;
    for (words, times) in
        [("<bdi>Testa</bdi>", 1), ("Exemplaar 1", 1), ("class=\"tick\"", 2), ("papierbed", 1), ("vrij<", 6)]
    {
        assert_eq!(sheet.text().matches(words).count(), times, "{words}");
    }
    assert!(sheet.says(&crate::frame::short(&house.house.archive.head().await.unwrap())));
    let pdf = pdf(&house).await;
    for page in [before, sheet, pdf, house.get(Role::Night, &format!("round/{LOCATION}")).await] {
        assert!(!page.text().to_lowercase().contains("kanarie"));
    }
}

#[tokio::test]
async fn copies_count_up_and_a_copy_leaves_the_screen_after_ten_minutes() {
    let house = TestHouse::new().await;
    asleep(&house).await;
    assert!(printed(&house).await.says("Exemplaar 1"));
    house.minutes_pass(10);
    let later = house.get(Role::Night, &format!("round/{LOCATION}/sheet")).await;
    assert!(later.says("Exemplaar 1 · 22:40") && !later.says("Testa"));
    assert!(printed(&house).await.says("Exemplaar 2"));
    assert!(pdf(&house).await.says("copy 3"));
    assert!(pdf(&house).await.says("copy 4"), "each file is a copy");
    let other = house.get(Role::Coordinator, &format!("round/{LOCATION}/sheet")).await;
    assert!(!other.says("Testa"), "who has no copy of their own makes one");
}

#[tokio::test]
async fn the_file_has_a_name_that_tells_nothing() {
    let house = TestHouse::new().await;
    asleep(&house).await;
    let pdf = pdf(&house).await;
    assert_eq!(pdf.headers[CONTENT_TYPE], "application/pdf");
    assert_eq!(pdf.headers[CONTENT_DISPOSITION], "attachment; filename=\"nachtlijst.pdf\"");
    assert_eq!(pdf.headers["cache-control"], "no-store");
}

/// What the round and the sheet show was looked at, and the person can know it.
#[tokio::test]
async fn walking_the_round_is_noted_as_a_look() {
    let house = TestHouse::new().await;
    let (person, _) = asleep(&house).await;
    house.get(Role::Night, &format!("round/{LOCATION}")).await;
    let class = [domain::event::Class::Reads];
    let place = domain::command::Place::House;
    let guard = house.house.guard;
    let sight = guard.sight(&house.worker(Role::Coordinator), permission::Purpose::PersonAsks, &class, place).unwrap();
    let reads = house.house.archive.reads(&sight, person).await.unwrap();
    assert!(reads.iter().any(|read| read.by == house.worker(Role::Night).id && read.purpose == "NightRound"));
}

#[track_caller]
fn same_refusal(one: &Got, other: &Got) {
    assert_eq!(one.status, StatusCode::NOT_FOUND);
    assert_eq!(one.status, other.status);
    assert_eq!(one.headers, other.headers);
    assert_eq!(one.body, other.body);
}

async fn open_elsewhere(house: &TestHouse) {
    let facts =
        LocationFacts { name: "Elders".to_owned(), regime: Regime::DayAndNight, women_only: false, care: Care::None };
    house.done(Role::Coordinator, OpenLocation { location: ELSEWHERE, facts }).await;
}

fn men() -> Needs {
    Needs { sleeps_with: SleepsWith::Men, ..Needs::default() }
}

/// Testa sleeps in the first bed of the room for women.
async fn asleep(house: &TestHouse) -> (PersonId, BedId) {
    let needs = Needs { sleeps_with: SleepsWith::Women, ..Needs::default() };
    let person = house.person("Testa Voorbeeld", needs).await;
    let bed = TestHouse::bed(WOMEN, 1);
    give(house, person, bed).await;
    (person, bed)
}

async fn give(house: &TestHouse, person: PersonId, bed: BedId) {
    let places = vec![Placing { person, bed }];
    house.done(Role::Coordinator, AssignBed { location: LOCATION, places, until: None }).await;
}

async fn tap(house: &TestHouse, page: &Got, person: PersonId, bed: BedId, seen: &str) -> Got {
    let form = [
        ("command", page.hidden("command")),
        ("night", page.hidden("night")),
        ("bed", bed.to_string()),
        ("person", person.to_string()),
        ("seen", seen.to_owned()),
    ];
    house.post(Role::Night, &format!("round/{LOCATION}/mark"), &fields(&form)).await
}

async fn printed(house: &TestHouse) -> Got {
    let sheet = format!("round/{LOCATION}/sheet");
    let command = chance::command().to_string();
    assert_eq!(house.post(Role::Night, &sheet, &[("command", &command)]).await.to(), sheet);
    house.get(Role::Night, &sheet).await
}

async fn pdf(house: &TestHouse) -> Got {
    let command = chance::command().to_string();
    let pdf = house.post(Role::Night, &format!("round/{LOCATION}/sheet.pdf"), &[("command", &command)]).await;
    assert_eq!(pdf.status, StatusCode::OK);
    pdf
}

fn fields<'a>(form: &'a [(&'a str, String)]) -> Vec<(&'a str, &'a str)> {
    form.iter().map(|(name, value)| (*name, value.as_str())).collect()
}
