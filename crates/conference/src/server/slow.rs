//! Slowing down whoever guesses codes. Nobody is locked out: a few mistakes cost nothing, then each makes the address it
//! came from wait, a minute at most, and whoever asks from elsewhere waits for nothing.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// So many mistakes are only mistakes: a whole delegation may type from one address.
const FREE: u32 = 5;
/// After so long without a mistake all is forgotten.
const FORGOTTEN_AFTER: SignedDuration = SignedDuration::from_mins(15);
/// The longest wait, in seconds.
const LONGEST: i64 = 60;
/// The most addresses that are remembered.
const REMEMBERED: usize = 4096;

/// Which addresses made mistakes lately. Kept in memory only.
#[derive(Debug, Default)]
pub(crate) struct Slowdown(Mutex<HashMap<IpAddr, Made>>);

#[derive(Clone, Copy, Debug)]
struct Made {
    times: u32,
    last: Timestamp,
}

impl Slowdown {
    /// Leave to try a code now, or how many seconds to wait first. A try counts as a mistake until it turns out to be
    /// right, so that many at once win nothing; one while waiting is not looked at, and does not make the wait longer.
    pub(crate) fn try_now(&self, address: IpAddr, now: Timestamp) -> Result<(), i64> {
        let mut made = self.made();
        let address = network(address);
        if let Some(wait) = made.get(&address).and_then(|made| made.wait(now)) {
            return Err(wait);
        }
        if made.len() >= REMEMBERED && !made.contains_key(&address) {
            made.retain(|_, made| now.duration_since(made.last) < FORGOTTEN_AFTER);
            let oldest = made.iter().min_by_key(|(_, made)| made.last).map(|(address, _)| *address);
            if let Some(oldest) = oldest.filter(|_| made.len() >= REMEMBERED) {
                made.remove(&oldest);
            }
        }
        let mistake = made.entry(address).or_insert(Made { times: 0, last: now });
        if now.duration_since(mistake.last) >= FORGOTTEN_AFTER {
            mistake.times = 0;
        }
        *mistake = Made { times: mistake.times.saturating_add(1), last: now };
        Ok(())
    }

    /// The last try from there was right, and so no mistake.
    pub(crate) fn right(&self, address: IpAddr) {
        if let Some(made) = self.made().get_mut(&network(address)) {
            made.times = made.times.saturating_sub(1);
        }
    }

    fn made(&self) -> std::sync::MutexGuard<'_, HashMap<IpAddr, Made>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Made {
    fn wait(self, now: Timestamp) -> Option<i64> {
        let doublings = self.times.checked_sub(FREE)?.min(16);
        let longest = (1_i64 << doublings).min(LONGEST);
        let passed = now.duration_since(self.last).as_secs().max(0);
        Some(longest - passed).filter(|left| *left > 0)
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

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));
    const FAR: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(198, 51, 100, 7));

    #[test]
    fn a_few_mistakes_cost_nothing_and_then_each_costs_twice_as_much() {
        let (slow, mut now, mut waited) = (Slowdown::default(), 0, Vec::new());
        for _ in 0..13 {
            while let Err(wait) = slow.try_now(FAR, at(now)) {
                waited.push(wait);
                now += wait;
            }
        }
        assert_eq!(waited, [1, 2, 4, 8, 16, 32, 60, 60]);
        assert_eq!(slow.try_now(FAR, at(now)), Err(60));
        assert_eq!(slow.try_now(OFFICE, at(now)), Ok(()), "whoever asks from elsewhere waits for nothing");
        assert_eq!(slow.try_now(FAR, at(now + 60)), Ok(()), "nobody is locked out");
    }

    #[test]
    fn many_tries_at_once_are_not_more_than_one_after_the_other() {
        let slow = Slowdown::default();
        let looked_at = (0..10_000).filter(|_| slow.try_now(FAR, at(0)).is_ok()).count();
        assert_eq!(looked_at, FREE as usize);
    }

    #[test]
    fn a_delegation_that_types_rightly_never_waits() {
        let slow = Slowdown::default();
        for _ in 0..100 {
            assert_eq!(slow.try_now(OFFICE, at(0)), Ok(()));
            slow.right(OFFICE);
        }
    }

    #[test]
    fn a_quarter_of_an_hour_forgives() {
        let slow = Slowdown::default();
        (0..FREE).for_each(|_| slow.try_now(FAR, at(0)).expect("free"));
        assert!(slow.try_now(FAR, at(0)).is_err());
        for _ in 0..FREE {
            assert_eq!(slow.try_now(FAR, at(15 * 60)), Ok(()));
        }
    }

    #[test]
    fn a_clock_set_back_does_not_lengthen_the_wait() {
        let slow = Slowdown::default();
        for minute in 0..20 {
            let _ = slow.try_now(FAR, at(86_400 + minute * 60));
        }
        assert_eq!(slow.try_now(FAR, at(0)), Err(LONGEST));
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        let slow = Slowdown::default();
        for number in 0..REMEMBERED as u32 + 500 {
            let _ = slow.try_now(IpAddr::V4(std::net::Ipv4Addr::from(number)), at(i64::from(number / 100)));
        }
        assert_eq!(slow.made().len(), REMEMBERED);
    }

    #[test]
    fn a_network_counts_as_one_address() {
        let slow = Slowdown::default();
        let neighbour = |last| IpAddr::from([0x2001, 0xdb8, 0, 1, 0, 0, 0, last]);
        (0..FREE as u16).for_each(|last| slow.try_now(neighbour(last), at(0)).expect("free"));
        assert!(slow.try_now(neighbour(9_999), at(0)).is_err());
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("an ordinary moment")
    }
}
