//! Finding what was written, seeing all that happened, and planning what is always needed at once.

use super::*;

#[tokio::test]
async fn words_are_found_in_the_strands_that_somebody_reads_and_whoever_is_found_was_looked_at() {
    let (house, person, path) = house().await;
    write(&house, Role::Guide, &path, "social", "Zoekt een Café in de buurt").await.to();
    write(&house, Role::MedicalGuide, &path, "medical", "cafeïne vermijden").await.to();
    let search = |role, only: Option<PersonId>| {
        let person = only.map(|person| person.to_string()).unwrap_or_default();
        let house = &house;
        async move { send(house, role, "caseload/search", &[("words", "CAFE"), ("person", &person)]).await }
    };
    assert!(search(Role::Guide, None).await.says("Niets gevonden"), "nobody is guided yet");
    let found = search(Role::Guide, Some(person)).await;
    assert!(found.says("Zoekt een <mark>Café</mark> in de buurt") && !found.says("ïne vermijden"), "{}", found.text());
    let medical = search(Role::MedicalGuide, Some(person)).await;
    assert!(
        medical.says("<mark>cafe</mark>ïne vermijden") && medical.says("Zoekt een"),
        "the social strand is read by all guides"
    );
    let short = send(&house, Role::Guide, "caseload/search", &[("words", "c")]).await;
    assert!(short.says("minstens twee letters"), "{}", short.text());
    for role in [Role::Desk, Role::Coordinator, Role::Administrator] {
        assert_eq!(search(role, Some(person)).await.status, StatusCode::NOT_FOUND, "{role:?}");
    }
}

#[tokio::test]
async fn a_ready_list_is_planned_whole_once_and_with_its_days() {
    let (house, _, path) = house().await;
    let page = house.get(Role::MedicalGuide, &path).await;
    assert!(page.says("Zorg voor wie zich niet kan verzekeren") && page.says("niet bevestigd voor vandaag"));
    assert!(!house.get(Role::Guide, &path).await.says("Zorg voor wie zich niet kan verzekeren"), "not their strand");
    let command = chance::command().to_string();
    let form = [("command", &*command), ("list", "uninsured-care"), ("list-from", "2026-11-23")];
    for _ in 0..2 {
        house.post(Role::MedicalGuide, &format!("{path}/steps"), &form).await.to();
    }
    let open = house.house.archive.open_steps().await.expect("the steps");
    assert_eq!(open.len(), 6, "sent twice, planned once");
    assert_eq!(open.last().and_then(|step| step.due).map(|due| due.to_string()), Some("2027-01-04".to_owned()));
    let got =
        send(&house, Role::Guide, &format!("{path}/steps"), &[("list", "uninsured-care"), ("list-from", "ooit")]).await;
    assert!(got.says("Kies een lijst.") && got.says("Vul een dag in"), "{}", got.text());
}

#[tokio::test]
async fn a_timeline_shows_what_its_reader_reads_whole_or_in_part() {
    let (house, _, path) = house().await;
    write(&house, Role::LegalGuide, &path, "legal", "beroep loopt").await.to();
    write(&house, Role::Guide, &path, "social", "kennis gemaakt").await.to();
    let all = house.get(Role::LegalGuide, &format!("{path}/timeline")).await;
    for words in ["Opgeschreven", "beroep loopt", "kennis gemaakt"] {
        assert!(all.says(words), "{words} is not said in {}", all.text());
    }
    let part = house.get(Role::LegalGuide, &format!("{path}/timeline?only=legal")).await;
    assert!(part.says("beroep loopt") && !part.says("kennis gemaakt"), "{}", part.text());
    let social = house.get(Role::Guide, &format!("{path}/timeline?only=legal")).await;
    assert!(!social.says("beroep loopt") && social.says("kennis gemaakt"), "a part that is not theirs is not there");
}
