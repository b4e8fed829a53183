//! The promises of the clock.

mod almanac;
mod asking;
mod cases;
mod faults;
mod properties;
mod reasoning;
