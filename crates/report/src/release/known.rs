//! What whoever reads everything can work out: for each count the smallest and the largest that fits all that is shown.
//!
//! The counts of a house hang together by sums: those who left are those who left to each class; who is there is who was there
//! and the change; who came is who left and the change. Drawn as a graph these sums form a tree (a chain of quarters with leaves),
//! and in a tree narrowing each count by its sums until nothing moves gives the exact ends, not only an estimate.

use std::rc::Rc;

use super::shown::{FEWEST, Shown};

/// More people than any house has. An end that nobody knows.
const FAR: i64 = 1_000_000_000;
/// An end beyond this is not known.
const KNOWN: i64 = FAR / 2;
const FEW: std::ops::RangeInclusive<i64> = 1..=FEWEST as i64 - 1;

/// From the smallest to the largest that it can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// The smallest.
    pub low: i64,
    /// The largest.
    pub high: i64,
}

const ANY: Span = Span { low: 0, high: FAR };

/// The whole is its parts together.
#[derive(Clone, Debug)]
struct Sum {
    whole: usize,
    parts: Vec<usize>,
}

/// The counts of a quarter, by their places among all counts.
#[derive(Clone, Debug)]
pub struct Places {
    /// Who is there on the last evening.
    pub there: usize,
    /// Who left.
    pub left: usize,
    /// Who came.
    pub came: usize,
    /// How many more are there than a quarter ago.
    change: usize,
    /// Who left to each class.
    pub classes: Vec<usize>,
}

/// How the counts of a house hang together over a run of quarters without a gap.
#[derive(Debug, Default)]
struct Shape {
    sums: Vec<Sum>,
    /// In which sums each count stands.
    within: Vec<Vec<usize>>,
    quarters: Vec<Places>,
}

/// What is known of all counts of a house.
#[derive(Clone, Debug)]
pub struct Known {
    shape: Rc<Shape>,
    spans: Vec<Span>,
}

/// Counts and their sums, as they are put together.
struct Drawn {
    shape: Shape,
    spans: Vec<Span>,
}

impl Known {
    /// Nothing is known of so many quarters, each with so many classes; none when nothing of it was ever published.
    pub fn nothing(classes: &[usize]) -> Known {
        let mut drawn = Drawn { shape: Shape::default(), spans: Vec::new() };
        let mut before = drawn.place(ANY);
        for count in classes {
            let places = Places {
                there: drawn.place(ANY),
                left: drawn.place(ANY),
                came: drawn.place(ANY),
                change: drawn.place(Span { low: -FAR, high: FAR }),
                classes: (0..*count).map(|_| drawn.place(ANY)).collect(),
            };
            drawn.sum(places.there, vec![before, places.change]);
            drawn.sum(places.came, vec![places.left, places.change]);
            if !places.classes.is_empty() {
                drawn.sum(places.left, places.classes.clone());
            }
            before = places.there;
            drawn.shape.quarters.push(places);
        }
        Known { shape: Rc::new(drawn.shape), spans: drawn.spans }
    }

    /// The places of a quarter.
    pub fn quarter(&self, nth: usize) -> &Places {
        &self.shape.quarters[nth]
    }

    /// The same, knowing in addition how one count is shown; nothing when that fits nothing else.
    pub fn with(&self, place: usize, shown: Shown) -> Option<Known> {
        let mut more = self.clone();
        let mut moved = vec![place];
        if !more.narrow(place, span(shown))? {
            return Some(more);
        }
        while let Some(place) = moved.pop() {
            for nth in &self.shape.within[place] {
                more.follow(&self.shape.sums[*nth], &mut moved)?;
            }
        }
        Some(more)
    }

    /// Narrows all counts of one sum by each other.
    fn follow(&mut self, Sum { whole, parts }: &Sum, moved: &mut Vec<usize>) -> Option<()> {
        let low: i64 = parts.iter().map(|part| self.spans[*part].low).sum();
        let high: i64 = parts.iter().map(|part| self.spans[*part].high).sum();
        if self.narrow(*whole, Span { low, high })? {
            moved.push(*whole);
        }
        let all = self.spans[*whole];
        for part in parts {
            let own = self.spans[*part];
            let rest = Span { low: low - own.low, high: high - own.high };
            if self.narrow(*part, Span { low: all.low - rest.high, high: all.high - rest.low })? {
                moved.push(*part);
            }
        }
        Some(())
    }

