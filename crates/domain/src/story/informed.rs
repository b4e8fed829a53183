//! What somebody asks who knows the house: chance alone seldom names who really has which bed.

use super::random::Asked;
use crate::bed::{Claim, Claims, Event as BedEvent, Kind, LeaveBed, LeftFor, TakeBackLeaving};
use crate::command::Past;
use crate::event::Event;
use crate::id::{LocationId, RequestId};
use crate::location::{CloseLocation, Destination};
use crate::moment::Moment;
use crate::night::{MarkRound, Seen};
use crate::tonight::ConfirmArrival;

/// One of those who have a bed is asked about.
#[derive(Clone, Copy, Debug)]
pub(super) enum Informed {
    /// Those for whom beds are held are there.
    Arrive(usize),
    /// Somebody leaves their bed.
    Leave(usize),
    /// Somebody is seen on the round.
    Mark(usize),
    /// The last leaving was a mistake.
    TakeBackLastLeaving,
    /// The location closes, and everybody in it goes somewhere.
    Close(Destination),
}

impl Asked for Informed {
    fn ask(&self, log: &[Event], now: &Moment) -> Option<Vec<Event>> {
        let location = LocationId::new(1);
        let claims = Claims::of(log);
        let inside: Vec<Claim> = claims.in_location(location, now.at).collect();
        let one_of = |nth: usize| inside.get(nth % inside.len().max(1)).copied();
        match *self {
            Informed::Arrive(nth) => {
                let request = one_of(nth)?.request?;
                ConfirmArrival { request, location, until: None }.ask(log, now)
            }
            Informed::Leave(nth) => {
                let Claim { bed, person, .. } = one_of(nth)?;
                LeaveBed { location, bed, person, left_for: LeftFor::NotKnown }.ask(log, now)
            }
            Informed::Mark(nth) => {
                let Claim { bed, person, .. } = one_of(nth)?;
                MarkRound { location, night: now.night(), bed, person, seen: Seen::Present }.ask(log, now)
            }
            Informed::TakeBackLastLeaving => {
                let (bed, person) = log.iter().rev().find_map(|event| match event {
                    Event::Bed(BedEvent::BedLeft { bed, person, .. }) => Some((*bed, *person)),
                    Event::Bed(_)
                    | Event::Person(_)
                    | Event::Household(_)
                    | Event::Tonight(_)
                    | Event::Location(_)
                    | Event::Night(_)
                    | Event::Staff(_)
                    | Event::Admission(_)
                    | Event::Hardship(_)
                    | Event::Objection(_)
                    | Event::Plan(_)
                    | Event::Procedure(_)
                    | Event::Learning(_)
                    | Event::Letter(_)
                    | Event::Rules(_)
                    | Event::Referral(_)
                    | Event::Allowance(_)
                    | Event::Conference(_)
                    | Event::Wish(_)
                    | Event::Complaint(_)
                    | Event::Outward(_)
                    | Event::Transfer(_)
                    | Event::Outflow(_)
                    | Event::Forgetting(_)
                    | Event::Proposal(_) => None,
                })?;
                TakeBackLeaving { location, bed, person }.ask(log, now)
            }
            Informed::Close(destination) => {
                let taken = inside.iter().filter(|claim| matches!(claim.kind, Kind::Taken { .. }));
                let moves = taken.map(|claim| (claim.person, destination)).collect();
                CloseLocation { location, moves }.ask(log, now)
            }
        }
    }
}

/// Requests that no story begins with.
pub(super) fn new_request(number: u128) -> Destination {
    Destination::AsksTonight(RequestId::new(5 + number))
}
