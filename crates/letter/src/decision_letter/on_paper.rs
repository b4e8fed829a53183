//! A letter in words as the values that a template finds in `sys.inputs.paper`.

use jiff::civil::Date;
use typst::foundations::{Array, Datetime, Dict, IntoValue, Value, dict};
use wording::{Block, DecisionLetter, Direction, Item, Piece, Section, Side, Worded};

use crate::Fonts;

/// How many letters a word may have before it may be broken, and where it then is.
const LONGEST_WORD: usize = 30;
const BREAK_AFTER: usize = 12;

/// Everything a template may print.
pub(super) fn values(letter: &DecisionLetter, worded: &Worded, fonts: &Fonts) -> Dict {
    let paper = Paper { fonts };
    let lines: Array = letter.sender.lines.iter().map(|line| fonts.drawable(line).into_value()).collect();
    dict! {
        "title" => fonts.drawable(&worded.dutch.title.words),
        "house" => fonts.drawable(&letter.sender.house),
        "programme" => fonts.drawable(&letter.sender.programme),
        "lines" => lines,
        "date" => day(letter.notified),
        "reference" => fonts.drawable(&letter.reference),
        "dutch" => paper.side(&worded.dutch),
        "beside" => worded.beside.as_ref().map(|side| paper.side(side)),
    }
}

fn day(date: Date) -> Option<Datetime> {
    Datetime::from_ymd(i32::from(date.year()), u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?)
}

struct Paper<'a> {
    fonts: &'a Fonts,
}

impl Paper<'_> {
    fn side(&self, side: &Side) -> Dict {
        let labels = side.labels.iter().map(|label| {
            dict! { "name" => self.piece(&label.name), "value" => self.piece(&label.value) }
        });
        dict! {
            "language" => side.language.code(),
            "rtl" => side.language.direction() == Direction::RightToLeft,
            "verified" => side.verified,
            "column" => self.piece(&side.column),
            "title" => self.piece(&side.title),
            "labels" => labels.map(IntoValue::into_value).collect::<Array>(),
            "notes" => self.pieces(&side.notes),
            "summary-heading" => self.piece(&side.summary_heading),
            "summary" => self.pieces(&side.summary),
            "sections" => side.sections.iter().map(|section| self.section(section).into_value()).collect::<Array>(),
            "closing" => self.piece(&side.closing),
        }
    }

    fn section(&self, section: &Section) -> Dict {
        dict! {
            "heading" => self.piece(&section.heading),
            "blocks" => section.blocks.iter().map(|block| self.block(block).into_value()).collect::<Array>(),
        }
    }

    fn block(&self, block: &Block) -> Dict {
        match block {
            Block::Paragraph(piece) => dict! { "kind" => "paragraph", "text" => self.piece(piece) },
            Block::List { items, numbered, note } => dict! {
                "kind" => "list",
                "numbered" => *numbered,
                "items" => items.iter().map(|item| self.item(item).into_value()).collect::<Array>(),
                "note" => self.perhaps(note.as_ref()),
            },
            Block::Written { lines, note } => dict! {
                "kind" => "written",
                "lines" => self.pieces(lines),
                "note" => self.perhaps(note.as_ref()),
            },
            Block::Address { lead, lines } => dict! {
                "kind" => "address",
                "lead" => self.piece(lead),
                "lines" => self.pieces(lines),
            },
        }
    }

    fn item(&self, item: &Item) -> Dict {
        dict! {
            "lead" => self.perhaps(item.lead.as_ref()),
            "text" => self.piece(&item.text),
            "aside" => self.perhaps(item.aside.as_ref()),
        }
    }

    fn pieces(&self, pieces: &[Piece]) -> Array {
        pieces.iter().map(|piece| self.piece(piece).into_value()).collect()
    }

    fn perhaps(&self, piece: Option<&Piece>) -> Value {
        piece.map_or(Value::None, |piece| self.piece(piece).into_value())
    }

    fn piece(&self, piece: &Piece) -> Dict {
        dict! {
            "words" => breakable(&self.fonts.drawable_sentence(&piece.words)),
            "language" => piece.language.code(),
            "rtl" => piece.direction() == Direction::RightToLeft,
        }
    }
}

/// The words with places to break in those that no column is wide enough for.
fn breakable(words: &str) -> String {
    let broken = words.split(' ').map(|word| {
        let letters: Vec<char> = word.chars().collect();
        if letters.len() <= LONGEST_WORD {
            return word.to_owned();
        }
        let pieces: Vec<String> = letters.chunks(BREAK_AFTER).map(|piece| piece.iter().collect()).collect();
        pieces.join("\u{200B}")
    });
    broken.collect::<Vec<_>>().join(" ")
}
