//! How fast the archive is. Not a promise but a number, asked for with `--run-ignored only`.

use std::time::{Duration, Instant};

use domain::bed::AddBed;
use domain::id::{BedId, CommandId, LocationId, PersonId, RoomId};
use store::Archive;
use testkit::{House, both_engines, monday_evening};

use crate::town::{
    add_bed, allow, fresh, holding, how_many, open_another, open_location, register, registering, request, try_do,
};

#[tokio::test(flavor = "multi_thread")]
#[ignore = "a measurement"]
async fn appends_and_holds() {
    let many = how_many("BESTENDIG_MEASURED", 2_000);
    both_engines(async |house: House| {
        let archive = &house.archive;
        open_location(archive).await;
        for place in 0..50 {
            fill_location(archive, place).await;
        }
        let bed = add_bed(archive).await;
        let mut each = Vec::with_capacity(many);
        let began = Instant::now();
        for _ in 0..many {
            let one = Instant::now();
            register(archive, "Testa Voorbeeld").await;
            each.push(one.elapsed());
        }
        report("register, one by one", began.elapsed(), each);
        let list = (0..many)
            .map(|_| (allow(registering(PersonId::new(fresh()), "Demo Deelnemer")), CommandId::new(fresh())))
            .collect();
        let began = Instant::now();
        archive.execute_all(list, &monday_evening()).await.unwrap();
        report("register, all in one", began.elapsed(), vec![Duration::ZERO; many]);
        let person = register(archive, "Testa").await;
        let asked = request(archive, person).await;
        let mut each = Vec::new();
        let began = Instant::now();
        for _ in 0..many / 4 {
            let one = Instant::now();
            try_do(archive, holding(asked, person, bed), &monday_evening()).await.unwrap();
            each.push(one.elapsed());
        }
        report("hold a bed again and again", began.elapsed(), each);
        let now = monday_evening();
        let mut each = Vec::new();
        let began = Instant::now();
        for _ in 0..200 {
            let one = Instant::now();
            assert!(archive.beds(&now).await.unwrap().len() > 1_000);
            each.push(one.elapsed());
        }
        report("read the board of 1,500 beds", began.elapsed(), each);
        let began = Instant::now();
        archive.verify(None).await.unwrap();
        println!("verify {:?}", began.elapsed());
        let began = Instant::now();
        let events = archive.rebuild_check().await.unwrap().events;
        println!("rebuild {events} events {:?}", began.elapsed());
        let began = Instant::now();
        house.start_again().await;
        println!("start {:?}", began.elapsed());
    })
    .await;
}

/// A location with one room of thirty beds.
async fn fill_location(archive: &Archive, place: u128) {
    let (location, room) = (LocationId::new(9_000 + place), RoomId::new(9_100 + place));
    open_another(archive, location, room).await;
    let beds = (0..30).map(|number| {
        let add = AddBed { location, room, bed: BedId::new(fresh()), label: number.to_string() };
        (allow(add), CommandId::new(fresh()))
    });
    archive.execute_all(beds.collect(), &monday_evening()).await.unwrap();
}

fn report(what: &str, all: Duration, mut each: Vec<Duration>) {
    each.sort_unstable();
    let at = |part: usize| each[(each.len() - 1) * part / 100];
    let rate = each.len() as f64 / all.as_secs_f64();
    println!("{what}: {rate:.0}/s, p50 {:?}, p99 {:?}", at(50), at(99));
}
