//! Everything that can stand in the letter of a decision, as values. There is no field for a worker.

use jiff::civil::Date;

use crate::Texts;

/// The letter of one decision. Free words are in Dutch, as they were written by hand.
pub struct DecisionLetter {
    /// Who sends it.
    pub sender: Sender,
    /// The day on which the decision is made known: terms are reckoned from it.
    pub notified: Date,
    /// A number to refer to, which tells nothing about anybody.
    pub reference: String,
    /// What the person is called, in any script; nobody has to have a name.
    pub addressee: Option<String>,
    /// The person's language by its ISO 639 code, such as `ti` or `prs`.
    pub language: String,
    /// What was decided.
    pub decision: Decision,
    /// Why, in words for the person; may be empty.
    pub reason: String,
    /// Everything that was looked at, on both sides.
    pub grounds: Vec<Ground>,
    /// What was known, and how.
    pub facts: Vec<FactUsed>,
    /// The rules that were asked, when there were any.
    pub rule: Option<Rule>,
    /// That the advice was not followed, and why.
    pub deviation: Option<Deviation>,
    /// How and until when to go against it, when that is possible.
    pub remedy: Option<Remedy>,
    /// Who can help.
    pub help: Vec<Help>,
    /// Where to ask for a bed for tonight.
    pub tonight: Option<String>,
    /// The sentences; a house may have changed some.
    pub texts: Texts,
    /// A template for paper instead of the one that is shipped, in the language of the typesetter.
    pub template: Option<String>,
}

/// Who sends a letter.
pub struct Sender {
    /// The city's house.
    pub house: String,
    /// What the programme is called there.
    pub programme: String,
    /// Its address, and how to reach it, line by line.
    pub lines: Vec<String>,
}

/// What was decided.
pub enum Decision {
    /// The person gets a place.
    Admitted {
        /// On which terms.
        terms: Terms,
        /// That hardship was found, when that is why.
        hardship: Option<Found>,
    },
    /// Another city fits better, and a bed is held there.
    ReferredElsewhere {
        /// Which city.
        city: String,
        /// Where the bed is and who said so; may be empty.
        bed_there: String,
        /// The last day on which it is held.
        held_until: Date,
    },
    /// The person does not get a place. That hardship was weighed and not found is part of it.
    Refused {
        /// Why the rules are not too hard here.
        weighed: String,
        /// The last day on which the bed they sleep in is theirs, if they have one.
        bed_until: Option<Date>,
    },
    /// A stay ends, and where they sleep afterwards is arranged.
    StayEnded {
        /// Why the rules are not too hard here.
        weighed: String,
        /// The first day on which the bed is not theirs.
        from: Date,
        /// Where they sleep from that day.
        afterwards: Afterwards,
        /// What was arranged, and with whom; may be empty.
        arranged: String,
    },
    /// A stay may end, and the person can answer first.
    Warned {
        /// The last day on which they can answer.
        answer_by: Date,
    },
    /// An objection was decided on.
    ObjectionDecided {
        /// How.
        outcome: ObjectionOutcome,
        /// The last day on which the bed is theirs whatever the outcome, if they have one.
        bed_until: Option<Date>,
    },
    /// The rules would be too hard: they do not count here.
    HardshipFound(Found),
}

/// On which terms somebody stays.
pub struct Terms {
    /// The first day.
    pub from: Date,
    /// The last day, when there is one.
    pub until: Option<Date>,
    /// When it is looked at again.
    pub reviews: Vec<Date>,
    /// What is asked of the person, in plain words.
    pub conditions: Vec<String>,
}

/// That the rules would be too hard.
pub struct Found {
    /// Why.
    pub words: String,
    /// The last day on which that holds, when there is one.
    pub until: Option<Date>,
    /// When it is looked at again.
    pub review: Date,
}

