//! What a level could not agree on, on its way to the level above.

use domain::staff::Role;

use super::{Scene, here, put_on, send};

/// A level above that of the scene, and its number.
async fn steering(scene: &Scene) -> String {
    let local = scene.level("Lokaal").await;
    let form = [("level", "new"), ("name-new", "Stuurgroep")];
    send(&scene.house, Role::Coordinator, "conference/level", &form).await.to();
    let steering = scene.level("Stuurgroep").await;
    let (name, above) = (format!("name-{local}"), format!("above-{local}"));
    let form = [("level", &*local), (&*name, "Lokaal overleg"), (&*above, &*steering)];
    send(&scene.house, Role::Coordinator, "conference/level", &form).await.to();
    steering
}

async fn planned(scene: &Scene, level: &str) -> String {
    let when = [("level", level), ("on", "2026-12-07"), ("at", "13:00"), ("minutes", "60"), ("place", "Kamer 2")];
    here(&send(&scene.house, Role::Coordinator, "conference/plan", &when).await.to())
}

impl Scene {
    async fn level(&self, name: &str) -> String {
        let levels = self.house.house.archive.levels().await.expect("the levels");
        levels.iter().find(|level| level.facts.name.starts_with(name)).expect("a level").id.to_string()
    }
}

#[tokio::test]
async fn what_goes_to_the_level_above_waits_there_until_a_guide_puts_it_on() {
    let scene = Scene::new().await;
    let level = steering(&scene).await;
    scene.begin(["room", "room"]).await;
    let plan = format!("plan/{}", scene.person);
    assert!(!scene.house.get(Role::Guide, &plan).await.says("Gestuurd naar"), "nothing was sent yet");
    let sent = [("outcome", "escalated"), ("concluded", "wie betaalt de reis?")];
    send(&scene.house, Role::Coordinator, &format!("{}/conclude", scene.case), &sent).await.to();
    assert!(scene.house.get(Role::Guide, &plan).await.says("nog geen bijeenkomst gepland"), "there is no meeting yet");
    let above = planned(&scene, &level).await;
    let local = scene.level("Lokaal").await;
    let next = planned(&scene, &local).await;
    let waiting = scene.house.get(Role::Coordinator, &above).await;
    for words in ["nog op geen agenda", "<bdi>Testa</bdi>", "wie betaalt de reis?"] {
        assert!(waiting.says(words), "{words} is not said in {}", waiting.text());
    }
    assert!(!scene.house.get(Role::Coordinator, &next).await.says("nog op geen agenda"), "not at the same level");
    let guide = scene.house.get(Role::Guide, &plan).await;
    let id = above.rsplit('/').next().unwrap_or_default();
    assert!(guide.says("Gestuurd naar") && guide.says(&format!("<option value=\"{id}\" selected>")), "it is proposed");
    put_on(&scene.house, scene.person, &above, "Wie betaalt?").await;
    assert!(!scene.house.get(Role::Coordinator, &above).await.says("nog op geen agenda"), "it stands on one now");
    assert!(!scene.house.get(Role::Guide, &plan).await.says("Gestuurd naar"));
}
