//! Every sentence stands in every language, with the same words to fill in, and can be drawn.

use std::collections::BTreeMap;

use jiff::civil::date;

use super::*;

/// Each key, and the names of what is filled in.
fn keys(text: &str) -> BTreeMap<String, Vec<String>> {
    let mut found = BTreeMap::new();
    for (key, said) in text.lines().filter_map(|line| line.split_once(" = ")) {
        let name = |after: &str| after.chars().take_while(char::is_ascii_alphanumeric).collect::<String>();
        let mut names: Vec<String> = said.split("{ $").skip(1).map(name).collect();
        names.sort_unstable();
        assert!(!said.trim().is_empty(), "{key} says nothing");
        assert!(found.insert(key.to_owned(), names).is_none(), "{key} stands twice");
    }
    found
}

#[test]
fn every_sentence_stands_in_every_language_with_the_same_words_to_fill_in() {
    let dutch = keys(FILES[0].1);
    for (code, text) in FILES {
        if let Err((_, errors)) = FluentResource::try_new((*text).to_owned()) {
            panic!("{code}: {errors:?}");
        }
        assert_eq!(keys(text), dutch, "{code}");
    }
}

#[test]
fn every_sentence_that_a_page_asks_for_is_there() {
    let dutch = keys(FILES[0].1);
    let pages = [
        include_str!("../mine/frame.html"),
        include_str!("../mine/door/page.html"),
        include_str!("../mine/show/page.html"),
        include_str!("../mine/show/parts.html"),
        include_str!("../mine/letter.html"),
        include_str!("../mine/looked/page.html"),
        include_str!("../mine/shown/page.html"),
        include_str!("../mine/asks/page.html"),
        include_str!("../mine/copy/page.html"),
        include_str!("../mine/card/card.html"),
    ];
    let asked = |page: &'static str| page.split("words.t(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let missing: Vec<&str> = pages.into_iter().flat_map(asked).filter(|key| !dutch.contains_key(*key)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    let consent = include_str!("../conference/consent/page.html").split("told.t(\"").skip(1);
    let missing: Vec<&str> =
        consent.filter_map(|rest| rest.split('"').next()).filter(|key| !dutch.contains_key(*key)).collect();
    assert_eq!(missing, Vec::<&str>::new());
    for kind in domain::conference::PointKind::ALL {
        assert!(dutch.contains_key(&format!("point-{}", crate::conference::words::kind(kind))), "{kind:?}");
    }
    for role in domain::staff::Role::ALL {
        assert!(dutch.contains_key(&format!("role-{}", role.name())), "{role:?}");
    }
    for purpose in permission::Purpose::ALL {
        assert!(dutch.contains_key(&format!("purpose-{}", purpose.name())), "{purpose:?}");
    }
}

#[test]
fn only_what_a_speaker_has_read_says_so() {
    let verified: Vec<&str> = Words::all().filter(Words::verified).map(|words| words.code()).collect();
    assert_eq!(verified, ["nl", "en"]);
}

#[test]
fn days_stand_in_latin_digits_and_in_one_piece() {
    for words in Words::all() {
        let day = words.day(date(2026, 12, 5));
        assert!(day.contains('5') && day.contains("2026") && !day.contains(' '), "{}: {day}", words.code());
    }
    assert_eq!(Words::of_code("zh").expect("Chinese").day(date(2026, 12, 5)), "2026年12月5日");
}

#[test]
fn a_language_is_found_by_its_code_and_runs_its_own_way() {
    for (code, found) in
        [("fa-AF", "prs"), ("prs", "prs"), ("fa_IR", "fa"), ("TI", "ti"), ("arz", "ar"), ("pt-BR", "pt")]
    {
        assert_eq!(Words::of_code(code).map(|words| words.code()), Some(found), "{code}");
    }
    assert!(Words::of_code("xx").is_none() && Words::of_code("").is_none());
    let from_the_right: Vec<&str> =
        Words::all().filter(|words| words.dir() == "rtl").map(|words| words.code()).collect();
    assert_eq!(from_the_right, ["ar", "fa", "prs"]);
}

#[test]
fn scripts_that_many_machines_lack_are_drawn_by_a_face_that_is_shipped() {
    let ranges: Vec<(u32, u32)> = include_str!("../../assets/src/fonts.css")
        .split("U+")
        .skip(1)
        .filter_map(|range| {
            let digits = range.split([',', ';']).next()?.trim();
            let (from, to) = digits.split_once('-').unwrap_or((digits, digits));
            Some((u32::from_str_radix(from, 16).ok()?, u32::from_str_radix(to, 16).ok()?))
        })
        .collect();
    let mut drawn = std::collections::BTreeSet::new();
    for (code, text) in FILES {
        // Hebrew begins here; below lie Latin, Greek and Cyrillic, which every machine has. Chinese every machine has too.
        for letter in text.chars().filter(|letter| (0x590..0x2E80).contains(&u32::from(*letter)) && !general(*letter)) {
            let known = ranges.iter().any(|(from, to)| (*from..=*to).contains(&u32::from(letter)));
            assert!(known, "{letter} ({:04X}) in {code} is in no face that is shipped", u32::from(letter));
            drawn.insert(*code);
        }
    }
    assert_eq!(drawn.into_iter().collect::<Vec<_>>(), ["am", "ar", "fa", "prs", "ti"]);
}

/// Quotes and dashes.
fn general(letter: char) -> bool {
    (0x2010..0x2070).contains(&u32::from(letter))
}
