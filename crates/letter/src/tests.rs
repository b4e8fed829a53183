//! What somebody with the sheet in hand would notice. Read back with poppler-utils; where those
//! or the typefaces are not there, the tests that need them say so and pass.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use jiff::civil::date;

use super::*;

/// The typefaces the program ships, or else the distribution's; none when neither is there.
pub(crate) static SHIPPED: LazyLock<Option<Fonts>> = LazyLock::new(|| {
    let built = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/assets/dist/fonts");
    let installed = Path::new("/usr/share/fonts/truetype/noto");
    let files = [&built, installed].into_iter().map(faces_in).find(|files| files.len() >= 4);
    if files.is_none() {
        println!("skipped: no Noto typefaces, neither built nor installed");
    }
    let files = files?.iter().map(|path| fs::read(path).expect("a file that was just listed")).collect();
    Some(Fonts::new(files).expect("these files are fonts"))
});

/// What is there when the program was built without its typefaces.
pub(crate) static BARE: LazyLock<Fonts> =
    LazyLock::new(|| Fonts::new(Vec::new()).expect("nothing was given that could be wrong"));

#[test]
fn names_in_every_script_are_drawn() {
    let Some(fonts) = SHIPPED.as_ref() else { return };
    let names = ["Testa", "Ğülşen-Zoë", "أمينة", "فاطمه‌زهرا", "ሰላም", "Надія", "Ελένη", "Nguyễn"];
    let Some(text) = text_of(&printed(&called(&names), fonts)) else { return };
    // A joiner that is not seen is read back, but not always in its place.
    let text = text.replace('\u{200C}', "");
    for name in names {
        assert!(text.contains(&name.replace('\u{200C}', "")), "{name} is not on the sheet:\n{text}");
    }
}

#[test]
fn a_name_that_looks_like_a_command_is_printed_as_it_is() {
    let names = ["#panic(\"x\")", "*a*", "_b_ `c` $d$", "= Demo", "#sys.inputs", "@bed <bed> \\ \\u{41}", "//"];
    let Some(text) = text_of(&printed(&called(&names), &BARE)) else { return };
    for name in names {
        assert!(text.contains(name), "{name} is not on the sheet:\n{text}");
    }
}

#[test]
fn three_hundred_beds_are_all_there_once_and_every_page_says_where_it_belongs() {
    let names: Vec<String> = (1..=300).map(|number| format!("Demo{number:03}")).collect();
    let Some(text) = text_of(&printed(&called(&names), &BARE)) else { return };
    for name in &names {
        assert_eq!(text.matches(name.as_str()).count(), 1, "{name}");
    }
    let pages: Vec<&str> = text.split_terminator('\u{c}').collect();
    for (number, page) in (1..).zip(&pages) {
        let page_of = format!("Pagina {number} van {}", pages.len());
        for words in
            [page_of.as_str(), "Vernietigen om 10:00", "Exemplaar 2", "9f86 d081 884c 7d65", "De Voorbeeldhof", "Naam"]
        {
            assert!(page.contains(words), "{words} is not on page {number}:\n{page}");
        }
    }
    assert!((8..=13).contains(&pages.len()), "{} pages", pages.len());
}

/// Word for word: whoever wants one more thing on the sheet has to want it here too.
#[test]
fn nothing_else_stands_on_the_sheet() {
    let mut sheet = called(&["Testa"]);
    sheet.lines.push(line(2, Tonight::Paper));
    sheet.lines.push(line(3, Tonight::Free));
    let Some(text) = text_of(&printed(&sheet, &BARE)) else { return };
    let words: Vec<&str> = text.split_whitespace().collect();
    let expected = "Nachtlijst De Voorbeeldhof Exemplaar 2 Demostad Gedrukt om 21:58 Nacht van maandag 23 op dinsdag 24 november 2026 \
        Aanwezig Kamer Bed Naam Zaal 1 1 Testa Zaal 1 2 papierbed Zaal 1 3 vrij \
        Vernietigen om 10:00 (dinsdag 24 november 2026) Pagina 1 van 1 Kop van het logboek 9f86 d081 884c 7d65 Exemplaar 2";
    assert_eq!(words.join(" "), expected);
}

