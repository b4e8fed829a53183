//! Somebody goes through the programme, page by page: they apply, are weighed, are refused, read their
//! letter and object, with words that stand nowhere else.

use domain::staff::Role;

use super::canary::Canary;
use super::learning;
use super::legal;
use super::walk::Walk;
use super::{allowance, conference, outflow, outward, plan, transfer};
use crate::chance;
use crate::proof::programme;

/// Everything that can be written about somebody between applying and the court.
pub async fn goes_through(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    programme::adopt(&walk.house.house).await;
    let page = applies(walk, person, canary).await;
    for verb in ["admit", "refer", "warn", "end"] {
        decides_too_soon(walk, &page, verb, canary).await;
    }
    let application = page.trim_start_matches("admission/").to_owned();
    is_weighed(walk, &application, canary).await;
    let letter = is_refused(walk, &page, canary).await;
    gets_the_letter(walk, &letter, canary).await;
    objects(walk, &application, canary).await;
    legal::is_guided(walk, person, canary).await;
    plan::is_planned(walk, person, canary).await;
    learning::joins(walk, person, canary).await;
    allowance::is_paid(walk, person, canary).await;
    conference::is_spoken_about(walk, person, canary).await;
    outward::is_referred(walk, person).await;
    transfer::goes_elsewhere(walk, person, canary).await;
    outflow::leaves(walk, person, canary).await;
    for path in ["admission", "hardship", "objection", "letter", "rules", "rules/shipped/amsterdam-from_2025_01_01"] {
        walk.get(Role::Coordinator, path).await;
    }
}

/// Sends a form about somebody with a number of its own.
async fn send(walk: &mut Walk<'_>, role: Role, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(role, path, &[&[("command", &*command)], form].concat()).await
}

async fn applies(walk: &mut Walk<'_>, person: &str, canary: &Canary) -> String {
    let apply = format!("admission/apply/{person}");
    walk.get(Role::Desk, &apply).await;
    let through = format!("Stichting {}", canary.name);
    let form = [("programme", "amsterdam"), ("by", "organisation"), ("through", &*through)];
    let page = send(walk, Role::Desk, &apply, &form).await.to();
    let fact = format!("{page}/fact/right-to-stay");
    walk.get(Role::Desk, &fact).await;
    let known = [("answer", "yes"), ("origin", "document-seen"), ("on", "2026-11-20"), ("words", &*canary.note)];
    send(walk, Role::Desk, &fact, &[&known[..3], &[("on", "ooit"), ("words", &canary.note)]].concat()).await;
    send(walk, Role::Desk, &fact, &known).await.to();
    send(walk, Role::Guide, &format!("{page}/wait"), &[("waits-for", "others"), ("for-what", &canary.note)]).await.to();
    walk.get(Role::Guide, &page).await;
    page
}

/// What is typed comes back with what is missing.
async fn decides_too_soon(walk: &mut Walk<'_>, page: &str, verb: &str, canary: &Canary) {
    let path = format!("{page}/{verb}");
    walk.get(Role::Coordinator, &path).await;
    let note = canary.note.as_str();
    let words = ["reason", "conditions", "against", "city", "bed-there", "arranged"].map(|field| (field, note));
    send(walk, Role::Coordinator, &path, &[&words[..], &[("from", note), ("review", note)]].concat()).await;
}

async fn is_weighed(walk: &mut Walk<'_>, application: &str, canary: &Canary) {
    let open = format!("hardship/open/{application}");
    walk.get(Role::Guide, &open).await;
    let note = canary.note.as_str();
    let form = [("ground", "appeal"), ("said-by", "Person"), ("over", "admission"), ("words", note)];
    let page = send(walk, Role::Guide, &open, &form).await.to();
    let proposal = [("outcome", "not-found"), ("why", note), ("evidence", note)];
    send(walk, Role::Guide, &format!("{page}/propose"), &proposal).await.to();
    send(walk, Role::SecondReader, &format!("{page}/send-back"), &[("missing", note)]).await.to();
    send(walk, Role::Guide, &format!("{page}/propose"), &proposal).await.to();
    let read = walk.get(Role::SecondReader, &page).await.hidden("read");
    send(walk, Role::SecondReader, &format!("{page}/close"), &[("read", &read), ("close-words", note)]).await.to();
    walk.get(Role::Coordinator, &page).await;
}

async fn is_refused(walk: &mut Walk<'_>, page: &str, canary: &Canary) -> String {
    let path = format!("{page}/refuse");
    let shown = walk.get(Role::Coordinator, &path).await;
    let (seen, note) = (shown.hidden("seen"), canary.note.as_str());
    let form = [("seen", &*seen), ("reason", note), ("against", note), ("stays-until", "2026-12-21")];
    send(walk, Role::Coordinator, &path, &form).await.to()
}

async fn gets_the_letter(walk: &mut Walk<'_>, letter: &str, canary: &Canary) {
    let shown = walk.get(Role::Coordinator, letter).await;
    assert!(shown.says(&canary.note), "the reason: {}", shown.text());
    walk.get(Role::Coordinator, &format!("{letter}/pdf")).await;
    let form = [("how", "read-aloud"), ("words", &*canary.name)];
    send(walk, Role::Coordinator, &format!("{letter}/deliver"), &form).await.to();
    walk.get(Role::Coordinator, letter).await;
}

async fn objects(walk: &mut Walk<'_>, application: &str, canary: &Canary) {
    let receive = format!("objection/receive/{application}");
    walk.get(Role::Desk, &receive).await;
    let note = canary.note.as_str();
    let page = send(walk, Role::Desk, &receive, &[("received", "2026-11-23"), ("ground", note)]).await.to();
    let steps: [(&str, Vec<(&str, &str)>); 6] = [
        ("measure", vec![("measure-court", note)]),
        ("measured", vec![("granted", "yes"), ("granted-until", "2027-06-01")]),
        ("hear", vec![("heard-on", "2026-11-23"), ("heard", note)]),
        ("decide", vec![("outcome", "unfounded"), ("why", note), ("stays-until", "2026-12-21")]),
        ("appeal", vec![("appeal-court", note)]),
        ("appealed", vec![("appeal-outcome", "unfounded"), ("appeal-stays-until", "2027-06-01")]),
    ];
    for (verb, form) in steps {
        send(walk, Role::Coordinator, &format!("{page}/{verb}"), &form).await.to();
    }
    walk.get(Role::Coordinator, &page).await;
}
