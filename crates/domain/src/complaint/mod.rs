//! A complaint of somebody about how they were treated (klacht): made in their own file, taken up by a colleague who was not
//! there and does not guide them, and answered with reasons. It lies under a key of its own, which who guides them does not
//! open, and it changes nothing about a bed, a plan or a decision.

mod answer;
mod event;
mod make;
mod take_up;
#[cfg(test)]
mod testing;
mod track;
mod withdraw;

pub use answer::{AnswerComplaint, Refusal as AnswerComplaintRefusal};
pub use event::Event;
pub use make::{MakeComplaint, Refusal as MakeComplaintRefusal};
pub use take_up::{Refusal as TakeUpRefusal, TakeUpComplaint};
pub use track::{Complaint, ComplaintAnswer, ComplaintState, Complaints};
pub use withdraw::{Refusal as WithdrawComplaintRefusal, WithdrawComplaint};

use serde::{Deserialize, Serialize};

/// What was found (oordeel).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Judged {
    /// It is right (gegrond).
    Founded,
    /// It is right in part (deels gegrond).
    PartlyFounded,
    /// It is not (ongegrond).
    Unfounded,
    /// It was put right to the content of whoever complained, who needs no judgement any more.
    Settled,
}

impl Judged {
    /// All of them.
    pub const ALL: [Judged; 4] = [Judged::Founded, Judged::PartlyFounded, Judged::Unfounded, Judged::Settled];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            Judged::Founded => "founded",
            Judged::PartlyFounded => "partly",
            Judged::Unfounded => "unfounded",
            Judged::Settled => "settled",
        }
    }
}
