//! What becomes of a way that fewer than five people share. It is followed from its beginning as far as five people share it, and from
//! there on it goes *otherwise*, together with all others that part there. Where fewer than five part, they part one step earlier. Nobody
//! is left over but at most four, who share not even the beginning with anybody.
//!
//! So each way that is told is that of five people or more, and so is each arrow, for it is on such a way. And since everybody who goes
//! into a step is told of on the way out of it, nothing can be worked out by subtraction. Leaving out single thin arrows would not do: what
//! goes in less what goes out would be the arrow that was left out.

use std::collections::{BTreeMap, BTreeSet};

use super::step::Course;
use super::{FEWEST, Merged, Rare, Step};

/// Each way that is told, with the courses of those who took it.
pub(super) type Told<'c> = BTreeMap<Vec<Step>, Vec<&'c Course>>;

/// What is told of all courses.
pub(super) fn told(courses: &[Course], rare: Rare) -> (Told<'_>, Merged) {
    let mut told = Told::new();
    if rare == Rare::Told {
        courses.iter().for_each(|course| told.entry(course.steps.clone()).or_default().push(course));
        return (told, Merged::default());
    }
    follow(&[], courses.iter().collect(), &mut told);
    let otherwise =
        || told.iter().filter(|(steps, _)| steps.last() == Some(&Step::Otherwise)).flat_map(|(_, whose)| whose);
    let ways: BTreeSet<&Vec<Step>> = otherwise().map(|course| &course.steps).collect();
    let merged = Merged { ways: ways.len(), people: otherwise().count() };
    (told, merged)
}

/// Tells the ways of all who share a beginning. Gives back whom it cannot tell of: fewer than five.
fn follow<'c>(beginning: &[Step], courses: Vec<&'c Course>, told: &mut Told<'c>) -> Vec<&'c Course> {
    let mut next: BTreeMap<Option<&Step>, Vec<&Course>> = BTreeMap::new();
    courses.into_iter().for_each(|course| next.entry(course.steps.get(beginning.len())).or_default().push(course));
    let mut few = Vec::new();
    for (step, courses) in next {
        match step {
            _ if courses.len() < FEWEST => few.extend(courses),
            None => {
                told.insert(beginning.to_vec(), courses);
            }
            Some(step) => few.extend(follow(&[beginning, std::slice::from_ref(step)].concat(), courses, told)),
        }
    }
    if few.len() < FEWEST {
        return few;
    }
    told.insert([beginning, &[Step::Otherwise]].concat(), few);
    Vec::new()
}
