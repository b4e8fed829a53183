//! Transfers: everything that can happen on both sides, and the shelf beside the judge's own fold. The other house is made up.

use domain::bed::{AssignBed, LeaveBed, LeftFor};
use domain::command::Place;
use domain::event::Class;
use domain::id::{BedId, PersonId, TransferId};
use domain::person::Needs;
use domain::personal::Personal;
use domain::tonight::Placing;
use domain::transfer::{
    AcceptTransfer, ArriveByTransfer, AskBedBack, By, Carried, DeclineTransfer, DepartForTransfer, HearHouse, Here,
    Neighbour, NoteComeBack, OfferTransfer, Pseudonym, Said, Transfers, Travels, Why, WithdrawTransfer,
};
use permission::{Guard, Purpose};
use testkit::whoever_may;

use super::Story;
use crate::town::{fresh, registering};

const OTHER: &str = "proefstad";

impl Story<'_> {
    /// Everything that can happen with a transfer, on either side.
    pub(super) async fn whole_transfers(&self) {
        self.goes_there().await;
        self.goes_and_comes_back().await;
        self.does_not_go().await;
        self.comes_here().await;
        self.compare_transfers().await;
    }

    async fn goes_there(&self) {
        let transfer = self.offers(0).await;
        assert!(self.hears(transfer, Said::Accepted).await);
        assert!(self.ask(self.sleeps(0)).await);
        assert!(self.ask(self.departs(transfer)).await);
        assert!(self.hears(transfer, Said::Arrived).await);
    }

    async fn goes_and_comes_back(&self) {
        let transfer = self.offers(1).await;
        assert!(self.hears(transfer, Said::Accepted).await);
        assert!(self.ask(self.departs(transfer)).await);
        assert!(self.ask(self.sleeps(1)).await);
        assert!(self.ask(NoteComeBack { transfer }).await);
        let (location, bed) = (self.location(0), BedId::new(self.base + 2));
        let left_for = LeftFor::NotKnown;
        assert!(self.ask(LeaveBed { location, bed, person: self.mover(1), left_for }).await);
    }

    async fn does_not_go(&self) {
        let transfer = self.offers(2).await;
        assert!(self.hears(transfer, Said::Declined(Personal::new("vol"))).await);
        let transfer = TransferId::new(self.base + 9_919);
        assert!(self.ask(self.offering(2, transfer)).await);
        let words = Personal::new("toch niet");
        assert!(self.ask(WithdrawTransfer { transfer, by: By::Offering, words }).await);
    }

    async fn comes_here(&self) {
        let (location, bed, words) = (self.location(0), BedId::new(self.base + 3), Personal::new("vol"));
        let [declined, back, here] = [20, 21, 22].map(|nth| TransferId::new(self.base + 9_900 + nth));
        for transfer in [declined, back, here] {
            let (pseudonym, why) = (Pseudonym::new(7), Why::School);
            assert!(self.hears(transfer, Said::Offered { pseudonym, why, needs: Needs::default() }).await);
        }
        assert!(self.ask(DeclineTransfer { transfer: declined, words: words.clone() }).await);
        assert!(self.ask(AcceptTransfer { transfer: back, location, bed }).await);
        assert!(!self.ask(AcceptTransfer { transfer: here, location, bed }).await, "the bed is held");
        assert!(self.ask(AskBedBack { transfer: back, words: words.clone() }).await);
        assert!(self.hears(back, Said::Withdrawn(By::Asked, words)).await);
        assert!(self.ask(AcceptTransfer { transfer: here, location, bed }).await);
        assert!(self.hears(here, Said::Departed(Box::<Carried>::default())).await);
        assert!(self.ask(ArriveByTransfer { transfer: here, location }).await);
        assert!(self.hears(here, Said::CameBack).await);
        let person = self.archive.transfer(here).await.unwrap().expect("it is known").person;
        assert!(self.ask(LeaveBed { location, bed, person, left_for: LeftFor::NotKnown }).await);
    }

    /// How far each transfer is stands on the shelf as the judge folds it.
    async fn compare_transfers(&self) {
        let classes = [Class::Night, Class::Case];
        let sight = Guard::new().sight(&whoever_may(), Purpose::Transfer, &classes, Place::House).unwrap();
        for now in self.archive.transfers().await.unwrap() {
            let looked = self.archive.look::<Transfers>(&sight, &[now.person], &self.now).await.unwrap();
            let known = looked[0].1.get(now.id).expect("the judge knows it");
            assert_eq!((known.is_ours(), known.state.is_over()), (now.ours, now.stage.is_over()), "{now:?}");
        }
    }

    async fn hears(&self, transfer: TransferId, said: Said) -> bool {
        let from = Neighbour(OTHER.into());
        let heard = HearHouse { transfer, from, fresh: PersonId::new(fresh()), said };
        let id = domain::id::CommandId::new(fresh());
        let done = self.archive.execute(Guard::new().other_house(heard), id, &self.now).await;
        done.is_ok_and(|done| done.last >= done.first)
    }

    async fn offers(&self, nth: u128) -> TransferId {
        let transfer = TransferId::new(self.base + 9_910 + nth);
        assert!(self.ask(registering(self.mover(nth), "Testa Verhuizer")).await);
        assert!(self.ask(self.offering(nth, transfer)).await);
        transfer
    }

    fn offering(&self, nth: u128, transfer: TransferId) -> OfferTransfer {
        let (to, pseudonym) = (Neighbour(OTHER.into()), Pseudonym::new(nth as u32));
        OfferTransfer { transfer, person: self.mover(nth), to, pseudonym, why: Why::Tie }
    }

    fn departs(&self, transfer: TransferId) -> DepartForTransfer {
        DepartForTransfer { transfer, agrees: true, travels: Travels { told: true, plan: true }, here: Here::Kept }
    }

    fn sleeps(&self, nth: u128) -> AssignBed {
        let places = vec![Placing { person: self.mover(nth), bed: BedId::new(self.base + nth + 1) }];
        AssignBed { location: self.location(0), places, until: None }
    }

    fn mover(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 9_900 + nth)
    }
}
