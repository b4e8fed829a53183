//! What a search answers: who, how surely, and why, so that a page can say it in words.

/// Why somebody was found; the first that is true of the weakest part of the name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Why {
    /// Spelled the same, apart from capitals.
    SameSpelling,
    /// The same letters once the script and the marks on letters are set aside.
    SameAfterScript,
    /// Other letters for about the same sounds.
    SoundsAlike,
    /// Nearly the same letters.
    NearlySpelled,
    /// Begins like what has been typed so far.
    BeginsAlike,
    /// Only a part of the name asked for, or of the name held, has an answer in the other.
    PartOfName,
}

/// Somebody who may be meant.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Hit<K> {
    /// Whose name it is.
    pub key: K,
    /// How surely: 1 is the same spelling of the whole name.
    pub score: f32,
    /// What made it so.
    pub why: Why,
}
