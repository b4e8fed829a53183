//! Procedures and their terms: at random, and the shelf of terms beside the judge's own fold.

use domain::command::Command;
use domain::id::{CommandId, MilestoneId, PersonId, ProcedureId, TermId, WorkerId};
use domain::personal::Personal;
use domain::procedure::{
    Basis, CloseProcedure, DescribeProcedure, Docket, DropTerm, Dropped, MeetTerm, NoteMilestone, NoteReckoning,
    OpenProcedure, ReopenProcedure, ReopenTerm, ReviewTerm, RunsFor, Starting, TakeBackMilestone, TermState,
    WarnOfTerm, Warning, WatchTerm, Watchers,
};
use domain::staff::{AppointStaff, Position, Role, Workplace};
use jiff::ToSpan;
use permission::{Allowed, Guard, Purpose};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use store::{TermNow, TermStage};
use testkit::whoever_may;

use super::Story;
use crate::town::registering;

impl Story<'_> {
    /// A procedure from its opening to its end, with everything that a term can meet on its way.
    pub(super) async fn whole_procedures(&self) {
        for nth in 0..2 {
            let name = Personal::new(&format!("Juridisch {}", self.watcher(nth).number()));
            let position = Position { name, roles: vec![Role::LegalGuide], workplace: Workplace::House };
            assert!(self.ask(AppointStaff { worker: self.watcher(nth), position }).await);
        }
        let (person, procedure, milestone) = (self.client(9), self.procedure(9), self.milestone(9));
        let (term, words) = (self.term(9), Personal::new("omdat"));
        assert!(self.ask(registering(person, "Testa Procedure")).await);
        assert!(self.open_procedure(person, procedure).await);
        assert!(self.ask(DescribeProcedure { person, procedure, lawyer: words.clone(), words: words.clone() }).await);
        assert!(self.note(person, procedure, milestone, &[term]).await);
        assert!(self.by_clock(Guard::new().house_clock(WarnOfTerm { person, term, warning: Warning::Half })).await);
        let last_day = self.now.wall.date() + 10.days();
        assert!(
            self.by_clock(Guard::new().house_clock(NoteReckoning { person, term, last_day, basis: other() })).await
        );
        assert!(self.ask(ReviewTerm { person, term, last_day, words: words.clone() }).await);
        let watchers = Watchers { watcher: self.watcher(1), second: None };
        assert!(self.ask(WatchTerm { person, term, watchers }).await);
        assert!(self.ask(MeetTerm { person, term, on: self.now.wall.date(), proof: words.clone() }).await);
        assert!(self.ask(ReopenTerm { person, term, why: words.clone() }).await);
        assert!(self.ask(DropTerm { person, term, why: Dropped::PersonDecided, words: words.clone() }).await);
        assert!(self.ask(CloseProcedure { person, procedure, words: words.clone() }).await);
        assert!(self.ask(ReopenProcedure { person, procedure, words: words.clone() }).await);
        assert!(self.ask(TakeBackMilestone { person, procedure, milestone, why: words }).await);
        self.same_terms(person).await;
    }

    /// One step of somebody's procedures, at random.
    pub(super) async fn step_of_procedure(&self, chance: &mut ChaCha8Rng) -> bool {
        let nth = chance.random_range(0..3);
        let (person, procedure) = (self.client(nth), self.procedure(nth));
        let milestone = self.milestone(10 * nth + chance.random_range(0..2));
        let term = self.term(10 * nth + chance.random_range(0..2));
        let (today, words) = (self.now.wall.date(), Personal::new("omdat"));
        match chance.random_range(0..14) {
            0 => self.ask(registering(person, "Testa Procedure")).await,
            1..3 => self.open_procedure(person, procedure).await,
            3..6 => self.note(person, procedure, milestone, &[term]).await,
            6 => self.ask(MeetTerm { person, term, on: today, proof: words }).await,
            7 => self.ask(DropTerm { person, term, why: Dropped::Mistaken, words }).await,
            8 => self.ask(ReopenTerm { person, term, why: words }).await,
            9 => {
                let warning = Warning::ALL[chance.random_range(0..Warning::ALL.len())];
                self.by_clock(Guard::new().house_clock(WarnOfTerm { person, term, warning })).await
            }
            10 => {
                let (last_day, basis) = (today + chance.random_range(1..60).days(), other());
                self.by_clock(Guard::new().house_clock(NoteReckoning { person, term, last_day, basis })).await
            }
            11 => {
                let shown = self.archive.term(term).await.unwrap().map_or(today, |term| term.reckoned);
                self.ask(ReviewTerm { person, term, last_day: shown, words }).await
            }
            12 => {
                let watchers = Watchers { watcher: self.watcher(chance.random_range(0..2)), second: None };
                self.ask(WatchTerm { person, term, watchers }).await
            }
            _ if chance.random() => self.ask(TakeBackMilestone { person, procedure, milestone, why: words }).await,
            _ if chance.random() => self.ask(CloseProcedure { person, procedure, words }).await,
            _ => self.ask(ReopenProcedure { person, procedure, words }).await,
        }
    }

    pub(super) async fn compare_procedures(&self) {
        for nth in 0..3 {
            self.same_terms(self.client(nth)).await;
        }
    }

    /// Every term stands on the shelf as the judge folds it.
    async fn same_terms(&self, person: PersonId) {
        let classes = [domain::event::Class::Night, domain::event::Class::Legal];
        let house = domain::command::Place::House;
        let sight = Guard::new().sight(&whoever_may(), Purpose::Guidance, &classes, house).unwrap();
        let docket: Docket = self.archive.look(&sight, &[person], &self.now).await.unwrap().remove(0).1;
        for (procedure, _) in docket.procedures() {
            for (id, judged) in docket.terms(procedure) {
                let shelf = self.archive.term(id).await.unwrap().expect("every term stands on the shelf");
                let TermNow { last_day, reckoned, review, doubtful, watcher, second, ref warned, stage, .. } = shelf;
                assert_eq!(doubtful, !judged.basis.confirmed, "{id}");
                assert_eq!((last_day, reckoned, review), (judged.last_day, judged.reckoned, judged.review), "{id}");
                assert_eq!((watcher, second), (judged.watcher, judged.second), "{id}");
                let told: Vec<Warning> = Warning::ALL.into_iter().filter(|one| judged.warned.contains(one)).collect();
                assert_eq!((warned, stage), (&told, stage_of(judged.state)), "{id}");
            }
        }
    }

    async fn open_procedure(&self, person: PersonId, procedure: ProcedureId) -> bool {
        let (lawyer, words) = (Personal::default(), Personal::new("over verblijf"));
        self.ask(OpenProcedure { person, procedure, kind: "regular".into(), lawyer, words }).await
    }

    async fn note(&self, person: PersonId, procedure: ProcedureId, milestone: MilestoneId, terms: &[TermId]) -> bool {
        let from = self.now.wall.date();
        let starting = |term: &TermId| Starting {
            term: *term,
            rule: "vw-69:1".into(),
            runs_for: RunsFor::Person,
            from,
            last_day: from + 28.days(),
            basis: Basis { rule: "vw-69:1: 4 weeks".into(), confirmed: true },
        };
        // A number is given to one milestone and one term only, as the pages see to.
        if self.archive.term(terms[0]).await.unwrap().is_some() {
            return false;
        }
        let note = NoteMilestone {
            person,
            procedure,
            milestone,
            what: "refused".into(),
            decides: true,
            on: from,
            words: Personal::new("brief gezien"),
            starts: terms.iter().map(starting).collect(),
            watchers: Watchers { watcher: self.watcher(0), second: Some(self.watcher(1)) },
        };
        self.ask(note).await
    }

    async fn by_clock<C: Command>(&self, allowed: Allowed<C>) -> bool {
        self.archive.execute(allowed, CommandId::new(crate::town::fresh()), &self.now).await.is_ok()
    }

    fn client(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 9_700 + nth)
    }

    fn procedure(&self, nth: u128) -> ProcedureId {
        ProcedureId::new(self.base + 9_720 + nth)
    }

    fn milestone(&self, nth: u128) -> MilestoneId {
        MilestoneId::new(self.base + 9_740 + nth)
    }

    fn term(&self, nth: u128) -> TermId {
        TermId::new(self.base + 9_800 + nth)
    }

    fn watcher(&self, nth: u128) -> WorkerId {
        WorkerId::new(self.base + 9_900 + nth)
    }
}

fn stage_of(state: TermState) -> TermStage {
    match state {
        TermState::Running => TermStage::Running,
        TermState::Met(_) => TermStage::Met,
        TermState::Dropped(_) => TermStage::Dropped,
        TermState::TakenBack => TermStage::TakenBack,
    }
}

fn other() -> Basis {
    Basis { rule: "anders".into(), confirmed: false }
}
