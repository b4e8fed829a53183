//! What an organisation outside can be shown. Each purpose has parts of its own, and no other part can be sent for it.

use serde::{Deserialize, Serialize};

use crate::personal::Personal;
use crate::plan::Strand;

/// What a part is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum PartKind {
    /// How the person wants to be called there.
    Called,
    /// Which languages they speak, and whether an interpreter is needed.
    Languages,
    /// How they can be reached safely.
    Reach,
    /// What is asked of the organisation.
    Question,
    /// Which procedures run, and by which day something must be done.
    Procedures,
    /// Which papers there are.
    Papers,
    /// Which care is needed, without a diagnosis.
    Care,
    /// What they learned and want to learn.
    Learning,
}

impl PartKind {
    /// All of them, in the order in which they are read.
    pub const ALL: [PartKind; 8] = [
        PartKind::Question,
        PartKind::Called,
        PartKind::Languages,
        PartKind::Reach,
        PartKind::Procedures,
        PartKind::Papers,
        PartKind::Care,
        PartKind::Learning,
    ];

    /// The name, as forms and texts use it.
    pub const fn name(self) -> &'static str {
        match self {
            PartKind::Called => "called",
            PartKind::Languages => "languages",
            PartKind::Reach => "reach",
            PartKind::Question => "question",
            PartKind::Procedures => "procedures",
            PartKind::Papers => "papers",
            PartKind::Care => "care",
            PartKind::Learning => "learning",
        }
    }

    /// Whether it may be sent for this purpose (doelbinding, GDPR art. 5(1)(b) and (c)): a clinic gets no procedures, a
    /// lawyer no care.
    pub const fn is_for(self, purpose: Strand) -> bool {
        match self {
            PartKind::Called | PartKind::Languages | PartKind::Reach | PartKind::Question => true,
            PartKind::Procedures | PartKind::Papers => matches!(purpose, Strand::Legal),
            PartKind::Care => matches!(purpose, Strand::Medical),
            PartKind::Learning => matches!(purpose, Strand::Learning),
        }
    }

    /// The parts of a purpose.
    pub fn of(purpose: Strand) -> impl Iterator<Item = PartKind> {
        PartKind::ALL.into_iter().filter(move |kind| kind.is_for(purpose))
    }
}

/// One thing that the organisation outside sees, in exactly these words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// What it is about.
    pub kind: PartKind,
    /// The words.
    pub words: Personal,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_purpose_has_its_own_parts_and_no_other() {
        let names = |purpose| PartKind::of(purpose).map(PartKind::name).collect::<Vec<_>>().join(" ");
        assert_eq!(names(Strand::Legal), "question called languages reach procedures papers");
        assert_eq!(names(Strand::Medical), "question called languages reach care");
        assert_eq!(names(Strand::Learning), "question called languages reach learning");
        assert_eq!(names(Strand::Social), "question called languages reach");
        assert_eq!(names(Strand::Practical), "question called languages reach");
    }
}
