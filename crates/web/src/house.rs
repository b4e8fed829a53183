//! A house as its pages know it: the archive, the guard, the clock and what was agreed.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::id::WorkerId;
use domain::moment::{Moment, NightTerms};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use permission::{Guard, Worker};
use serde::{Deserialize, Serialize};
use store::{Archive, Broken};

use crate::capacity::ahead::Foretold;
use crate::conference::sheets::SheetServer;
use crate::figures::{FigureTerms, FiguresOnPaper, Passed};
use crate::forgetting::KeepingTerms;
use crate::mail::HouseMail;
use crate::proposed::Proposals;
use crate::reading::Reading;
use crate::session::Sessions;
use crate::transfer::Neighbours;

/// All houses of this process, by the word in their address.
pub type Houses = Arc<BTreeMap<String, Arc<House>>>;

/// One city's instance.
pub struct House {
    /// The word in its address, such as `demostad`.
    pub slug: String,
    /// What people call it.
    pub name: String,
    /// Where browsers find it, such as `https://bestendig.example`. It is told by whoever runs the
    /// program: what a request says of itself may be anybody's invention.
    pub origin: String,
    /// What is known here.
    pub archive: Archive,
    /// Who may do and see what.
    pub guard: Guard,
    /// Who is signed in.
    pub sessions: Sessions,
    /// What was agreed about nights.
    pub terms: NightTerms,
    /// What was agreed about admission.
    pub admission: AdmissionTerms,
    /// In which words and on what paper it writes.
    pub stationery: Stationery,
    /// To what people can leave the programme, and how each counts: lists with a day.
    pub outflow: report::Lists,
    /// How heavily weighs what speaks against a bed: lists with a day.
    pub weights: placement::Weights,
    /// What was agreed about figures.
    pub figures: FigureTerms,
    /// Who came and left, as it was gathered last.
    pub passed: Passed,
    /// What was proposed a moment ago.
    pub proposals: Proposals,
    /// Which time the clock on the wall shows.
    pub zone: TimeZone,
    /// The world's clock; tests and the demo bring their own.
    pub clock: Clock,
    /// Whether it sends mail, and when.
    pub mail: HouseMail,
    /// Its conference server; without one, sheets are shown in the room only.
    pub sheets: Option<SheetServer>,
    /// The other houses that people can go to and come from.
    pub neighbours: Neighbours,
    /// The night that may fill up, as it was foretold last.
    pub foretold: Foretold,
    /// For how long files and copies are kept.
    pub keeping: KeepingTerms,
    /// Which files were opened within the last hour, by whom.
    pub reading: Reading,
    /// Who prints.
    pub press: Arc<dyn Press>,
}

/// What a house agreed about admission. Each house sets its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct AdmissionTerms {
    /// By which term somebody can object, by its article. Decisions about people without a right to
    /// stay are contested as acts under aliens law (Vw 2000 art. 72(3), ECLI:NL:RBDHA:2015:10660).
    pub objection_term: String,
    /// How many weeks a bed stays after an objection or an appeal was decided, as the court ordered
    /// in ECLI:NL:RBDHA:2025:223.
    pub stays_weeks: u8,
    /// How many days somebody has to answer a warning. A term of the house, not of the law.
    pub answer_days: u8,
    /// After how many weeks a plan is looked at again together. A rhythm of the house.
    pub review_weeks: u8,
    /// Under which number the house is called by those whom it guides.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub telephone: Option<String>,
    /// What stands in each letter beside the decision.
    pub letter: LetterTerms,
}

/// What stands in each letter of a house beside the decision. What a house does not say is left out:
/// no address and no organisation is made up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LetterTerms {
    /// The address of the house, and how to reach it, line by line.
    pub address: Vec<String>,
    /// Where to send an objection, line by line; to the address of the house when it is not said.
    pub object_to: Vec<String>,
    /// The court, for an appeal and for asking that the bed stays meanwhile.
    pub court: Option<String>,
    /// Where to ask for a bed for tonight.
    pub tonight: Option<String>,
    /// Who can help.
    pub help: Vec<HelpTerms>,
}

