//! Allowance and goods in words that stand nowhere else: reasons, marks, who passes money on, and what was given.

use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, Decision, Receipt, StayTerms, Verdict};
use domain::id::{ApplicationId, HardshipId, LetterId};
use domain::letter::Letter;
use domain::person::Language;
use domain::personal::Personal;
use domain::staff::Role;
use jiff::civil::date;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;

/// Somebody is paid, signs, gets shoes, is stopped, and everything is corrected.
pub async fn is_paid(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    let (of, week) = (format!("allowance/of/{person}"), "2026-11-23");
    is_admitted(walk, person, canary).await;
    walk.get(Role::Guide, "allowance").await;
    walk.get(Role::Coordinator, "allowance/amount").await;
    let typed = [("programme", "amsterdam"), ("amount", "40,00"), ("every", "1"), ("from", "2026-01-05")];
    send(walk, Role::Coordinator, "allowance/amount", &[("amount", note), ("every", note), ("from", note)]).await;
    let source = [&typed[..], &[("source", "verzonnen")]].concat();
    send(walk, Role::Coordinator, "allowance/amount", &source).await.to();
    walk.get(Role::Guide, "allowance").await;
    walk.get(Role::Guide, &format!("{of}/pay")).await;
    let wrong = [("amount", note), ("week", week), ("paid-how", note), ("receipt", note), ("why", note)];
    send(walk, Role::Guide, &format!("{of}/pay"), &wrong).await;
    let paid = [("amount", "35"), ("week", week), ("paid-how", "through"), ("through", name), ("receipt", "to-sign")];
    let sign = send(walk, Role::Guide, &format!("{of}/pay"), &[&paid[..], &[("why", note)]].concat()).await.to();
    walk.get(Role::Guide, &sign).await;
    send(walk, Role::Guide, &sign, &[("language", note), ("mark", " ")]).await;
    let signed = send(walk, Role::Guide, &sign, &[("language", "ti"), ("mark", name)]).await.to();
    walk.get(Role::Guide, &signed).await;
    send(walk, Role::Desk, &format!("{of}/give"), &[("what", note), ("given-on", note)]).await;
    let goods = [("what", note), ("given-on", week), ("receipt", "not-signed"), ("unsigned-why", name)];
    send(walk, Role::Desk, &format!("{of}/give"), &goods).await.to();
    let given = walk.get(Role::Coordinator, &of).await.hidden("given");
    let field = format!("correct-{given}");
    send(walk, Role::Coordinator, &format!("{of}/correct"), &[("given", &given), (&field, "")]).await;
    send(walk, Role::Coordinator, &format!("{of}/correct"), &[("given", &given), (&field, note)]).await.to();
    send(walk, Role::Coordinator, &format!("{of}/stop"), &[("stop-from", note), ("stop-why", note)]).await;
    send(walk, Role::Coordinator, &format!("{of}/stop"), &[("stop-from", week), ("stop-why", note)]).await.to();
    send(walk, Role::Coordinator, &format!("{of}/resume"), &[("resume-from", note)]).await;
    send(walk, Role::Coordinator, &format!("{of}/resume"), &[("resume-from", week)]).await.to();
    walk.get(Role::Desk, "allowance/paper").await;
    send(walk, Role::Coordinator, "allowance/export", &[("week", week)]).await;
    walk.get(Role::Guide, &of).await;
    walk.get(Role::Desk, &format!("person/{person}")).await;
}

/// They come into the programme, with a receipt that nobody asks about again.
async fn is_admitted(walk: &Walk<'_>, person: &str, canary: &Canary) {
    let person = person.parse().expect("a person");
    let (application, hardship) = (ApplicationId::new(chance::number()), HardshipId::new(chance::number()));
    let (programme, by, through) = ("amsterdam".to_owned(), AppliedBy::Person, Personal::default());
    let apply = ApplyForAdmission { person, application, hardship, programme, by, through };
    walk.house.done(Role::Desk, apply).await;
    let archive = &walk.house.house.archive;
    let rules = archive.rules().await.expect("the rules").first().expect("they hold").hash.clone();
    let letter = Letter { id: LetterId::new(chance::number()), language: Language("nl".into()), objection: None };
    let (on, words) = (date(2026, 11, 23), Personal::new(&canary.note));
    let (engine, verdict, trace) = ("proef".to_owned(), Verdict::Admit, String::new());
    let receipt = Receipt { rules, engine, on, facts: vec![], verdict, trace };
    let decision = Decision { on, receipt, reason: words.clone(), against_advice: Personal::default(), letter };
    let terms = StayTerms { from: on, until: None, review: date(2027, 1, 4), conditions: words };
    walk.house.done(Role::Coordinator, AdmitPerson { person, application, terms, decision }).await;
}

async fn send(walk: &mut Walk<'_>, role: Role, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(role, path, &[&[("command", &*command)], form].concat()).await
}
