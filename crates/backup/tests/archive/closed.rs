//! A door that was closed after the backup does not open again with it.

use domain::id::WorkerId;
use jiff::ToSpan;
use store::{Archive, Invited, Session, Strength, TokenHash};
use testkit::{House, both_engines, empty_places};

use crate::town::{Safe, evening, furnish};

const TOKEN: TokenHash = [7; 32];
const WORKER: WorkerId = WorkerId::new(7);

#[tokio::test]
async fn nobody_is_signed_in_and_no_invitation_works_in_a_house_that_came_back() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let (now, doors) = (evening(0), &house.archive);
        let strength = Strength::Whole;
        let session = Session { worker: WORKER, begun_at: now, seen_at: now, shared: false, strength, proved_at: now };
        doors.begin_session(TOKEN, session).await.unwrap();
        doors.invite(TOKEN, Invited { worker: WORKER, lent: false }, now.checked_add(1.hour()).unwrap()).await.unwrap();
        doors.set_credential(WORKER, "proef").await.unwrap();
        let made = safe.back_up(&house.place, now).await.unwrap();
        for empty in empty_places() {
            safe.bring_back(&made.path, &empty.place).await.unwrap();
            let archive = Archive::open(empty.place.clone()).await.unwrap();
            assert_eq!(archive.session(TOKEN).await.unwrap(), None);
            assert_eq!(archive.invited(TOKEN, now).await.unwrap(), None);
            assert!(archive.credential(WORKER).await.unwrap().is_some(), "a password opens it");
            archive.close().await;
        }
    })
    .await;
}
