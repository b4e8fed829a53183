//! A template of a house is refused with its line, or with what it leaves out; the shipped one is not.

use super::*;
use crate::decision_letter::{TEMPLATE, decision_letter};
use crate::tests::{BARE, SHIPPED};

#[test]
fn the_shipped_template_says_everything_in_every_letter() {
    for fonts in [Some(&*BARE), SHIPPED.as_ref()].into_iter().flatten() {
        assert_eq!(try_template(TEMPLATE, fonts), Ok(()));
    }
}

/// What stands on the paper beyond the words of the letter: numbers, and who it is from on each page.
#[test]
fn nothing_else_stands_in_a_letter() {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let text = press::proof(TEMPLATE, paper(&letter, &BARE), &BARE).expect("a letter");
            let mut known: Vec<String> = words_of(&letter.reference).collect();
            known.extend(needed(&letter, &BARE).iter().flat_map(|(_, words)| words_of(words).collect::<Vec<_>>()));
            let worded = drawable(&letter, &BARE);
            for side in [Some(&worded.dutch), worded.beside.as_ref()].into_iter().flatten() {
                known.extend(side.labels.iter().flat_map(|label| words_of(&label.name.words)));
                known.extend(words_of(&side.closing.words).chain(words_of(&side.summary_heading.words)));
            }
            let more: Vec<_> = words_of(&text)
                .filter(|word| !known.contains(word) && !word.chars().all(|sign| sign.is_ascii_digit()))
                .collect();
            assert!(more.is_empty(), "{}: {more:?}", language.code());
        }
    }
}

#[test]
fn a_faulty_template_is_refused_with_its_line_and_why() {
    check("#set document(\n  title: \"x\",\n", "line 1", "unclosed delimiter");
    check("\n\n#elders", "line 3", "unknown variable: elders");
    check("= x\n#panic(\"mis\")", "line 2", "panicked with: mis");
    check("#sys.inputs.paper.naam", "line 1", "does not contain key \"naam\"");
    check("#read(\"/etc/hostname\")", "line 1", "failed to load file");
    check("#import \"@preview/x:1.0.0\": y", "line 1", "failed to load");
    check("#let x = 0\n#while x < 1 { x *= 1 }", "line 2", "loop seems to be infinite");
    check("#let f(x) = f(x)\n#f(1)", "line 1", "maximum function call depth exceeded");
    check("#set document(date: sys.inputs.paper.date)\nleeg", "line unknown", "missing document title");
}

#[test]
fn a_template_that_leaves_something_out_is_refused() {
    let without = |part: &str, instead: &str| {
        assert!(TEMPLATE.contains(part), "{part} is not in the template any more");
        try_template(&TEMPLATE.replace(part, instead), &BARE)
    };
    assert_eq!(without("  ..rows,\n", ""), Err(Failure::LeavesOut("the heading of a section")));
    let summaries = "  ..across(summary).map(cell => grid.cell(fill: pale, inset: 3mm, cell)),\n";
    assert_eq!(without(summaries, ""), Err(Failure::LeavesOut("a part of the summary")));
    assert_eq!(
        without("  ..across(labels),\n", ""),
        Err(Failure::LeavesOut("the date, the reference or for whom it is"))
    );
    assert_eq!(
        without("side.notes.map(note", "side.notes.slice(1).map(note"),
        Err(Failure::LeavesOut("a note before the letter"))
    );
    assert_eq!(without("paper.lines.join(linebreak())", "paper.lines.first()"), Err(Failure::LeavesOut("the sender")));
    let asides = "text(size: 8.5pt, fill: grey, said(item.aside))";
    assert_eq!(without(asides, "[]"), Err(Failure::LeavesOut("a part of a section")));
}

#[test]
fn a_letter_with_a_faulty_template_fails_with_the_line_and_without_its_words() {
    let mut letter = specimen::all("en").swap_remove(0);
    letter.template = Some("\n#panic(sys.inputs.paper.beside.labels)".into());
    let failure = decision_letter(&letter, &BARE).expect_err("a fault");
    assert_eq!(failure.to_string(), "the template could not be laid out (line 2)");
    letter.template = None;
    assert!(decision_letter(&letter, &BARE).is_ok());
}

#[track_caller]
fn check(template: &str, line: &str, why: &str) {
    let failure = try_template(template, &BARE).expect_err("a fault").to_string();
    assert!(failure.contains(line) && failure.contains(why), "{failure}");
}
