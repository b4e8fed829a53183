//! What was gathered last is kept until something was written that changes it: a page of figures reads every time anybody was in the
//! programme, and that is the same from one look to the next. So is what was worked out of it, and what was counted of months that are
//! over.

use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use report::ways::{Past, Rare, Ways};
use report::work::{Remembered, Stretch};
use report::{Lists, Passages, Period};
use store::{Archive, Broken, PassagesAsOf};

use super::files_held::FilesHeld;
use super::written::Written;

/// What was gathered last.
#[derive(Default)]
pub struct Passed {
    passages: Kept<Passages>,
    past: Kept<Past>,
    ways: WorkedOut<Past, Period, Ways>,
    files_held: WorkedOut<Passages, Date, FilesHeld>,
    /// What was counted of the work of each month that is over.
    pub work: Remembered<Stretch>,
    /// What was written in each month that is over.
    pub written: Remembered<Written>,
}

/// Something with as of when it is.
type Kept<G> = Mutex<Option<(PassagesAsOf, Arc<G>)>>;

/// What was worked out of something that was gathered, for what was asked.
type WorkedOut<G, Q, A> = Mutex<Option<(Arc<G>, Q, Arc<A>)>>;

impl Passed {
    /// Everything there is to count, gathered anew only when it has changed.
    pub async fn passages(&self, archive: &Archive) -> Result<Arc<Passages>, Broken> {
        kept(&self.passages, archive, async || report::gather(archive).await).await
    }

    /// The same with the steps before it: the ways through the programme.
    pub async fn past(&self, archive: &Archive) -> Result<Arc<Past>, Broken> {
        kept(&self.past, archive, async || report::ways::gather(archive).await).await
    }

    /// The ways of a period.
    pub fn ways(&self, past: &Arc<Past>, lists: &Lists, period: Period) -> Arc<Ways> {
        worked_out(&self.ways, past, period, || Ways::of(past, lists, period, Rare::LeftOut))
    }

    /// Whose files are there on a day.
    pub fn files_held(&self, passages: &Arc<Passages>, day: Date) -> Arc<FilesHeld> {
        worked_out(&self.files_held, passages, day, || FilesHeld::of(passages, day))
    }
}

fn worked_out<G, Q: PartialEq, A>(
    place: &WorkedOut<G, Q, A>,
    gathered: &Arc<G>,
    asked: Q,
    work_out: impl FnOnce() -> A,
) -> Arc<A> {
    let mut known = place.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some((of, question, answer)) = &*known
        && Arc::ptr_eq(of, gathered)
        && *question == asked
    {
        return Arc::clone(answer);
    }
    let answer = Arc::new(work_out());
    *known = Some((Arc::clone(gathered), asked, Arc::clone(&answer)));
    answer
}

async fn kept<G>(
    place: &Kept<G>,
    archive: &Archive,
    gather: impl AsyncFnOnce() -> Result<G, Broken>,
) -> Result<Arc<G>, Broken> {
    let known = place.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let now = archive.passages_as_of(known.as_ref().map(|(as_of, _)| as_of)).await?;
    if let Some((as_of, gathered)) = known
        && as_of.is_same(&now)
    {
        return Ok(gathered);
    }
    let gathered = Arc::new(gather().await?);
    *place.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&gathered)));
    Ok(gathered)
}
