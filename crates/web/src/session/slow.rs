//! Slowing down whoever guesses. Nobody is ever locked out: the wait is short for a name, so that a
//! stranger who guesses cannot keep its owner away, and longer for the address the guesses come from.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// So many mistakes are only mistakes.
const FREE: u32 = 3;
/// After so long without a mistake all is forgotten.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_mins(15);
/// The most that is remembered of either kind.
const REMEMBERED: usize = 4096;
/// The longest wait for a name.
const LONGEST_FOR_A_NAME: i64 = 8;
/// The longest wait for an address.
const LONGEST_FOR_AN_ADDRESS: i64 = 60;

/// Who made mistakes lately, by name and by address. Kept in memory only.
#[derive(Debug)]
pub struct Slowdown {
    names: Mistakes<String>,
    addresses: Mistakes<IpAddr>,
}

impl Default for Slowdown {
    fn default() -> Slowdown {
        Slowdown { names: Mistakes::up_to(LONGEST_FOR_A_NAME), addresses: Mistakes::up_to(LONGEST_FOR_AN_ADDRESS) }
    }
}

impl Slowdown {
    /// For the cards of people: whoever found one guesses at that one only, and a whole shelter shares an address.
    pub fn for_cards() -> Slowdown {
        Slowdown { names: Mistakes::up_to(LONGEST_FOR_AN_ADDRESS), addresses: Mistakes::up_to(LONGEST_FOR_A_NAME) }
    }

    /// How long to wait before the next try is looked at; none when it can be now.
    pub fn wait(&self, name: &str, address: IpAddr, now: Timestamp) -> Option<SignedDuration> {
        let (name, address) = (self.names.wait(&name.to_lowercase(), now), self.addresses.wait(&network(address), now));
        name.max(address)
    }

    /// Remembers a try as a mistake, until it turns out to be right.
    pub fn mistaken(&self, name: &str, address: IpAddr, now: Timestamp) {
        self.names.add(name.to_lowercase(), now);
        self.addresses.add(network(address), now);
    }

    /// Forgets the mistakes of a name that got in. Of the address only this try was none: it may be
    /// guessing others.
    pub fn right(&self, name: &str, address: IpAddr) {
        self.names.forget(&name.to_lowercase());
        self.addresses.take_back(&network(address));
    }
}

/// One subscriber has a whole IPv6 network of addresses; together they count as one.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => {
            let [a, b, c, d, ..] = six.segments();
            IpAddr::from([a, b, c, d, 0, 0, 0, 0])
        }
        four @ IpAddr::V4(_) => four,
    }
}

#[derive(Debug)]
struct Mistakes<K> {
    longest: i64,
    made: Mutex<HashMap<K, Made>>,
}

#[derive(Clone, Copy, Debug)]
struct Made {
    times: u32,
    last: Timestamp,
}

impl<K: Eq + Hash + Clone> Mistakes<K> {
    fn up_to(longest: i64) -> Mistakes<K> {
        Mistakes { longest, made: Mutex::default() }
    }

    fn wait(&self, who: &K, now: Timestamp) -> Option<SignedDuration> {
        let made = self.made().get(who).copied()?;
        let doublings = made.times.checked_sub(FREE)?.min(16);
        let until = made.last + SignedDuration::from_secs((1_i64 << doublings).min(self.longest));
        // A clock that was set back does not make the wait longer than it can be.
        Some(until.duration_since(now).min(SignedDuration::from_secs(self.longest))).filter(|wait| wait.is_positive())
    }

    fn add(&self, who: K, now: Timestamp) {
        let mut made = self.made();
        if made.len() >= REMEMBERED && !made.contains_key(&who) {
            made.retain(|_, made| now.duration_since(made.last) < FORGOTTEN_AFTER);
            let oldest = made.iter().min_by_key(|(_, made)| made.last).map(|(who, _)| who.clone());
            if let Some(oldest) = oldest.filter(|_| made.len() >= REMEMBERED) {
                made.remove(&oldest);
            }
        }
        let mistake = made.entry(who).or_insert(Made { times: 0, last: now });
        if now.duration_since(mistake.last) >= FORGOTTEN_AFTER {
            mistake.times = 0;
        }
        *mistake = Made { times: mistake.times.saturating_add(1), last: now };
    }

