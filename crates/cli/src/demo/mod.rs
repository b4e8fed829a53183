//! `bestendig demo`: five invented houses on a believable evening, made by the same commands that
//! people use, and served until told to stop.

mod admission;
mod chance;
mod cities;
mod cohort;
mod conference;
mod evening;
mod folder;
mod layout;
mod learning;
mod nights;
mod people;
mod plan;
mod signs;
mod staff;
mod stays;
mod tell;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Instant;

use clap::Args;
use domain::moment::NightTerms;
use jiff::Timestamp;
use web::House;

use crate::complaint::Complaint;
use crate::settings::Settings;
use crate::{init, open, print, serve};
use chance::Chance;
use cities::{CITIES, City};
use folder::{Found, Made};
use plan::Plan;

/// The seed of the demo that everybody gets.
const SEED: u64 = 2026;
/// Where the five houses lie when nothing else is said.
const ORDINARY: &str = "bestendig-demo";
const ZONE: &str = "Europe/Amsterdam";

/// What is asked.
#[derive(Args)]
pub struct Demo {
    /// Where the demo lies; it is made when it is not there.
    #[arg(long, default_value = ORDINARY)]
    dir: PathBuf,
    /// Where to listen.
    #[arg(long, default_value = "127.0.0.1:8080")]
    listen: String,
    /// The same seed gives the same houses.
    #[arg(long)]
    seed: Option<u64>,
    /// Clear an older demo away and begin a new evening.
    #[arg(long)]
    fresh: bool,
    /// Instead of the five houses one with the published totals of a cohort, such as 2022.
    #[arg(long, value_name = "YEAR")]
    cohort: Option<i16>,
    /// Answer for programs, on one line.
    #[arg(long)]
    json: bool,
}

impl Demo {
    /// Makes the houses if need be, prints how to come in, and serves.
    pub async fn run(self) -> Result<(), Complaint> {
        if let Some(year) = self.cohort {
            return cohort::run(cohort::published(year)?, &self).await;
        }
        let begun = Instant::now();
        serve::to_stderr();
        let listener = serve::listen(&self.listen).await?;
        let address = listener.local_addr().map_or(self.listen.clone(), |address| address.to_string());
        // By its name: browsers make passkeys at an address with a name only.
        let origin = format!("http://{}", address.replace("127.0.0.1", "localhost"));
        let (made, new) = self.made().await?;
        // They end with this function, or with this program however that ends.
        let conferences = conference::open(&self.dir).await?;
        let houses = houses(&self.dir, &origin).await?;
        signs::print(&houses, &origin, &conferences, self.json).await?;
        if !self.json {
            let lies = if new { "was made" } else { "lies" };
            let (at, dir) = (zone()?.to_datetime(made.at).strftime("%d-%m-%Y %H:%M"), self.dir.display());
            print::line(format!("\nThe demo of {at} (seed {}) {lies} in {dir}; its keys lie beside it.", made.seed))?;
            print::line("Everybody in it is invented. --fresh begins a new evening; Ctrl-C stops.")?;
            print::line(format!("Open after {} ms.", begun.elapsed().as_millis()))?;
        }
        serve::open_doors(listener, &houses).await;
        for house in houses {
            house.archive.close().await;
        }
        Ok(())
    }

    /// The demo in the folder, and whether it is new.
    async fn made(&self) -> Result<(Made, bool), Complaint> {
        match folder::look(&self.dir)? {
            Found::Demo(_) if self.fresh => folder::clear(&self.dir)?,
            Found::Demo(made) if self.seed.is_none_or(|seed| seed == made.seed) => return Ok((made, false)),
            Found::Demo(made) => {
                let what = format!("{} holds the demo of seed {}", self.dir.display(), made.seed);
                return Err(Complaint::new(what).to_do("Use --fresh to make it anew, or another folder with --dir."));
            }
            Found::Nothing => (),
        }
        let made = Made { seed: self.seed.unwrap_or(SEED), at: Timestamp::now(), whole: false };
        folder::note(&self.dir, &made)?;
        let making = CITIES.iter().map(|city| tokio::spawn(make(self.dir.clone(), city, made.seed, made.at)));
        for made in making.collect::<Vec<_>>() {
            made.await.map_err(|_| Complaint::new("a house of the demo was not made"))??;
        }
        let made = Made { whole: true, ..made };
        folder::note(&self.dir, &made)?;
        Ok((made, true))
    }
}

fn zone() -> Result<jiff::tz::TimeZone, Complaint> {
    jiff::tz::TimeZone::get(ZONE).map_err(|_| Complaint::new("this machine knows no time zones"))
}

/// Makes one house and lets its evening happen.
async fn make(dir: PathBuf, city: &'static City, seed: u64, begun: Timestamp) -> Result<(), Complaint> {
    let settings = settings(city, "http://127.0.0.1:8080");
    let archive = init::make(&dir.join(city.slug), &settings).await?;
    let plan = Plan::of(city, seed, zone()?.to_datetime(begun));
    let chance = Mutex::new(Chance::of(seed.wrapping_add(1), city.slug));
    let teller = tell::Teller { archive: &archive, settings: &settings, chance, begun };
    teller.tell(&plan).await?;
    archive.close().await;
    Ok(())
}

fn settings(city: &City, origin: &str) -> Settings {
    Settings {
        name: city.name.into(),
        slug: city.slug.into(),
        zone: ZONE.into(),
        origin: origin.into(),
        postgres: None,
        night: NightTerms::default(),
        admission: admission::terms(city),
        mail: None,
        digest: web::DigestTerms::default(),
        conference: Some(conference::terms()),
        neighbour: neighbours(city),
        funded: vec![],
        keeping: web::KeepingTerms::default(),
        backup: backup::BackupTerms::default(),
        // Whoever tries the demo opens everything.
        reading: web::ReadingTerms { files_an_hour: 400 },
        catalogue: None,
    }
}

/// All the others: they stand in one street.
fn neighbours(city: &City) -> Vec<web::NeighbourTerms> {
    let others = CITIES.iter().filter(|other| other.slug != city.slug);
    let terms = |other: &City| web::NeighbourTerms {
        slug: other.slug.into(),
        name: other.name.into(),
        address: None,
        secret: None,
        trust: None,
    };
    others.map(terms).collect()
}

async fn houses(dir: &Path, origin: &str) -> Result<Vec<Arc<House>>, Complaint> {
    let mut houses = Vec::new();
    let street = web::Street::default();
    for city in &CITIES {
        let folder = dir.join(city.slug);
        let (settings, archive) = open::archive(&folder).await?;
        let settings = Settings { origin: origin.into(), ..settings };
        let mail = settings.house_mail(&folder)?;
        let sheets = settings.sheet_server(&folder)?;
        let neighbours = settings.neighbours(&folder, &street)?;
        let (paper, lists) = (web::Stationery::default(), settings.lists(&folder)?);
        let house = open::with_doors(settings, archive, paper, mail, sheets, neighbours, lists)?;
        street.enter(&house);
        houses.push(house);
    }
    Ok(houses)
}
