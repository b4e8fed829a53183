//! Households that move, were moved by mistake, or get another place than was proposed; and what entered the proposals.

use domain::bed::{MoveHousehold, OverrulePlace, TakeBackAssigning};
use domain::id::ProposalId;
use domain::personal::Personal;
use domain::proposal::{KeepProposal, Occasion, PromiseDraw};
use domain::tonight::{OverruledFor, Placing};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::Story;

impl Story<'_> {
    /// Somebody moves to another bed, and often back again.
    pub(super) async fn step_of_moves(&self, chance: &mut ChaCha8Rng) {
        let Some(Placing { person, .. }) = self.somebody_in_bed(chance).await else { return };
        let (location, places) = (self.location(0), vec![Placing { person, bed: self.bed(chance) }]);
        let moved = self.ask(MoveHousehold { location, places: places.clone() }).await;
        if chance.random() {
            let taken_back = self.ask(TakeBackAssigning { location, places }).await;
            assert!(taken_back || !moved, "{:x}: whoever just moved can be moved back", self.base);
        }
        let night = self.now.night();
        self.ask_as_clock(PromiseDraw { night, promise: format!("{:x}", self.base) }).await;
        let proposal = ProposalId::new(self.id(chance, 5));
        let facts = Personal::new("{}");
        self.ask(KeepProposal {
            proposal,
            occasion: Occasion::Queue,
            night,
            people: vec![person],
            fingerprint: "f".into(),
            promise: None,
            answer: facts.clone(),
            facts,
        })
        .await;
        let (rooms, why) = (vec![self.room()], OverruledFor::NotSafe);
        self.ask(OverrulePlace { people: vec![person], location, rooms, why }).await;
    }
}