    fn take_back(&self, who: &K) {
        if let Some(made) = self.made().get_mut(who) {
            made.times = made.times.saturating_sub(1);
        }
    }

    fn forget(&self, who: &K) {
        self.made().remove(who);
    }

    fn made(&self) -> std::sync::MutexGuard<'_, HashMap<K, Made>> {
        self.made.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::net::{Ipv4Addr, Ipv6Addr};

    use super::*;

    const HOME: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));
    const FAR: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 51, 100, 7));

    #[test]
    fn three_mistakes_cost_nothing_and_then_each_costs_twice_as_much() {
        let slow = Slowdown::default();
        let waits: Vec<i64> = (0..12).map(|_| mistake(&slow, "demo", HOME)).collect();
        assert_eq!(waits, [0, 0, 1, 2, 4, 8, 16, 32, 60, 60, 60, 60]);
    }

    #[test]
    fn a_stranger_who_guesses_keeps_the_owner_waiting_for_seconds_only() {
        let slow = Slowdown::default();
        for _ in 0..1000 {
            mistake(&slow, "demo", FAR);
        }
        assert_eq!(seconds(&slow, "demo", HOME), LONGEST_FOR_A_NAME);
        assert_eq!(seconds(&slow, "Another Demo", HOME), 0);
    }

    #[test]
    fn one_address_that_tries_many_names_is_slowed_down() {
        let slow = Slowdown::default();
        for number in 0..20 {
            mistake(&slow, &format!("demo {number}"), FAR);
        }
        assert_eq!(seconds(&slow, "never tried", FAR), LONGEST_FOR_AN_ADDRESS);
    }

    #[test]
    fn getting_in_forgets_the_mistakes_of_the_name() {
        let slow = Slowdown::default();
        for _ in 0..6 {
            mistake(&slow, "Demo", FAR);
        }
        slow.right("demo", HOME);
        assert_eq!(seconds(&slow, "demo", HOME), 0);
    }

    #[test]
    fn colleagues_who_share_an_address_and_make_no_mistakes_never_wait() {
        let slow = Slowdown::default();
        for number in 0..50 {
            slow.mistaken(&format!("demo {number}"), HOME, at(0));
            slow.right(&format!("demo {number}"), HOME);
        }
        assert_eq!(seconds(&slow, "demo", HOME), 0);
    }

    #[test]
    fn a_quarter_of_an_hour_forgives() {
        let slow = Slowdown::default();
        for _ in 0..9 {
            mistake(&slow, "demo", HOME);
        }
        let later = at(15 * 60);
        slow.mistaken("demo", HOME, later);
        assert_eq!(slow.wait("demo", HOME, later), None);
    }

    #[test]
    fn a_clock_set_back_does_not_lengthen_the_wait() {
        let slow = Slowdown::default();
        for _ in 0..9 {
            slow.mistaken("demo", HOME, at(86_400));
        }
        assert_eq!(slow.wait("demo", HOME, at(0)), Some(SignedDuration::from_secs(LONGEST_FOR_AN_ADDRESS)));
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        let slow = Slowdown::default();
        for number in 0..REMEMBERED as u32 + 500 {
            slow.mistaken(&format!("demo {number}"), IpAddr::V4(Ipv4Addr::from(number)), at(i64::from(number / 100)));
        }
        assert_eq!(slow.names.made().len(), REMEMBERED);
        assert_eq!(slow.addresses.made().len(), REMEMBERED);
    }

    #[test]
    fn a_network_counts_as_one_address() {
        let slow = Slowdown::default();
        for number in 0..9 {
            mistake(&slow, "demo", IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, number)));
        }
        let neighbour = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 9, 9, 9, 9));
        assert_eq!(seconds(&slow, "someone", neighbour), LONGEST_FOR_AN_ADDRESS);
    }

    fn mistake(slow: &Slowdown, name: &str, address: IpAddr) -> i64 {
        slow.mistaken(name, address, at(0));
        seconds(slow, name, address)
    }

    fn seconds(slow: &Slowdown, name: &str, address: IpAddr) -> i64 {
        slow.wait(name, address, at(0)).map_or(0, |wait| wait.as_secs())
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an ordinary moment")
    }
}
