//! How alike two words are: their sounds laid along each other, with a little weight for the letters.

use zeroize::{Zeroize, Zeroizing};

use crate::costs::{BESIDE_A_VOWEL, COSTS, FIRST, LAST_VOWEL, UNWRITTEN};
use crate::fold::{Writing, bare};
use crate::sound::{LONGEST, Sound, Sounds};

/// Long words may differ in more places, but not in proportion.
const LENGTH: f32 = 0.46;
/// Weight of the letters themselves, once as pairs and once as steps from one spelling to the other.
const LETTERS: f32 = 0.1;
/// What any difference in sound costs.
const NOT_THE_SAME: f32 = 0.11;
/// What it costs to have typed only the beginning, and each letter still to come.
const UNFINISHED: f32 = 0.2;
const STILL_TO_COME: f32 = 0.015;

/// A word made ready for comparing.
pub struct Word {
    sounds: Sounds,
    writing: Writing,
    length: usize,
    bare: [u8; LONGEST],
}

/// How alike two words are.
#[derive(Clone, Copy, Debug)]
pub struct Likeness {
    /// As whole words: 1 is the same letters.
    pub whole: f32,
    /// With the first word as the beginning of the second.
    pub opening: f32,
    /// How far the sounds alone are apart.
    pub sounds_apart: f32,
    /// Whether the bare letters are the same.
    pub same_letters: bool,
}

impl Word {
    /// From letters as [`crate::fold`] makes them.
    pub fn new(letters: &[u8], writing: Writing) -> Self {
        let mut word = Word { sounds: Sounds::of(letters), writing, length: 0, bare: [0; LONGEST] };
        for &letter in letters.iter().filter(|&&letter| letter != b'\'') {
            word.bare[word.length] = bare(letter);
            word.length += 1;
        }
        word
    }

    /// Its sounds.
    pub fn sounds(&self) -> &[Sound] {
        self.sounds.as_slice()
    }

    /// Compares this word, as asked for, with one that is held; nothing when neither reading comes up to `floor`.
    pub fn likeness(&self, held: &Word, floor: f32) -> Option<Likeness> {
        let (apart, opening_apart) = self.sounds_apart(held);
        let (mine, theirs) = (self.sounds().len(), held.sounds().len());
        let sounds_apart = apart / length_counts((mine + theirs) as f32 / 2.0);
        let different = |apart: f32| if apart > 0.0 { NOT_THE_SAME } else { 0.0 };
        let still_to_come = held.length.saturating_sub(self.length) as f32 * STILL_TO_COME;
        let opening =
            opening_apart / length_counts(mine as f32) + different(opening_apart) + UNFINISHED + still_to_come;
        let whole = sounds_apart + different(apart);
        if (-whole.min(opening)).exp() < floor {
            return None;
        }
        let same_letters = self.letters() == held.letters();
        let letters = match (same_letters, self.unwritten(held)) {
            (true, _) => 0.0,
            // Where vowels are not written there is nothing to count letters by.
            (false, true) => LETTERS,
            (false, false) => LETTERS * (2.0 - self.shared_pairs(held) - self.shared_steps(held)),
        };
        Some(Likeness { whole: (-whole - letters).exp(), opening: (-opening).exp(), sounds_apart, same_letters })
    }

    /// Whether one of the two lacks its short vowels.
    fn unwritten(&self, held: &Word) -> bool {
        (self.writing == Writing::Consonants) != (held.writing == Writing::Consonants)
    }

    fn letters(&self) -> &str {
        std::str::from_utf8(&self.bare[..self.length]).expect("bare letters are ASCII")
    }

