//! Words of a letter as a page shows them: in which language, in which direction, and with what is
//! isolated inside a sentence as an element of its own.

use wording::{Direction, Piece, Side, is_isolate};

/// Words that know how they are read.
pub trait Said {
    /// The code of their language.
    fn code(&self) -> &'static str;
    /// Where their lines begin, as HTML says it.
    fn dir(&self) -> &'static str;
}

/// A part of a sentence as a page writes it.
#[derive(Debug, PartialEq, Eq)]
pub enum Part {
    /// From here on words are read in their own direction.
    Apart,
    /// Words.
    Words(String),
    /// What was apart ends here.
    Together,
}

/// The words of a piece, part by part. A day in two languages holds one that is apart in another that
/// is: whatever begins to be apart also ends.
pub fn parts(piece: &Piece) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut depth = 0_usize;
    for sign in piece.words.chars() {
        match (sign, parts.last_mut()) {
            ('\u{2069}', _) if depth == 0 => {}
            ('\u{2069}', _) => {
                depth -= 1;
                parts.push(Part::Together);
            }
            (sign, _) if is_isolate(sign) => {
                depth += 1;
                parts.push(Part::Apart);
            }
            (sign, Some(Part::Words(words))) => words.push(sign),
            (sign, _) => parts.push(Part::Words(sign.to_string())),
        }
    }
    parts.extend(std::iter::repeat_with(|| Part::Together).take(depth));
    parts
}

impl Said for Piece {
    fn code(&self) -> &'static str {
        self.language.code()
    }

    fn dir(&self) -> &'static str {
        dir(self.direction())
    }
}

impl Said for Side {
    fn code(&self) -> &'static str {
        self.language.code()
    }

    fn dir(&self) -> &'static str {
        dir(self.language.direction())
    }
}

fn dir(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => "ltr",
        Direction::RightToLeft => "rtl",
    }
}

#[cfg(test)]
mod tests {
    use wording::Language;

    use super::*;

    #[test]
    fn what_is_isolated_in_a_sentence_is_an_element_of_its_own() {
        check("tot \u{2068}4 mei\u{2069}.", "tot <4 mei>.");
        check("\u{2068}Testa\u{2069}", "<Testa>");
        check("zonder", "zonder");
        check("\u{2068}\u{2069}", "<>");
    }

    #[test]
    fn a_day_in_two_languages_is_apart_within_what_is_apart() {
        check("op \u{2068}4 mai (\u{2068}4 mei\u{2069})\u{2069}.", "op <4 mai (<4 mei>)>.");
    }

    #[test]
    fn what_begins_ends_and_what_did_not_begin_does_not_end() {
        check("a\u{2069} \u{2067}b \u{2066}c", "a <b <c>>");
    }

    #[track_caller]
    fn check(words: &str, expected: &str) {
        let found = parts(&Piece { language: Language::Dutch, words: words.into() });
        let written: String = found.iter().map(written).collect();
        assert_eq!(written, expected);
    }

    fn written(part: &Part) -> &str {
        match part {
            Part::Apart => "<",
            Part::Words(words) => words,
            Part::Together => ">",
        }
    }
}
