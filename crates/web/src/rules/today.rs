//! What other rules would change for the people of today: who would come in, who would drop out, and
//! why. Names are for those who may see them; whoever keeps the rules sees how many.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use domain::admission::Verdict;
use domain::id::{ApplicationId, PersonId};
use domain::person::called;
use permission::Sight;
use rules::preview::{Change, Why};
use rules::{Facts, Preview, RuleSet, words};
use store::{ApplicationNow, ApplicationState, Broken};

use super::tongue;
use crate::answer::Trouble;
use crate::course;
use crate::visit::Visit;

/// How many people of each kind are named.
const NAMED: usize = 100;

/// What would change.
pub struct Today {
    /// No rules hold yet: this is what the new ones say.
    pub first: bool,
    pub all: usize,
    pub groups: Vec<Group>,
    /// About how many nothing changes: admitted, not by these rules, cannot be said yet.
    pub same: [usize; 3],
    pub names: bool,
}

/// People to whom the same would happen.
pub struct Group {
    pub key: &'static str,
    pub count: usize,
    pub rows: Vec<Row>,
    /// How many are not named.
    pub more: usize,
}

/// Somebody to whom it would happen.
pub struct Row {
    pub href: String,
    pub called: Option<String>,
    pub stays: bool,
    pub verdicts: String,
    /// The city that the new rules propose instead.
    pub proposes: Option<String>,
    pub why: Vec<String>,
}

impl Today {
    pub async fn of(visit: &Visit, new: &RuleSet) -> Result<Today, Trouble> {
        let in_force = course::in_force(&visit.house, visit.now.wall.date()).await?;
        let old = in_force.into_iter().find(|set| set.programme().name == new.programme().name);
        let first = old.is_none();
        let new = Arc::new(new.clone());
        let old = old.unwrap_or_else(|| Arc::clone(&new));
        let people = People::of(visit, &new.programme().name).await?;
        let found = people.preview(visit, &old, &new).await?;
        let sight = course::sight(visit).ok();
        let kinds =
            [("rules-comes-in", &found.comes_in), ("rules-drops-out", &found.drops_out), ("rules-moves", &found.moves)];
        let mut groups = Vec::new();
        for (key, changes) in kinds {
            let rows = match &sight {
                Some(sight) => rows(visit, sight, changes, &people, &Both { old: &old, new: &new }).await?,
                None => Vec::new(),
            };
            groups.push(Group { key, count: changes.len(), more: changes.len() - rows.len(), rows });
        }
        let same = [found.stays.admitted.len(), found.stays.not.len(), found.stays.unclear.len()];
        Ok(Today { first, all: people.all.len(), groups, same, names: sight.is_some() })
    }
}

/// Everybody who waits for a decision or is in the programme, and what is known about them.
struct People {
    all: BTreeMap<ApplicationId, ApplicationNow>,
}

impl People {
    async fn of(visit: &Visit, programme: &str) -> Result<People, Broken> {
        let counts = |application: &ApplicationNow| match application.state {
            ApplicationState::Pending | ApplicationState::Admitted | ApplicationState::InGuidance => true,
            ApplicationState::Referred
            | ApplicationState::Refused
            | ApplicationState::Withdrawn
            | ApplicationState::Ended
            | ApplicationState::Left => false,
        };
        let all = visit.house.archive.applications().await?.into_iter();
        let all = all.filter(|application| application.programme == programme && counts(application));
        Ok(People { all: all.map(|application| (application.id, application)).collect() })
    }

    async fn preview(
        &self,
        visit: &Visit,
        old: &Arc<RuleSet>,
        new: &Arc<RuleSet>,
    ) -> Result<Preview<ApplicationId>, Trouble> {
        let known = visit.house.archive.facts().await?;
        let facts = |person: PersonId| known.get(&person).map(|facts| course::as_rules_see(facts)).unwrap_or_default();
        let people: Vec<(ApplicationId, Facts)> =
            self.all.values().map(|application| (application.id, facts(application.person))).collect();
        let (old, new, on) = (Arc::clone(old), Arc::clone(new), visit.now.wall.date());
        // Thousands of people take a while: it does not keep the others waiting.
        let asked = move || rules::preview(&old, &new, on, people.into_iter(), |_| ());
        tokio::task::spawn_blocking(asked).await.map_err(|_| Trouble::Broken(Broken::Poisoned))
    }
}

/// The rules before and after.
struct Both<'r> {
    old: &'r RuleSet,
    new: &'r RuleSet,
}

async fn rows(
    visit: &Visit,
    sight: &Sight,
    changes: &[Change<ApplicationId>],
    people: &People,
    both: &Both<'_>,
) -> Result<Vec<Row>, Broken> {
    let named: Vec<(&Change<ApplicationId>, &ApplicationNow)> =
        changes.iter().take(NAMED).filter_map(|change| Some((change, people.all.get(&change.who)?))).collect();
    let asked: Vec<PersonId> = named.iter().map(|(_, application)| application.person).collect();
    let cards = visit.house.archive.cards(sight, &asked, &visit.now).await?;
    let names: HashMap<PersonId, Option<&str>> =
        cards.iter().map(|known| (known.person, called(&known.card.names))).collect();
    let row = |(change, application): &(&Change<ApplicationId>, &ApplicationNow)| Row {
        href: visit.path(format_args!("person/{}", application.person)),
        called: names.get(&application.person).copied().flatten().map(str::to_owned),
        stays: application.state != ApplicationState::Pending,
        verdicts: both.verdicts(visit, change.before, change.after),
        proposes: change.proposes.clone(),
        why: change.why.iter().map(|why| both.why(visit, why)).collect(),
    };
    Ok(named.iter().map(row).collect())
}

impl Both<'_> {
    fn verdicts(&self, visit: &Visit, before: Verdict, after: Verdict) -> String {
        let tongue = tongue(visit.language);
        let (before, after) = (words::verdict(before, tongue), words::verdict(after, tongue));
        visit.language.with("rules-was-becomes", &[("before", before), ("after", after)])
    }

    /// One criterion that makes the difference, and the facts on which that rests.
    fn why(&self, visit: &Visit, why: &Why) -> String {
        let tongue = tongue(visit.language);
        let criterion = self.new.criterion(&why.criterion).or_else(|| self.old.criterion(&why.criterion));
        let text =
            criterion.map_or(why.criterion.as_str(), |criterion| criterion.text.say(tongue)).trim_end_matches('.');
        let outcome = |outcome: Option<rules::Outcome>| outcome.map(|outcome| words::outcome(outcome, tongue));
        let said = match (outcome(why.before), outcome(why.after)) {
            (Some(before), Some(after)) => {
                visit.language.with("rules-was-becomes", &[("before", before), ("after", after)])
            }
            (None, Some(after)) => visit.language.with("rules-newly-asked", &[("after", after)]),
            (Some(before), None) => visit.language.with("rules-no-longer-asked", &[("before", before)]),
            (None, None) => String::new(),
        };
        let fact = |name| self.new.fact(name).or_else(|| self.old.fact(name));
        let facts: Vec<&str> = why.rests_on.iter().filter_map(fact).map(|fact| fact.label.say(tongue)).collect();
        if facts.is_empty() { format!("{text}: {said}") } else { format!("{text}: {said} ({})", facts.join(", ")) }
    }
}
