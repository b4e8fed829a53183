//! The questions of the rules in the language of whoever reads the page. Rule files carry Dutch, which
//! binds, and English; translations of the questions that ship with the program lie beside this page.
//! A house may ask something else under the same name: a translation is shown only beside the very
//! question of which it is one.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rules::{Declared, Kind, Tongue};
use wording::{Direction, Language};

static ASKS: LazyLock<BTreeMap<&str, BTreeMap<&str, &str>>> = LazyLock::new(|| {
    let files = [("nl", file(Language::Dutch))].into_iter().chain(TRANSLATED.map(|one| (one.code(), file(one))));
    files.map(|(code, text)| (code, text.lines().filter_map(|line| line.split_once(" = ")).collect())).collect()
});

/// The languages into which questions were translated.
const TRANSLATED: [Language; 4] = [Language::Arabic, Language::Tigrinya, Language::French, Language::Persian];

/// A question of the rules, as far as somebody outside the house can answer it.
pub struct Ask {
    pub name: String,
    pub text: String,
    /// The language in which it stands, as HTML wants it, and where its lines begin.
    pub lang: &'static str,
    pub dir: &'static str,
    pub day: bool,
}

impl Ask {
    /// In this language if it stands in it, else in English.
    pub fn of(declared: &Declared, language: Language) -> Ask {
        let name = declared.name.to_string();
        let (text, language) = match language {
            Language::Dutch => (declared.ask.nl.as_str(), Language::Dutch),
            Language::English | Language::Arabic | Language::Tigrinya | Language::French | Language::Persian => {
                translation(&name, &declared.ask.nl, language)
                    .map_or((declared.ask.say(Tongue::English), Language::English), |text| (text, language))
            }
        };
        let dir = match language.direction() {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        Ask { text: text.to_owned(), name, lang: language.code(), dir, day: declared.kind == Kind::Day }
    }
}

fn translation(name: &str, dutch: &str, language: Language) -> Option<&'static str> {
    let translated = ASKS.get("nl")?.get(name)? == &dutch;
    translated.then(|| ASKS.get(language.code())?.get(name).copied()).flatten()
}

const fn file(language: Language) -> &'static str {
    match language {
        Language::Dutch => include_str!("asks/nl.ftl"),
        Language::English => "",
        Language::Arabic => include_str!("asks/ar.ftl"),
        Language::Tigrinya => include_str!("asks/ti.ftl"),
        Language::French => include_str!("asks/fr.ftl"),
        Language::Persian => include_str!("asks/fa.ftl"),
    }
}

#[cfg(test)]
mod tests {
    use rules::RuleSet;

    use super::*;
    use crate::referral::apply::behind::asked_outside;

    #[test]
    fn every_question_of_the_shipped_rules_stands_in_every_language_of_the_page() {
        let sets = rules::shipped().iter().map(|shipped| RuleSet::read(shipped.file, shipped.text).expect("sound"));
        for set in sets {
            for declared in set.facts().iter().filter(|declared| asked_outside(declared)) {
                for language in Language::ALL {
                    let ask = Ask::of(declared, language);
                    assert_eq!(ask.lang, language.code(), "{}: {}", ask.name, ask.text);
                }
            }
        }
    }

    #[test]
    fn what_a_house_asks_otherwise_under_the_same_name_is_not_answered_by_an_old_translation() {
        let text = rules::shipped()[0].text.replace("Is de persoon ongewenst verklaard?", "Is er iets anders?");
        let set = RuleSet::read("elders", &text).expect("sound");
        let declared = set.facts().iter().find(|fact| fact.name.as_str() == "declared-undesirable").expect("a fact");
        let ask = Ask::of(declared, Language::Arabic);
        assert_eq!((ask.lang, ask.dir, ask.text.as_str()), ("en", "ltr", declared.ask.en.as_str()));
        assert_eq!(Ask::of(declared, Language::Dutch).text, "Is er iets anders?");
    }
}