    /// The share of letter pairs both have.
    fn shared_pairs(&self, held: &Word) -> f32 {
        let (mut mine, mut theirs) = (self.pairs(), held.pairs());
        let (mine, theirs) = (&mut mine[..=self.length], &mut theirs[..=held.length]);
        mine.sort_unstable();
        theirs.sort_unstable();
        let (mut at, mut other, mut shared) = (0, 0, 0);
        while at < mine.len() && other < theirs.len() {
            match mine[at].cmp(&theirs[other]) {
                std::cmp::Ordering::Less => at += 1,
                std::cmp::Ordering::Greater => other += 1,
                std::cmp::Ordering::Equal => (at, other, shared) = (at + 1, other + 1, shared + 1),
            }
        }
        2.0 * shared as f32 / (mine.len() + theirs.len()) as f32
    }

    /// Every letter with the one before it, the edges of the word included.
    fn pairs(&self) -> Zeroizing<[u16; LONGEST + 1]> {
        let mut pairs = Zeroizing::new([0; LONGEST + 1]);
        let mut before = b'^';
        for (at, &letter) in self.letters().as_bytes().iter().chain(b"$").enumerate() {
            pairs[at] = u16::from_be_bytes([before, letter]);
            before = letter;
        }
        pairs
    }

    fn shared_steps(&self, held: &Word) -> f32 {
        let longest = self.length.max(held.length).max(1);
        1.0 - strsim::osa_distance(self.letters(), held.letters()) as f32 / longest as f32
    }

    /// The cheapest way from my sounds to theirs, and to the best beginning of theirs.
    fn sounds_apart(&self, held: &Word) -> (f32, f32) {
        let (mine, theirs) = (self.sounds(), held.sounds());
        let unwritten = self.unwritten(held);
        let mut left_out = [0.0; LONGEST];
        let mut row = [0.0; LONGEST + 1];
        for at in 0..theirs.len() {
            left_out[at] = leaving_out(theirs, at, unwritten);
            row[at + 1] = row[at] + left_out[at];
        }
        for at in 0..mine.len() {
            let leaving = leaving_out(mine, at, unwritten);
            let mut diagonal = row[0];
            row[0] += leaving;
            for other in 0..theirs.len() {
                let instead = diagonal + hearing(mine, at, theirs, other, unwritten);
                diagonal = row[other + 1];
                row[other + 1] = instead.min(diagonal + leaving).min(row[other] + left_out[other]);
            }
        }
        let opening = row[..=theirs.len()].iter().copied().fold(f32::INFINITY, f32::min);
        (row[theirs.len()], opening)
    }
}

/// How much of a cost a word of this length takes on its shoulders.
fn length_counts(sounds: f32) -> f32 {
    sounds.max(1.0).powf(LENGTH)
}

/// What it costs to leave out the sound at a place.
fn leaving_out(sounds: &[Sound], at: usize, unwritten: bool) -> f32 {
    let sound = sounds[at];
    let table = if unwritten { &COSTS.unwritten } else { &COSTS.left_out };
    let cost = table[sound as usize] * if at == 0 { FIRST } else { 1.0 };
    if !sound.is_vowel() {
        return cost;
    }
    match sounds.get(at + 1) {
        None => COSTS.at_the_end[sound as usize] * if unwritten { UNWRITTEN } else { 1.0 },
        Some(next) if next.is_vowel() || (at > 0 && sounds[at - 1].is_vowel()) => cost * BESIDE_A_VOWEL,
        Some(_consonant) => cost,
    }
}

/// What it costs to hear my sound at one place as theirs at another.
fn hearing(mine: &[Sound], at: usize, theirs: &[Sound], other: usize, unwritten: bool) -> f32 {
    let (one, another) = (mine[at], theirs[other]);
    let mut cost = COSTS.instead[one as usize][another as usize];
    if at == 0 && other == 0 {
        cost *= FIRST;
    }
    let open = |sound: Sound| sound.is_vowel() || sound == Sound::Stop;
    if unwritten && open(one) && open(another) {
        cost *= UNWRITTEN;
    }
    if one.is_vowel() && another.is_vowel() && at + 1 == mine.len() && other + 1 == theirs.len() {
        cost *= LAST_VOWEL;
    }
    cost
}

impl Drop for Word {
    fn drop(&mut self) {
        self.bare.zeroize();
        self.sounds.wipe();
    }
}
