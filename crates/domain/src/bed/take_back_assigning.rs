//! Taking back beds that were given by mistake: whoever left another bed for them has that one again.

use std::collections::{BTreeMap, BTreeSet};

use crate::bed::{Claims, Event as Bed, Kind, LeftFor};
use crate::command::{Command, Past, Place};
use crate::deed::Deed;
use crate::event::{Event, Subject};
use crate::id::{BedId, LocationId, PersonId};
use crate::location::Premises;
use crate::moment::Moment;
use crate::tonight::{Event as Tonight, Placing};

/// These people were not to have these beds.
#[derive(Clone, Debug)]
pub struct TakeBackAssigning {
    /// Where the beds stand.
    pub location: LocationId,
    /// Who has which: all to whom they were given together.
    pub places: Vec<Placing>,
}

/// Why not now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// This bed was not given to this person for longer than tonight.
    #[error("this bed was not given to this person")]
    NotGiven,
    /// Others got their beds together with these.
    #[error("others got their beds together with these")]
    NotAll,
    /// The bed that was left cannot be used any more.
    #[error("the bed that was left is out of use or its location closed")]
    Gone(PersonId),
    /// Somebody else has the bed that was left.
    #[error("somebody else has the bed that was left")]
    TakenSince(PersonId),
}

/// Who has which bed, which were given together, and which were left for them.
#[derive(Default)]
pub struct Given {
    claims: Claims,
    premises: Premises,
    out: BTreeSet<BedId>,
    together: BTreeMap<PersonId, Vec<Placing>>,
    left: BTreeMap<PersonId, BedId>,
}

impl Past for Given {
    fn evolve(&mut self, event: &Event) {
        self.claims.evolve(event);
        self.premises.evolve(event);
        match event {
            Event::Bed(event) => self.bed(event),
            Event::Tonight(Tonight::TonightRequested { people, .. }) => {
                self.left.retain(|person, _| !people.contains(person));
            }
            Event::Tonight(_)
            | Event::Person(_)
            | Event::Household(_)
            | Event::Location(_)
            | Event::Night(_)
            | Event::Staff(_)
            | Event::Admission(_)
            | Event::Hardship(_)
            | Event::Objection(_)
            | Event::Plan(_)
            | Event::Procedure(_)
            | Event::Learning(_)
            | Event::Letter(_)
            | Event::Rules(_)
            | Event::Referral(_)
            | Event::Allowance(_)
            | Event::Conference(_)
            | Event::Wish(_)
            | Event::Complaint(_)
            | Event::Outward(_)
            | Event::Transfer(_)
            | Event::Outflow(_)
            | Event::Forgetting(_)
            | Event::Proposal(_) => (),
        }
    }
}

impl Given {
    fn bed(&mut self, event: &Bed) {
        match event {
            Bed::BedsAssigned { places, .. } => {
                self.together.extend(places.iter().map(|placing| (placing.person, places.clone())));
            }
            Bed::BedLeft { bed, person, left_for: LeftFor::AnotherBed } => drop(self.left.insert(*person, *bed)),
            Bed::BedLeft { person, .. } | Bed::LeavingTakenBack { person, .. } => drop(self.left.remove(person)),
            Bed::TakenOutOfUse { bed, .. } => drop(self.out.insert(*bed)),
            Bed::BroughtBack { bed } => drop(self.out.remove(bed)),
            Bed::BedAdded { .. }
            | Bed::ReserveSet { .. }
            | Bed::PaperSet { .. }
            | Bed::BedsKept { .. }
            | Bed::KeptLetGo { .. }
            | Bed::AssigningTakenBack { .. }
            | Bed::PlaceOverruled { .. } => (),
        }
    }

    /// Whether this person still has this bed, given for longer than tonight.
    fn has(&self, placing: &Placing, now: &Moment) -> bool {
        let claim = self.claims.of_bed(placing.bed, now.at).filter(|claim| claim.person == placing.person);
        claim.is_some_and(|claim| claim.request.is_none() && matches!(claim.kind, Kind::Taken { .. }))
    }

    /// The bed that this person has again, if they left one; or why they cannot.
    fn back(&self, person: PersonId, places: &[Placing], now: &Moment) -> Result<Option<BedId>, Refusal> {
        let Some(bed) = self.left.get(&person) else { return Ok(None) };
        let claim = self.claims.left(*bed, person).ok_or(Refusal::TakenSince(person))?;
        let closed = self.premises.building(claim.location).is_some_and(|building| building.closed);
        if closed || self.out.contains(&claim.bed) {
            return Err(Refusal::Gone(person));
        }
        let comes_free = |other: PersonId| places.contains(&Placing { person: other, bed: claim.bed });
        match self.claims.of_bed(claim.bed, now.at) {
            Some(other) if !comes_free(other.person) => Err(Refusal::TakenSince(person)),
            Some(_) | None => Ok(Some(claim.bed)),
        }
    }
}

