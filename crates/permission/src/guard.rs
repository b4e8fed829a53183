//! The guard: the only one who gives out tokens.

use domain::command::{Command, Place};
use domain::deed::Deed;
use domain::event::{Class, Subject};
use domain::id::{OutwardId, PersonId, ReferralId, WorkerId};
use domain::moment::Moment;
use domain::outward::OutwardLink;
use domain::referral::{ReferralLink, SecretHash};

use crate::ask::{Ask, Page, Purpose};
use crate::remembered;
use crate::token::{Allowed, Bearer, NotAllowed, OwnFile, Receiver, Search, Seeing, Sight};
use crate::worker::Worker;

/// Stands at every door and asks the policies.
#[derive(Clone, Copy, Debug, Default)]
pub struct Guard {
    // Closed, so that a guard is made on purpose.
    _closed: (),
}

impl Guard {
    /// Under whose name the log shows what the house's own clock did.
    pub const CLOCK: WorkerId = WorkerId::new(0);

    /// The deeds that the house's own clock may do: what time brings, not what anybody decides.
    pub const CLOCK_DEEDS: [Deed; 8] = [
        Deed::RingFurther,
        Deed::ReleaseHold,
        Deed::CountEvening,
        Deed::PromiseDraw,
        Deed::NoteAdvice,
        Deed::WarnOfTerm,
        Deed::NoteReckoning,
        Deed::StopReading,
    ];

    /// Under whose name the log shows what another house said.
    pub const OTHER_HOUSE: WorkerId = WorkerId::new(2);

    /// The only deed that another house can bring about: that it is written down what it says.
    pub const OTHER_HOUSE_DEEDS: [Deed; 1] = [Deed::HearHouse];

    /// Under whose name the log shows what was done at the machine of the house itself.
    pub const FOUNDER: WorkerId = WorkerId::new(1);

    /// The only deeds that can be done at the machine of the house: somebody must be the first, and whoever stops what
    /// partners are shown has it written down.
    pub const MACHINE_DEEDS: [Deed; 3] = [Deed::AppointStaff, Deed::StopShares, Deed::ResumeShares];

    /// The only deed that can be done with a link, by whoever has it and without an account.
    pub const LINK_DEEDS: [Deed; 1] = [Deed::ApplyByReferral];

    /// What an organisation outside can do with the link it was sent about somebody: open it, and say what became of it.
    pub const RECEIVER_DEEDS: [Deed; 2] = [Deed::ReadOutward, Deed::AnswerOutward];

    /// What somebody may do in their own file, and nobody else: to ask, not to ask any more, to say how they can be reached,
    /// to take back what may be shown at a meeting or is seen outside, to complain, not to complain any more, and to object.
    pub const OWN_DEEDS: [Deed; 8] = [
        Deed::MakeWish,
        Deed::TakeBackWish,
        Deed::SetReach,
        Deed::WithdrawConsent,
        Deed::StopOutward,
        Deed::MakeComplaint,
        Deed::WithdrawComplaint,
        Deed::ReceiveObjection,
    ];

    /// A guard; all guards ask the same policies.
    pub fn new() -> Guard {
        Guard::default()
    }

    /// Lets a command through, or not.
    pub fn allow<C: Command>(&self, worker: &Worker, command: C) -> Result<Allowed<C>, NotAllowed> {
        ask(worker, Ask::Do(C::DEED), command.place())?;
        // Nobody signs for somebody else: a second reader is another person than who proposed.
        if command.signed_by().is_some_and(|signed| signed != worker.id) {
            return Err(NotAllowed { what: C::DEED.name() });
        }
        // Whoever writes in a strand reads it.
        if let Some(class) = command.writes_in() {
            ask(worker, Ask::Look(class, Purpose::Guidance), command.place())?;
        }
        Ok(Allowed { command, worker: worker.id })
    }

    /// Lets through what the house's own clock does. Any other deed does not compile.
    pub fn house_clock<C: Command>(&self, command: C) -> Allowed<C> {
        const { assert!(is_among(&Guard::CLOCK_DEEDS, C::DEED), "the clock may not do this deed") };
        Allowed { command, worker: Guard::CLOCK }
    }

    /// Lets through what is done at the machine of the house, by whoever holds its keys anyway. Any
    /// other deed does not compile.
    pub fn at_the_machine<C: Command>(&self, command: C) -> Allowed<C> {
        const { assert!(is_among(&Guard::MACHINE_DEEDS, C::DEED), "nobody does this deed at the machine of the house") };
        Allowed { command, worker: Guard::FOUNDER }
    }

    /// Lets through what another house says, for whoever saw to it that it is that house. Any other deed does not compile.
    pub fn other_house<C: Command>(&self, command: C) -> Allowed<C> {
        const { assert!(is_among(&Guard::OTHER_HOUSE_DEEDS, C::DEED), "another house may not do this deed") };
        Allowed { command, worker: Guard::OTHER_HOUSE }
    }

    /// Whether this secret belongs to a link that works now. What is known of the link decides, and
    /// the deed itself is judged once more when it is done.
    pub fn bearer(
        &self,
        link: ReferralId,
        known: &ReferralLink,
        secret: &SecretHash,
        now: &Moment,
    ) -> Result<Bearer, NotAllowed> {
        match known.programme(secret, now.wall.date()) {
            Ok(_) => Ok(Bearer { link }),
            Err(_) => Err(NotAllowed { what: Deed::ApplyByReferral.name() }),
        }
    }

