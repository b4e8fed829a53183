//! `house.toml`: what a house is called and what it agreed. The archive lies beside it.

use std::io::Write;
use std::path::{Path, PathBuf};

use domain::moment::NightTerms;
use jiff::tz::TimeZone;
use mail::ServerTerms;
use report::work::Funded;
use serde::{Deserialize, Serialize};
use web::{AdmissionTerms, CatalogueTerms, DigestTerms, FigureTerms, HouseMail, NeighbourTerms, Neighbours, Street};

use crate::complaint::Complaint;

/// The file in a house's folder.
const FILE: &str = "house.toml";
/// What was published of its figures.
pub const PUBLISHED: &str = "published.json";

/// What a house is called and what it agreed.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// What people call it.
    pub name: String,
    /// The word in its address.
    pub slug: String,
    /// Which time the clock on its wall shows.
    pub zone: String,
    /// Where browsers find it, such as `https://bestendig.example`.
    pub origin: String,
    /// The address of its database, when the log does not lie in the folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub postgres: Option<String>,
    /// What it agreed about its nights.
    #[serde(default)]
    pub night: NightTerms,
    /// What it agreed about admission.
    #[serde(default)]
    pub admission: AdmissionTerms,
    /// Through which server it sends mail; without one it sends none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mail: Option<ServerTerms>,
    /// When it tells colleagues by mail how much is due.
    #[serde(default)]
    pub digest: DigestTerms,
    /// Where its conference server is; without one, sheets are shown in the room only.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub conference: Option<conference::Terms>,
    /// For how many beds there is money, since when.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub funded: Vec<Funded>,
    /// How a catalogue of open data describes what it publishes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<CatalogueTerms>,
    /// For how long files of people who left are kept, and copies of the archive.
    #[serde(default)]
    pub keeping: web::KeepingTerms,
    /// For whom its backups are encrypted, and when somebody is to worry about them.
    #[serde(default)]
    pub backup: backup::BackupTerms,
    /// How many files one worker may open within an hour.
    #[serde(default)]
    pub reading: web::ReadingTerms,
    /// The other houses that people can go to and come from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub neighbour: Vec<NeighbourTerms>,
}

/// What lies beside the settings: lists with a day, and what was agreed about figures.
pub struct Lists {
    /// To what people can leave the programme.
    pub outflow: report::Lists,
    /// How heavily weighs what speaks against a bed.
    pub weights: placement::Weights,
    /// What was agreed about figures.
    pub figures: FigureTerms,
}

/// How heavily weighs what speaks against a bed in the house in this folder: its own lists where it has some, else those that
/// come with the program.
pub fn weights(folder: &Path) -> Result<placement::Weights, Complaint> {
    let path = folder.join("weights.toml");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(placement::Weights::shipped().clone()),
        Err(error) => return Err(Complaint::new(format!("{} cannot be read: {error}", path.display()))),
    };
    placement::Weights::read(&text).map_err(|why| {
        let complaint = Complaint::new(format!("{}: {why}", path.display()));
        complaint.to_do("docs/placement.md tells what stands in such a list.")
    })
}

/// To what people can leave the programme of the house in this folder: its own lists where it has some, else those that come
/// with the program.
pub fn outflow(folder: &Path) -> Result<report::Lists, Complaint> {
    let path = folder.join("outflow.toml");
    let text = match std::fs::read_to_string(&path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(report::Lists::shipped().clone()),
        Err(error) => return Err(Complaint::new(format!("{} cannot be read: {error}", path.display()))),
    };
    report::Lists::read(&text).map_err(|why| {
        let complaint = Complaint::new(format!("{}: {why}", path.display()));
        complaint.to_do("docs/figures.md tells what stands in such a list.")
    })
}

