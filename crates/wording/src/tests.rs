//! What a reader of a letter would notice, whatever draws it.

use jiff::civil::date;

use super::*;

#[test]
fn both_sides_say_the_same_opposite_each_other() {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let Worded { dutch, beside } = wording(&letter);
            assert_eq!(beside.is_none(), language == Language::Dutch);
            let Some(beside) = beside else { continue };
            assert_eq!((beside.language, dutch.language), (language, Language::Dutch));
            assert_eq!(shape(&dutch), shape(&beside), "{}", language.code());
        }
    }
}

#[test]
fn a_language_without_sentences_is_english_and_the_letter_says_so() {
    for code in ["so", "am", "tr", "zh-Hans", "", "nonsense", "nlx"] {
        let beside = beside(&letter_in(code));
        assert_eq!(beside.language, Language::English, "{code}");
        assert!(beside.notes[0].words.starts_with("There is no translation in your language yet."));
    }
    for (code, language) in [("prs", Language::Persian), ("ar-SY", Language::Arabic), ("TIR", Language::Tigrinya)] {
        assert_eq!(beside(&letter_in(code)).language, language);
    }
}

#[test]
fn a_translation_that_nobody_checked_says_so_and_dutch_does_not() {
    for language in Language::ALL {
        let letter = letter_in(language.code());
        let Worded { dutch, beside } = wording(&letter);
        assert!(dutch.verified && dutch.notes.iter().all(|note| !note.words.contains("moedertaal")));
        let checked = beside.as_ref().is_none_or(|beside| beside.verified);
        assert_eq!(checked, matches!(language, Language::Dutch | Language::English));
    }
    let arabic = beside(&letter_in("ar"));
    assert!(arabic.notes.iter().any(|note| note.words.contains("لم يراجع هذه الترجمة")));
}

#[test]
fn days_are_gregorian_in_latin_digits_with_the_dutch_beside() {
    for (code, expected) in [
        ("en", "25 November 2026"),
        ("ar", "25 نوفمبر 2026"),
        ("ti", "25 ሕዳር 2026"),
        ("fr", "25 novembre 2026"),
        ("fa", "25 نوامبر 2026"),
    ] {
        let side = beside(&letter_in(code));
        assert_eq!(plain(&side.labels[0].value.words), format!("{expected} (25 november 2026)"));
        let digits = text(&side).chars().filter(|sign| sign.is_numeric() && !sign.is_ascii_digit()).count();
        assert_eq!(digits, 0, "{code} writes other digits");
    }
    let mut letter = letter_in("fr");
    letter.notified = date(2027, 5, 1);
    assert_eq!(plain(&beside(&letter).labels[0].value.words), "1er mai 2027 (1 mei 2027)");
}

#[test]
fn values_are_isolated_from_the_words_around_them() {
    let side = beside(&letter_in("ar"));
    for value in ["Opvang Voorbeeldstad (LVV)", "VB-2026-0042", "23\u{A0}december\u{A0}2026"] {
        assert!(text(&side).contains(&format!("\u{2068}{value}\u{2069}")), "{value}");
    }
}

#[test]
fn a_day_amid_arabic_is_read_from_the_right() {
    let day = "\u{2068}23\u{A0}ديسمبر\u{A0}2026 (\u{2068}23\u{A0}december\u{A0}2026\u{2069})\u{2069}";
    assert!(text(&beside(&letter_in("ar"))).contains(day));
}

#[test]
fn a_name_cannot_turn_the_words_around_it_or_take_a_line_of_its_own() {
    let mut letter = letter_in("en");
    letter.addressee = Some("\u{202E}Testa\u{2069}\n  Voor\u{200F}beeld\u{7}".into());
    assert_eq!(beside(&letter).labels[2].value.words, "\u{2068}Testa Voorbeeld\u{2069}");
    letter.addressee = Some("\u{2069} \n".into());
    assert_eq!(beside(&letter).labels[2].value.words, "the person who was given this letter");
}

#[test]
fn every_letter_ends_with_a_bed_for_tonight() {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let Worded { dutch, beside } = wording(&letter);
            for side in [Some(dutch), beside].into_iter().flatten() {
                assert_eq!(side.sections.last().map(|section| section.topic), Some(Topic::Tonight));
                assert!(side.summary.len() >= 3);
            }
        }
    }
}

#[test]
fn a_refusal_says_that_hardship_was_weighed_and_that_unknown_does_not_refuse() {
    let letters = specimen::all("en");
    let refusal = letters.iter().find(|letter| matches!(letter.decision, Decision::Refused { .. }));
    let said = text(&beside(refusal.expect("a refusal")));
    for words in [
        "A second person checked this",
        "Something we do not know is no reason for us to refuse you a place",
        "You can object up to and including 23 December 2026 (23 december 2026)",
        "This follows from: Vw 2000 art. 69 lid 1: vier weken; Awb 6:8",
        "you keep your bed until 4 weeks after it has been decided",
        "Ask this at: de rechtbank Voorbeeld",
        "Check code: 9f86d081884c7d65.",
    ] {
        assert!(plain(&said).contains(words), "`{words}` is not in:\n{}", plain(&said));
    }
}

