//! How long a backup, a restore and a drill take, and how large a backup is. Run by hand:
//! `BESTENDIG_PEOPLE=10000 cargo nextest run -p backup --run-ignored only --no-capture -E 'test(measure)'`.

use std::time::Instant;

use backup::drill;
use domain::id::{CommandId, PersonId};
use testkit::{House, both_engines, empty_places, monday_evening};

use crate::town::{Safe, allow, evening, fresh, furnish, registering};

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "measures, and holds no promise"]
async fn how_long_a_backup_and_a_restore_take() {
    let people: usize = std::env::var("BESTENDIG_PEOPLE").ok().and_then(|text| text.parse().ok()).unwrap_or(2_000);
    both_engines(async |house: House| {
        furnish(&house.archive).await;
        let registering = |_| {
            let command = allow(registering(PersonId::new(fresh()), "Testa Voorbeeld"));
            (command, CommandId::new(fresh()))
        };
        house.archive.execute_all((0..people).map(registering).collect(), &monday_evening()).await.unwrap();
        let safe = Safe::new();
        let begun = Instant::now();
        let made = safe.back_up(&house.place, evening(0)).await.unwrap().manifest;
        println!(
            "{} events, {} rows: backup {:?}, log {} bytes, keys {} bytes",
            made.position,
            made.rows,
            begun.elapsed(),
            made.log.bytes,
            made.keys.bytes
        );
        for (empty, whither) in empty_places().iter().zip(["a folder", "a server"]) {
            let begun = Instant::now();
            let (manifest, _) = backup::newest(&safe.to).unwrap().unwrap();
            safe.bring_back(&manifest, &empty.place).await.unwrap();
            println!("restore into {whither}: {:?}", begun.elapsed());
        }
        let went = drill(house.folder(), &safe.to, &safe.identity, evening(0)).await.unwrap();
        println!("drill: {} ms", went.took_ms);
    })
    .await;
}
