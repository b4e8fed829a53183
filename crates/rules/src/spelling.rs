//! Which known word was probably meant by one that nobody knows.

/// The nearest of these words, when it is near enough to be a slip of the pen.
pub fn nearest<'w>(word: &str, known: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    let near = known.map(|other| (steps(word, other), other)).min()?;
    (near.0 <= 1 + word.chars().count() / 5).then_some(near.1)
}

/// How many letters must be put in, left out or changed to make one word of the other.
fn steps(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (done, letter) in one.chars().enumerate() {
        let mut corner = row[0];
        row[0] = done + 1;
        for (at, theirs) in other.iter().enumerate() {
            let changed = corner + usize::from(letter != *theirs);
            corner = row[at + 1];
            row[at + 1] = changed.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_recognised_and_another_word_is_not() {
        let known = || ["procedure-ended", "heavy-entry-ban", "age"].into_iter();
        assert_eq!(nearest("proceduer-ended", known()), Some("procedure-ended"));
        assert_eq!(nearest("procedure-endet", known()), Some("procedure-ended"));
        assert_eq!(nearest("agee", known()), Some("age"));
        assert_eq!(nearest("nationality", known()), None);
    }
}
