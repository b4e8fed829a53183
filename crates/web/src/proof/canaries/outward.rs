//! Somebody is referred to an organisation outside in words that stand nowhere else; it opens them, and answers.

use domain::staff::Role;

use super::canary::WORDS;
use super::walk::Walk;
use crate::chance;
use crate::proof::outward;

/// From the first page to the end, once with what is missing.
pub async fn is_referred(walk: &mut Walk<'_>, person: &str) {
    let at = format!("plan/{person}/outward");
    walk.get(Role::Guide, &at).await;
    walk.get(Role::Guide, &format!("{at}/new?purpose=social")).await;
    let id = chance::command().to_string();
    let form = [
        ("command", &*id),
        ("purpose", "social"),
        ("receiver", WORDS[0]),
        ("part-question", WORDS[2]),
        ("part-called", WORDS[0]),
        ("part-reach", WORDS[1]),
        ("until", "2026-12-20"),
    ];
    walk.post(Role::Guide, &format!("{at}/new"), &form[..4]).await;
    walk.post(Role::Guide, &format!("{at}/new"), &form).await;
    let sent = walk.post(Role::Guide, &format!("{at}/new"), &[&form[..], &[("step", "yes")]].concat()).await.text();
    let (_, rest) = sent.split_once("/demostad/received/").expect("the link is shown");
    let link = format!("received/{}", rest.get(..64).expect("a secret"));
    walk.get_as_nobody(&format!("/demostad/{link}")).await;
    let command = || chance::command().to_string();
    let opened = walk.post_own("", &link, &[("command", &command())]).await;
    assert!(opened.says(WORDS[2]), "what was sent is read: {}", opened.text());
    for became in [WORDS[0], "taken-up"] {
        let answer = [("command", &*command()), ("became", became), ("words", WORDS[2])];
        walk.post_own("", &format!("{link}/answer"), &answer).await;
    }
    assert!(walk.get(Role::Guide, &at).await.says(WORDS[2]), "what was said is read by who sent it");
    let other = outward::fresh(&walk.house.house, person.parse().expect("a number")).await.to_string();
    let end = [("command", &*command()), ("outward", &*other)];
    walk.post(Role::Guide, &format!("{at}/end"), &end).await;
}
