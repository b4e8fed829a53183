//! What is said of beds: the band of the uncertain rate before anything else, tables, and charts on request.

use std::path::Path;

use ::capacity::chart::{Chart, table};
use ::capacity::cover::Cover;
use ::capacity::figure::Chance;
use ::capacity::interval::Interval;
use ::capacity::simulate::{BedsWanted, Figures, Outcome};
use serde_json::{Value, json};

use crate::complaint::Complaint;
use crate::print;

/// The band, for people.
pub fn covers(covers: &[Cover], share: Chance) -> Result<(), Complaint> {
    print::line(format!(
        "Beds that are enough on {} % of nights. How well the rate of arrivals is known weighs most:\n",
        percent(share.value())
    ))?;
    let row = |cover: &Cover| vec![format!("{} %", percent(cover.uncertainty.share())), cover.beds.to_string()];
    let heads = ["rate known to within", "beds"].map(str::to_owned);
    print::line(table(&heads, &covers.iter().map(row).collect::<Vec<_>>()))
}

/// The band, for programs.
pub fn covers_for_programs(covers: &[Cover]) -> Value {
    let row = |cover: &Cover| json!({ "uncertainty": cover.uncertainty.share(), "beds": cover.beds });
    covers.iter().map(row).collect()
}

/// A simulation, for people.
pub fn outcome(outcome: &Outcome) -> Result<(), Complaint> {
    let heads = ["", "nights with somebody outside", "requests outside", "placed elsewhere", "beds taken"];
    let row = |name: &str, figures: &Figures| {
        let Figures { nights_outside, requests_outside, requests_elsewhere, beds_taken, .. } = figures;
        vec![
            name.to_owned(),
            share(nights_outside),
            share(requests_outside),
            share(requests_elsewhere),
            format!("{:.1}", beds_taken.mean),
        ]
    };
    let mut rows = vec![row("all", &outcome.whole)];
    rows.extend(outcome.cities.iter().map(|city| row(&city.city, &city.figures)));
    print::line(table(&heads.map(str::to_owned), &rows))?;
    let range = outcome.whole.nights_outside_range;
    print::line(format!(
        "\n{} replications of {} nights, {} events. In nine of ten replications somebody was outside on {} to {} % of nights.",
        outcome.replications,
        outcome.nights,
        outcome.events,
        percent(range.low),
        percent(range.high),
    ))
}

/// How many beds a network wants, for people.
pub fn wanted(wanted: &BedsWanted) -> Result<(), Complaint> {
    print::line(format!("\nBeds that would be enough on {} % of nights, as simulated:\n", percent(wanted.share)))?;
    let of = std::iter::once(&wanted.whole).chain(&wanted.cities).chain(&wanted.rooms);
    let row = |wanted: &::capacity::simulate::Wanted| {
        vec![wanted.of.clone(), wanted.beds.to_string(), wanted.range.low.to_string(), wanted.range.high.to_string()]
    };
    let heads = ["", "beds", "in one of 20 futures fewer than", "in one of 20 more than"].map(str::to_owned);
    print::line(table(&heads, &of.map(row).collect::<Vec<_>>()))
}

/// How many beds a network wants as it is and changed, for people.
pub fn wanted_by_both([before, after]: &[BedsWanted; 2]) -> Result<(), Complaint> {
    let said = |wanted: &BedsWanted| {
        let ::capacity::simulate::Wanted { beds, range, .. } = &wanted.whole;
        format!("{beds} (nine of ten futures: {} to {})", range.low, range.high)
    };
    let share = percent(before.share);
    print::line(format!("Beds for {share} % of nights: {} as described, {} changed.", said(before), said(after)))
}

/// Writes a chart.
pub fn write_chart(file: &Path, chart: &Chart) -> Result<(), Complaint> {
    std::fs::write(file, chart.svg())
        .map_err(|error| Complaint::new(format!("{} cannot be written: {error}", file.display())))
}

/// A share with how far it may be off, in percent.
pub fn share(interval: &Interval) -> String {
    let mean = 100.0 * interval.mean;
    interval.half_width.map_or(format!("{mean:.2} %"), |half| format!("{mean:.2} ± {:.2} %", 100.0 * half))
}

/// A share in percent, without digits that say nothing.
pub fn percent(share: f64) -> String {
    let text = format!("{:.4}", 100.0 * share);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}
