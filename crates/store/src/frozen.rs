//! What entered a proposal, opened for a worker who may see what the night needs; and the seed of the draw of a night.

use domain::event::{Class, Event, Subject};
use domain::id::ProposalId;
use domain::personal::Personal;
use domain::proposal::Event as Proposal;
use hmac::{Hmac, KeyInit, Mac};
use jiff::civil::Date;
use permission::Sight;
use sha2::Sha256;

use crate::history;
use crate::{Archive, Broken};

/// What entered a proposal, and what was proposed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeptFacts {
    /// Everything that entered it.
    pub facts: Personal,
    /// The SHA-256 of the answer.
    pub answer: Personal,
}

impl Archive {
    /// What entered this proposal; nothing when somebody in it was forgotten. Whoever names the people in it looks at their cards, and
    /// that is noted.
    pub async fn what_entered(&self, sight: &Sight, proposal: ProposalId) -> Result<Option<KeptFacts>, Broken> {
        if !sight.classes().contains(&Class::Night) {
            return Ok(None);
        }
        let mut tx = self.engine.read().await?;
        let found = history::read(&mut tx, self, &[Subject::Proposal(proposal)]).await?;
        Ok(found.into_iter().find_map(|(_, noted)| {
            let Event::Proposal(Proposal::FactsKept { facts, answer, .. }) = noted.event else { return None };
            Some(KeptFacts { facts, answer })
        }))
    }

    /// The seed of the draw of this night. It follows from the key of the house, so that nobody chooses it and it is there before
    /// anybody has a ticket; without that key nobody can make it.
    pub fn draw_seed(&self, night: Date) -> [u8; 32] {
        let mut mac = Hmac::<Sha256>::new_from_slice(self.keys.master()).expect("a key of any length will do");
        mac.update(b"draw");
        mac.update(night.to_string().as_bytes());
        mac.finalize().into_bytes().into()
    }
}
