//! A file that is not finished has another name, and goes when nobody finishes it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use crate::{Fault, Part};

/// How the name of an unfinished file ends.
pub(crate) const ENDING: &str = ".part";

/// A file that is being written, for its owner's eyes only. Dropped before it has its name, it is gone.
pub(crate) struct Unfinished {
    beside: PathBuf,
    path: PathBuf,
    out: BufWriter<File>,
    hash: Sha256,
    bytes: u64,
    named: bool,
}

impl Unfinished {
    /// Begins a file.
    pub(crate) fn begin(folder: &Path, name: &str) -> Result<Unfinished, Fault> {
        let (path, beside) = (folder.join(name), folder.join(format!("{name}{ENDING}")));
        if path.exists() {
            return Err(Fault::SameSecond(folder.to_owned()));
        }
        let opened = OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&beside);
        let out = BufWriter::with_capacity(1 << 18, opened.map_err(Fault::writing(&path))?);
        Ok(Unfinished { beside, path, out, hash: Sha256::new(), bytes: 0, named: false })
    }

    /// Which file it will be.
    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    /// Waits until the disk holds all of it, and says what it is.
    pub(crate) fn settle(&mut self) -> Result<Part, Fault> {
        let settled = self.out.flush().and_then(|()| self.out.get_ref().sync_all());
        settled.map_err(Fault::writing(&self.path))?;
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Part { name, bytes: self.bytes, sha256: hex(&self.hash.clone().finalize()) })
    }

    /// Gives it its name. Dropped afterwards without [`Named::keep`], it is gone again.
    pub(crate) fn name(mut self) -> Result<Named, Fault> {
        fs::rename(&self.beside, &self.path).map_err(Fault::writing(&self.path))?;
        self.named = true;
        Ok(Named { path: self.path.clone(), kept: false })
    }
}

impl Write for Unfinished {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.out.write(bytes)?;
        self.hash.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if !self.named {
            let _ = fs::remove_file(&self.beside);
        }
    }
}

/// A file that has its name, as long as the others of the backup get theirs.
pub(crate) struct Named {
    path: PathBuf,
    kept: bool,
}

impl Named {
    /// It stays.
    pub(crate) fn keep(mut self) {
        self.kept = true;
    }
}

impl Drop for Named {
    fn drop(&mut self) {
        if !self.kept {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// Bytes as digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The sha256 of a file, and how long it is.
pub(crate) fn digest(path: &Path) -> Result<(u64, String), Fault> {
    let mut file = File::open(path).map_err(Fault::reading(path))?;
    let mut hash = Sha256::new();
    let bytes = io::copy(&mut file, &mut Hashing(&mut hash)).map_err(Fault::reading(path))?;
    Ok((bytes, hex(&hash.finalize())))
}

struct Hashing<'a>(&'a mut Sha256);

impl Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Waits until the disk holds the names in a folder.
pub(crate) fn settle_folder(folder: &Path) -> Result<(), Fault> {
    File::open(folder).and_then(|folder| folder.sync_all()).map_err(Fault::writing(folder))
}
