//! What was asked about coming into the programme, and by whom: each deed by a colleague whose work
//! it is, so that nobody confirms what they proposed.

use domain::admission::{
    AdmitPerson, ApplyForAdmission, BeginGuidance, NoteAdvice, NoteFact, NoteWaiting, ReferElsewhere, RefuseAdmission,
    WarnOfEnding, WithdrawApplication,
};
use domain::allowance::{CorrectGiven, GiveGoods, PayAllowance, SetAllowance, SignReceipt};
use domain::hardship::{CloseHardship, OpenHardship, ProposeHardship};
use domain::letter::DeliverLetter;
use domain::moment::Moment;
use domain::objection::{AskMeasure, ReceiveObjection};
use domain::outflow::{LeaveProgramme, NoteLaterOutcome};
use domain::plan::{AssignGuide, FinishStep, HoldReview, NoteReminder, PlanStep, Strand, WriteNote};
use domain::procedure::{MeetTerm, NoteMilestone, OpenProcedure};
use domain::rules::AdoptRules;
use domain::staff::{AppointStaff, Role};
use permission::Guard;

use crate::complaint::Complaint;
use crate::demo::tell::{Teller, worker};

/// Something about admission that was asked, in one go.
#[derive(Clone, Debug)]
pub enum Asked {
    /// By the coordinator: rules that hold.
    Adopt(Vec<AdoptRules>),
    /// By the desk, like all that follow until the weighing.
    Apply(Vec<ApplyForAdmission>),
    /// What is known.
    Know(Vec<NoteFact>),
    /// Taken back.
    Withdraw(Vec<WithdrawApplication>),
    /// By the clock: the rules say something else.
    Advise(Vec<NoteAdvice>),
    /// By a guide: for whom it waits.
    Wait(Vec<NoteWaiting>),
    /// By the desk: hardship is to be weighed.
    Weigh(Vec<OpenHardship>),
    /// By a guide: what should come out.
    Propose(Vec<ProposeHardship>),
    /// By the second reader.
    Confirm(Vec<CloseHardship>),
    /// By the coordinator, like the other decisions.
    Admit(Vec<AdmitPerson>),
    /// To another city.
    Refer(Vec<ReferElsewhere>),
    /// Not admitted.
    Refuse(Vec<RefuseAdmission>),
    /// The stay may be ended.
    Warn(Vec<WarnOfEnding>),
    /// Left the programme, by the coordinator.
    Leave(Vec<LeaveProgramme>),
    /// What became known of it later, by the coordinator.
    Later(Vec<NoteLaterOutcome>),
    /// By a guide.
    Begin(Vec<BeginGuidance>),
    /// By the desk: how a letter came to somebody.
    Deliver(Vec<DeliverLetter>),
    /// By the desk: an objection.
    Object(Vec<ReceiveObjection>),
    /// By the coordinator: a court was asked.
    Measure(Vec<AskMeasure>),
    /// By a guide of the strand, like all that follow about plans: who guides.
    Guide(Strand, Vec<AssignGuide>),
    /// What is to be done.
    Plan(Strand, Vec<PlanStep>),
    /// What was done.
    Finish(Strand, Vec<FinishStep>),
    /// Who was reminded of an appointment.
    Remind(Strand, Vec<NoteReminder>),
    /// What was noted.
    Note(Strand, Vec<WriteNote>),
    /// What the person wants.
    Review(Vec<HoldReview>),
    /// By legal guidance: a procedure somebody is in.
    Procedure(Vec<OpenProcedure>),
    /// What happened in it.
    Milestone(Vec<NoteMilestone>),
    /// A term that was met.
    Met(Vec<MeetTerm>),
    /// By the coordinator: how much allowance is paid.
    SetAllowance(Vec<SetAllowance>),
    /// By a guide: it was paid.
    Pay(Vec<PayAllowance>),
    /// The person signed for it.
    Sign(Vec<SignReceipt>),
    /// By the desk: something else was given.
    Give(Vec<GiveGoods>),
    /// By the coordinator: it was not given after all.
    Correct(Vec<CorrectGiven>),
}

impl Teller<'_> {
    /// Lets it happen.
    pub async fn admission(&self, staff: &[AppointStaff], asked: Asked, now: &Moment) -> Result<(), Complaint> {
        let by = |role: Role| worker(staff, role);
        let (regie, desk, guide) = (by(Role::Coordinator), by(Role::Desk), by(Role::Guide));
        match asked {
            Asked::Adopt(all) => self.ask(&regie, all, now).await,
            Asked::Apply(all) => self.ask(&desk, all, now).await,
            Asked::Know(all) => self.ask(&desk, all, now).await,
            Asked::Withdraw(all) => self.ask(&desk, all, now).await,
            Asked::Advise(all) => {
                let advised = all.into_iter().map(|advice| Guard::new().house_clock(advice)).collect();
                self.write(advised, now).await
            }
            Asked::Wait(all) => self.ask(&guide, all, now).await,
            Asked::Weigh(all) => self.ask(&desk, all, now).await,
            Asked::Propose(all) => self.ask(&guide, all, now).await,
            Asked::Confirm(all) => self.ask(&by(Role::SecondReader), all, now).await,
            Asked::Admit(all) => self.ask(&regie, all, now).await,
            Asked::Refer(all) => self.ask(&regie, all, now).await,
            Asked::Refuse(all) => self.ask(&regie, all, now).await,
            Asked::Warn(all) => self.ask(&regie, all, now).await,
            Asked::Leave(all) => self.ask(&regie, all, now).await,
            Asked::Later(all) => self.ask(&regie, all, now).await,
            Asked::Begin(all) => self.ask(&guide, all, now).await,
            Asked::Deliver(all) => self.ask(&desk, all, now).await,
            Asked::Object(all) => self.ask(&desk, all, now).await,
            Asked::Measure(all) => self.ask(&regie, all, now).await,
            Asked::Guide(strand, all) => self.ask(&by(strand.role()), all, now).await,
            Asked::Plan(strand, all) => self.ask(&by(strand.role()), all, now).await,
            Asked::Finish(strand, all) => self.ask(&by(strand.role()), all, now).await,
            Asked::Remind(strand, all) => self.ask(&by(strand.role()), all, now).await,
            Asked::Note(strand, all) => self.ask(&by(strand.role()), all, now).await,
            Asked::Review(all) => self.ask(&guide, all, now).await,
            Asked::Procedure(all) => self.ask(&by(Role::LegalGuide), all, now).await,
            Asked::Milestone(all) => self.ask(&by(Role::LegalGuide), all, now).await,
            Asked::Met(all) => self.ask(&by(Role::LegalGuide), all, now).await,
            Asked::SetAllowance(all) => self.ask(&regie, all, now).await,
            Asked::Pay(all) => self.ask(&guide, all, now).await,
            Asked::Sign(all) => self.ask(&guide, all, now).await,
            Asked::Give(all) => self.ask(&desk, all, now).await,
            Asked::Correct(all) => self.ask(&regie, all, now).await,
        }
    }
}
