//! What somebody learns, in words that stand nowhere else: why they came in, why they left, and what came of it.

use domain::staff::Role;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;

/// Somebody joins against the advice, is there, leaves, comes back, and ends with a result.
pub async fn joins(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    for path in ["learning", "learning/open"] {
        walk.get(Role::Guide, path).await;
        walk.get(Role::Coordinator, path).await;
    }
    // Words about somebody in a field of an offer come back and are not kept.
    send(walk, "learning/open", &[("title", name), ("giver", note), ("places", note)]).await;
    let offer = [("offer-kind", "learning-work"), ("title", "Werkplaats"), ("places", "1"), ("track", "bbl")];
    let page = send(walk, "learning/open", &offer).await.to();
    let choose = format!("plan/{person}/learning");
    walk.get(Role::Guide, &choose).await;
    let enrol = format!("{choose}/{}", page.trim_start_matches("learning/"));
    walk.get(Role::Guide, &enrol).await;
    send(walk, &enrol, &[("do", "place"), ("reason-against", "")]).await;
    send(walk, &enrol, &[("do", note), ("reason-against", note), ("begun-before-18", note)]).await;
    send(walk, &enrol, &[("do", "place"), ("reason-against", note)]).await.to();
    let of = |name: &str| format!("{name}-{person}");
    let seen = [("person", person), ("day", "2026-11-23"), ("attended", "present")];
    send(walk, &format!("{page}/attend"), &seen).await.to();
    let (because, said) = (of("left-because"), of("left-words"));
    send(walk, &format!("{page}/leave"), &[("person", person), (&because, note), (&said, note)]).await;
    send(walk, &format!("{page}/leave"), &[("person", person), (&because, "other"), (&said, note)]).await.to();
    walk.get(Role::Guide, &page).await;
    send(walk, &enrol, &[("do", "wait"), ("reason-against", note)]).await.to();
    send(walk, &format!("{page}/give"), &[("person", person)]).await.to();
    send(walk, &format!("{page}/take-back"), &[("person", person)]).await.to();
    send(walk, &format!("{page}/give"), &[("person", person)]).await.to();
    let (achieved, on, said) = (of("achieved"), of("ended-on"), of("result-words"));
    send(walk, &format!("{page}/result"), &[("person", person), (&achieved, note), (&on, note), (&said, note)]).await;
    let ended = [("person", person), (&achieved, "finished"), (&on, "2026-11-23"), (&said, note)];
    send(walk, &format!("{page}/result"), &ended).await.to();
    for path in [page.clone(), format!("{page}/list"), format!("{page}/describe"), format!("plan/{person}")] {
        walk.get(Role::Guide, &path).await;
    }
    for role in [Role::Coordinator, Role::LegalGuide, Role::MedicalGuide] {
        let got = walk.get(role, &page).await;
        assert!(!got.says(note) && !got.says(person), "{role:?} sees who is in it");
    }
}

async fn send(walk: &mut Walk<'_>, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(Role::Guide, path, &[&[("command", &*command)], form].concat()).await
}
