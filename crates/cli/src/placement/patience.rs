//! How long a search may go on: until its time is up, its memory is used, or somebody presses Ctrl-C.

use std::cell::Cell;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use clap::Args;

use super::memory;

/// More than this would be as good as endless.
const MOST_SECONDS: f64 = 1_000_000.0;
/// How often it is looked how much memory is held.
const BETWEEN_LOOKS: Duration = Duration::from_millis(50);
/// How a program ends that was interrupted, as shells count.
const INTERRUPTED: i32 = 130;

/// What may be said of it.
#[derive(Args, Clone)]
pub struct Patience {
    /// After how many seconds the best so far will do.
    #[arg(long, default_value_t = 60.0, value_parser = seconds, allow_negative_numbers = true)]
    time_limit: f64,
    /// After how many million bytes of memory the best so far will do; without it, four fifths of what is free.
    #[arg(long, value_name = "MB", value_parser = megabytes(), allow_negative_numbers = true)]
    memory_limit: Option<u64>,
}

fn megabytes() -> clap::builder::RangedU64ValueParser {
    clap::builder::RangedU64ValueParser::new().range(1..=1_000_000_000)
}

fn seconds(text: &str) -> Result<f64, String> {
    let seconds = text.parse::<f64>().ok().filter(|seconds| (0.0..=MOST_SECONDS).contains(seconds));
    seconds.ok_or_else(|| format!("it must be a number of seconds from 0 to {MOST_SECONDS}"))
}

/// The same while it lasts; clones end together.
#[derive(Clone)]
pub struct End {
    interrupted: Arc<AtomicBool>,
    full: Arc<AtomicBool>,
    limit: f64,
    memory: Option<u64>,
}

impl Patience {
    /// From now on Ctrl-C asks for the best so far; pressed again it ends the program.
    pub fn begin(&self) -> End {
        let interrupted = Arc::new(AtomicBool::new(false));
        let flag = Arc::clone(&interrupted);
        tokio::spawn(async move {
            while tokio::signal::ctrl_c().await.is_ok() {
                if flag.swap(true, Ordering::Relaxed) {
                    std::process::exit(INTERRUPTED);
                }
            }
        });
        let memory = self.memory_limit.map(|megabytes| megabytes * 1_000_000).or_else(memory::sensible);
        End { interrupted, full: Arc::default(), limit: self.time_limit, memory }
    }
}

impl End {
    /// A clock that begins now: which share of the time is used.
    pub fn clock(&self) -> impl Fn() -> f64 + use<> {
        let (end, began, looked) = (self.clone(), Instant::now(), Cell::new(None::<Instant>));
        move || {
            if looked.get().is_none_or(|last| last.elapsed() > BETWEEN_LOOKS) {
                looked.set(Some(Instant::now()));
                end.look();
            }
            if end.early().is_some() || end.limit <= 0.0 { 1.0 } else { began.elapsed().as_secs_f64() / end.limit }
        }
    }

    /// Looks whether more memory is held than may be.
    fn look(&self) {
        if self.too_much(memory::held()) {
            self.full.store(true, Ordering::Relaxed);
        }
    }

    /// Whether so many bytes are more than may be used.
    pub fn too_much(&self, bytes: Option<u64>) -> bool {
        self.memory.zip(bytes).is_some_and(|(most, bytes)| bytes > most)
    }

    /// How many bytes may be used, as far as that is known.
    pub fn memory(&self) -> Option<u64> {
        self.memory
    }

    /// Why it ended before its time, when it did.
    pub fn early(&self) -> Option<&'static str> {
        if self.interrupted.load(Ordering::Relaxed) {
            Some("interrupt")
        } else if self.full.load(Ordering::Relaxed) {
            Some("memory")
        } else {
            None
        }
    }
}
