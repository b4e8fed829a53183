//! Words that must not stand anywhere: names that say nothing, promises without a day, and what
//! belongs to a person or to one machine.

use crate::tree::{self, File};

/// What a file is called when nobody decided what it is for.
const SAYS_NOTHING: &[&str] = &["utils", "util", "helpers", "helper", "common", "manager", "service", "misc"];
/// Where people keep their own folders.
const SOMEBODYS_HOME: &[&str] = &["/root/", "/Users/", "C:\\Users\\"];
/// Domains that are nobody's, kept free for examples (RFC 2606).
const NOBODYS: &[&str] = &[".example", ".invalid", ".test", "example.org", "example.com", "example.net", "localhost"];

#[test]
fn no_file_has_a_name_that_says_nothing() {
    let vague = tree::files("crates")
        .into_iter()
        .filter(|file| file.path.split(['/', '.']).any(|part| SAYS_NOTHING.contains(&part)));
    let found: Vec<String> = vague.map(|file| file.path).collect();
    tree::none("Say what is in it:", &found);
}

#[test]
fn every_promise_has_a_day() {
    let undated = |line: &str| {
        let promise = ["TO", "FIX"].map(|word| format!("{word}{}", if word == "TO" { "DO" } else { "ME" }));
        promise.iter().any(|promise| match line.split_once(promise.as_str()) {
            Some((_, rest)) => !rest.starts_with("(20"),
            None => false,
        })
    };
    tree::none("A promise is written with its day, as in (2026-12-01):", &lines(tree::files("crates"), undated));
}

#[test]
fn nobody_can_be_called_or_written_to() {
    let reachable = |line: &str| mail_addresses(line).any(|domain| !nobodys(domain)) || has_telephone_number(line);
    let written = tree::files("").into_iter().filter(|file| !["css", "svg"].contains(&file.ending()));
    tree::none("No real telephone number or mail address stands here:", &lines(written.collect(), reachable));
}

#[test]
fn no_file_knows_on_which_machine_it_lies() {
    let root = tree::root().to_string_lossy().into_owned();
    let local = |line: &str| line.contains(&root) || SOMEBODYS_HOME.iter().any(|home| line.contains(home));
    let others = tree::files("").into_iter().filter(|file| file.path != "crates/tidy/src/words.rs");
    tree::none("No path of one machine stands here:", &lines(others.collect(), local));
}

fn lines(files: Vec<File>, wrong: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for file in files {
        for (number, line) in file.text.lines().enumerate().filter(|(_, line)| wrong(line)) {
            found.push(format!("{}:{}: {}", file.path, number + 1, line.trim()));
        }
    }
    found
}

/// The domains of everything that looks like a mail address.
fn mail_addresses(line: &str) -> impl Iterator<Item = &str> {
    let of_domain = |letter: char| letter.is_ascii_alphanumeric() || letter == '.' || letter == '-';
    line.match_indices('@').filter_map(move |(at, _)| {
        let sender = line[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric());
        let domain = &line[at + 1..];
        let domain = domain[..domain.find(|letter| !of_domain(letter)).unwrap_or(domain.len())].trim_end_matches('.');
        let ending = domain.rsplit_once('.').map(|(_, ending)| ending);
        let is_address =
            sender && ending.is_some_and(|ending| ending.chars().all(|letter| letter.is_ascii_alphabetic()));
        is_address.then_some(domain)
    })
}

fn nobodys(domain: &str) -> bool {
    NOBODYS.iter().any(|free| domain == free.trim_start_matches('.') || domain.ends_with(free))
}

/// Dutch mobile numbers, with or without the country. A number with four equal digits in a row is
/// plainly invented.
fn has_telephone_number(line: &str) -> bool {
    line.match_indices(['0', '+']).any(|(at, _)| {
        let before = line[..at].ends_with(|letter: char| letter.is_ascii_alphanumeric() || ".-_".contains(letter));
        let written = line[at..].trim_start_matches('+').chars();
        let joined: String = written.take_while(|letter| letter.is_ascii_digit() || " -".contains(*letter)).collect();
        let digits: String = joined.chars().filter(char::is_ascii_digit).collect();
        let own = ["00316", "316", "06"].iter().find_map(|prefix| digits.strip_prefix(prefix)).unwrap_or("");
        let invented = own.as_bytes().windows(4).any(|four| four.iter().all(|digit| *digit == four[0]));
        !before && own.len() == 8 && !invented
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_found_and_those_of_nobody_are_free() {
        check("write to testa@voorbeeld.example now", true);
        check("write to testa@example.org.", true);
        check(&format!("testa@{}", "voorbeeldstad.nl"), false);
        check("@media (width > 40rem)", true);
    }

    #[test]
    fn telephone_numbers_are_found_and_invented_ones_are_free() {
        assert!(has_telephone_number(&format!("call 06 {} 78", "12 34 56")));
        assert!(has_telephone_number(&format!("+31 6{}", "12345678")));
        assert!(!has_telephone_number("06 0000 0000"));
        assert!(!has_telephone_number("0.0625rem 20261106 and 2026-11-23T22:06"));
    }

    #[track_caller]
    fn check(line: &str, free: bool) {
        assert_eq!(mail_addresses(line).all(nobodys), free, "{line}");
    }
}
