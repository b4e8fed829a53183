//! A rule file that was read and found sound.

use std::collections::BTreeSet;

use domain::admission::FactName;
use jiff::civil::Date;
use sha2::{Digest, Sha256};

use crate::cases;
use crate::criterion::{Criterion, CriterionId, Proposes};
use crate::declared::Declared;
use crate::engine::Engine;
use crate::fault::Fault;
use crate::programme::Programme;
use crate::read::{Content, read};

/// The rules of a programme from a day on. It can be made from a sound text only.
#[derive(Clone, Debug)]
pub struct RuleSet {
    file: String,
    text: String,
    hash: String,
    content: Content,
    /// Which facts some criterion that is switched on hangs on.
    asked: Vec<bool>,
}

/// The SHA-256 of a text in lower-case hexadecimal, as receipts name a rule file.
pub fn hash(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

impl RuleSet {
    /// Reads a rule file. `file` is what faults call it.
    ///
    /// # Errors
    ///
    /// Every fault of the text, with its line and what to do about it.
    pub fn read(file: &str, text: &str) -> Result<RuleSet, Vec<Fault>> {
        let content = read(file, text)?;
        let engine = Engine::new(&content.facts, &content.criteria, &content.plan, content.programme.from);
        let mut used: BTreeSet<usize> =
            engine.switched_on().flat_map(|place| engine.facts_of(place)).copied().collect();
        for criterion in content.criteria.iter().filter(|criterion| criterion.on) {
            if let Some(Proposes::Fact(fact)) = criterion.proposes {
                used.insert(fact);
            }
        }
        let asked = (0..content.facts.len()).map(|fact| used.contains(&fact)).collect();
        Ok(RuleSet { file: file.to_owned(), text: text.to_owned(), hash: hash(text), content, asked })
    }

    /// Reads a rule file and the cases beside it. Rules with a case that fails are not used.
    ///
    /// # Errors
    ///
    /// Every fault of both.
    pub fn load(file: &str, text: &str, cases: Option<(&str, &str)>) -> Result<RuleSet, Vec<Fault>> {
        let rules = RuleSet::read(file, text)?;
        let ran = cases.map(|(file, text)| cases::run(&rules, file, text)).unwrap_or_default();
        let faults: Vec<Fault> = ran.into_iter().filter_map(|ran| ran.fault).collect();
        if faults.is_empty() { Ok(rules) } else { Err(faults) }
    }

    /// What the file is called in faults.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The text of the file, whole: it is kept so that a decision can be asked again.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The SHA-256 of the text, in lower-case hexadecimal.
    pub fn hash(&self) -> &str {
        &self.hash
    }

    /// For which programme the rules hold, and when.
    pub fn programme(&self) -> &Programme {
        &self.content.programme
    }

    /// All criteria in the order of the file, those that are switched off as well.
    pub fn criteria(&self) -> &[Criterion] {
        &self.content.criteria
    }

    /// The criterion of this id.
    pub fn criterion(&self, id: &CriterionId) -> Option<&Criterion> {
        self.content.criteria.iter().find(|criterion| criterion.id == *id)
    }

    /// All facts that the file declares.
    pub fn facts(&self) -> &[Declared] {
        &self.content.facts
    }

    /// The fact of this name.
    pub fn fact(&self, name: &FactName) -> Option<&Declared> {
        self.content.facts.iter().find(|fact| fact.name == *name)
    }

    /// The facts that criteria which are switched on hang on, in the order of the file: these are to
    /// be asked of somebody, and no others.
    pub fn asked(&self) -> impl Iterator<Item = &Declared> {
        self.content.facts.iter().zip(&self.asked).filter(|(_, asked)| **asked).map(|(fact, _)| fact)
    }

    pub(crate) fn engine(&self, on: Date) -> Engine<'_> {
        Engine::new(&self.content.facts, &self.content.criteria, &self.content.plan, on)
    }

    pub(crate) fn is_asked(&self, fact: usize) -> bool {
        self.asked[fact]
    }
}
