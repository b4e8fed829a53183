//! What is counted of the work: how it is called, by which rule, and what the number beside it means. One list for every house.

use std::sync::LazyLock;

use serde::Deserialize;
use sha2::{Digest, Sha256};
use store::Measure;

const SHIPPED: &str = include_str!("measures.toml");

/// All measures, in groups, in the order of a page.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measures {
    /// What is read together.
    #[serde(rename = "group")]
    pub groups: Vec<MeasureGroup>,
}

/// Measures that are read together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureGroup {
    /// Its word.
    pub word: String,
    /// What it is called in Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
    /// What belongs to it.
    #[serde(rename = "measure")]
    pub measures: Vec<MeasureTerms>,
}

/// How one measure is counted and called.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MeasureTerms {
    /// Which.
    pub of: Measure,
    /// What the number beside the count means.
    pub amount: Amount,
    /// What it is called in Dutch.
    pub nl: String,
    /// In English.
    pub en: String,
    /// By which rule it is counted, in Dutch.
    pub nl_rule: String,
    /// In English.
    pub en_rule: String,
    /// In which ways it comes out, in their order: the word, and what it is called in Dutch and English. Empty where there is one.
    #[serde(default)]
    pub ways: Vec<[String; 3]>,
}

/// What the number beside a count means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Amount {
    /// Nothing: it counts once.
    None,
    /// People.
    People,
    /// Days that it took: told as a middle and not as a sum.
    Days,
    /// Minutes that it took, in the same way.
    Minutes,
}

impl Amount {
    /// Whether it says how long something took.
    pub fn is_time(self) -> bool {
        matches!(self, Amount::Days | Amount::Minutes)
    }
}

impl Measures {
    /// The list that every house has.
    pub fn shipped() -> &'static Measures {
        static LIST: LazyLock<Measures> =
            LazyLock::new(|| toml::from_str(SHIPPED).expect("the list that is shipped reads"));
        &LIST
    }

    /// What is said of one measure.
    pub fn terms(&self, of: Measure) -> Option<&MeasureTerms> {
        self.groups.iter().flat_map(|group| &group.measures).find(|terms| terms.of == of)
    }

    /// Sixteen signs worked out from what decides how something counts: the measures, their ways and rules. What they are
    /// called changes no figure and no version.
    pub fn version(&self) -> String {
        let mut hash = Sha256::new();
        for terms in self.groups.iter().flat_map(|group| &group.measures) {
            for part in [&terms.of.word(), &terms.nl_rule] {
                hash.update(part.as_bytes());
                hash.update([0]);
            }
            hash.update([terms.amount as u8]);
            for [way, ..] in &terms.ways {
                hash.update(way.as_bytes());
                hash.update([1]);
            }
        }
        hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }
}

impl MeasureTerms {
    /// What a way is called, in Dutch and in English; itself where no list knows it.
    pub fn way(&self, word: &str) -> (String, String) {
        let known = self.ways.iter().find(|[known, ..]| known == word);
        known.map_or_else(|| (word.to_owned(), word.to_owned()), |[_, nl, en]| (nl.clone(), en.clone()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_is_told_once_or_is_no_work() {
        // These are told with those who came and left.
        let elsewhere = [Measure::Came, Measure::Left, Measure::Became];
        for measure in Measure::ALL {
            let told = Measures::shipped().groups.iter().flat_map(|group| &group.measures);
            let times = told.filter(|terms| terms.of == measure).count();
            assert_eq!(times, usize::from(!elsewhere.contains(&measure)), "{measure:?}");
        }
    }

    #[test]
    fn another_rule_is_another_version_and_another_name_is_not() {
        let shipped = Measures::shipped();
        let mut named = shipped.clone();
        named.groups[0].measures[0].nl = "Anders genoemd".into();
        assert_eq!(named.version(), shipped.version());
        let mut counted = shipped.clone();
        counted.groups[0].measures[0].nl_rule = "Anders geteld.".into();
        assert_ne!(counted.version(), shipped.version());
    }
}
