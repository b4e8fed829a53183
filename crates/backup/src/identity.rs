//! Identities of age: secret keys that lie away from the house, each with a public key for which a house encrypts.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use age::secrecy::ExposeSecret;
use age::{Identity, IdentityFile, x25519};

use crate::Fault;

/// Makes a new identity in a file that is not there yet, and gives its public key.
pub fn new_identity(path: &Path) -> Result<String, Fault> {
    let identity = x25519::Identity::generate();
    let public = identity.to_public().to_string();
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path);
    let mut file = opened.map_err(|error| {
        let there = error.kind() == std::io::ErrorKind::AlreadyExists;
        if there { Fault::AlreadyThere(path.to_owned()) } else { Fault::writing(path)(error) }
    })?;
    let secret = identity.to_string();
    let written = write!(file, "# public key: {public}\n{}\n", secret.expose_secret());
    written.and_then(|()| file.sync_all()).map_err(Fault::writing(path))?;
    Ok(public)
}

/// The identities in a file.
pub(crate) fn read(path: &Path) -> Result<Vec<Box<dyn Identity>>, Fault> {
    let wrong = || Fault::NotAnIdentity(path.to_owned());
    let file = std::fs::File::open(path).map_err(Fault::reading(path))?;
    let identities = IdentityFile::from_buffer(std::io::BufReader::new(file)).map_err(|_| wrong())?;
    let identities = identities.into_identities().map_err(|_| wrong())?;
    if identities.is_empty() { Err(wrong()) } else { Ok(identities) }
}
