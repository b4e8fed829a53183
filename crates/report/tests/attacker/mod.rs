//! The attacker. Knows nothing of how counts are protected but what everybody reads: a number is rounded to fives, five being
//! five to seven, and `few` is less than five. Lays all that was published side by side, with every sum that must hold: classes
//! and everybody who left, who is there from quarter to quarter, half a year and a year, groups of classes that overlap. Narrows
//! each count by all others until nothing moves, then supposes of each end that it is so and drops it when that cannot be; then
//! subtracts each release from the one before.

use std::collections::BTreeMap;

use serde_json::Value;

const FAR: i64 = 1_000_000;

type Span = (i64, i64);

/// Sums that must hold: one count is so many others together.
#[derive(Default)]
struct System {
    names: Vec<String>,
    spans: Vec<Span>,
    sums: Vec<(usize, Vec<usize>)>,
    within: Vec<Vec<usize>>,
}

/// Everything that points at one to four people, in words.
pub fn attack(releases: &[String]) -> Vec<String> {
    let read = |text: &String| serde_json::from_str(text).expect("a release is JSON");
    let releases: Vec<Value> = releases.iter().map(read).collect();
    let mut found = Vec::new();
    let mut before: Option<BTreeMap<String, Span>> = None;
    let mut seen: Option<&Value> = None;
    for (month, release) in releases.iter().enumerate() {
        if seen == Some(release) {
            continue;
        }
        seen = Some(release);
        let known = System::of(release).solve();
        let said = |name: &str, (low, high): Span| format!("release {}: {name} is {low} to {high}", month + 1);
        found.extend(known.iter().filter(|(_, span)| is_few(**span)).map(|(name, span)| said(name, *span)));
        for (name, (low, high)) in &known {
            let Some((low_before, high_before)) = before.as_ref().and_then(|before| before.get(name)) else { continue };
            let difference = (low - high_before, high - low_before);
            if is_few(difference) {
                found.push(said(&format!("{name}, less what it was in the release before,"), difference));
            }
        }
        before = Some(known);
    }
    found
}

/// So many more, or so many fewer.
fn is_few((low, high): Span) -> bool {
    (1 <= low && high <= 4) || (-4 <= low && high <= -1)
}

fn told(value: &Value) -> Span {
    match (value.as_i64(), value.as_str()) {
        (Some(5), _) => (5, 7),
        (Some(about), _) if about % 5 == 0 && about > 5 => (about - 2, about + 2),
        // Not in fives: somebody forgot to round.
        (Some(exact), _) => (exact, exact),
        (None, Some("few")) => (0, 4),
        (None, Some(_) | None) => (0, FAR),
    }
}

impl System {
    fn of(release: &Value) -> System {
        let mut system = System::default();
        let quarters = release["quarters"].as_object().expect("quarters");
        let mut before = system.count("there before".into(), (0, FAR));
        let mut flows: Vec<BTreeMap<String, usize>> = Vec::new();
        for (quarter, table) in quarters {
            let count = |system: &mut System, what: &str| system.count(format!("{quarter} {what}"), told(&table[what]));
            let (there, left, came) =
                (count(&mut system, "there"), count(&mut system, "left"), count(&mut system, "came"));
            let change = system.count(format!("{quarter} change"), (-FAR, FAR));
            system.sums.push((there, vec![before, change]));
            system.sums.push((came, vec![left, change]));
            let classes = table["left_to"].as_object().expect("classes").iter();
            let classes: Vec<(String, usize)> = classes
                .map(|(class, value)| (class.clone(), system.count(format!("{quarter} {class}"), told(value))))
                .collect();
            system.groups(quarter, left, &classes);
            let mut flow: BTreeMap<String, usize> = classes.into_iter().collect();
            flow.extend([("left".to_owned(), left), ("came".to_owned(), came), ("change".to_owned(), change)]);
            flows.push(flow);
            before = there;
        }
        system.runs(&flows);
        system.within = vec![Vec::new(); system.spans.len()];
        for (nth, (whole, parts)) in system.sums.iter().enumerate() {
            parts.iter().chain([whole]).for_each(|place| system.within[*place].push(nth));
        }
        system
    }

    fn count(&mut self, name: String, span: Span) -> usize {
        self.names.push(name);
        self.spans.push(span);
        self.spans.len() - 1
    }

