//! Locations, rooms and beds, as pages.

pub mod words;
