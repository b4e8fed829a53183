//! The same definitions in every house: a list has a version that is worked out from what it says, so that two houses with the
//! same version count the same; and a house whose list is not the shipped one can be told so.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::{Class, Kind, List, Lists};

/// A difference between the list of a house and the list that comes with the program, from a day on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Deviation {
    /// Since when: the first day on which it holds.
    pub from: Date,
    /// What differs.
    pub what: Differs,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Differs {
    /// A class that only this house has.
    ClassAdded(String),
    /// A class that this house has not.
    ClassMissing(String),
    /// A class that is described or counted otherwise.
    ClassOther(String),
    /// A kind that only this house has.
    KindAdded(String),
    /// A kind that this house has not.
    KindMissing(String),
    /// A kind that counts otherwise.
    KindOther(String),
}

impl List {
    /// The version of what it means: everything that decides how a leaving is counted, and nothing else. What a class is
    /// called, who confirmed it and when whoever said yes is called change no figure.
    pub fn version(&self) -> String {
        let classes = self.classes.iter().map(|class| means(class).to_vec());
        let kinds = self.kinds.iter().map(|kind| counts(kind).to_vec());
        let mut digest = Sha256::new();
        digest.update("outflow/1");
        for line in classes.chain([vec![]]).chain(kinds) {
            digest.update((line.len() as u64).to_be_bytes());
            for word in line {
                // Each with its length, so that no two lists are written alike.
                digest.update((word.len() as u64).to_be_bytes());
                digest.update(word);
            }
        }
        digest.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// In what it differs from another.
    pub fn differs_from(&self, other: &List) -> Vec<Differs> {
        let (here, there) = (words(&self.classes, |class| &class.word), words(&other.classes, |class| &class.word));
        let class_differs = |word: &&&str| self.class(word).map(means) != other.class(word).map(means);
        let added = here.difference(&there).map(|word| Differs::ClassAdded((*word).to_owned()));
        let missing = there.difference(&here).map(|word| Differs::ClassMissing((*word).to_owned()));
        let changed =
            here.intersection(&there).filter(class_differs).map(|word| Differs::ClassOther((*word).to_owned()));
        let mut differs: Vec<Differs> = added.chain(missing).chain(changed).collect();
        let (here, there) = (words(&self.kinds, |kind| &kind.word), words(&other.kinds, |kind| &kind.word));
        let kind_differs = |word: &&&str| self.kind(word).map(counts) != other.kind(word).map(counts);
        differs.extend(here.difference(&there).map(|word| Differs::KindAdded((*word).to_owned())));
        differs.extend(there.difference(&here).map(|word| Differs::KindMissing((*word).to_owned())));
        let changed = here.intersection(&there).filter(kind_differs).map(|word| Differs::KindOther((*word).to_owned()));
        differs.extend(changed);
        differs
    }
}

impl Lists {
    /// The version of all lists in force on any day of a period: a leaving counts as the list of its own day says.
    pub fn version_within(&self, from: Date, to: Date) -> String {
        let days = [from].into_iter().chain(self.begin().filter(|begin| from < *begin && *begin <= to));
        let mut versions: Vec<String> = days.map(|day| self.on(day).version()).collect();
        versions.dedup();
        versions.join("+")
    }

    /// In what these lists count otherwise than those that come with the program, and since when; nothing when they do not.
    pub fn deviations(&self) -> Vec<Deviation> {
        self.deviations_from(Lists::shipped())
    }

    fn deviations_from(&self, shipped: &Lists) -> Vec<Deviation> {
        let days: BTreeSet<Date> = self.begin().chain(shipped.begin()).collect();
        let mut said: Vec<Deviation> = Vec::new();
        let mut before: Vec<Differs> = Vec::new();
        for from in days {
            let now = self.on(from).differs_from(shipped.on(from));
            let new = now.iter().filter(|what| !before.contains(what)).cloned();
            said.extend(new.map(|what| Deviation { from, what }));
            before = now;
        }
        said
    }
}

impl std::fmt::Display for Deviation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (what, word) = match &self.what {
            Differs::ClassAdded(word) => ("only this house has the class", word),
            Differs::ClassMissing(word) => ("this house has no class", word),
            Differs::ClassOther(word) => ("this house means something else by the class", word),
            Differs::KindAdded(word) => ("only this house has the kind", word),
            Differs::KindMissing(word) => ("this house has no kind", word),
            Differs::KindOther(word) => ("this house counts otherwise the kind", word),
        };
        write!(f, "since {}: {what} `{word}`", self.from)
    }
}

