//! How fast a hundred thousand people are searched, and how much memory they take.
//!
//! The people are invented from syllables by a seeded generator: `cargo run --release -p names --example hundred_thousand`.

use std::time::{Duration, Instant};

use names::Index;

const PEOPLE: u128 = 100_000;
const QUESTIONS: usize = 2_000;
/// Words people are named from: some are common, most are rare, as in a city.
const WORDS: u64 = 60_000;

/// A small generator of numbers that only have to look like chance.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }

    /// A word by its number, the same one each time.
    fn word(&mut self) -> String {
        let (one, two) = (self.below(WORDS), self.below(WORDS));
        let mut syllables = Chance(one * two / WORDS);
        (0..2 + syllables.below(3)).map(|_| syllables.syllable()).collect()
    }

    fn syllable(&mut self) -> String {
        const HEADS: [&str; 22] = [
            "b", "d", "f", "g", "h", "j", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "sh", "kh", "th", "",
            "br",
        ];
        const MIDDLES: [&str; 9] = ["a", "e", "i", "o", "u", "a", "ou", "ai", "ee"];
        const TAILS: [&str; 8] = ["", "", "", "n", "r", "m", "l", "s"];
        let mut pick = |from: &[&'static str]| from[self.below(from.len() as u64) as usize];
        [pick(&HEADS), pick(&MIDDLES), pick(&TAILS)].concat()
    }

    fn name(&mut self) -> String {
        format!("{} {}", self.word(), self.word())
    }
}

fn main() {
    let mut chance = Chance(7);
    let before = resident();
    let begun = Instant::now();
    let mut index = Index::new();
    let (mut known, mut keys) = (Vec::new(), Vec::new());
    for key in 0..PEOPLE {
        let names = [chance.name(), chance.name()];
        index.insert(key, names.iter().map(String::as_str));
        if key % (PEOPLE / QUESTIONS as u128) == 0 {
            known.push(names[0].clone());
            keys.push(key);
        }
    }
    let mib = resident().saturating_sub(before) as f64 / 1024.0;
    println!("{} people in {:?}, {mib:.1} MiB", index.len(), begun.elapsed());
    let begin = |name: &String, share: usize| name.chars().take(name.len() * share / 100).collect();
    let begins = |share: usize| known.iter().map(|name| begin(name, share)).collect::<Vec<String>>();
    let slips: Vec<String> = known.iter().map(|name| slip(name, &mut chance)).collect();
    let first_words: Vec<String> = known.iter().map(|name| name.split(' ').take(1).collect()).collect();
    let doubled: Vec<String> = known.iter().map(|name| format!("{name} {}", chance.name())).collect();
    report("whole names", &index, &known, &keys);
    report("one letter wrong", &index, &slips, &keys);
    report("three quarters typed", &index, &begins(75), &keys);
    report("a quarter typed", &index, &begins(25), &keys);
    report("first words", &index, &first_words, &keys);
    report("two strange words more", &index, &doubled, &keys);
    let begun = Instant::now();
    for key in 0..PEOPLE {
        index.remove(key);
    }
    println!("all removed again in {:?}", begun.elapsed());
}

/// One letter becomes another.
fn slip(name: &str, chance: &mut Chance) -> String {
    let place = chance.below(name.len() as u64) as usize;
    name.chars().enumerate().map(|(at, letter)| if at == place && letter != ' ' { 'e' } else { letter }).collect()
}

fn report(what: &str, index: &Index<u128>, questions: &[String], wanted: &[u128]) {
    let (mut took, mut found) = (Vec::new(), 0);
    for (question, key) in questions.iter().zip(wanted) {
        let (begun, worked) = (Instant::now(), processor());
        let hits = index.search(question, 10);
        took.push((begun.elapsed(), processor().saturating_sub(worked)));
        found += usize::from(hits.iter().any(|hit| hit.key == *key));
    }
    let mut clock: Vec<Duration> = took.iter().map(|both| both.0).collect();
    let mut work: Vec<Duration> = took.iter().map(|both| both.1).collect();
    clock.sort_unstable();
    work.sort_unstable();
    let at = |times: &[Duration], share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    let [c50, c99, w50, w99] = [at(&clock, 50), at(&clock, 99), at(&work, 50), at(&work, 99)];
    let share = 100 * found / questions.len();
    println!("{what}: p50 {c50:.1?}, p99 {c99:.1?} (processor {w50:.1?}, {w99:.1?}); among the first ten {share} %");
}

/// Time this thread spent on a processor, where the system tells; on a busy machine the clock says little.
fn processor() -> Duration {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(told.split_whitespace().next().and_then(|first| first.parse().ok()).unwrap_or(0))
}

/// Resident memory in KiB, where the system tells.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    line.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or(0)
}
