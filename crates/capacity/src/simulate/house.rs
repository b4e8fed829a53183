//! What happens in a house besides coming and going: evenings are counted, rooms close and open, and who waits is
//! called in.

use super::engine::Engine;
use super::leavings::OUTSIDE;
use super::plan::{Place, Space};
use super::tally::{Requests, Tally};

impl Engine<'_> {
    /// Counts an evening.
    pub(super) fn count(&mut self, evening: u32) {
        let Some(night) = evening.checked_sub(self.plan.before) else {
            // The last evening before: from the next one on it counts.
            if evening + 1 == self.plan.before {
                self.tally.requests.fill(Requests::default());
                self.tally.put_out = 0;
            }
            self.lost.fill(0);
            return;
        };
        self.rooms_of_cities.fill((0, 0));
        for (at, pool) in self.plan.pools.iter().enumerate() {
            let taken = self.plan.beds(at, self.rooms[at] - self.free[at]);
            let (of_city, free) = &mut self.rooms_of_cities[pool.city];
            *of_city += taken;
            *free += self.plan.beds(at, self.free[at]);
            self.tally.want(1 + self.plan.cities + at, taken);
        }
        if self.queue > 0 {
            for (queue, stream) in self.waiting.iter().zip(&self.plan.streams) {
                self.lost[stream.city] += queue.len() as u64 * u64::from(stream.people);
            }
        }
        let mut all = (0, 0);
        for (city, (taken, free)) in self.rooms_of_cities.iter().enumerate() {
            self.tally.cities[city].add(*taken, *free, self.lost[city]);
            self.tally.want(1 + city, *taken);
            all = (all.0 + taken, all.1 + free);
        }
        let (taken, free) = all;
        self.tally.whole.add(taken, free, self.lost.iter().sum());
        self.tally.want(0, taken);
        if night.is_multiple_of(Tally::stride(self.plan.evenings - self.plan.before)) {
            self.tally.course.push(taken);
        }
        self.lost.fill(0);
    }

    /// Closes and opens what is to be closed and opened on the day before this evening.
    pub(super) fn change(&mut self, evening: u32) {
        if self.plan.space == Space::Unlimited {
            return;
        }
        while let Some(&(night, pool, rooms)) = self.plan.changes.get(self.next_change)
            && night <= evening
        {
            self.next_change += 1;
            let at = usize::from(pool);
            let taken = self.rooms[at] - self.free[at];
            self.rooms[at] = rooms;
            if rooms >= taken {
                self.free[at] = rooms - taken;
                self.call_in(at);
            } else {
                self.free[at] = 0;
                self.move_out(pool, taken - rooms);
            }
        }
    }

    /// So many rooms are gone that somebody slept in: who did gets others, or is outside.
    fn move_out(&mut self, pool: u16, mut rooms: u32) {
        let mut outside = Vec::new();
        for leaving in self.inside.everybody().iter_mut().filter(|leaving| leaving.pool == pool) {
            if rooms == 0 {
                break;
            }
            let gone = rooms.min(u32::from(leaving.rooms));
            rooms -= gone;
            // A household that leaves more rooms than closed leaves the others to somebody else.
            self.free[usize::from(pool)] += u32::from(leaving.rooms) - gone;
            let stream = &self.plan.streams[usize::from(leaving.stream)];
            let free = &self.free;
            let fits = |place: &&Place| free[usize::from(place.pool)] >= u32::from(place.rooms);
            match stream.places.iter().find(fits) {
                Some(place) => {
                    self.free[usize::from(place.pool)] -= u32::from(place.rooms);
                    (leaving.pool, leaving.rooms) = (place.pool, place.rooms);
                }
                None => {
                    leaving.pool = OUTSIDE;
                    outside.push((usize::from(leaving.stream), leaving.at - self.now));
                }
            }
        }
        self.tally.put_out += outside.len() as u64;
        for (stream, stay) in outside {
            self.stay_outside(stream, stay);
        }
        self.call_in(usize::from(pool));
    }

    /// Gives the free rooms of a pool to who has waited longest among those whom they are right for. Who needs more
    /// rooms than are free is passed over and keeps the place in the queue.
    pub(super) fn call_in(&mut self, pool: usize) {
        while self.queue > 0 {
            let mut first: Option<(f64, usize, Place)> = None;
            for number in &self.plan.pools[pool].users {
                let number = usize::from(*number);
                let Some(&(since, _)) = self.waiting[number].front() else { continue };
                let places = &self.plan.streams[number].places;
                let Some(place) = places.iter().find(|place| usize::from(place.pool) == pool) else { continue };
                let fits = self.free[pool] >= u32::from(place.rooms);
                if fits && first.is_none_or(|(earliest, ..)| since < earliest) {
                    first = Some((since, number, *place));
                }
            }
            let Some((since, number, place)) = first else { return };
            let Some((_, stay)) = self.waiting[number].pop_front() else { return };
            self.queue -= 1;
            self.tally.requests[number].days_waited += self.now - since;
            self.move_in(number, place, stay);
        }
    }
}
