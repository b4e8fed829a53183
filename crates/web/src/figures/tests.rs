//! Figures on their page: counted, refused when they cannot be, and never added up where that means nothing.

use axum::http::StatusCode;
use domain::staff::Role;

use crate::proof::house;
use crate::testing::TestHouse;

#[tokio::test]
async fn who_came_and_left_is_counted_with_how() {
    let house = TestHouse::new().await;
    house::fresh(&house.house).await;
    let page = house.get(Role::Coordinator, "figures").await;
    for words in
        ["Semi-bestendig", "Nieuwe of herhaalde asielaanvraag", "Instroom min uitstroom", "100 %", "23 nov 2026"]
    {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(page.says("<svg") && page.says("<desc"), "a chart with its words");
}

#[tokio::test]
async fn what_cannot_be_counted_says_why() {
    let house = TestHouse::new().await;
    for (asked, said) in [
        ("from=2026-11-01&to=2026-10-01", "De periode eindigt voordat zij begint."),
        ("to=2026-11-24", "De peildatum ligt in de toekomst."),
        ("from=gisteren", "Dit is geen dag."),
    ] {
        let page = house.get(Role::Coordinator, &format!("figures?{asked}")).await;
        assert!(page.status == StatusCode::UNPROCESSABLE_ENTITY && page.says(said), "{asked}: {}", page.text());
    }
}

#[tokio::test]
async fn a_group_that_is_too_small_is_not_told_and_everybody_is() {
    let house = TestHouse::new().await;
    house::fresh(&house.house).await;
    let days = "from=2026-11-01&to=2026-11-23";
    let few = house.get(Role::Coordinator, &format!("figures?{days}&group=alone")).await;
    assert!(few.status == StatusCode::UNPROCESSABLE_ENTITY && few.says("Deze groep is te klein"), "{}", few.text());
    assert!(!few.says("Instroom samen"), "no count of it stands there");
    for _ in 0..4 {
        house::fresh(&house.house).await;
    }
    let all = house.get(Role::Coordinator, &format!("figures?{days}&group=alone")).await;
    assert!(all.says("Instroom samen"), "{}", all.text());
    let none = house.get(Role::Coordinator, &format!("figures?{days}&group=household")).await;
    assert!(none.says("Instroom samen") && none.says("In deze periode stroomde niemand uit"), "{}", none.text());
}

#[tokio::test]
async fn tables_that_count_different_things_are_not_added_up() {
    let house = TestHouse::new().await;
    let page = house.get(Role::Coordinator, "figures").await;
    for words in ["287", "268", "Niet opgeteld", "Amsterdam, Eindhoven: iedereen die tot die dag instroomde."] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says(">862<"), "nobody sees a sum that means nothing");
    assert!(house.get(Role::Guide, "figures").await.status == StatusCode::NOT_FOUND, "a guide needs no figures");
}

