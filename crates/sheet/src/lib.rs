//! Worksheets as organisations really keep them, read into clean rows and from there into what
//! an import would do.
//!
//! The road: [`read`] turns bytes into worksheets, [`Table`] finds the header and the rows that
//! count, a [`Mapping`] says which column is which field, and [`locations`] or [`people`] turn
//! rows into typed values beside a list of every row that could not be read. Nothing here opens
//! a file, asks the time or writes anything.

mod fault;
mod faulty;
mod location;
mod mapping;
mod person;
mod read;
mod record;
mod table;
pub mod told;
mod value;
mod write;

pub use fault::{Fault, Reason, Weight};
pub use faulty::faulty_rows;
pub use location::{
    Capacity, Eligibility, LocationPlan, LocationRow, Plan, RoomPlan, Who, eligibility, locations, plan,
};
pub use mapping::{Field, Kind, Mapping, fingerprint, guess};
pub use person::{PersonRow, people};
pub use read::{Cell, Line, Merged, Unreadable, Worksheet, read};
pub use table::{Column, LeftOut, Row, Table, WhyLeftOut, likeliest};
pub use write::text_file;

#[cfg(test)]
mod tests;
