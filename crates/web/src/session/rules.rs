//! How long a session lives.

use jiff::{SignedDuration, Timestamp};
use store::Session;

/// Without a request for so long, somebody else may be sitting there.
const IDLE: SignedDuration = SignedDuration::from_mins(30);
/// Where others use the device too.
const IDLE_SHARED: SignedDuration = SignedDuration::from_mins(15);
/// One shift, whatever happens.
pub(super) const ABSOLUTE: SignedDuration = SignedDuration::from_hours(10);
/// How exactly the last request is known: writing it down at every request would cost more than it tells.
const SEEN_TO: SignedDuration = SignedDuration::from_mins(1);
/// How far clocks may differ before a session from the future is not believed.
const SKEW: SignedDuration = SignedDuration::from_mins(2);
/// How long a one-time link can be used.
pub(super) const LINK: SignedDuration = SignedDuration::from_hours(24);

/// Whether a session still lives. A clock that is set back lengthens no session: it ends it.
pub(super) fn lives(session: &Session, now: Timestamp) -> bool {
    let idle = if session.shared { IDLE_SHARED } else { IDLE };
    let (age, quiet) = (now.duration_since(session.begun_at), now.duration_since(session.seen_at));
    quiet >= -SKEW && quiet < idle && age < ABSOLUTE
}

/// How long somebody has to have worked here to vouch for a colleague: nobody appoints their own second voice.
pub(super) const KNOWN_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long it counts that somebody showed who they are.
const FRESH: SignedDuration = SignedDuration::from_mins(5);

/// Whether somebody showed lately who they are. A clock that is set back makes nothing fresh.
pub(super) fn is_fresh(proved_at: Timestamp, now: Timestamp) -> bool {
    let ago = now.duration_since(proved_at);
    ago >= -SKEW && ago < FRESH
}

/// Whether this request is to be written down.
pub(super) fn is_news(session: &Session, now: Timestamp) -> bool {
    now.duration_since(session.seen_at) >= SEEN_TO
}

#[cfg(test)]
mod tests {
    use domain::id::WorkerId;
    use store::Strength;

    use super::*;

    #[test]
    fn a_quiet_half_hour_ends_a_session() {
        check(0, 0, false, 29, true);
        check(0, 0, false, 30, false);
    }

    #[test]
    fn on_a_shared_device_a_quarter_does() {
        check(0, 0, true, 14, true);
        check(0, 0, true, 15, false);
    }

    #[test]
    fn no_session_outlives_a_shift() {
        check(0, 599, false, 599, true);
        check(0, 599, false, 600, false);
        check(0, 599, true, 600, false);
    }

    #[test]
    fn a_clock_set_back_lengthens_no_session() {
        check(60, 60, false, 59, true);
        check(60, 60, false, 57, false);
        check(2880, 2880, false, 0, false);
    }

    #[test]
    fn a_request_is_written_down_once_a_minute() {
        let session = session(0, 10, false);
        assert!(!is_news(&session, minute(10)));
        assert!(is_news(&session, minute(11)));
    }

    #[test]
    fn what_was_shown_counts_for_five_minutes() {
        for (minutes, expected) in [(0, true), (4, true), (5, false), (-2, true), (-3, false)] {
            assert_eq!(is_fresh(minute(10), minute(10 + minutes)), expected, "{minutes}");
        }
    }

    #[track_caller]
    fn check(begun: i64, seen: i64, shared: bool, now: i64, expected: bool) {
        assert_eq!(lives(&session(begun, seen, shared), minute(now)), expected);
    }

    fn session(begun: i64, seen: i64, shared: bool) -> Session {
        let (begun_at, seen_at, strength) = (minute(begun), minute(seen), Strength::Whole);
        Session { worker: WorkerId::new(1), begun_at, seen_at, shared, strength, proved_at: begun_at }
    }

    fn minute(minute: i64) -> Timestamp {
        Timestamp::from_second(60 * minute).expect("an ordinary moment")
    }
}
