//! Nationalities by name: what people say or write, and the code it has in BRP table 32.

use std::sync::LazyLock;

use super::Nationality;

/// A nationality that can be held today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Four digits in BRP table 32.
    pub code: &'static str,
    /// The Dutch description in that table.
    pub name: &'static str,
    /// Name and other words, folded for comparing.
    folded: Vec<String>,
}

/// What a word for a nationality turned out to mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Found {
    /// This one.
    One(Nationality),
    /// Several share the word, such as *Congolese*: somebody has to choose.
    Several(Vec<&'static Entry>),
    /// Nothing that the table knows.
    Nothing,
}

static TABLE: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let lines = include_str!("nationalities.tsv").lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(entry).collect()
});

fn entry(line: &'static str) -> Option<Entry> {
    let mut parts = line.split('\t');
    let (code, name, others) = (parts.next()?, parts.next()?, parts.next()?);
    let folded = std::iter::once(name).chain(others.split('|')).map(fold).collect();
    Some(Entry { code, name, folded })
}

/// All nationalities, in the order of the table.
pub fn all() -> &'static [Entry] {
    &TABLE
}

/// The Dutch description of a code.
pub fn name(code: &str) -> Option<&'static str> {
    TABLE.iter().find(|entry| entry.code == code).map(|entry| entry.name)
}

/// What a whole word or code means: *Eritrese*, *Eritrea*, *Eritrean* or *0084*.
pub fn find(words: &str) -> Found {
    let wanted = fold(words);
    let hits: Vec<&Entry> = TABLE.iter().filter(|entry| entry.code == wanted || entry.is_called(&wanted)).collect();
    match hits.as_slice() {
        [] => Found::Nothing,
        [one] => Found::One(one.nationality()),
        [_, _, ..] => Found::Several(hits),
    }
}

/// Nationalities of which some word begins like this, for a list while typing.
pub fn search(beginning: &str) -> Vec<&'static Entry> {
    let wanted = fold(beginning);
    if wanted.is_empty() {
        return Vec::new();
    }
    TABLE.iter().filter(|entry| entry.folded.iter().any(|word| word.starts_with(&wanted))).collect()
}

impl Entry {
    /// The answer on the form that this entry stands for.
    pub fn nationality(&self) -> Nationality {
        match self.code {
            "0000" => Nationality::Unknown,
            "0499" => Nationality::Stateless,
            code => Nationality::Of(code.to_owned()),
        }
    }

    /// Adjectives are written with and without the Dutch ending: *Eritrees* and *Eritrese*.
    fn is_called(&self, wanted: &str) -> bool {
        self.folded.iter().any(|word| word == wanted || without_ending(word) == Some(wanted))
    }
}

/// *Turkse* is written *Turks* as well. Words too short to lose a letter stay as they are.
fn without_ending(word: &str) -> Option<&str> {
    word.strip_suffix('e').filter(|rest| rest.ends_with('s') && rest.len() > 3)
}

/// Lower case, without accents, hyphens and apostrophes, so that spellings can be compared.
fn fold(words: &str) -> String {
    let mut folded = String::with_capacity(words.len());
    for letter in words.trim().chars().flat_map(char::to_lowercase) {
        match letter {
            'á' | 'à' | 'â' | 'ä' | 'ã' => folded.push('a'),
            'é' | 'è' | 'ê' | 'ë' => folded.push('e'),
            'í' | 'ì' | 'î' | 'ï' => folded.push('i'),
            'ó' | 'ò' | 'ô' | 'ö' | 'õ' => folded.push('o'),
            'ú' | 'ù' | 'û' | 'ü' => folded.push('u'),
            'ç' => folded.push('c'),
            '-' | ' ' => folded.push(' '),
            other if other.is_alphanumeric() => folded.push(other),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_nationality_is_found_by_state_adjective_language_and_code() {
        for words in ["Eritrese", "eritrea", "ERITREAN", "Eritreaans", "0084", " Eritreaanse "] {
            check(words, "0084");
        }
        check("Turks", "0339");
        check("Syrië", "0336");
        check("syrie", "0336");
        check("Zuid Soedan", "0157");
        check("Ivory Coast", "0120");
        check("Burger van Bosnië-Herzegovina", "0029");
        check("Wit-Rusland", "0038");
    }

    #[test]
    fn unknown_and_stateless_are_two_things() {
        assert_eq!(find("onbekend"), Found::One(Nationality::Unknown));
        assert_eq!(find("Staatloos"), Found::One(Nationality::Stateless));
        assert_eq!(find("stateless"), Found::One(Nationality::Stateless));
    }

    #[test]
    fn a_word_that_means_two_states_is_never_chosen_for_somebody() {
        let Found::Several(entries) = find("Congolese") else { panic!("two states share this word") };
        assert_eq!(entries.iter().map(|entry| entry.code).collect::<Vec<_>>(), ["0110", "0451"]);
    }

    #[test]
    fn what_the_table_does_not_know_is_not_guessed() {
        for words in ["", "Joegoslavische", "Atlantis", "e"] {
            assert_eq!(find(words), Found::Nothing, "{words}");
        }
    }

    #[test]
    fn codes_are_four_digits_and_stand_once() {
        let mut codes: Vec<&str> = all().iter().map(|entry| entry.code).collect();
        assert!(codes.iter().all(|code| code.len() == 4 && code.bytes().all(|byte| byte.is_ascii_digit())));
        assert!(codes.len() > 190);
        codes.dedup();
        assert_eq!(codes.len(), all().len());
        assert_eq!(name("0315"), Some("Iraanse"));
        assert_eq!(name("0065"), None);
    }

    #[test]
    fn typing_narrows_the_list() {
        let names: Vec<&str> = search("soe").iter().map(|entry| entry.name).collect();
        assert_eq!(names, ["Soedanese"]);
        assert!(search("").is_empty());
    }

    #[track_caller]
    fn check(words: &str, code: &str) {
        assert_eq!(find(words), Found::One(Nationality::Of(code.to_owned())), "{words}");
    }
}
