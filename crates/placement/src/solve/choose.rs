//! What to decide next: whatever the relaxation is most of two minds about.

use std::collections::BTreeMap;

use super::bundle::Bundle;
use super::decide::{Area, Decision};
use super::instance::{Apart, RoomSex};
use super::network::{Network, OVERFLOW};
use super::relax::{Limit, Relaxed};

/// Two sets of decisions of which one holds in every answer; the likelier first.
pub type Choice = (Vec<Decision>, Vec<Decision>);

/// Shares below this are taken for noise.
const NOISE: f64 = 1e-4;

/// How much of the seats of each cut the relaxation takes, and where that puts people.
struct Blend<'b> {
    network: &'b Network<'b>,
    seats: Vec<(&'b [u32], f64)>,
}

/// Finds it; nothing when the seats are an answer as they are.
pub fn choose(relaxed: &Relaxed<'_>, bundle: &Bundle) -> Option<Choice> {
    let total: f64 = bundle.pieces.iter().map(|piece| piece.weight).sum();
    let mut seats: Vec<(&[u32], f64)> = bundle
        .pieces
        .iter()
        .filter(|piece| piece.weight > NOISE * total)
        .map(|piece| (piece.seats.as_slice(), piece.weight / total))
        .collect();
    if seats.is_empty() {
        seats.extend(bundle.pieces.last().map(|piece| (piece.seats.as_slice(), 1.0)));
    }
    let blend = Blend { network: &relaxed.network, seats };
    let priced = |city: usize| {
        let at = relaxed.limits.iter().position(|limit| *limit == Limit::Guests(city));
        at.is_some_and(|at| bundle.center.get(at).is_some_and(|price| *price > 0.5))
    };
    let first = blend.sexes(relaxed).or_else(|| blend.guest(relaxed, &priced)).or_else(|| blend.overflow());
    first.or_else(|| blend.together()).or_else(|| blend.ban()).or_else(|| blend.moves(relaxed))
}

/// When the relaxation is of one mind and still no answer: somebody of whom it is not yet said where they are.
///
/// Nothing is left when everybody is in a class or nowhere for certain; then there is no answer but the seats.
pub fn anybody(relaxed: &Relaxed<'_>, bundle: &Bundle, decided: &[Decision]) -> Option<Choice> {
    let (network, seats) = (&relaxed.network, &bundle.pieces.last()?.seats);
    let settled = |household: usize| {
        decided.iter().any(|decision| match decision {
            Decision::Within(whose, Area::Class(_)) | Decision::Outside(whose, Area::Anywhere) => *whose == household,
            Decision::Within(..) | Decision::Outside(..) | Decision::Sex(..) => false,
        })
    };
    let household = *network.scope.households.iter().find(|household| !settled(**household))?;
    let mut parts = network.first[household]..network.first[household + 1];
    let class = parts.find_map(|part| Some(seats[part]).filter(|seat| (*seat as usize) < network.classes.len()));
    Some(match class.map(Area::Class) {
        Some(area) => (vec![Decision::Within(household, area)], vec![Decision::Outside(household, area)]),
        None => {
            let area = Area::Anywhere;
            (vec![Decision::Outside(household, area)], vec![Decision::Within(household, area)])
        }
    })
}

