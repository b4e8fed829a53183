//! Courses: who has a place, who waits, who was there, and the shelf of each beside the judge's own fold.

use domain::event::Subject;
use domain::id::{OfferId, PersonId};
use domain::learning::{
    Achieved, CloseOffer, DescribeOffer, Enrolled, GivePlace, LeaveOffer, Leaving, Lessons, NoteAttendance, NoteResult,
    OpenOffer, Presence, ReopenOffer, Roster, TakeBackPlace, Wish,
};
use domain::personal::Personal;
use rand::RngExt;
use rand_chacha::ChaCha8Rng;

use super::Story;
use crate::last_place::{course, enrolling};
use crate::town::registering;

impl Story<'_> {
    /// A course with everything that can happen in it.
    pub(super) async fn whole_learning(&self) {
        let (offer, one, two) = (self.offer(9), self.learner(8), self.learner(9));
        assert!(self.ask(OpenOffer { offer, facts: course(1) }).await);
        assert!(self.ask(DescribeOffer { offer, facts: course(2) }).await);
        assert!(self.ask(CloseOffer { offer }).await);
        assert!(self.ask(ReopenOffer { offer }).await);
        for person in [one, two] {
            assert!(self.ask(registering(person, "Testa Leerling")).await);
        }
        assert!(self.ask(enrolling(offer, one, Wish::Place)).await);
        assert!(self.ask(enrolling(offer, two, Wish::WaitingList)).await);
        assert!(self.ask(GivePlace { offer, person: two }).await);
        assert!(self.ask(TakeBackPlace { offer, person: two }).await);
        let day = self.now.wall.date();
        assert!(self.ask(NoteAttendance { offer, person: one, day, seen: Some(Presence::Present) }).await);
        let (achieved, words) = (Achieved::Finished, Personal::new("haalde A1"));
        assert!(self.ask(NoteResult { offer, person: one, on: day, achieved, certificate: true, words }).await);
        let words = Personal::new("te ver weg");
        assert!(self.ask(LeaveOffer { offer, person: two, why: Leaving::Other, words }).await);
        self.same_roster(offer).await;
    }

    /// One step around two courses, at random.
    pub(super) async fn step_of_learning(&self, chance: &mut ChaCha8Rng) -> bool {
        let offer = self.offer(chance.random_range(0..2));
        let person = self.learner(chance.random_range(0..4));
        let day = self.now.wall.date();
        match chance.random_range(0..12) {
            0 => self.ask(registering(person, "Testa Leerling")).await,
            1 => self.ask(OpenOffer { offer, facts: course(chance.random_range(1..3)) }).await,
            2 => self.ask(DescribeOffer { offer, facts: course(chance.random_range(1..4)) }).await,
            3 if chance.random_ratio(1, 3) => self.ask(CloseOffer { offer }).await,
            3 | 4 if chance.random() => self.ask(ReopenOffer { offer }).await,
            3..6 => self.ask(enrolling(offer, person, Wish::Place)).await,
            6 => self.ask(enrolling(offer, person, Wish::WaitingList)).await,
            7 => self.ask(GivePlace { offer, person }).await,
            8 => self.ask(TakeBackPlace { offer, person }).await,
            9 => {
                let words = Personal::default();
                self.ask(LeaveOffer { offer, person, why: Leaving::Stopped, words }).await
            }
            10 => {
                let (achieved, words) = (Achieved::Stopped, Personal::default());
                self.ask(NoteResult { offer, person, on: day, achieved, certificate: false, words }).await
            }
            _ => {
                let seen = [None, Some(Presence::Present), Some(Presence::Absent)][chance.random_range(0..3)];
                self.ask(NoteAttendance { offer, person, day, seen }).await
            }
        }
    }

    pub(super) async fn compare_learning(&self) {
        for nth in 0..2 {
            self.same_roster(self.offer(nth)).await;
        }
    }

    /// Everybody stands on the shelf as the judge folds it, in the same order, and never more than there are places.
    async fn same_roster(&self, offer: OfferId) {
        let judged: Roster = self.archive.history(&[Subject::Offer(offer)]).await.unwrap();
        let Some(shelf) = self.archive.offer(offer).await.unwrap() else {
            assert!(judged.facts().is_none());
            return;
        };
        assert_eq!((Some(&shelf.facts), shelf.closed), (judged.facts(), judged.is_closed()));
        assert_eq!(shelf.free(), judged.free());
        assert!(shelf.placed <= usize::from(shelf.facts.places), "more people than places");
        let enrolled = self.archive.enrolled(offer).await.unwrap();
        let with = |standing: Enrolled| -> Vec<PersonId> {
            enrolled.iter().filter(|one| one.standing == standing).map(|one| one.person).collect()
        };
        assert_eq!(with(Enrolled::Placed), judged.placed().collect::<Vec<_>>());
        assert_eq!(with(Enrolled::Waiting), judged.waiting().collect::<Vec<_>>());
        assert!(enrolled.iter().all(|one| one.had_place == judged.had_place(one.person)));
        let lessons: Lessons = self.archive.history(&[Subject::Lessons(offer)]).await.unwrap();
        for attended in self.archive.attended(offer).await.unwrap() {
            assert_eq!(lessons.seen(attended.person, attended.day), Some(attended.seen));
        }
    }

    fn learner(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 11_900 + nth)
    }

    fn offer(&self, nth: u128) -> OfferId {
        OfferId::new(self.base + 12_000 + nth)
    }
}
