//! The pages of figures beside each other, those that this worker may see.

use domain::command::Place;
use permission::Page as Sees;

use crate::visit::Visit;

/// A page of figures, as a link.
pub struct Tab {
    pub href: String,
    pub key: &'static str,
    pub current: bool,
}

/// All of them; the question stays the same.
pub fn tabs(visit: &Visit, current: &str, query: &str) -> Vec<Tab> {
    let figures = visit.see(Sees::Figures, Place::House).is_ok();
    let rights = visit.see(Sees::Rights, Place::House).is_ok();
    let all = [
        (figures, "figures", "figures-tab-flow"),
        (figures, "figures/work", "figures-tab-work"),
        (figures, "figures/ways", "figures-tab-ways"),
        (rights, "figures/rights", "figures-tab-rights"),
        (rights, "forgotten", "forgetting-title"),
        (rights, "reading", "reading-title"),
        (figures, "open-figures", "figures-tab-open"),
    ];
    let shown = all.into_iter().filter(|(may, ..)| *may);
    shown
        .map(|(_, page, key)| Tab { href: visit.path(format_args!("{page}{query}")), key, current: page == current })
        .collect()
}