/// An organisation that helps, as the house names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HelpTerms {
    /// What it is called.
    pub name: String,
    /// How to reach it.
    pub how: String,
}

/// In which words and on what paper a house writes its letters.
#[derive(Clone, Default)]
pub struct Stationery {
    /// The sentences; the house may have changed some.
    pub texts: wording::Texts,
    /// A template for paper instead of the one that is shipped.
    pub template: Option<String>,
}

impl Default for AdmissionTerms {
    fn default() -> AdmissionTerms {
        AdmissionTerms {
            objection_term: "vw-69:1".into(),
            stays_weeks: 4,
            answer_days: 14,
            review_weeks: 6,
            telephone: None,
            letter: LetterTerms::default(),
        }
    }
}

/// Tells the time.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Makes papers of values. The program hands it in, so that pages do not wait for typesetting to
/// be compiled.
pub trait Press: Send + Sync {
    /// The night sheet of a location as a PDF; an error is a sentence for the log.
    fn night_sheet(&self, sheet: &NightSheet) -> Result<Vec<u8>, String>;

    /// Figures on one page for the steering group, as a PDF; an error is a sentence for the log.
    fn figures(&self, paper: &FiguresOnPaper) -> Result<Vec<u8>, String>;

    /// The letter that goes with a decision, as a PDF; an error is a sentence for the log.
    fn decision_letter(&self, letter: &wording::DecisionLetter) -> Result<Vec<u8>, String>;
}

/// Everything that stands on a night sheet, and nothing else.
#[derive(Clone, Debug)]
pub struct NightSheet {
    /// The house's name.
    pub house: String,
    /// The location's name.
    pub location: String,
    /// The evening on which the night begins.
    pub night: Date,
    /// When it was printed, on the clock of the house.
    pub printed_at: DateTime,
    /// Which copy of that night.
    pub copy: u16,
    /// The head of the chain at printing.
    pub chain_head: String,
    /// Dutch or English.
    pub language: crate::language::Language,
    /// The beds in the order of the round.
    pub lines: Vec<NightLine>,
}

/// One bed on the night sheet.
#[derive(Clone)]
pub struct NightLine {
    /// The room.
    pub room: String,
    /// The bed.
    pub bed: String,
    /// What the night worker needs to know of it.
    pub tonight: BedTonight,
}

/// A bed on the night sheet.
#[derive(Clone, PartialEq, Eq)]
pub enum BedTonight {
    /// Somebody has it: the name to call.
    Called(String),
    /// It belongs to the paper list: a line to write on.
    Paper,
    /// Nobody has it, and only the program gives it.
    Free,
}

impl std::fmt::Debug for NightLine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "NightLine({}, {})", self.room, self.bed)
    }
}

impl House {
    /// By what beds are compared for tonight: the weights that the house has agreed for this night.
    pub fn yardstick(&self, now: &Moment) -> placement::Yardstick {
        let weighting = self.weights.on(now.night()).clone();
        placement::Yardstick { weighting, ..placement::Yardstick::tonight(now) }
    }

    /// Now, on the world's clock and on the wall of this house.
    pub fn now(&self) -> Moment {
        let at = (self.clock)();
        Moment { at, wall: self.zone.to_datetime(at), terms: self.terms.clone() }
    }

    /// A colleague who works here, as the guard knows them, for what happens while they are not here to ask.
    pub async fn worker(&self, id: WorkerId) -> Result<Option<Worker>, Broken> {
        let known = self.archive.worker(id).await?.filter(|known| known.ended_at.is_none());
        Ok(known.map(|known| {
            let (roles, workplace) = (known.card.roles, known.card.workplace);
            Worker { id, roles, workplace, active: true }
        }))
    }

    /// Who is rung at this step: the duty list, again and again.
    pub fn rung(duty: &[WorkerId], step: u16) -> Option<WorkerId> {
        let place = usize::from(step.checked_sub(1)?);
        duty.get(place % duty.len().max(1)).copied()
    }
}
