//! Somebody leaves the programme, is called, and comes back, in words that stand nowhere else.

use domain::id::{ApplicationId, PersonId};
use domain::staff::Role;
use store::ApplicationState;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;
use crate::proof::outflow;

/// Everything that can be written about somebody who leaves.
pub async fn leaves(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (note, today) = (canary.note.as_str(), walk.house.house.now().wall.date().to_string());
    let application = stays(walk, person.parse().expect("a number")).await.to_string();
    let guide = walk.house.worker(Role::Guide).id.to_string();
    let page = format!("person/{person}/outflow");
    walk.get(Role::Guide, &page).await;
    let leave = format!("{page}/leave");
    send(walk, &leave, &[("application", &application), ("left-on", note), ("left-words", note)]).await;
    let told = ["left-words", "housing", "income", "care", "contact", "handed-to"].map(|field| (field, note));
    let said = [
        ("application", &*application),
        ("left-on", &today),
        ("left-to", "repeat-application"),
        ("hand-by", &guide),
        ("after-by", &guide),
        ("after-until", "2027-11-23"),
    ];
    send(walk, &leave, &[&said[..], &told].concat()).await.to();
    let shown = walk.get(Role::Guide, &page).await;
    assert!(shown.says(note), "{}", shown.text());
    let outflow = shown.hidden("outflow");
    let later =
        [("outflow", &*outflow), ("later-on", &today), ("later-is", "residence-granted"), ("later-words", note)];
    send(walk, &format!("{page}/later"), &later).await.to();
    send(walk, &format!("{page}/later/take-back"), &[("outflow", &outflow), ("known", "1")]).await.to();
    let look = [("outflow", &*outflow), ("months", "3"), ("now-is", "own-place"), ("look-words", note)];
    send(walk, &format!("{page}/look"), &look).await.to();
    let agree = [("outflow", &*outflow), ("calls", &guide), ("calls-until", "2027-01-23")];
    send(walk, &format!("{page}/aftercare"), &agree).await.to();
    let back = [("outflow", &*outflow), ("back-on", &*today), ("back-words", note)];
    let command = chance::command().to_string();
    let back = [&[("command", &*command)], &back[..]].concat();
    walk.post(Role::Coordinator, &format!("{page}/return"), &back).await.to();
    send(walk, &format!("{page}/take-back"), &[("outflow", &outflow)]).await;
    let days = "from=2026-01-01&to=2026-11-23";
    let (figures, records) = (format!("figures?{days}"), format!("figures/records?of=Applied&{days}"));
    for page in [
        &*page,
        "outflow",
        "capacity",
        &figures,
        "figures/work",
        "figures/ways",
        "figures/rights",
        "figures/sheet",
        "figures/file/figures.csv",
        &records,
    ] {
        walk.get(Role::Coordinator, page).await;
    }
    for page in ["open-figures", "open-figures/figures.csv"] {
        walk.get_as_nobody(&format!("/demostad/{page}")).await;
    }
}

/// In which application somebody stays: the one they were let in by, or a new one.
async fn stays(walk: &Walk<'_>, person: PersonId) -> ApplicationId {
    let all = walk.house.house.archive.applications().await.expect("a list");
    let stay = |one: &&store::ApplicationNow| {
        one.person == person && matches!(one.state, ApplicationState::Admitted | ApplicationState::InGuidance)
    };
    match all.iter().find(stay) {
        Some(known) => known.id,
        None => outflow::comes_in(&walk.house.house, person).await,
    }
}

/// Sends a form by a guide with a number of its own.
async fn send(walk: &mut Walk<'_>, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(Role::Guide, path, &[&[("command", &*command)], form].concat()).await
}
