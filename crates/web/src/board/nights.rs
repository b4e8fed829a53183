//! How many beds are free in each of the coming nights, counted from the beds as they are now.

use domain::bed::Kind;
use jiff::civil::Date;
use store::BedNow;

/// How many nights ahead.
pub const AHEAD: usize = 30;

/// One location in one night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Beds that nobody has.
    pub free: usize,
    /// How full it is, from 0 (empty) to 4 (full).
    pub fill: usize,
}

/// The coming nights from this one on, each named after its evening.
pub fn coming(tonight: Date) -> impl Iterator<Item = Date> {
    std::iter::successors(Some(tonight), |night| night.tomorrow().ok()).take(AHEAD)
}

/// These beds in one night.
pub fn cell(beds: &[&BedNow], night: Date, tonight: Date) -> Cell {
    let free = beds.iter().filter(|bed| is_free(bed, night, tonight)).count();
    let fill = if free == 0 { 4 } else { (beds.len() - free) * 4 / beds.len() };
    Cell { free, fill }
}

/// How many of these beds can be had in a night.
pub fn free<'b>(beds: impl Iterator<Item = &'b BedNow>, night: Date, tonight: Date) -> usize {
    beds.filter(|bed| is_free(bed, night, tonight)).count()
}

/// Whether a bed can be had in a night. A hold lasts no longer than tonight; whoever leaves on a
/// morning does not sleep there in the night that begins on it; a bed out of use for nobody knows
/// how long does not count. Neither does a bed of the paper list: at night it is not given here.
fn is_free(bed: &BedNow, night: Date, tonight: Date) -> bool {
    let had = match bed.claim.map(|claimed| claimed.claim.kind) {
        Some(Kind::Held { .. }) => night == tonight,
        Some(Kind::Kept) => true,
        Some(Kind::Taken { until }) => until.is_none_or(|morning| night < morning),
        None => false,
    };
    let out = bed.out.is_some_and(|out| out.expected.is_none_or(|back| night < back || night == tonight));
    !had && !out && !bed.paper
}

#[cfg(test)]
mod tests {
    use domain::bed::{Claim, OutReason};
    use domain::id::{BedId, LocationId, PersonId, RoomId, WorkerId};
    use jiff::Timestamp;
    use jiff::civil::date;
    use store::{Claimed, Out};

    use super::*;

    #[test]
    fn a_hold_takes_a_bed_for_tonight_only() {
        check(with(Kind::Held { until: Timestamp::UNIX_EPOCH }), &[false, true, true]);
    }

    #[test]
    fn a_bed_comes_free_on_the_morning_that_is_known() {
        check(with(Kind::Taken { until: Some(date(2026, 11, 25)) }), &[false, false, true]);
        check(with(Kind::Taken { until: None }), &[false, false, false]);
    }

    #[test]
    fn a_bed_out_of_use_is_back_on_the_day_that_is_expected() {
        check(out(Some(date(2026, 11, 24))), &[false, true, true]);
        check(out(None), &[false, false, false]);
    }

    #[test]
    fn a_bed_of_the_paper_list_is_not_given_here() {
        check(BedNow { paper: true, ..bed() }, &[false, false, false]);
        check(BedNow { reserve: true, ..bed() }, &[true, true, true]);
    }

    #[test]
    fn the_fuller_the_higher() {
        let (free, taken) = (bed(), with(Kind::Taken { until: None }));
        let fill = |beds: &[&BedNow]| cell(beds, TONIGHT, TONIGHT).fill;
        assert_eq!(fill(&[&free, &free]), 0);
        assert_eq!(fill(&[&free, &taken]), 2);
        assert_eq!(fill(&[&taken, &taken, &taken, &free]), 3);
        assert_eq!(fill(&[&taken]), 4);
    }

    const TONIGHT: Date = date(2026, 11, 23);

    #[track_caller]
    fn check(bed: BedNow, expected: &[bool]) {
        let found: Vec<bool> = coming(TONIGHT).take(3).map(|night| is_free(&bed, night, TONIGHT)).collect();
        assert_eq!(found, expected);
    }

    fn out(expected: Option<Date>) -> BedNow {
        BedNow { out: Some(Out { reason: OutReason::Broken, since: Timestamp::UNIX_EPOCH, expected }), ..bed() }
    }

    fn with(kind: Kind) -> BedNow {
        let (location, person) = (LocationId::new(1), PersonId::new(1));
        let claim = Claim { bed: BedId::new(1), location, person, request: None, kind };
        BedNow { claim: Some(Claimed { claim, since: Timestamp::UNIX_EPOCH, by: WorkerId::new(1) }), ..bed() }
    }

    fn bed() -> BedNow {
        let (id, location, room) = (BedId::new(1), LocationId::new(1), RoomId::new(1));
        BedNow { id, location, room, label: "1".into(), reserve: false, paper: false, out: None, claim: None }
    }
}
