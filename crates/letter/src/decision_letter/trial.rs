//! Trying a template of a house before any letter is made with it.

use std::collections::HashMap;

use wording::{Block, DecisionLetter, Language, Piece, specimen};

use super::{drawable, paper};
use crate::{Failure, Fonts, press};

/// Tries a template on letters about nobody, of every kind and in every language: whether it can be
/// laid out and kept, and whether everything that a letter must say is still there.
///
/// A fault comes back with the line of the template; what was in use stays in use.
pub fn try_template(template: &str, fonts: &Fonts) -> Result<(), Failure> {
    for language in Language::ALL {
        for letter in specimen::all(language.code()) {
            let text = press::proof(template, paper(&letter, fonts), fonts)?;
            says_all(&letter, &text, fonts)?;
        }
    }
    Ok(())
}

/// Whether every word of the letter stands on the paper, as often as it should.
fn says_all(letter: &DecisionLetter, text: &str, fonts: &Fonts) -> Result<(), Failure> {
    let needed: Vec<(&str, String)> =
        needed(letter, fonts).into_iter().map(|(what, words)| (what, fonts.drawable_sentence(&words))).collect();
    let mut left: HashMap<String, isize> = HashMap::new();
    words_of(text).for_each(|word| *left.entry(word).or_default() += 1);
    needed.iter().flat_map(|(_, words)| words_of(words)).for_each(|word| *left.entry(word).or_default() -= 1);
    let lacks = |words: &str| words_of(words).any(|word| left.get(&word).is_some_and(|count| *count < 0));
    // Some words are everywhere: what is not there in one piece is likelier to be what is left out.
    let run: String = words_of(text).collect();
    let in_one_piece = |words: &str| run.contains(&words_of(words).collect::<String>());
    let lacking: Vec<_> = needed.iter().filter(|(_, words)| lacks(words)).collect();
    match lacking.iter().find(|(_, words)| !in_one_piece(words)).or(lacking.first()) {
        Some((what, _)) => Err(Failure::LeavesOut(what)),
        None => Ok(()),
    }
}

/// Everything in words that the letter says, and what each is, in order.
fn needed(letter: &DecisionLetter, fonts: &Fonts) -> Vec<(&'static str, String)> {
    let sender = [&letter.sender.house, &letter.sender.programme].into_iter().chain(&letter.sender.lines);
    let mut needed: Vec<_> = sender.map(|line| ("the sender", line.clone())).collect();
    let worded = drawable(letter, fonts);
    for side in [Some(&worded.dutch), worded.beside.as_ref()].into_iter().flatten() {
        let mut need = |what, piece: &Piece| needed.push((what, piece.words.clone()));
        need("which text is binding", &side.column);
        need("the title", &side.title);
        side.labels.iter().for_each(|label| need("the date, the reference or for whom it is", &label.value));
        side.notes.iter().for_each(|note| need("a note before the letter", note));
        side.summary.iter().for_each(|piece| need("a part of the summary", piece));
        for section in &side.sections {
            need("the heading of a section", &section.heading);
            let pieces = section.blocks.iter().flat_map(pieces);
            pieces.for_each(|piece| need("a part of a section", piece));
        }
    }
    needed
}

fn pieces(block: &Block) -> Vec<&Piece> {
    match block {
        Block::Paragraph(piece) => vec![piece],
        Block::Written { lines, note } => lines.iter().chain(note).collect(),
        Block::Address { lead, lines } => [lead].into_iter().chain(lines).collect(),
        Block::List { items, note, .. } => {
            let items = items.iter().flat_map(|item| item.lead.iter().chain([&item.text]).chain(&item.aside));
            items.chain(note).collect()
        }
    }
}

/// The words, without what a template may well change: spaces, signs and capitals.
fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_lowercase)
}

#[cfg(test)]
mod tests;
