//! Holding a bed for somebody whom another house offers. The hold has no end: it goes when they are there, or when that house
//! says that nobody comes.

use super::{Event as TransferEvent, Side, State, Transfer, Transfers};
use crate::bed::fit::{For, Guest};
use crate::bed::{Event as Bed, Standing, Unfit};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId, TransferId};
use crate::moment::Moment;
use crate::person::{Event as Person, Needs};
use crate::tonight::Placing;

/// We hold this bed.
#[derive(Clone, Copy, Debug)]
pub struct AcceptTransfer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Where the bed stands.
    pub location: LocationId,
    /// Which bed.
    pub bed: BedId,
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// Nobody is offered to this house with this number.
    #[error("nobody is offered to this house like this")]
    NotOffered,
    /// A bed is held already.
    #[error("a bed is held for this already")]
    Accepted,
    /// It is over.
    #[error("this is over")]
    Over,
    /// At night the bed belongs to the paper list, which does not ask who it is held for.
    #[error("a bed of the paper list cannot be held like this")]
    OnPaper,
    /// The bed cannot be given to them.
    #[error(transparent)]
    Unfit(#[from] Unfit),
}

/// The transfer, and everything about beds.
#[derive(Default)]
pub struct Known {
    transfers: Transfers,
    standing: Standing,
}

impl Past for Known {
    fn evolve(&mut self, event: &Event) {
        self.transfers.evolve(event);
        self.standing.evolve(event);
    }
}

impl AcceptTransfer {
    fn places(&self, person: PersonId) -> [Placing; 1] {
        [Placing { person, bed: self.bed }]
    }
}

impl Command for AcceptTransfer {
    const DEED: Deed = Deed::AcceptTransfer;
    type Past = Known;
    type Refusal = Refusal;

    fn about(&self, past: &Known) -> Vec<Subject> {
        let mut subjects = past.transfers.about(self.transfer);
        if let Some(known) = past.transfers.theirs(self.transfer) {
            subjects.extend(past.standing.about(self.location, &self.places(known.person)));
        }
        subjects
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Known, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let (person, needs) = offered(past.transfers.get(self.transfer))?;
        let AcceptTransfer { transfer, location, bed } = self;
        let places = self.places(person);
        let guest = Guest { person, needs: needs.clone(), bans: Vec::new() };
        past.standing.judge_guests(location, &places, &[guest], For::Longer, now)?;
        if past.standing.is_on_paper(bed) {
            return Err(Refusal::OnPaper);
        }
        Ok(vec![
            Person::PersonRegistered { person, names: Vec::new(), needs: needs.clone() }.into(),
            TransferEvent::TransferAccepted { transfer, person, location, bed }.into(),
            Bed::BedsKept { location, places: places.to_vec() }.into(),
        ])
    }
}

fn offered(known: Option<&Transfer>) -> Result<(PersonId, &Needs), Refusal> {
    let known = known.ok_or(Refusal::NotOffered)?;
    match (&known.side, &known.state) {
        (Side::To(_), _) => Err(Refusal::NotOffered),
        (Side::From(_, needs), State::Offered) => Ok((known.person, needs)),
        (_, State::Accepted(_) | State::AskedBack(..) | State::Departed(..)) => Err(Refusal::Accepted),
        (_, State::Arrived(_) | State::CameBack | State::Ended(_)) => Err(Refusal::Over),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bed::fit::Misfit;
    use crate::bed::{Claims, Kind, TakeOutOfUse};
    use crate::command::judge;
    use crate::location::{RoomKind, SexRule};
    use crate::person::SleepsWith;
    use crate::tonight::testing::{LOCATION, house, house_with, later, placing, registered};
    use crate::transfer::By;
    use crate::transfer::testing::{GUEST, TRANSFER, accepted, received, received_needing, withdrawal_heard};

    #[test]
    fn a_bed_is_held_without_an_end_for_somebody_without_a_name() {
        let history: Vec<Event> = house(2).into_iter().chain([received()]).collect();
        let events = judge(&history, accepting(), &later(0)).expect("a free bed that fits");
        let claims = Claims::of(history.iter().chain(&events));
        let in_a_year = later(60 * 24 * 365);
        let claim = claims.of_bed(BedId::new(1), in_a_year.at).expect("it is still held");
        assert_eq!((claim.person, claim.kind), (GUEST, Kind::Kept));
        let nameless = Event::from(Person::PersonRegistered { person: GUEST, names: vec![], needs: Needs::default() });
        assert!(events.contains(&nameless));
    }

    #[test]
    fn only_an_offer_that_waits_is_accepted() {
        check(&[], Err(Refusal::NotOffered));
        check(&[received(), accepted()], Err(Refusal::Accepted));
        check(&[received(), withdrawal_heard(By::Offering)], Err(Refusal::Over));
    }

    #[test]
    fn the_bed_fits_what_they_need_and_is_no_reserve_and_on_no_paper() {
        let women = Needs { sleeps_with: SleepsWith::Women, ..Needs::default() };
        let history: Vec<Event> =
            house_with(RoomKind::Shared, SexRule::Men, 2).into_iter().chain([received_needing(women)]).collect();
        let unfit = Unfit::DoesNotFit(BedId::new(1), [Misfit::MensRoom].into());
        assert_eq!(judge(&history, accepting(), &later(0)), Err(unfit.into()));
        let bed = BedId::new(1);
        let reserve = Unfit::DoesNotFit(bed, [Misfit::Reserve].into());
        check(&[received(), Bed::ReserveSet { bed, reserve: true }.into()], Err(reserve.into()));
        check(&[received(), Bed::PaperSet { bed, paper: true }.into()], Err(Refusal::OnPaper));
    }

    #[test]
    fn nobody_else_gets_a_held_bed_and_it_stays_in_use() {
        let somebody = PersonId::new(700);
        let history: Vec<Event> = house(2).into_iter().chain([registered(somebody), received()]).collect();
        let held = judge(&history, accepting(), &later(0)).expect("a free bed that fits");
        let history: Vec<Event> = history.into_iter().chain(held).collect();
        let assign = crate::bed::AssignBed { location: LOCATION, places: vec![placing(somebody, 1)], until: None };
        let taken = Unfit::DoesNotFit(BedId::new(1), [Misfit::Held].into());
        assert_eq!(judge(&history, assign, &later(1)), Err(taken.into()));
        let reason = crate::bed::OutReason::Broken;
        let out = TakeOutOfUse { location: LOCATION, bed: BedId::new(1), reason, expected: None };
        assert_eq!(judge(&history, out, &later(1)), Err(crate::bed::TakeOutRefusal::SomebodyHasIt));
        let leave = crate::bed::LeaveBed {
            location: LOCATION,
            bed: BedId::new(1),
            person: GUEST,
            left_for: crate::bed::LeftFor::NotKnown,
        };
        assert_eq!(judge(&history, leave, &later(1)), Err(crate::bed::LeaveRefusal::OnlyHeld));
    }

    fn accepting() -> AcceptTransfer {
        AcceptTransfer { transfer: TRANSFER, location: LOCATION, bed: BedId::new(1) }
    }

    #[track_caller]
    fn check(history: &[Event], expected: Result<(), Refusal>) {
        let history: Vec<Event> = house(2).into_iter().chain(history.iter().cloned()).collect();
        assert_eq!(judge(&history, accepting(), &later(0)).map(|_| ()), expected);
    }
}
