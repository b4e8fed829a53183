//! Asking the rules again about everybody who waits: facts and rules change, and days pass. Another
//! verdict is a message to the coordinator and changes nothing.

use domain::admission::{NoteAdvice, Verdict};
use domain::moment::Moment;
use rules::RuleSet;
use store::{ApplicationNow, Broken};

use super::bring;
use crate::house::House;
use crate::{chance, course};

/// Asks about all of them. Nobody's name is opened, and nobody but the rules sees a fact.
pub async fn advise(house: &House, now: &Moment) -> Result<(), Broken> {
    let pending = house.archive.pending_applications().await?;
    if pending.is_empty() {
        return Ok(());
    }
    let in_force = course::in_force(house, now.wall.date()).await?;
    for application in &pending {
        if let Some(rules) = in_force.iter().find(|set| set.programme().name == application.programme) {
            about(house, application, rules, now).await?;
        }
    }
    Ok(())
}

async fn about(house: &House, application: &ApplicationNow, rules: &RuleSet, now: &Moment) -> Result<(), Broken> {
    let facts = house.archive.facts_of(application.person).await?;
    let before = application.advice.unwrap_or(Verdict::CannotBeSaidYet);
    let after = rules.verdict(&course::as_rules_see(&facts), now.wall.date());
    if before == after {
        return Ok(());
    }
    let command = NoteAdvice { person: application.person, application: application.id, before, after };
    bring(house, house.guard.house_clock(command), chance::command(), now).await
}

#[cfg(test)]
mod tests {
    use domain::admission::{AppliedBy, ApplyForAdmission, Fact, NoteFact, Origin, Value};
    use domain::id::{ApplicationId, HardshipId, PersonId};
    use domain::person::Needs;
    use domain::personal::Personal;
    use domain::rules::AdoptRules;
    use domain::staff::Role;
    use store::ApplicationState;

    use super::super::tick;
    use super::*;
    use crate::testing::TestHouse;

    #[tokio::test]
    async fn a_fact_that_changes_the_advice_is_told_once_and_decides_nothing() {
        let (house, person) = applied().await;
        tick(&house.house).await;
        assert_eq!(advice(&house).await, None, "nothing is known, and that is no news");
        house.done(Role::Desk, NoteFact { person, fact: fact(true) }).await;
        let before = house.house.archive.head().await.unwrap().position;
        tick(&house.house).await;
        tick(&house.house).await;
        assert_eq!(advice(&house).await, Some(Verdict::NotByTheseRules));
        assert_eq!(house.house.archive.head().await.unwrap().position, before + 1);
        house.done(Role::Desk, NoteFact { person, fact: fact(false) }).await;
        tick(&house.house).await;
        assert_eq!(advice(&house).await, Some(Verdict::CannotBeSaidYet), "it was put right");
    }

    async fn advice(house: &TestHouse) -> Option<Verdict> {
        let applications = house.house.archive.applications().await.unwrap();
        assert_eq!(applications[0].state, ApplicationState::Pending);
        applications[0].advice
    }

    /// Whoever has a right to stay does not come in by any shipped rules.
    fn fact(right_to_stay: bool) -> Fact {
        let name = "right-to-stay".parse().unwrap();
        let on = jiff::civil::date(2026, 11, 23);
        Fact { name, value: Some(Value::Truth(right_to_stay)), origin: Origin::Told, on, words: Personal::default() }
    }

    async fn applied() -> (TestHouse, PersonId) {
        let house = TestHouse::new().await;
        let set = rules::shipped()
            .iter()
            .map(|shipped| shipped.load().unwrap())
            .find(|set| set.programme().name == "utrecht");
        let set = set.unwrap();
        let (programme, from) = (set.programme().name.clone(), set.programme().from);
        let (hash, text) = (set.hash().to_owned(), set.text().to_owned());
        house.done(Role::Coordinator, AdoptRules { programme: programme.clone(), from, hash, text }).await;
        let person = house.person("Testa Voorbeeld", Needs::default()).await;
        let (application, hardship) = (ApplicationId::new(7), HardshipId::new(8));
        let (by, through) = (AppliedBy::Person, Personal::default());
        house.done(Role::Desk, ApplyForAdmission { person, application, hardship, programme, by, through }).await;
        (house, person)
    }
}
