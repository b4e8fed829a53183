//! A house for tests: an archive on each engine, with a PostgreSQL server of the tests' own.

mod engines;
pub mod postgres;

pub use engines::{House, administrator, both_engines, monday_evening, on_postgres, on_sqlite, whoever_may};
