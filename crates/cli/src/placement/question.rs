//! Reading a question, however large the file is: what does not fit into memory is refused before the machine suffers.

use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use ::placement::solve::Instance;

use super::memory;
use super::patience::End;
use crate::complaint::Complaint;

/// Between two looks at the memory and at Ctrl-C so many bytes are read.
const PIECE: usize = 1 << 20;

/// Reads it.
pub fn read(file: &Path, end: &End) -> Result<Instance, Complaint> {
    let unreadable = |error: io::Error| Complaint::new(format!("{} cannot be read: {error}", file.display()));
    let open = File::open(file).map_err(unreadable)?;
    if open.metadata().map_err(unreadable)?.is_dir() {
        return Err(unreadable(io::ErrorKind::IsADirectory.into()));
    }
    // What is read is held twice for a moment, as it is written and as it is meant.
    let most = end.memory().map(|most| most / 2);
    let watched = Watched { file: open, end, most };
    serde_json::from_reader(BufReader::with_capacity(PIECE, watched)).map_err(|error| {
        if error.is_io() {
            let why = io::Error::from(error);
            let complaint = Complaint::new(format!("{} was not read to its end: {why}", file.display()));
            return complaint.to_do(
                "Divide it by cities whose households do not go to each other's, or allow more with --memory-limit MB.",
            );
        }
        let complaint = Complaint::new(format!("{} is no question of placement: {error}", file.display()));
        complaint.to_do("It must be in the format lvv-placement-1.")
    })
}

/// A file whose reading ends when the memory or the patience of somebody does.
struct Watched<'e> {
    file: File,
    end: &'e End,
    most: Option<u64>,
}

impl Read for Watched<'_> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        if self.end.early().is_some() {
            return Err(io::Error::other("it was interrupted, and there is no answer yet"));
        }
        if let Some((most, held)) = self.most.zip(memory::held()).filter(|(most, held)| held > most) {
            let (most, held) = (memory::said(most), memory::said(held));
            return Err(io::Error::other(format!("what was read takes {held}, and may take {most}")));
        }
        self.file.read(into)
    }
}
