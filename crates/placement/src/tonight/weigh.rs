//! What speaks for and against beds that fit, and how heavily.

use super::*;
use crate::weights::Weighting;

/// The proposal to give these people these beds, in the order of people and beds.
pub fn proposal(guests: &[Guest], chosen: &[(&RoomState, Vec<&BedState>)], now: &Moment, by: &Yardstick) -> Proposal {
    let beds = chosen.iter().flat_map(|(_, beds)| beds.iter().copied());
    let places = guests.iter().zip(beds).map(|(guest, bed)| Placing { person: guest.person, bed: bed.bed }).collect();
    let first = chosen[0].0;
    let mut scale = Scale { merits: BTreeSet::new(), drawbacks: BTreeMap::new() };
    for (room, beds) in chosen {
        scale.room(guests, room, beds);
    }
    if now.paper_hold_until() < now.hold_until() {
        let paper = chosen.iter().flat_map(|(_, beds)| beds).filter(|bed| bed.paper).count();
        scale.against(Drawback::PaperSoon, paper as u32);
    }
    if chosen.len() > 1 {
        scale.against(Drawback::SeveralRooms, chosen.len() as u32 - 1);
    } else if guests.len() > 1 {
        scale.merits.insert(Merit::Together);
    }
    Proposal {
        location: first.location,
        rooms: chosen.iter().map(|(room, _)| room.room).collect(),
        places,
        cost: scale.cost(&by.weighting),
        merits: scale.merits.into_iter().collect(),
        drawbacks: scale.drawbacks.into_keys().collect(),
    }
}

struct Scale {
    merits: BTreeSet<Merit>,
    drawbacks: BTreeMap<Drawback, u32>,
}

impl Scale {
    /// Each drawback as often as it occurs, by its weight.
    fn cost(&self, weighting: &Weighting) -> u32 {
        let each = self.drawbacks.iter().map(|(drawback, times)| weighting.of(*drawback).saturating_mul(*times));
        each.fold(0, u32::saturating_add)
    }

    fn against(&mut self, drawback: Drawback, times: u32) {
        if times > 0 {
            *self.drawbacks.entry(drawback).or_default() += times;
        }
    }

    fn speaks(&mut self, needed: bool, given: bool, merit: Merit, unneeded: Option<Drawback>) {
        if needed && given {
            self.merits.insert(merit);
        }
        if let Some(drawback) = unneeded.filter(|_| given && !needed) {
            self.against(drawback, 1);
        }
    }

    fn room(&mut self, guests: &[Guest], room: &RoomState, beds: &[&BedState]) {
        let any = |test: fn(&Guest) -> bool| guests.iter().any(test);
        self.speaks(
            any(|guest| guest.needs.step_free),
            room.facts.step_free,
            Merit::StepFree,
            Some(Drawback::StepFreeUnneeded),
        );
        let women_only = room.place.women_only;
        self.speaks(
            any(|guest| guest.needs.women_only),
            women_only,
            Merit::WomenOnly,
            Some(Drawback::WomenOnlyUnneeded),
        );
        self.care(guests, room);
        self.company(guests, room);
        self.against(Drawback::FromReserve, beds.iter().filter(|bed| bed.reserve).count() as u32);
        match room.place.regime {
            Regime::DayAndNight => drop(self.merits.insert(Merit::DayAndNight)),
            Regime::NightOnly { .. } => self.against(Drawback::NightOnly, 1),
        }
        if room.facts.kind == RoomKind::Private {
            let empty = room.beds.iter().filter(|bed| !bed.out).count().saturating_sub(beds.len());
            self.against(Drawback::EmptyBeds, empty as u32);
            if empty == 0 {
                self.merits.insert(Merit::JustRight);
            }
        }
    }

    fn care(&mut self, guests: &[Guest], room: &RoomState) {
        let needed = guests.iter().map(|guest| guest.needs.care).max().unwrap_or(Care::None);
        if needed > Care::None && room.place.care >= needed {
            self.merits.insert(Merit::CareNear);
        }
        self.against(Drawback::CareFar, (needed as u32).saturating_sub(room.place.care as u32));
    }

    fn company(&mut self, guests: &[Guest], room: &RoomState) {
        let mine = |person: PersonId| guests.iter().any(|guest| guest.person == person);
        let others = room.sleepers.iter().filter(|(person, _)| !mine(*person)).count() as u32;
        let quiet = guests.iter().any(|guest| guest.needs.quiet);
        if quiet && room.facts.kind == RoomKind::Private {
            self.merits.insert(Merit::OwnRoom);
        }
        if quiet && room.facts.kind == RoomKind::Shared {
            self.against(Drawback::NotQuiet, 1 + others);
        }
        if others == 0 {
            self.merits.insert(Merit::NobodyWoken);
        }
        self.against(Drawback::Disturbs, others);
        let all = |with| guests.iter().all(|guest| guest.needs.sleeps_with == with);
        if room.facts.kind == RoomKind::Shared
            && matches!(room.facts.sex, SexRule::Women | SexRule::Men | SexRule::Flexible)
        {
            self.speaks(true, all(SleepsWith::Women), Merit::WithWomen, None);
            self.speaks(true, all(SleepsWith::Men), Merit::WithMen, None);
        }
    }
}
