//! Objection (bezwaar), provisional measure (voorlopige voorziening) and appeal (beroep): a track
//! beside the application, along which the bed stays.

mod ask_measure;
mod decide;
mod decide_appeal;
mod decide_measure;
mod event;
mod hear;
mod lodge_appeal;
mod receive;
mod track;

pub use ask_measure::{AskMeasure, Refusal as AskMeasureRefusal};
pub use decide::{DecideObjection, Refusal as DecideRefusal};
pub use decide_appeal::{DecideAppeal, Refusal as DecideAppealRefusal};
pub use decide_measure::{DecideMeasure, Refusal as DecideMeasureRefusal};
pub use event::{Event, Outcome};
pub use hear::{HearObjection, Refusal as HearRefusal};
pub use lodge_appeal::{LodgeAppeal, Refusal as LodgeAppealRefusal};
pub use receive::{ReceiveObjection, Refusal as ReceiveRefusal};
pub use track::{Appeal, Measure, Objections, Track};