/// Where somebody sleeps after a stay that was ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Afterwards {
    /// A bed in another shelter or city.
    BedElsewhere,
    /// The night shelter of this house.
    NightShelter,
    /// A place of their own, as they say themselves.
    OwnPlace,
}

/// How an objection ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ObjectionOutcome {
    /// Gegrond: it is decided anew.
    WellFounded,
    /// Ongegrond: the decision stands.
    Unfounded,
    /// Niet-ontvankelijk: it was not looked into.
    Inadmissible,
}

/// Something that was looked at.
pub struct Ground {
    /// What, in Dutch.
    pub dutch: String,
    /// What, in English, for every reader of another language.
    pub english: String,
    /// How it stands with this person.
    pub standing: Standing,
    /// Where it comes from, such as an article.
    pub source: String,
}

/// How something stands with a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is so.
    Met,
    /// It is not so.
    NotMet,
    /// Nobody knows.
    Unknown,
    /// Not a matter of yes or no: a person weighed it.
    Judged,
}

/// Something that was known when it was decided.
pub struct FactUsed {
    /// What, in Dutch.
    pub dutch: String,
    /// What, in English, for every reader of another language.
    pub english: String,
    /// What it was.
    pub value: Value,
    /// How it came to be known, when it is.
    pub known: Option<Known>,
}

/// What a fact is.
pub enum Value {
    /// Asked or not, it is not known.
    Unknown,
    /// Yes or no.
    Truth(bool),
    /// A whole number.
    Number(i64),
    /// A day.
    Day(Date),
    /// Words, shown as they are.
    Words(String),
}

/// How a fact came to be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Known {
    /// By whom or what.
    pub by: KnownBy,
    /// On which day.
    pub on: Date,
}

/// By whom or what a fact is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// The person told it.
    Told,
    /// It stood in a document that was seen.
    DocumentSeen,
    /// Another organisation answered.
    PartnerAnswered,
    /// A worker saw it.
    WorkerSaw,
}

/// The rules that were asked.
pub struct Rule {
    /// What they are called.
    pub name: String,
    /// Since when they are in force.
    pub since: Date,
    /// The hash of their text; only its beginning is shown.
    pub hash: String,
}

/// That the advice was not followed.
pub struct Deviation {
    /// What the rules advised.
    pub advice: Advice,
    /// Why it was not followed.
    pub reason: String,
}

/// What the rules advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// To admit.
    Admit,
    /// Not by these rules.
    NotByTheseRules,
    /// It cannot be said yet.
    CannotBeSaidYet,
}

/// How to go against a decision.
pub struct Remedy {
    /// Which way.
    pub kind: RemedyKind,
    /// The last day, as it was reckoned.
    pub last_day: Date,
    /// From which rule the day follows, such as `Vw 2000 art. 69 lid 1: vier weken; Awb 6:8`.
    pub rule: String,
    /// Where to send it, line by line.
    pub send_to: Vec<String>,
    /// What happens to the bed meanwhile.
    pub bed: Bed,
    /// Which court can be asked for a provisional measure.
    pub measure_at: Option<String>,
}

/// Which way a decision can be gone against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemedyKind {
    /// Bezwaar, with whoever decided.
    Objection,
    /// Beroep, with the court.
    Appeal,
}

impl DecisionLetter {
    /// Whether the person has a bed in this programme now; so it is assumed when nothing says otherwise.
    pub(crate) fn has_bed(&self) -> bool {
        !self.remedy.as_ref().is_some_and(|remedy| matches!(remedy.bed, Bed::None))
    }
}

/// What happens to the bed while it has not been decided on.
pub enum Bed {
    /// It stays until so many weeks after that.
    StaysAfterDecision {
        /// How many.
        weeks: u8,
    },
    /// It stays up to and including this day.
    StaysUntil(Date),
    /// The person has none in this programme.
    None,
    /// Something else.
    Words(String),
}

/// Who can help.
pub struct Help {
    /// What they are called.
    pub name: String,
    /// How to reach them.
    pub how: String,
}
