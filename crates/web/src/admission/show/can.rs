//! What this worker can do with an application now: a button for each, and nothing else.

use domain::admission::State;
use domain::command::Place;
use domain::deed::Deed;
use store::BedNow;

use crate::admission::find::{Found, today};
use crate::visit::Visit;

/// What can be done.
pub struct Can {
    pub wait: bool,
    pub withdraw: bool,
    pub admit: bool,
    pub refer: bool,
    pub refuse: bool,
    pub begin: bool,
    pub warn: bool,
    pub answer: bool,
    pub end: bool,
    /// Saying that the bed is left because the stay is over, which nothing keeps any more.
    pub leave: bool,
    pub weigh: bool,
    pub object: bool,
    /// The page on which they leave the programme, or did.
    pub outflow: Option<String>,
}

impl Can {
    pub fn of(visit: &Visit, found: &Found, bed: Option<&BedNow>, ruled: bool) -> Can {
        let may = |deed| visit.may(deed, Place::House);
        let (application, course) = (found.application(), &found.opened.course);
        let pending = application.pending();
        let stays = application.stays();
        let warned = application.stay().is_some_and(|stay| stay.warned.is_some());
        let begins = match &application.state {
            State::Admitted(stay) => stay.terms.from <= today(visit),
            State::Pending
            | State::InGuidance(_)
            | State::Referred
            | State::Refused { .. }
            | State::Withdrawn
            | State::Ended { .. }
            | State::Left { .. } => false,
        };
        let (contestable, over) = match application.decided() {
            State::Refused { .. } | State::Ended { .. } => (true, true),
            State::Referred | State::Admitted(_) | State::InGuidance(_) => (true, false),
            State::Pending | State::Withdrawn | State::Left { .. } => (false, false),
        };
        let leaves = bed.is_some_and(|bed| visit.may(Deed::LeaveBed, Place::Location(bed.location)));
        Can {
            wait: pending && may(Deed::NoteWaiting),
            withdraw: pending && may(Deed::WithdrawApplication),
            admit: application.takes_terms() && ruled && may(Deed::AdmitPerson),
            refer: pending && ruled && may(Deed::ReferElsewhere),
            refuse: pending && ruled && may(Deed::RefuseAdmission),
            begin: begins && may(Deed::BeginGuidance),
            warn: stays && !warned && may(Deed::WarnOfEnding),
            answer: warned && may(Deed::AnswerWarning),
            end: warned && may(Deed::EndStay),
            leave: over && leaves && course.keeps_the_bed(today(visit)).is_none(),
            weigh: (pending || stays) && !course.weighings.open(found.id()) && may(Deed::OpenHardship),
            object: contestable && !course.objections.runs(found.id()) && may(Deed::ReceiveObjection),
            outflow: outflow(visit, found),
        }
    }
}

/// The page on which they leave the programme, or did: for who is or was in it, and who may see that.
fn outflow(visit: &Visit, found: &Found) -> Option<String> {
    let was_in_it = found.application().since.is_some() && crate::outflow::sees(visit);
    was_in_it.then(|| visit.path(format_args!("person/{}/outflow", found.person())))
}
