//! What somebody with the letter in hand would notice, and whoever finds the file.

use jiff::civil::date;
use wording::{Decision, Found, Ground, Standing, Texts, Value, specimen};

use super::*;
use crate::tests::{BARE, SHIPPED, read_back, text_of};

/// Everything that a typesetter or a reader of markup might take for a command.
const COMMANDS: &str = "#panic(\"x\") *a* _b_ `c` $d$ = e @f <g> // h #sys.inputs [i] \\u{41}";
/// An A4 page in points: where its margins end, and the gutter between the columns.
const MARGINS: (f64, f64) = (56.6, 538.7);
const GUTTER: (f64, f64) = (286.4, 308.9);

#[test]
fn letters_of_every_kind_can_be_kept_and_read_aloud_in_every_language() {
    for fonts in both() {
        for language in ["nl", "en", "ar", "ti", "fr", "fa", "so"] {
            for letter in specimen::all(language) {
                let pdf = printed(&letter, fonts);
                assert!(pdf.len() < 150_000, "{language}: {} bytes", pdf.len());
            }
        }
    }
}

/// The writer of PDF/A refuses a box in place of a letter, so what the test above printed has none.
#[test]
fn a_box_in_place_of_a_letter_stops_the_paper() {
    let mut letter = letter_in("en");
    for (sign, expected) in [("\u{13000}", Err(Failure::NotWritten)), ("x", Ok(()))] {
        letter.template = Some(TEMPLATE.to_owned() + sign);
        assert_eq!(decision_letter(&letter, &BARE).map(|_| ()), expected);
    }
}

#[test]
fn a_language_without_its_typeface_becomes_english_and_the_letter_says_so() {
    let Some(text) = text_of(&printed(&letter_in("ti"), &BARE)) else { return };
    for words in ["could not be printed in your script", "Our decision", "Ons besluit"] {
        assert!(text.contains(words), "{words} is not in the letter:\n{text}");
    }
    let Some(fonts) = SHIPPED.as_ref() else { return };
    let Some(text) = text_of(&printed(&letter_in("ti"), fonts)) else { return };
    assert!(text.contains("ውሳነና") && !text.contains("Our decision"), "{text}");
}

#[test]
fn a_name_without_its_typeface_stands_in_latin_letters_and_the_letter_says_so() {
    let mut letter = letter_in("en");
    letter.addressee = Some("ሰላም".into());
    let Some(text) = text_of(&printed(&letter, &BARE)) else { return };
    assert!(text.contains("selam") && text.contains("written in Latin letters"), "{text}");
    letter.addressee = Some("أمينة".into());
    let Some(text) = text_of(&printed(&letter, &BARE)) else { return };
    assert!(text.contains("أمينة") && !text.contains("written in Latin letters"), "{text}");
}

