//! Case conferences: everything that can happen with them, and the shelves beside the judge's own fold.

use std::collections::BTreeSet;

use domain::command::Place;
use domain::conference::{
    AnswerConsent, AskedHow, AskedIn, Attendance, BeginConference, CallOffConference, CloseConference, ConcludeItem,
    ConferenceFacts, ConferenceFile, DescribeLevel, Item, LevelFacts, NoteAnswer, NotePromise, OrderAgenda, Outcome,
    PlanConference, Point, PointKind, PreparePoint, PutOnAgenda, ResumeShares, Room, SeatFacts, SeatPartner, Seen,
    SettlePromise, Shares, StopShares, StrikePoint, TakeOffAgenda, TurnToItem,
};
use domain::event::{Class, Subject};
use domain::id::{CommandId, ConferenceId, ItemId, LevelId, PartnerId, PersonId, PointId, PromiseId};
use domain::personal::Personal;
use permission::{Guard, Purpose};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use store::{ConferenceState, ItemState};
use testkit::whoever_may;

use super::Story;
use crate::town::{fresh, registering};

/// How many people are spoken about in a story.
const PEOPLE: u128 = 3;

impl Story<'_> {
    /// Everything that can happen at a conference.
    pub(super) async fn whole_conferences(&self) {
        for nth in 0..PEOPLE {
            assert!(self.ask(registering(self.spoken_about(nth), "Testa Overleg")).await);
        }
        let (level, partner) = (self.level(), self.partner());
        assert!(self.ask(DescribeLevel { level, facts: LevelFacts { name: "Overleg".into(), above: None } }).await);
        let from = self.now.wall.date();
        let facts = SeatFacts { name: "Dienst Voorbeeld".into(), of_state: true, from, until: None };
        assert!(self.ask(SeatPartner { level, partner, facts }).await);
        for nth in 0..2 {
            assert!(self.ask(self.plans(nth, 90)).await);
        }
        assert!(self.ask(CallOffConference { conference: self.conference(1) }).await);
        for nth in 0..PEOPLE {
            assert!(self.ask(self.puts_on(nth)).await);
        }
        let (person, item, point) = (self.spoken_about(0), self.item(0), PointId::new(fresh()));
        for id in [point, PointId::new(fresh())] {
            let point = Point { id, kind: PointKind::Aim, words: Personal::new("blijven") };
            assert!(self.ask(PreparePoint { person, item, point }).await);
            assert!(self.ask(self.says(0, vec![id], vec![])).await);
        }
        assert!(self.ask(self.says(0, vec![], vec![point])).await);
        let other = PointId::new(fresh());
        let prepared = Point { id: other, kind: PointKind::Papers, words: Personal::new("een paspoort") };
        assert!(self.ask(PreparePoint { person, item, point: prepared }).await);
        assert!(self.ask(self.says(0, vec![], vec![other])).await);
        assert!(self.ask(StrikePoint { person, item, point }).await);
        let (saw, items) = ([0, 1, 2].map(|nth| self.item(nth)), [2, 0, 1].map(|nth| self.item(nth)));
        let (saw, items, conference) = (saw.to_vec(), items.to_vec(), self.conference(0));
        assert!(self.ask(OrderAgenda { conference, items, saw }).await);
        let present = vec![Attendance { partner, seen: Seen::InTheRoom }];
        assert!(self.ask(BeginConference { conference, present }).await);
        assert!(self.ask(TurnToItem { person, item }).await);
        assert!(self.ask(NoteAnswer { person, item, partner, words: Personal::new("wij kijken") }).await);
        let (promise, what) = (PromiseId::new(fresh()), Personal::new("een brief"));
        assert!(self.ask(NotePromise { person, item, promise, by: Some(partner), what, until: from }).await);
        let words = Personal::new("gekomen");
        assert!(self.ask(SettlePromise { person, item, promise, kept: true, words: words.clone() }).await);
        assert!(self.ask(ConcludeItem { person, item, outcome: Outcome::Agreed, words }).await);
        assert!(self.ask(TakeOffAgenda { person: self.spoken_about(1), item: self.item(1) }).await);
        self.compare_conferences().await;
        assert!(self.ask(CloseConference { conference }).await);
        self.stops_and_resumes().await;
    }

    /// Everything that partners are shown is stopped at the machine of the house, and resumed.
    async fn stops_and_resumes(&self) {
        let guard = Guard::new();
        let stop = self.archive.execute(guard.at_the_machine(StopShares), CommandId::new(fresh()), &self.now).await;
        assert!(stop.is_ok());
        let shares: Shares = self.archive.history(&[Subject::Shares]).await.unwrap();
        assert!(shares.stopped());
        let resume = self.archive.execute(guard.at_the_machine(ResumeShares), CommandId::new(fresh()), &self.now).await;
        assert!(resume.is_ok());
    }

    /// One step about a conference of its own, at random.
    pub(super) async fn step_of_conference(&self, chance: &mut ChaCha8Rng) -> bool {
        let nth = chance.random_range(0..PEOPLE);
        let (person, item) = (self.spoken_about(nth), self.item(nth + 10));
        let conference = self.conference(2);
        match chance.random_range(0..9) {
            0 => self.ask(self.plans(2, chance.random_range(30..120))).await,
            1 => {
                let question = Personal::new("en nu?");
                self.ask(PutOnAgenda { person, item, conference, question }).await
            }
            2 => self.ask(TakeOffAgenda { person, item }).await,
            3 => {
                self.compare_conferences().await;
                self.turns_round(conference).await
            }
            4 => {
                let present = vec![Attendance { partner: self.partner(), seen: Seen::ByCode }];
                self.ask(BeginConference { conference, present }).await
            }
            5 => self.ask(TurnToItem { person, item }).await,
            6 => {
                let (promise, what) = (PromiseId::new(fresh()), Personal::new("nog een brief"));
                let until = self.now.wall.date();
                self.ask(NotePromise { person, item, promise, by: None, what, until }).await
            }
            7 if chance.random_ratio(1, 4) => {
                self.ask(ConcludeItem { person, item, outcome: Outcome::Postponed, words: Personal::default() }).await
            }
            _ => {
                let point = Point { id: PointId::new(fresh()), kind: PointKind::Needs, words: Personal::new("rust") };
                self.ask(PreparePoint { person, item, point }).await
            }
        }
    }

    /// Which cases are on which agenda, in which order, and how far each is stands on the shelves as the judge folds it.
    pub(super) async fn compare_conferences(&self) {
        let sight = Guard::new()
            .sight(&whoever_may(), Purpose::Conference, &[Class::Night, Class::Conference], Place::House)
            .unwrap();
        let people: Vec<PersonId> = (0..PEOPLE).map(|nth| self.spoken_about(nth)).collect();
        let files: Vec<(PersonId, ConferenceFile)> = self.archive.look(&sight, &people, &self.now).await.unwrap();
        for conference in [0, 2].map(|nth| self.conference(nth)) {
            let agenda = self.archive.agenda(conference).await.unwrap();
            let shelf: BTreeSet<(ItemId, ItemState)> = agenda.iter().map(|item| (item.item, item.state)).collect();
            assert_eq!(shelf, judged(&files, conference), "{:x}", self.base);
            // What is not sealed the judge reads alone.
            let room: Room = self.archive.history(&[Subject::Conference(conference)]).await.unwrap();
            let now = self.archive.conference(conference).await.unwrap();
            let present = now.map(|now| now.present).unwrap_or_default();
            assert_eq!(present, room.begun().map(|begun| begun.present.clone()).unwrap_or_default());
        }
    }

    /// The agenda the other way round. The judge takes it where the shelf has the order that the judge folds; whether they
    /// agree is asked of the judge himself, for he alone reads who was put on it.
    async fn turns_round(&self, conference: ConferenceId) -> bool {
        let agenda = self.archive.agenda(conference).await.unwrap();
        let saw: Vec<ItemId> = agenda.iter().map(|item| item.item).collect();
        let items: Vec<ItemId> = saw.iter().rev().copied().collect();
        let now = self.archive.conference(conference).await.unwrap();
        let open = now.is_some_and(|now| matches!(now.state, ConferenceState::Planned | ConferenceState::Begun));
        let turned = self.ask(OrderAgenda { conference, items: items.clone(), saw }).await;
        assert_eq!(turned, open && items.len() > 1, "{:x}: {items:x?}", self.base);
        turned
    }

    fn plans(&self, nth: u128, minutes: u16) -> PlanConference {
        let begins = self.now.wall.date().at(13, 0, 0, 0);
        let facts = ConferenceFacts { level: self.level(), begins, minutes, place: "Kamer 1".into() };
        PlanConference { conference: self.conference(nth), facts }
    }

    fn puts_on(&self, nth: u128) -> PutOnAgenda {
        let question = Personal::new("kan dit?");
        let (person, item) = (self.spoken_about(nth), self.item(nth));
        PutOnAgenda { person, item, conference: self.conference(0), question }
    }

    fn says(&self, nth: u128, yes: Vec<PointId>, no: Vec<PointId>) -> AnswerConsent {
        let asked = AskedIn { language: "ti".into(), how: AskedHow::Aloud };
        let (person, item) = (self.spoken_about(nth), self.item(nth));
        AnswerConsent { person, item, partner: self.partner(), yes, no, asked }
    }

    fn level(&self) -> LevelId {
        LevelId::new(self.base + 9_800)
    }

    fn partner(&self) -> PartnerId {
        PartnerId::new(self.base + 9_810)
    }

    fn conference(&self, nth: u128) -> ConferenceId {
        ConferenceId::new(self.base + 9_820 + nth)
    }

    fn item(&self, nth: u128) -> ItemId {
        ItemId::new(self.base + 9_830 + nth)
    }

    fn spoken_about(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 9_870 + nth)
    }
}

/// The cases on the agenda of a meeting and how far each is, as the judge reads the files of people.
fn judged(files: &[(PersonId, ConferenceFile)], conference: ConferenceId) -> BTreeSet<(ItemId, ItemState)> {
    let items = files.iter().flat_map(|(_, file)| file.items());
    let here = items.filter(|item| item.conference == conference && !item.taken_off);
    let state = |item: &Item| item.concluded.as_ref().map_or(ItemState::On, |(outcome, _)| (*outcome).into());
    here.map(|item| (item.id, state(item))).collect()
}