#[tokio::test]
async fn the_work_is_counted_with_how_and_goes_down_to_who_it_is_about() {
    let house = TestHouse::new().await;
    let things = house::fresh(&house.house).await;
    let page = house.get(Role::Coordinator, "figures/work").await;
    for words in ["Aangemeld", "Aanvragen, op de dag waarop zij werden opgeschreven.", "Toegelaten", "Termijnen"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    let days = "from=2026-11-01&to=2026-11-23";
    assert!(page.says("figures/records?of=Applied"), "a count leads to what stands behind it");
    let records = house.get(Role::Coordinator, &format!("figures/records?of=Applied&{days}")).await;
    assert!(records.says(&format!("person/{}", things.person)), "{}", records.text());
    for (of, words) in [("came", "Instroom samen"), ("left", "Uitstroom"), ("there", "Bezetting op de peildatum")] {
        let behind = house.get(Role::Coordinator, &format!("figures/records?of={of}&{days}")).await;
        let is_there = behind.says(&format!("person/{}", things.person)) || behind.says("Hier staat niets achter");
        assert!(behind.says(words) && is_there, "{of}: {}", behind.text());
    }
    let csv = house.get(Role::Coordinator, &format!("figures/file/figures.csv?{days}")).await;
    assert!(csv.text().contains("Applied") && csv.text().contains("there_before"), "{}", csv.text());
    let none = house.get(Role::Coordinator, &format!("figures/records?of=Decided&way=Withdrawn&{days}")).await;
    assert!(none.says("Hier staat niets achter"), "{}", none.text());
    // Whom a strand, a course or a complaint is about is told where that work is done, and not here.
    for of in ["Outward", "Attendance", "LearningBegun", "Complaint", "Term", "Shown", "Discussed", "Wish"] {
        let address = format!("figures/records?of={of}&{days}");
        assert!(house.get(Role::Coordinator, &address).await.status == StatusCode::NOT_FOUND, "{of}");
        assert!(!page.says(&format!("records?of={of}&")), "{of}");
    }
    for role in [Role::Guide, Role::Desk, Role::Administrator] {
        let behind = house.get(role, &format!("figures/records?of=Applied&{days}")).await;
        assert!(behind.status == StatusCode::NOT_FOUND, "{role:?}");
    }
    for address in ["figures/records?of=Nothing", "figures/records?of=Came", "figures/records?of=Applied&to=1"] {
        assert!(house.get(Role::Coordinator, address).await.status == StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn whoever_is_forgotten_stays_counted_on_every_page() {
    let house = TestHouse::new().await;
    let things = house::fresh(&house.house).await;
    let days = "from=2026-11-01&to=2026-11-23";
    let table = |page: &crate::testing::Got| {
        let text = page.text();
        text.split("<table").skip(1).map(|one| one.split("</table").next().unwrap_or_default().to_owned()).collect()
    };
    let before: Vec<String> = table(&house.get(Role::Coordinator, &format!("figures?{days}")).await);
    house.house.archive.shred(domain::event::Owner::Person(things.person)).await.expect("forgotten");
    let page = house.get(Role::Coordinator, &format!("figures?{days}")).await;
    let after: Vec<String> = table(&page);
    assert_eq!(before[0], after[0], "who came, was there and left");
    assert!(page.says("Van wie vergeten is, is alleen de maand bewaard."), "and it says so");
    let records = house.get(Role::Coordinator, &format!("figures/records?of=Applied&{days}")).await;
    assert!(records.says("iemand die vergeten is") && !records.says(&things.person.to_string()), "{}", records.text());
}

#[tokio::test]
async fn one_page_for_the_steering_group_says_the_same_as_the_pages() {
    let house = TestHouse::new().await;
    house::fresh(&house.house).await;
    let paper = house.get(Role::Coordinator, "figures/sheet?from=2026-11-01&to=2026-11-23").await;
    for words in ["%PDF", "\"Bezetting op de peildatum\"", "Semi-bestendig", "Toegelaten", "Geteld zijn mensen."] {
        assert!(paper.text().contains(words), "{words}: {}", paper.text());
    }
    assert!(house.get(Role::Guide, "figures/sheet").await.status == StatusCode::NOT_FOUND);
    let back = house.get(Role::Coordinator, "figures/sheet?from=2026-12-01").await;
    assert!(back.status == StatusCode::SEE_OTHER, "what cannot be is said on the page of figures");
}

#[tokio::test]
async fn what_is_kept_in_memory_is_never_older_than_what_was_written() {
    let house = TestHouse::new().await;
    let one = house::fresh(&house.house).await;
    let there = async || {
        let counted = super::counted(&house.house).await.expect("it counts").expect("something is written");
        (counted.passages.held.len(), counted.passages.forgotten.len())
    };
    let before = there().await;
    assert_eq!(there().await, before);
    house::fresh(&house.house).await;
    assert_eq!(there().await, (before.0 * 2, 0), "somebody came and left");
    house.house.archive.shred(domain::event::Owner::Person(one.person)).await.expect("forgotten");
    assert_eq!(there().await.0, before.0, "and somebody was forgotten");
}

#[tokio::test]
async fn a_way_is_told_when_five_people_share_it() {
    let house = TestHouse::new().await;
    house::fresh(&house.house).await;
    let page = house.get(Role::Coordinator, "figures/ways").await;
    assert!(page.says("Nog geen weg die vijf mensen deelden") && !page.says("<svg"), "{}", page.text());
    for _ in 0..4 {
        house::fresh(&house.house).await;
    }
    let page = house.get(Role::Coordinator, "figures/ways").await;
    assert!(page.says("<svg") && page.says("Gewone wegen") && page.says("Aangemeld"), "{}", page.text());
    assert!(house.get(Role::Guide, "figures/ways").await.status == StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn rights_are_for_whoever_watches_over_them_and_lead_to_nobody() {
    let house = TestHouse::new().await;
    house::fresh(&house.house).await;
    let page = house.get(Role::Administrator, "figures/rights").await;
    for words in ["Gevraagd over het eigen dossier", "Een dossier gelezen", "Van wie er een dossier is"] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says("figures/records"), "an administrator sees no records");
    for address in ["figures", "figures/work", "figures/records?of=Applied"] {
        assert!(house.get(Role::Administrator, address).await.status == StatusCode::NOT_FOUND, "{address}");
    }
    assert!(house.get(Role::Guide, "figures/rights").await.status == StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn everybody_may_see_what_was_published_and_nothing_else() {
    use axum::body::Body;
    use axum::http::Request;
    use report::Lists;
    use report::release::{Counts, Quarter, Register};

    let house = TestHouse::new().await;
    let ask = async |path: &str| {
        let request = Request::get(format!("/{}/{path}", house.house.slug)).header("accept-language", "nl");
        house.send(request.body(Body::empty()).expect("a request")).await
    };
    assert!(ask("open-figures").await.says("Er is nog niets gepubliceerd"));
    let file = house.house.figures.published.clone().expect("a file");
    std::fs::remove_file(&file).expect("it was there");
    assert!(ask("open-figures").await.says("Er is nog niets gepubliceerd"));
    assert!(ask("open-figures/figures.csv").await.status == StatusCode::NOT_FOUND);
    let mut register = Register::new("Demostad");
    let quarter: Quarter = "2026-Q3".parse().expect("a quarter");
    let today = house.house.now().wall.date();
    register.show(&Counts::of(&report::Passages::default(), Lists::shipped(), quarter, today).expect("it is over"));
    std::fs::write(&file, register.write()).expect("it is written");
    let page = ask("open-figures").await;
    assert!(page.says("2026-Q3") && page.says("enkele"), "{}", page.text());
    let csv = ask("open-figures/figures.csv").await;
    assert!(csv.text().starts_with("city,quarter,figure"), "{}", csv.text());
    for path in ["open-figures/figures.xlsx", "open-figures/figures.json", "open-figures/release.json"] {
        assert!(ask(path).await.status == StatusCode::OK, "{path}");
    }
    assert!(ask("open-figures/figures.jsonld").await.status == StatusCode::NOT_FOUND, "nobody said who publishes it");
    std::fs::write(&file, "{}").expect("it is written");
    assert!(ask("open-figures").await.status == StatusCode::INTERNAL_SERVER_ERROR, "an accident is not nothing");
}
