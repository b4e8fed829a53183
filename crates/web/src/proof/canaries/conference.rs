//! A case conference in words that stand nowhere else: the question, what could be shown, answers, promises, what came of it.

use domain::staff::Role;

use super::canary::Canary;
use super::walk::Walk;
use crate::chance;

/// Somebody is put on an agenda, asked, spoken about, and something is promised.
pub async fn is_spoken_about(walk: &mut Walk<'_>, person: &str, canary: &Canary) {
    let (name, note) = (canary.name.as_str(), canary.note.as_str());
    let meeting = is_planned(walk, note).await;
    let plan = format!("plan/{person}/conference");
    send(walk, Role::Guide, &plan, &[("conference", note), ("question", note)]).await;
    let id = meeting.rsplit('/').next().unwrap_or_default().to_owned();
    let case = send(walk, Role::Guide, &plan, &[("conference", &id), ("question", note)]).await.to();
    let case = case.trim_start_matches("/demostad/").to_owned();
    for words in [name, note] {
        send(walk, Role::Guide, &format!("{case}/point"), &[("kind", "other"), ("words", words)]).await.to();
    }
    send(walk, Role::Guide, &format!("{case}/point"), &[("kind", note), ("words", note)]).await;
    let struck = walk.get(Role::Guide, &case).await.hidden("point");
    send(walk, Role::Guide, &format!("{case}/strike"), &[("point", &struck)]).await.to();
    let asking = walk.get(Role::Guide, &format!("{case}/consent?language=ar")).await;
    let field = asking.text().split("name=\"say-").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_owned);
    let field = format!("say-{}", field.expect("something is asked"));
    send(walk, Role::Guide, &format!("{case}/consent"), &[(&field, note), ("how", note)]).await;
    send(walk, Role::Guide, &format!("{case}/consent"), &[(&field, "yes"), ("how", "aloud"), ("language", "ar")])
        .await
        .to();
    let partner = field.trim_start_matches("say-").split('-').next().unwrap_or_default().to_owned();
    begins(walk, &meeting, &partner).await;
    send(walk, Role::Coordinator, &format!("{case}/turn"), &[]).await.to();
    for path in [&meeting, &format!("{meeting}/screen"), &case, &format!("{meeting}/minutes")] {
        walk.get(Role::Coordinator, path).await;
    }
    let answer = format!("answer-{partner}");
    send(walk, Role::Coordinator, &format!("{case}/answer"), &[("partner", &partner), (&answer, note)]).await.to();
    let promised = [("promised-by", &*partner), ("promised", note), ("promised-until", note)];
    send(walk, Role::Coordinator, &format!("{case}/promise"), &promised).await;
    let promised = [("promised-by", &*partner), ("promised", note), ("promised-until", "2026-12-24")];
    send(walk, Role::Coordinator, &format!("{case}/promise"), &promised).await.to();
    let promise = walk.get(Role::Coordinator, &case).await.hidden("promise");
    let settled = format!("settled-{promise}");
    send(walk, Role::Guide, &format!("{case}/settle"), &[("promise", &promise), ("kept", "no"), (&settled, name)])
        .await
        .to();
    send(walk, Role::Coordinator, &format!("{case}/conclude"), &[("outcome", note), ("concluded", note)]).await;
    send(walk, Role::Coordinator, &format!("{case}/conclude"), &[("outcome", "agreed"), ("concluded", note)])
        .await
        .to();
    send(walk, Role::Coordinator, &format!("{case}/take-off"), &[]).await.to();
    send(walk, Role::Coordinator, &format!("{meeting}/close"), &[]).await.to();
    for path in [format!("{meeting}/minutes"), format!("person/{person}/shown"), format!("plan/{person}")] {
        walk.get(if path.starts_with("plan") { Role::Guide } else { Role::Coordinator }, &path).await;
    }
}

/// A level with a partner, and a meeting of it today.
async fn is_planned(walk: &mut Walk<'_>, note: &str) -> String {
    let coordinator = Role::Coordinator;
    walk.get(coordinator, "conference").await;
    send(walk, coordinator, "conference/level", &[("level", "new"), ("name-new", "")]).await;
    send(walk, coordinator, "conference/level", &[("level", "new"), ("name-new", "Overleg")]).await.to();
    let level = walk.house.house.archive.levels().await.expect("the levels").pop().expect("one").id.to_string();
    let (partner, from) = (format!("partner-{level}"), format!("from-{level}"));
    let seat = format!("conference/level/{level}/seat");
    send(walk, coordinator, &seat, &[(&partner, "Dienst"), (&from, note)]).await;
    for name in ["Dienst Voorbeeld", "Dienst die gaat"] {
        send(walk, coordinator, &seat, &[(&partner, name), (&from, "2026-11-01")]).await.to();
    }
    let seats = walk.house.house.archive.levels().await.expect("the levels");
    let seats = seats.into_iter().find(|one| one.id.to_string() == level).expect("the level").seats;
    let gone = seats.iter().find(|seat| seat.facts.name.ends_with("gaat")).expect("the seat").partner.to_string();
    send(walk, coordinator, &format!("conference/level/{level}/leave"), &[("partner", &gone)]).await.to();
    walk.get(coordinator, "conference/level").await;
    let when = [("level", &*level), ("on", "2026-11-23"), ("at", "23:00"), ("minutes", "90"), ("place", "Kamer 1")];
    send(walk, coordinator, "conference/plan", &[("level", note), ("on", note), ("minutes", note)]).await;
    let off = send(walk, coordinator, "conference/plan", &when).await.to();
    let off = off.trim_start_matches("/demostad/").to_owned();
    send(walk, coordinator, &format!("{off}/plan"), &[&when[..4], &[("place", "Kamer 2")]].concat()).await.to();
    send(walk, coordinator, &format!("{off}/call-off"), &[]).await.to();
    let meeting = send(walk, coordinator, "conference/plan", &when).await.to();
    meeting.trim_start_matches("/demostad/").to_owned()
}

/// It begins with this partner in the room; its order is asked for once.
async fn begins(walk: &mut Walk<'_>, meeting: &str, partner: &str) {
    let coordinator = Role::Coordinator;
    send(walk, coordinator, &format!("{meeting}/begin"), &[(&format!("seat-{partner}"), "room")]).await.to();
    let id = meeting.rsplit('/').next().unwrap_or_default().parse().expect("a meeting");
    let agenda = walk.house.house.archive.agenda(id).await.expect("the agenda");
    let item = agenda.first().expect("a case").item.to_string();
    let order = [("saw", &*item), ("item", &*item), ("move", "up")];
    send(walk, coordinator, &format!("{meeting}/order"), &order).await.to();
}

async fn send(walk: &mut Walk<'_>, role: Role, path: &str, form: &[(&str, &str)]) -> crate::testing::Got {
    let command = chance::command().to_string();
    walk.post(role, path, &[&[("command", &*command)], form].concat()).await
}
