//! The case conference (casusoverleg): its levels and who sits in them, what is put on its agenda with which question,
//! what the person lets each partner see, what was shown, answered, agreed and promised.
//!
//! What was prepared for a conference lies under a key of its own: whoever prepares the meeting reads that and nothing of
//! the plan it was taken from. That somebody said no lies with their file, where no list is drawn from.

mod answer_consent;
mod begin;
mod begun;
mod call_off;
mod close;
mod conclude;
mod describe_level;
mod event;
mod facts;
mod file;
mod hearing;
mod note_answer;
mod note_promise;
mod order;
mod plan;
mod prepare_point;
mod put_on;
mod resume_shares;
mod room;
mod seat_partner;
mod settle_promise;
mod stop_shares;
mod strike_point;
mod take_off;
#[cfg(test)]
mod testing;
mod turn_to;
mod withdraw_consent;

pub use answer_consent::{AnswerConsent, Refusal as ConsentRefusal};
pub use begin::{BeginConference, Refusal as BeginRefusal};
pub use begun::Begun;
pub use call_off::{CallOffConference, Refusal as CallOffRefusal};
pub use close::{CloseConference, Refusal as CloseRefusal};
pub use conclude::{ConcludeItem, Refusal as ConcludeRefusal};
pub use describe_level::{DescribeLevel, Refusal as LevelRefusal};
pub use event::Event;
pub use facts::{
    AskedHow, AskedIn, Attendance, ConferenceFacts, LevelFacts, Outcome, Point, PointKind, SeatFacts, Seen, UnfitFacts,
};
pub use file::{ConferenceFile, Consent, Item, Promise, Shown};
pub use hearing::Hearing;
pub use note_answer::{NoteAnswer, Refusal as NoteAnswerRefusal};
pub use note_promise::{NotePromise, Refusal as NotePromiseRefusal};
pub use order::{OrderAgenda, Refusal as OrderRefusal};
pub use plan::{PlanConference, Refusal as PlanRefusal};
pub use prepare_point::{PreparePoint, Refusal as PreparePointRefusal};
pub use put_on::{PutOnAgenda, Refusal as PutOnRefusal};
pub use resume_shares::{Refusal as ResumeSharesRefusal, ResumeShares};
pub use room::Room;
pub use seat_partner::{Refusal as SeatRefusal, SeatPartner};
pub use settle_promise::{Refusal as SettlePromiseRefusal, SettlePromise};
pub use stop_shares::{Refusal as StopSharesRefusal, Shares, StopShares};
pub use strike_point::{Refusal as StrikePointRefusal, StrikePoint};
pub use take_off::{Refusal as TakeOffRefusal, TakeOffAgenda};
pub use turn_to::{Refusal as TurnRefusal, TurnToItem};
pub use withdraw_consent::{Refusal as WithdrawConsentRefusal, WithdrawConsent};
