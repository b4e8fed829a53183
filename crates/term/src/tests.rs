//! The promises of the clock.

mod almanac;
mod apart;
mod asking;
mod cases;
mod faults;
mod properties;
mod reasoning;
