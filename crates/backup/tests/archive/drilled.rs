//! The nightly drill: the newest backup is brought back, checked and removed, and how it went is written down.

use std::fs;

use backup::{DRILLS, Drilled, drill, status};
use testkit::{House, both_engines, in_one_folder};

use crate::town::{Safe, evening, furnish, names, register};

#[tokio::test]
async fn a_drill_brings_the_newest_back_writes_it_down_and_leaves_nothing() {
    both_engines(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let trouble = |day| status(house.folder(), &safe.to, &safe.terms, evening(day)).unwrap().trouble.join(" ");
        safe.back_up(&house.place, evening(0)).await.unwrap();
        assert!(trouble(0).contains("No drill was ever made"));
        register(&house.archive, "Demo").await;
        let newest = safe.back_up(&house.place, evening(1)).await.unwrap();
        let before = names(house.folder());
        let went = drill(house.folder(), &safe.to, &safe.identity, evening(1)).await.unwrap();
        assert_eq!((went.backup, went.position), (Some(newest.manifest.made_at), Some(newest.manifest.position)));
        assert_eq!(trouble(1), "");
        let left: Vec<String> = names(house.folder()).into_iter().filter(|name| !before.contains(name)).collect();
        assert_eq!(left, [DRILLS]);
        let text = fs::read_to_string(house.folder().join(DRILLS)).unwrap();
        assert_eq!(serde_json::from_str::<Drilled>(&text).unwrap(), went);
        // A day and a half later somebody has to look.
        assert!(
            trouble(3).contains("The newest backup is 48 hours old") && trouble(3).contains("The last drill is 48")
        );
        assert!(trouble(0).contains("a clock is wrong"));
    })
    .await;
}

#[tokio::test]
async fn a_drill_that_fails_says_why_and_is_seen_until_one_goes_well() {
    in_one_folder(async |house: House| {
        let safe = Safe::new();
        furnish(&house.archive).await;
        let stand = || status(house.folder(), &safe.to, &safe.terms, evening(0)).unwrap();
        fs::create_dir(&safe.to).unwrap();
        drill(house.folder(), &safe.to, &safe.identity, evening(0)).await.unwrap_err();
        assert!(stand().trouble.join(" ").contains("There is no backup."));
        let made = safe.back_up(&house.place, evening(0)).await.unwrap();
        let log = safe.to.join(&made.manifest.log.name);
        let whole = fs::read(&log).unwrap();
        fs::write(&log, &whole[..whole.len() - 1]).unwrap();
        let before = names(house.folder());
        let fault = drill(house.folder(), &safe.to, &safe.identity, evening(0)).await.unwrap_err();
        assert_eq!(names(house.folder()), before, "something was left");
        let line = stand().drill.unwrap();
        assert_eq!((line.why, line.backup), (Some(fault.to_string()), Some(made.manifest.made_at)));
        assert!(stand().trouble.join(" ").contains("The last drill failed"));
        fs::write(&log, &whole).unwrap();
        drill(house.folder(), &safe.to, &safe.identity, evening(0)).await.unwrap();
        assert!(stand().trouble.is_empty(), "{:?}", stand().trouble);
    })
    .await;
}
