//! Who came, who was there, who left and to what, in a period. One rule for all of it: somebody is in the programme from their
//! first day on, and from the day of leaving on they are not. So what came in less what went out is the change, always.

use jiff::civil::Date;
use serde::Serialize;

use crate::work::Spread;
use crate::{Class, Lists, Now, Passages, is_there};

/// From the first until the last day, both included. The last is the reference date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    from: Date,
    to: Date,
}

/// Why there are no figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoFigures {
    /// It ends before it begins.
    #[error("the period ends on {to} and begins on {from}: it ends before it begins")]
    EndsBeforeItBegins {
        /// The first day.
        from: Date,
        /// The last day.
        to: Date,
    },
    /// Nobody knows yet what is asked.
    #[error("the reference date {to} lies in the future: today is {today}")]
    InTheFuture {
        /// The last day.
        to: Date,
        /// Today.
        today: Date,
    },
}

impl Period {
    /// A period of which everything can be known by now.
    pub fn new(from: Date, to: Date, today: Date) -> Result<Period, NoFigures> {
        if to < from {
            return Err(NoFigures::EndsBeforeItBegins { from, to });
        }
        if today < to {
            return Err(NoFigures::InTheFuture { to, today });
        }
        Ok(Period { from, to })
    }

    /// The first day.
    pub fn from(self) -> Date {
        self.from
    }

    /// The last day, which is the reference date.
    pub fn to(self) -> Date {
        self.to
    }

    pub(crate) fn holds(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }
}

/// The figures of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figures {
    /// The first day.
    pub from: Date,
    /// The last day.
    pub reference_date: Date,
    /// Who came for the first time.
    pub came_new: usize,
    /// Who came and was known from an earlier time.
    pub came_back: usize,
    /// Who was in the programme already when the house began to count.
    pub taken_over: usize,
    /// How many were there on the evening before the period.
    pub there_before: usize,
    /// How many were there on the evening of the reference date.
    pub there: usize,
    /// Who left.
    pub left: usize,
    /// Who left and is in the programme again, or was.
    pub left_and_back: usize,
    /// For how many days those who left were in the programme; of whoever is in the files.
    pub stayed: Option<Spread>,
    /// For how many days those who are there have been, on the reference date.
    pub been_there: Option<Spread>,
    /// By class, in the order of the list of the reference date; what no list knows comes last.
    pub classes: Vec<ClassCount>,
}

/// How many left to what counts together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ClassCount {
    /// The word of the class; empty for what no list knows.
    pub class: String,
    /// What it was on the day of leaving.
    pub at_leaving: usize,
    /// What it is now.
    pub now: usize,
    /// The same by kind; what nobody left to is left out.
    pub kinds: Vec<KindCount>,
}

/// How many left to one thing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct KindCount {
    /// The word of the kind.
    pub kind: String,
    /// What it was on the day of leaving.
    pub at_leaving: usize,
    /// What it is now.
    pub now: usize,
}

impl Figures {
    /// Counts. Who came before `begun` was there already when the house began to count. What is known of the forgotten is a
    /// month, and counts on its first day: at the end of each month the figures are what they were.
    pub fn of(passages: &Passages, lists: &Lists, period: Period, begun: Option<Date>) -> Figures {
        let before = |day: Date| begun.is_some_and(|begun| day < begun);
        let came: Vec<(Date, bool)> = passages.came(|day| period.holds(day)).collect();
        let taken_over = came.iter().filter(|(on, _)| before(*on)).count();
        let came_back = came.iter().filter(|(on, back)| *back && !before(*on)).count();
        let became: Vec<&Now> = passages.became(|day| period.holds(day)).collect();
        Figures {
            from: period.from,
            reference_date: period.to,
            came_new: came.len() - came_back - taken_over,
            came_back,
            taken_over,
            there_before: period.from.yesterday().map_or(0, |day| passages.there(day)),
            there: passages.there(period.to),
            left: passages.left(|day| period.holds(day)).count(),
            stayed: passages.lasted(|one| {
                let gone = one.gone.as_ref().filter(|gone| period.holds(gone.on))?;
                Some((one.entered, gone.on))
            }),
            been_there: passages.lasted(|one| is_there(one, period.to).then_some((one.entered, period.to))),
            left_and_back: became.iter().filter(|now| ***now == Now::Back).count(),
            classes: classes(passages.left(|day| period.holds(day)), &became, lists, period.to),
        }
    }

    /// Who came, however.
    pub fn came(&self) -> usize {
        self.came_new + self.came_back + self.taken_over
    }
}

/// When a kind is counted.
#[derive(Clone, Copy)]
enum When {
    AtLeaving,
    Now,
}

/// By class and kind, how many at leaving and how many now.
fn classes<'a>(
    left: impl Iterator<Item = (Date, &'a str)>,
    became: &[&Now],
    lists: &Lists,
    reference: Date,
) -> Vec<ClassCount> {
    let list = lists.on(reference);
    let mut counts: Vec<ClassCount> = list.classes.iter().map(|class: &Class| none(&class.word)).collect();
    for (on, kind) in left {
        count(&mut counts, lists, (kind, on), When::AtLeaving);
    }
    for now in became {
        if let Now::Is(kind, since) = now {
            count(&mut counts, lists, (kind, *since), When::Now);
        }
    }
    let place = |word: &str| list.kinds.iter().position(|kind| kind.word == word).unwrap_or(usize::MAX);
    counts.iter_mut().for_each(|class| class.kinds.sort_by_key(|one| (place(&one.kind), one.kind.clone())));
    counts
}

