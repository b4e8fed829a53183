//! What was counted in words: one table a group, with a bar beside each count.

use report::work::{Amount, Count, MeasureGroup, MeasureTerms, Measures, Work};
use store::Measure;

use crate::language::Language;
use crate::visit::Visit;

/// Measures that are read together.
pub struct GroupShown {
    pub word: String,
    pub label: String,
    pub measures: Vec<MeasureShown>,
}

/// One measure.
pub struct MeasureShown {
    pub label: String,
    pub rule: String,
    pub times: u64,
    /// Of a hundred.
    pub bar: u64,
    /// What belongs to the count: how many people, or how long it took.
    pub with: String,
    /// Where the records are; nothing where it came out in several ways, or not at all.
    pub href: Option<String>,
    pub ways: Vec<WayShown>,
}

/// One way in which it came out.
pub struct WayShown {
    pub label: String,
    pub times: u64,
    pub bar: u64,
    pub with: String,
    pub href: Option<String>,
}

/// The groups, in their order.
pub fn groups<'a>(
    visit: &Visit,
    work: &Work,
    query: &str,
    groups: impl Iterator<Item = &'a MeasureGroup>,
) -> Vec<GroupShown> {
    let shown = |group: &MeasureGroup| {
        let counts: Vec<(&MeasureTerms, &Count)> =
            group.measures.iter().filter_map(|terms| Some((terms, work.count(terms.of)?))).collect();
        let most = counts.iter().map(|(_, count)| count.times).max().unwrap_or(0).max(1);
        GroupShown {
            word: group.word.clone(),
            label: said(visit.language, &group.nl, &group.en),
            measures: counts.iter().map(|(terms, count)| measure(visit, terms, count, (query, most))).collect(),
        }
    };
    groups.map(shown).collect()
}

fn measure(visit: &Visit, terms: &MeasureTerms, count: &Count, (query, most): (&str, u64)) -> MeasureShown {
    let language = visit.language;
    let bar = |times: u64| times * 100 / most;
    let href = |way: &str, times: u64| {
        (times > 0 && super::records::is_told(terms.of)).then(|| records(visit, terms.of, way, query))
    };
    // What did not happen is told by the measure itself; each way of it stands in the files.
    let ways = count.ways.iter().filter(|one| one.times > 0).map(|one| {
        let (nl, en) = terms.way(&one.way);
        WayShown {
            label: said(language, &nl, &en),
            times: one.times,
            bar: bar(one.times),
            with: amount(language, terms.amount, one.sum, one.times),
            href: href(&one.way, one.times),
        }
    });
    let unit = if terms.amount == Amount::Minutes { "figures-minutes" } else { "figures-days" };
    let took = count.spread.as_ref().map(|spread| {
        let said = |key: &str, time: u64| format!("{} {}", language.t(key), language.n(unit, whole(time)));
        format!("{}, {}", said("figures-half", spread.half), said("figures-nine", spread.nine_in_ten))
    });
    MeasureShown {
        label: said(language, &terms.nl, &terms.en),
        rule: said(language, &terms.nl_rule, &terms.en_rule),
        times: count.times,
        bar: bar(count.times),
        with: took.unwrap_or_else(|| amount(language, terms.amount, count.sum, count.times)),
        href: if count.ways.is_empty() { href("", count.times) } else { None },
        ways: ways.collect(),
    }
}

/// The number beside a count; nothing where it only says how long something took.
fn amount(language: Language, amount: Amount, sum: u64, times: u64) -> String {
    let key = match amount {
        Amount::People => "figures-of-people",
        Amount::None | Amount::Days | Amount::Minutes => return String::new(),
    };
    if times == 0 { String::new() } else { language.n(key, whole(sum)) }
}

/// The address of the records behind a count.
fn records(visit: &Visit, measure: Measure, way: &str, query: &str) -> String {
    let days = query.strip_prefix('?').unwrap_or_default();
    visit.path(format_args!("figures/records?of={}&way={way}&{days}", measure.word()))
}

/// What a measure and a way of it are called.
pub fn called(language: Language, measure: Measure, way: &str) -> Option<(String, String)> {
    let terms = Measures::shipped().terms(measure)?;
    let label = said(language, &terms.nl, &terms.en);
    if way.is_empty() {
        return Some((label, said(language, &terms.nl_rule, &terms.en_rule)));
    }
    let rule = said(language, &terms.nl_rule, &terms.en_rule);
    Some((format!("{label}: {}", self::way(language, measure, way)), rule))
}

/// What a way of a measure is called by itself.
pub fn way(language: Language, measure: Measure, way: &str) -> String {
    let both = Measures::shipped().terms(measure).map(|terms| terms.way(way));
    both.map_or_else(|| way.to_owned(), |(nl, en)| said(language, &nl, &en))
}

fn said(language: Language, nl: &str, en: &str) -> String {
    match language {
        Language::Dutch => nl.to_owned(),
        Language::English => en.to_owned(),
    }
}

fn whole(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

impl MeasureShown {
    /// The same for whoever may not see who it is about.
    pub fn without_records(&mut self) {
        self.href = None;
        self.ways.iter_mut().for_each(|way| way.href = None);
    }
}
