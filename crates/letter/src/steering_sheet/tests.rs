//! What somebody at the table of a steering group would notice. Read back with poppler-utils, as the night sheet is.

use jiff::civil::date;

use super::*;
use crate::tests::{BARE, SHIPPED, read_back};

#[test]
fn one_page_holds_whatever_is_handed_over_and_no_word_lies_upon_another() {
    let sheets = [("a year", year()), ("nothing", nothing()), ("much", much(1)), ("far too much", much(9))];
    for fonts in [Some(&*BARE), SHIPPED.as_ref()].into_iter().flatten() {
        for (what, sheet) in &sheets {
            let Some(words) = words_of(&printed(sheet, fonts)) else { return };
            for (place, word) in words.iter().enumerate() {
                let inside = word.left > 0.0 && word.top > 0.0 && word.right < 842.0 && word.bottom < 596.0;
                assert!(inside, "{what}: {} lies outside the page", word.text);
                let upon = words[place + 1..].iter().find(|other| word.lies_upon(other));
                assert!(upon.is_none(), "{what}: {} lies upon {}", word.text, upon.map_or("", |other| &other.text));
            }
        }
    }
}

#[test]
fn every_word_and_number_that_matters_is_there() {
    let Some(text) = flat(&printed(&year(), &BARE)) else { return };
    for words in [
        "Cijfers voor de stuurgroep",
        "Demostad",
        "1 januari tot en met 23 november 2026",
        "Peildatum 23 november 2026",
        "In het programma",
        "112",
        "38 %",
        "van wie 14 terug",
        "Aanwezig",
        "Instroom",
        "Uitstroom",
        "De laatste maand loopt tot en met 23 november 2026.",
        "bij vertrek",
        "Semi-bestendig",
        "Zelf teruggenomen",
        "Geteld zijn mensen.",
        "Gemaakt op 25 november 2026",
        "Definities e5bb2528d72519d5",
        "Let op. Dit huis telt anders.",
        "Exacte aantallen, alleen voor de stuurgroep. Niet om te publiceren.",
        "Een aantal onder de vijf, ook nul en ook als verschil tussen twee aantallen, kan één mens aanwijzen.",
    ] {
        assert!(text.contains(words), "{words} is not on the sheet:\n{text}");
    }
    for number in (0..11).flat_map(|nth| [200 + nth, 300 + nth, 400 + nth]).chain([31, 35, 18, 14]) {
        assert!(text.split(' ').any(|word| word == number.to_string()), "{number} is not on the sheet:\n{text}");
    }
    assert!(!text.contains("Niet alles had plaats"), "{text}");
}

#[test]
fn the_sheet_speaks_english_too() {
    let mut sheet = year();
    sheet.language = Language::En;
    sheet.from = date(2025, 12, 15);
    sheet.months[0].first = date(2025, 12, 1);
    let Some(text) = flat(&printed(&sheet, &BARE)) else { return };
    for words in [
        "Figures for the steering group",
        "15 December 2025 to 23 November 2026",
        "Reference date 23 November 2026",
        "The first month begins on 15 December 2025.",
        "The last month runs until 23 November 2026.",
        "at leaving",
        "How it was counted",
        "Please note.",
        "Exact counts, for the steering group only. Not for publication.",
        "A count below five",
    ] {
        assert!(text.contains(words), "{words} is not on the sheet:\n{text}");
    }
}

#[test]
fn where_there_is_nothing_yet_a_sentence_says_so() {
    let Some(text) = flat(&printed(&nothing(), &BARE)) else { return };
    for words in [
        "Er zijn nog geen kerncijfers.",
        "Er is nog geen maand om te tonen.",
        "Over uitstroom valt nog niets te tellen.",
        "Er zijn nog geen tabellen.",
        "Hoe er is geteld, staat hier nog niet.",
        "Exacte aantallen, alleen voor de stuurgroep.",
    ] {
        assert!(text.contains(words), "{words} is not on the sheet:\n{text}");
    }
    assert!(!text.contains("Let op."), "{text}");
}

#[test]
fn what_had_no_room_is_told() {
    let said = "Niet alles had plaats op dit blad";
    let Some(text) = flat(&printed(&much(1), &BARE)) else { return };
    assert!(!text.contains(said), "{text}");
    let mut sheet = much(1);
    sheet.tables[3].rows.push(("Nog een".to_owned(), "1".to_owned()));
    let Some(text) = flat(&printed(&sheet, &BARE)) else { return };
    assert!(text.contains(said), "{text}");
}

