//! A file between choosing and importing: sealed among the worker's drafts, gone after a day.

use domain::id::CommandId;
use domain::personal::Personal;
use import::{Bound, Content, Made};
use serde::{Deserialize, Serialize};
use sheet::{Kind, Mapping};

use crate::answer::Trouble;
use crate::visit::Visit;

/// The kind under which it lies among the drafts.
const DRAFT: &str = "import";

/// What waits, and what became of it.
#[derive(Serialize, Deserialize)]
pub enum Waiting {
    /// Not imported yet.
    Files {
        /// Locations or people.
        kind: Kind,
        /// The list.
        list: File,
        /// Who may enter where.
        second: Option<File>,
    },
    /// Imported; the file is gone.
    Done(Made),
}

/// One file.
#[derive(Serialize, Deserialize)]
pub struct File {
    name: String,
    /// In digits of base sixteen: a draft is text.
    bytes: String,
    mapping: Option<Mapping>,
}

impl File {
    /// A file as it came.
    pub fn new(name: String, bytes: &[u8]) -> File {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
        let bytes = digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect();
        File { name, bytes, mapping: None }
    }

    /// The worksheet, with its columns as they were decided here, or before, or guessed.
    pub async fn bound(&self, visit: &Visit, kind: Kind) -> Result<Bound, Trouble> {
        let (bytes, name) = (self.bytes(), self.name.clone());
        // A large worksheet takes its time; others are served meanwhile.
        let read = tokio::task::spawn_blocking(move || Bound::read(&bytes, &name, kind)).await;
        let mut bound = read.ok().and_then(Result::ok).ok_or(Trouble::NotThere)?;
        match &self.mapping {
            Some(mapping) if mapping.fits(&bound.table.headers()) => bound.mapping = mapping.clone(),
            Some(_) | None => bound = bound.as_before(&visit.house.archive).await?,
        }
        Ok(bound)
    }

    /// Keeps what was decided about its columns.
    pub fn decide(&mut self, mapping: Mapping) {
        self.mapping = Some(mapping);
    }

    fn bytes(&self) -> Vec<u8> {
        let value = |digit: u8| char::from(digit).to_digit(16).unwrap_or_default() as u8;
        self.bytes.as_bytes().chunks_exact(2).map(|pair| value(pair[0]) << 4 | value(pair[1])).collect()
    }
}

impl Waiting {
    /// What waits under this id for this worker.
    pub async fn find(visit: &Visit, id: CommandId) -> Result<Waiting, Trouble> {
        let draft = visit.house.archive.draft(visit.me.worker.id, id, &visit.now).await?;
        let draft = draft.filter(|draft| draft.kind == DRAFT).ok_or(Trouble::NotThere)?;
        serde_json::from_str(draft.content.reveal()).map_err(|_| Trouble::NotThere)
    }

    /// Keeps it.
    pub async fn keep(&self, visit: &Visit, id: CommandId) -> Result<(), Trouble> {
        let content = Personal::new(&serde_json::to_string(self).expect("a draft is plain data"));
        Ok(visit.house.archive.save_draft(visit.me.worker.id, id, DRAFT, &content, &visit.now).await?)
    }
}

/// Both files with their columns mapped.
pub struct Opened {
    pub list: Bound,
    pub second: Option<Bound>,
}

impl Opened {
    /// Opens both.
    pub async fn of(visit: &Visit, kind: Kind, list: &File, second: Option<&File>) -> Result<Opened, Trouble> {
        let second = match second {
            Some(file) => Some(file.bound(visit, Kind::Eligibility).await?),
            None => None,
        };
        Ok(Opened { list: list.bound(visit, kind).await?, second })
    }

    /// What the rows say.
    pub fn content(&self, visit: &Visit) -> Content {
        Content::of(&visit.house.archive, &self.list, self.second.as_ref(), visit.now.wall.date())
    }
}
