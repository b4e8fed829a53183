//! A worksheet with its columns mapped: as somebody decided before for the same headers, or guessed.

use sheet::{Field, Kind, Mapping, Table, Unreadable};
use store::{Archive, Broken};

/// A worksheet, and which column holds what.
#[derive(Clone, Debug)]
pub struct Bound {
    /// The rows.
    pub table: Table,
    /// Which column holds what.
    pub mapping: Mapping,
    /// Whether somebody decided so before; otherwise it was guessed.
    pub kept: bool,
}

impl Bound {
    /// Reads a file, takes the worksheet that looks most like this kind, and maps its columns.
    pub fn read(bytes: &[u8], name: &str, kind: Kind) -> Result<Bound, Unreadable> {
        let tables: Vec<Table> = sheet::read(bytes, name)?.iter().map(Table::of).collect();
        let table = sheet::likeliest(&tables, kind).ok_or(Unreadable::Empty)?.clone();
        let mapping = sheet::guess(&table.headers(), kind);
        Ok(Bound { table, mapping, kept: false })
    }

    /// The same with what somebody decided before about these headers.
    pub async fn as_before(mut self, archive: &Archive) -> Result<Bound, Broken> {
        let Some(content) = archive.mapping(&self.mapping.fingerprint).await? else { return Ok(self) };
        // What an older program kept and this one cannot read is guessed anew.
        if let Ok(mapping) = serde_json::from_str::<Mapping>(&content)
            && mapping.fits(&self.table.headers())
        {
            self.mapping = mapping;
            self.kept = true;
        }
        Ok(self)
    }

    /// Says what a column holds, by the column's header or letter. False when there is no such column.
    pub fn set(&mut self, column: &str, field: Option<Field>) -> bool {
        let alike = |words: &str| words.trim().to_lowercase() == column.trim().to_lowercase();
        let by_header = self.table.columns.iter().position(|one| alike(&one.header));
        let found = by_header.or_else(|| self.table.columns.iter().position(|one| alike(&one.letter)));
        if let Some(place) = found {
            self.mapping.set(place, field);
        }
        found.is_some()
    }

    /// Keeps what was decided for the next worksheet with these headers.
    pub async fn keep(&self, archive: &Archive) -> Result<(), Broken> {
        let content = serde_json::to_string(&self.mapping).expect("a mapping is plain data");
        archive.keep_mapping(&self.mapping.fingerprint, &content).await
    }
}
