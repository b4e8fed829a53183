//! What workers call a place: it must be something that can be read aloud, and no two alike.

/// The longest name that still fits on a door, in characters.
const LONGEST: usize = 80;

/// The name without the white space around it, or nothing when it cannot stand on a door.
pub(crate) fn clean(name: &str) -> Option<String> {
    let name = name.trim();
    let fits = (1..=LONGEST).contains(&name.chars().count()) && !name.chars().any(char::is_control);
    fits.then(|| name.to_owned())
}

/// Whether two names would be taken for each other on the stairs.
pub(crate) fn alike(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_can_be_read_aloud() {
        check(" 1a ", Some("1a"));
        check("   ", None);
        check("1\na", None);
        check(&"é".repeat(80), Some(&"é".repeat(80)));
        check(&"é".repeat(81), None);
    }

    #[test]
    fn capitals_do_not_tell_names_apart() {
        assert!(alike("Zaal Noord", "ZAAL noord"));
        assert!(!alike("1a", "1b"));
    }

    #[track_caller]
    fn check(name: &str, expected: Option<&str>) {
        assert_eq!(clean(name).as_deref(), expected);
    }
}
