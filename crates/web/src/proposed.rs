//! Beds that are proposed for many households at once, in words: where, why, and who has what looked better.

use domain::command::Place;
use domain::deed::Deed;
use domain::id::PersonId;
use placement::{Placed, Together};

use crate::tonight::show::view::{House, Offer, offer};
use crate::visit::Visit;

/// Somebody of a household.
pub struct Member {
    pub person: PersonId,
    pub called: Option<String>,
}

/// People who stay together, and what is proposed for them.
pub struct Household {
    pub called: Vec<Option<String>>,
    pub offer: Option<Offer>,
    /// Where this worker could give them that bed.
    pub href: Option<String>,
    /// Places that by themselves looked better, or that fit whoever has none: which, and who has them.
    pub passed: Vec<(String, Vec<String>)>,
}

/// One for each household, in their order.
pub fn households(visit: &Visit, house: &House, groups: &[Vec<Member>], found: &Together) -> Vec<Household> {
    let first = |group: &Vec<Member>| group.iter().find_map(|member| member.called.clone());
    let names: Vec<String> =
        groups.iter().map(|group| first(group).unwrap_or_else(|| visit.language.t("no-name"))).collect();
    let one = |(group, placed): (&Vec<Member>, &Placed)| {
        let asked: Vec<String> = group.iter().map(|member| format!("person={}", member.person)).collect();
        let to = placed.proposal.as_ref().map(|proposal| proposal.location);
        let to = to.filter(|to| visit.may(Deed::AssignBed, Place::Location(*to)));
        let passed = |one: &placement::Passed| {
            let whose = one.to.iter().filter_map(|other| names.get(*other)).cloned().collect();
            (house.place(one.location, &one.rooms), whose)
        };
        Household {
            called: group.iter().map(|member| member.called.clone()).collect(),
            offer: placed.proposal.as_ref().map(|proposal| offer(visit, house, 0, proposal)),
            href: to.map(|to| visit.path(format_args!("location/{to}/assign?{}", asked.join("&")))),
            passed: placed.passed.iter().map(passed).collect(),
        }
    };
    groups.iter().zip(&found.placed).map(one).collect()
}