    /// Any classes together, and all the others together, are everybody who left.
    fn groups(&mut self, quarter: &str, left: usize, classes: &[(String, usize)]) {
        self.sums.push((left, classes.iter().map(|(_, place)| *place).collect()));
        let mut groups = Vec::new();
        for choice in 1..(1_usize << classes.len()) - 1 {
            let chosen: Vec<&(String, usize)> =
                classes.iter().enumerate().filter(|(nth, _)| choice >> nth & 1 == 1).map(|(_, class)| class).collect();
            let words: Vec<&str> = chosen.iter().map(|(word, _)| word.as_str()).collect();
            let group = self.count(format!("{quarter} {}", words.join(" or ")), (0, FAR));
            self.sums.push((group, chosen.iter().map(|(_, place)| *place).collect()));
            groups.push(group);
        }
        for (one, other) in groups.iter().zip(groups.iter().rev()) {
            self.sums.push((left, vec![*one, *other]));
        }
    }

    /// Two quarters and more together, and what hangs together there.
    fn runs(&mut self, flows: &[BTreeMap<String, usize>]) {
        for first in 0..flows.len() {
            for last in first + 1..flows.len() {
                let mut run: BTreeMap<&str, usize> = BTreeMap::new();
                for what in flows[first].keys() {
                    let parts: Vec<usize> =
                        flows[first..=last].iter().filter_map(|flow| flow.get(what).copied()).collect();
                    let low = if what == "change" { -FAR } else { 0 };
                    let together = self.count(format!("quarters {first} to {last}: {what}"), (low, FAR));
                    self.sums.push((together, parts));
                    run.insert(what, together);
                }
                self.sums.push((run["came"], vec![run["left"], run["change"]]));
                let classes = run.iter().filter(|(what, _)| !["came", "left", "change"].contains(what));
                self.sums.push((run["left"], classes.map(|(_, place)| *place).collect()));
            }
        }
    }

    /// What can be worked out, by name.
    fn solve(mut self) -> BTreeMap<String, Span> {
        let mut spans = self.spans.clone();
        let all: Vec<usize> = (0..self.sums.len()).collect();
        // A release that contradicts itself tells nothing more than each count by itself.
        if self.narrow(&mut spans, all) {
            self.spans = spans;
            self.suppose();
        }
        self.names.into_iter().zip(self.spans).collect()
    }

    /// Supposes of each end of whatever is nearly known that it is so, and drops it when nothing fits it.
    fn suppose(&mut self) {
        let mut moved = true;
        while moved {
            moved = false;
            for place in 0..self.spans.len() {
                let (low, high) = self.spans[place];
                if high - low > 12 || low == high {
                    continue;
                }
                for end in [low, high] {
                    let mut spans = self.spans.clone();
                    spans[place] = (end, end);
                    if !self.narrow(&mut spans, self.within[place].clone()) {
                        self.spans[place] = if end == low { (low + 1, high) } else { (low, high - 1) };
                        let mut spans = self.spans.clone();
                        if !self.narrow(&mut spans, self.within[place].clone()) {
                            return;
                        }
                        self.spans = spans;
                        moved = true;
                        break;
                    }
                }
            }
        }
    }

    /// Whether anything fits.
    fn narrow(&self, spans: &mut [Span], mut open: Vec<usize>) -> bool {
        while let Some(nth) = open.pop() {
            let (whole, parts) = &self.sums[nth];
            let low: i64 = parts.iter().map(|part| spans[*part].0).sum();
            let high: i64 = parts.iter().map(|part| spans[*part].1).sum();
            let mut ends = vec![(*whole, (low, high))];
            let all = (spans[*whole].0.max(low), spans[*whole].1.min(high));
            for part in parts {
                let (own_low, own_high) = spans[*part];
                ends.push((*part, (all.0 - (high - own_high), all.1 - (low - own_low))));
            }
            for (place, (low, high)) in ends {
                let new = (spans[place].0.max(low), spans[place].1.min(high));
                if new.0 > new.1 {
                    return false;
                }
                if new != spans[place] {
                    spans[place] = new;
                    open.extend(
                        self.within[place].iter().filter(|other| !open.contains(other)).copied().collect::<Vec<_>>(),
                    );
                }
            }
        }
        true
    }
}
