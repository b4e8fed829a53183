//! What more moves would bring: for each number of households that may leave their room, who stays without a bed.

use std::ops::ControlFlow;

use super::branch::Known;
use super::{Asked, Instance, NoAnswer, Solved, solve_from};

/// One point of the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// How many households may leave their room; nothing means any number.
    pub max_moves: Option<usize>,
    /// The best answer, or why there is none.
    pub solved: Result<Solved, NoAnswer>,
}

/// The curve over these numbers of moves, in their order; each point has as much time as `clock` gives from its start.
///
/// `seen` is told of each point as soon as it is there, and may end the curve: what was found so far is given. To stop
/// within a point, let its clock say that the time is used.
///
/// A point begins with the best answer that is known for fewer moves, so that a curve that is asked from left to right
/// never rises; and what is proven the best with more moves is taken over where it needs no more than these.
pub fn curve(
    instance: &Instance,
    asked: Asked,
    moves: &[Option<usize>],
    clock: &dyn Fn() -> Box<dyn Fn() -> f64>,
    seen: &mut dyn FnMut(&CurvePoint) -> ControlFlow<()>,
) -> Vec<CurvePoint> {
    let mut points: Vec<CurvePoint> = Vec::with_capacity(moves.len());
    for max_moves in moves {
        let solved = match proven(&points, *max_moves) {
            Some(solved) => Ok(solved),
            None => {
                let spent = clock();
                solve_from(instance, Asked { max_moves: *max_moves, ..asked }, known(&points, *max_moves), &*spent)
            }
        };
        let point = CurvePoint { max_moves: *max_moves, solved };
        let on = seen(&point);
        points.push(point);
        if on.is_break() {
            break;
        }
    }
    points
}

fn most(max_moves: Option<usize>) -> usize {
    max_moves.unwrap_or(usize::MAX)
}

/// What is the best with more moves, when it does with these.
fn proven(points: &[CurvePoint], max_moves: Option<usize>) -> Option<Solved> {
    let wider = points.iter().filter(|point| most(point.max_moves) >= most(max_moves));
    let mut proven = wider.filter_map(|point| point.solved.as_ref().ok()).filter(|one| one.bound == one.objective);
    proven.find(|solved| solved.tally.changes <= most(max_moves)).cloned()
}

/// The best answer known that does with so many moves.
fn known(points: &[CurvePoint], max_moves: Option<usize>) -> Option<Known> {
    let answers = points.iter().filter_map(|point| point.solved.as_ref().ok());
    let allowed = answers.filter(|solved| solved.tally.changes <= most(max_moves));
    let best = allowed.min_by_key(|solved| solved.objective)?;
    Some(Known { rooms: best.rooms.clone(), objective: best.objective })
}
