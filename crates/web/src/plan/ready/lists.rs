//! The lists as data: read once, and held to what they must say by a test.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::language::Language;

static LISTS: LazyLock<Vec<List>> = LazyLock::new(|| {
    read().unwrap_or_else(|error| {
        tracing::error!(%error, "the lists of steps cannot be read");
        Vec::new()
    })
});

#[derive(Deserialize)]
struct File {
    list: Vec<List>,
}

/// Steps that belong together.
#[derive(Deserialize)]
pub struct List {
    pub name: String,
    /// The strand of all its steps.
    pub strand: String,
    title: Said,
    why: Said,
    /// From where the facts in it come, with their date.
    pub source: String,
    /// Whether the source stands today.
    pub confirmed: bool,
    #[serde(rename = "step")]
    pub steps: Vec<Step>,
}

/// One step.
#[derive(Deserialize)]
pub struct Step {
    #[serde(flatten)]
    words: Said,
    /// So many days after the first; none when it has no day.
    pub after_days: Option<i32>,
}

#[derive(Deserialize)]
struct Said {
    nl: String,
    en: String,
}

impl List {
    /// All lists that come with the program.
    pub fn all() -> &'static [List] {
        &LISTS
    }

    pub fn title(&self, language: Language) -> &str {
        self.title.say(language)
    }

    pub fn why(&self, language: Language) -> &str {
        self.why.say(language)
    }
}

impl Step {
    /// What is to be done.
    pub fn say(&self, language: Language) -> &str {
        self.words.say(language)
    }
}

impl Said {
    fn say(&self, language: Language) -> &str {
        match language {
            Language::Dutch => &self.nl,
            Language::English => &self.en,
        }
    }
}

fn read() -> Result<Vec<List>, toml::de::Error> {
    Ok(toml::from_str::<File>(include_str!("lists.toml"))?.list)
}

#[cfg(test)]
mod tests {
    use domain::plan::Strand;

    use super::*;

    #[test]
    fn every_list_can_be_read_says_its_source_and_belongs_to_a_strand() {
        let lists = read().expect("the file can be read");
        for list in &lists {
            assert!(Strand::ALL.iter().any(|strand| strand.name() == list.strand), "{}", list.name);
            assert!(!list.source.trim().is_empty() && !list.steps.is_empty(), "{}", list.name);
            let said = list.steps.iter().map(|step| &step.words).chain([&list.title, &list.why]);
            said.for_each(|said| assert!(!said.nl.is_empty() && !said.en.is_empty(), "{}", list.name));
            assert!(list.steps.iter().all(|step| step.after_days.is_none_or(|days| (0..=366).contains(&days))));
        }
        let names: std::collections::BTreeSet<&str> = lists.iter().map(|list| list.name.as_str()).collect();
        assert_eq!(names.len(), lists.len(), "a name stands twice");
    }
}
