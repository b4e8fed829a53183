//! A house for tests: an archive on each engine, with a PostgreSQL server of the tests' own, a mail server that
//! keeps what it hears, and a disk that fills up.

mod catcher;
mod disk;
mod engines;
pub mod postgres;
mod rows;

pub use catcher::{Catcher, Manner};
pub use disk::Disk;
pub use engines::{
    Empty, House, administrator, both_engines, empty_places, in_one_folder, monday_evening, on_a_server, place_of,
    second_reader, whoever_may,
};
pub use rows::every_row;
