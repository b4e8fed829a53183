//! Doors on both engines.

use domain::id::WorkerId;
use jiff::{SignedDuration, Timestamp};
use store::{Invited, Session, Strength, TokenHash};
use testkit::{House, both_engines};

const ONE: TokenHash = [1; 32];
const TWO: TokenHash = [2; 32];
const WORKER: WorkerId = WorkerId::new(7);

#[tokio::test]
async fn a_session_is_seen_later_and_never_earlier_until_it_ends() {
    both_engines(async |house: House| {
        let doors = &house.archive;
        doors.begin_session(ONE, session(0)).await.unwrap();
        doors.see_session(ONE, minute(5)).await.unwrap();
        doors.see_session(ONE, minute(3)).await.unwrap();
        let expected = Session { seen_at: minute(5), ..session(0) };
        assert_eq!(doors.session(ONE).await.unwrap(), Some(expected));
        assert_eq!(doors.session(TWO).await.unwrap(), None);
        doors.end_session(ONE).await.unwrap();
        assert_eq!(doors.session(ONE).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_works_once_and_only_the_newest() {
    both_engines(async |house: House| {
        let doors = &house.archive;
        doors.invite(ONE, link(false), minute(10)).await.unwrap();
        doors.invite(TWO, link(true), minute(10)).await.unwrap();
        assert_eq!(doors.invited(ONE, minute(1)).await.unwrap(), None);
        assert_eq!(doors.invitations(minute(9)).await.unwrap(), [(WORKER, minute(10))]);
        assert_eq!(doors.invitations(minute(10)).await.unwrap(), [], "it is over");
        assert_eq!(doors.invited(TWO, minute(10)).await.unwrap(), None, "it is over");
        assert_eq!(doors.accept_invitation(TWO, minute(10)).await.unwrap(), None, "it is over");
        assert_eq!(doors.accept_invitation(TWO, minute(9)).await.unwrap(), Some(link(true)));
        assert_eq!(doors.accept_invitation(TWO, minute(9)).await.unwrap(), None);
        assert_eq!(doors.invitations(minute(9)).await.unwrap(), [], "it was used");
    })
    .await;
}

#[tokio::test]
async fn a_new_password_ends_the_sessions_and_outlives_a_restart() {
    both_engines(async |house: House| {
        house.archive.begin_session(ONE, session(0)).await.unwrap();
        house.archive.set_credential(WORKER, "first").await.unwrap();
        house.archive.set_credential(WORKER, "second").await.unwrap();
        assert_eq!(house.archive.session(ONE).await.unwrap(), None);
        let house = house.start_again().await;
        assert_eq!(house.archive.credential(WORKER).await.unwrap().as_deref(), Some("second"));
        assert_eq!(house.archive.credential(WorkerId::new(8)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn sweeping_and_shutting_out_leave_the_others() {
    both_engines(async |house: House| {
        let doors = &house.archive;
        let other = Session { worker: WorkerId::new(8), ..session(20) };
        doors.begin_session(ONE, session(0)).await.unwrap();
        doors.begin_session(TWO, other).await.unwrap();
        doors.sweep_doors(minute(10), minute(20)).await.unwrap();
        assert_eq!(doors.session(ONE).await.unwrap(), None);
        doors.shut_out(WORKER).await.unwrap();
        assert_eq!(doors.session(TWO).await.unwrap(), Some(other));
        doors.shut_out(other.worker).await.unwrap();
        assert_eq!(doors.session(TWO).await.unwrap(), None);
    })
    .await;
}

fn session(begun: i64) -> Session {
    let at = minute(begun);
    Session { worker: WORKER, begun_at: at, seen_at: at, shared: true, strength: Strength::Entering, proved_at: at }
}

fn link(lent: bool) -> Invited {
    Invited { worker: WORKER, lent }
}

fn minute(minute: i64) -> Timestamp {
    Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minute)
}
