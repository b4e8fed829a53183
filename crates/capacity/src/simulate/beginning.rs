//! Who is there when it begins.

use rand::rngs::Xoshiro256PlusPlus;
use rand::seq::SliceRandom;
use rand_distr::{Distribution, Poisson};

use super::engine::Engine;

/// How often people are drawn anew because they do not all fit.
const TRIES: u32 = 100;

impl Engine<'_> {
    /// Fills the houses as if there had always been room, and tries again until everybody fits: in one house whose
    /// requests are lost when it is full, that is the balance itself (Sevastyanov 1957). When it is too full for that,
    /// whoever does not fit is not there.
    pub(super) fn begin(&mut self, chance: &mut Xoshiro256PlusPlus) {
        let empty = (self.free.clone(), self.inside.clone());
        let beds: u64 = (0..self.free.len()).map(|pool| self.plan.beds(pool, self.free[pool])).sum();
        for tries in 1..=TRIES {
            let counts = self.counts(chance);
            let people: f64 =
                counts.iter().zip(&self.plan.streams).map(|(count, stream)| count * f64::from(stream.people)).sum();
            if people > beds as f64 && tries < TRIES {
                continue;
            }
            (self.free, self.inside) = empty.clone();
            if self.fill(&counts, chance) {
                return;
            }
        }
    }

    /// How many households of each stream are there.
    fn counts(&self, chance: &mut Xoshiro256PlusPlus) -> Vec<f64> {
        // A rate of zero has no distribution, and nobody.
        let count = |mean| Poisson::new(mean).map_or(0.0, |count| count.sample(chance));
        self.plan.streams.iter().map(|stream| stream.inside * self.luck).map(count).collect()
    }

    /// Whether everybody who is there found a place.
    fn fill(&mut self, counts: &[f64], chance: &mut Xoshiro256PlusPlus) -> bool {
        let of_stream = |(number, count): (usize, &f64)| std::iter::repeat_n(number, *count as usize);
        let mut people: Vec<usize> = counts.iter().enumerate().flat_map(of_stream).collect();
        // In the order in which they might have come, so that no city is filled before another.
        people.shuffle(chance);
        let mut all = true;
        for number in people {
            let stream = &self.plan.streams[number];
            let stay = stream.rest.next(chance);
            let free = &self.free;
            let place = stream.places.iter().find(|place| free[usize::from(place.pool)] >= u32::from(place.rooms));
            match place {
                Some(place) => self.move_in(number, *place, stay),
                None => all = false,
            }
        }
        all
    }
}
