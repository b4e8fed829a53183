//! What was gathered last is kept until something was written that changes it: a page of figures reads every time anybody was in the
//! programme, and that is the same from one look to the next.

use std::sync::{Arc, Mutex, PoisonError};

use report::Passages;
use store::{Archive, Broken, PassagesAsOf};

/// What was gathered last.
#[derive(Default)]
pub struct Passed(Mutex<Option<(PassagesAsOf, Arc<Passages>)>>);

impl Passed {
    /// Everything there is to count, gathered anew only when it has changed.
    pub async fn of(&self, archive: &Archive) -> Result<Arc<Passages>, Broken> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let now = archive.passages_as_of(known.as_ref().map(|(as_of, _)| as_of)).await?;
        if let Some((as_of, passages)) = known
            && as_of.is_same(&now)
        {
            return Ok(passages);
        }
        let passages = Arc::new(report::gather(archive).await?);
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some((now, Arc::clone(&passages)));
        Ok(passages)
    }
}
