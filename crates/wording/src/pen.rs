//! Writes sentences of one language, and remembers whether all of them were checked.

use std::cell::Cell;

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::{Block, Item, Label, Language, Piece, Texts, clean, days};

/// Writes one side of a letter.
pub(crate) struct Pen<'a> {
    texts: &'a Texts,
    language: Language,
    verified: Cell<bool>,
}

impl<'a> Pen<'a> {
    pub(crate) fn new(texts: &'a Texts, language: Language) -> Pen<'a> {
        Pen { texts, language, verified: Cell::new(true) }
    }

    /// Whether a native speaker checked everything that was written so far.
    pub(crate) fn all_verified(&self) -> bool {
        self.verified.get()
    }

    /// A sentence without values.
    pub(crate) fn say(&self, key: &str) -> Piece {
        self.with(key, &[])
    }

    /// A sentence with words in it, by their names.
    pub(crate) fn with(&self, key: &str, values: &[(&str, String)]) -> Piece {
        let values: Vec<_> = values.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.filled(key, &values)
    }

    /// A sentence with one number in it.
    pub(crate) fn counted(&self, key: &str, name: &str, number: u8) -> Piece {
        self.filled(key, &[(name, FluentValue::from(number))])
    }

    /// A sentence as a paragraph.
    pub(crate) fn paragraph(&self, key: &str, values: &[(&str, String)]) -> Block {
        Block::Paragraph(self.with(key, values))
    }

    /// A sentence of its own words, in the language of this side.
    pub(crate) fn piece(&self, words: String) -> Piece {
        Piece { language: self.language, words }
    }

    /// A name, number or code that belongs to no language.
    pub(crate) fn own(&self, value: &str) -> Piece {
        let value = clean::line(value);
        self.piece(if value.is_empty() { value } else { clean::isolated(&value) })
    }

    /// Words that were written by hand, in Dutch.
    pub(crate) fn dutch(&self, words: &str) -> Piece {
        Piece { language: Language::Dutch, words: clean::line(words) }
    }

    /// The Dutch words on the Dutch side, the English words on every other.
    pub(crate) fn either(&self, dutch: &str, english: &str) -> Piece {
        match self.language {
            Language::Dutch => self.dutch(dutch),
            Language::English | Language::Arabic | Language::Tigrinya | Language::French | Language::Persian => {
                Piece { language: Language::English, words: clean::line(english) }
            }
        }
    }

    /// Words that were written by hand, as a block; nothing when there are none.
    pub(crate) fn written(&self, words: &str) -> Option<Block> {
        let lines: Vec<Piece> = clean::lines(words).iter().map(|line| self.dutch(line)).collect();
        (!lines.is_empty()).then(|| Block::Written { lines, note: self.in_dutch() })
    }

    /// Words that were written by hand, as one point with something before them.
    pub(crate) fn pointed(&self, lead: &str, words: &str) -> Option<Block> {
        let text = self.dutch(words);
        let lead = Some(self.say(lead));
        let empty = text.words.is_empty();
        let items = vec![Item { lead, text, aside: None }];
        (!empty).then(|| Block::List { items, numbered: false, note: self.in_dutch() })
    }

    /// That what stands here is in Dutch, for whoever reads another language.
    pub(crate) fn in_dutch(&self) -> Option<Piece> {
        (self.language != Language::Dutch).then(|| self.say("note-dutch"))
    }

    /// That what stands here is in English, for whoever reads neither that nor Dutch.
    pub(crate) fn in_english(&self) -> Option<Piece> {
        (!matches!(self.language, Language::Dutch | Language::English)).then(|| self.say("note-english"))
    }

    pub(crate) fn label(&self, name: &str, value: Piece) -> Label {
        Label { name: self.say(name), value }
    }

    /// A day as it stands in the letter: beside a translation it is given in Dutch too, because
    /// that is what somebody at a desk can read.
    pub(crate) fn day(&self, date: Date) -> String {
        let dutch = days::written(self.texts, Language::Dutch, date);
        if self.language == Language::Dutch {
            return dutch;
        }
        // Only the Dutch is isolated: the whole must still begin with a letter of this side, which
        // is what its direction goes by once it stands in a sentence.
        format!("{} ({})", self.short_day(date), clean::isolated(&dutch))
    }

    /// A day in the language of this side only.
    pub(crate) fn short_day(&self, date: Date) -> String {
        days::written(self.texts, self.language, date)
    }

    fn filled(&self, key: &str, values: &[(&str, FluentValue)]) -> Piece {
        let (words, verified) = self.texts.text(self.language, key, values);
        self.verified.set(self.verified.get() && verified);
        self.piece(words)
    }
}