/// What every letter owes its reader, whatever was decided and in whatever language.
#[test]
fn every_letter_says_what_was_weighed_what_is_known_how_to_correct_it_and_who_helps() {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let Worded { dutch, beside } = wording(&letter);
            for side in [Some(dutch), beside].into_iter().flatten() {
                let code = side.language.code();
                let said = |topic| side.sections.iter().any(|section| section.topic == topic);
                assert!(said(Topic::Decision) && said(Topic::Rule) && said(Topic::Tonight), "{code}");
                assert_eq!(said(Topic::Remedy), letter.remedy.is_some(), "{code}");
                assert_eq!(points(&side, Topic::Grounds), letter.grounds.len(), "{code}");
                assert_eq!(points(&side, Topic::Facts), letter.facts.len(), "{code}");
                assert_eq!(points(&side, Topic::Help), letter.help.len(), "{code}");
                for key in ["grounds-intro", "facts-correct"] {
                    let (sentence, _) = letter.texts.text(side.language, key, &[]);
                    assert!(text(&side).contains(&sentence), "{code}: {key}");
                }
                if let Some(remedy) = &letter.remedy {
                    let last_day = days::written(&letter.texts, Language::Dutch, remedy.last_day);
                    assert!(text(&side).contains(&last_day) && text(&side).contains(&remedy.rule), "{code}");
                }
            }
        }
    }
}

#[test]
fn a_decision_against_the_advice_says_what_the_advice_was_and_why_not() {
    for (advice, words) in [
        (Advice::Admit, "The advice by the rules was: admit. We decide differently."),
        (Advice::NotByTheseRules, "The advice by the rules was: do not admit. We decide differently."),
        (Advice::CannotBeSaidYet, "By the rules no advice was possible yet. We decide anyway."),
    ] {
        let mut letter = letter_in("en");
        letter.deviation = Some(Deviation { advice, reason: "Omdat de proef dat vraagt.".into() });
        let said = text(&beside(&letter));
        assert!(said.contains(words) && said.contains("Omdat de proef dat vraagt."), "{said}");
        letter.deviation = None;
        assert!(!text(&beside(&letter)).contains("advice"));
    }
}

#[test]
fn titles_name_nobody() {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let Worded { dutch, beside } = wording(&letter);
            for side in [Some(dutch), beside].into_iter().flatten() {
                assert!(!side.title.words.contains("Testa") && !side.title.words.contains('{'));
            }
        }
    }
}

#[test]
fn what_cannot_be_drawn_is_said() {
    let lacks = Lacks { writing: true, name: true };
    let tigrinya = wording_without(&letter_in("ti"), lacks).beside.expect("a second side");
    assert_eq!(tigrinya.language, Language::English);
    assert!(tigrinya.notes[0].words.starts_with("This letter could not be printed in your script."));
    assert!(tigrinya.notes[1].words.starts_with("Your name could not be printed in your own script."));
    let dutch = wording_without(&letter_in("nl"), lacks);
    assert!(dutch.beside.is_none() && dutch.dutch.notes[0].words.starts_with("Uw naam kon niet"));
}

fn letter_in(code: &str) -> DecisionLetter {
    specimen::all(code).swap_remove(0)
}

fn beside(letter: &DecisionLetter) -> Side {
    wording(letter).beside.expect("a second side")
}

fn plain(words: &str) -> String {
    words.replace(is_isolate, "").replace('\u{A0}', " ")
}

/// Everything on a side, piece by piece.
fn text(side: &Side) -> String {
    let mut words: Vec<&str> = side.summary.iter().map(|piece| piece.words.as_str()).collect();
    words.extend(side.labels.iter().flat_map(|label| [label.name.words.as_str(), label.value.words.as_str()]));
    for block in side.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Paragraph(piece) => words.push(&piece.words),
            Block::Written { lines, .. } | Block::Address { lines, .. } => {
                words.extend(lines.iter().map(|line| line.words.as_str()));
            }
            Block::List { items, .. } => {
                let pieces = items.iter().flat_map(|item| [item.lead.as_ref(), Some(&item.text), item.aside.as_ref()]);
                words.extend(pieces.flatten().map(|piece| piece.words.as_str()));
            }
        }
    }
    words.join("\n")
}

/// How many points there are about something.
fn points(side: &Side, topic: Topic) -> usize {
    let blocks = side.sections.iter().filter(|section| section.topic == topic).flat_map(|section| &section.blocks);
    let lists = blocks.map(|block| if let Block::List { items, .. } = block { items.len() } else { 0 });
    lists.sum()
}

/// The sections and blocks of a side, without what they say.
fn shape(side: &Side) -> Vec<(Topic, Vec<(&'static str, usize)>)> {
    let of = |block: &Block| match block {
        Block::Paragraph(_) => ("paragraph", 1),
        Block::List { items, .. } => ("list", items.len()),
        Block::Written { lines, .. } => ("written", lines.len()),
        Block::Address { lines, .. } => ("address", lines.len()),
    };
    side.sections.iter().map(|section| (section.topic, section.blocks.iter().map(of).collect())).collect()
}
