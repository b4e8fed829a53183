//! Figures that mean the same everywhere: to what people left and how it counts ([`Lists`]), who came, was there and left
//! ([`Figures`]), the flow of each month ([`flow`]), what a house tells everybody ([`release`]) and as which files ([`open_data`]), how
//! people came and left, without identities ([`event_log`]), which ways they took ([`ways`]), the work of a period ([`work`]), and figures that others published ([`published`]).
//! Everything is counted from shelves; of what lies sealed, only how something came out is read.

mod definitions;
pub mod event_log;
mod figures;
pub mod flow;
mod lists;
mod months;
pub mod open_data;
mod passage;
pub mod published;
pub mod release;
pub mod ways;
pub mod work;

pub use definitions::{Deviation, Differs};
pub use figures::{ClassCount, Figures, KindCount, NoFigures, Period};
pub use lists::{Class, Kind, List, Lists, NotALists, RouteWord};
pub use months::{MonthFlow, months};
pub use passage::{Forgotten, Passages, gather, is_there, last_times};
pub use store::{Gone, Now, Passage};
