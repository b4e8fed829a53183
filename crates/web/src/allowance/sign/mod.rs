//! `/allowance/sign/{given}`: the page for which the telephone is handed over. It says in the person's language what they
//! got and that signing has no other consequence; a name or a cross is enough. There is no menu on it.

mod texts;

use askama::Template;
use axum::Router;
use axum::extract::{Path, Query};
use axum::routing::get;
use domain::allowance::{Given, Receipt, SignReceipt, SignRefusal as Refusal, Signature, What};
use domain::deed::Deed;
use domain::id::{CommandId, GivenId};
use domain::person;
use domain::personal::Personal;
use jiff::civil::Date;
use serde::Deserialize;
use wording::Language;

use super::find::Opened;
use super::week;
use crate::answer::{self, Answer, Trouble, to};
use crate::chance;
use crate::form::{Faults, Filled};
use crate::house::Houses;
use crate::visit::Visit;
use texts::Words;

/// What is written under a receipt is a name and not a story.
const LONGEST: usize = 80;

pub fn routes() -> Router<Houses> {
    Router::new().route("/allowance/sign/{given}", get(show).post(sign))
}

#[derive(Template)]
#[template(path = "allowance/sign/page.html")]
struct Page {
    words: Words,
    /// Every language it can be read in.
    all: Vec<Words>,
    house: String,
    /// The address of this page.
    here: String,
    /// Back to the list, for the worker, in their language.
    back: (String, String, &'static str),
    faults: Faults,
    filled: Filled,
    command: CommandId,
    called: String,
    /// An amount, when it is money; else what it is.
    amount: Option<String>,
    goods: Option<String>,
    days: String,
    state: State,
}

/// Whether there is something to sign.
#[derive(PartialEq, Eq)]
enum State {
    Open,
    Signed,
    Nothing,
}

#[derive(Default, Deserialize)]
struct Wish {
    #[serde(default)]
    language: String,
}

/// What was given, and to whom.
struct Found {
    given: GivenId,
    opened: Opened,
}

async fn show(visit: Visit, Path((_, given)): Path<(String, String)>, Query(wish): Query<Wish>) -> Answer {
    let found = find(&visit, &given).await?;
    let language = language(&wish.language, &found.opened);
    answer::page(&page(&visit, &found, language, Faults::default(), Filled::default())?)
}

async fn sign(visit: Visit, Path((_, given)): Path<(String, String)>, filled: Filled) -> Answer {
    let Found { given, opened } = find(&visit, &given).await?;
    let id: CommandId = filled.id("command")?;
    let language = language(filled.one("language"), &opened);
    let mark: String = filled.one("mark").chars().take(LONGEST).collect();
    let (person, mark) = (opened.person, Personal::new(&mark));
    let read_in = person::Language(language.code().to_owned());
    let signature = Signature::OnScreen { mark, language: read_in };
    match visit.execute(SignReceipt { person, given, signature }, id).await? {
        // What was signed or corrected meanwhile is said on the page itself.
        Ok(()) | Err(Refusal::SignedAlready | Refusal::NothingGiven) => {
            to(visit.path(format_args!("allowance/sign/{given}?language={}", language.code())))
        }
        Err(Refusal::NoMark) => {
            let found = Found { given, opened };
            answer::again(&page(&visit, &found, language, Faults::one("mark", "no-mark"), filled)?)
        }
    }
}

/// What was given under the number in an address; not there and not yours look the same.
async fn find(visit: &Visit, given: &str) -> Result<Found, Trouble> {
    visit.must_be_allowed(Deed::SignReceipt)?;
    let given: GivenId = given.parse()?;
    let now = visit.house.archive.given(given).await?.ok_or(Trouble::NotThere)?;
    Ok(Found { given, opened: Opened::of(visit, now.person).await? })
}

/// The language that was chosen on the page, else the first that the person told and that has sentences, else Dutch.
fn language(chosen: &str, opened: &Opened) -> Language {
    let told = || opened.languages.iter().find_map(|told| Language::of_code(&told.0));
    Language::of_code(chosen).or_else(told).unwrap_or(Language::Dutch)
}

fn page(visit: &Visit, found: &Found, language: Language, faults: Faults, filled: Filled) -> Result<Page, Trouble> {
    let Found { given, opened } = found;
    let known = opened.purse.given(*given).ok_or(Trouble::NotThere)?;
    let words = Words::new(language);
    let (amount, goods, days, back) = match &known.what {
        What::Money(payment) => {
            let (monday, sunday) = (numbers(payment.week.monday()), numbers(payment.week.sunday()));
            let back = format!("allowance?week={}", week::word(payment.week));
            (Some(words.amount(payment.amount)), None, format!("{monday} – {sunday}"), back)
        }
        What::Goods(goods) => {
            let back = format!("allowance/of/{}", opened.person);
            (None, Some(goods.what.reveal().to_owned()), numbers(goods.on), back)
        }
    };
    Ok(Page {
        words,
        all: Language::ALL.into_iter().map(Words::new).collect(),
        house: visit.house.name.clone(),
        here: visit.path(format_args!("allowance/sign/{given}")),
        back: (visit.path(back), visit.language.t("allowance-sign-back"), visit.language.code()),
        faults,
        command: filled.one("command").parse().unwrap_or_else(|_| chance::command()),
        filled,
        called: opened.called.clone(),
        amount,
        goods,
        days,
        state: state(known),
    })
}

fn state(given: &Given) -> State {
    if given.corrected.is_some() {
        State::Nothing
    } else if given.signed.is_some() || given.receipt == Receipt::OnPaper {
        State::Signed
    } else {
        State::Open
    }
}

/// A day in numbers, which every reader knows from letters in the Netherlands.
fn numbers(day: Date) -> String {
    day.strftime("%d-%m-%Y").to_string()
}
