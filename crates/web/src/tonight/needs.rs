//! What matters for the bed, as keys of texts, for lists and pages of tonight.

use domain::person::{Care, Needs};
use store::Known;

/// What these people need together.
pub fn of(cards: &[&Known]) -> Vec<&'static str> {
    let any = |test: fn(&Needs) -> bool| cards.iter().any(|known| test(&known.card.needs));
    let told = [
        (cards.len() > 1, "need-together"),
        (any(|needs| needs.minor), "need-minor"),
        (any(|needs| needs.step_free), "need-step-free"),
        (any(|needs| needs.women_only), "need-women-only"),
        (any(|needs| needs.care != Care::None), "need-care"),
        (any(|needs| needs.quiet), "need-quiet"),
        (cards.iter().any(|known| !known.card.bans.is_empty()), "need-apart"),
    ];
    told.into_iter().filter(|(said, _)| *said).map(|(_, key)| key).collect()
}
