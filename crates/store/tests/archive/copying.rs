//! What was read in one moment fills an empty database of either engine, also one whose shape is of long ago.

use store::{Archive, Broken, Cell, Filling, Table, Taking};
use testkit::{House, both_engines, empty_places};

use crate::town::{add_bed, ask, assigning, open_location, register};

/// The shape of the first houses, and the tables that they had.
const LONG_AGO: [&str; 2] = ["0001_log", "0002_shelves"];
const HAD: [&str; 4] = ["command_done", "event", "head", "key_used"];

#[tokio::test]
async fn a_copy_of_an_old_shape_grows_into_todays_house() {
    both_engines(async |house: House| {
        open_location(&house.archive).await;
        let person = register(&house.archive, "Testa").await;
        ask(&house.archive, assigning(person, add_bed(&house.archive).await)).await;
        for empty in empty_places() {
            let mut taking = Taking::begin(&house.place).await.unwrap();
            let head = taking.head();
            let tables: Vec<Table> =
                taking.tables().into_iter().filter(|table| HAD.contains(&table.name.as_str())).collect();
            assert_eq!(tables.len(), HAD.len());
            std::fs::create_dir(&empty.place.folder).unwrap();
            let shape = LONG_AGO.map(str::to_owned);
            let mut filling = Filling::begin(&empty.place, &shape).await.unwrap();
            for table in &tables {
                filling.table(table).await.unwrap();
                let mut rows: Vec<Vec<Cell>> = Vec::new();
                let count = taking.rows(table, |row| -> Result<(), Broken> {
                    rows.push(row);
                    Ok(())
                });
                assert_eq!(count.await.unwrap(), rows.len() as u64);
                for row in rows {
                    filling.row(row).await.unwrap();
                }
            }
            filling.end().await.unwrap();
            taking.end().await.unwrap();
            for name in ["keys", "master.key"] {
                std::fs::copy(house.folder().join(name), empty.place.folder.join(name)).unwrap();
            }
            let archive = Archive::open(empty.place.clone()).await.unwrap();
            let verified = archive.verify(Some(head.into())).await.unwrap();
            assert!(verified.is_whole(), "{verified:?}");
            assert!(archive.rebuild_check().await.unwrap().is_same());
            assert_eq!(archive.claims(&testkit::monday_evening()).await.unwrap().len(), 1);
            archive.close().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_does_not_fit_fills_nothing() {
    both_engines(async |house: House| {
        let taken = Filling::begin(&house.place, &[]).await;
        assert!(matches!(taken.err(), Some(Broken::NotEmpty | Broken::AlreadyThere(_))), "a house was overwritten");
        let taking = Taking::begin(&house.place).await.unwrap();
        let (shape, tables) = (taking.shape().to_vec(), taking.tables());
        taking.end().await.unwrap();
        let [_, empty] = empty_places();
        std::fs::create_dir(&empty.place.folder).unwrap();
        let newer = Filling::begin(&empty.place, &["9999_of_later".to_owned()]).await;
        assert!(matches!(newer.err(), Some(Broken::NewerShape(_))));
        let mut filling = Filling::begin(&empty.place, &shape).await.unwrap();
        assert!(matches!(filling.row(vec![]).await, Err(Broken::BadCopy(_))), "a row of no table");
        let strange = [
            Table { name: "migration".into(), ..tables[0].clone() },
            Table { name: "head; DROP TABLE event".into(), ..tables[0].clone() },
            Table { name: "head".into(), columns: vec![] },
        ];
        for table in strange {
            assert!(matches!(filling.table(&table).await, Err(Broken::BadCopy(_))), "{table:?}");
        }
        let head = tables.iter().find(|table| table.name == "head").unwrap();
        filling.table(head).await.unwrap();
        for row in [vec![], vec![Cell::Text("1".into()), Cell::Nothing, Cell::Nothing, Cell::Nothing]] {
            assert!(matches!(filling.row(row).await, Err(Broken::BadCopy(_))));
        }
        drop(filling);
        // Nothing of it stayed.
        Filling::begin(&empty.place, &shape).await.unwrap();
    })
    .await;
}