#[test]
fn what_is_handed_over_stays_text() {
    let mut letter = letter_in("en");
    letter.sender.house = COMMANDS.into();
    letter.sender.programme = COMMANDS.into();
    letter.facts[0].value = Value::Words(COMMANDS.into());
    let remedy = letter.remedy.as_mut().expect("it can be gone against");
    (remedy.rule, remedy.measure_at) = (COMMANDS.into(), Some(COMMANDS.into()));
    remedy.send_to = vec![COMMANDS.into()];
    letter.addressee = Some(COMMANDS.into());
    letter.reason = COMMANDS.into();
    letter.help[0].name = COMMANDS.into();
    letter.grounds[0].dutch = COMMANDS.into();
    letter.texts = letter.texts.with("nl", "closing = *Dag* #panic()\n").expect("a change");
    let Some(text) = text_of(&printed(&letter, &BARE)) else { return };
    for part in COMMANDS.split(' ').chain(["*Dag*", "#panic()"]) {
        assert!(text.matches(part).count() >= 1, "{part} is not in the letter:\n{text}");
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let again = || printed(&letter_in("ar"), &BARE);
    assert_eq!(again(), again());
    let mut other = letter_in("ar");
    other.notified = date(2026, 11, 26);
    assert_ne!(again(), printed(&other, &BARE));
}

#[test]
fn the_properties_of_the_file_say_what_it_is_and_name_nobody() {
    let pdf = printed(&letter_in("ar"), &BARE);
    let Some(properties) = read_back("pdfinfo", &["-"], &pdf) else { return };
    for words in ["Besluit: u krijgt een plaats", "Bestendig", "Tagged:          yes", "A4"] {
        assert!(properties.contains(words), "{words} is not among the properties:\n{properties}");
    }
    let open = String::from_utf8_lossy(&pdf);
    for mark in ["<pdfaid:part>2</", "<pdfaid:conformance>A</", "<pdfuaid:part>1</"] {
        assert!(open.contains(mark), "{mark}");
    }
    for name in ["Testa", "VB-2026-0042"] {
        assert!(!properties.contains(name) && !open.contains(name), "{name}");
    }
}

/// A day amid Arabic: first the Arabic day, read from the right, then the Dutch one, from the left.
#[test]
fn arabic_is_read_from_the_right_and_the_days_in_it_as_they_are() {
    let Some(boxes) = read_back("pdftotext", &["-bbox", "-", "-"], &printed(&letter_in("ar"), &BARE)) else { return };
    let words: Vec<Word> = boxes.lines().filter_map(Word::of).collect();
    let born = words.iter().find(|word| word.text == "Born" && word.left > GUTTER.0).expect("a date of birth");
    let line = words.iter().filter(|word| word.line == born.line && word.left > GUTTER.0);
    let mut read: Vec<&Word> = line.collect();
    read.sort_by(|one, other| other.left.total_cmp(&one.left));
    // The reader of boxes gives letters as they lie on the page, so the Arabic month is the wrong way round.
    let read: Vec<&str> =
        read.iter().map(|word| word.text.trim_matches(is_no_word)).filter(|word| !word.is_empty()).collect();
    assert_eq!(read.join(" "), "2 Born 1 ويام 1990 1990 mei 1");
}

#[test]
fn nothing_leaves_its_column_however_long_it_is() {
    for language in ["en", "ar", "fa"] {
        for letter in specimen::all(language).into_iter().chain([overlong(language)]) {
            let Some(boxes) = read_back("pdftotext", &["-bbox", "-", "-"], &printed(&letter, &BARE)) else { return };
            for word in boxes.lines().filter_map(Word::of) {
                assert!(word.left >= MARGINS.0 && word.right <= MARGINS.1, "{} leaves the page", word.text);
                assert!(word.right <= GUTTER.0 || word.left >= GUTTER.1, "{} crosses the gutter", word.text);
            }
        }
    }
}

#[test]
fn a_letter_of_many_pages_keeps_every_point_and_says_where_each_page_belongs() {
    let Some(text) = text_of(&printed(&overlong("en"), &BARE)) else { return };
    for number in 1..=60 {
        assert!(text.contains(&format!("Punt{number}x")) && text.contains(&format!("Point{number}x")), "{number}");
    }
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    assert!((6..=16).contains(&pages.len()), "{} pages", pages.len());
    for (number, page) in (1..).zip(&pages) {
        for words in [&format!("{number} / {}", pages.len()), "VB-2026-0042", "bindende tekst"] {
            assert!(page.contains(words), "{words} is not on page {number}:\n{page}");
        }
    }
}

#[test]
fn a_house_may_change_words_and_template() {
    let mut letter = letter_in("en");
    letter.texts = Texts::default().with("en", "heading-tonight = Somewhere to sleep\n").expect("a change");
    let title = TEMPLATE.replace("paper.programme,\n", "[Printed by the house of #paper.house],\n");
    letter.template = Some(title);
    let Some(text) = text_of(&printed(&letter, &BARE)) else { return };
    assert!(text.contains("Somewhere to sleep") && text.contains("Printed by the house of Gemeente"), "{text}");
}

fn letter_in(language: &str) -> DecisionLetter {
    specimen::all(language).swap_remove(0)
}

/// A letter in which everything is too long.
fn overlong(language: &str) -> DecisionLetter {
    let words = "W".repeat(90) + &" heel lang verhaal".repeat(300);
    let found = Found { words: words.clone(), until: None, review: date(2027, 3, 1) };
    let mut letter = specimen::letter(language, Decision::HardshipFound(found));
    letter.addressee = Some("M".repeat(70));
    letter.reason = words;
    letter.grounds = (1..=60)
        .map(|number| Ground {
            dutch: format!("Punt{number}x waar naar is gekeken"),
            english: format!("Point{number}x that was looked at"),
            standing: Standing::Met,
            source: "artikel 1".into(),
        })
        .collect();
    letter
}

fn both() -> impl Iterator<Item = &'static Fonts> {
    [Some(&*BARE), SHIPPED.as_ref()].into_iter().flatten()
}

fn printed(letter: &DecisionLetter, fonts: &Fonts) -> Vec<u8> {
    decision_letter(letter, fonts).expect("a letter")
}

fn is_no_word(sign: char) -> bool {
    !sign.is_alphanumeric()
}

/// A word on a page, with its place in points.
struct Word {
    text: String,
    left: f64,
    right: f64,
    line: i64,
}

impl Word {
    fn of(written: &str) -> Option<Word> {
        let number = |name: &str| -> Option<f64> {
            written.split_once(&format!("{name}=\""))?.1.split('"').next()?.parse().ok()
        };
        let text = written.trim().strip_prefix("<word ")?.split('>').nth(1)?.split('<').next()?;
        let line = number("yMax")?.round() as i64;
        Some(Word { text: text.to_owned(), left: number("xMin")?, right: number("xMax")?, line })
    }
}
