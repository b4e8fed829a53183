//! `/rules/shipped/{set}`: rules that come with the program, and what they would change here.

use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use rules::RuleSet;

use super::adopt::{self, Sound};
use super::only_who_adopts;
use crate::answer::{self, Answer, Trouble};
use crate::house::Houses;
use crate::visit::Visit;

pub fn routes() -> Router<Houses> {
    Router::new().route("/rules/shipped/{set}", get(show))
}

async fn show(visit: Visit, Path((_, name)): Path<(String, String)>) -> Answer {
    only_who_adopts(&visit)?;
    let (_, rules) = all().iter().find(|(known, _)| *known == name).ok_or(Trouble::NotThere)?;
    let against = adopt::against(&visit, rules).await?;
    let page = adopt::page(&visit, rules.text().to_owned(), against.faults).await?;
    let sound = Sound::of(&visit, rules).await?;
    answer::page(&adopt::Page { sound: page.faults.is_empty().then_some(sound), notice: against.notice, ..page })
}

/// All of them that are sound, by the name in their address.
pub fn all() -> &'static [(String, RuleSet)] {
    static ALL: LazyLock<Vec<(String, RuleSet)>> = LazyLock::new(|| {
        let named = |shipped: &rules::Shipped| {
            let name = shipped.file.trim_end_matches(".toml").replace('/', "-");
            shipped.load().ok().map(|rules| (name, rules))
        };
        rules::shipped().iter().filter_map(named).collect()
    });
    &ALL
}