impl Blend<'_> {
    /// Who goes to which city from elsewhere.
    fn guest(&self, relaxed: &Relaxed<'_>, priced: &dyn Fn(usize) -> bool) -> Option<Choice> {
        let mut share: BTreeMap<(usize, usize), f64> = BTreeMap::new();
        let mut load = vec![0.0; self.network.instance.cities.len()];
        for (seats, weight) in &self.seats {
            for (part, seat) in self.network.parts.iter().zip(*seats) {
                let Some(class) = self.network.classes.get(*seat as usize) else { continue };
                let household = &self.network.instance.households[part.household];
                let lead = part.place == 0 || !class.private;
                if household.tie_city != class.city && lead {
                    let parts = if class.private { 1.0 } else { part.of as f64 };
                    *share.entry((part.household, class.city)).or_default() += weight / parts;
                    load[class.city] += weight / parts * household.size() as f64;
                }
            }
        }
        let open = |city: usize| {
            let cap = self.network.scope.guest_caps[city] as f64;
            priced(city) || load[city] > cap + 1e-6
        };
        let mut best: Option<(f64, (usize, usize), f64)> = None;
        for ((household, city), share) in share {
            if relaxed.certain[household].is_some() || !open(city) {
                continue;
            }
            let size = self.network.instance.households[household].size() as f64;
            let split = share.min(1.0 - share);
            let full = load[city] > self.network.scope.guest_caps[city] as f64 + 1e-6;
            let score = if split > NOISE {
                split * size
            } else if full {
                NOISE * size * 0.1
            } else {
                continue;
            };
            if best.as_ref().is_none_or(|(best, ..)| score > *best) {
                best = Some((score, (household, city), share));
            }
        }
        let (_, (household, city), share) = best?;
        let inside = vec![Decision::Within(household, Area::City(city))];
        let outside = vec![Decision::Outside(household, Area::City(city))];
        Some(if share >= 0.5 { (inside, outside) } else { (outside, inside) })
    }

    /// Who has a bed at all.
    fn overflow(&self) -> Option<Choice> {
        let mut share = vec![0.0; self.network.instance.households.len()];
        for (seats, weight) in &self.seats {
            for (part, seat) in self.network.parts.iter().zip(*seats) {
                if *seat == OVERFLOW {
                    share[part.household] += weight / part.of as f64;
                }
            }
        }
        let split = |share: f64| share.min(1.0 - share);
        let (household, share) =
            share.into_iter().enumerate().max_by(|one, other| split(one.1).total_cmp(&split(other.1)))?;
        if split(share) <= NOISE {
            return None;
        }
        let inside = vec![Decision::Within(household, Area::Anywhere)];
        let outside = vec![Decision::Outside(household, Area::Anywhere)];
        Some(if share < 0.5 { (inside, outside) } else { (outside, inside) })
    }

    /// Which sex has a room.
    fn sexes(&self, relaxed: &Relaxed<'_>) -> Option<Choice> {
        let mut share: BTreeMap<u32, (f64, f64)> = BTreeMap::new();
        for (seats, weight) in &self.seats {
            for (part, seat) in self.network.parts.iter().zip(*seats) {
                let flex = self.network.classes.get(*seat as usize).is_some_and(|class| class.sex == RoomSex::Flex);
                if flex && relaxed.flow.doors[*seat as usize].sexes == 3 {
                    let share = share.entry(*seat).or_default();
                    if part.sex == 1 { share.0 += weight } else { share.1 += weight }
                }
            }
        }
        let mixed = |share: &(f64, f64)| share.0.min(share.1);
        let (class, share) = share.into_iter().max_by(|one, other| mixed(&one.1).total_cmp(&mixed(&other.1)))?;
        if mixed(&share) <= NOISE {
            return None;
        }
        let (women, men) = (vec![Decision::Sex(class, 1)], vec![Decision::Sex(class, 2)]);
        Some(if share.0 >= share.1 { (women, men) } else { (men, women) })
    }

    /// Which room a household of several parts has, when they are scattered.
    fn together(&self) -> Option<Choice> {
        for (number, part) in self.network.parts.iter().enumerate().filter(|(_, part)| part.place == 0 && part.of > 1) {
            let parts = number..number + part.of as usize;
            let mut share: BTreeMap<u32, f64> = BTreeMap::new();
            let mut scattered = false;
            for (seats, weight) in &self.seats {
                let lead = seats[number];
                let private = self.network.classes.get(lead as usize).is_some_and(|class| class.private);
                let follows = if private { self.network.carried() } else { lead };
                scattered |= parts.clone().skip(1).any(|part| seats[part] != follows);
                for part in parts.clone() {
                    *share.entry(seats[part]).or_default() += weight;
                }
            }
            if !scattered {
                continue;
            }
            let real = share.into_iter().filter(|(class, _)| (*class as usize) < self.network.classes.len());
            let most = real.max_by(|one, other| one.1.total_cmp(&other.1).then(other.0.cmp(&one.0)));
            let household = part.household;
            let area = most.map_or(Area::Anywhere, |(class, _)| {
                if self.network.classes[class as usize].private { Area::Private } else { Area::Class(class) }
            });
            return Some((vec![Decision::Within(household, area)], vec![Decision::Outside(household, area)]));
        }
        None
    }

    /// Two who would meet.
    fn ban(&self) -> Option<Choice> {
        for (seats, _) in &self.seats {
            for ban in &self.network.instance.bans {
                let class = |household: usize| {
                    let parts = self.network.first[household]..self.network.first[household + 1];
                    parts.filter_map(|part| self.network.classes.get(seats[part] as usize)).next()
                };
                let (Some(one), Some(other)) = (class(ban.one), class(ban.other)) else { continue };
                let area = match ban.apart {
                    Apart::Location if one.location == other.location => Area::Place(one.location),
                    Apart::City if one.city == other.city => Area::City(one.city),
                    Apart::Location | Apart::City => continue,
                };
                let first = vec![Decision::Within(ban.one, area), Decision::Outside(ban.other, area)];
                return Some((first, vec![Decision::Outside(ban.one, area)]));
            }
        }
        None
    }

    /// Who moves, when too many do.
    fn moves(&self, relaxed: &Relaxed<'_>) -> Option<Choice> {
        let most = relaxed.network.scope.max_moves? as f64;
        let mut share: BTreeMap<(usize, u32), f64> = BTreeMap::new();
        for (seats, weight) in &self.seats {
            for (number, part) in self.network.parts.iter().enumerate().filter(|(_, part)| part.place == 0) {
                let household = &self.network.instance.households[part.household];
                let Some(room) = household.current else { continue };
                let home = self.network.class_of[room];
                let fixed = household.fixed || seats[number] == OVERFLOW;
                if home != seats[number] && !fixed {
                    *share.entry((part.household, home)).or_default() += weight;
                }
            }
        }
        let total: f64 = share.values().sum();
        let split = |share: f64| share.min(1.0 - share);
        let ((household, home), share) =
            share.into_iter().max_by(|one, other| split(one.1).total_cmp(&split(other.1)))?;
        if split(share) <= NOISE && total <= most + 1e-6 {
            return None;
        }
        let inside = vec![Decision::Within(household, Area::Class(home))];
        let outside = vec![Decision::Outside(household, Area::Class(home))];
        Some(if share < 0.5 { (inside, outside) } else { (outside, inside) })
    }
}
