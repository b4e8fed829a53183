//! A guess which column holds which field, by the words above it.

use std::sync::LazyLock;

use super::{Field, Kind, Mapping};
use crate::value::fold;

/// How well a header looks like a field. More is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// The words stand somewhere in the header; the more letters of it they are, the better.
    Within(usize),
    /// The header is exactly these words.
    Exact,
}

struct Wording {
    kind: Kind,
    field: Field,
    words: &'static str,
}

static WORDINGS: LazyLock<Vec<Wording>> = LazyLock::new(|| {
    let lines = include_str!("headers.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(wordings).collect()
});

fn wordings(line: &'static str) -> impl Iterator<Item = Wording> {
    let mut parts = line.split('\t');
    let (kinds, name, words) = (parts.next(), parts.next(), parts.next());
    let field = Field::named(name.unwrap_or_default()).expect("headers.tsv names fields that exist");
    let kinds = kinds.unwrap_or_default().chars().map(|letter| match letter {
        'L' => Kind::Locations,
        'E' => Kind::Eligibility,
        'P' => Kind::People,
        other => panic!("headers.tsv names a kind {other} that does not exist"),
    });
    let words = words.unwrap_or_default();
    kinds.flat_map(move |kind| words.split('|').map(move |words| Wording { kind, field, words }))
}

/// Guesses what each column holds. The best likeness is given away first.
pub fn guess(headers: &[&str], kind: Kind) -> Mapping {
    let mut candidates: Vec<(Likeness, usize, Field)> = Vec::new();
    for (column, header) in headers.iter().enumerate() {
        let found = likenesses(header, kind);
        candidates.extend(found.into_iter().map(|(likeness, field)| (likeness, column, field)));
    }
    candidates.sort_by(|(one, left, _), (other, right, _)| other.cmp(one).then(left.cmp(right)));
    let mut mapping = Mapping::empty(headers, kind);
    for (_, column, field) in candidates {
        let taken = mapping.columns()[column].is_some();
        if !taken && (field.repeats() || mapping.column(field).is_none()) {
            mapping.set(column, Some(field));
        }
    }
    mapping
}

/// How well a header looks like anything that any worksheet holds.
pub fn likeness_in_any_kind(header: &str) -> Option<(Likeness, Field)> {
    let kinds = [Kind::Locations, Kind::Eligibility, Kind::People];
    kinds.into_iter().flat_map(|kind| likenesses(header, kind)).max_by_key(|(likeness, _)| *likeness)
}

fn likenesses(header: &str, kind: Kind) -> Vec<(Likeness, Field)> {
    let header = fold(header);
    let of_kind = WORDINGS.iter().filter(|wording| wording.kind == kind);
    of_kind.filter_map(|wording| Some((likeness(&header, wording.words)?, wording.field))).collect()
}

fn likeness(header: &str, words: &str) -> Option<Likeness> {
    if header == words {
        return Some(Likeness::Exact);
    }
    // Two letters within a long header say nothing.
    let within = words.len() > 3 && header.split(' ').count() <= 8 && stands_in(header, words);
    within.then_some(Likeness::Within(words.len()))
}

/// Whether the words stand in the header as whole words.
fn stands_in(header: &str, words: &str) -> bool {
    header.match_indices(words).any(|(start, _)| {
        let before = header[..start].chars().next_back();
        let after = header[start + words.len()..].chars().next();
        before.is_none_or(|letter| letter == ' ') && after.is_none_or(|letter| letter == ' ')
    })
}
