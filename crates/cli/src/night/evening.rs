//! The evening itself: each thing that happens is one real command, at its own moment.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap};
use std::time::Instant;

use domain::bed::fit::Guest;
use domain::bed::{Claim, Kind};
use domain::command::Command;
use domain::household::JoinHousehold;
use domain::id::{CommandId, LocationId, RequestId};
use domain::moment::Moment;
use domain::person::{Description, NoteBan, RegisterPerson, SaidBy};
use domain::tonight::{
    Asked, ConfirmArrival, EndRequest, Ending, HoldBeds, Placing, ReleaseHold, Released, RequestTonight, RingFurther,
    State,
};
use jiff::SignedDuration;
use permission::{Allowed, Guard, Worker};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use store::{Archive, Failure, Fitting};

use super::arrivals::{HOURS, Party, Then};
use crate::complaint::Complaint;

/// How many proposals are tried when one was just given away.
const TRIES: usize = 3;
/// How long after the last people came the evening is looked at, in seconds.
const AFTER: i64 = 900;
/// After how many minutes the clock and a worker look again at a request that rings.
const LOOKS_AGAIN: i64 = 15;

/// Something that will happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Turn {
    /// They stand at the door.
    Arrive,
    /// What they do once a bed is kept.
    Next,
    /// The time of the hold is over.
    Lapse,
    /// The clock looks whether it rings further, and a worker whether there is a bed by now.
    Ring,
}

/// An evening under way.
pub struct Evening<'a> {
    archive: &'a Archive,
    guard: Guard,
    worker: Worker,
    begins: Moment,
    /// Now, in seconds after the beginning.
    seconds: i64,
    chance: ChaCha8Rng,
    fitting: Fitting,
    coming: BinaryHeap<Reverse<(i64, usize, Turn)>>,
    held: HashMap<RequestId, (LocationId, Vec<Placing>, Vec<Guest>)>,
    /// How far each request rang.
    rang: HashMap<RequestId, u16>,
    /// How often beds came free, and how often they had when somebody was last looked for in vain.
    freed: u64,
    in_vain: HashMap<RequestId, u64>,
    /// How long each command took, in microseconds, by its name.
    pub took: BTreeMap<&'static str, Vec<u64>>,
    /// How often a proposal was given away before it could be held.
    pub too_late: usize,
}

impl<'a> Evening<'a> {
    /// Reads the rooms once; from then on they are kept up to date here.
    pub async fn begin(archive: &'a Archive, worker: Worker, begins: Moment, seed: u64) -> Result<Self, Complaint> {
        Ok(Evening {
            archive,
            guard: Guard::new(),
            worker,
            fitting: archive.fitting(&[], &begins).await?,
            begins,
            seconds: 0,
            // The people have a chance of their own, so that more of them change nothing here.
            chance: ChaCha8Rng::seed_from_u64(!seed),
            coming: BinaryHeap::new(),
            held: HashMap::new(),
            rang: HashMap::new(),
            freed: 0,
            in_vain: HashMap::new(),
            took: BTreeMap::new(),
            too_late: 0,
        })
    }

    /// Lives through it.
    pub async fn live(&mut self, parties: Vec<Party>) -> Result<(), Complaint> {
        for (nth, party) in parties.iter().enumerate() {
            self.coming.push(Reverse((party.comes, nth, Turn::Arrive)));
        }
        while let Some(Reverse((at, nth, turn))) = self.coming.pop() {
            if at > HOURS + AFTER {
                break;
            }
            self.seconds = at;
            let party = &parties[nth];
            match turn {
                Turn::Arrive => {
                    self.arrive(party).await?;
                    self.find_bed(nth, party).await?;
                }
                Turn::Next => self.next(party).await?,
                Turn::Lapse => self.lapse(nth, party).await?,
                Turn::Ring => self.ring(nth, party).await?,
            }
        }
        self.seconds = HOURS + AFTER;
        Ok(())
    }

    /// The moment it is now.
    pub fn now(&self) -> Moment {
        let passed = SignedDuration::from_secs(self.seconds);
        let Moment { at, wall, terms } = self.begins.clone();
        Moment { at: at + passed, wall: wall.checked_add(passed).unwrap_or(wall), terms }
    }

    async fn arrive(&mut self, party: &Party) -> Result<(), Complaint> {
        for one in &party.people {
            let (names, needs) = (vec![one.name.clone()], one.needs.clone());
            let command = RegisterPerson { person: one.person, names, needs, description: Description::default() };
            self.must(command).await?;
            if let Some(household) = party.household {
                self.must(JoinHousehold { household, person: one.person }).await?;
            }
        }
        if let Some((ban, other, scope)) = party.ban {
            let one = party.people[0].person;
            self.must(NoteBan { ban, one, other, scope, said_by: SaidBy::Person }).await?;
        }
        let people = party.people.iter().map(|one| one.person).collect();
        self.must(RequestTonight { request: party.request, people }).await
    }

