//! Every sentence stands in every language with the same values, and a change cannot lose one.

use super::*;

#[test]
fn every_sentence_stands_in_every_language_with_the_same_values() {
    let dutch = read::entries(Language::Dutch.sentences());
    for language in Language::ALL {
        let theirs = read::entries(language.sentences());
        for (key, entry) in &dutch {
            let values = theirs.get(key).map(|theirs| &theirs.values);
            assert_eq!(values, Some(&entry.values), "{key} in {}", language.code());
        }
        let more: Vec<_> = theirs.keys().filter(|key| !dutch.contains_key(*key)).collect();
        assert!(more.is_empty(), "only in {}: {more:?}", language.code());
    }
}

#[test]
fn every_file_can_be_read_and_every_sentence_put_together() {
    for language in Language::ALL {
        read::resource(language.code(), language.sentences()).expect("a file that can be read");
        let keys = language.sentences().lines().filter(|line| line.contains(" = ") && !line.starts_with('#')).count();
        let entries = read::entries(language.sentences());
        assert_eq!(keys, entries.len(), "a key stands twice in {}", language.code());
        for (key, entry) in entries {
            for number in [0, 1, 2, 4, 11, 100] {
                let values: Vec<_> = entry.values.iter().map(|name| (name.as_str(), number.into())).collect();
                Texts::default().0[&language].put_together(&key, &values).expect("a sentence");
            }
        }
    }
}

/// On paper a sign above a letter is set apart from it, and whoever has the letter read aloud would
/// hear the word in pieces. Everyday Arabic and Persian are written without them.
#[test]
fn no_sentence_has_vowel_signs() {
    for language in [Language::Arabic, Language::Persian] {
        let texts = Texts::default();
        let vowel = texts.signs(language).find(|sign| ('\u{64B}'..='\u{65F}').contains(sign));
        assert_eq!(vowel, None, "in {}", language.code());
    }
}

#[test]
fn only_dutch_and_english_were_checked_by_a_native_speaker() {
    let checked = Language::ALL.map(|language| Texts::default().text(language, "tonight", &[]).1);
    assert_eq!(checked, [true, true, false, false, false, false]);
}

#[test]
fn a_house_changes_a_sentence_and_keeps_the_others() {
    let texts = Texts::default().with("nl", "closing = Tot ziens,\n").expect("a change");
    assert_eq!(texts.text(Language::Dutch, "closing", &[]), ("Tot ziens,".to_owned(), true));
    assert_eq!(texts.text(Language::Dutch, "fact-yes", &[]).0, "ja");
    assert_eq!(Texts::default().text(Language::Dutch, "closing", &[]).0, "Met vriendelijke groet,");
}

#[test]
fn a_changed_translation_counts_as_not_checked_until_it_says_so() {
    let check = |language: &str, of: Language, changes: &str, expected: bool| {
        let texts = Texts::default().with(language, changes).expect("a change");
        assert_eq!(texts.text(of, "closing", &[]).1, expected, "{changes}");
    };
    check("en", Language::English, "closing = Bye,\n", false);
    check("en", Language::English, "closing = Bye,\n    .verified = yes\n", true);
    check("ar", Language::Arabic, "closing = وداعًا،\n    .verified = yes\n", true);
    check("nl", Language::Dutch, "closing = Dag,\n    .verified = no\n", false);
    check("fr", Language::French, "verified = yes\n", true);
}

#[test]
fn a_faulty_change_is_refused_with_its_line() {
    check("xx", "", "there are no sentences in `xx`");
    check("NL", "", "there are no sentences in `NL`");
    check("nl", "# ja\nclosing = Dag\ndit is niets\n", "nl, line 3: this is not written as Fluent");
    check("nl", "\nclosign = Dag\n", "nl, line 2: no letter has a sentence `closign`");
    check("nl", "objection-until = U kunt bezwaar maken.\n", "must hold exactly these values: $last; it holds: none");
    check("en", "closing = Bye { $name }\n", "en, line 1: `closing` must hold exactly these values: none");
    check("nl", "closing = { elders }\n", "nl, line 1: `closing` cannot be put together");
}

#[track_caller]
fn check(language: &str, changes: &str, expected: &str) {
    let fault = Texts::default().with(language, changes).err().expect("a fault").to_string();
    assert!(fault.contains(expected), "{fault}");
}
