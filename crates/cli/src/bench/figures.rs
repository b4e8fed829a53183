//! Measured times, as people compare them.

use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// Times of one kind of thing.
#[derive(Default)]
pub struct Times(Vec<Duration>);

impl Times {
    /// One more.
    pub fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    /// All of another's too.
    pub fn join(&mut self, other: Times) {
        self.0.extend(other.0);
    }

    /// Count, median, 99th percentile and longest, in milliseconds.
    pub fn value(mut self) -> Value {
        self.0.sort_unstable();
        let at = |share: f64| {
            let place = ((self.0.len() as f64 * share).ceil() as usize).clamp(1, self.0.len().max(1)) - 1;
            self.0.get(place).map_or(0.0, |took| milliseconds(*took))
        };
        json!({ "count": self.0.len(), "p50_ms": at(0.5), "p99_ms": at(0.99), "max_ms": at(1.0) })
    }
}

/// Milliseconds with two decimals.
pub fn milliseconds(took: Duration) -> f64 {
    (took.as_secs_f64() * 100_000.0).round() / 100.0
}

/// Seconds since then, with two decimals.
pub fn seconds(since: Instant) -> f64 {
    (since.elapsed().as_secs_f64() * 100.0).round() / 100.0
}

/// How much memory this process holds, in megabytes; none where the system does not tell.
pub fn resident_megabytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024)
}
