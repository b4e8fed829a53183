//! Of whom figures are: of everybody, or of a group that may be asked for. What is known of somebody beyond that is sealed and is no group.

use std::sync::Arc;

use report::Passages;

use super::Counted;
use crate::answer::Trouble;
use crate::visit::Visit;

/// A group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Everybody.
    Everybody,
    /// Who belongs to no household.
    Alone,
    /// Who belongs to one.
    Household,
}

impl Group {
    /// All of them.
    pub const ALL: [Group; 3] = [Group::Everybody, Group::Alone, Group::Household];

    /// The word, as the form uses it.
    pub fn word(self) -> &'static str {
        match self {
            Group::Everybody => "everybody",
            Group::Alone => "alone",
            Group::Household => "household",
        }
    }

    /// The group of a word; everybody where it is none.
    pub fn of(word: &str) -> Group {
        Group::ALL.into_iter().find(|group| group.word() == word).unwrap_or(Group::Everybody)
    }

    /// Only these. Of whoever is forgotten nobody knows to which group they belonged: they are in none.
    pub async fn only(self, visit: &Visit, counted: Counted) -> Result<Counted, Trouble> {
        if self == Group::Everybody {
            return Ok(counted);
        }
        let together = visit.house.archive.households().await?;
        let wanted = |one: &&report::Passage| together.contains_key(&one.person) == (self == Group::Household);
        let held = counted.passages.held.iter().filter(wanted).cloned().collect();
        Ok(Counted { passages: Arc::new(Passages { held, forgotten: Vec::new() }), begun: counted.begun })
    }
}
