//! Two houses, and somebody who goes from one to the other.

mod cut;
mod pages;
mod road;
mod two;
mod words;
