//! Every word that stands in some name, once, in columns that can be looked through quickly.

use std::hash::{BuildHasher, RandomState};

use hashbrown::HashTable;

use crate::column::Column;
use crate::fold::Writing;
use crate::letters::Letters;
use crate::likeness::{Likeness, Word};
use crate::parts::Part;
use crate::signature::{Signature, apart, differing};
use crate::why::Why;

/// How many words are read after the glance, for the whole word and for its beginning.
const READ: usize = 1500;
const READ_OPENINGS: usize = 500;
/// How many of those are kept.
const KEPT: usize = 300;
/// Sounds no farther apart than this are about the same.
const ABOUT_THE_SAME: f32 = 0.15;

/// All words of an index.
pub struct Vocabulary {
    letters: Letters,
    place: Vec<u32>,
    /// Length in the lower six bits, writing above; nothing at all for a vacant place.
    shape: Column<u8>,
    skeleton: Column<u64>,
    opening: Column<u32>,
    /// A number drawn from the exact spelling with a secret of this process: equal only for the same spelling.
    spelled: Column<u32>,
    vacant: Vec<u32>,
    known: HashTable<u32>,
    secret: RandomState,
}

/// A word that is asked for.
pub struct Wanted {
    word: Word,
    signature: Signature,
    known: Option<u32>,
    /// Whether it may be the beginning of a word.
    unfinished: bool,
}

/// A word that is held, near to one asked for.
#[derive(Clone, Copy)]
pub struct Near {
    /// Which word.
    pub word: u32,
    /// How near, from 0 to 1.
    pub likeness: f32,
    /// What they share.
    pub why: Why,
}

impl Vocabulary {
    /// No words.
    pub fn new() -> Self {
        Vocabulary {
            letters: Letters::new(),
            place: Vec::new(),
            shape: Column::new(),
            skeleton: Column::new(),
            opening: Column::new(),
            spelled: Column::new(),
            vacant: Vec::new(),
            known: HashTable::new(),
            secret: RandomState::new(),
        }
    }

    /// How many places there are for words, vacant ones included.
    pub fn places(&self) -> usize {
        self.place.len()
    }

    /// The number of a word, which is new or known.
    pub fn hold(&mut self, part: &Part) -> u32 {
        if let Some(known) = self.find(part) {
            return known;
        }
        let letters = &part.folded.letters;
        let place = self.letters.write(letters);
        let shape = letters.len() as u8 | (part.folded.writing as u8) << 6;
        let word = Word::new(letters, part.folded.writing);
        let Signature { skeleton, opening } = Signature::of(word.sounds());
        let spelled = self.draw(part);
        let at = match self.vacant.pop() {
            Some(at) => {
                self.place[at as usize] = place;
                self.shape.set(at, shape);
                self.skeleton.set(at, skeleton);
                self.opening.set(at, opening);
                self.spelled.set(at, spelled);
                at
            }
            None => {
                self.place.push(place);
                self.shape.push(shape);
                self.skeleton.push(skeleton);
                self.opening.push(opening);
                self.spelled.push(spelled);
                u32::try_from(self.place.len() - 1).expect("fewer words than letters")
            }
        };
        let drawn = &self.spelled;
        self.known.insert_unique(spread(spelled), at, |&other| spread(drawn.get(other)));
        at
    }

    /// Forgets a word that nobody holds any more.
    pub fn forget(&mut self, at: u32) {
        if let Ok(known) = self.known.find_entry(spread(self.spelled.get(at)), |&other| other == at) {
            known.remove();
        }
        self.letters.wipe(self.place[at as usize], self.length(at));
        self.shape.wipe(at);
        self.skeleton.wipe(at);
        self.opening.wipe(at);
        self.spelled.wipe(at);
        self.vacant.push(at);
    }

    /// Makes a word ready to be looked for.
    pub fn wanted(&self, part: &Part, unfinished: bool) -> Wanted {
        let word = Word::new(&part.folded.letters, part.folded.writing);
        Wanted { signature: Signature::of(word.sounds()), known: self.find(part), word, unfinished }
    }

