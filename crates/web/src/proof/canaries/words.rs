//! Looks for words in any of the ways in which text is written down.

use std::fs;
use std::path::Path;

use super::canary::WORDS;

/// Which words stand in which file of a folder: the log, the database with what lies beside it, the keys.
pub fn words_below(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder").flatten() {
        if entry.path().is_dir() {
            found.extend(words_below(&entry.path()));
        } else {
            let words = words_in(&fs::read(entry.path()).expect("a file"));
            found.extend(words.into_iter().map(|word| format!("{word} in {}", entry.path().display())));
        }
    }
    found
}

/// Which words stand here.
pub fn words_in(bytes: &[u8]) -> Vec<String> {
    // What is not text becomes a sign of its own; our words are plain letters and digits in all shapes.
    let text = String::from_utf8_lossy(bytes);
    let small = text.to_ascii_lowercase();
    WORDS.iter().filter(|word| stands(&text, &small, word)).map(|word| (*word).to_owned()).collect()
}

fn stands(text: &str, small: &str, word: &str) -> bool {
    let cases = [word.to_owned(), word.to_ascii_lowercase(), word.to_ascii_uppercase()];
    cases.iter().any(|word| {
        shapes(word).iter().any(|shape| small.contains(shape))
            || (0..3).flat_map(|offset| base64(word.as_bytes(), offset)).any(|digits| text.contains(&digits))
    })
}

/// A word as it stands, and letter by letter: UTF-16 either way round, in digits of base 16, as in an address,
/// in JSON, in HTML, and as a list of numbers. All in small letters.
fn shapes(word: &str) -> Vec<String> {
    let each = |write: fn(u8) -> String| word.bytes().map(write).collect::<String>();
    let numbers: Vec<String> = word.bytes().map(|byte| byte.to_string()).collect();
    vec![
        word.to_ascii_lowercase(),
        word.to_ascii_lowercase().chars().flat_map(|letter| [letter, '\0']).collect(),
        word.to_ascii_lowercase().chars().flat_map(|letter| ['\0', letter]).collect(),
        each(|byte| format!("{byte:02x}")),
        each(|byte| format!("%{byte:02x}")),
        each(|byte| format!("\\x{byte:02x}")),
        each(|byte| format!("\\u{byte:04x}")),
        each(|byte| format!("&#{byte};")),
        each(|byte| format!("&#x{byte:x};")),
        numbers.join(", "),
        numbers.join(","),
    ]
}

/// The digits of base 64 that are the same whatever stands before and after, in both of its alphabets.
fn base64(word: &[u8], offset: usize) -> [String; 2] {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let padded = [&vec![0; offset][..], word].concat();
    let digits = padded.chunks_exact(3).flat_map(|three| {
        let number = u32::from(three[0]) << 16 | u32::from(three[1]) << 8 | u32::from(three[2]);
        [18, 12, 6, 0].map(|shift| char::from(DIGITS[(number >> shift) as usize & 63]))
    });
    let digits: String = digits.skip(if offset == 0 { 0 } else { 4 }).collect();
    let address = digits.replace('+', "-").replace('/', "_");
    [digits, address]
}

#[test]
fn the_search_for_words_finds_them_in_every_shape() {
    for text in [
        "the name Qanarijvogelaaaa",
        "QANARIJVOGEL",
        "x=%51%61%6e%61%72%69%6a%76%6f%67%65%6c",
        "x=%51%61%6E%61%72%69%6A%76%6F%67%65%6C",
        "51616e6172696a766f67656c",
        "51616E6172696A766F67656C",
        r"\u0051\u0061\u006e\u0061\u0072\u0069\u006a\u0076\u006f\u0067\u0065\u006C",
        r"\x51\x61\x6e\x61\x72\x69\x6a\x76\x6f\x67\x65\x6c",
        "&#81;&#97;&#110;&#97;&#114;&#105;&#106;&#118;&#111;&#103;&#101;&#108;",
        "[0, 81, 97, 110, 97, 114, 105, 106, 118, 111, 103, 101, 108]",
        "[81,97,110,97,114,105,106,118,111,103,101,108]",
        "UWFuYXJpanZvZ2Vs",
        "xxFRYW5hcmlqdm9nZWx4",
        "xUFuYXJpanZvZ2Vs UUFOQVJJSlZPR0VM",
    ] {
        assert_eq!(words_in(text.as_bytes()), [WORDS[0]], "{text}");
    }
    let wide: Vec<u8> = WORDS[0].encode_utf16().flat_map(u16::to_be_bytes).collect();
    assert_eq!(words_in(&[&[7, 0xff][..], &wide].concat()), [WORDS[0]]);
    assert!(words_in(b"Testa Voorbeeld").is_empty());
}
