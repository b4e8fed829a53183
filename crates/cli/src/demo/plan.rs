//! What will have happened in an invented house, in its order: real commands, and how many minutes
//! before the demo began each was asked.

use domain::bed::{AddBed, AssignBed, SetPaperBed, SetReserve, TakeOutOfUse};
use domain::household::JoinHousehold;
use domain::location::{AddRoom, OpenLocation};
use domain::night::{CountEvening, MarkRound};
use domain::person::{NoteBan, RegisterPerson};
use domain::staff::{AppointStaff, NameOrganisation, PlaceStaff, SetDuty};
use domain::tonight::{ConfirmArrival, EndRequest, HoldBeds, RequestTonight, RingFurther};
use jiff::ToSpan;
use jiff::civil::DateTime;

use super::admission::{self, Asked};
use super::chance::Chance;
use super::cities::City;
use super::evening::Evening;
use super::layout::Layout;
use super::learning::{self, Taught};
use super::{nights, staff, stays};

/// Something that was asked, in one go.
#[derive(Clone, Debug)]
pub enum Step {
    /// By the house itself.
    Found(AppointStaff),
    /// By the administrator.
    Appoint(Vec<AppointStaff>),
    /// By the administrator.
    Duty(SetDuty),
    /// By the administrator.
    Organisations(Vec<NameOrganisation>),
    /// By the administrator.
    Place(Vec<PlaceStaff>),
    /// By the coordinator, like all that follow about places.
    Open(Vec<OpenLocation>),
    /// Rooms.
    Rooms(Vec<AddRoom>),
    /// Beds.
    Beds(Vec<AddBed>),
    /// Beds for tonight only.
    Reserve(Vec<SetReserve>),
    /// Beds of the paper list.
    Paper(Vec<SetPaperBed>),
    /// Beds that cannot be used.
    Out(Vec<TakeOutOfUse>),
    /// By the desk, like all that follow about people.
    Register(Vec<RegisterPerson>),
    /// Who belongs together.
    Join(Vec<JoinHousehold>),
    /// Who must not meet.
    Ban(Vec<NoteBan>),
    /// By the coordinator: beds for longer.
    Assign(Vec<AssignBed>),
    /// A bed tonight, please.
    Request(Vec<RequestTonight>),
    /// Beds kept.
    Hold(Vec<HoldBeds>),
    /// They are here.
    Confirm(Vec<ConfirmArrival>),
    /// By the clock.
    Ring(Vec<RingFurther>),
    /// By the clock: the beds of an evening.
    Count(CountEvening),
    /// No bed needed any more.
    End(Vec<EndRequest>),
    /// By the night, on the round; the night is the one of that moment.
    Mark(Vec<MarkRound>),
    /// About coming into the programme.
    Admission(Asked),
    /// By a guide: about courses and learning-work places.
    Learning(Taught),
}

/// Everything that will have happened in a house.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Who works there.
    pub staff: Vec<AppointStaff>,
    /// What was asked, oldest first, each so many minutes before the demo began.
    pub steps: Vec<(i64, Step)>,
}

/// How many minutes a day has.
pub const DAY: i64 = 24 * 60;

/// How many minutes before the demo began that moment was.
pub fn minutes(begun: DateTime, days: i64, hour: i8, minute: i8) -> i64 {
    begun.date().saturating_sub(days.days()).at(hour, minute, 0, 0).duration_until(begun).as_mins()
}

impl Plan {
    /// The plan of this city for a demo that begins now; the same seed gives the same plan.
    pub fn of(city: &'static City, seed: u64, begun: DateTime) -> Plan {
        let today = begun.date();
        let mut chance = Chance::of(seed, city.slug);
        let mut layout = Layout::of(city, &mut chance, today);
        let staff = staff::of(&mut chance, &layout);
        let mut steps = staff::steps(&staff);
        steps.extend(layout.steps());
        let applying = Chance::of(seed.wrapping_add(2), city.slug);
        steps.extend(admission::steps(applying, &mut layout, &staff, begun));
        steps.extend(stays::steps(&mut chance, &mut layout, today));
        steps.extend(Evening::of(&mut chance, &mut layout, today));
        steps.extend(nights::steps(Chance::of(seed.wrapping_add(4), city.slug), &layout, begun));
        let learning = Chance::of(seed.wrapping_add(3), city.slug);
        steps.extend(learning::steps(learning, &steps, begun));
        // Staff works in locations, so the first location is older than the second colleague.
        steps.sort_by_key(|(ago, _)| std::cmp::Reverse(*ago));
        Plan { staff, steps }
    }
}
