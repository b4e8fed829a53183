//! Where the letters of all words lie: pages that never move, in slots that are wiped when they come free.

use zeroize::Zeroize;

use crate::sound::LONGEST;

const PAGE: usize = 1 << 16;
/// Slots are a multiple of this many bytes, so that a free one fits most words of about its length.
const STEP: usize = 4;
const SIZES: usize = LONGEST / STEP;

/// The letters of many words.
pub struct Letters {
    pages: Vec<Box<[u8]>>,
    used: usize,
    free: [Vec<u32>; SIZES],
}

impl Letters {
    /// No letters yet.
    pub fn new() -> Self {
        Letters { pages: Vec::new(), used: PAGE, free: Default::default() }
    }

    /// Writes a word of one to [`LONGEST`] letters and says where.
    pub fn write(&mut self, word: &[u8]) -> u32 {
        let size = size(word.len());
        let place = self.free[size].pop().unwrap_or_else(|| self.fresh((size + 1) * STEP));
        self.slot(place, word.len()).copy_from_slice(word);
        place
    }

    /// The word at a place.
    pub fn read(&self, place: u32, length: usize) -> &[u8] {
        let (page, at) = (place as usize / PAGE, place as usize % PAGE);
        &self.pages[page][at..at + length]
    }

    /// Wipes the word at a place and keeps the place for another.
    pub fn wipe(&mut self, place: u32, length: usize) {
        self.slot(place, length).zeroize();
        self.free[size(length)].push(place);
    }

    fn slot(&mut self, place: u32, length: usize) -> &mut [u8] {
        let (page, at) = (place as usize / PAGE, place as usize % PAGE);
        &mut self.pages[page][at..at + length]
    }

    fn fresh(&mut self, bytes: usize) -> u32 {
        if self.used + bytes > PAGE {
            self.pages.push(vec![0; PAGE].into_boxed_slice());
            self.used = 0;
        }
        let place = (self.pages.len() - 1) * PAGE + self.used;
        self.used += bytes;
        u32::try_from(place).expect("four gigabytes of letters are more names than the world has")
    }

    /// Every byte that is held, for the test that nothing stays behind.
    #[cfg(test)]
    pub fn bytes(&self) -> impl Iterator<Item = u8> + '_ {
        self.pages.iter().flat_map(|page| page.iter().copied())
    }
}

impl Drop for Letters {
    fn drop(&mut self) {
        self.pages.iter_mut().for_each(|page| page.zeroize());
    }
}

fn size(length: usize) -> usize {
    length.div_ceil(STEP) - 1
}
