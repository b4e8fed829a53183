//! The true counts of a quarter, before anything is protected. They stay in the house.

use jiff::civil::Date;

use super::Quarter;
use crate::{Figures, Lists, NoFigures, Passages, Period};

/// Under this word stands what no list knows. It is always there, so that its being there says nothing.
pub const UNLISTED: &str = "unlisted";

/// The true counts of a house in a quarter. Nothing writes them down: what leaves the house is a [`super::Release`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counts {
    pub(super) quarter: Quarter,
    pub(super) definitions: String,
    pub(super) there: u32,
    pub(super) left: u32,
    pub(super) came: u32,
    pub(super) classes: Vec<(String, u32)>,
}

impl Counts {
    /// Counts a quarter that is over. Every class of the list of its last day is counted, also those to which nobody left.
    pub fn of(passages: &Passages, lists: &Lists, quarter: Quarter, today: Date) -> Result<Counts, NoFigures> {
        if !quarter.is_over(today) {
            return Err(NoFigures::InTheFuture { to: quarter.last(), today });
        }
        let period = Period::new(quarter.first(), quarter.last(), today)?;
        let figures = Figures::of(passages, lists, period, None);
        let list = lists.on(quarter.last());
        let at_leaving = |word: &str| {
            let class = figures.classes.iter().find(|class| class.class == word);
            class.map_or(0, |class| whole(class.at_leaving))
        };
        let mut classes: Vec<(String, u32)> =
            list.classes.iter().map(|class| (class.word.clone(), at_leaving(&class.word))).collect();
        let listed: u32 = classes.iter().map(|(_, count)| count).sum();
        let left = whole(figures.left);
        classes.push((UNLISTED.to_owned(), left - listed));
        let (there, came) = (whole(figures.there), whole(figures.came()));
        let definitions = lists.version_within(quarter.first(), quarter.last());
        Ok(Counts { quarter, definitions, there, left, came, classes })
    }
}

fn whole(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
