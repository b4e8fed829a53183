//! What entered a proposal, kept so that its answer can be given again; and the draws that were promised before.

mod event;
mod keep;
mod promise_draw;

pub use event::{Event, Occasion};
pub use keep::{KeepProposal, Kept, Refusal as KeepRefusal};
pub use promise_draw::{Draws, PromiseDraw, Refusal as PromiseDrawRefusal};
