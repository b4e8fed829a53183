//! Who comes into the programme: facts, what the rules say of them, and what a person decides.
//!
//! Kept apart, because evaluators found them mixed: signed up, sheltered while pending, admitted,
//! in guidance, left. The first and the last three are [`State`]; whether somebody sleeps here
//! meanwhile is told by the beds alone.

mod admit;
mod answer;
mod apply;
mod begin_guidance;
mod course;
mod end_stay;
mod event;
mod fact;
mod note_advice;
mod note_fact;
mod note_waiting;
mod refer;
mod refuse;
#[cfg(test)]
pub(crate) mod testing;
mod verdict;
mod warn;
mod withdraw;

pub use admit::{AdmitPerson, Refusal as AdmitRefusal};
pub use answer::{AnswerWarning, Refusal as AnswerRefusal};
pub use apply::{ApplyForAdmission, Refusal as ApplyRefusal};
pub use begin_guidance::{BeginGuidance, Refusal as BeginRefusal};
pub use course::{Application, Course, State, Stay, Stays, Warned};
pub use end_stay::{EndStay, Refusal as EndStayRefusal};
pub use event::{Afterwards, AppliedBy, Decision, Event, StayTerms, WaitsFor};
pub use fact::{Fact, FactName, NotAFactName, Origin, Value};
pub use note_advice::{NoteAdvice, Refusal as NoteAdviceRefusal};
pub use note_fact::{NoteFact, Refusal as NoteFactRefusal};
pub use note_waiting::{NoteWaiting, Refusal as NoteWaitingRefusal};
pub use refer::{Agrees, ReferElsewhere, Refusal as ReferRefusal};
pub use refuse::{Refusal as RefuseRefusal, RefuseAdmission};
pub use verdict::{FactUsed, Receipt, Verdict};
pub use warn::{Refusal as WarnRefusal, WarnOfEnding};
pub use withdraw::{Refusal as WithdrawRefusal, WithdrawApplication};