    /// Lets through what is done with a link, under the number of the link. Any other deed does not
    /// compile.
    pub fn by_link<C: Command>(&self, bearer: &Bearer, command: C) -> Allowed<C> {
        const { assert!(is_among(&Guard::LINK_DEEDS, C::DEED), "a link is not for this deed") };
        Allowed { command, worker: Guard::author_of(bearer.link) }
    }

    /// Whether this secret opens what an organisation outside was sent about somebody, today. What lies open of it
    /// decides, and each deed is judged once more when it is done.
    pub fn receiver(
        &self,
        outward: OutwardId,
        known: &OutwardLink,
        secret: &SecretHash,
        now: &Moment,
    ) -> Result<Receiver, NotAllowed> {
        match known.person(outward, secret, now.wall.date()) {
            Some(person) => Ok(Receiver { outward, person }),
            None => Err(NotAllowed { what: Deed::ReadOutward.name() }),
        }
    }

    /// Lets through what an organisation outside does with the link it was sent. Any other deed does not compile.
    pub fn by_receiver<C: Command>(&self, receiver: &Receiver, command: C) -> Allowed<C> {
        const { assert!(is_among(&Guard::RECEIVER_DEEDS, C::DEED), "an organisation outside may not do this deed") };
        Allowed { command, worker: WorkerId::new(receiver.outward.number()) }
    }

    /// Under whose name the log shows what was done with a link: its own number.
    pub const fn author_of(link: ReferralId) -> WorkerId {
        WorkerId::new(link.number())
    }

    /// Somebody at their own file, for whoever found out that it is them. A strand of a profession that nobody of it opened
    /// for this entrance stays shut: whoever hands out a card could otherwise read it with that card.
    pub fn own_file(&self, person: PersonId, opened: Vec<(Class, WorkerId)>) -> OwnFile {
        OwnFile { person, opened }
    }

    /// Lets through what somebody does in their own file, about themselves and nobody else. Any other deed does not compile.
    pub fn by_themselves<C: Command>(&self, own: &OwnFile, command: C) -> Result<Allowed<C>, NotAllowed> {
        const { assert!(is_among(&Guard::OWN_DEEDS, C::DEED), "nobody does this deed in their own file") };
        let about = command.about(&C::Past::default());
        let own_only = about.iter().all(|subject| *subject == Subject::Person(own.person));
        if about.is_empty() || !own_only {
            return Err(NotAllowed { what: C::DEED.name() });
        }
        Ok(Allowed { command, worker: Guard::author_of_own(own.person) })
    }

    /// Under whose name the log shows what somebody did in their own file: their own number.
    pub const fn author_of_own(person: PersonId) -> WorkerId {
        WorkerId::new(person.number())
    }

    /// Whether a deed would be let through, for a page that shows only what can be done.
    pub fn may(&self, worker: &Worker, deed: Deed, place: Place) -> bool {
        remembered::permit(worker, Ask::Do(deed), place)
    }

    /// Leave to read these classes of what is written about people.
    pub fn sight(
        &self,
        worker: &Worker,
        purpose: Purpose,
        classes: &[Class],
        place: Place,
    ) -> Result<Sight, NotAllowed> {
        if classes.is_empty() {
            return Err(NotAllowed { what: "Look" });
        }
        for class in classes {
            ask(worker, Ask::Look(*class, purpose), place)?;
        }
        let mut classes = classes.to_vec();
        classes.sort_unstable();
        classes.dedup();
        Ok(Sight { worker: worker.id, purpose, classes })
    }

    /// Leave to search among all people of the house.
    pub fn search(&self, worker: &Worker, purpose: Purpose) -> Result<Search, NotAllowed> {
        ask(worker, Ask::Search(purpose), Place::House)?;
        Ok(Search { worker: worker.id, purpose })
    }

    /// For which purposes these classes could be read there, so that a page can offer them.
    pub fn purposes(&self, worker: &Worker, classes: &[Class], place: Place) -> Vec<Purpose> {
        let allowed = |purpose: &Purpose| self.sight(worker, *purpose, classes, place).is_ok();
        Purpose::ALL.into_iter().filter(allowed).collect()
    }

    /// For which purposes somebody could search among all people.
    pub fn search_purposes(&self, worker: &Worker) -> Vec<Purpose> {
        Purpose::ALL.into_iter().filter(|purpose| self.search(worker, *purpose).is_ok()).collect()
    }

    /// Leave to see a page without people.
    pub fn may_see(&self, worker: &Worker, page: Page, place: Place) -> Result<Seeing, NotAllowed> {
        ask(worker, Ask::See(page), place)?;
        Ok(Seeing { worker: worker.id, page })
    }
}

fn ask(worker: &Worker, ask: Ask, place: Place) -> Result<(), NotAllowed> {
    if remembered::permit(worker, ask, place) {
        return Ok(());
    }
    Err(NotAllowed { what: ask.action().unwrap_or("Look") })
}

const fn is_among(deeds: &[Deed], deed: Deed) -> bool {
    let mut at = 0;
    while at < deeds.len() {
        if deeds[at] as usize == deed as usize {
            return true;
        }
        at += 1;
    }
    false
}
