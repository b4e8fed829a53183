//! Ways of random houses: nothing is told of fewer than five people and nothing can be worked out, and the picture is one that a reader
//! and a machine can read.

mod courses;

use std::collections::BTreeMap;

use quick_xml::Reader;
use quick_xml::events::Event;
use report::ways::{FEWEST, Rare, Step, Tongue, Ways};
use report::{Lists, Period};

fn ways(people: u32, seed: u64, rare: Rare) -> Ways {
    let period = Period::new(courses::FIRST, courses::LAST, courses::LAST).expect("a period");
    Ways::of(&courses::house(people, seed), Lists::shipped(), period, rare)
}

/// Houses of every size, many of them so small that most ways are rare.
fn houses() -> impl Iterator<Item = (u32, u64)> {
    [0, 1, 4, 5, 9, 14, 30, 60, 120, 400].into_iter().flat_map(|people| (0..20).map(move |seed| (people, seed)))
}

#[test]
fn no_way_and_no_arrow_of_fewer_than_five_people_is_told() {
    for (people, seed) in houses() {
        let told = ways(people, seed, Rare::LeftOut);
        assert!(told.ways.iter().all(|way| way.people >= FEWEST), "{people} {seed}");
        assert!(told.arrows.iter().all(|arrow| arrow.people >= FEWEST), "{people} {seed}");
        let all = ways(people, seed, Rare::Told);
        assert_eq!(all.people(), people as usize, "everybody has a way");
        assert!(all.people() - told.people() < FEWEST, "at most four are left over: {people} {seed}");
    }
}

/// What goes into a step goes out of it again or ends there, and what ends there is that of five people or more. So nothing is to be
/// found by taking one from the other.
#[test]
fn what_goes_in_less_what_goes_out_tells_of_no_few() {
    for (people, seed) in houses() {
        let told = ways(people, seed, Rare::LeftOut);
        let mut balance: BTreeMap<&Step, i64> = BTreeMap::new();
        for way in told.ways.iter() {
            for pair in way.steps.windows(2) {
                *balance.entry(&pair[0]).or_default() -= way.people as i64;
                *balance.entry(&pair[1]).or_default() += way.people as i64;
            }
        }
        let few = balance.iter().find(|(_, rest)| **rest != 0 && rest.unsigned_abs() < FEWEST as u64);
        assert_eq!(few, None, "{people} {seed}");
        let shown = told.arrows.iter().map(|arrow| told.at(&arrow.from));
        assert!(shown.chain(told.arrows.iter().map(|arrow| told.at(&arrow.to))).all(|many| many >= FEWEST));
    }
}

#[test]
fn the_same_house_is_drawn_the_same_way() {
    for rare in [Rare::LeftOut, Rare::Told] {
        let (one, other) = (ways(400, 3, rare), ways(400, 3, rare));
        assert_eq!(one, other);
        assert_eq!(one.picture(Tongue::Dutch), other.picture(Tongue::Dutch));
        assert_eq!(one.rows(Tongue::English), other.rows(Tongue::English));
    }
}

#[test]
fn the_picture_is_read_without_colour_and_without_running_anything() {
    for (people, seed) in houses() {
        for (rare, tongue) in [(Rare::LeftOut, Tongue::Dutch), (Rare::Told, Tongue::English)] {
            let told = ways(people, seed, rare);
            let picture = told.picture(tongue);
            let found = elements(&picture);
            assert_eq!(found.get("title"), Some(&1), "{people} {seed}");
            assert_eq!(found.get("desc"), Some(&1));
            let drawn = ["svg", "title", "desc", "text", "path", "rect"];
            assert!(found.keys().all(|name| drawn.contains(&name.as_str())), "{found:?}");
            assert!(!picture.contains("style=") && !picture.contains("NaN") && !picture.contains("inf"));
            let steps = told.ways.iter().flat_map(|way| &way.steps).filter(|step| **step != Step::Otherwise);
            let boxes = steps.collect::<std::collections::BTreeSet<&Step>>().len();
            assert_eq!(found.get("rect").copied().unwrap_or_default(), boxes, "a box for each step");
            let arrows = told.arrows.iter().filter(|arrow| arrow.to != Step::Otherwise).count();
            assert_eq!(found.get("path").copied().unwrap_or_default(), 2 * arrows, "a line and a point for each arrow");
        }
    }
}

/// How often each element stands in a text that is well-formed.
fn elements(text: &str) -> BTreeMap<String, usize> {
    let mut reader = Reader::from_str(text);
    let mut found = BTreeMap::new();
    loop {
        match reader.read_event().expect("it is well-formed") {
            Event::Start(one) | Event::Empty(one) => {
                *found.entry(one.name().as_ref().to_owned()).or_default() += 1;
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}