impl Command for TakeBackAssigning {
    const DEED: Deed = Deed::TakeBackAssigning;
    type Past = Given;
    type Refusal = Refusal;

    fn about(&self, past: &Given) -> Vec<Subject> {
        let mut subjects = vec![Subject::Location(self.location)];
        for Placing { person, bed } in self.places.iter().copied() {
            subjects.extend([Subject::Person(person), Subject::Bed(bed)]);
            for other in past.together.get(&person).into_iter().flatten() {
                subjects.push(Subject::Bed(other.bed));
            }
            if let Some(left) = past.left.get(&person) {
                subjects.push(Subject::Bed(*left));
                let stood = past.claims.left(*left, person);
                subjects.extend(stood.map(|claim| Subject::Location(claim.location)));
            }
        }
        subjects
    }

    fn place(&self) -> Place {
        Place::Location(self.location)
    }

    fn decide(self, past: &Given, now: &Moment) -> Result<Vec<Event>, Refusal> {
        let TakeBackAssigning { location, places } = self;
        let here = |placing: &Placing| past.claims.of_bed(placing.bed, now.at).map(|claim| claim.location);
        if places.is_empty() || places.iter().any(|one| !past.has(one, now) || here(one) != Some(location)) {
            return Err(Refusal::NotGiven);
        }
        let together = |placing: &Placing| past.together.get(&placing.person).into_iter().flatten();
        if places.iter().flat_map(together).any(|other| past.has(other, now) && !places.contains(other)) {
            return Err(Refusal::NotAll);
        }
        let mut back = Vec::new();
        for Placing { person, .. } in places.iter().copied() {
            back.extend(past.back(person, &places, now)?.map(|bed| Bed::LeavingTakenBack { bed, person }));
        }
        Ok([Bed::AssigningTakenBack { places }].into_iter().chain(back).map(Event::from).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::judge;
    use crate::tonight::testing::{AMIN, BELA, LOCATION, REQUEST, held, house, later, placing};

    #[test]
    fn whoever_moved_by_mistake_has_their_bed_again() {
        let back = |bed, person| Event::from(Bed::LeavingTakenBack { bed: BedId::new(bed), person });
        let expected: Vec<Event> =
            vec![Bed::AssigningTakenBack { places: moved() }.into(), back(1, AMIN), back(2, BELA)];
        assert_eq!(taken_back(&moving(), moved()), Ok(expected));
        let first = vec![given(moved())];
        let expected = vec![Bed::AssigningTakenBack { places: moved() }.into()];
        assert_eq!(taken_back(&first, moved()), Ok(expected), "who had no bed before has none again");
    }

    #[test]
    fn who_got_beds_together_gives_them_back_together() {
        assert_eq!(taken_back(&moving(), vec![placing(AMIN, 3)]), Err(Refusal::NotAll));
        assert_eq!(taken_back(&moving(), vec![]), Err(Refusal::NotGiven));
        assert_eq!(taken_back(&moving(), vec![placing(AMIN, 1), placing(BELA, 2)]), Err(Refusal::NotGiven));
    }

    #[test]
    fn nobody_comes_back_to_a_bed_that_is_not_free_any_more() {
        let since = |event: Event| [moving(), vec![event]].concat();
        let other = held(REQUEST, PersonId::new(9), 1, later(90).at);
        assert_eq!(taken_back(&since(other), moved()), Err(Refusal::TakenSince(AMIN)));
        let third = PersonId::new(9);
        let had = [given(vec![placing(third, 1)]), left(third, 1)];
        let after = [moving(), had.to_vec()].concat();
        assert_eq!(taken_back(&after, moved()), Err(Refusal::TakenSince(AMIN)), "somebody had it in between");
        let reason = crate::bed::OutReason::Broken;
        let out = Bed::TakenOutOfUse { bed: BedId::new(2), reason, expected: None };
        assert_eq!(taken_back(&since(out.into()), moved()), Err(Refusal::Gone(BELA)));
    }

    fn moved() -> Vec<Placing> {
        vec![placing(AMIN, 3), placing(BELA, 4)]
    }

    fn moving() -> Vec<Event> {
        vec![given(vec![placing(AMIN, 1), placing(BELA, 2)]), left(AMIN, 1), left(BELA, 2), given(moved())]
    }

    fn left(person: PersonId, bed: u128) -> Event {
        Bed::BedLeft { bed: BedId::new(bed), person, left_for: LeftFor::AnotherBed }.into()
    }

    fn given(places: Vec<Placing>) -> Event {
        Bed::BedsAssigned { location: LOCATION, places, until: None }.into()
    }

    fn taken_back(history: &[Event], places: Vec<Placing>) -> Result<Vec<Event>, Refusal> {
        let history: Vec<Event> = house(4).into_iter().chain(history.iter().cloned()).collect();
        judge(&history, TakeBackAssigning { location: LOCATION, places }, &later(0))
    }
}
