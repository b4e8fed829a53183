//! A way on which words get lost, as a test wants it.

use std::collections::VecDeque;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// What happens to one word on its way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gust {
    /// It does not get there.
    Lost,
    /// It gets there, and the answer does not come back.
    AnswerLost,
    /// It gets there twice.
    Twice,
}

/// What happens to the next words; after them all is well.
#[derive(Default)]
pub struct Weather {
    comes: Mutex<VecDeque<Option<Gust>>>,
    carried: AtomicUsize,
}

impl Weather {
    /// So many words get there, and then this comes.
    pub fn forecast(&self, fine: usize, gust: Gust) {
        let mut comes = self.comes.lock().expect("nobody fell over");
        comes.extend(std::iter::repeat_n(None, fine).chain([Some(gust)]));
    }

    /// Whether all of it came.
    pub fn is_over(&self) -> bool {
        self.comes.lock().expect("nobody fell over").is_empty()
    }

    /// How many words were carried since this was asked last.
    pub fn carried(&self) -> usize {
        self.carried.swap(0, Ordering::Relaxed)
    }

    /// Takes a word there, or not.
    pub async fn carry<F: Future<Output = Result<(), String>>>(&self, walk: impl Fn() -> F) -> Result<(), String> {
        self.carried.fetch_add(1, Ordering::Relaxed);
        let gust = self.comes.lock().expect("nobody fell over").pop_front().flatten();
        match gust {
            None => walk().await,
            Some(Gust::Lost) => Err("lost".into()),
            Some(Gust::AnswerLost) => {
                walk().await?;
                Err("the answer is lost".into())
            }
            Some(Gust::Twice) => {
                walk().await?;
                walk().await
            }
        }
    }
}
