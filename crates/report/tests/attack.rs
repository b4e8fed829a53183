//! Whoever reads every release of a house and wants to know something about somebody. Two hundred random houses publish twelve
//! months long while people come, leave, and what was written is put right; the attacker has the files and nothing else.

mod attacker;
mod houses;

use houses::{BEGUN, Written, house};
use jiff::civil::{Date, date};
use report::release::{Counts, Quarter, Register};
use report::{Lists, Passage};

#[test]
fn nobody_is_singled_out_over_twelve_releases() {
    let (mut singled_out, mut told, mut all) = (Vec::new(), 0, 0);
    for seed in 0..200 {
        let house = house(seed);
        let releases: Vec<String> = publish(&house);
        assert_eq!(releases.len(), 12);
        singled_out.extend(attacker::attack(&releases).into_iter().map(|found| format!("house {seed}: {found}")));
        let last = releases.last().expect("there are twelve");
        let quarters = last.matches("\"there\"").count();
        all += 7 * quarters;
        told += 7 * quarters - last.matches("withheld").count();
    }
    println!("{told} of {all} counts were told, {} times somebody was singled out", singled_out.len());
    assert!(told * 4 > all * 3, "what is published still says something: {told} of {all}");
    singled_out.truncate(20);
    assert!(singled_out.is_empty(), "somebody is singled out:\n{}", singled_out.join("\n"));
}

/// Each month all that there is to tell.
fn publish(house: &[Written]) -> Vec<String> {
    let mut register = Register::new("Proefstad");
    let months = (1..=12).map(|month| date(2026, month, 20));
    let release = |today: Date| {
        let passages: Vec<Passage> = house.iter().filter_map(|one| one.on(today)).collect();
        for quarter in Quarter::of(BEGUN).until(Quarter::of(today)) {
            if let Ok(counts) = Counts::of(&passages.clone().into(), Lists::shipped(), quarter, today) {
                register.show(&counts);
            }
        }
        // Kept as a file in between, as a house does.
        let text = register.write();
        register = Register::read(&text).expect("it reads what it wrote");
        register.release().write()
    };
    months.map(release).collect()
}