    /// The held words nearest to one asked for, none below `floor`, in no order.
    pub fn nearest(&self, wanted: &Wanted, floor: f32) -> Vec<Near> {
        // A number or a sign has no sound, so nothing is far from it: it is found as it is spelled, or not at all.
        let glanced = if wanted.word.sounds().is_empty() { Vec::new() } else { self.glance(wanted) };
        let mut near: Vec<Near> = glanced.into_iter().filter_map(|at| self.near(wanted, at, floor)).collect();
        near.extend(wanted.known.map(|word| Near { word, likeness: 1.0, why: Why::SameSpelling }));
        if near.len() > KEPT {
            near.select_nth_unstable_by(KEPT, |one, other| other.likeness.total_cmp(&one.likeness));
            near.truncate(KEPT);
        }
        near
    }

    /// The places worth reading: the lowest distances at a glance, as many as there is time for.
    fn glance(&self, wanted: &Wanted) -> Vec<u32> {
        let Signature { skeleton, opening } = wanted.signature;
        let columns = || self.skeleton.as_slice().iter().zip(self.opening.as_slice());
        let mut places = lowest(columns().map(|(held, begins)| apart(*held, skeleton, *begins, opening)), READ);
        if wanted.unfinished {
            let typed = wanted.word.sounds().len().min(8) as u32;
            let mask = 1_u32.checked_shl(4 * typed).unwrap_or(0).wrapping_sub(1);
            places
                .extend(lowest(columns().map(|(_, begins)| differing((begins ^ opening) & mask) as u8), READ_OPENINGS));
            places.sort_unstable();
            places.dedup();
        }
        places
    }

    fn near(&self, wanted: &Wanted, at: u32, floor: f32) -> Option<Near> {
        if self.shape.get(at) == 0 || wanted.known == Some(at) {
            return None;
        }
        let held = Word::new(self.letters.read(self.place[at as usize], self.length(at)), self.writing(at));
        let Likeness { whole, opening, sounds_apart, same_letters } = wanted.word.likeness(&held, floor)?;
        let (likeness, why) = if wanted.unfinished && opening > whole {
            (opening, Why::BeginsAlike)
        } else if same_letters {
            (whole, Why::SameAfterScript)
        } else if sounds_apart <= ABOUT_THE_SAME {
            (whole, Why::SoundsAlike)
        } else {
            (whole, Why::NearlySpelled)
        };
        (likeness >= floor).then_some(Near { word: at, likeness: likeness.min(0.999), why })
    }

    fn find(&self, part: &Part) -> Option<u32> {
        let spelled = self.draw(part);
        let same = |&at: &u32| {
            self.spelled.get(at) == spelled
                && self.letters.read(self.place[at as usize], self.length(at)) == part.folded.letters.as_slice()
        };
        self.known.find(spread(spelled), same).copied()
    }

    fn draw(&self, part: &Part) -> u32 {
        self.secret.hash_one(part.spelled.as_bytes()) as u32
    }

    fn length(&self, at: u32) -> usize {
        usize::from(self.shape.get(at) & 63)
    }

    fn writing(&self, at: u32) -> Writing {
        match self.shape.get(at) >> 6 {
            0 => Writing::Latin,
            1 => Writing::Consonants,
            _two => Writing::Other,
        }
    }

    /// Everything held that comes from names, for the test that nothing stays behind.
    #[cfg(test)]
    pub fn bytes(&self) -> Vec<u8> {
        let mut bytes: Vec<u8> = self.letters.bytes().chain(self.shape.as_slice().iter().copied()).collect();
        bytes.extend(self.skeleton.as_slice().iter().flat_map(|number| number.to_le_bytes()));
        let drawn = self.opening.as_slice().iter().chain(self.spelled.as_slice());
        bytes.extend(drawn.flat_map(|number| number.to_le_bytes()));
        bytes
    }
}

/// Spreads a drawn number over the bits a table of hashes looks at.
fn spread(drawn: u32) -> u64 {
    u64::from(drawn).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// The places of about the `most` lowest distances, whole steps of distance at a time and the last step cut short.
fn lowest(distances: impl Iterator<Item = u8>, most: usize) -> Vec<u32> {
    let distances: Vec<u8> = distances.collect();
    let mut counts = [0_usize; 256];
    distances.iter().for_each(|&distance| counts[usize::from(distance)] += 1);
    let (mut before, mut last) = (0, 0_u8);
    while last < u8::MAX && before + counts[usize::from(last)] < most {
        before += counts[usize::from(last)];
        last += 1;
    }
    let mut of_the_last = most - before;
    let mut places = Vec::with_capacity(most.min(distances.len()));
    for (at, &distance) in distances.iter().enumerate() {
        if distance < last || (distance == last && of_the_last > 0) {
            of_the_last -= usize::from(distance == last);
            places.push(at as u32);
        }
    }
    places
}
