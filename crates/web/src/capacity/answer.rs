//! How many beds: the band of a rate that nobody knows exactly first, then what a change would do.

use ::capacity::cover::{band, beds_for_nights, nights_covered};
use ::capacity::erlang_b;
use ::capacity::figure::{Chance, Load, Uncertainty};

use super::ahead::{percent, rounded};
use super::own::Beds;
use super::typed::{DAYS_A_MONTH, Question};
use crate::visit::Visit;

/// What a change is reckoned with: nobody knows next year's rate better than to a tenth.
const TENTH: f64 = 0.1;
/// More people at once than this are no question of one house, and take long to reckon with.
const MOST_LOAD: f64 = 50_000.0;
/// For how many of them people would stay longer.
const SHARE_LONGER: f64 = 0.3;

/// What stands on the page.
pub struct Shown {
    pub load: String,
    /// The beds that the house has.
    pub beds: u32,
    /// For each degree of not knowing: percent, beds, and on how many nights the beds of the house would not be enough.
    pub band: Vec<Row>,
    /// The chance that whoever asks finds every bed taken, with a rate that is known.
    pub blocking: String,
    pub changes: Vec<Change>,
    /// Figures outside what can be reckoned with.
    pub beyond: bool,
}

/// One degree of not knowing.
pub struct Row {
    pub uncertain: u32,
    pub beds: u32,
    pub short: String,
    /// How wide its bar is.
    pub width: u32,
    pub beds_here: u32,
}

/// What a change would do.
pub struct Change {
    /// The key of its words, and what belongs in them.
    pub words: String,
    pub load: String,
    pub beds: u32,
    /// What the house would have.
    pub has: u32,
    pub short: String,
}

/// How wide the widest bar is.
const WIDEST: u32 = 240;

pub fn to(visit: &Visit, question: &Question, beds: &Beds) -> Shown {
    let days = question.stay * DAYS_A_MONTH;
    let load = question.arrivals / 7.0 * days;
    reckon(visit, question, beds, load).unwrap_or_else(|| Shown {
        load: rounded(visit, load),
        beds: beds.all,
        band: vec![],
        blocking: String::new(),
        changes: vec![],
        beyond: true,
    })
}

fn reckon(visit: &Visit, question: &Question, beds: &Beds, load: f64) -> Option<Shown> {
    if load > MOST_LOAD {
        return None;
    }
    let (erlangs, share) = (Load::new(load).ok()?, Chance::new(question.nights).ok()?);
    let covers = band(erlangs, share).ok()?;
    let most = covers.iter().map(|cover| cover.beds).max().unwrap_or(0).max(beds.all).max(1);
    let wide = |count: u32| (u64::from(count) * u64::from(WIDEST) / u64::from(most)) as u32;
    let row = |cover: &::capacity::cover::Cover| Row {
        uncertain: (100.0 * cover.uncertainty.share()).round() as u32,
        beds: cover.beds,
        short: short(visit, erlangs, beds.all, cover.uncertainty),
        width: wide(cover.beds),
        beds_here: wide(beds.all),
    };
    Some(Shown {
        load: rounded(visit, load),
        beds: beds.all,
        band: covers.iter().map(row).collect(),
        blocking: percent(visit, erlang_b::blocking(erlangs, beds.all).value()),
        changes: changes(visit, question, beds, load, share),
        beyond: false,
    })
}

/// On which share of nights these beds are not enough.
fn short(visit: &Visit, load: Load, beds: u32, uncertainty: Uncertainty) -> String {
    percent(visit, 1.0 - nights_covered(load, beds, uncertainty).value())
}

/// As it is, with a tenth more people, with stays that grow longer, and without a location.
fn changes(visit: &Visit, question: &Question, beds: &Beds, load: f64, share: Chance) -> Vec<Change> {
    let longer = question.arrivals / 7.0 * SHARE_LONGER * question.longer * DAYS_A_MONTH;
    let closed = question.close.and_then(|id| beds.locations.iter().find(|one| one.id == id));
    let with = |key: &str, word: &str, value: &str| visit.language.with(key, &[(word, value)]);
    let number = question.cities.to_string();
    let mut all = vec![
        (visit.language.t("capacity-as-it-is"), load, beds.all),
        (visit.language.t("capacity-more"), load * (1.0 + TENTH), beds.all),
        (with("capacity-longer-stays", "months", &rounded(visit, question.longer)), load + longer, beds.all),
    ];
    if let Some(closed) = closed {
        let words = with("capacity-without", "location", &closed.name);
        all.push((words, load, beds.all.saturating_sub(closed.beds)));
    }
    let all = all.into_iter().filter_map(|(words, load, has)| change(visit, words, (load, has), share));
    let together = change(visit, with("capacity-cities-together", "cities", &number), (load, beds.all), share);
    let apart =
        apart(visit, with("capacity-cities-apart", "cities", &number), question.cities, (load, beds.all), share);
    all.chain(together).chain(apart).collect()
}

/// The same people and beds spread evenly over so many cities that send nobody on: each needs beds for its own bad nights. Cities that send people on
/// lie between this and one house.
fn apart(visit: &Visit, words: String, cities: u32, (load, has): (f64, u32), share: Chance) -> Option<Change> {
    let one = change(visit, words, (load / f64::from(cities), has / cities.max(1)), share)?;
    Some(Change { load: rounded(visit, load), beds: one.beds.saturating_mul(cities), has, ..one })
}

fn change(visit: &Visit, words: String, (load, has): (f64, u32), share: Chance) -> Option<Change> {
    let (erlangs, uncertainty) = (Load::new(load).ok()?, Uncertainty::new(TENTH).ok()?);
    Some(Change {
        words,
        load: rounded(visit, load),
        beds: beds_for_nights(erlangs, share, uncertainty).ok()?,
        has,
        short: short(visit, erlangs, has, uncertainty),
    })
}