#[test]
fn what_looks_like_a_command_is_printed_as_it_is() {
    let marks = ["#panic(1)", "*a*", "_b_", "$d$", "= Demo", "#sys.inputs", "@bed <bed>", "\\u{41}", "//"];
    for mark in marks {
        let mark = mark.to_owned();
        let mut sheet = nothing();
        sheet.house = mark.clone();
        sheet.key = vec![KeyFigure { label: mark.clone(), value: mark.clone(), note: mark.clone() }];
        sheet.outcomes = vec![Outcome { label: mark.clone(), at_leaving: 1, now: 2 }];
        sheet.tables = vec![Table { title: mark.clone(), rows: vec![(mark.clone(), mark.clone())] }];
        sheet.rules = vec![mark.clone()];
        sheet.definitions = mark.clone();
        sheet.deviates = Some(mark.clone());
        let Some(text) = flat(&printed(&sheet, &BARE)) else { return };
        assert_eq!(text.matches(&mark).count(), 11, "{mark} is not everywhere on the sheet:\n{text}");
    }
}

#[test]
fn the_same_figures_give_the_same_bytes() {
    assert_eq!(printed(&year(), &BARE), printed(&year(), &BARE));
    let mut other = year();
    other.months[3].left += 1;
    assert_ne!(printed(&year(), &BARE), printed(&other, &BARE));
}

#[test]
fn the_charts_and_tables_can_be_read_aloud() {
    let pdf = printed(&year(), &BARE);
    let open = String::from_utf8_lossy(&pdf);
    assert!(open.contains("<pdfuaid:part>1</pdfuaid:part>") && open.contains("<pdfaid:part>2</pdfaid:part>"));
    let said = press::said_of_figures(TEMPLATE, paper(&year(), &Pen { fonts: &BARE }), &BARE).join(" ");
    for words in [
        "januari 2026: instroom 200, uitstroom 300, aanwezig 400.",
        "november 2026: instroom 210, uitstroom 310, aanwezig 410.",
        "Semi-bestendig: bij vertrek 18, nu 14.",
    ] {
        assert!(said.contains(words), "{words} is not said of a chart:\n{said}");
    }
    let Some(tree) = read_back("pdfinfo", &["-struct", "-"], &pdf) else { return };
    for (part, count) in [("Figure", 2), ("Table", 4), ("H1", 1), ("H2", 3)] {
        let found = tree
            .lines()
            .filter(|line| line.split_whitespace().next().is_some_and(|word| word.trim_end_matches(':') == part))
            .count();
        assert_eq!(found, count, "{part}:\n{tree}");
    }
}

/// Ten points on paper on its side are read from a wall.
#[test]
fn a_common_sheet_is_printed_large() {
    let Some(fonts) = SHIPPED.as_ref() else { return };
    let Some(words) = words_of(&printed(&year(), fonts)) else { return };
    let height = |of: &str| words.iter().filter(|word| word.text == of).map(Word::height).fold(0.0, f64::max);
    assert!(height("112") > 30.0 && height("Semi-bestendig") > 12.0, "{} {}", height("112"), height("Semi-bestendig"));
    assert!(words.iter().all(|word| word.height() > 11.0));
}

fn printed(sheet: &SteeringSheet, fonts: &Fonts) -> Vec<u8> {
    steering_sheet(sheet, fonts).expect("a sheet")
}

