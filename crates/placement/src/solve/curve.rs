//! What more moves would bring: for each number of households that may leave their room, who stays without a bed.

use super::{Asked, Instance, NoAnswer, Solved, solve};

/// One point of the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CurvePoint {
    /// How many households may leave their room; nothing means any number.
    pub max_moves: Option<usize>,
    /// The best answer, or why there is none.
    pub solved: Result<Solved, NoAnswer>,
}

/// The curve over these numbers of moves; each point has as much time as `spent` gives from its start.
pub fn curve(
    instance: &Instance,
    asked: Asked,
    moves: &[Option<usize>],
    clock: &dyn Fn() -> Box<dyn Fn() -> f64>,
) -> Vec<CurvePoint> {
    let point = |max_moves: &Option<usize>| {
        let spent = clock();
        let solved = solve(instance, Asked { max_moves: *max_moves, ..asked }, &*spent);
        CurvePoint { max_moves: *max_moves, solved }
    };
    moves.iter().map(point).collect()
}
