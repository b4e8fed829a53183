//! Ways whose word lies sealed, laid beside what was counted in the clear.

use std::collections::BTreeMap;

use store::{CountNow, Measure, SEALED};

/// The way of whatever is not known any more, because whoever it is about is forgotten.
pub const FORGOTTEN: &str = "Forgotten";

/// The clear word of what the seal tells more of.
const ANSWERED: &str = "Answered";

/// Parts each of [`SEALED`] by what lies sealed. How often it was stays what the rows say: of whoever is forgotten the rows are all that is left.
pub fn lay(counted: &mut BTreeMap<Measure, Vec<CountNow>>, sealed: Vec<CountNow>) {
    for measure in SEALED {
        let Some(clear) = counted.get_mut(&measure) else { continue };
        let (mut parted, mut ways): (Vec<CountNow>, Vec<CountNow>) =
            clear.drain(..).partition(|one| one.detail.is_empty() || one.detail == ANSWERED);
        let told: Vec<CountNow> = sealed.iter().filter(|one| one.measure == measure).cloned().collect();
        let all = |of: &[CountNow], what: fn(&CountNow) -> u64| of.iter().map(what).sum::<u64>();
        let times = all(&parted, |one| one.times).saturating_sub(all(&told, |one| one.times));
        let sum = all(&parted, |one| one.sum).saturating_sub(all(&told, |one| one.sum));
        parted.clear();
        ways.extend(told);
        if times > 0 {
            ways.push(CountNow { measure, detail: FORGOTTEN.to_owned(), times, sum });
        }
        *clear = ways;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(measure: Measure, detail: &str, times: u64) -> CountNow {
        CountNow { measure, detail: detail.to_owned(), times, sum: times }
    }

    #[test]
    fn the_seal_parts_what_was_counted_and_changes_no_total() {
        use Measure::{Applied, ComplaintAnswered, Outward};
        let clear = [
            (Outward, vec![count(Outward, "", 7)]),
            (
                ComplaintAnswered,
                vec![count(ComplaintAnswered, "Answered", 3), count(ComplaintAnswered, "Withdrawn", 2)],
            ),
            (Applied, vec![count(Applied, "", 4)]),
        ];
        let mut counted = BTreeMap::from(clear);
        let sealed =
            vec![count(Outward, "Legal", 4), count(Outward, "Medical", 1), count(ComplaintAnswered, "Founded", 3)];
        lay(&mut counted, sealed);
        let outward = [count(Outward, "Legal", 4), count(Outward, "Medical", 1), count(Outward, FORGOTTEN, 2)];
        assert_eq!(counted[&Outward], outward, "two are about somebody who was forgotten");
        let complaints = [count(ComplaintAnswered, "Withdrawn", 2), count(ComplaintAnswered, "Founded", 3)];
        assert_eq!(counted[&ComplaintAnswered], complaints);
        assert_eq!(counted[&Applied], [count(Applied, "", 4)], "what lies in the clear stays");
    }
}
