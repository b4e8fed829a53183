//! What the rows of a worksheet say, and every row that could not be read.

use jiff::civil::Date;
use sheet::{Fault, Kind, PersonRow, Plan, Weight};
use store::Archive;

use crate::Bound;

/// What the rows say.
#[derive(Clone, Debug)]
pub struct Content {
    /// Places or people.
    pub what: What,
    /// Rows that were left out, and what was assumed.
    pub faults: Vec<Fault>,
    /// The same about the second file, which says who may enter.
    pub second: Vec<Fault>,
    /// The same number for the same file, in this house only.
    pub(crate) file: u128,
}

/// What the rows are about.
#[derive(Clone, Debug)]
pub enum What {
    /// Locations with rooms and beds.
    Places(Plan),
    /// People.
    People(Vec<PersonRow>),
}

impl Content {
    /// Reads the rows. Who may enter can stand in a second worksheet.
    pub fn of(archive: &Archive, bound: &Bound, second: Option<&Bound>, today: Date) -> Content {
        let file = archive.mark(&whole(bound));
        match bound.mapping.kind {
            Kind::People => {
                let (rows, faults) = sheet::people(&bound.table, &bound.mapping, today);
                Content { what: What::People(rows), faults, second: Vec::new(), file }
            }
            Kind::Locations | Kind::Eligibility => {
                let (rows, mut faults) = sheet::locations(&bound.table, &bound.mapping);
                let who = second.map(|second| sheet::eligibility(&second.table, &second.mapping));
                let (who, second) = who.unzip();
                let mut plan = sheet::plan(&rows, who.as_ref());
                faults.append(&mut plan.faults);
                faults.sort_by_key(|fault| fault.line);
                Content { what: What::Places(plan), faults, second: second.unwrap_or_default(), file }
            }
        }
    }

    /// How many rows were left out.
    pub fn left_out(&self) -> usize {
        let mut lines: Vec<u32> = self.left_out_faults().map(|fault| fault.line).collect();
        lines.sort_unstable();
        lines.dedup();
        lines.len()
    }

    /// Why rows were left out.
    pub fn left_out_faults(&self) -> impl Iterator<Item = &Fault> {
        self.faults.iter().filter(|fault| fault.why.weight() == Weight::LeftOut)
    }
}

/// Everything that stands in the worksheet.
fn whole(bound: &Bound) -> Vec<u8> {
    let mut bytes = Vec::new();
    for row in &bound.table.rows {
        bytes.extend(row.line.to_be_bytes());
        for cell in &row.cells {
            bytes.extend(cell.words().as_bytes());
            bytes.push(0x1f);
        }
    }
    bytes
}
