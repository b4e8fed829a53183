//! Allowance in an invented house: an invented amount, some paid this week, one of them corrected, and goods.

use domain::allowance::{
    Cents, CorrectGiven, GiveGoods, Goods, How, PayAllowance, Receipt, SetAllowance, SignReceipt, Signature, Week,
};
use domain::id::GivenId;
use domain::personal::Personal;

use super::story::Story;
use super::when::When;
use super::{Asked, RULES, Telling};

/// Where the amounts of the demo come from: nowhere.
const SOURCE: &str = "Verzonnen voor de demo; geen bedrag van een echte stad.";

/// What an invented house pays, in cents, and every how many weeks. None of it is what a real city pays.
const fn amount(slug: &str) -> (u32, u8) {
    match slug.as_bytes() {
        b"amsterdam" => (3_700, 1),
        b"utrecht" => (3_900, 1),
        b"groningen" => (4_100, 1),
        b"eindhoven" => (8_600, 2),
        _ => (4_300, 1),
    }
}

impl Telling<'_> {
    /// What the house agreed, on the day of its rules.
    pub(super) fn agree_on_an_amount(&mut self) {
        let (cents, every_weeks) = amount(self.layout.city.slug);
        let when = When::of(self.begun, RULES, 9, 30);
        // An even number of weeks ago, so that this week is one in which is paid, whatever the rhythm.
        let from = self.this_week().later(-4).monday();
        let (programme, source) = (self.rules.programme().name.clone(), SOURCE.to_owned());
        let set = SetAllowance { programme, amount: Cents::new(cents), every_weeks, from, source };
        self.push(when, super::Step::Admission(Asked::SetAllowance(vec![set])));
    }

    /// The week in which the demo began.
    fn this_week(&self) -> Week {
        Week::of(self.begun.date())
    }
}

impl Story<'_, '_> {
    /// The allowance of this week was given on a day, and signed for on the screen or not yet.
    pub fn paid(mut self, days: i64, signed: Option<&str>) -> Self {
        let given = self.pays(days);
        if let Some(mark) = signed {
            let (when, person, language) = (self.at(days, 15, 50), self.person, self.language.clone());
            let signature = Signature::OnScreen { mark: Personal::new(mark), language };
            let sign = SignReceipt { person, given, signature };
            self.ask(when, Asked::Sign(vec![sign]));
        }
        self
    }

    /// It was written down, and was a mistake.
    pub fn paid_by_mistake(mut self, days: i64, reason: &str) -> Self {
        let given = self.pays(days);
        let (when, person) = (self.at(days, 15, 55), self.person);
        self.ask(when, Asked::Correct(vec![CorrectGiven { person, given, reason: Personal::new(reason) }]));
        self
    }

    /// Something else was given, signed for on paper.
    pub fn gets(mut self, days: i64, what: &str) -> Self {
        let (when, person, given) = (self.at(days, 15, 58), self.person, self.given());
        let goods = Goods { what: Personal::new(what), on: when.on };
        self.ask(when, Asked::Give(vec![GiveGoods { person, given, goods, receipt: Receipt::OnPaper }]));
        self
    }

    fn pays(&mut self, days: i64) -> GivenId {
        let (when, person, given) = (self.at(days, 15, 45), self.person, self.given());
        let (cents, _) = amount(self.telling.layout.city.slug);
        let (how, receipt, why) = (How::Cash, Receipt::ToSign, Personal::default());
        let (week, amount) = (self.telling.this_week(), Cents::new(cents));
        self.ask(when, Asked::Pay(vec![PayAllowance { person, given, week, amount, how, receipt, why }]));
        given
    }

    fn given(&mut self) -> GivenId {
        GivenId::new(self.telling.chance.number())
    }
}