#[test]
fn the_sheet_speaks_english_too_and_the_night_of_new_year_names_both_years() {
    let mut sheet = called(&["Testa"]);
    sheet.language = Language::En;
    sheet.night = date(2026, 12, 31);
    let Some(text) = text_of(&printed(&sheet, &BARE)) else { return };
    for words in [
        "Night sheet",
        "Copy 2",
        "Destroy at 10:00",
        "Page 1 of 1",
        "Thursday 31 December 2026 to Friday 1 January 2027",
    ] {
        assert!(text.contains(words), "{words} is not on the sheet:\n{text}");
    }
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let sheet = called(&["Testa", "Demo"]);
    assert_eq!(printed(&sheet, &BARE), printed(&sheet, &BARE));
    assert_ne!(printed(&sheet, &BARE), printed(&called(&["Testa", "Demi"]), &BARE));
}

#[test]
fn the_properties_of_the_file_say_what_it_is_and_name_nobody() {
    let pdf = printed(&called(&["Voorbeeldnaam"]), &BARE);
    let Some(properties) = read_back("pdfinfo", &["-"], &pdf) else { return };
    for words in ["Nachtlijst", "Bestendig", "Tagged:          yes", "A4"] {
        assert!(properties.contains(words), "{words} is not among the properties:\n{properties}");
    }
    let open = String::from_utf8_lossy(&pdf);
    assert!(
        open.contains("<pdfaid:part>2</pdfaid:part>") && open.contains("<pdfaid:conformance>A</pdfaid:conformance>")
    );
    assert!(open.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(!properties.contains("Voorbeeldnaam") && !open.contains("Voorbeeldnaam"));
}

#[test]
fn no_writing_in_the_world_stops_the_sheet() {
    let assigned = (0..0x3_2000).chain(0xE_0000..0xE_0200).filter_map(char::from_u32);
    let characters: Vec<char> = assigned.step_by(23).collect();
    // Each name mixes scripts from all over, a hard case for what joins and what stacks.
    let mixed: Vec<char> = (0..characters.len()).map(|place| characters[place * 7919 % characters.len()]).collect();
    let names: Vec<String> = characters.chunks(12).chain(mixed.chunks(12)).map(|name| name.iter().collect()).collect();
    for fonts in [Some(&*BARE), SHIPPED.as_ref()].into_iter().flatten() {
        printed(&called(&names), fonts);
    }
}

#[test]
fn what_no_typeface_knows_is_written_in_latin_letters() {
    assert_eq!(BARE.drawable("ሰላም"), "selam");
    assert_eq!(BARE.drawable(" Testa\n\u{202E}Voorbeeld\t "), "Testa Voorbeeld");
}

#[test]
fn long_words_stay_in_their_columns() {
    let mut sheet = called(&["W".repeat(90), "ወ".repeat(40)]);
    sheet.lines[0].room = "x".repeat(50);
    sheet.lines[0].bed = "z".repeat(20);
    for fonts in [Some(&*BARE), SHIPPED.as_ref()].into_iter().flatten() {
        let Some(boxes) = read_back("pdftotext", &["-bbox", "-", "-"], &printed(&sheet, fonts)) else { return };
        let edges = |word: char| {
            boxes.lines().filter(move |line| line.contains(&format!(">{word}"))).map(right_edge).fold(0.0, f64::max)
        };
        let (name, room, bed) = (edges('W').max(edges('ወ')), edges('x'), edges('z'));
        assert!(name <= 544.0 && room <= 207.0 && bed <= 275.0, "name to {name}, room to {room}, bed to {bed} points");
    }
}

#[test]
fn the_sheet_is_black_on_white() {
    let mut sheet = called(&["Testa"]);
    sheet.lines.push(line(2, Tonight::Paper));
    let Some(image) = read_bytes("pdftoppm", &["-r", "40", "-aa", "no", "-aaVector", "no"], &printed(&sheet, &BARE))
    else {
        return;
    };
    let colours = &image[image.len() - image.len() / 3 * 3 + 15..];
    assert!(colours.iter().all(|part| [0, 255].contains(part)), "something on the sheet is neither black nor white");
}

#[test]
fn what_is_no_font_is_said_so() {
    let failure = Fonts::new(vec![b"wOF2 and then some".to_vec()]).err();
    assert_eq!(failure, Some(Failure::NotAFont(0)));
}

fn printed(sheet: &NightSheet, fonts: &Fonts) -> Vec<u8> {
    night_sheet(sheet, fonts).expect("a sheet")
}

fn called<S: AsRef<str>>(names: &[S]) -> NightSheet {
    let lines = (1..).zip(names).map(|(bed, name)| line(bed, Tonight::Called(name.as_ref().to_owned()))).collect();
    NightSheet {
        house: "Demostad".to_owned(),
        location: "De Voorbeeldhof".to_owned(),
        night: date(2026, 11, 23),
        printed_at: date(2026, 11, 23).at(21, 58, 0, 0),
        copy: 2,
        chain_head: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08".to_owned(),
        language: Language::Nl,
        lines,
    }
}

fn line(bed: usize, tonight: Tonight) -> Line {
    Line { room: format!("Zaal {}", bed.div_ceil(12)), bed: bed.to_string(), tonight }
}

fn faces_in(folder: &Path) -> Vec<PathBuf> {
    let families = ["NotoSans", "NotoSansEthiopic"];
    let entries = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    let wanted = entries.filter(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let family = name.split(['-', '_', '.']).next().unwrap_or_default();
        let weighs = ["-Regular.ttf", "-Bold.ttf"].iter().any(|weight| name.ends_with(weight));
        weighs && families.contains(&family)
    });
    let mut paths: Vec<PathBuf> = wanted.collect();
    paths.sort();
    paths
}

