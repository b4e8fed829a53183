//! The rule files that come with the program: what is documented about the five cities of the pilot.

/// A rule file that comes with the program, and its cases.
#[derive(Clone, Copy, Debug)]
pub struct Shipped {
    /// Its path below `sets`.
    pub file: &'static str,
    /// Its text.
    pub text: &'static str,
    /// The path of its cases.
    pub cases_file: &'static str,
    /// Its cases.
    pub cases: &'static str,
}

macro_rules! shipped {
    ($($path:literal),* $(,)?) => {
        /// All of them, by city.
        pub const fn shipped() -> &'static [Shipped] {
            &[$(Shipped {
                file: concat!($path, ".toml"),
                text: include_str!(concat!("../sets/", $path, ".toml")),
                cases_file: concat!($path, ".cases"),
                cases: include_str!(concat!("../sets/", $path, ".cases")),
            }),*]
        }
    };
}

shipped! {
    "amsterdam/from_2025_01_01",
    "eindhoven/from_2025_01_01",
    "groningen/from_2025_01_01",
    "rotterdam/from_2025_01_01",
    "utrecht/from_2025_01_01",
}

macro_rules! joining {
    ($($path:literal),* $(,)?) => {
        /// Who may join a course, a learning-work place or an activity, by the day from which each file holds.
        pub const fn learning() -> &'static [Shipped] {
            &[$(Shipped {
                file: concat!("learning/", $path, ".toml"),
                text: include_str!(concat!("../learning/", $path, ".toml")),
                cases_file: concat!("learning/", $path, ".cases"),
                cases: include_str!(concat!("../learning/", $path, ".cases")),
            }),*]
        }
    };
}

joining! {
    "from_2025_01_01",
}

impl Shipped {
    /// Reads the file and runs its cases.
    ///
    /// # Errors
    ///
    /// Every fault; the tests keep the shipped files free of them.
    pub fn load(&self) -> Result<crate::RuleSet, Vec<crate::Fault>> {
        crate::RuleSet::load(self.file, self.text, Some((self.cases_file, self.cases)))
    }
}
