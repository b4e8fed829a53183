//! A letter in words, side by side, ready to be drawn: every piece says in which language it is, and
//! values inside a sentence are isolated, so that their direction of reading is their own.

use crate::pen::Pen;
use crate::{Decision, DecisionLetter, Direction, Language, sections, summary};

/// A letter in words.
#[derive(Clone, PartialEq, Eq)]
pub struct Worded {
    /// The text that binds.
    pub dutch: Side,
    /// Beside it the person's language, or English when there is no translation; nothing for a
    /// reader of Dutch. Its sections and blocks stand opposite those of the Dutch side, one by one.
    pub beside: Option<Side>,
}

/// One language of a letter.
#[derive(Clone, PartialEq, Eq)]
pub struct Side {
    /// Which language.
    pub language: Language,
    /// Whether a native speaker checked every sentence that is used.
    pub verified: bool,
    /// What stands above its column.
    pub column: Piece,
    /// What the letter is. Names nobody: it may become the title of a page or file.
    pub title: Piece,
    /// Date, reference and for whom.
    pub labels: Vec<Label>,
    /// What to know before reading.
    pub notes: Vec<Piece>,
    /// Above the summary.
    pub summary_heading: Piece,
    /// The letter in plain words, a few short sentences in each piece.
    pub summary: Vec<Piece>,
    /// The letter itself.
    pub sections: Vec<Section>,
    /// Before the name of the sender at the end.
    pub closing: Piece,
}

/// Something with a name to it.
#[derive(Clone, PartialEq, Eq)]
pub struct Label {
    /// Its name.
    pub name: Piece,
    /// What it is.
    pub value: Piece,
}

/// Words of one language.
#[derive(Clone, PartialEq, Eq)]
pub struct Piece {
    /// Which language they are in; it may be another than that of the side they stand on.
    pub language: Language,
    /// The words. Plain text, never markup.
    pub words: String,
}

/// What is said about one thing.
#[derive(Clone, PartialEq, Eq)]
pub struct Section {
    /// About what.
    pub topic: Topic,
    /// Above it.
    pub heading: Piece,
    /// What is said.
    pub blocks: Vec<Block>,
}

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    /// What was decided.
    Decision,
    /// Why, in words for the person.
    Reason,
    /// What is asked of the person.
    Conditions,
    /// Everything that was looked at.
    Grounds,
    /// That the advice was not followed.
    Deviation,
    /// Whether the rules are too hard.
    Hardship,
    /// Which rules were asked.
    Rule,
    /// What was known and how to correct it.
    Facts,
    /// How to go against it.
    Remedy,
    /// Who can help.
    Help,
    /// A bed for tonight.
    Tonight,
}

/// A part of a section.
#[derive(Clone, PartialEq, Eq)]
pub enum Block {
    /// A few sentences.
    Paragraph(Piece),
    /// Points below each other.
    List {
        /// The points.
        items: Vec<Item>,
        /// Whether they are numbered, so that both sides can be compared.
        numbered: bool,
        /// What to know about them.
        note: Option<Piece>,
    },
    /// Words as somebody wrote them by hand, line by line.
    Written {
        /// The lines.
        lines: Vec<Piece>,
        /// What to know about them.
        note: Option<Piece>,
    },
    /// An address.
    Address {
        /// What it is for.
        lead: Piece,
        /// Its lines.
        lines: Vec<Piece>,
    },
}

/// A point of a list.
#[derive(Clone, PartialEq, Eq)]
pub struct Item {
    /// What it begins with, to be seen at once.
    pub lead: Option<Piece>,
    /// What it says.
    pub text: Piece,
    /// What is said smaller below it.
    pub aside: Option<Piece>,
}

/// What whoever draws the letter cannot draw. Nothing is lacking by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lacks {
    /// The writing of the person's language: the letter is in English instead, and says why.
    pub writing: bool,
    /// The writing of the person's name: the letter says that it stands in Latin letters.
    pub name: bool,
}

impl Piece {
    /// Where its lines begin.
    pub fn direction(&self) -> Direction {
        self.language.direction()
    }
}

/// The letter in words.
pub fn wording(letter: &DecisionLetter) -> Worded {
    wording_without(letter, Lacks::default())
}

/// The letter in words for somebody who cannot draw everything.
pub fn wording_without(letter: &DecisionLetter, lacks: Lacks) -> Worded {
    let theirs = Language::of_code(&letter.language);
    let excuse = match theirs {
        None => Some("note-no-translation"),
        Some(Language::Dutch | Language::English) => None,
        Some(Language::Arabic | Language::Tigrinya | Language::French | Language::Persian) => {
            lacks.writing.then_some("note-no-face")
        }
    };
    let language = if excuse.is_some() { Language::English } else { theirs.unwrap_or(Language::English) };
    let notes: Vec<&str> = excuse.into_iter().chain(lacks.name.then_some("note-latin-name")).collect();
    let beside = (language != Language::Dutch).then(|| side(letter, language, &notes));
    let dutch = side(letter, Language::Dutch, if beside.is_some() { &[] } else { &notes });
    Worded { dutch, beside }
}

fn side(letter: &DecisionLetter, language: Language, notes: &[&str]) -> Side {
    let pen = Pen::new(&letter.texts, language);
    let name = letter.addressee.as_deref().map(|name| pen.own(name)).filter(|name| !name.words.is_empty());
    let labels = vec![
        pen.label("label-date", pen.piece(pen.day(letter.notified))),
        pen.label("label-reference", pen.own(&letter.reference)),
        pen.label("label-for", name.unwrap_or_else(|| pen.say("for-unnamed"))),
    ];
    let mut side = Side {
        language,
        verified: true,
        column: pen.say("column"),
        title: pen.say(title(&letter.decision)),
        labels,
        notes: notes.iter().map(|note| pen.say(note)).collect(),
        summary_heading: pen.say("summary"),
        summary: summary::summary(&pen, letter),
        sections: sections::sections(&pen, letter),
        closing: pen.say("closing"),
    };
    side.notes.push(pen.say("note-read-aloud"));
    if language != Language::Dutch {
        side.notes.push(pen.say("note-dates"));
    }
    side.verified = pen.all_verified();
    if !side.verified {
        side.notes.push(pen.say("note-unverified"));
    }
    side
}

fn title(decision: &Decision) -> &'static str {
    match decision {
        Decision::Admitted { .. } => "title-admitted",
        Decision::ReferredElsewhere { .. } => "title-referred",
        Decision::Refused { .. } => "title-refused",
        Decision::StayEnded { .. } => "title-ended",
        Decision::Warned { .. } => "title-warned",
        Decision::ObjectionDecided { .. } => "title-objection",
        Decision::HardshipFound(_) => "title-hardship",
    }
}