/// The text in one line, with what was hyphenated put together again.
fn flat(pdf: &[u8]) -> Option<String> {
    let text = read_back("pdftotext", &["-", "-"], pdf)?;
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// A word and where it stands on the page, in points.
struct Word {
    text: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Word {
    fn height(&self) -> f64 {
        self.bottom - self.top
    }

    /// Whether the letters of both meet. The box of a word is higher than its letters are.
    fn lies_upon(&self, other: &Word) -> bool {
        let across = self.right.min(other.right) - self.left.max(other.left);
        let down = self.bottom.min(other.bottom) - self.top.max(other.top);
        across > 0.5 && down > 0.5 * self.height().min(other.height())
    }
}

/// The words of a sheet of one page.
fn words_of(pdf: &[u8]) -> Option<Vec<Word>> {
    let boxes = read_back("pdftotext", &["-bbox", "-", "-"], pdf)?;
    assert_eq!(boxes.matches("<page ").count(), 1, "more than one page");
    assert!(boxes.contains("<page width=\"841."), "not A4 on its side");
    let part = |line: &str, name: &str| -> f64 {
        let rest = line.split(&format!("{name}=\"")).nth(1).expect("each word has its place");
        rest.split('"').next().expect("a number").parse().expect("a number")
    };
    let words = boxes.lines().filter(|line| line.contains("<word "));
    let read = words.map(|line| Word {
        text: line.split(['>', '<']).nth(2).unwrap_or_default().to_owned(),
        left: part(line, "xMin"),
        top: part(line, "yMin"),
        right: part(line, "xMax"),
        bottom: part(line, "yMax"),
    });
    Some(read.collect())
}

/// Eleven months as a city would have them, each number of them its own.
fn year() -> SteeringSheet {
    let figure = |label: &str, value: &str, note: &str| KeyFigure {
        label: label.to_owned(),
        value: value.to_owned(),
        note: note.to_owned(),
    };
    let table = |title: &str, labels: &[&str]| Table {
        title: title.to_owned(),
        rows: labels.iter().map(|label| ((*label).to_owned(), "12".to_owned())).collect(),
    };
    let outcome = |label: &str, at_leaving, now| Outcome { label: label.to_owned(), at_leaving, now };
    let month = |nth: u8| Month {
        first: date(2026, 1, 1).saturating_add(jiff::Span::new().months(nth)),
        came: 200 + u32::from(nth),
        left: 300 + u32::from(nth),
        there: 400 + u32::from(nth),
    };
    SteeringSheet {
        house: "Demostad".to_owned(),
        from: date(2026, 1, 1),
        to: date(2026, 11, 23),
        made_on: date(2026, 11, 25),
        language: Language::Nl,
        key: vec![
            figure("In het programma", "112", "op de peildatum"),
            figure("Instroom", "98", "van wie 14 terug"),
            figure("Bestendige oplossing", "38 %", ""),
        ],
        months: (0..11).map(month).collect(),
        outcomes: vec![outcome("Bestendig", 31, 35), outcome("Semi-bestendig", 18, 14), outcome("Overig", 2, 0)],
        tables: vec![
            table("Waarheen", &["Verblijf toegekend", "Terugkeer"]),
            table("Hoe lang", &["Tot een jaar"]),
            table("Noodbedden", &["Gevraagd", "Zelf teruggenomen"]),
            table("Wie", &["Vrouwen", "Mannen"]),
        ],
        rules: vec!["Geteld zijn mensen.".to_owned(), "Wie vergeten is, telt niet mee.".to_owned()],
        definitions: "e5bb2528d72519d5".to_owned(),
        deviates: Some("Dit huis telt anders.".to_owned()),
    }
}

fn nothing() -> SteeringSheet {
    let mut sheet = year();
    (sheet.key, sheet.months, sheet.outcomes) = (Vec::new(), Vec::new(), Vec::new());
    (sheet.tables, sheet.rules, sheet.deviates) = (Vec::new(), Vec::new(), None);
    sheet
}

/// As much as a page holds, and then times as much, with words that no column has room for.
fn much(times: usize) -> SteeringSheet {
    let long = [
        "W".repeat(80),
        "8".repeat(80),
        "Ж".repeat(30),
        "arbeidsongeschiktheidsverzekeringsmaatschappij ".repeat(3),
        "een twee drie ".repeat(20),
    ];
    let label = |nth: usize| long[nth % long.len()].clone();
    let months = 24 * i64::try_from(times).expect("a small number");
    let month = |nth: i64| Month {
        first: date(2025, 1, 1).saturating_add(jiff::Span::new().months(nth)),
        came: u32::MAX,
        left: if nth % 2 == 0 { 0 } else { u32::MAX / 3 },
        there: 1,
    };
    let mut sheet = year();
    sheet.house = label(0);
    sheet.key = (0..8 * times)
        .map(|nth| KeyFigure { label: label(nth), value: label(nth + 1), note: label(nth + 2) })
        .collect();
    sheet.months = (0..months).map(month).collect();
    sheet.outcomes =
        (0..20 * times).map(|nth| Outcome { label: label(nth), at_leaving: u32::MAX, now: nth as u32 }).collect();
    let rows = || (0..12 * times).map(|nth| (label(nth), label(nth + 1))).collect();
    sheet.tables = (0..4 * times).map(|nth| Table { title: label(nth), rows: rows() }).collect();
    sheet.rules = (0..12 * times).map(|nth| label(nth).repeat(4)).collect();
    sheet.definitions = label(0);
    sheet.deviates = Some(label(2));
    sheet
}
