//! `[conference]` in a house's settings: where its conference server is.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::id::SheetId;
use crate::pusher::Pusher;
use crate::secret::{NoSecret, Secret};

/// Where a house's conference server is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Terms {
    /// Where it listens for the house, as `127.0.0.1:8090`.
    pub push: String,
    /// The file with the secret that both have; beside the settings when no folder is named.
    pub secret: PathBuf,
    /// Where guests find it, as `https://overleg.example`.
    pub guests: String,
}

impl Terms {
    /// Who pushes, with the secret from where it lies.
    pub fn pusher(&self, beside: &Path) -> Result<Pusher, NoSecret> {
        Ok(Pusher::new(self.push.clone(), Secret::read(&beside.join(&self.secret))?))
    }

    /// Where a sheet is, for whoever opened its seat.
    pub fn sheet_address(&self, sheet: SheetId) -> String {
        format!("{}/sheet/{sheet}", self.guests.trim_end_matches('/'))
    }

    /// Refuses what could not work.
    pub fn check(&self) -> Result<(), String> {
        let host = ["https://", "http://"].iter().find_map(|scheme| self.guests.strip_prefix(scheme));
        if !host.is_some_and(|host| !host.is_empty() && !host.contains(['/', ' '])) {
            return Err(format!(
                "{:?} is no address that guests go to; write it as https://overleg.example",
                self.guests
            ));
        }
        match self.push.rsplit_once(':') {
            Some((host, port)) if !host.is_empty() && port.parse::<u16>().is_ok() => Ok(()),
            _ => Err(format!("{:?} is no address to push to; write it as 127.0.0.1:8090", self.push)),
        }
    }
}