fn words<T>(of: &[T], word: fn(&T) -> &String) -> BTreeSet<&str> {
    of.iter().map(|one| word(one).as_str()).collect()
}

fn means(class: &Class) -> [String; 4] {
    let Class { word, solution, nl_means, en_means, confirmed: _, nl: _, en: _, source: _ } = class;
    [word.clone(), solution.to_string(), nl_means.clone(), en_means.clone()]
}

fn counts(kind: &Kind) -> [String; 3] {
    let Kind { word, class, route, offered: _, confirmed: _, nl: _, en: _, source: _ } = kind;
    [word.clone(), class.clone(), route.map(|route| format!("{route:?}")).unwrap_or_default()]
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const SHIPPED: &str = include_str!("outflow.toml");

    #[test]
    fn the_shipped_list_has_a_version_that_stays() {
        // A change here means that figures of before and after are not added up: a list that was in force is never changed.
        assert_eq!(Lists::shipped().on(date(2026, 1, 1)).version(), "e5bb2528d72519d5");
        assert_eq!(Lists::shipped().deviations(), []);
    }

    #[test]
    fn what_changes_no_figure_changes_no_version() {
        let called = SHIPPED
            .replace("nl = \"Overleden\"", "nl = \"Gestorven\"")
            .replace("look_again = [3, 6, 12]", "look_again = [6]");
        let called = Lists::read(&called).expect("a list");
        assert_ne!(&called, Lists::shipped());
        assert_eq!(called.on(date(2026, 1, 1)).version(), Lists::shipped().on(date(2026, 1, 1)).version());
        assert_eq!(called.deviations(), []);
    }

    #[test]
    fn a_house_that_counts_otherwise_shows_it() {
        check(
            "word = \"died\"\nclass = \"other\"",
            "word = \"died\"\nclass = \"durable\"",
            Differs::KindOther("died".into()),
        );
        check(
            "class = \"durable\"\nroute = \"onward\"",
            "class = \"durable\"",
            Differs::KindOther("onward-migration".into()),
        );
        check("Al het andere.", "Al het overige.", Differs::ClassOther("other".into()));
        check("solution = false", "solution = true", Differs::ClassOther("other".into()));
        let more = format!(
            "{SHIPPED}\n[[list.kind]]\nword = \"to-family\"\nclass = \"other\"\nconfirmed = false\nnl = \"x\"\nen = \"x\"\n"
        );
        check(SHIPPED, &more, Differs::KindAdded("to-family".into()));
    }

    #[test]
    fn a_deviation_holds_from_the_day_of_its_list() {
        let later = SHIPPED.replace("2019-07-01", "2026-01-01").replace("solution = false", "solution = true");
        let lists = Lists::read(&format!("{SHIPPED}\n{later}")).expect("two lists");
        let deviation = Deviation { from: date(2026, 1, 1), what: Differs::ClassOther("other".into()) };
        assert_eq!(lists.deviations(), std::slice::from_ref(&deviation));
        assert_eq!(deviation.to_string(), "since 2026-01-01: this house means something else by the class `other`");
        assert_eq!(lists.on(date(2025, 1, 1)).version(), Lists::shipped().on(date(2025, 1, 1)).version());
        assert_ne!(lists.on(date(2026, 1, 1)).version(), Lists::shipped().on(date(2026, 1, 1)).version());
    }

    #[track_caller]
    fn check(from: &str, to: &str, what: Differs) {
        let lists = Lists::read(&SHIPPED.replacen(from, to, 1)).expect("a list");
        let deviations = lists.deviations();
        assert_eq!(deviations, [Deviation { from: date(2019, 7, 1), what }]);
        assert_ne!(lists.on(date(2026, 1, 1)).version(), Lists::shipped().on(date(2026, 1, 1)).version());
    }
}
