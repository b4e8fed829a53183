//! Somebody's plan in words that stand nowhere else: steps, notes, and what they want.

use domain::staff::Role;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;

/// A plan is made, changed, looked at together, and handed over.
pub async fn is_planned(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    let plan = format!("plan/{person}");
    let me = walk.house.worker(Role::Guide).id.to_string();
    let typed = [("what", note), ("place", name), ("interpreter", note), ("at", "14:30"), ("owner", &*me)];
    send(walk, &format!("{plan}/step"), &[&typed[..], &[("strand", note), ("due", note)]].concat()).await;
    send(walk, &format!("{plan}/step"), &[&typed[..], &[("strand", "social"), ("due", "2026-12-01")]].concat())
        .await
        .to();
    let step = walk.house.house.archive.open_steps().await.expect("the steps")[0].id.to_string();
    let field = |name: &str| format!("{name}-{step}");
    let (what, owner, outcome, on, came) =
        (field("what"), field("owner"), field("outcome"), field("done-on"), field("came"));
    send(walk, &format!("step/{step}/change"), &[(&what, note), (&owner, note)]).await;
    send(walk, &format!("step/{step}/change"), &[(&what, note), (&owner, "person")]).await.to();
    send(walk, &format!("step/{step}/finish"), &[(&outcome, note), (&on, note), (&came, note)]).await;
    send(walk, &format!("step/{step}/finish"), &[(&outcome, "done"), (&on, "2026-11-23"), (&came, note)]).await.to();
    send(walk, &format!("step/{step}/reopen"), &[]).await.to();
    send(walk, &format!("{plan}/note"), &[("note-strand", note), ("note", note)]).await;
    send(walk, &format!("{plan}/note"), &[("note-strand", "social"), ("note", note)]).await.to();
    let noted = walk.house.get(Role::Guide, &plan).await.hidden("noted");
    send(walk, &format!("{plan}/share"), &[("noted", &noted), ("to", "legal")]).await.to();
    send(walk, &format!("{plan}/strike"), &[("noted", &noted), (&format!("strike-{noted}"), note)]).await.to();
    send(walk, &format!("{plan}/review"), &[("wants", note), ("agreement", name), ("agreed", note)]).await;
    let held = [("agreed", "refused"), ("held-on", "2026-11-23"), ("next-review", "2027-01-04")];
    send(walk, &format!("{plan}/review"), &[&held[..], &[("wants", note), ("agreement", name)]].concat()).await.to();
    send(walk, &format!("{plan}/guide"), &[("guide-strand", "social"), ("guide", &me)]).await.to();
    let address = send(walk, "calendar", &[]).await.text();
    let (_, key) = address.split_once("/feed/").expect("an address");
    let key = key.split('<').next().unwrap_or_default().to_owned();
    walk.get_as_nobody(&format!("/demostad/feed/{key}")).await;
    send(walk, "calendar/close", &[]).await.to();
    let address = send(walk, &format!("{plan}/own-days"), &[("language", "ti")]).await.text();
    let (_, key) = address.split_once("/days/").expect("an address");
    let key = key.split('?').next().unwrap_or_default().to_owned();
    for path in [format!("/demostad/days/{key}"), format!("/demostad/days/{key}/calendar?language=ar")] {
        let own = walk.get_as_nobody(&path).await;
        assert!(!own.text().contains(name) && !own.text().contains(note), "{path}");
    }
    send(walk, &format!("{plan}/own-days/close"), &[]).await.to();
    send(walk, "mail", &[("address", note), ("daily", note)]).await;
    send(walk, "mail", &[("address", &format!("{}@voorbeeld.example", &name[..12])), ("daily", "yes")]).await.to();
    send(walk, "mail/trial", &[]).await.to();
    walk.get(Role::Guide, "mail").await;
    walk.get(Role::Administrator, "outbox").await;
    send(walk, &format!("{plan}/steps"), &[("list", note), ("list-from", note)]).await;
    aims(walk, &plan, canary).await;
    send(walk, "caseload/search", &[("words", note), ("person", person)]).await;
    send(walk, "caseload/leave", &[("leave-from", note), ("leave-until", note), ("stands-in", note)]).await;
    for path in ["caseload/search", "phrase", "phrase/ti"] {
        walk.get(Role::Guide, path).await;
    }
    walk.get(Role::Guide, &format!("{plan}/timeline")).await;
    for path in [plan.clone(), format!("{plan}/card"), "caseload".to_owned(), format!("person/{person}")] {
        walk.get(Role::Guide, &path).await;
    }
    walk.get(Role::LegalGuide, &plan).await;
    walk.get(Role::Coordinator, "caseload").await;
    send(walk, "caseload/hand-over", &[("hand-from", &*me), ("hand-to", note)]).await;
}

/// The three routes are weighed, and one is aimed for and no more.
async fn aims(walk: &mut Walk<'_>, plan: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    for route in ["legalisation", "onward", "return"] {
        let field = |asked: &str| format!("{route}-{asked}");
        let (ground, view, open) = (field("against"), field("view"), field("open"));
        let form = [("route", route), (&*ground, note), (&*view, name), (&*open, note)];
        send(walk, &format!("{plan}/route/weigh"), &form).await.to();
    }
    send(walk, &format!("{plan}/route/aim"), &[("aim", note), ("why", note)]).await;
    let chosen = [("aim", "return"), ("why", note), ("choice", name)];
    send(walk, &format!("{plan}/route/aim"), &chosen).await.to();
    walk.get(Role::Guide, &format!("{plan}/route")).await;
    send(walk, &format!("{plan}/route/take-back"), &[("taken-back", note)]).await.to();
}

async fn send(walk: &mut Walk<'_>, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(Role::Guide, path, &[&[("command", &*command)], form].concat()).await
}
