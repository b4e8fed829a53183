//! Beds for longer that are proposed for many households at once: in words, with what is ticked, and confirmed or chosen otherwise.

mod confirm;
mod kept;
mod queue;
mod recent;

use domain::bed::fit::For;
use domain::command::Place;
use domain::deed::Deed;
use domain::id::{CommandId, PersonId, RoomId};
use placement::{Placed, Together};

pub use confirm::{Answered, Done, answer, said};
pub use kept::{fingerprint, keep, lots, remember};
pub use queue::{Group, Groups, asleep};
pub use recent::{Recent, recent};

use crate::answer::Trouble;
use crate::chance;
use crate::form::Filled;
use crate::tonight::show::view::{House, Offer, offer};
use crate::visit::Visit;

/// What was proposed and reckoned a moment ago, in memory only.
#[derive(Default)]
pub struct Proposals {
    /// What was shown, with everything that entered it.
    pub(crate) shown: kept::Shown,
    /// What each weight does to the evening that was asked last.
    pub(crate) fair: crate::tonight::LastReckoned,
}

/// Somebody of a household.
pub struct Member {
    pub person: PersonId,
    pub called: Option<String>,
}

/// People who stay together, and what is proposed for them.
pub struct Household {
    /// By whom the form knows them: the first of them.
    pub key: PersonId,
    pub called: Vec<Option<String>>,
    pub offer: Option<Offer>,
    /// The rooms of it.
    pub rooms: Vec<RoomId>,
    /// Whether this worker could give them that bed, and whether that is ticked.
    pub can: bool,
    pub ticked: bool,
    /// Under which numbers it is given and overruled, so that sent twice it is done once.
    pub command: CommandId,
    pub overruling: CommandId,
    /// Places that by themselves looked better, or that fit whoever has none: which, and who has them.
    pub passed: Vec<(String, Vec<String>)>,
}

/// One for each household, in their order. All are ticked, until the page comes back with what somebody ticked.
pub fn households(
    visit: &Visit,
    house: &House,
    groups: &[Vec<Member>],
    found: &Together,
    filled: &Filled,
) -> Vec<Household> {
    let first = |group: &Vec<Member>| group.iter().find_map(|member| member.called.clone());
    let names: Vec<String> =
        groups.iter().map(|group| first(group).unwrap_or_else(|| visit.language.t("no-name"))).collect();
    let one = |(group, placed): (&Vec<Member>, &Placed)| {
        let key = group.first()?.person;
        let to = placed.proposal.as_ref().map(|proposal| proposal.location);
        let passed = |one: &placement::Passed| {
            let whose = one.to.iter().filter_map(|other| names.get(*other)).cloned().collect();
            (house.place(one.location, &one.rooms), whose)
        };
        Some(Household {
            key,
            called: group.iter().map(|member| member.called.clone()).collect(),
            offer: placed.proposal.as_ref().map(|proposal| offer(visit, house, 0, proposal)),
            rooms: placed.proposal.as_ref().map(|proposal| proposal.rooms.clone()).unwrap_or_default(),
            can: to.is_some_and(|to| visit.may(Deed::MoveHousehold, Place::Location(to))),
            ticked: !filled.has("came", "back") || filled.has("move", &key.to_string()),
            command: chance::command(),
            overruling: chance::command(),
            passed: placed.passed.iter().map(passed).collect(),
        })
    };
    groups.iter().zip(&found.placed).filter_map(one).collect()
}

/// So many days are of late.
const OF_LATE: i64 = 30;

/// How often of late somebody chose otherwise than was proposed, by the key of why.
pub async fn overruled(visit: &Visit, sought: For) -> Result<Vec<(String, usize)>, Trouble> {
    let since = visit.now.at - jiff::SignedDuration::from_hours(24 * OF_LATE);
    let counts = visit.house.archive.overruled(sought, since).await?;
    Ok(counts.into_iter().map(|(why, count)| (format!("overruled-{}", why_word(why)), count)).collect())
}

/// The name of a reason, in forms and texts.
pub const fn why_word(why: domain::tonight::OverruledFor) -> &'static str {
    use domain::tonight::OverruledFor;
    match why {
        OverruledFor::PersonChooses => "person-chooses",
        OverruledFor::NotSafe => "not-safe",
        OverruledFor::NotWritten => "not-written",
        OverruledFor::BedDiffers => "bed-differs",
    }
}
