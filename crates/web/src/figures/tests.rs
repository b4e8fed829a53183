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
async fn tables_that_count_different_things_are_not_added_up() {
    let house = TestHouse::new().await;
    let page = house.get(Role::Coordinator, "figures").await;
    for words in ["287", "268", "Niet opgeteld", "Amsterdam, Eindhoven: iedereen die tot die dag instroomde."] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(!page.says(">862<"), "nobody sees a sum that means nothing");
    assert!(house.get(Role::Guide, "figures").await.status == StatusCode::NOT_FOUND, "a guide needs no figures");
}
