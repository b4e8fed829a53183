//! To what somebody can leave, and how each counts: lists with a day, read from text. A list that was in force is never changed.

use domain::outflow::OutflowKind;
use domain::plan::Route;
use jiff::civil::Date;
use serde::Deserialize;

const SHIPPED: &str = include_str!("outflow.toml");

/// All lists, the oldest first.
#[derive(Clone, Debug, PartialEq)]
pub struct Lists(Vec<List>);

/// A list in force from a day on.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct List {
    /// From which day.
    pub from: Date,
    /// Where it comes from.
    pub source: String,
    /// After how many months whoever said yes to that is called.
    pub look_again: Vec<u8>,
    /// How it counts, in the order of a table.
    #[serde(rename = "class")]
    pub classes: Vec<Class>,
    /// To what somebody can leave, in the order of a form.
    #[serde(rename = "kind")]
    pub kinds: Vec<Kind>,
}

/// How leavings count together.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Class {
    /// Its word.
    pub word: String,
    /// Whether it is counted as a solution.
    pub solution: bool,
    /// Whether a source was found.
    pub confirmed: bool,
    /// What it is called in Dutch, and in English.
    pub nl: String,
    /// In English.
    pub en: String,
    /// What belongs to it, in Dutch.
    pub nl_means: String,
    /// The same in English.
    pub en_means: String,
    /// Where that comes from.
    #[serde(default)]
    pub source: String,
}

/// To what somebody can leave.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    /// Its word.
    pub word: String,
    /// How it counts.
    pub class: String,
    /// Which of the three routes ends in it.
    #[serde(default)]
    pub route: Option<RouteWord>,
    /// Whether a form offers it.
    #[serde(default = "yes")]
    pub offered: bool,
    /// Whether a source was found.
    pub confirmed: bool,
    /// What it is called in Dutch.
    pub nl: String,
    /// What it is called in English.
    pub en: String,
    /// Where that comes from.
    #[serde(default)]
    pub source: String,
}

/// A route, as a list writes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RouteWord {
    /// A right to stay here.
    Legalisation,
    /// To another country where staying is guaranteed.
    Onward,
    /// To the country somebody came from, by their own choice.
    Return,
}

impl From<RouteWord> for Route {
    fn from(word: RouteWord) -> Route {
        match word {
            RouteWord::Legalisation => Route::Legalisation,
            RouteWord::Onward => Route::Onward,
            RouteWord::Return => Route::Return,
        }
    }
}

const fn yes() -> bool {
    true
}

/// Why a text is no lists.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotALists {
    /// It is not written as one.
    #[error("{0}")]
    Unreadable(String),
    /// There is none in it, or two begin on one day, or a later one comes first.
    #[error("each list begins on a later day than the one before")]
    Order,
    /// A kind names a class that the same list does not have.
    #[error("`{0}` counts as `{1}`, which the list of that day does not have")]
    NoSuchClass(String, String),
    /// A word is no word, or stands there twice.
    #[error("`{0}` stands there twice, or is no word of small letters and hyphens")]
    Word(String),
}

impl Lists {
    /// The lists that come with the program.
    pub fn shipped() -> &'static Lists {
        static READ: std::sync::LazyLock<Lists> =
            std::sync::LazyLock::new(|| Lists::read(SHIPPED).expect("the lists that are shipped read well"));
        &READ
    }

    /// Lists as a house writes them.
    pub fn read(text: &str) -> Result<Lists, NotALists> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct File {
            list: Vec<List>,
        }
        let File { list: lists } =
            toml::from_str(text).map_err(|error| NotALists::Unreadable(error.message().to_owned()))?;
        if lists.is_empty() || !lists.is_sorted_by(|one, next| one.from < next.from) {
            return Err(NotALists::Order);
        }
        lists.iter().try_for_each(List::check)?;
        Ok(Lists(lists))
    }

    /// The list in force on a day; before the first began, the first.
    pub fn on(&self, day: Date) -> &List {
        self.0.iter().rev().find(|list| list.from <= day).unwrap_or(&self.0[0])
    }

    /// On which days a list begins.
    pub(crate) fn begin(&self) -> impl Iterator<Item = Date> {
        self.0.iter().map(|list| list.from)
    }
}

impl List {
    fn check(&self) -> Result<(), NotALists> {
        let mut seen = Vec::new();
        let words = self.kinds.iter().map(|kind| &kind.word).chain(self.classes.iter().map(|class| &class.word));
        for word in words {
            if seen.contains(&word) || word.parse::<OutflowKind>().is_err() {
                return Err(NotALists::Word(word.clone()));
            }
            seen.push(word);
        }
        let lost = self.kinds.iter().find(|kind| self.class(&kind.class).is_none());
        lost.map_or(Ok(()), |kind| Err(NotALists::NoSuchClass(kind.word.clone(), kind.class.clone())))
    }

    /// A kind by its word.
    pub fn kind(&self, word: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.word == word)
    }

    /// A class by its word.
    pub fn class(&self, word: &str) -> Option<&Class> {
        self.classes.iter().find(|class| class.word == word)
    }

    /// What a form offers.
    pub fn offered(&self) -> impl Iterator<Item = &Kind> {
        self.kinds.iter().filter(|kind| kind.offered)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_shipped_list_counts_as_the_evaluation_does() {
        let list = Lists::shipped().on(date(2022, 7, 1));
        let of = |word: &str| list.kind(word).expect("it is on the list").class.as_str();
        assert_eq!(
            (of("residence-granted"), of("guided-return"), of("onward-migration")),
            ("durable", "durable", "durable")
        );
        assert_eq!((of("repeat-application"), of("medical-postponement")), ("semi-durable", "semi-durable"));
        assert_eq!((of("unknown-destination"), of("died")), ("other", "other"));
        assert!(list.kinds.iter().all(|kind| kind.confirmed != kind.source.is_empty()), "confirmed means a source");
    }

    #[test]
    fn each_day_has_its_own_list() {
        let second = SHIPPED.replace("2019-07-01", "2026-01-01").replace("nl = \"Bestendig\"", "nl = \"Blijvend\"");
        let lists = Lists::read(&format!("{SHIPPED}\n{second}")).expect("two lists");
        let called = |day| lists.on(day).class("durable").expect("it is there").nl.clone();
        assert_eq!(called(date(2025, 12, 31)), "Bestendig");
        assert_eq!(called(date(2026, 1, 1)), "Blijvend");
        assert_eq!(called(date(2000, 1, 1)), "Bestendig");
    }

    #[test]
    fn a_list_that_cannot_hold_says_why() {
        check("", |why| matches!(why, NotALists::Unreadable(_)));
        check(&format!("{SHIPPED}\n{SHIPPED}"), |why| *why == NotALists::Order);
        let lost = SHIPPED.replacen("class = \"other\"", "class = \"else\"", 1);
        check(&lost, |why| *why == NotALists::NoSuchClass("own-place".into(), "else".into()));
        let twice = SHIPPED.replace("word = \"died\"", "word = \"deported\"");
        check(&twice, |why| *why == NotALists::Word("deported".into()));
    }

    #[track_caller]
    fn check(text: &str, is: impl Fn(&NotALists) -> bool) {
        let why = Lists::read(text).expect_err("it is no list");
        assert!(is(&why), "{why}");
    }
}
