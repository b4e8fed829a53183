//! What a simulation found, with how far it may be off.

use serde::Serialize;

/// A mean over independent replications, and the half-width of its confidence interval.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The mean.
    pub mean: f64,
    /// The truth lies within `mean ± half_width` with this confidence; nothing is known about it from one replication.
    pub half_width: Option<f64>,
    /// How sure that is, from 0 to 1.
    pub confidence: f64,
}

impl Interval {
    /// From one value for each replication, by Student's t (1908).
    pub fn of(values: &[f64], confidence: f64) -> Interval {
        let count = values.len() as f64;
        let mean = values.iter().sum::<f64>() / count;
        let half_width = (values.len() > 1).then(|| {
            let squares: f64 = values.iter().map(|value| (value - mean) * (value - mean)).sum();
            let error = (squares / (count - 1.0) / count).sqrt();
            error * student(values.len() as u32 - 1, confidence)
        });
        Interval { mean, half_width, confidence }
    }

    /// Whether a value lies within it.
    pub fn holds(&self, value: f64) -> bool {
        self.half_width.is_some_and(|half| (value - self.mean).abs() <= half)
    }

    /// Its lower end, or the mean when nothing is known.
    pub fn low(&self) -> f64 {
        self.mean - self.half_width.unwrap_or(0.0)
    }

    /// Its upper end, or the mean when nothing is known.
    pub fn high(&self) -> f64 {
        self.mean + self.half_width.unwrap_or(0.0)
    }
}

/// How many standard errors hold this share of the middle of Student's distribution.
pub(crate) fn student(freedom: u32, confidence: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    while within(freedom, high) < confidence && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..80 {
        let middle = (low + high) / 2.0;
        if within(freedom, middle) < confidence { low = middle } else { high = middle }
    }
    high
}

/// The share of Student's distribution within ± t: the finite rows of Abramowitz and Stegun, *Handbook of mathematical
/// functions* (1964), 26.7.3 and 26.7.4.
fn within(freedom: u32, t: f64) -> f64 {
    let angle = (t / f64::from(freedom).sqrt()).atan();
    let (sine, cosine) = (angle.sin(), angle.cos());
    let odd = freedom % 2 == 1;
    let (mut term, mut row) = if odd { (cosine, cosine) } else { (1.0, 1.0) };
    let mut power = if odd { 3 } else { 2 };
    while power < freedom {
        term *= cosine * cosine * f64::from(power - 1) / f64::from(power);
        row += term;
        power += 2;
    }
    match (odd, freedom) {
        (true, 1) => angle * std::f64::consts::FRAC_2_PI,
        (true, _) => (angle + sine * row) * std::f64::consts::FRAC_2_PI,
        (false, _) => sine * row,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_is_that_of_the_tables() {
        for (freedom, confidence, wanted) in [
            (1, 0.95, 12.706_205),
            (2, 0.95, 4.302_653),
            (9, 0.95, 2.262_157),
            (29, 0.99, 2.756_386),
            (30, 0.95, 2.042_272),
        ] {
            let found = student(freedom, confidence);
            assert!((found - wanted).abs() < 1e-5, "{freedom}: {found}");
        }
    }

    #[test]
    fn one_replication_says_nothing_about_its_error() {
        let one = Interval::of(&[3.0], 0.95);
        assert_eq!((one.mean, one.half_width), (3.0, None));
        assert!(!one.holds(3.0));
        assert!(Interval::of(&[2.0, 4.0], 0.95).holds(3.5));
    }
}
