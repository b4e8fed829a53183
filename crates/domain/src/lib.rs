//! What the programme means, without a database, a clock, chance or a network.
//!
//! Read in this order: [`event`] is everything that can have happened, [`command`] is how a
//! request is judged against it, [`deed`] is the list of what can be asked, and each folder is
//! one subject of the work with one file per deed.

pub mod command;
pub mod deed;
pub mod event;
pub mod id;
pub mod moment;
pub mod personal;

pub mod admission;
pub mod allowance;
pub mod bed;
pub mod complaint;
pub mod conference;
pub mod forgetting;
pub mod hardship;
pub mod household;
pub mod learning;
pub mod letter;
pub mod location;
pub mod night;
pub mod objection;
pub mod outflow;
pub mod outward;
pub mod person;
pub mod plan;
pub mod procedure;
pub mod proposal;
pub mod referral;
pub mod rules;
pub mod staff;
pub mod tonight;
pub mod transfer;
pub mod wish;

#[cfg(test)]
mod story;
