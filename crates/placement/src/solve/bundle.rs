//! The highest bound that prices can give: a proximal bundle method.
//!
//! The bound is a concave function of the prices, known by the cuts that evaluations give. The next prices are the
//! best under all cuts, held near the best prices so far; the weights of the cuts say how much of which seats the
//! relaxation would take, which is what branching asks.

use super::relax::Cut;

/// Cuts kept at most.
const MOST: usize = 50;

/// What is known of the bound.
#[derive(Clone, Debug, Default)]
pub struct Bundle {
    /// The best prices so far.
    pub center: Vec<f64>,
    /// Their bound.
    pub bound: f64,
    /// How far to trust the cuts.
    pub step: f64,
    /// Not less far than this: with tiny steps nothing would be hoped for, far from the best prices too.
    pub least_step: f64,
    /// The cuts.
    pub pieces: Vec<Piece>,
}

/// A cut, as a line over prices.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Value at prices of zero.
    pub level: f64,
    /// Slope.
    pub excess: Vec<f64>,
    /// Where everybody sat.
    pub seats: Vec<u32>,
    /// How much of these seats the relaxation takes.
    pub weight: f64,
}

impl Piece {
    fn at(&self, prices: &[f64]) -> f64 {
        self.level + self.excess.iter().zip(prices).map(|(slope, price)| slope * price).sum::<f64>()
    }
}

impl Bundle {
    /// The next prices to try, and how much better than the centre the cuts let them be.
    pub fn next(&mut self, free: &[bool]) -> (Vec<f64>, f64) {
        let gaps: Vec<f64> = self.pieces.iter().map(|piece| (piece.at(&self.center) - self.bound).max(0.0)).collect();
        let mut weights: Vec<f64> = self.pieces.iter().map(|piece| piece.weight).collect();
        let total: f64 = weights.iter().sum();
        if total > 0.0 {
            weights.iter_mut().for_each(|weight| *weight /= total);
        } else if let Some(first) = weights.first_mut() {
            *first = 1.0;
        }
        let dims = self.center.len();
        let mut slope = vec![0.0; dims];
        for (piece, weight) in self.pieces.iter().zip(&weights) {
            slope.iter_mut().zip(&piece.excess).for_each(|(sum, own)| *sum += weight * own);
        }
        let mut away = vec![0.0; dims];
        let mut best = f64::MIN;
        for _ in 0..40 * self.pieces.len().max(8) {
            for dim in 0..dims {
                let to = self.center[dim] + self.step * slope[dim];
                away[dim] = if free[dim] { to } else { to.max(0.0) } - self.center[dim];
            }
            let gradient = |number: usize| -> f64 {
                let piece = &self.pieces[number];
                gaps[number] + piece.excess.iter().zip(&away).map(|(slope, away)| slope * away).sum::<f64>()
            };
            let (mut low, mut high) = ((f64::MAX, 0), (f64::MIN, 0));
            for (number, weight) in weights.iter().enumerate() {
                let value = gradient(number);
                if value < low.0 {
                    low = (value, number);
                }
                if *weight > 0.0 && value > high.0 {
                    high = (value, number);
                }
            }
            best = low.0;
            if high.0 - low.0 <= 1e-2 * low.0.abs().max(1.0) {
                break;
            }
            let (into, from) = (&self.pieces[low.1].excess, &self.pieces[high.1].excess);
            let apart: f64 = into.iter().zip(from).map(|(one, other)| (one - other).powi(2)).sum();
            let shift = ((high.0 - low.0) / (self.step * apart).max(1e-9)).min(weights[high.1]);
            weights[low.1] += shift;
            weights[high.1] -= shift;
            slope.iter_mut().zip(into.iter().zip(from)).for_each(|(sum, (one, other))| *sum += shift * (one - other));
        }
        for (piece, weight) in self.pieces.iter_mut().zip(weights) {
            piece.weight = weight;
        }
        (self.center.iter().zip(&away).map(|(center, away)| center + away).collect(), best)
    }

    /// What an evaluation taught; whether the centre moved.
    pub fn learn(&mut self, prices: Vec<f64>, cut: Cut, hoped: f64, first: bool) -> bool {
        let gain = cut.bound - self.bound;
        let product: f64 = cut.excess.iter().zip(&prices).map(|(slope, price)| slope * price).sum();
        let Cut { bound, excess, seats } = cut;
        self.pieces.push(Piece { level: bound - product, excess, seats, weight: 0.0 });
        let moved = first || gain > 0.1 * hoped;
        if moved {
            (self.center, self.bound) = (prices, bound);
            if !first && gain > 0.5 * hoped {
                self.step *= 2.0;
            }
        } else {
            self.step = (self.step * 0.7).max(self.least_step);
        }
        if self.pieces.len() > MOST {
            let gap = |piece: &Piece| if piece.weight > 1e-9 { -1.0 } else { piece.at(&self.center) };
            let last = self.pieces.len() - 1;
            let worst = (0..last).max_by(|one, other| gap(&self.pieces[*one]).total_cmp(&gap(&self.pieces[*other])));
            self.pieces.remove(worst.unwrap_or(0));
        }
        moved
    }
}
