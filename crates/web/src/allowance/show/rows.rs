//! What somebody got, newest first; what was corrected stands where it stood, with the reason.

use std::collections::BTreeMap;

use domain::allowance::{Event as Allowance, Given, How, Receipt, Signature, What};
use domain::event::Event;
use domain::id::{GivenId, WorkerId};
use jiff::Timestamp;

use crate::allowance::find::Opened;
use crate::allowance::{money, week};
use crate::dates;
use crate::visit::Visit;

/// One thing that happened.
pub struct Line {
    pub at: Timestamp,
    pub shown: String,
    /// What, such as an amount and a week.
    pub what: String,
    /// How, why, and what shows it.
    pub more: Vec<String>,
    pub by: String,
    /// The number of what was given, when it counts.
    pub given: Option<GivenId>,
    /// What can still be signed for on the screen.
    pub to_sign: bool,
    /// It does not count.
    pub struck: bool,
}

impl Line {
    /// The field in which a correction says why.
    pub fn field(&self) -> String {
        self.given.map(|given| format!("correct-{given}")).unwrap_or_default()
    }
}

/// Everything about allowance and goods.
pub fn of(visit: &Visit, opened: &Opened, colleagues: &BTreeMap<WorkerId, String>) -> Vec<Line> {
    let corrections = corrections(visit, opened, colleagues);
    let mut lines = Vec::new();
    for noted in opened.noted.iter().rev() {
        let Event::Allowance(event) = &noted.event else { continue };
        let Some(said) = said(visit, opened, event) else { continue };
        let Said { what, mut more, given } = said;
        let known = given.and_then(|given| opened.purse.given(given));
        let struck = known.is_some_and(|known| known.corrected.is_some());
        more.extend(given.and_then(|given| corrections.get(&given).cloned()));
        lines.push(Line {
            at: noted.at,
            shown: dates::moment(visit.language, visit.house.zone.to_datetime(noted.at)),
            what,
            more,
            by: colleagues.get(&noted.actor).cloned().unwrap_or_else(|| "–".to_owned()),
            given: given.filter(|_| !struck),
            to_sign: !struck && known.is_some_and(can_be_signed),
            struck,
        });
    }
    lines
}

struct Said {
    what: String,
    more: Vec<String>,
    given: Option<GivenId>,
}

fn said(visit: &Visit, opened: &Opened, event: &Allowance) -> Option<Said> {
    let t = |key: &str| visit.language.t(key);
    let from = |key: &str, day| format!("{} {}", t(key), dates::full_day(visit.language, day));
    match event {
        Allowance::AllowancePaid { given, .. } | Allowance::GoodsGiven { given, .. } => {
            let known = opened.purse.given(*given)?;
            Some(Said { what: what(visit, known), more: more(visit, known), given: Some(*given) })
        }
        Allowance::AllowanceStopped { from: day, reason, .. } => {
            let more = vec![reason.reveal().to_owned()];
            Some(Said { what: from("allowance-line-stopped", *day), more, given: None })
        }
        Allowance::AllowanceResumed { from: day, .. } => {
            Some(Said { what: from("allowance-line-resumed", *day), more: vec![], given: None })
        }
        // These stand with what they are about.
        Allowance::ReceiptSigned { .. } | Allowance::GivenCorrected { .. } => None,
        Allowance::AllowanceSet { .. } | Allowance::AllowanceExported { .. } => None,
    }
}

fn what(visit: &Visit, given: &Given) -> String {
    match &given.what {
        What::Money(payment) => {
            let (amount, days) = (money::shown(visit.language, payment.amount), week::days(visit, payment.week));
            format!("{amount} · {days}")
        }
        What::Goods(goods) => {
            format!("{} · {}", goods.what.reveal(), dates::full_day(visit.language, goods.on))
        }
    }
}

fn more(visit: &Visit, given: &Given) -> Vec<String> {
    let t = |key: &str| visit.language.t(key);
    let mut more = Vec::new();
    if let What::Money(payment) = &given.what {
        more.push(match &payment.how {
            How::Cash => t("allowance-how-cash"),
            How::Bank => t("allowance-how-bank"),
            How::Through(hand) => format!("{}: {}", t("allowance-how-through"), hand.reveal()),
        });
        if !payment.why.is_empty() {
            more.push(format!("{}: {}", t("allowance-other-because"), payment.why.reveal()));
        }
    }
    more.push(match (&given.signed, &given.receipt) {
        (Some(Signature::OnScreen { mark, .. }), _) => {
            format!("{}: {}", t("allowance-state-on-screen"), mark.reveal())
        }
        (Some(Signature::OnPaper), _) => t("allowance-state-on-paper"),
        (None, Receipt::ToSign) => t("allowance-state-to-sign"),
        (None, Receipt::OnPaper) => t("allowance-state-on-paper"),
        (None, Receipt::NotSigned(why)) if why.is_empty() => t("allowance-state-not-signed"),
        (None, Receipt::NotSigned(why)) => format!("{}: {}", t("allowance-state-not-signed"), why.reveal()),
    });
    more
}

fn can_be_signed(given: &Given) -> bool {
    given.signed.is_none() && given.receipt != Receipt::OnPaper
}

/// Why something does not count, who said so and when.
fn corrections(visit: &Visit, opened: &Opened, colleagues: &BTreeMap<WorkerId, String>) -> BTreeMap<GivenId, String> {
    let corrected = |noted: &store::Noted| {
        let Event::Allowance(Allowance::GivenCorrected { given, reason, .. }) = &noted.event else { return None };
        let by = colleagues.get(&noted.actor).map_or("–", String::as_str);
        let at = dates::moment(visit.language, visit.house.zone.to_datetime(noted.at));
        let words = format!("{} ({by}, {at}): {}", visit.language.t("allowance-corrected"), reason.reveal());
        Some((*given, words))
    };
    opened.noted.iter().filter_map(corrected).collect()
}
