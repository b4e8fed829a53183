//! What was gathered last is kept until something was written that changes it: a page of figures reads every time anybody was in the
//! programme, and that is the same from one look to the next.

use std::sync::{Arc, Mutex, PoisonError};

use report::Passages;
use report::ways::Past;
use store::{Archive, Broken, PassagesAsOf};

/// What was gathered last.
#[derive(Default)]
pub struct Passed {
    passages: Kept<Passages>,
    past: Kept<Past>,
}

/// Something with as of when it is.
type Kept<G> = Mutex<Option<(PassagesAsOf, Arc<G>)>>;

impl Passed {
    /// Everything there is to count, gathered anew only when it has changed.
    pub async fn passages(&self, archive: &Archive) -> Result<Arc<Passages>, Broken> {
        kept(&self.passages, archive, async || report::gather(archive).await).await
    }

    /// The same with the steps before it: the ways through the programme.
    pub async fn past(&self, archive: &Archive) -> Result<Arc<Past>, Broken> {
        kept(&self.past, archive, async || report::ways::gather(archive).await).await
    }
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
