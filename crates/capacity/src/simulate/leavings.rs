//! Who leaves next: a heap with four branches. It is the one structure that every event goes through, and with four
//! branches its few levels lie in the nearest memory.

/// A household that will leave.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leaving {
    /// When, in days.
    pub(super) at: f64,
    /// Where from, or [`OUTSIDE`].
    pub(super) pool: u16,
    /// How many rooms become free.
    pub(super) rooms: u16,
    /// Who they are.
    pub(super) stream: u16,
}

/// The place of who was put out and has not been given another.
pub(super) const OUTSIDE: u16 = u16::MAX;

/// Everybody inside, soonest to leave first.
#[derive(Clone, Debug, Default)]
pub(super) struct Leavings {
    heap: Vec<Leaving>,
}

/// How many branches.
const WIDE: usize = 4;

impl Leavings {
    /// When the next one leaves; never, when nobody is inside.
    #[inline]
    pub(super) fn next_at(&self) -> f64 {
        self.heap.first().map_or(f64::INFINITY, |leaving| leaving.at)
    }

    /// Somebody came.
    #[inline]
    pub(super) fn push(&mut self, leaving: Leaving) {
        let mut at = self.heap.len();
        self.heap.push(leaving);
        while at > 0 {
            let above = (at - 1) / WIDE;
            if self.heap[above].at <= leaving.at {
                break;
            }
            self.heap[at] = self.heap[above];
            at = above;
        }
        self.heap[at] = leaving;
    }

    /// The next one leaves.
    #[inline]
    pub(super) fn pop(&mut self) -> Option<Leaving> {
        let last = self.heap.pop()?;
        let Some(&next) = self.heap.first() else { return Some(last) };
        let mut at = 0;
        let heap = self.heap.as_mut_slice();
        loop {
            let first = at * WIDE + 1;
            let Some(below) = soonest(heap, first) else { break };
            if heap[below].at >= last.at {
                break;
            }
            heap[at] = heap[below];
            at = below;
        }
        heap[at] = last;
        Some(next)
    }

    /// Everybody inside, in no order. Where somebody sleeps may be changed; when they leave may not.
    pub(super) fn everybody(&mut self) -> &mut [Leaving] {
        &mut self.heap
    }
}

/// Which of the branches that begin at `first` leaves soonest.
#[inline]
fn soonest(heap: &[Leaving], first: usize) -> Option<usize> {
    if let Some(&[a, b, c, d]) = heap.get(first..first + WIDE) {
        // Two halves that do not wait for each other.
        let left = if b.at < a.at { (b.at, first + 1) } else { (a.at, first) };
        let right = if d.at < c.at { (d.at, first + 3) } else { (c.at, first + 2) };
        return Some(if right.0 < left.0 { right.1 } else { left.1 });
    }
    (first..heap.len()).reduce(|best, other| if heap[other].at < heap[best].at { other } else { best })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_leave_in_the_order_of_time(steps in prop::collection::vec(prop::option::of(0_u32..1_000), 0..400)) {
            let (mut heap, mut plain) = (Leavings::default(), Vec::new());
            for step in steps {
                match step {
                    Some(at) => {
                        heap.push(Leaving { at: f64::from(at), pool: 0, rooms: 1, stream: 0 });
                        plain.push(at);
                    }
                    None => {
                        plain.sort_unstable_by(|one, other| other.cmp(one));
                        prop_assert_eq!(heap.pop().map(|leaving| leaving.at), plain.pop().map(f64::from));
                    }
                }
                let soonest = plain.iter().min().map_or(f64::INFINITY, |at| f64::from(*at));
                prop_assert_eq!(heap.next_at(), soonest);
            }
        }
    }
}
