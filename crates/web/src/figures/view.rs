//! Figures in words, and what others published.

use report::{Figures, Lists, published};

use crate::language::Language;
use crate::outflow::kind_shown;
use crate::visit::Visit;

/// How many left to what counts together.
pub struct ClassRow {
    pub label: String,
    /// What belongs to it.
    pub means: String,
    pub at_leaving: usize,
    pub now: usize,
    /// Of everybody who left, in whole percents.
    pub share_at_leaving: String,
    pub share_now: String,
    pub kinds: Vec<KindRow>,
}

/// How many left to one thing.
pub struct KindRow {
    pub label: String,
    pub confirmed: bool,
    pub at_leaving: usize,
    pub now: usize,
}

/// A table that somebody published.
pub struct TableShown {
    pub title: String,
    pub on: String,
    pub source: String,
    /// Name, count, and how it was counted.
    pub rows: Vec<(String, u32, String)>,
    /// All together, or why that cannot be said.
    pub total: Result<u32, Vec<(String, String)>>,
}

/// Each class in the order of the list.
pub fn classes(visit: &Visit, figures: &Figures) -> Vec<ClassRow> {
    let list = visit.house.outflow.on(figures.reference_date);
    let row = |count: &report::ClassCount| {
        let class = list.class(&count.class);
        let (label, means) = match (class, visit.language) {
            (Some(class), Language::Dutch) => (class.nl.clone(), class.nl_means.clone()),
            (Some(class), Language::English) => (class.en.clone(), class.en_means.clone()),
            (None, language) => (language.t("outflow-no-class"), String::new()),
        };
        let kind = |one: &report::KindCount| {
            let shown = kind_shown(visit, &one.kind, figures.reference_date);
            KindRow { label: shown.label, confirmed: shown.confirmed, at_leaving: one.at_leaving, now: one.now }
        };
        ClassRow {
            label,
            means,
            at_leaving: count.at_leaving,
            now: count.now,
            share_at_leaving: share(count.at_leaving, figures.left),
            share_now: share(count.now, figures.left),
            kinds: count.kinds.iter().map(kind).collect(),
        }
    };
    figures.classes.iter().map(row).collect()
}

/// Since when a house counts otherwise than the list that comes with the program; nothing when it does not.
pub fn deviates(lists: &Lists, language: Language) -> Option<String> {
    lists.deviations().first().map(|one| crate::dates::full_day(language, one.from))
}

/// A share in whole percents, rounded half up; a dash of nothing.
fn share(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{} %", (200 * part + whole) / (2 * whole)) }
}

/// What others published, with a total only where that can be.
pub fn published(language: Language) -> Vec<TableShown> {
    let say = |nl: &str, en: &str| match language {
        Language::Dutch => nl.to_owned(),
        Language::English => en.to_owned(),
    };
    let way = |table: &published::Table, word: &str| {
        table.ways.iter().find(|way| way.word == word).map(|way| say(&way.nl, &way.en)).unwrap_or_default()
    };
    let shown = |table: &published::Table| TableShown {
        title: say(&table.nl, &table.en),
        on: crate::dates::full_day(language, table.reference_date),
        source: table.source.clone(),
        rows: table.rows.iter().map(|row| (row.name.clone(), row.count, way(table, &row.way))).collect(),
        total: table
            .total()
            .map_err(|why| why.0.into_iter().map(|(way, rows)| (rows.join(", "), say(&way.nl, &way.en))).collect()),
    };
    published::tables().iter().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_that_counts_otherwise_says_since_when() {
        assert_eq!(deviates(Lists::shipped(), Language::Dutch), None);
        let shipped = include_str!("../../../report/src/outflow.toml");
        let own = Lists::read(&shipped.replacen("solution = true", "solution = false", 1)).expect("a list");
        assert_eq!(deviates(&own, Language::Dutch).as_deref(), Some("1 jul 2019"));
    }

    #[test]
    fn shares_are_whole_percents() {
        for (part, whole, said) in
            [(226, 1258, "18 %"), (516, 1258, "41 %"), (0, 0, "–"), (1, 2, "50 %"), (1, 200, "1 %")]
        {
            assert_eq!(share(part, whole), said);
        }
    }
}