    /// Whether it moved; nothing when nothing is left.
    fn narrow(&mut self, place: usize, to: Span) -> Option<bool> {
        let own = self.spans[place];
        let new = Span { low: own.low.max(to.low), high: own.high.min(to.high) };
        self.spans[place] = new;
        (new.low <= new.high).then_some(new != own)
    }

    /// Whether anything is known for certain to be a few: a count, a change over one quarter or more, or some classes of a quarter
    /// together.
    pub fn singles_out(&self) -> bool {
        let counts = self.shape.quarters.iter().flat_map(|places| [places.there, places.left, places.came]);
        counts.map(|place| self.spans[place]).any(is_few)
            || self.changes().any(|change| is_few(change) || is_few(Span { low: -change.high, high: -change.low }))
            || self.shape.quarters.iter().any(|places| self.groups(places).any(is_few))
    }

    /// How many more can be there at the end of each run of quarters than before it. Along a chain of differences the ends are
    /// those of the changes together or those of who is there, whichever are nearer.
    fn changes(&self) -> impl Iterator<Item = Span> {
        let quarters = &self.shape.quarters;
        (0..quarters.len()).flat_map(move |first| {
            let before = first.checked_sub(1).map_or(ANY, |before| self.spans[quarters[before].there]);
            let run = quarters[first..].iter().scan(Span { low: 0, high: 0 }, move |run, places| {
                let (change, there) = (self.spans[places.change], self.spans[places.there]);
                *run = Span { low: run.low + change.low, high: run.high + change.high };
                Some(Span { low: run.low.max(there.low - before.high), high: run.high.min(there.high - before.low) })
            });
            run.collect::<Vec<Span>>()
        })
    }

    /// What the classes of a quarter can be together, for every choice of them.
    fn groups(&self, places: &Places) -> impl Iterator<Item = Span> {
        let whole = self.spans[places.left];
        let classes: Vec<Span> = places.classes.iter().map(|place| self.spans[*place]).collect();
        (1..1_usize << classes.len()).map(move |choice| {
            let (mut chosen, mut rest) = (Span { low: 0, high: 0 }, Span { low: 0, high: 0 });
            for (nth, class) in classes.iter().enumerate() {
                let side = if choice >> nth & 1 == 1 { &mut chosen } else { &mut rest };
                *side = Span { low: side.low + class.low, high: side.high + class.high };
            }
            Span { low: chosen.low.max(whole.low - rest.high), high: chosen.high.min(whole.high - rest.low) }
        })
    }

    /// Whether one count may be shown, whatever it is. The answer hangs on nothing but what is shown already, so that a count
    /// that is withheld says nothing by being withheld.
    pub fn may_show(&self, quarter: usize, place: usize) -> bool {
        let Span { low, high } = self.spans[place];
        // Past all that is known nearby a larger count changes nothing any more.
        let high = if high > KNOWN { low + self.nearby(quarter) } else { high };
        let few = (low < i64::from(FEWEST)).then_some(Shown::Few);
        let first = low.max(i64::from(FEWEST));
        let fives = ((first + 2) / 5 * 5..=(high + 2) / 5 * 5).step_by(5).filter_map(|count| u32::try_from(count).ok());
        let mut all = few.into_iter().chain(fives.filter(|count| *count >= FEWEST).map(Shown::About));
        all.all(|shown| self.with(place, shown).is_none_or(|known| !known.singles_out()))
    }

    /// All that is known of a quarter and its neighbours, added up.
    fn nearby(&self, quarter: usize) -> i64 {
        let near = quarter.saturating_sub(1)..(quarter + 2).min(self.shape.quarters.len());
        let places = self.shape.quarters[near].iter().flat_map(|places| {
            let own = [places.there, places.left, places.came, places.change];
            own.into_iter().chain(places.classes.iter().copied())
        });
        let ends = places.flat_map(|place| [self.spans[place].low, self.spans[place].high]);
        ends.map(i64::abs).filter(|end| *end < KNOWN).sum::<i64>() + 20
    }
}

