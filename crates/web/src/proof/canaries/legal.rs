//! Somebody is in a procedure, and everything that can be written about it is written in words that stand
//! nowhere else.

use domain::staff::Role;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;

/// A procedure is opened, something happens in it, its term is watched, met and opened again, and it ends.
pub async fn is_guided(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    let open = format!("procedure/open/{person}");
    walk.get(Role::LegalGuide, &open).await;
    send(walk, &open, &[("kind", note), ("lawyer", name), ("words", note)]).await;
    let page = send(walk, &open, &[("kind", "regular"), ("lawyer", name), ("words", note)]).await.to();
    let watcher = walk.house.worker(Role::LegalGuide).id.to_string();
    let refused = [("what", "refused"), ("on", "2026-11-20"), ("received", note), ("watcher", &*watcher)];
    send(walk, &format!("{page}/note"), &[&refused[2..], &[("what", note), ("on", note)]].concat()).await;
    send(walk, &format!("{page}/note"), &refused).await.to();
    let term = walk.house.house.archive.running_terms().await.expect("the terms")[0].id.to_string();
    for path in ["term".to_owned(), format!("term/{term}/watch"), page.clone(), format!("person/{person}")] {
        walk.get(Role::LegalGuide, &path).await;
    }
    walk.get(Role::Coordinator, "term").await;
    let field = |name: &str| format!("{name}-{term}");
    for (verb, fields) in [
        ("watch", vec![("watcher".to_owned(), note)]),
        ("review", vec![("reckoned".to_owned(), "2026-12-18"), (field("review"), note)]),
        ("meet", vec![(field("met"), note), (field("proof"), note)]),
        ("meet", vec![(field("met"), "2026-11-23"), (field("proof"), note)]),
        ("reopen", vec![(field("reopen"), note)]),
        ("drop", vec![(field("drop"), note), (field("drop-words"), note)]),
        ("drop", vec![(field("drop"), "mistaken"), (field("drop-words"), note)]),
    ] {
        let form: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (name.as_str(), *value)).collect();
        send(walk, &format!("term/{term}/{verb}"), &form).await;
    }
    send(walk, &format!("{page}/describe"), &[("lawyer", name), ("words", note)]).await.to();
    send(walk, &format!("{page}/take-back"), &[("milestone", &term), (&format!("wrong-{term}"), note)]).await;
    send(walk, &format!("{page}/close"), &[("ended", note)]).await.to();
    send(walk, &format!("{page}/reopen"), &[("again", note)]).await.to();
    walk.get(Role::LegalGuide, &page).await;
}

async fn send(walk: &mut Walk<'_>, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(Role::LegalGuide, path, &[&[("command", &*command)], form].concat()).await
}
