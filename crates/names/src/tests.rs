//! The promises of the search.

mod bar;
mod forgetting;
mod scripts;
mod whole_names;