impl Settings {
    /// What a house has that is made for trying; its name and its word are for whoever makes it.
    pub fn to_try() -> Settings {
        Settings {
            name: String::new(),
            slug: String::new(),
            zone: "Europe/Amsterdam".into(),
            origin: "http://127.0.0.1:8080".into(),
            postgres: None,
            night: NightTerms::default(),
            keeping: web::KeepingTerms::default(),
            backup: backup::BackupTerms::default(),
            reading: web::ReadingTerms::default(),
            admission: AdmissionTerms::default(),
            mail: None,
            conference: None,
            neighbour: vec![],
            funded: vec![],
            catalogue: None,
            digest: DigestTerms::default(),
        }
    }

    /// Everything that lies beside them in this folder.
    pub fn lists(&self, folder: &Path) -> Result<Lists, Complaint> {
        Ok(Lists { outflow: outflow(folder)?, weights: weights(folder)?, figures: self.figures(folder) })
    }

    /// What was agreed about figures, and where in this folder stands what was published.
    pub fn figures(&self, folder: &Path) -> FigureTerms {
        let (funded, catalogue) = (self.funded.clone(), self.catalogue.clone());
        FigureTerms { funded, published: Some(folder.join(PUBLISHED)), catalogue }
    }

    /// Reads the settings of the house in this folder.
    pub fn read(folder: &Path) -> Result<Settings, Complaint> {
        let path = Settings::path(folder);
        let text = std::fs::read_to_string(&path).map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Complaint::new(format!("there is no house in {}", folder.display()))
                .to_do("`bestendig init --dir DIR --name NAME --slug SLUG` makes one."),
            _ => Complaint::new(format!("{} cannot be read: {error}", path.display())),
        })?;
        let settings: Settings = toml::from_str(&text).map_err(|error| {
            let why = error.message().lines().next().unwrap_or_default().to_owned();
            Complaint::new(format!("{} is not as it must be: {why}", path.display()))
        })?;
        settings.check()?;
        Ok(settings)
    }

    /// Writes them where there are none.
    pub fn write_new(&self, folder: &Path) -> Result<(), Complaint> {
        self.write(&Settings::path(folder))
    }

    /// Writes them in the place of those that are there, all at once.
    pub fn replace(&self, folder: &Path) -> Result<(), Complaint> {
        let (path, new) = (Settings::path(folder), folder.join(format!("{FILE}.new")));
        // Left behind by somebody who was interrupted here.
        let _ = std::fs::remove_file(&new);
        self.write(&new)?;
        let moved = std::fs::rename(&new, &path);
        moved.map_err(|error| Complaint::new(format!("{} cannot be written: {error}", path.display())))
    }

    /// For the owner's eyes only: a database address may hold a password.
    fn write(&self, path: &Path) -> Result<(), Complaint> {
        use std::os::unix::fs::OpenOptionsExt;
        self.check()?;
        let text = toml::to_string(self).expect("settings are plain data");
        let opened = std::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
        let written = opened.and_then(|mut file| file.write_all(text.as_bytes()).and_then(|()| file.sync_all()));
        written.map_err(|error| Complaint::new(format!("{} cannot be written: {error}", path.display())))
    }

    /// Where they stand.
    pub fn path(folder: &Path) -> PathBuf {
        folder.join(FILE)
    }

    /// The time on the wall.
    pub fn time_zone(&self) -> Result<TimeZone, Complaint> {
        TimeZone::get(&self.zone).map_err(|_| {
            Complaint::new(format!("there is no time zone {:?}", self.zone)).to_do("Write it as Europe/Amsterdam.")
        })
    }

    /// Whether browsers come over https.
    pub fn is_secure(&self) -> bool {
        self.origin.starts_with("https://")
    }

    /// The mail of this house, with the password from where it lies.
    pub fn house_mail(&self, folder: &Path) -> Result<HouseMail, Complaint> {
        let secret = self.mail.as_ref().map(|terms| terms.secret(folder)).transpose();
        let made = secret.and_then(|secret| HouseMail::new(self.mail.clone(), secret.flatten(), self.digest.clone()));
        made.map_err(|why| Complaint::new(why.to_string()).to_do("docs/mail.md tells what stands under [mail]."))
    }

    /// The conference server of this house, if it has one.
    pub fn sheet_server(&self, folder: &Path) -> Result<Option<web::SheetServer>, Complaint> {
        let guests = self.conference.as_ref().map(|terms| terms.guests.clone()).unwrap_or_default();
        Ok(self.pusher(folder)?.map(|pusher| web::SheetServer { pusher, guests }))
    }

    /// The other houses that this one is paired with, with their secrets from where they lie.
    pub fn neighbours(&self, folder: &Path, street: &Street) -> Result<Neighbours, Complaint> {
        NeighbourTerms::open(&self.neighbour, folder, street).map_err(|why| {
            Complaint::new(why.to_string()).to_do("docs/transfer.md tells what stands under [[neighbour]].")
        })
    }

    /// Who tells the conference server of this house what it may show, with the secret from where it lies.
    pub fn pusher(&self, folder: &Path) -> Result<Option<conference::Pusher>, Complaint> {
        let made = self.conference.as_ref().map(|terms| terms.pusher(folder)).transpose();
        made.map_err(|why| {
            Complaint::new(why.to_string()).to_do("docs/conference.md tells what stands under [conference].")
        })
    }

    /// Refuses what could not work.
    pub fn check(&self) -> Result<(), Complaint> {
        self.time_zone()?;
        if self.name.trim().is_empty() {
            return Err(Complaint::new("a house needs a name"));
        }
        if !is_slug(&self.slug) {
            let complaint = Complaint::new(format!("{:?} cannot stand in an address", self.slug));
            return Err(complaint.to_do("Use 2 to 32 small letters, digits and hyphens, such as demostad."));
        }
        let host = ["https://", "http://"].iter().find_map(|scheme| self.origin.strip_prefix(scheme));
        if !host.is_some_and(|host| !host.is_empty() && !host.contains(['/', ' '])) {
            let complaint = Complaint::new(format!("{:?} is no address that browsers go to", self.origin));
            return Err(complaint.to_do("Write it as https://bestendig.example, without a path."));
        }
        if self.night.hold_minutes == 0 {
            return Err(Complaint::new("hold_minutes must be at least 1: a bed held for no time is not held"));
        }
        if self.night.ring_after.is_empty() || !self.night.ring_after.is_sorted_by(|one, next| one < next) {
            return Err(Complaint::new("ring_after must name minutes that rise, such as [15, 60]"));
        }
        if self.night.count_at.hour() < 12 {
            return Err(Complaint::new("count_at must be in the afternoon or evening: a night ends at noon"));
        }
        self.backup.check()?;
        if let Some(mail) = &self.mail {
            mail.check().map_err(|why| Complaint::new(why.to_string()))?;
        }
        if let Some(conference) = &self.conference {
            conference.check().map_err(Complaint::new)?;
            if self.is_secure() && host_of(&self.origin) == host_of(&conference.guests) {
                let complaint = Complaint::new("guests of meetings go to the same host as workers of the house");
                return Err(
                    complaint.to_do("Give them a host of their own, or browsers send them the sessions of workers.")
                );
            }
        }
        Ok(())
    }
}

