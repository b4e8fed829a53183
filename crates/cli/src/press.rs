//! What prints for the pages: their values in, a typeset paper out. The pages know only the
//! promise, so that they are built without waiting for the typesetter.

use std::sync::{Arc, LazyLock};

use letter::{Fonts, KeyFigure, Language, Line, Month, Outcome, SteeringSheet, Table, Tonight};
use web::{BedTonight, FiguresOnPaper, NightLine, NightSheet, Press};

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

    fn figures(&self, paper: &FiguresOnPaper) -> Result<Vec<u8>, String> {
        let fonts = FONTS.as_ref().map_err(ToString::to_string)?;
        letter::steering_sheet(&steering(paper), fonts).map_err(|failure| failure.to_string())
    }

    fn decision_letter(&self, letter: &wording::DecisionLetter) -> Result<Vec<u8>, String> {
        let fonts = FONTS.as_ref().map_err(ToString::to_string)?;
        letter::decision_letter(letter, fonts).map_err(|failure| failure.to_string())
    }
}

fn steering(paper: &FiguresOnPaper) -> SteeringSheet {
    let whole = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let key = |[label, value, note]: &[String; 3]| KeyFigure {
        label: label.clone(),
        value: value.clone(),
        note: note.clone(),
    };
    let month = |one: &report::MonthFlow| Month {
        first: one.first.first_of_month(),
        came: whole(one.came),
        left: whole(one.left),
        there: whole(one.there),
    };
    let outcome = |(label, at_leaving, now): &(String, usize, usize)| Outcome {
        label: label.clone(),
        at_leaving: whole(*at_leaving),
        now: whole(*now),
    };
    let table = |(title, rows): &(String, Vec<(String, String)>)| Table { title: title.clone(), rows: rows.clone() };
    SteeringSheet {
        house: paper.house.clone(),
        from: paper.from,
        to: paper.to,
        made_on: paper.made_on,
        language: language(paper.language),
        key: paper.key.iter().map(key).collect(),
        months: paper.months.iter().map(month).collect(),
        outcomes: paper.outcomes.iter().map(outcome).collect(),
        tables: paper.tables.iter().map(table).collect(),
        rules: paper.rules.clone(),
        definitions: paper.definitions.clone(),
        deviates: paper.deviates.clone(),
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

    #[test]
    fn figures_of_the_pages_become_a_paper() {
        let paper = FiguresOnPaper {
            house: "Demostad".into(),
            from: date(2026, 1, 1),
            to: date(2026, 11, 23),
            key: vec![["Bezetting".into(), "112".into(), String::new()]],
            outcomes: vec![("Bestendig".into(), 5, 7)],
            ..FiguresOnPaper::default()
        };
        assert!(press().figures(&paper).expect("a paper").starts_with(b"%PDF-"));
    }
}
