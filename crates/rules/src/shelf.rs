//! Rule files side by side: which of them holds for a programme on a day.

use jiff::civil::Date;

use crate::fault::Fault;
use crate::rule_set::RuleSet;

/// Rule files of one or more programmes that do not overlap. A file without an end holds until the
/// next one of its programme begins, so that an old file need not be touched when a new one comes.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// By programme and first day.
    sets: Vec<RuleSet>,
}

impl Shelf {
    /// Puts files side by side.
    ///
    /// # Errors
    ///
    /// Every pair of files of one programme of which two would hold on one day.
    pub fn new(mut sets: Vec<RuleSet>) -> Result<Shelf, Vec<Fault>> {
        sets.sort_by(|one, other| key(one).cmp(&key(other)).then_with(|| one.file().cmp(other.file())));
        let overlapping = sets.windows(2).filter_map(|pair| overlap(&pair[0], &pair[1]));
        let faults: Vec<Fault> = overlapping.collect();
        if faults.is_empty() { Ok(Shelf { sets }) } else { Err(faults) }
    }

    /// The same with one more. The shelf itself stays as it is, so that the rules that hold go on
    /// holding when the new ones cannot be used.
    ///
    /// # Errors
    ///
    /// As for [`Shelf::new`].
    pub fn with(&self, set: RuleSet) -> Result<Shelf, Vec<Fault>> {
        Shelf::new(self.sets.iter().cloned().chain([set]).collect())
    }

    /// The rules of a programme that hold on a day.
    pub fn in_force(&self, programme: &str, day: Date) -> Option<&RuleSet> {
        // The last that has begun: an earlier one ended when it began.
        let begun = self.sets.iter().rfind(|set| set.programme().name == programme && set.programme().from <= day);
        begun.filter(|set| set.programme().covers(day))
    }

    /// All files, by programme and first day.
    pub fn sets(&self) -> &[RuleSet] {
        &self.sets
    }

    /// The rules with this hash, for a decision that was taken by them.
    pub fn of_hash(&self, hash: &str) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.hash() == hash)
    }
}

fn key(set: &RuleSet) -> (&str, Date) {
    (&set.programme().name, set.programme().from)
}

fn overlap(earlier: &RuleSet, later: &RuleSet) -> Option<Fault> {
    let (one, two) = (earlier.programme(), later.programme());
    let both = one.name == two.name && (one.from == two.from || one.until.is_some_and(|until| until > two.from));
    both.then(|| {
        let ends = one.until.map(|until| format!(" until {until}")).unwrap_or_default();
        Fault {
            file: later.file().to_owned(),
            line: two.line,
            what: format!(
                "two files of `{}` hold on {}: {} begins on {}{ends}, and this one on {}",
                two.name,
                two.from,
                earlier.file(),
                one.from,
                two.from
            ),
            to_do: "Let the one end before the other begins".into(),
        }
    })
}
