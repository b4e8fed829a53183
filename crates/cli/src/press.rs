//! What prints for the pages: their values in, a typeset paper out. The pages know only the
//! promise, so that they are built without waiting for the typesetter.

use std::sync::{Arc, LazyLock};

use letter::{Fonts, Language, Line, Tonight};
use web::{BedTonight, NightLine, NightSheet, Press};

/// The typefaces for paper, as the looks were built; without them the letters of Latin, Greek,
/// Cyrillic and Arabic script are still there.
///
/// Arabic comes from the typesetter's own face: the other puts its letters together from parts, and
/// whoever has the sheet read aloud would hear them twice.
const FACES: [&str; 4] =
    ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansEthiopic-Regular.ttf", "NotoSansEthiopic-Bold.ttf"];

/// Read when the first paper is asked for, and then kept for all houses of the process.
static FONTS: LazyLock<Result<Fonts, letter::Failure>> =
    LazyLock::new(|| Fonts::new(FACES.into_iter().filter_map(web::asset::face).collect()));

/// Typesets papers as PDF.
struct Typesetter;

/// Tries a house's own template for letters; an error says what is wrong, and on which line.
pub fn try_template(template: &str) -> Result<(), String> {
    let fonts = FONTS.as_ref().map_err(ToString::to_string)?;
    letter::try_template(template, fonts).map_err(|failure| failure.to_string())
}

/// The press of this program.
pub fn press() -> Arc<dyn Press> {
    Arc::new(Typesetter)
}

impl Press for Typesetter {
    fn night_sheet(&self, sheet: &NightSheet) -> Result<Vec<u8>, String> {
        let fonts = FONTS.as_ref().map_err(ToString::to_string)?;
        let sheet = letter::NightSheet {
            house: sheet.house.clone(),
            location: sheet.location.clone(),
            night: sheet.night,
            printed_at: sheet.printed_at,
            copy: sheet.copy,
            chain_head: sheet.chain_head.clone(),
            language: language(sheet.language),
            lines: sheet.lines.iter().map(line).collect(),
        };
        letter::night_sheet(&sheet, fonts).map_err(|failure| failure.to_string())
    }

    fn decision_letter(&self, letter: &wording::DecisionLetter) -> Result<Vec<u8>, String> {
        let fonts = FONTS.as_ref().map_err(ToString::to_string)?;
        letter::decision_letter(letter, fonts).map_err(|failure| failure.to_string())
    }
}

fn language(language: web::language::Language) -> Language {
    match language {
        web::language::Language::Dutch => Language::Nl,
        web::language::Language::English => Language::En,
    }
}

fn line(line: &NightLine) -> Line {
    let tonight = match &line.tonight {
        BedTonight::Called(name) => Tonight::Called(name.clone()),
        BedTonight::Paper => Tonight::Paper,
        BedTonight::Free => Tonight::Free,
    };
    Line { room: line.room.clone(), bed: line.bed.clone(), tonight }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn a_night_sheet_of_the_pages_becomes_a_paper() {
        let evening = date(2026, 11, 23);
        let called = BedTonight::Called("Testa".to_owned());
        let lines = [called, BedTonight::Paper, BedTonight::Free].into_iter().zip(1..);
        let sheet = NightSheet {
            house: "Demostad".to_owned(),
            location: "Proefhuis".to_owned(),
            night: evening,
            printed_at: evening.at(22, 40, 0, 0),
            copy: 1,
            chain_head: "9f86d081884c7d65".to_owned(),
            language: web::language::Language::Dutch,
            lines: lines
                .map(|(tonight, bed)| NightLine { room: "Linde".into(), bed: format!("{bed}"), tonight })
                .collect(),
        };
        let pdf = press().night_sheet(&sheet).expect("a paper");
        assert!(pdf.starts_with(b"%PDF-"));
    }
}
