//! Plans: who guides, what is to be done, notes and reviews, and the shelf of steps beside the judge's own fold.

use domain::id::{NoteId, PersonId, StepId, WorkerId};
use domain::personal::Personal;
use domain::plan::{
    Agreed, Aim, AssignGuide, ChangeStep, FinishStep, HandOverStep, HoldReview, Meeting, NoteReminder, Outcome,
    Outline, Owner, PlanStep, Planned, Reminded, ReopenStep, Route, RouteWeighed, SetAim, ShareNote, StepState, Strand,
    StrikeNote, TakeBackChoice, WeighRoute, WriteNote,
};
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::ToSpan;
use permission::{Guard, Purpose};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use testkit::whoever_may;

use super::Story;
use crate::town::registering;

impl Story<'_> {
    /// A plan with everything that can happen in it.
    pub(super) async fn whole_plans(&self) {
        let (person, guide) = (self.guided(9), self.guide());
        let position = Position {
            name: Personal::new(&format!("Begeleider {}", guide.number())),
            roles: vec![Role::Guide, Role::MedicalGuide],
            workplace: Workplace::House,
        };
        assert!(self.ask(AppointStaff { worker: guide, position }).await);
        assert!(self.ask(registering(person, "Testa Plan")).await);
        let strand = Strand::Medical;
        assert!(self.ask(AssignGuide { person, strand, worker: Some(guide) }).await);
        let (step, next, note) = (self.step(90), self.step(91), NoteId::new(self.base + 9_990));
        let planned = Planned { every_weeks: Some(2), ..self.planned() };
        assert!(self.ask(PlanStep { person, step, strand, planned: planned.clone() }).await);
        assert!(self.ask(HandOverStep { person, step, from: guide, to: guide }).await);
        let planned = Planned { owner: Owner::Person, ..planned };
        assert!(self.ask(ChangeStep { person, step, strand, planned }).await);
        let (on, words) = (self.now.wall.date(), Personal::new("ging goed"));
        assert!(self.ask(FinishStep { person, step, strand, on, outcome: Outcome::Done, words, next }).await);
        assert!(self.ask(ReopenStep { person, step, strand }).await);
        let planned = Planned { meeting: Some(self.meeting()), ..self.planned() };
        assert!(self.ask(ChangeStep { person, step, strand, planned }).await);
        assert!(self.ask(NoteReminder { person, step, strand, reminded: Reminded::Yes }).await);
        let (by, words) = (whoever_may().id, Personal::new("slaapt slecht"));
        assert!(self.ask(WriteNote { person, note, strand, words, by }).await);
        assert!(self.ask(ShareNote { person, note, to: Strand::Social, by }).await);
        assert!(self.ask(StrikeNote { person, note, why: Personal::new("andere persoon"), by }).await);
        let (wants, words, next) = (Personal::new("rust"), Personal::default(), on + 42.days());
        assert!(self.ask(HoldReview { person, on, wants, words, agreed: Agreed::OnPaper, next }).await);
        for route in Route::ALL {
            let words = Personal::new("gewogen");
            let weighed = RouteWeighed { speaks_for: words.clone(), view: words, ..RouteWeighed::default() };
            assert!(self.ask(WeighRoute { person, route, weighed }).await);
        }
        let (why, choice) = (Personal::new("familie"), Personal::new("ik kies dit"));
        assert!(self.ask(SetAim { person, aim: Aim::For(Route::Return), why, choice }).await);
        assert!(self.ask(TakeBackChoice { person, words: Personal::default() }).await);
        assert_eq!(self.archive.next_reviews().await.unwrap().get(&person), Some(&next));
        self.same_steps(person).await;
    }

    /// One step of somebody's plan, at random.
    pub(super) async fn step_of_plan(&self, chance: &mut ChaCha8Rng) -> bool {
        let nth = chance.random_range(0..3);
        let person = self.guided(nth);
        let (step, next) = (self.step(10 * nth + chance.random_range(0..3)), self.step(10 * nth + 3));
        let strand = Strand::ALL[chance.random_range(0..Strand::ALL.len())];
        let on = self.now.wall.date();
        match chance.random_range(0..8) {
            0 => self.ask(registering(person, "Testa Plan")).await,
            1 => {
                let worker = chance.random::<bool>().then(|| self.guide());
                self.ask(AssignGuide { person, strand: Strand::Social, worker }).await
            }
            2..4 => {
                let every_weeks = chance.random::<bool>().then_some(1);
                self.ask(PlanStep { person, step, strand, planned: Planned { every_weeks, ..self.planned() } }).await
            }
            4 => {
                let planned = Planned { due: Some(on + chance.random_range(1..9).days()), ..self.planned() };
                self.ask(ChangeStep { person, step, strand, planned }).await
            }
            5..7 => {
                let outcome = Outcome::ALL[chance.random_range(0..Outcome::ALL.len())];
                let words = Personal::new("omdat");
                self.ask(FinishStep { person, step, strand, on, outcome, words, next }).await
            }
            _ => self.ask(ReopenStep { person, step, strand }).await,
        }
    }

    pub(super) async fn compare_plans(&self) {
        for nth in 0..3 {
            self.same_steps(self.guided(nth)).await;
        }
    }

    /// Every step stands on the shelf as the judge folds it.
    async fn same_steps(&self, person: PersonId) {
        let classes = [Strand::Legal, Strand::Medical, Strand::Social].map(Strand::class);
        let house = domain::command::Place::House;
        let sight = Guard::new().sight(&whoever_may(), Purpose::Guidance, &classes, house).unwrap();
        let outline: Outline = self.archive.look(&sight, &[person], &self.now).await.unwrap().remove(0).1;
        let open = self.archive.open_steps().await.unwrap();
        for (id, judged) in outline.steps() {
            let shelf = open.iter().find(|step| step.id == id);
            assert_eq!(shelf.is_some(), judged.state == StepState::Open, "{id}");
            let Some(shelf) = shelf else { continue };
            assert_eq!((shelf.person, shelf.strand, shelf.due), (person, judged.strand, judged.planned.due), "{id}");
        }
    }

    fn meeting(&self) -> Meeting {
        let at = jiff::civil::time(10, 30, 0, 0);
        Meeting { at, place: Personal::new("balie"), interpreter: None, along: None }
    }

    fn planned(&self) -> Planned {
        let (what, due) = (Personal::new("bellen"), Some(self.now.wall.date() + 3.days()));
        Planned { what, owner: Owner::Worker(self.guide()), due, meeting: None, every_weeks: None }
    }

    fn guided(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 9_920 + nth)
    }

    fn step(&self, nth: u128) -> StepId {
        StepId::new(self.base + 10_000 + nth)
    }

    fn guide(&self) -> WorkerId {
        WorkerId::new(self.base + 9_980)
    }
}
