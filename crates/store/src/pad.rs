//! Sealed words are brought to a few round lengths, so that a length tells little about them.

/// Up to the last of these, the next one is taken; beyond it, its multiples.
const BUCKETS: [usize; 4] = [256, 1024, 4096, 16_384];
/// The true length stands in front, in four bytes.
const FRONT: usize = 4;

/// The words with their length in front and nothings behind.
pub(crate) fn pad(words: &[u8]) -> Vec<u8> {
    let length = u32::try_from(words.len()).expect("an event is smaller than four gigabytes");
    let mut padded = Vec::with_capacity(bucket(words.len() + FRONT));
    padded.extend_from_slice(&length.to_le_bytes());
    padded.extend_from_slice(words);
    padded.resize(bucket(words.len() + FRONT), 0);
    padded
}

/// The words again.
pub(crate) fn unpad(padded: &[u8]) -> Option<&[u8]> {
    let (front, rest) = padded.split_first_chunk::<FRONT>()?;
    rest.get(..u32::from_le_bytes(*front) as usize)
}

fn bucket(length: usize) -> usize {
    let largest = BUCKETS[BUCKETS.len() - 1];
    BUCKETS.into_iter().find(|bucket| length <= *bucket).unwrap_or_else(|| length.div_ceil(largest) * largest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_tells_only_its_bucket() {
        check(0, 256);
        check(252, 256);
        check(253, 1024);
        check(1020, 1024);
        check(4092, 4096);
        check(16_380, 16_384);
        check(16_381, 32_768);
    }

    #[test]
    fn nonsense_does_not_come_off() {
        assert_eq!(unpad(&[1, 0]), None);
        assert_eq!(unpad(&[9, 0, 0, 0, 1]), None);
    }

    #[track_caller]
    fn check(length: usize, padded: usize) {
        let words = vec![7; length];
        assert_eq!(pad(&words).len(), padded);
        assert_eq!(unpad(&pad(&words)), Some(&words[..]));
    }
}
