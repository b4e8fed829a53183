//! The form of a room: its name, for how many, who may sleep there, steps, and how many beds.

use askama::Template;
use domain::location::{RoomFacts, RoomKind, SexRule};

use crate::form::{Faults, Filled};
use crate::frame::Frame;
use crate::location::words;

/// The form, for a new room and for one that is described anew.
#[derive(Template)]
#[template(path = "location/room_facts.html")]
pub struct RoomPage {
    pub frame: Frame,
    pub faults: Faults,
    pub filled: Filled,
    /// The location's name.
    pub place: String,
    /// Where the form goes.
    pub action: String,
    /// Where one goes without changing anything.
    pub back: String,
    /// Whether beds are added at once.
    pub with_beds: bool,
}

/// What was filled in, or everything that is wrong with it.
pub fn read(filled: &Filled) -> Result<RoomFacts, Faults> {
    let name = filled.one("name").to_owned();
    if name.is_empty() {
        return Err(Faults::one("name", "location-no-name"));
    }
    let kind = KINDS.into_iter().find(|kind| kind_word(*kind) == filled.one("kind")).unwrap_or(RoomKind::Shared);
    let sex = SEXES.into_iter().find(|sex| sex_word(*sex) == filled.one("sex")).unwrap_or(SexRule::Any);
    Ok(RoomFacts { name, kind, sex, step_free: filled.has("step-free", "yes") })
}

/// The form as it is for a room that is there.
pub fn fill(facts: &RoomFacts) -> Filled {
    let mut filled = Filled::default();
    filled.set("name", [facts.name.clone()]);
    filled.set("kind", [kind_word(facts.kind).to_owned()]);
    filled.set("sex", [sex_word(facts.sex).to_owned()]);
    filled.set("step-free", facts.step_free.then(|| "yes".to_owned()));
    filled
}

const KINDS: [RoomKind; 2] = [RoomKind::Shared, RoomKind::Private];
const SEXES: [SexRule; 4] = [SexRule::Any, SexRule::Women, SexRule::Men, SexRule::Flexible];

const fn kind_word(kind: RoomKind) -> &'static str {
    match kind {
        RoomKind::Private => "private",
        RoomKind::Shared => "shared",
    }
}

const fn sex_word(sex: SexRule) -> &'static str {
    match sex {
        SexRule::Any => "any",
        SexRule::Women => "women",
        SexRule::Men => "men",
        SexRule::Flexible => "flexible",
    }
}