fn none(class: &str) -> ClassCount {
    ClassCount { class: class.to_owned(), at_leaving: 0, now: 0, kinds: Vec::new() }
}

/// Adds one to a kind and its class. A kind counts as the list of its own day says.
fn count(counts: &mut Vec<ClassCount>, lists: &Lists, (kind, on): (&str, Date), when: When) {
    let class = lists.on(on).kind(kind).map_or("", |known| known.class.as_str());
    let place = counts.iter().position(|known| known.class == class).unwrap_or_else(|| {
        counts.push(none(class));
        counts.len() - 1
    });
    let class = &mut counts[place];
    let place = class.kinds.iter().position(|known| known.kind == kind).unwrap_or_else(|| {
        class.kinds.push(KindCount { kind: kind.to_owned(), at_leaving: 0, now: 0 });
        class.kinds.len() - 1
    });
    match when {
        When::AtLeaving => {
            class.at_leaving += 1;
            class.kinds[place].at_leaving += 1;
        }
        When::Now => {
            class.now += 1;
            class.kinds[place].now += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use domain::id::PersonId;
    use jiff::civil::date;

    use super::*;
    use crate::{Gone, Passage};

    const TODAY: Date = date(2026, 11, 29);

    #[test]
    fn a_period_that_cannot_be_says_why() {
        let (from, to) = (date(2026, 2, 1), date(2026, 1, 1));
        assert_eq!(Period::new(from, to, TODAY), Err(NoFigures::EndsBeforeItBegins { from, to }));
        let to = date(2026, 11, 30);
        assert_eq!(Period::new(from, to, TODAY), Err(NoFigures::InTheFuture { to, today: TODAY }));
        assert!(Period::new(from, from, TODAY).is_ok());
    }

    #[test]
    fn the_day_of_leaving_is_the_first_day_without_them() {
        let one = passage(date(2026, 1, 5), Some((date(2026, 1, 20), "own-place")));
        assert!(is_there(&one, date(2026, 1, 5)) && is_there(&one, date(2026, 1, 19)));
        assert!(!is_there(&one, date(2026, 1, 4)) && !is_there(&one, date(2026, 1, 20)));
    }

    #[test]
    fn what_they_left_to_and_what_it_is_now_are_counted_apart() {
        let mut one = passage(date(2026, 1, 5), Some((date(2026, 1, 20), "repeat-application")));
        one.gone.as_mut().expect("they left").now = Now::Is("residence-granted".into(), date(2026, 5, 12));
        let figures = count_all(&[one]);
        let class = |word: &str| figures.classes.iter().find(|known| known.class == word).expect("a class");
        assert_eq!((class("semi-durable").at_leaving, class("semi-durable").now), (1, 0));
        assert_eq!((class("durable").at_leaving, class("durable").now), (0, 1));
    }

    #[test]
    fn what_no_list_knows_is_counted_apart_and_not_lost() {
        let figures = count_all(&[passage(date(2026, 1, 5), Some((date(2026, 1, 20), "to-the-moon")))]);
        let last = figures.classes.last().expect("a class");
        assert_eq!((last.class.as_str(), last.at_leaving, last.now), ("", 1, 1));
        assert_eq!(figures.classes.iter().map(|class| class.at_leaving).sum::<usize>(), figures.left);
    }

    #[test]
    fn who_was_there_before_the_house_began_to_count_is_no_new_arrival() {
        let figures = count_all(&[passage(date(2025, 12, 31), None), passage(date(2026, 1, 1), None)]);
        assert_eq!((figures.taken_over, figures.came_new, figures.there), (1, 1, 2));
    }

    #[test]
    fn how_long_people_stayed_is_told_of_who_left_and_of_who_is_there() {
        let stayed = |days: i8| passage(date(2026, 1, 1), Some((date(2026, 1, 1 + days), "own-place")));
        let figures = count_all(&[stayed(3), stayed(10), stayed(30), passage(date(2026, 6, 20), None)]);
        assert_eq!(figures.stayed, Some(Spread { count: 3, half: 10, nine_in_ten: 30, most: 30 }));
        assert_eq!(figures.been_there, Some(Spread { count: 1, half: 10, nine_in_ten: 10, most: 10 }));
        assert_eq!(count_all(&[]).stayed, None);
    }

    fn count_all(passages: &[Passage]) -> Figures {
        let period = Period::new(date(2025, 1, 1), date(2026, 6, 30), TODAY).expect("a period");
        Figures::of(&passages.to_vec().into(), Lists::shipped(), period, Some(date(2026, 1, 1)))
    }

    fn passage(entered: Date, gone: Option<(Date, &str)>) -> Passage {
        let gone = gone.map(|(on, kind)| Gone { on, kind: kind.into(), now: Now::Is(kind.into(), on) });
        Passage { person: PersonId::new(1), known_before: false, entered, gone }
    }
}
