//! What an organisation outside sees with the link it was sent: the words of that one referral, and nothing of the file.

use domain::command::Past;
use domain::event::Subject;
use domain::outward::Outwards;
use permission::Receiver;

use crate::history;
use crate::{Archive, Broken};

impl Archive {
    /// Everything that was filed under this one referral. Opening it is a deed of its own, which the log tells.
    pub async fn received(&self, receiver: &Receiver) -> Result<Outwards, Broken> {
        let mut tx = self.engine.read().await?;
        let found = history::read(&mut tx, self, &[Subject::Outward(receiver.outward())]).await?;
        Ok(Outwards::of(found.iter().map(|(_, noted)| &noted.event)))
    }
}
