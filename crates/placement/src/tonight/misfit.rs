//! The words for what keeps people out of a bed, where an answer is kept.

use std::collections::BTreeSet;

use domain::bed::fit::Misfit;
use serde::{Serialize, Serializer};

/// The domain's own list; a new reason does not compile until it has a word.
#[derive(Serialize)]
#[serde(remote = "Misfit", rename_all = "kebab-case")]
enum Word {
    Taken,
    Held,
    OutOfUse,
    OnPaper,
    Reserve,
    Closed,
    WomenOnlyPlace,
    NeedsWomenOnly,
    WomensRoom,
    MensRoom,
    WomenSleepHere,
    MenSleepHere,
    MixedHousehold,
    AskWithWhom,
    Steps,
    RoomInUse,
    MinorNeedsPrivate,
    TooFewBeds,
    BanHere,
    BanInCity,
}

/// The words of these reasons.
pub fn words<S: Serializer>(because: &BTreeSet<Misfit>, to: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct One(#[serde(with = "Word")] Misfit);
    to.collect_seq(because.iter().copied().map(One))
}
