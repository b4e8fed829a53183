//! Signing up, weighing, deciding, objecting: at random, and the shelves beside the judge's own fold.

use domain::admission::{
    AdmitPerson, Afterwards, Agrees, AnswerWarning, AppliedBy, ApplyForAdmission, BeginGuidance, Course, Decision,
    EndStay, Fact, NoteAdvice, NoteFact, NoteWaiting, Origin, Receipt, ReferElsewhere, RefuseAdmission, State,
    StayTerms, Value, Verdict, WaitsFor, WarnOfEnding, WithdrawApplication,
};
use domain::hardship::{
    CloseHardship, Ground, OpenHardship, Outcome, Over, ProposeHardship, SendBackHardship, WeighingState,
};
use domain::id::{ApplicationId, HardshipId, LetterId, ObjectionId, PersonId};
use domain::letter::{DeliverLetter, Delivery, Letter};
use domain::objection::{
    AskMeasure, DecideAppeal, DecideMeasure, DecideObjection, HearObjection, LodgeAppeal, Outcome as Decided,
    ReceiveObjection,
};
use domain::person::{Language, SaidBy};
use domain::personal::Personal;
use domain::rules::AdoptRules;
use jiff::civil::date;
use jiff::{SignedDuration, ToSpan};
use permission::{Guard, Purpose};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use store::ApplicationState;
use testkit::{second_reader, whoever_may};

use super::Story;
use crate::town::{fresh, registering};

