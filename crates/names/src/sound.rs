//! The sounds a spelling can ask for.
//!
//! Where one letter means different sounds in different languages it keeps a sound of its own (`Chi`, `Jot`,
//! `SoftC`, `SoftG`), and the table of costs says what it may stand for.

use zeroize::{DefaultIsZeroes, Zeroize};

use crate::reading;

/// A sound, or a letter whose sound depends on the language.
#[derive(Clone, Copy, Default, PartialEq, Eq, Debug)]
#[repr(u8)]
#[allow(missing_docs)]
pub enum Sound {
    #[default]
    A,
    E,
    I,
    O,
    U,
    /// u that is surely long: ou, oo.
    Ou,
    /// ö, ü, ø, oe, ue, eu: front and rounded.
    Oe,
    /// y as a consonant.
    Y,
    W,
    B,
    P,
    F,
    V,
    M,
    N,
    T,
    D,
    /// th, theta.
    Th,
    /// dh, as in this.
    Dh,
    K,
    Q,
    G,
    /// gh and ğ.
    Gh,
    /// kh, the rough ch.
    Kh,
    H,
    S,
    Z,
    Sh,
    Zh,
    /// ch as it is written: sh in French, k in Italian, kh in German, tsh in English.
    Chi,
    /// tch, tsch, cz, dsch.
    Tch,
    /// j as it is written: dzh, zh, y or kh.
    Jot,
    /// g before a front vowel.
    SoftG,
    /// c before a front vowel, and every c with a mark.
    SoftC,
    R,
    L,
    Ts,
    /// hamza, ayn or an apostrophe.
    Stop,
}

impl DefaultIsZeroes for Sound {}

/// How many sounds there are.
pub const SOUNDS: usize = Sound::Stop as usize + 1;

/// The longest word that is looked at, in sounds and in letters.
pub const LONGEST: usize = 32;

/// The sounds of one word, without a place on the heap.
#[derive(Clone, Copy)]
pub struct Sounds {
    length: usize,
    sounds: [Sound; LONGEST],
}

impl Sounds {
    /// Reads letters as [`crate::fold`] makes them.
    pub fn of(letters: &[u8]) -> Self {
        let mut read = Sounds { length: 0, sounds: [Sound::A; LONGEST] };
        let mut at = 0;
        while at < letters.len() {
            let before = if at == 0 { None } else { Some(letters[at - 1]) };
            let (taken, sounds) = reading::next(&letters[at..], before);
            for &sound in sounds {
                read.push(sound);
            }
            at += taken;
        }
        read
    }

    /// A sound twice in a row is one sound: doubling is a habit of spelling.
    fn push(&mut self, sound: Sound) {
        if self.length < LONGEST && self.as_slice().last() != Some(&sound) {
            self.sounds[self.length] = sound;
            self.length += 1;
        }
    }

    /// Leaves nothing of the sounds.
    pub fn wipe(&mut self) {
        self.sounds.zeroize();
        self.length = 0;
    }

    /// The sounds in order.
    pub fn as_slice(&self) -> &[Sound] {
        &self.sounds[..self.length]
    }
}

impl Sound {
    /// Whether Arabic and Hebrew script usually leave it out or write it with a neighbour's letter.
    pub fn is_vowel(self) -> bool {
        (self as u8) <= (Sound::Oe as u8)
    }
}
