//! Where the texts lie: one pair of files beside each subject's pages.

macro_rules! texts {
    ($($folder:literal),* $(,)?) => {
        pub const DUTCH: &[&str] = &[$(include_str!(concat!("../", $folder, "nl.ftl"))),*];
        pub const ENGLISH: &[&str] = &[$(include_str!(concat!("../", $folder, "en.ftl"))),*];
    };
}

texts![
    "language/",
    "door/",
    "tonight/",
    "board/",
    "bed/",
    "location/",
    "staff/",
    "ways_in/",
    "person/",
    "household/",
    "night/",
    "import/",
    "admission/",
    "hardship/",
    "objection/",
    "learning/",
    "letter/",
    "phrase/",
    "mail/",
    "mine/",
    "plan/",
    "plan/own/",
    "plan/route/",
    "plan/timeline/",
    "procedure/",
    "rules/",
    "forgetting/",
    "reading/",
    "referral/",
    "allowance/",
    "conference/",
    "complaint/",
    "transfer/",
    "outward/",
    "outflow/",
    "figures/",
    "capacity/",
    "proposed/",
];
