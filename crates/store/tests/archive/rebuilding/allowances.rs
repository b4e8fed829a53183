//! Allowance and goods: everything that can happen with them, and the shelves beside the judge's own fold.

use domain::admission::{AdmitPerson, AppliedBy, ApplyForAdmission, StayTerms};
use domain::allowance::{
    Cents, CorrectGiven, ExportAllowance, GiveGoods, Goods, How, PayAllowance, Purse, Receipt, ResumeAllowance,
    SetAllowance, SignReceipt, Signature, StopAllowance, Week,
};
use domain::event::Class;
use domain::id::{ApplicationId, GivenId, HardshipId, PersonId};
use domain::person::Language;
use domain::personal::Personal;
use jiff::ToSpan;
use jiff::civil::date;
use permission::{Guard, Purpose};
use rand::RngExt;
use rand_chacha::ChaCha8Rng;
use testkit::whoever_may;

use super::Story;
use crate::town::{fresh, registering};

/// How many people get something in a story.
const PEOPLE: u128 = 3;

impl Story<'_> {
    /// Everything that can happen with somebody's allowance.
    pub(super) async fn whole_allowances(&self) {
        let programme = format!("{:x}", self.base);
        let (from, source) = (date(2020, 1, 6), "verzonnen".to_owned());
        let amount = Cents::new(4_000);
        assert!(self.ask(SetAllowance { programme: programme.clone(), amount, every_weeks: 1, from, source }).await);
        for nth in 0..PEOPLE {
            self.comes_in(self.paid(nth), &programme).await;
        }
        let (person, first, second) = (self.paid(0), GivenId::new(fresh()), GivenId::new(fresh()));
        assert!(self.ask(self.pays(person, first)).await);
        assert!(!self.ask(self.pays(person, GivenId::new(fresh()))).await, "a week is paid once");
        let signature = Signature::OnScreen { mark: Personal::new("x"), language: Language("ti".into()) };
        assert!(self.ask(SignReceipt { person, given: first, signature }).await);
        let goods = Goods { what: Personal::new("schoenen"), on: self.now.wall.date() };
        assert!(self.ask(GiveGoods { person, given: second, goods, receipt: Receipt::OnPaper }).await);
        for given in [first, second] {
            assert!(self.ask(CorrectGiven { person, given, reason: Personal::new("dubbel") }).await);
        }
        let from = self.week().monday();
        assert!(self.ask(StopAllowance { person, from, reason: Personal::new("verblijft elders") }).await);
        assert!(self.ask(ResumeAllowance { person, from }).await);
        assert!(self.ask(ExportAllowance { week: self.week() }).await);
        self.compare_allowances().await;
    }

    /// One step about somebody's allowance, at random.
    pub(super) async fn step_of_allowance(&self, chance: &mut ChaCha8Rng) -> bool {
        let person = self.paid(chance.random_range(0..PEOPLE));
        let week = self.week().later(chance.random_range(-1..3));
        let given = self.archive.paid_in(week).await.unwrap().last().map_or(GivenId::new(fresh()), |given| given.id);
        match chance.random_range(0..7) {
            0..3 => self.ask(PayAllowance { week, ..self.pays(person, GivenId::new(fresh())) }).await,
            3 => self.ask(SignReceipt { person, given, signature: Signature::OnPaper }).await,
            4 => self.ask(CorrectGiven { person, given, reason: Personal::new("dubbel") }).await,
            5 => self.ask(StopAllowance { person, from: week.monday(), reason: Personal::new("weg") }).await,
            _ => self.ask(ResumeAllowance { person, from: week.monday() }).await,
        }
    }

    /// Whether somebody is in the programme, stopped, and paid stands on the shelves as the judge folds it.
    pub(super) async fn compare_allowances(&self) {
        let classes = [Class::Night, Class::Case];
        let house = domain::command::Place::House;
        let sight = Guard::new().sight(&whoever_may(), Purpose::Allowance, &classes, house).unwrap();
        let people: Vec<PersonId> = (0..PEOPLE).map(|nth| self.paid(nth)).collect();
        let purses: Vec<(PersonId, Purse)> = self.archive.look(&sight, &people, &self.now).await.unwrap();
        let (recipients, stops) =
            (self.archive.recipients().await.unwrap(), self.archive.allowance_stops().await.unwrap());
        for week in [-1, 0, 1, 2].map(|weeks| self.week().later(weeks)) {
            let given = self.archive.paid_in(week).await.unwrap();
            for (person, purse) in &purses {
                let shelf = recipients.iter().find(|one| one.person == *person && one.in_week(week));
                assert_eq!(shelf.map(|one| one.programme.as_str()), purse.programme(week), "{person} {week:?}");
                let stopped = stops.get(person).is_some_and(|stops| stops.hold_in(week));
                assert_eq!(stopped, purse.stopped(week), "{person} {week:?}");
                let paid = given.iter().find(|given| given.person == *person && given.counts);
                let judged = purse.paid(week).map(|(id, payment)| (id, payment.amount));
                assert_eq!(paid.map(|paid| (paid.id, paid.money.unwrap().1)), judged, "{person} {week:?}");
            }
        }
    }

    async fn comes_in(&self, person: PersonId, programme: &str) {
        assert!(self.ask(registering(person, "Testa Leefgeld")).await);
        let (application, hardship) = (ApplicationId::new(fresh()), HardshipId::new(fresh()));
        let (programme, by, through) = (programme.to_owned(), AppliedBy::Person, Personal::default());
        assert!(self.ask(ApplyForAdmission { person, application, hardship, programme, by, through }).await);
        let from = self.now.wall.date();
        let terms = StayTerms { from, until: None, review: from + 90.days(), conditions: Personal::default() };
        assert!(self.ask(AdmitPerson { person, application, terms, decision: self.decision() }).await);
    }

    fn pays(&self, person: PersonId, given: GivenId) -> PayAllowance {
        let (amount, how, receipt) = (Cents::new(4_000), How::Cash, Receipt::ToSign);
        PayAllowance { person, given, week: self.week(), amount, how, receipt, why: Personal::default() }
    }

    fn week(&self) -> Week {
        Week::of(self.now.wall.date())
    }

    fn paid(&self, nth: u128) -> PersonId {
        PersonId::new(self.base + 9_700 + nth)
    }
}