/// The host of an address, without its port: browsers keep cookies by it.
fn host_of(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split_once(':').map_or(rest, |(host, _)| host)
}

/// Whether a word can stand in an address, and beside the addresses that belong to all houses.
fn is_slug(word: &str) -> bool {
    let plain = |letter: u8| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == b'-';
    (2..=32).contains(&word.len())
        && word.bytes().all(plain)
        && !word.starts_with('-')
        && !word.ends_with('-')
        && !["asset", "healthz"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_reads_back_as_it_was_agreed() {
        let settings = sound();
        let text = toml::to_string(&settings).expect("plain data");
        let back: Settings = toml::from_str(&text).expect("it reads back");
        assert_eq!(format!("{settings:?}"), format!("{back:?}"));
    }

    #[test]
    fn what_could_not_work_is_refused() {
        check(|_| (), true);
        check(|house| house.slug = "Demostad".into(), false);
        check(|house| house.slug = "a/b".into(), false);
        check(|house| house.slug = "asset".into(), false);
        check(|house| house.zone = "Europe/Nergens".into(), false);
        check(|house| house.origin = "bestendig.example".into(), false);
        check(|house| house.origin = "https://bestendig.example/pad".into(), false);
        check(|house| house.night.hold_minutes = 0, false);
        check(|house| house.night.ring_after = vec![60, 15], false);
        check(|house| house.name = " ".into(), false);
        check(|house| house.mail = Some(server("tls = \"none\"")), false);
        check(|house| house.mail = Some(server("")), true);
        check(|house| house.conference = Some(guests("https://overleg.example", "127.0.0.1:8090")), true);
        check(|house| house.conference = Some(guests("https://bestendig.example:444", "127.0.0.1:8090")), false);
        check(|house| house.conference = Some(guests("overleg.example", "127.0.0.1:8090")), false);
        check(|house| house.conference = Some(guests("https://overleg.example", "8090")), false);
    }

    #[test]
    fn the_settings_of_mail_read_as_docs_mail_says() {
        let docs = include_str!("../../../docs/mail.md");
        let (_, rest) = docs.split_once("```toml\n").expect("an example");
        let example = rest.split("```").next().unwrap_or_default();
        let mut text = toml::to_string(&Settings { digest: DigestTerms::default(), ..sound() }).expect("plain data");
        text = text.split("[digest]").next().unwrap_or_default().to_owned() + example;
        let settings: Settings = toml::from_str(&text).expect("the example reads");
        assert!(settings.check().is_ok() && settings.mail.is_some(), "{settings:?}");
        assert_eq!(settings.digest, DigestTerms::default(), "the example shows what holds anyway");
    }

    #[test]
    fn the_settings_of_the_conference_read_as_docs_conference_says() {
        let docs = include_str!("../../../docs/conference.md");
        let (_, rest) = docs.split_once("```toml\n").expect("an example");
        let example = rest.split("```").next().unwrap_or_default();
        let text = toml::to_string(&sound()).expect("plain data") + example;
        let settings: Settings = toml::from_str(&text).expect("the example reads");
        assert!(settings.check().is_ok() && settings.conference.is_some(), "{settings:?}");
    }

    fn guests(guests: &str, push: &str) -> conference::Terms {
        conference::Terms { push: push.into(), secret: "conference.secret".into(), guests: guests.into() }
    }

    fn server(line: &str) -> ServerTerms {
        let text = format!("host = \"smtp.example\"\nfrom = \"bestendig@voorbeeld.example\"\n{line}");
        toml::from_str(&text).expect("a server")
    }

    #[test]
    fn the_settings_of_a_neighbour_read_as_docs_transfer_says() {
        let docs = include_str!("../../../docs/transfer.md");
        let examples: Vec<&str> =
            docs.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
        for (example, elsewhere) in examples.into_iter().zip([false, true]) {
            let text = toml::to_string(&sound()).expect("plain data") + example;
            let settings: Settings = toml::from_str(&text).expect("the example reads");
            assert_eq!(settings.neighbour[0].address.is_some(), elsewhere);
        }
    }

    fn sound() -> Settings {
        Settings {
            name: "Demostad".into(),
            slug: "demostad".into(),
            zone: "Europe/Amsterdam".into(),
            origin: "https://bestendig.example".into(),
            postgres: None,
            night: NightTerms::default(),
            admission: AdmissionTerms::default(),
            mail: None,
            digest: DigestTerms::default(),
            keeping: web::KeepingTerms::default(),
            backup: backup::BackupTerms::default(),
            reading: web::ReadingTerms::default(),
            conference: None,
            neighbour: vec![],
            funded: vec![],
            catalogue: None,
        }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut Settings), expected: bool) {
        let mut settings = sound();
        change(&mut settings);
        assert_eq!(settings.check().is_ok(), expected, "{settings:?}");
    }
}
