//! From figures to places on paper, with marks at round numbers.

/// One direction of a chart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Scale {
    low: f64,
    high: f64,
    /// Places on paper.
    from: f64,
    to: f64,
    step: f64,
}

impl Scale {
    /// That holds all of these values, or a unit when there are none.
    pub(super) fn over(values: impl Iterator<Item = f64>, from: f64, to: f64) -> Scale {
        let (low, high) = values
            .filter(|value| value.is_finite())
            .fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), value| (low.min(value), high.max(value)));
        let (low, high) = if low > high { (0.0, 1.0) } else { (low, high.max(low + 1.0)) };
        let step = round((high - low) / 5.0);
        Scale { low: (low / step).floor() * step, high: (high / step).ceil() * step, from, to, step }
    }

    /// Where a value stands.
    pub(super) fn place(&self, value: f64) -> f64 {
        self.from + (value - self.low) / (self.high - self.low) * (self.to - self.from)
    }

    /// The round numbers.
    pub(super) fn marks(&self) -> impl Iterator<Item = f64> {
        let (low, step) = (self.low, self.step);
        (0..=((self.high - low) / step).round() as u32).map(move |mark| low + f64::from(mark) * step)
    }
}

/// 1, 2 or 5 times a power of ten, no smaller than this.
fn round(step: f64) -> f64 {
    let power = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 5.0, 10.0].into_iter().map(|times| times * power).find(|round| *round >= step).unwrap_or(step)
}

/// A figure without digits that say nothing.
pub(super) fn number(value: f64) -> String {
    let text = if value.abs() >= 100.0 { format!("{value:.0}") } else { format!("{value:.2}") };
    match text.split_once('.') {
        Some(_) => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_round() {
        let scale = Scale::over([3.0, 247.0].into_iter(), 0.0, 100.0);
        assert_eq!(scale.marks().collect::<Vec<_>>(), [0.0, 50.0, 100.0, 150.0, 200.0, 250.0]);
        assert_eq!((scale.place(0.0), scale.place(125.0), scale.place(250.0)), (0.0, 50.0, 100.0));
    }

    #[test]
    fn figures_are_short() {
        assert_eq!([0.0, 4.5, 12.345, 1234.5].map(number), ["0", "4.5", "12.35", "1234"]);
    }
}
