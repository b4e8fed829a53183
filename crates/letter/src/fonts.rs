//! The typefaces a paper may use, and what to do with writing that none of them knows.

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

use crate::Failure;

/// Spaces at which a line does not end, wide and narrow.
const NO_BREAK: [char; 2] = ['\u{A0}', '\u{202F}'];

/// The typefaces a paper may use. Make it once and keep it: all papers can share it.
pub struct Fonts {
    pub(crate) book: LazyHash<FontBook>,
    pub(crate) faces: Vec<Font>,
}

impl Fonts {
    /// The given font files (TTF or OTF), and after them DejaVu Sans, which is in the program itself:
    /// enough for Latin, Greek, Cyrillic and Arabic script when nothing else was given.
    pub fn new(files: Vec<Vec<u8>>) -> Result<Fonts, Failure> {
        let mut faces = Vec::new();
        for (number, file) in files.into_iter().enumerate() {
            let before = faces.len();
            faces.extend(Font::iter(Bytes::new(file)));
            if faces.len() == before {
                return Err(Failure::NotAFont(number));
            }
        }
        for file in [dejavu::sans::regular(), dejavu::sans::bold()] {
            faces.extend(Font::iter(Bytes::new(file)));
        }
        let book = LazyHash::new(FontBook::from_fonts(&faces));
        Ok(Fonts { book, faces })
    }

    /// The text as it can be drawn: on one line, and what no typeface knows in Latin letters.
    ///
    /// A night worker can call out a name in Latin letters. An empty box says nothing, and a file
    /// for keeping may not hold one: it would stop the whole sheet.
    pub(crate) fn drawable(&self, text: &str) -> String {
        let mut drawn = String::new();
        text.chars().for_each(|character| self.draw(character, &mut drawn));
        drawn.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The same for a sentence of ours: its values stay isolated from the words around them, and its
    /// days in one piece.
    pub(crate) fn drawable_sentence(&self, text: &str) -> String {
        let mut drawn = String::new();
        for character in text.chars() {
            if wording::is_isolate(character) || NO_BREAK.contains(&character) {
                drawn.push(character);
            } else {
                self.draw(character, &mut drawn);
            }
        }
        drawn
    }

    /// Whether every letter among these can be drawn as it is.
    pub(crate) fn know_letters(&self, mut characters: impl Iterator<Item = char>) -> bool {
        characters.all(|character| !character.is_alphabetic() || self.knows(character))
    }

    fn draw(&self, character: char, drawn: &mut String) {
        if character.is_whitespace() || character.is_control() {
            drawn.push(' ');
        } else if is_seen(character) {
            if self.knows(character) {
                drawn.push(character);
            } else {
                drawn.push_str(any_ascii::any_ascii_char(character));
            }
        }
    }

    fn knows(&self, character: char) -> bool {
        self.faces.iter().any(|face| face.info().coverage.contains(u32::from(character)))
    }
}

/// False for marks that turn the reading of what follows around, that have no shape of their own,
/// or that mean something else in every typeface. Joiners stay: Persian names need them.
fn is_seen(character: char) -> bool {
    !matches!(character,
        '\u{AD}' | '\u{200B}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{E000}'..='\u{F8FF}' | '\u{FFF0}'..='\u{FFFF}' | '\u{E0000}'..='\u{10FFFF}')
}
