//! `bestendig demo --cohort 2022`: a house of invented people with the totals that were published of a cohort, so that anybody
//! can see that the figures of this program say what the publication says.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use domain::outflow::OutflowKind;
use indicatif::ProgressBar;
use jiff::ToSpan;
use jiff::civil::Date;
use report::published::{Cohort, cohorts};
use web::House;

use super::folder::{self, Found, Made};
use super::{ORDINARY, SEED, signs};
use crate::complaint::Complaint;
use crate::replay::crowd::{Act, Crowd};
use crate::settings::Settings;
use crate::{init, open, print, serve};

/// In how many days somebody who comes in leaves at the earliest.
const SOONEST: i64 = 60;
const SLUG: &str = "cohort";

/// What was published of the cohort of a year.
pub fn published(year: i16) -> Result<&'static Cohort, Complaint> {
    cohorts().iter().find(|cohort| cohort.year == year).ok_or_else(|| {
        let known: Vec<String> = cohorts().iter().map(|cohort| cohort.year.to_string()).collect();
        let complaint = Complaint::new(format!("no cohort of {year} was published that this program knows"));
        complaint.to_do(format!("There is: {}.", known.join(", ")))
    })
}

/// Makes the house if need be, prints how to come in and what was published, and serves.
pub async fn run(cohort: &Cohort, demo: &super::Demo) -> Result<(), Complaint> {
    serve::to_stderr();
    let dir = folder_of(cohort, &demo.dir);
    let listener = serve::listen(&demo.listen).await?;
    let address = listener.local_addr().map_or(demo.listen.clone(), |address| address.to_string());
    let origin = format!("http://{address}");
    match folder::look(&dir)? {
        Found::Demo(_) if demo.fresh => folder::clear(&dir)?,
        Found::Demo(_) | Found::Nothing => (),
    }
    if matches!(folder::look(&dir)?, Found::Nothing) {
        make(cohort, &dir, demo.seed.unwrap_or(SEED)).await?;
    }
    let house = opened(&dir, &origin).await?;
    signs::print(std::slice::from_ref(&house), &origin, &[], demo.json).await?;
    if !demo.json {
        let (from, to) = (cohort.from, cohort.to);
        print::line(format!(
            "\n{} came in and {} left between {from} and {to}: {}",
            cohort.entered,
            cohort.left(),
            cohort.source
        ))?;
        print::line(
            "Everybody in it is invented; only the totals are published. When each came and left is spread evenly.",
        )?;
        print::line(format!("Look at {origin}/{SLUG}/figures?from={from}&to={to} as coordinator. Ctrl-C stops."))?;
    }
    serve::open_doors(listener, std::slice::from_ref(&house)).await;
    house.archive.close().await;
    Ok(())
}

/// A folder of its own, where none was named.
fn folder_of(cohort: &Cohort, dir: &Path) -> PathBuf {
    if dir == Path::new(ORDINARY) { PathBuf::from(format!("bestendig-cohort-{}", cohort.year)) } else { dir.to_owned() }
}

async fn make(cohort: &Cohort, dir: &Path, seed: u64) -> Result<(), Complaint> {
    let made = Made { seed, at: jiff::Timestamp::now(), whole: false };
    folder::note(dir, &made)?;
    let settings = Settings { name: format!("Cohort {}", cohort.year), slug: SLUG.into(), ..Settings::to_try() };
    let archive = init::make(&dir.join(SLUG), &settings).await?;
    let acts = acts(cohort)?;
    let progress = ProgressBar::new(acts.len() as u64);
    let mut crowd = Crowd::begin(&archive, &settings, cohort.from, seed).await?;
    crowd.live(&acts, |done| progress.inc(done)).await?;
    progress.finish_and_clear();
    archive.close().await;
    folder::note(dir, &Made { whole: true, ..made })
}

async fn opened(dir: &Path, origin: &str) -> Result<Arc<House>, Complaint> {
    let folder = dir.join(SLUG);
    let (settings, archive) = open::archive(&folder).await?;
    let settings = Settings { origin: origin.into(), ..settings };
    let (mail, neighbours) = (settings.house_mail(&folder)?, settings.neighbours(&folder, &web::Street::default())?);
    let (paper, lists) = (web::Stationery::default(), settings.lists(&folder)?);
    open::with_doors(settings, archive, paper, mail, None, neighbours, lists)
}

/// Everybody who came in and left, spread evenly over the time; each class of leaving too.
fn acts(cohort: &Cohort) -> Result<Vec<(Date, Act)>, Complaint> {
    let days = i64::from((cohort.to - cohort.from).get_days());
    let spread = |nth: u32, of: u32, from: i64| from + (days - from) * i64::from(nth) / i64::from(of.max(1));
    let mut acts: Vec<(i64, Act)> = Vec::new();
    acts.extend((0..cohort.entered).map(|nth| (spread(nth, cohort.entered, 0), Act::Comes)));
    let left = cohort.left();
    let mut given = vec![0_u32; cohort.outflow.len()];
    for nth in 0..left {
        // The class that is furthest behind its share.
        let behind = |(_, row): &(usize, &report::published::Leavings)| u64::from(row.count) * u64::from(nth + 1);
        let next = cohort
            .outflow
            .iter()
            .enumerate()
            .max_by_key(|one| behind(one) as i64 - i64::from(given[one.0]) * i64::from(left));
        let Some((which, row)) = next else { break };
        given[which] += 1;
        let kind: OutflowKind = row.kind.parse().map_err(|_| Complaint::new("what was published names no kind"))?;
        acts.push((spread(nth, left, SOONEST), Act::Leaves(kind)));
    }
    // Whoever comes on a day comes before whoever leaves on it.
    acts.sort_by_key(|(day, act)| (*day, !matches!(act, Act::Comes)));
    Ok(acts.into_iter().map(|(day, act)| (cohort.from.saturating_add(day.days()), act)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly_so_many_came_and_left_to_what_was_published() {
        let cohort = published(2022).expect("it is shipped");
        let acts = acts(cohort).expect("they are spread");
        let count = |is: &dyn Fn(&Act) -> bool| acts.iter().filter(|(_, act)| is(act)).count();
        assert_eq!(count(&|act| matches!(act, Act::Comes)), 2_065);
        for (kind, many) in
            [("durable-not-divided", 226), ("semi-durable-not-divided", 516), ("other-not-divided", 516)]
        {
            assert_eq!(count(&|act| matches!(act, Act::Leaves(to) if to.word() == kind)), many, "{kind}");
        }
        let mut there = 0_i32;
        for (on, act) in &acts {
            there += if matches!(act, Act::Comes) { 1 } else { -1 };
            assert!(there >= 0 && cohort.from <= *on && *on <= cohort.to, "{on}: nobody leaves who is not there");
        }
        assert_eq!(there, 2_065 - 1_258);
        assert!(published(1999).is_err());
    }
}
