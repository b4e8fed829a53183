//! `bestendig restore`: a house from a backup, checked before it is one.

use std::path::{Path, PathBuf};

use clap::Args;
use domain::id::PersonId;
use serde_json::json;
use store::{Place, Witness};

use crate::complaint::Complaint;
use crate::print;

/// What is asked.
#[derive(Args)]
pub struct Restore {
    /// The manifest of the backup; its files lie beside it, and those of later backups if there are any.
    #[arg(long)]
    from: PathBuf,
    /// A file with an identity that opens it.
    #[arg(long)]
    identity: PathBuf,
    /// The folder of the new house; it must be empty or not there.
    #[arg(long)]
    to: PathBuf,
    /// The address of an empty PostgreSQL database; without it the log lies in the folder, whatever it was before.
    #[arg(long)]
    postgres: Option<String>,
    /// A file with the numbers of people who were forgotten after the backup was made, one on a line, as on their certificates.
    #[arg(long)]
    forgotten: Option<PathBuf>,
    /// A head that was noted outside, such as the digits at the foot of a night sheet that was printed before the backup was made.
    #[arg(long)]
    head: Option<Witness>,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

impl Restore {
    /// Brings the house back.
    pub async fn run(self) -> Result<(), Complaint> {
        let forgotten = self.forgotten.as_deref().map(numbers).transpose()?.unwrap_or_default();
        let place = Place { folder: self.to.clone(), postgres: self.postgres.clone() };
        let settled = |text: &str| settled(text, self.postgres.as_deref());
        let restore = backup::Restore {
            manifest: &self.from,
            identity: &self.identity,
            place: &place,
            forgotten: &forgotten,
            noted: self.head.clone(),
            settings: Some(&settled),
        };
        let back = restore.run().await?;
        let (manifest, until) = (&back.manifest, back.keys_of);
        if self.json {
            let answer = json!({
                "dir": self.to, "backup": manifest, "keys_of": until, "opened": back.opened, "forgotten": forgotten.len(),
            });
            return print::json(&answer);
        }
        let (made, position, head) = (manifest.made_at, manifest.position, &manifest.head);
        print::line(format!("Back:  the house of {made} lies in {}: {position} events.", self.to.display()))?;
        print::line(format!("Head:  {position}:{head}; {} events were opened and drawn.", back.opened))?;
        print::line(format!(
            "Mind:  whoever was forgotten after {until} CAN BE READ AGAIN, unless --forgotten named them."
        ))?;
        print::line("       Look for certificates of later and, if there is one, restore anew with --forgotten.")?;
        print::line(format!(
            "       What was done after {made} is not in it: night sheets and slips have it on paper."
        ))?;
        print::line("       What was taken back after that (a yes, a link, a password, a passkey) holds again.")?;
        print::line("       Cards of people and addresses of calendars are to be given anew.")?;
        print::line("       Nobody is signed in, and links to come in are to be made anew.")?;
        print::line("       Whoever was dismissed after that is back: bestendig staff list --dir DIR")?;
        print::line("       Never open it beside the old one: two houses would write two logs.")
    }
}

/// The settings of the house, which lies where it is put now and nowhere else.
fn settled(text: &str, postgres: Option<&str>) -> Result<String, String> {
    let mut table: toml::Table = toml::from_str(text).map_err(|error| error.message().to_owned())?;
    let was = table.get("postgres").and_then(toml::Value::as_str);
    if was == postgres {
        return Ok(text.to_owned());
    }
    match postgres {
        Some(address) => drop(table.insert("postgres".to_owned(), address.into())),
        None => drop(table.remove("postgres")),
    }
    toml::to_string(&table).map_err(|error| error.to_string())
}

/// The numbers in a file, one on a line; what begins with # is for people.
fn numbers(path: &Path) -> Result<Vec<PersonId>, Complaint> {
    let text = std::fs::read_to_string(path)
        .map_err(|error| Complaint::new(format!("{} cannot be read: {error}", path.display())))?;
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let number = |(place, line): (usize, &str)| {
        line.parse::<PersonId>().map_err(|_| {
            let what = format!("line {} of {} is not the number of a person", place + 1, path.display());
            Complaint::new(what)
                .to_do("Copy it from the certificate: 26 digits and small letters. Nothing was restored.")
        })
    };
    lines.map(number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_that_was_brought_back_never_points_to_the_database_of_the_old_one() {
        let old = "name = \"Demostad\" # kept\npostgres = \"old\"\n\n[night]\nhold_minutes = 90\n";
        assert!(!settled(old, None).unwrap().contains("postgres"));
        let moved = settled(old, Some("new")).unwrap();
        assert!(moved.contains("postgres = \"new\"") && moved.contains("hold_minutes = 90"), "{moved}");
        assert_eq!(settled(old, Some("old")).unwrap(), old);
        assert!(settled("name = ", None).is_err());
    }
}