    /// Proposes and holds; when there is nothing, the request rings.
    async fn find_bed(&mut self, nth: usize, party: &Party) -> Result<(), Complaint> {
        let people: Vec<_> = party.people.iter().map(|one| one.person).collect();
        let guests = self.archive.guests(&people).await?;
        let now = self.now();
        let begun = Instant::now();
        let found = placement::propose(&guests, &self.fitting.rooms, &self.fitting.elsewhere, &now);
        self.note("(propose)", begun);
        for proposal in found.best.into_iter().take(TRIES) {
            let (location, places) = (proposal.location, proposal.places);
            let command = HoldBeds { request: party.request, location, places: places.clone() };
            let allowed = self.allow(command)?;
            if self.try_to(allowed).await?.is_err() {
                // Somebody else was faster: what stands here is read anew.
                self.too_late += 1;
                self.fitting = self.archive.fitting(&[], &now).await?;
                continue;
            }
            self.give(party.request, location, &places, Kind::Held { until: now.hold_until() }, &guests);
            self.held.insert(party.request, (location, places, guests));
            let (minutes, turn) = match party.then {
                Then::Comes(minutes) | Then::Withdraws(minutes) => (minutes, Turn::Next),
                Then::StaysAway => (i64::from(now.terms.hold_minutes), Turn::Lapse),
            };
            self.later(nth, minutes, turn);
            return Ok(());
        }
        self.in_vain.insert(party.request, self.freed);
        self.later(nth, LOOKS_AGAIN, Turn::Ring);
        Ok(())
    }

    async fn next(&mut self, party: &Party) -> Result<(), Complaint> {
        let request = party.request;
        let Some((location, places, guests)) = self.held.remove(&request) else { return Ok(()) };
        match party.then {
            Then::Comes(_) => {
                self.must(ConfirmArrival { request, location, until: None }).await?;
                self.give(request, location, &places, Kind::Taken { until: None }, &guests);
            }
            Then::Withdraws(_) | Then::StaysAway => {
                self.must(EndRequest { request, how: Ending::Withdrawn }).await?;
                self.free(&places);
            }
        }
        Ok(())
    }

    /// Nobody came: the clock lets the beds go, and the request rings again.
    async fn lapse(&mut self, nth: usize, party: &Party) -> Result<(), Complaint> {
        let Some((location, places, _)) = self.held.remove(&party.request) else { return Ok(()) };
        let command = ReleaseHold { request: party.request, location, because: Released::Lapsed };
        let released = self.try_to(self.guard.house_clock(command)).await?;
        released.map_err(|why| Complaint::new(why.to_string()))?;
        self.free(&places);
        self.ring(nth, party).await
    }

    /// It rings further when it is time, and a worker looks again when beds came free.
    async fn ring(&mut self, nth: usize, party: &Party) -> Result<(), Complaint> {
        let (request, now) = (party.request, self.now());
        let step = self.rang.get(&request).copied().unwrap_or_default();
        let since = self.begins.at + SignedDuration::from_secs(party.comes);
        let asked = Asked { people: Vec::new(), since, step, state: State::Open };
        if asked.rings_next(&now.terms).is_some_and(|due| due <= now.at) {
            let rang = self.try_to(self.guard.house_clock(RingFurther { request })).await?;
            rang.map_err(|why| Complaint::new(why.to_string()))?;
            self.rang.insert(request, step + 1);
        }
        let away = party.then == Then::StaysAway && !self.in_vain.contains_key(&request);
        if away || self.in_vain.get(&request) == Some(&self.freed) {
            self.later(nth, LOOKS_AGAIN, Turn::Ring);
            return Ok(());
        }
        self.find_bed(nth, party).await
    }

    fn free(&mut self, places: &[Placing]) {
        self.freed += 1;
        places.iter().for_each(|placing| self.fitting.free(placing.person));
    }

    fn give(&mut self, request: RequestId, location: LocationId, places: &[Placing], kind: Kind, guests: &[Guest]) {
        let claim = |placing: &Placing| Claim {
            bed: placing.bed,
            location,
            person: placing.person,
            request: Some(request),
            kind,
        };
        self.fitting.give(&places.iter().map(claim).collect::<Vec<_>>(), guests);
    }

    fn later(&mut self, nth: usize, minutes: i64, turn: Turn) {
        self.coming.push(Reverse((self.seconds + 60 * minutes, nth, turn)));
    }

    fn allow<C: Command>(&self, command: C) -> Result<Allowed<C>, Complaint> {
        self.guard.allow(&self.worker, command).map_err(|why| Complaint::new(why.to_string()))
    }

    /// Does what cannot be refused when everything before it went well.
    async fn must<C: Command>(&mut self, command: C) -> Result<(), Complaint> {
        let allowed = self.allow(command)?;
        self.try_to(allowed).await?.map_err(|why| Complaint::new(format!("{}: {why}", C::DEED.name())))
    }

    async fn try_to<C: Command>(&mut self, allowed: Allowed<C>) -> Result<Result<(), C::Refusal>, Complaint> {
        let (id, now) = (CommandId::new(self.chance.random()), self.now());
        let begun = Instant::now();
        let done = self.archive.execute(allowed, id, &now).await;
        self.note(C::DEED.name(), begun);
        match done {
            Ok(_) => Ok(Ok(())),
            Err(Failure::Refused(refusal)) => Ok(Err(refusal)),
            Err(failure @ (Failure::NotThere | Failure::Broken(_))) => Err(failure.into()),
        }
    }

    fn note(&mut self, what: &'static str, begun: Instant) {
        self.took.entry(what).or_default().push(begun.elapsed().as_micros() as u64);
    }
}
