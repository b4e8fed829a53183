//! A list of small values drawn from names, which wipes what it leaves behind.

use zeroize::Zeroize;

/// Grows like a vector, but by a quarter, and wipes its old place when it moves.
pub struct Column<T: Zeroize + Copy + Default>(Vec<T>);

impl<T: Zeroize + Copy + Default> Column<T> {
    /// An empty column.
    pub fn new() -> Self {
        Column(Vec::new())
    }

    /// All values, vacant places included.
    pub fn as_slice(&self) -> &[T] {
        &self.0
    }

    /// The value at a place that was pushed before.
    pub fn get(&self, at: u32) -> T {
        self.0[at as usize]
    }

    /// Writes a value over another.
    pub fn set(&mut self, at: u32, value: T) {
        self.0[at as usize] = value;
    }

    /// Leaves nothing of the value at a place.
    pub fn wipe(&mut self, at: u32) {
        self.0[at as usize].zeroize();
    }

    /// Adds a value at the end.
    pub fn push(&mut self, value: T) {
        if self.0.len() == self.0.capacity() {
            let mut wider = Vec::with_capacity(self.0.len() + self.0.len() / 4 + 64);
            wider.extend_from_slice(&self.0);
            self.0.zeroize();
            self.0 = wider;
        }
        self.0.push(value);
    }
}

impl<T: Zeroize + Copy + Default> Drop for Column<T> {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
