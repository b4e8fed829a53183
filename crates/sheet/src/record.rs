//! One row while it is read: its cells by field, and what there is to say about it.

use domain::personal::Personal;

use crate::mapping::{Field, Mapping};
use crate::table::{Row, Table};
use crate::value::Reading;
use crate::{Cell, Fault, Reason, Weight};

/// A row of which the columns are known.
pub struct Record<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    row: &'a Row,
    faults: Vec<Fault>,
}

impl<'a> Record<'a> {
    pub fn new(table: &'a Table, mapping: &'a Mapping, row: &'a Row) -> Record<'a> {
        Record { table, mapping, row, faults: Vec::new() }
    }

    /// The line of the file.
    pub fn line(&self) -> u32 {
        self.row.line
    }

    /// What stands in the column of a field, if there is such a column.
    pub fn cell(&self, field: Field) -> Option<&'a Cell> {
        self.row.cells.get(self.mapping.column(field)?)
    }

    /// What stands in all columns of a field, with the number of the column.
    pub fn cells(&self, field: Field) -> Vec<(usize, &'a Cell)> {
        let columns = self.mapping.columns_of(field);
        columns.filter_map(|column| Some((column, self.row.cells.get(column)?))).collect()
    }

    /// The words in the column of a field, unless nobody filled it in.
    pub fn words(&mut self, field: Field) -> Option<String> {
        let cell = self.cell(field)?;
        if let Cell::Broken(_) = cell {
            self.note(Some(field), Reason::BrokenFormula);
            return None;
        }
        let words = cell.words().into_owned();
        (!crate::value::is_blank(&words)).then_some(words)
    }

    /// Reads the value of a field; what cannot be read is noted and gives nothing.
    pub fn read<T>(&mut self, field: Field, read: impl Fn(&Cell) -> Result<T, Reason>) -> Option<T> {
        self.read_assuming(field, |cell| read(cell).map(|value| (value, None)))
    }

    /// The same, for values of which something may have to be assumed.
    pub fn read_assuming<T>(&mut self, field: Field, read: impl Fn(&Cell) -> Reading<T>) -> Option<T> {
        let column = self.mapping.column(field)?;
        self.read_in(column, read)
    }

    /// The same, for one of several columns.
    pub fn read_in<T>(&mut self, column: usize, read: impl Fn(&Cell) -> Reading<T>) -> Option<T> {
        match read(self.row.cells.get(column)?) {
            Ok((value, assumed)) => {
                if let Some(why) = assumed {
                    self.note_in(Some(column), why);
                }
                Some(value)
            }
            Err(why) => {
                self.note_in(Some(column), why);
                None
            }
        }
    }

    /// Says something about a field, or about the whole row.
    pub fn note(&mut self, field: Option<Field>, why: Reason) {
        let column = field.and_then(|field| self.mapping.column(field));
        self.note_in(column, why);
    }

    /// Says something about a column, or about the whole row.
    pub fn note_in(&mut self, column: Option<usize>, why: Reason) {
        let found = column.and_then(|column| self.row.cells.get(column)).map(Cell::words).unwrap_or_default();
        let column = column.and_then(|column| self.table.columns.get(column)).map(|column| column.called().to_owned());
        self.faults.push(Fault { line: self.row.line, column, found: Personal::new(&found), why });
    }

    /// Whether the row can be taken, and all there is to say about it.
    pub fn finish(self) -> (bool, Vec<Fault>) {
        let taken = self.faults.iter().all(|fault| fault.why.weight() == Weight::Assumed);
        (taken, self.faults)
    }
}
