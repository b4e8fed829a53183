//! Criteria that name each other, put in an order in which each comes after all that it names.

use crate::criterion::Criterion;
use crate::fault::Faults;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    New,
    Open,
    Done,
    /// It hangs on itself, or on one that does.
    Endless,
}

/// The order in which the criteria can be judged. One that hangs on itself is a fault, and stands
/// not in the order.
pub fn order(criteria: &[Criterion], faults: &mut Faults) -> Vec<usize> {
    let mut walk =
        Walk { criteria, marks: vec![Mark::New; criteria.len()], road: Vec::new(), order: Vec::new(), faults };
    for place in 0..criteria.len() {
        walk.visit(place);
    }
    walk.order
}

struct Walk<'w, 't> {
    criteria: &'w [Criterion],
    marks: Vec<Mark>,
    road: Vec<usize>,
    order: Vec<usize>,
    faults: &'w mut Faults<'t>,
}

impl Walk<'_, '_> {
    /// Walks without recursion: a file may hold a chain of any length.
    fn visit(&mut self, place: usize) {
        let mut todo: Vec<(usize, Vec<usize>)> = Vec::new();
        self.enter(place, &mut todo);
        while let Some((place, others)) = todo.last_mut() {
            let place = *place;
            match others.pop() {
                Some(other) => match self.marks[other] {
                    Mark::New => self.enter(other, &mut todo),
                    Mark::Open => self.endless(other),
                    Mark::Endless => self.marks[place] = Mark::Endless,
                    Mark::Done => (),
                },
                None => {
                    todo.pop();
                    self.leave(place);
                    if let (Some((above, _)), Mark::Endless) = (todo.last(), self.marks[place]) {
                        self.marks[*above] = Mark::Endless;
                    }
                }
            }
        }
    }

    fn enter(&mut self, place: usize, todo: &mut Vec<(usize, Vec<usize>)>) {
        if self.marks[place] == Mark::New {
            self.marks[place] = Mark::Open;
            self.road.push(place);
            let mut others = Vec::new();
            self.criteria[place].logic.walk(&mut |_, _| (), &mut |other| others.push(other));
            others.reverse();
            todo.push((place, others));
        }
    }

    fn leave(&mut self, place: usize) {
        self.road.pop();
        if self.marks[place] == Mark::Open {
            self.marks[place] = Mark::Done;
            self.order.push(place);
        }
    }

    fn endless(&mut self, again: usize) {
        let from = self.road.iter().position(|place| *place == again).unwrap_or(0);
        let circle: Vec<usize> = self.road[from..].iter().copied().chain([again]).collect();
        let names: Vec<String> = circle.iter().map(|place| format!("`{}`", self.criteria[*place].id)).collect();
        let what = format!("criteria hang on each other in a circle: {}", names.join(" → "));
        self.faults.on(self.criteria[again].line, what, "Let one of them ask for facts only");
        for place in circle {
            self.marks[place] = Mark::Endless;
        }
    }
}
