//! A command that is broken off halfway leaves all of itself or nothing.

use std::time::Duration;

use domain::id::{CommandId, PersonId};
use testkit::{House, both_engines, monday_evening};

use crate::town::{allow, fresh, registering};

#[tokio::test(flavor = "multi_thread")]
async fn a_command_broken_off_leaves_all_or_nothing() {
    both_engines(async |house: House| {
        let archive = &house.archive;
        let mut sent = Vec::new();
        for wait in 0..60 {
            let (id, person) = (CommandId::new(fresh()), PersonId::new(fresh()));
            let now = monday_evening();
            let doing = archive.execute(allow(registering(person, "Testa")), id, &now);
            let _ = tokio::time::timeout(Duration::from_micros(wait * 60), doing).await;
            sent.push((id, person));
        }
        let verified = archive.verify(None).await.unwrap();
        assert!(verified.is_whole(), "{verified:?}");
        assert!(archive.rebuild_check().await.unwrap().is_same());
        // The check waited for the pen, so a commit that was still on its way has ended too.
        let before = archive.head().await.unwrap().position;
        // Sent again, each is done exactly once, whatever became of it the first time.
        let mut news = 0;
        for (id, person) in &sent {
            let done = archive.execute(allow(registering(*person, "Testa")), *id, &monday_evening()).await.unwrap();
            news += u64::from(!done.again);
        }
        assert_eq!(archive.head().await.unwrap().position, sent.len() as u64);
        assert_eq!(before + news, sent.len() as u64);
    })
    .await;
}
