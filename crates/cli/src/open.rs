//! Opening a house that lies in a folder.

use std::path::Path;
use std::sync::Arc;

use domain::moment::Moment;
use jiff::Timestamp;
use permission::Guard;
use store::{Archive, Place};
use web::session::Sessions;
use web::{House, HouseMail, Neighbours, Passed, SheetServer, Stationery, Street};

use crate::complaint::Complaint;
use crate::letters;
use crate::press::press;
use crate::settings::{Lists, Settings};

/// The settings and the archive of the house in this folder.
pub async fn archive(folder: &Path) -> Result<(Settings, Archive), Complaint> {
    let settings = Settings::read(folder)?;
    let archive = Archive::open(place(folder, &settings)).await?;
    Ok((settings, archive))
}

/// The house in this folder, with its doors.
pub async fn house(folder: &Path, street: &Street) -> Result<Arc<House>, Complaint> {
    let (settings, archive) = archive(folder).await?;
    let stationery = letters::read(folder)?;
    let mail = settings.house_mail(folder)?;
    let sheets = settings.sheet_server(folder)?;
    let neighbours = settings.neighbours(folder, street)?;
    let lists = settings.lists(folder)?;
    let house = with_doors(settings, archive, stationery, mail, sheets, neighbours, lists)?;
    street.enter(&house);
    Ok(house)
}

/// A house with its doors, around an archive that is open.
pub fn with_doors(
    settings: Settings,
    archive: Archive,
    stationery: Stationery,
    mail: HouseMail,
    sheets: Option<SheetServer>,
    neighbours: Neighbours,
    Lists { outflow, weights, figures }: Lists,
) -> Result<Arc<House>, Complaint> {
    let sessions = Sessions::of(archive.clone(), &settings.slug, &settings.origin);
    let zone = settings.time_zone()?;
    Ok(Arc::new(House {
        slug: settings.slug,
        name: settings.name,
        origin: settings.origin,
        archive,
        guard: Guard::new(),
        sessions,
        terms: settings.night,
        admission: settings.admission,
        stationery,
        outflow,
        figures,
        weights,
        passed: Passed::default(),
        proposals: web::Proposals::default(),
        zone,
        clock: Arc::new(Timestamp::now),
        mail,
        sheets,
        neighbours,
        foretold: web::Foretold::default(),
        keeping: settings.keeping,
        reading: web::Reading::new(settings.reading),
        press: press(),
    }))
}

/// Where the archive of this house lies.
pub fn place(folder: &Path, settings: &Settings) -> Place {
    Place { folder: folder.to_owned(), postgres: settings.postgres.clone() }
}

/// Now, as this house sees it.
pub fn now(settings: &Settings) -> Result<Moment, Complaint> {
    at(settings, Timestamp::now())
}

/// A moment, as this house sees it.
pub fn at(settings: &Settings, at: Timestamp) -> Result<Moment, Complaint> {
    Ok(Moment { at, wall: settings.time_zone()?.to_datetime(at), terms: settings.night.clone() })
}
