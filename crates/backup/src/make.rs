//! `bestendig backup`: makes a backup while people work.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use age::{Encryptor, Recipient, x25519};
use jiff::Timestamp;
use store::{Place, Taking};

use crate::folder::{Hold, Names, day, manifests};
use crate::item::{Holds, Item, Opening};
use crate::manifest::FORM;
use crate::unfinished::{Unfinished, settle_folder};
use crate::{BackupTerms, Expired, Fault, Manifest, Part, bundle, log_part};

/// What was made.
#[derive(Debug)]
pub struct Made {
    /// Where its manifest lies.
    pub path: PathBuf,
    /// What it is.
    pub manifest: Manifest,
    /// Files with keys that were deleted because their last day had passed.
    pub expired: Expired,
}

/// Makes a backup of the house in this place, then deletes keys of earlier ones whose last day has passed. The version is that of the
/// program.
pub async fn make(place: &Place, to: &Path, terms: &BackupTerms, version: &str, now: Timestamp) -> Result<Made, Fault> {
    terms.check()?;
    let recipients = terms.for_whom()?;
    // Their names know no smaller part.
    let now = Timestamp::from_second(now.as_second()).unwrap_or(now);
    let until = terms.last_day(day(now))?;
    outside(&place.folder, to)?;
    let hold = Hold::take(to)?;
    let names = Names::of(now, until);
    let mut taking = Taking::begin(place).await?;
    let house = taking.house().to_string();
    // A damaged manifest of long ago is no reason to make no backup tonight.
    if manifests(to)?.iter().flat_map(|path| Manifest::read(path)).any(|other| other.house != house) {
        return Err(Fault::AnotherHouse(to.to_owned()));
    }
    let shape = taking.shape().to_vec();
    let opening = |holds| Opening { holds, house: house.clone(), made_at: now, shape: shape.clone() };

    // The moment was taken first, the keys are copied later: a key is on the disk before the first word that needs it.
    let mut log = Sealing::begin(to, &names.log, &recipients, opening(Holds::Log))?;
    let rows = log_part::write(&mut taking, &mut log.to, &log.path).await?;
    let (log, log_part) = log.finish()?;
    taking.check_keys().await?;
    let mut keys = Sealing::begin(to, &names.keys, &recipients, opening(Holds::Keys))?;
    bundle::write(&place.folder, &mut keys.to, &keys.path)?;
    let (keys, keys_part) = keys.finish()?;

    let (head, tables) = (taking.head(), taking.tables().len() as u64);
    taking.end().await?;
    let manifest = Manifest {
        form: FORM.to_owned(),
        program: version.to_owned(),
        shape: shape.last().cloned().unwrap_or_default(),
        made_at: now,
        house,
        position: head.position,
        head: head.hash.to_string(),
        tables,
        rows,
        log: log_part,
        keys: keys_part,
        keys_until: until,
        sum: String::new(),
    }
    .summed();
    let mut told = Unfinished::begin(to, &names.manifest)?;
    told.write_all(manifest.text().as_bytes()).map_err(Fault::writing(told.path()))?;
    told.settle()?;
    // The manifest gets its name last: what has none is no backup.
    let named = [log.name()?, keys.name()?, told.name()?];
    settle_folder(to)?;
    named.into_iter().for_each(crate::unfinished::Named::keep);
    let expired = hold.expire(to, day(now))?;
    Ok(Made { path: to.join(names.manifest), manifest, expired })
}

/// A file that is encrypted while it is written.
struct Sealing {
    path: PathBuf,
    to: age::stream::StreamWriter<Unfinished>,
}

impl Sealing {
    fn begin(folder: &Path, name: &str, whom: &[x25519::Recipient], opening: Opening) -> Result<Sealing, Fault> {
        let file = Unfinished::begin(folder, name)?;
        let path = file.path().to_owned();
        let encryptor = Encryptor::with_recipients(whom.iter().map(|one| one as &dyn Recipient));
        let encryptor = encryptor.map_err(|_| Fault::NoRecipients)?;
        let mut to = encryptor.wrap_output(file).map_err(Fault::writing(&path))?;
        Item::Opening(opening).write(&mut to, &path)?;
        Ok(Sealing { path, to })
    }

    fn finish(self) -> Result<(Unfinished, Part), Fault> {
        let mut file = self.to.finish().map_err(Fault::writing(&self.path))?;
        let part = file.settle()?;
        Ok((file, part))
    }
}

/// Makes the folder for backups where there is none, and refuses one that would be in the house.
fn outside(house: &Path, to: &Path) -> Result<(), Fault> {
    let house = house.canonicalize().map_err(Fault::reading(house))?;
    let whole = std::path::absolute(to).map_err(Fault::reading(to))?;
    // What is there already tells where the rest will be, whatever links lead to it.
    if whole.ancestors().find_map(|path| path.canonicalize().ok()).is_some_and(|real| real.starts_with(&house)) {
        return Err(Fault::InTheHouse(to.to_owned()));
    }
    fs::create_dir_all(to).map_err(Fault::writing(to))
}