fn right_edge(word: &str) -> f64 {
    let edge = word.split("xMax=\"").nth(1).and_then(|rest| rest.split('"').next());
    edge.and_then(|edge| edge.parse().ok()).expect("a word with its place on the page")
}

pub(crate) fn text_of(pdf: &[u8]) -> Option<String> {
    let text = read_back("pdftotext", &["-layout", "-", "-"], pdf)?;
    // The reader marks where the direction of reading turns; nobody sees those marks.
    Some(text.replace(|sign| ('\u{202A}'..='\u{202E}').contains(&sign), ""))
}

pub(crate) fn read_back(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<String> {
    read_bytes(program, arguments, pdf).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

fn read_bytes(program: &str, arguments: &[&str], pdf: &[u8]) -> Option<Vec<u8>> {
    let child = Command::new(program).args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let Ok(mut child) = child else {
        println!("skipped: {program} (poppler-utils) is not installed");
        return None;
    };
    child.stdin.take().expect("asked for").write_all(pdf).expect("the reader takes the whole file");
    let output = child.wait_with_output().expect("the reader ends");
    assert!(output.status.success(), "{program} cannot read the sheet");
    Some(output.stdout)
}

#[test]
fn every_letter_of_peoples_own_pages_is_in_a_typeface_that_is_shipped() {
    let Some(fonts) = SHIPPED.as_ref() else { return };
    let texts = Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src/tongue/texts");
    let mut languages = 0;
    for file in fs::read_dir(texts).expect("the sentences lie there").flatten() {
        // Chinese is drawn by the reader's own machine.
        if file.file_name() == "zh.ftl" {
            continue;
        }
        let text = fs::read_to_string(file.path()).expect("a file that was just listed");
        for letter in text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_ascii()) {
            let known = fonts.faces.iter().any(|face| face.info().coverage.contains(u32::from(letter)));
            assert!(known, "{letter} ({:04X}) of {:?} is in no typeface", u32::from(letter), file.file_name());
        }
        languages += 1;
    }
    assert_eq!(languages, 13);
}