impl Drawn {
    fn place(&mut self, span: Span) -> usize {
        self.spans.push(span);
        self.shape.within.push(Vec::new());
        self.spans.len() - 1
    }

    fn sum(&mut self, whole: usize, parts: Vec<usize>) {
        for place in parts.iter().chain([&whole]) {
            self.shape.within[*place].push(self.shape.sums.len());
        }
        self.shape.sums.push(Sum { whole, parts });
    }
}

fn is_few(span: Span) -> bool {
    FEW.contains(&span.low) && FEW.contains(&span.high)
}

fn span(shown: Shown) -> Span {
    let range = shown.range();
    Span { low: range.low.into(), high: range.high.map_or(FAR, i64::from) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_that_are_few_and_one_that_is_not_tell_nothing() {
        let known = shown(&[Shown::About(10), Shown::Few, Shown::Few]);
        assert_eq!(classes(&known), [(0, 4), (0, 4), (0, 12)]);
        assert!(!known.singles_out());
    }

    #[test]
    fn the_whole_less_all_others_points_at_a_few() {
        // Ten stands for eight to twelve and five for five to seven: one to seven are in the last, and one to three in the others.
        let known = shown(&[Shown::About(10), Shown::About(5), Shown::Few]);
        assert_eq!(classes(&known)[2].0, 0);
        let last = known.quarter(0).classes[2];
        assert!(known.with(last, Shown::Few).is_some_and(|known| !known.singles_out()));
        let two = Known::nothing(&[2]);
        let (left, first) = (two.quarter(0).left, two.quarter(0).classes[0]);
        let two =
            two.with(left, Shown::About(10)).and_then(|known| known.with(first, Shown::About(5))).expect("it fits");
        assert!(!two.may_show(0, two.quarter(0).classes[1]), "few would be one to four");
    }

    #[test]
    fn who_is_there_tells_who_must_have_left() {
        let known = Known::nothing(&[1, 1]);
        let (before, now) = (known.quarter(0).there, known.quarter(1).there);
        let known = known.with(before, Shown::About(20)).and_then(|known| known.with(now, Shown::About(15)));
        let known = known.expect("it fits");
        assert_eq!(known.spans[known.quarter(1).left].low, 1);
        assert!(!known.may_show(1, known.quarter(1).left), "few would be one to four");
    }

    #[test]
    fn two_changes_that_tell_nothing_can_tell_a_few_together() {
        let known = Known::nothing(&[0, 0, 0]);
        let (first, second, third) = (known.quarter(0), known.quarter(1), known.quarter(2));
        let (ten, five) = (Shown::About(10), Shown::About(5));
        let told = [
            (first.there, ten),
            (second.came, Shown::Few),
            (second.left, ten),
            (third.came, five),
            (third.left, five),
            (third.there, ten),
        ];
        let known =
            told.iter().fold(known.clone(), |known, (place, shown)| known.with(*place, *shown).expect("it fits"));
        let one_by_one = [second.change, third.change].map(|place| known.spans[place]);
        assert_eq!(one_by_one, [Span { low: -6, high: -4 }, Span { low: 0, high: 2 }]);
        assert!(known.changes().any(|change| change == Span { low: -4, high: -2 }) && known.singles_out());
    }

    #[test]
    fn what_fits_nothing_is_said() {
        let known = shown(&[Shown::Few]);
        assert!(known.with(known.quarter(0).classes[0], Shown::About(10)).is_none());
    }

    fn shown(all: &[Shown]) -> Known {
        let known = Known::nothing(&[3]);
        let places: Vec<usize> = [vec![known.quarter(0).left], known.quarter(0).classes.clone()].concat();
        let told = |known: Known, (place, shown): (&usize, &Shown)| known.with(*place, *shown).expect("it fits");
        places.iter().zip(all).fold(known, told)
    }

    fn classes(known: &Known) -> Vec<(i64, i64)> {
        let spans = known.quarter(0).classes.iter().map(|place| known.spans[*place]);
        spans.map(|span| (span.low, span.high)).collect()
    }
}
