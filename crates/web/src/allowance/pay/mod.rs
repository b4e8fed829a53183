//! `/allowance/of/{person}/pay`: the allowance of a week is given. The list sends what was agreed with one tap; this page
//! is for everything else: another amount, through a bank or somebody's hand, signed on paper or not.

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::allowance::{PayAllowance, PayRefusal as Refusal, Receipt, Week};
use domain::deed::Deed;
use domain::id::{CommandId, GivenId, PersonId};
use domain::personal::Personal;

use super::find::Opened;
use super::typed::{self, HOW, RECEIPT};
use super::week::{Asked, Choice};
use super::{money, week};
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/of/{person}/pay", get(form).post(pay))
}

#[derive(Template)]
#[template(path = "allowance/pay/page.html")]
struct Page {
    frame: Frame,
    faults: Faults,
    filled: Filled,
    command: CommandId,
    person: PersonId,
    called: String,
    week: Choice,
    /// What was agreed for this week; nothing between two payments.
    agreed: Option<String>,
}

async fn form(visit: Visit, Path((_, person)): Path<(String, String)>, Query(asked): Query<Asked>) -> Answer {
    visit.must_be_allowed(Deed::PayAllowance)?;
    let opened = Opened::of(&visit, person.parse()?).await?;
    let week = asked.or_now(&visit);
    let mut filled = Filled::default();
    filled.set("paid-how", ["cash".to_owned()]);
    filled.set("receipt", ["to-sign".to_owned()]);
    let agreed = opened.rate(week).filter(|rate| rate.falls_in(week));
    filled.set("amount", agreed.map(|rate| money::plain(rate.amount)));
    answer::page(&page(&visit, &opened, week, Faults::default(), filled).await?)
}

async fn pay(visit: Visit, Path((_, person)): Path<(String, String)>, filled: Filled) -> Answer {
    visit.must_be_allowed(Deed::PayAllowance)?;
    let opened = Opened::of(&visit, person.parse()?).await?;
    let id: CommandId = filled.id("command")?;
    let week = week::read(filled.one("week")).ok_or(Trouble::NotAForm)?;
    let command = match read(&opened, week, id, &filled) {
        Ok(command) => command,
        Err(faults) => return answer::again(&page(&visit, &opened, week, faults, filled).await?),
    };
    let (given, signs) = (command.given, command.receipt == Receipt::ToSign);
    let fault = match visit.execute(command, id).await? {
        Ok(()) if signs => return to(visit.path(format_args!("allowance/sign/{given}"))),
        Ok(()) => return to(visit.path(format_args!("allowance?week={}", week::word(week)))),
        Err(Refusal::NoSuchPerson) => return Err(Trouble::NotThere),
        Err(Refusal::NotInProgramme) => Faults::one("pay", "allowance-not-in-programme"),
        Err(Refusal::NotSet) => Faults::one("pay", "allowance-not-set"),
        Err(Refusal::Stopped) => Faults::one("pay", "allowance-is-stopped"),
        Err(Refusal::PaidAlready) => Faults::one("pay", "allowance-paid-already"),
        Err(Refusal::TooEarly) => Faults::one("pay", "allowance-too-early"),
        Err(Refusal::NoAmount) => Faults::one("amount", "allowance-no-amount"),
        Err(Refusal::SayWhyOther) => Faults::one("why", "allowance-say-why-other"),
        Err(Refusal::SayThroughWhom) => Faults::one("through", "allowance-say-through"),
        Err(Refusal::SayWhyUnsigned) => Faults::one("unsigned-why", "allowance-say-unsigned"),
    };
    answer::again(&page(&visit, &opened, week, fault, filled).await?)
}

fn read(opened: &Opened, week: Week, id: CommandId, filled: &Filled) -> Result<PayAllowance, Faults> {
    let mut faults = Faults::default();
    let amount = money::read(filled.one("amount"));
    if amount.is_none() {
        faults.add("amount", "allowance-no-amount");
    }
    let how = typed::how(filled, &mut faults);
    let receipt = typed::receipt(filled, &mut faults, filled.one("paid-how") != "bank");
    let (Some(amount), Some(how), Some(receipt), true) = (amount, how, receipt, faults.is_empty()) else {
        return Err(faults);
    };
    let (person, given, why) = (opened.person, GivenId::new(id.number()), Personal::new(filled.one("why")));
    Ok(PayAllowance { person, given, week, amount, how, receipt, why })
}

async fn page(visit: &Visit, opened: &Opened, week: Week, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let agreed = opened.rate(week).filter(|rate| rate.falls_in(week));
    Ok(Page {
        frame: visit.frame("allowance-pay-title").await?,
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        person: opened.person,
        called: opened.called.clone(),
        week: Choice::of(visit, week),
        agreed: agreed.map(|rate| money::shown(visit.language, rate.amount)),
    })
}