impl Story<'_> {
    /// One step of somebody's course, at random. Whoever knows the course asks more often than
    /// nonsense, so that stories get far.
    pub(super) async fn about_admission(&mut self, chance: &mut ChaCha8Rng) -> bool {
        let who = chance.random_range(0..6);
        let person = PersonId::new(self.base + 9_000 + who);
        let mut ids = Ids {
            person,
            application: ApplicationId::new(self.base + 9_100 + who * 16 + chance.random_range(0..2)),
            hardship: HardshipId::new(fresh()),
            objection: ObjectionId::new(fresh()),
        };
        if chance.random_ratio(7, 8) {
            self.inform(chance, &mut ids).await;
        }
        match chance.random_range(0..5) {
            0 => self.step_of_application(chance, ids).await,
            1..3 => self.step_of_weighing(chance, ids).await,
            3 => self.decide(chance, ids).await,
            _ => self.step_of_objection(chance, ids).await,
        }
    }

    /// Courses to their ends, which chance alone seldom reaches: a refusal that goes to court, a stay
    /// that is ended, somebody who goes to another city.
    pub(super) async fn whole_courses(&self) {
        let ids = |who| Ids {
            person: PersonId::new(self.base + 9_500 + who),
            application: ApplicationId::new(fresh()),
            hardship: HardshipId::new(fresh()),
            objection: ObjectionId::new(fresh()),
        };
        let from = date(2020, 1, 1);
        let (hash, text) = ("a1".to_owned(), String::new());
        self.ask(AdoptRules { programme: format!("{:x}", self.base), from, hash, text }).await;
        self.to_court(ids(0)).await;
        self.to_the_end_of_a_stay(ids(1)).await;
        self.elsewhere(ids(2)).await;
    }

    async fn elsewhere(&self, ids: Ids) {
        let Ids { person, application, .. } = ids;
        self.sign_up(ids).await;
        assert!(self.ask(WithdrawApplication { person, application }).await);
        let application = ApplicationId::new(fresh());
        let (hardship, through) = (HardshipId::new(fresh()), Personal::default());
        let (programme, by) = ("proef".to_owned(), AppliedBy::Person);
        assert!(self.ask(ApplyForAdmission { person, application, hardship, programme, by, through }).await);
        let (words, waits_for) = (Personal::new("bed elders"), WaitsFor::Others);
        assert!(self.ask(NoteWaiting { person, application, waits_for, words: words.clone() }).await);
        let decision = self.decision();
        let (city, held_until, agrees) = ("Elders".to_owned(), self.now.wall.date(), Agrees::Yes);
        let letter = decision.letter.id;
        let refer = ReferElsewhere { person, application, city, bed_there: words, held_until, agrees, decision };
        assert!(self.ask(refer).await);
        let (how, words) = (Delivery::ReadAloud, Personal::new("tolk"));
        assert!(self.ask(DeliverLetter { person, letter, how, words }).await);
        self.same_as_judged(person).await;
    }

    async fn to_court(&self, ids: Ids) {
        let Ids { person, application, hardship, objection } = ids;
        self.sign_up(ids).await;
        assert!(self.know(person).await);
        assert!(self.advise(ids).await);
        self.weigh(ids, Over::Admission).await;
        let (today, decision, letter) = (self.now.wall.date(), self.decision(), self.letter());
        let stays_until = today + 28.days();
        assert!(self.ask(RefuseAdmission { person, application, hardship, stays_until, decision }).await);
        let (words, court) = (Personal::new("gehoord"), Personal::new("rechtbank, zaak 1111"));
        let received = ReceiveObjection { person, objection, application, received: today, ground: words.clone() };
        assert!(self.ask(received).await);
        assert!(self.ask(HearObjection { person, objection, on: today, words: words.clone() }).await);
        assert!(self.ask(AskMeasure { person, objection, court: court.clone() }).await);
        assert!(self.ask(DecideMeasure { person, objection, granted_until: Some(stays_until) }).await);
        let outcome = Decided::Unfounded;
        assert!(self.ask(DecideObjection { person, objection, outcome, stays_until, words, letter }).await);
        assert!(self.ask(LodgeAppeal { person, objection, court }).await);
        let outcome = Decided::WellFounded;
        assert!(self.ask(DecideAppeal { person, objection, outcome, stays_until }).await);
        self.same_as_judged(person).await;
    }

    async fn to_the_end_of_a_stay(&self, ids: Ids) {
        let Ids { person, application, hardship, .. } = ids;
        self.sign_up(ids).await;
        let (today, decision, letter) = (self.now.wall.date(), self.decision(), self.letter());
        let (words, later) = (Personal::new("omdat"), today + 30.days());
        let terms = StayTerms { from: today, until: None, review: later, conditions: words.clone() };
        assert!(self.ask(AdmitPerson { person, application, terms, decision }).await);
        assert!(self.ask(BeginGuidance { person, application }).await);
        let warn = WarnOfEnding { person, application, reason: words.clone(), answer_by: later, letter };
        assert!(self.ask(warn).await);
        assert!(self.ask(AnswerWarning { person, application, words: words.clone() }).await);
        self.weigh(ids, Over::Stay).await;
        let (afterwards, arranged, reason) = (Afterwards::BedElsewhere, words.clone(), words);
        let letter = self.letter();
        let end = EndStay { person, application, hardship, from: later, afterwards, arranged, reason, letter };
        assert!(self.ask(end).await);
        self.same_as_judged(person).await;
    }

    async fn advise(&self, Ids { person, application, .. }: Ids) -> bool {
        let (before, after) = (Verdict::CannotBeSaidYet, Verdict::Admit);
        let allowed = Guard::new().house_clock(NoteAdvice { person, application, before, after });
        self.archive.execute(allowed, domain::id::CommandId::new(fresh()), &self.now).await.is_ok()
    }

    async fn know(&self, person: PersonId) -> bool {
        let name = "procedure-ended".parse().unwrap();
        let (value, words) = (Some(Value::Truth(true)), Personal::new("verteld"));
        let fact = Fact { name, value, origin: Origin::Told, on: self.now.wall.date(), words };
        self.ask(NoteFact { person, fact }).await
    }

    async fn sign_up(&self, ids: Ids) {
        let Ids { person, application, .. } = ids;
        assert!(self.ask(registering(person, "Testa Aanmelding")).await);
        let (hardship, through) = (HardshipId::new(fresh()), Personal::default());
        let (programme, by) = ("proef".to_owned(), AppliedBy::Guide);
        assert!(self.ask(ApplyForAdmission { person, application, hardship, programme, by, through }).await);
    }

    async fn weigh(&self, ids: Ids, over: Over) {
        let Ids { person, application, hardship, .. } = ids;
        let (grounds, said_by, words) = (vec![Ground::Appeal], SaidBy::Person, Personal::new("gewogen"));
        let open = OpenHardship { person, application, hardship, over, grounds, words: words.clone(), said_by };
        assert!(self.ask(open).await);
        let propose = || ProposeHardship {
            person,
            hardship,
            outcome: Outcome::NotFound,
            evidence: Personal::default(),
            words: Personal::new("gewogen"),
            by: whoever_may().id,
        };
        let by = second_reader().id;
        assert!(self.ask(propose()).await);
        assert!(self.ask(SendBackHardship { person, hardship, words: words.clone(), by }).await);
        assert!(self.ask(propose()).await);
        assert!(self.ask(CloseHardship { person, hardship, outcome: Outcome::NotFound, words, by }).await);
    }

    /// Ids of what is really under way for this person.
    async fn inform(&self, chance: &mut ChaCha8Rng, ids: &mut Ids) {
        let course = self.course(ids.person).await;
        let applications: Vec<ApplicationId> = course.applications().map(|(id, _)| id).collect();
        let Some(application) = applications.get(chance.random_range(0..applications.len().max(1))) else { return };
        ids.application = *application;
        let open = |state: &WeighingState| !matches!(state, WeighingState::Closed { .. });
        let weighings: Vec<HardshipId> = course.weighings.of(*application).map(|(id, _)| id).collect();
        let under_way = course.weighings.of(*application).find(|(_, weighing)| open(&weighing.state));
        let some = weighings.get(chance.random_range(0..weighings.len().max(1))).copied();
        ids.hardship = under_way.map(|(id, _)| id).or(some).unwrap_or(ids.hardship);
        let running = course.objections.of(*application).last();
        ids.objection = running.map_or(ids.objection, |(id, _)| id);
    }

    pub(super) async fn course(&self, person: PersonId) -> Course {
        let classes = [domain::event::Class::Night, domain::event::Class::Case];
        let house = domain::command::Place::House;
        let sight = Guard::new().sight(&whoever_may(), Purpose::Admission, &classes, house).unwrap();
        self.archive.look::<Course>(&sight, &[person], &self.now).await.unwrap().remove(0).1
    }

    async fn step_of_application(&self, chance: &mut ChaCha8Rng, ids: Ids) -> bool {
        let Ids { person, application, .. } = ids;
        match chance.random_range(0..9) {
            0 => self.ask(registering(person, "Testa Aanmelding")).await,
            1 => {
                let from = date(2026, 1, 1);
                let (hash, text) = ("a1".to_owned(), String::new());
                self.ask(AdoptRules { programme: "proef".into(), from, hash, text }).await
            }
            2..4 => {
                let hardship = HardshipId::new(fresh());
                let (programme, by) = (format!("proef {}", chance.random_range(0..2)), AppliedBy::Person);
                let through = Personal::default();
                self.ask(ApplyForAdmission { person, application, hardship, programme, by, through }).await
            }
            4 => self.know(person).await,
            5 => {
                let waits_for = if chance.random() { WaitsFor::Others } else { WaitsFor::Us };
                self.ask(NoteWaiting { person, application, waits_for, words: Personal::new("antwoord") }).await
            }
            6 => self.ask(BeginGuidance { person, application }).await,
            7 => self.advise(ids).await,
            _ if chance.random_ratio(1, 3) => self.ask(WithdrawApplication { person, application }).await,
            _ => false,
        }
    }

    async fn step_of_weighing(&self, chance: &mut ChaCha8Rng, ids: Ids) -> bool {
        let Ids { person, application, hardship, .. } = ids;
        let review = self.now.wall.date() + 90.days();
        let outcome =
            if chance.random_ratio(1, 4) { Outcome::Found { until: None, review } } else { Outcome::NotFound };
        let words = Personal::new("gewogen");
        match chance.random_range(0..7) {
            0..2 => {
                let stays = self.course(person).await.application(application).is_some_and(|one| one.stays());
                let over = if stays { Over::Stay } else { Over::Admission };
                let (grounds, said_by) = (vec![Ground::Doubt], SaidBy::Worker);
                let hardship = HardshipId::new(fresh());
                self.ask(OpenHardship { person, application, hardship, over, grounds, words, said_by }).await
            }
            2..4 => {
                let (evidence, by) = (Personal::default(), whoever_may().id);
                self.ask(ProposeHardship { person, hardship, outcome, evidence, words, by }).await
            }
            4 => self.ask(SendBackHardship { person, hardship, words, by: second_reader().id }).await,
            _ => self.ask(CloseHardship { person, hardship, outcome, words, by: second_reader().id }).await,
        }
    }

    async fn decide(&self, chance: &mut ChaCha8Rng, ids: Ids) -> bool {
        let Ids { person, application, hardship, .. } = ids;
        let today = self.now.wall.date();
        let later = today + 30.days();
        let decision = self.decision();
        let (letter, reason) = (self.letter(), Personal::new("omdat"));
        match chance.random_range(0..9) {
            8 => self.ask(AnswerWarning { person, application, words: reason }).await,
            0..2 => {
                let conditions = Personal::default();
                let terms = StayTerms { from: today, until: None, review: later, conditions };
                self.ask(AdmitPerson { person, application, terms, decision }).await
            }
            2 => {
                let (bed_there, agrees) = (Personal::new("bed elders"), Agrees::Yes);
                let (city, held_until) = ("Elders".to_owned(), later);
                self.ask(ReferElsewhere { person, application, city, bed_there, held_until, agrees, decision }).await
            }
            3..5 => {
                let stays_until = later;
                self.ask(RefuseAdmission { person, application, hardship, stays_until, decision }).await
            }
            5 => {
                let answer_by = today + 14.days();
                self.ask(WarnOfEnding { person, application, reason, answer_by, letter }).await
            }
            6 => self.ask(AnswerWarning { person, application, words: reason }).await,
            _ => {
                let (afterwards, arranged) = (Afterwards::NightShelter, Personal::new("balie"));
                let from = later;
                self.ask(EndStay { person, application, hardship, from, afterwards, arranged, reason, letter }).await
            }
        }
    }

    async fn step_of_objection(&self, chance: &mut ChaCha8Rng, ids: Ids) -> bool {
        let Ids { person, application, objection, .. } = ids;
        let today = self.now.wall.date();
        let stays_until = today + 28.days();
        let outcome = if chance.random_ratio(1, 4) { Decided::WellFounded } else { Decided::Unfounded };
        let (words, court) = (Personal::new("gehoord"), Personal::new("rechtbank, zaak 1111"));
        match chance.random_range(0..9) {
            0..2 => {
                let (received, ground) = (today, Personal::default());
                let objection = ObjectionId::new(fresh());
                self.ask(ReceiveObjection { person, objection, application, received, ground }).await
            }
            2 => self.ask(HearObjection { person, objection, on: today, words }).await,
            3 => self.ask(AskMeasure { person, objection, court }).await,
            4 => {
                let granted_until = chance.random::<bool>().then_some(stays_until);
                self.ask(DecideMeasure { person, objection, granted_until }).await
            }
            5 => {
                let letter = self.letter();
                self.ask(DecideObjection { person, objection, outcome, stays_until, words, letter }).await
            }
            6 => self.ask(LodgeAppeal { person, objection, court }).await,
            7 => self.ask(DecideAppeal { person, objection, outcome, stays_until }).await,
            _ => {
                let Some(letter) = self.archive.letters_of(person).await.unwrap().first().map(|letter| letter.id)
                else {
                    return false;
                };
                self.ask(DeliverLetter { person, letter, how: Delivery::HandedOver, words }).await
            }
        }
    }

    fn letter(&self) -> Letter {
        Letter { id: LetterId::new(fresh()), language: Language("ti".into()), objection: None }
    }

    pub(super) fn decision(&self) -> Decision {
        let receipt = Receipt {
            rules: "a1".into(),
            engine: "proef".into(),
            on: self.now.wall.date(),
            facts: Vec::new(),
            verdict: Verdict::NotByTheseRules,
            trace: String::new(),
        };
        let (reason, against_advice) = (Personal::new("omdat"), Personal::new("toch"));
        Decision { on: self.now.wall.date(), receipt, reason, against_advice, letter: self.letter() }
    }

    /// The shelf of applications says what the judge's own fold says.
    pub(super) async fn compare_courses(&self) {
        for who in 0..6 {
            self.same_as_judged(PersonId::new(self.base + 9_000 + who)).await;
        }
    }

    pub(super) async fn same_as_judged(&self, person: PersonId) {
        let shelf = self.archive.applications_of(person).await.unwrap();
        if shelf.is_empty() {
            return;
        }
        let course = self.course(person).await;
        for now in shelf {
            let judge = course.application(now.id).unwrap();
            assert_eq!(now.state, as_shelf(&judge.state), "{:x}, application {}", self.base, now.id);
            assert_eq!((now.waits_for, &now.programme), (judge.waits_for, &judge.programme));
            // What it waited for us and for others is all the time there was.
            let (others, us) = now.waited(self.now.at);
            assert_eq!(others + us, self.now.at.duration_since(now.made_at));
            assert!(others >= SignedDuration::ZERO && us >= SignedDuration::ZERO, "{others:?} {us:?}");
        }
    }
}

/// What one step is about.
#[derive(Clone, Copy)]
struct Ids {
    person: PersonId,
    application: ApplicationId,
    hardship: HardshipId,
    objection: ObjectionId,
}

fn as_shelf(state: &State) -> ApplicationState {
    match state {
        State::Pending => ApplicationState::Pending,
        State::Admitted(_) => ApplicationState::Admitted,
        State::InGuidance(_) => ApplicationState::InGuidance,
        State::Referred => ApplicationState::Referred,
        State::Refused { .. } => ApplicationState::Refused,
        State::Withdrawn => ApplicationState::Withdrawn,
        State::Ended { .. } => ApplicationState::Ended,
        State::Left { .. } => ApplicationState::Left,
    }
}
