//! The letter of a decision on paper: the Dutch that binds, and beside it the person's language.
//!
//! The sentences come from `wording`; here they are only set. A house can bring a template of its
//! own, which is tried on letters about nobody before it is used.

mod on_paper;
mod trial;

use typst::foundations::Dict;
use wording::{DecisionLetter, Lacks, Language, Worded};

use crate::{Failure, Fonts, press};

#[cfg(test)]
mod tests;

pub use trial::try_template;

/// The template that is shipped; its head says what a template of a house can use.
pub const TEMPLATE: &str = include_str!("decision_letter.typ");

/// The letter as a PDF for A4 paper, fit for keeping (PDF/A-2a) and for reading aloud (PDF/UA-1).
///
/// A language whose writing none of the typefaces has becomes English, and the letter says so.
pub fn decision_letter(letter: &DecisionLetter, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    press::print(template(letter), paper(letter, fonts), fonts)
}

fn template(letter: &DecisionLetter) -> &str {
    letter.template.as_deref().unwrap_or(TEMPLATE)
}

fn paper(letter: &DecisionLetter, fonts: &Fonts) -> Dict {
    on_paper::values(letter, &drawable(letter, fonts), fonts)
}

/// The letter in words that can be drawn with these typefaces.
fn drawable(letter: &DecisionLetter, fonts: &Fonts) -> Worded {
    let language = Language::of_code(&letter.language);
    let writing = language.is_some_and(|language| !fonts.know_letters(letter.texts.signs(language)));
    let name = letter.addressee.as_deref().is_some_and(|name| !fonts.know_letters(name.chars()));
    wording::wording_without(letter, Lacks { writing, name })
}
