//! To which cities the households of each may go, the nearest first.

use std::sync::OnceLock;

use super::instance::Instance;

/// Found when somebody first asks, and then kept: among thousands of cities it takes a while.
#[derive(Clone, Debug, Default)]
pub struct Near(OnceLock<Vec<Vec<u32>>>);

impl Near {
    /// The lists of a question in which they are limited.
    fn lists(&self, instance: &Instance, count: usize) -> &[Vec<u32>] {
        self.0.get_or_init(|| all(instance, count))
    }
}

impl Instance {
    /// Whether a household of this city may go to that one.
    pub fn reaches(&self, tie: usize, city: usize) -> bool {
        let Some(count) = self.near_cities else { return true };
        self.near.lists(self, count)[tie].iter().any(|near| *near as usize == city)
    }

    /// To which cities a household of this one may go, the nearest first; nothing when it may go to all.
    pub fn nearest(&self, tie: usize) -> Option<&[u32]> {
        Some(&self.near.lists(self, self.near_cities?)[tie])
    }
}

/// For each city so many of the nearest, itself among them; of those equally far the lower number.
///
/// In the order of their place from west to east the search for one city ends where all others lie too far east or west.
fn all(instance: &Instance, count: usize) -> Vec<Vec<u32>> {
    let mut order: Vec<usize> = (0..instance.cities.len()).collect();
    order.sort_by_key(|city| (instance.cities[*city].at.x, *city));
    let mut lists = vec![Vec::new(); order.len()];
    for (place, tie) in order.iter().enumerate() {
        let at = instance.cities[*tie].at;
        let mut found: Vec<(i64, usize)> = Vec::new();
        let (mut west, mut east) = (place, place);
        loop {
            let away = |place: usize| (instance.cities[order[place]].at.x - at.x).abs();
            let left = west.checked_sub(1).map(away);
            let right = (east < order.len()).then(|| away(east));
            let (step, next) = match (left, right) {
                (Some(left), Some(right)) if left < right => (left, west - 1),
                (_, Some(right)) => (right, east),
                (Some(left), None) => (left, west - 1),
                (None, None) => break,
            };
            if found.len() == count && found.last().is_none_or(|farthest| step > farthest.0) {
                break;
            }
            if next < place {
                west = next
            } else {
                east = next + 1
            }
            let city = order[next];
            let entry = (at.distance(instance.cities[city].at), city);
            let spot = found.partition_point(|known| *known < entry);
            found.insert(spot, entry);
            found.truncate(count);
        }
        lists[*tie] = found.into_iter().map(|(_, city)| city as u32).collect();
    }
    lists
}

#[cfg(test)]
mod tests {
    use super::super::tests::read;
    use super::*;
    use crate::solve::{City, Point};

    #[test]
    fn the_nearest_are_those_of_a_list_of_all_of_them() {
        let mut chance = 7_u64;
        let mut draw = |below: u64| {
            chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((chance >> 33) % below) as i64
        };
        for count in [1, 2, 3, 7, 40] {
            let mut instance = read(super::super::tests::SMALL);
            // Few places, so that many lie equally far away, and some in the same place.
            instance.cities = (0..30).map(|_| City { at: Point { x: draw(9), y: draw(9) }, guest_cap: 0 }).collect();
            (instance.near_cities, instance.near) = (Some(count), Near::default());
            for tie in 0..30 {
                let mut sorted: Vec<usize> = (0..30).collect();
                let away = |city: &usize| instance.cities[tie].at.distance(instance.cities[*city].at);
                sorted.sort_by_key(|city| (away(city), *city));
                sorted.truncate(count);
                let near: Vec<usize> =
                    instance.nearest(tie).expect("a limit").iter().map(|city| *city as usize).collect();
                assert_eq!(near, sorted, "{count} nearest to {tie}");
                assert!((0..30).all(|city| instance.reaches(tie, city) == sorted.contains(&city)));
            }
        }
    }
}
