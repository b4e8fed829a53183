//! Leaving the programme: everything that can happen, each after a time in it.

use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, State, StayTerms};
use domain::id::{ApplicationId, CommandId, HardshipId, OutflowId, PersonId, WorkerId};
use domain::outflow::{
    Aftercare, AgreeAftercare, Arranged, HandOver, LeaveProgramme, LookAgain, NoteLaterOutcome, ReturnToProgramme,
    TakeBackLaterOutcome, TakeBackLeavingProgramme,
};
use domain::personal::Personal;
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::ToSpan;
use permission::{Guard, Worker};

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    /// Everything that can happen with somebody who leaves.
    pub(super) async fn whole_outflows(&self) {
        let person = PersonId::new(self.base + (1 << 24));
        let (application, by) = (ApplicationId::new(fresh()), WorkerId::new(fresh()));
        let (first, second, on) = (OutflowId::new(fresh()), OutflowId::new(fresh()), self.now.wall.date());
        let name = Personal::new(&format!("Nazorg {}", by.number()));
        let position = Position { name, roles: vec![Role::Guide], workplace: Workplace::House };
        assert!(self.ask(AppointStaff { worker: by, position }).await);
        self.is_let_in(person, application).await;
        assert!(self.ask(self.leaving(person, application, first)).await);
        assert!(!self.ask(self.leaving(person, application, second)).await, "nobody leaves twice");
        assert!(self.ask(TakeBackLeavingProgramme { person, outflow: first }).await);
        let hand_over = Some(HandOver { by, to: Personal::new("het wijkteam") });
        assert!(self.ask(LeaveProgramme { hand_over, ..self.leaving(person, application, second) }).await);
        let aftercare = Some(Aftercare { by, until: on + 200.days() });
        assert!(self.ask(AgreeAftercare { person, outflow: second, aftercare }).await);
        let words = Personal::new("gebeld");
        let look = LookAgain { person, outflow: second, by, months: 3, kind: None, words: words.clone() };
        let caller = Worker { id: by, roles: vec![Role::Guide], workplace: Workplace::House, active: true };
        let allowed = Guard::new().allow(&caller, look).unwrap();
        self.archive.execute(allowed, CommandId::new(fresh()), &self.now).await.unwrap();
        let kind = "residence-granted".parse().unwrap();
        assert!(self.ask(NoteLaterOutcome { person, outflow: second, on, kind, words }).await);
        assert!(self.ask(TakeBackLaterOutcome { person, outflow: second, known: 2 }).await);
        assert!(self.ask(ReturnToProgramme { person, outflow: second, on, words: Personal::default() }).await);
        let course = self.course(person).await;
        assert!(matches!(course.application(application).unwrap().state, State::Admitted(_)));
        self.same_as_judged(person).await;
        let passages = self.archive.passages().await.unwrap();
        let own = passages.iter().filter(|one| one.person == person);
        let own: Vec<_> = own.map(|one| (one.known_before, one.left.is_some())).collect();
        assert_eq!(own, [(false, true), (true, false)], "they came, left, and are back");
        let (_, later) = self.archive.aftercare_by(by, on).await.unwrap();
        assert_eq!(later.iter().filter(|one| one.outflow == second).count(), 1, "what was taken back is gone");
    }

    async fn is_let_in(&self, person: PersonId, application: ApplicationId) {
        assert!(self.ask(registering(person, "Testa Uitstroom")).await);
        let (hardship, through, by) = (HardshipId::new(fresh()), Personal::default(), AppliedBy::Guide);
        let programme = "proef".to_owned();
        assert!(self.ask(ApplyForAdmission { person, application, hardship, programme, by, through }).await);
        let (from, decision) = (self.now.wall.date(), self.decision());
        let terms = StayTerms { from, until: None, review: from + 30.days(), conditions: Personal::default() };
        assert!(self.ask(AdmitPerson { person, application, terms, decision }).await);
    }

    fn leaving(&self, person: PersonId, application: ApplicationId, outflow: OutflowId) -> LeaveProgramme {
        LeaveProgramme {
            person,
            application,
            outflow,
            on: self.now.wall.date(),
            kind: "unknown-destination".parse().unwrap(),
            route: None,
            words: Personal::new("niemand weet waarheen"),
            arranged: Arranged::default(),
            hand_over: None,
            aftercare: None,
        }
    }
}
