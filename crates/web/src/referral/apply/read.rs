//! From what was typed behind a link to the application, with every fault beside its field.

use domain::admission::{FactName, Value};
use domain::id::{ApplicationId, CommandId, HardshipId, PersonId};
use domain::person::{Channel, Description, Language, Name, NameKind, Reach};
use domain::personal::Personal;
use domain::referral::ApplyByReferral;
use rules::{Declared, Kind};

use super::behind::Behind;
use crate::form::{Faults, Filled};

/// Languages that can be tapped, each by its own name; others are written.
pub const SPOKEN: [(&str, &str); 16] = [
    ("nl", "Nederlands"),
    ("en", "English"),
    ("ar", "العربية"),
    ("ti", "ትግርኛ"),
    ("am", "አማርኛ"),
    ("fr", "Français"),
    ("fa", "فارسی"),
    ("prs", "دری"),
    ("ps", "پښتو"),
    ("ur", "اردو"),
    ("so", "Soomaali"),
    ("om", "Afaan Oromoo"),
    ("tr", "Türkçe"),
    ("ru", "Русский"),
    ("es", "Español"),
    ("pt", "Português"),
];

/// The longest name, number or contact, in letters.
const LONGEST_ANSWER: usize = 200;
/// The longest that can be said in own words; it leaves room for a language nobody knows a code for.
const LONGEST_WORDS: usize = 3_700;

/// Reads the form; all faults at once.
pub fn read(behind: &Behind, id: CommandId, filled: &Filled) -> Result<ApplyByReferral, Faults> {
    let mut typed = Typed { filled, faults: Faults::default() };
    let names = typed.names();
    let (languages, other) = typed.languages();
    let reach = typed.reach();
    let contact = typed.words("contact", LONGEST_ANSWER);
    if contact.is_empty() && reach.iter().all(|reach| reach.to.is_empty()) {
        typed.faults.add("contact", "fault-reach");
    }
    let told = behind.questions().filter_map(|declared| typed.told(declared)).collect();
    let note = together(&typed.words("words", LONGEST_WORDS), &other);
    if !typed.faults.is_empty() {
        return Err(typed.faults);
    }
    let interpreter = filled.has("interpreter", "yes");
    Ok(ApplyByReferral {
        link: behind.link,
        secret: behind.secret,
        person: PersonId::new(behind.number(id, "person")),
        application: ApplicationId::new(behind.number(id, "application")),
        hardship: HardshipId::new(behind.number(id, "hardship")),
        names,
        description: Description { languages, interpreter, reach, note, ..Description::default() },
        told,
        contact,
    })
}

struct Typed<'f> {
    filled: &'f Filled,
    faults: Faults,
}

impl Typed<'_> {
    fn words(&mut self, field: &str, longest: usize) -> Personal {
        let words = self.filled.one(field);
        if words.chars().count() > longest {
            self.faults.add(field, "fault-long");
        }
        Personal::new(words)
    }

    /// A name in another script than ours stands in the file as such.
    fn names(&mut self) -> Vec<Name> {
        let words = self.words("name", LONGEST_ANSWER);
        let latin = |letter: char| !letter.is_alphabetic() || (letter as u32) < 0x0250;
        let kind = if words.reveal().chars().all(latin) { NameKind::Told } else { NameKind::OwnScript };
        if words.is_empty() { Vec::new() } else { vec![Name { words, kind }] }
    }

    /// The languages of which the code is known, and what was written instead of one.
    fn languages(&mut self) -> (Vec<Language>, Personal) {
        let tapped = SPOKEN.iter().filter(|(code, _)| self.filled.has("spoken", code));
        let mut languages: Vec<Language> = tapped.map(|(code, _)| Language((*code).to_owned())).collect();
        let written = self.words("spoken-other", LONGEST_ANSWER);
        match sheet::told::languages(written.reveal()) {
            Ok(known) if languages.len() + known.len() <= SPOKEN.len() + 4 => {
                languages.extend(known);
                languages.sort_by_key(|language| SPOKEN.iter().position(|(code, _)| *code == language.0));
                languages.dedup();
                (languages, Personal::default())
            }
            Ok(_) | Err(_) => (languages, written),
        }
    }

    fn reach(&mut self) -> Vec<Reach> {
        let (to, mind) = (self.words("reach-to", LONGEST_ANSWER), self.words("reach-mind", LONGEST_WORDS));
        if to.is_empty() && mind.is_empty() {
            return Vec::new();
        }
        let channel = match self.filled.one("channel") {
            "message" => Channel::Message,
            "through" => Channel::Through,
            "place" => Channel::Place,
            _ => Channel::Telephone,
        };
        vec![Reach { channel, to, mind }]
    }

    /// What was told; *unknown* is not written down, so that a worker asks once more.
    fn told(&mut self, declared: &Declared) -> Option<(FactName, Value)> {
        let field = format!("fact-{}", declared.name);
        let answer = self.filled.one(&field);
        let value = match (&declared.kind, answer) {
            (Kind::YesNo, "yes") => Value::Truth(true),
            (Kind::YesNo, "no") => Value::Truth(false),
            (Kind::Day, day) if !day.is_empty() => match day.parse() {
                Ok(day) => Value::Day(day),
                Err(_) => {
                    self.faults.add(field, "fault-day");
                    return None;
                }
            },
            (Kind::YesNo | Kind::Day | Kind::Judgement | Kind::Number { .. } | Kind::Word { .. }, _) => return None,
        };
        Some((declared.name.clone(), value))
    }
}

/// What was said in own words, and the language that has no code here below it.
fn together(words: &Personal, other: &Personal) -> Personal {
    Personal::new(&format!("{}\n{}", words.reveal(), other.reveal()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_that_can_be_tapped_has_a_name_in_the_house() {
        for (code, own) in SPOKEN {
            assert!(sheet::told::language_name(code).is_some(), "{code}: {own}");
        }
    }
}
