//! `bestendig report --json [--from --to]`: who came, was there and left in a period, and to what.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use report::open_data::Rows;
use report::work::{Amount, Measures, Remembered, Work};
use report::{Figures as Counted, Lists, Period};
use serde_json::{Value, json};

use super::to_file;
use crate::complaint::Complaint;
use crate::{open, print, settings};

/// What is asked.
#[derive(Args)]
pub struct Figures {
    /// The folder of the house.
    #[arg(long, required = true)]
    dir: Option<PathBuf>,
    /// The first day; the day on which the house began to write down when it is left out.
    #[arg(long)]
    from: Option<Date>,
    /// The last day, which is the reference date; today when it is left out.
    #[arg(long)]
    to: Option<Date>,
    /// Write the figures here too, as CSV.
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
    /// Write the figures here too, as a worksheet.
    #[arg(long, value_name = "FILE")]
    xlsx: Option<PathBuf>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Figures {
    /// Counts.
    pub async fn run(self) -> Result<(), Complaint> {
        let dir = self.dir.ok_or_else(|| Complaint::new("say which house: --dir DIR"))?;
        let (settings, archive) = open::archive(&dir).await?;
        let (lists, today) = (settings::outflow(&dir)?, open::now(&settings)?.wall.date());
        let (begun, passages) = (archive.begun_at().await?, report::gather(&archive).await?);
        let zone = settings.time_zone()?;
        let begun = begun.map(|at| zone.to_datetime(at).date());
        let from = self.from.or(begun).unwrap_or(today);
        let period = Period::new(from, self.to.unwrap_or(today), today);
        let period =
            period.map_err(|why| Complaint::new(why.to_string()).to_do("Choose other days with --from and --to."))?;
        let counted = Counted::of(&passages, &lists, period, begun);
        let now = open::now(&settings)?;
        let work = Work::of(&archive, &Remembered::default(), period, &settings.funded, (&zone, &now)).await?;
        archive.close().await;
        let rows = Rows::of_figures(&counted, &lists).with_work(&work);
        if let Some(path) = &self.csv {
            to_file(path, &rows.csv())?;
        }
        if let Some(path) = &self.xlsx {
            to_file(path, &rows.xlsx().map_err(|why| Complaint::new(why.to_string()))?)?;
        }
        if self.json {
            let mut all = for_programs(&counted, &lists, begun);
            all["months"] = json!(report::months(&passages, period));
            all["work"] = json!(work);
            return print::json(&all);
        }
        for_people(&counted, &lists)?;
        work_for_people(&work)
    }
}

/// Every number with what it counts.
fn for_programs(counted: &Counted, lists: &Lists, begun: Option<Date>) -> Value {
    let list = lists.on(counted.reference_date);
    let classes = counted.classes.iter().map(|count| {
        let class = list.class(&count.class);
        let kinds = count.kinds.iter().map(|one| {
            let kind = list.kind(&one.kind);
            json!({
                "kind": one.kind, "label": kind.map(|kind| &kind.nl), "at_leaving": one.at_leaving, "now": one.now,
                "confirmed": kind.is_some_and(|kind| kind.confirmed), "source": kind.map(|kind| &kind.source),
            })
        });
        json!({
            "class": count.class, "label": class.map(|class| &class.nl), "definition": class.map(|class| &class.nl_means),
            "solution": class.is_some_and(|class| class.solution),
            "at_leaving": count.at_leaving, "now": count.now, "kinds": kinds.collect::<Vec<_>>(),
        })
    });
    let change = counted.there as i64 - counted.there_before as i64;
    json!({
        "from": counted.from, "to": counted.reference_date, "reference_date": counted.reference_date, "counting_since": begun,
        "inflow": {
            "total": counted.came(), "new": counted.came_new, "returned": counted.came_back, "taken_over": counted.taken_over,
            "definition": "People by the first day of each time in the programme. New: for the first time. Returned: in the \
                           programme before. Taken over: in the programme before the house began to count.",
        },
        "occupancy": {
            "before": counted.there_before, "on_reference_date": counted.there, "change": change,
            "definition": "People in the programme on the evening of a day: from their first day on, and no more on the day of \
                           leaving.",
        },
        "outflow": {
            "total": counted.left, "classes": classes.collect::<Vec<_>>(), "back_in_the_programme_now": counted.left_and_back,
            "definition": "People by the day of leaving. At leaving: what was told on that day, which stays. Now: what became \
                           known last.",
            "source": list.source, "list_in_force_since": list.from,
        },
        "days": {
            "until_leaving": counted.stayed, "there": counted.been_there,
            "definition": "Until leaving: from the first day until the day of leaving, of who left in the period. There: from \
                           the first day until the reference date, of who is there. Each time in the programme by itself; of \
                           whoever is in the files.",
        },
        "rule": "inflow minus outflow is the change in occupancy",
        "definitions": lists.version_within(counted.from, counted.reference_date),
        "deviates_since": lists.deviations().iter().map(|one| one.from).collect::<Vec<_>>(),
    })
}

/// Everything that was counted of the work, apart from what did not happen.
fn work_for_people(work: &Work) -> Result<(), Complaint> {
    print::line(format!("Waiting for a decision: {}", work.waiting.all))?;
    let beds = &work.beds;
    print::line(format!("Nights in a bed: {}, on {} evenings counted", beds.nights_taken, beds.evenings))?;
    if let Some(unmet) = &work.unmet {
        print::line(format!("In bed now: {}, of whom {} lack something there", unmet.in_bed, unmet.lacking))?;
    }
    for count in work.counts.iter().filter(|count| count.times > 0) {
        let terms = Measures::shipped().terms(count.measure);
        let took = count.spread.map(|spread| {
            let unit = if terms.is_some_and(|terms| terms.amount == Amount::Minutes) { "minutes" } else { "days" };
            format!(" (half within {} {unit}, nine in ten within {})", spread.half, spread.nine_in_ten)
        });
        let label = terms.map_or_else(|| count.measure.word(), |terms| terms.en.clone());
        print::line(format!("{label}: {}{}", count.times, took.unwrap_or_default()))?;
        for way in count.ways.iter().filter(|way| way.times > 0) {
            let label = terms.map_or_else(|| way.way.clone(), |terms| terms.way(&way.way).1);
            print::line(format!("  {label}: {}", way.times))?;
        }
    }
    print::line(format!("Counted by {}", work.definitions))
}

fn for_people(counted: &Counted, lists: &Lists) -> Result<(), Complaint> {
    let list = lists.on(counted.reference_date);
    print::line(format!("From {} until {}, the reference date.", counted.from, counted.reference_date))?;
    print::line(format!("There on the evening before: {}", counted.there_before))?;
    let (new, back, over) = (counted.came_new, counted.came_back, counted.taken_over);
    print::line(format!("Came: {} ({new} for the first time, {back} back, {over} there already)", counted.came()))?;
    print::line(format!("Left: {}", counted.left))?;
    print::line(format!("There on the reference date: {}", counted.there))?;
    for (whose, spread) in [("Days until leaving", &counted.stayed), ("Days of who is there", &counted.been_there)] {
        if let Some(spread) = spread {
            print::line(format!("{whose}: half within {}, nine in ten within {}", spread.half, spread.nine_in_ten))?;
        }
    }
    for count in &counted.classes {
        let label = list.class(&count.class).map_or("On no list", |class| class.en.as_str());
        print::line(format!("{label}: {} at leaving, {} now", count.at_leaving, count.now))?;
    }
    print::line(format!("In the programme again: {}", counted.left_and_back))?;
    print::line(format!("Counted by the list of {}: {}", list.from, list.source))?;
    match lists.deviations().first() {
        Some(one) => print::line(format!(
            "This house counts otherwise than the list that comes with the program, since {}.",
            one.from
        )),
        None => Ok(()),
    }
}
