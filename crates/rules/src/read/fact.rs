//! Reading `[[fact]]`.

use domain::admission::FactName;
use toml::de::DeValue;

use crate::declared::{Choice, Declared, Kind};
use crate::expression::RESERVED;
use crate::fault::Faults;
use crate::read::keys::Keys;
use crate::text::Text;

/// Signs that would break a line of cases.
const CUTS_A_CASE: [char; 6] = ['=', ',', ':', '>', '#', '\n'];

/// Reads the declaration of a fact.
pub fn fact(mut keys: Keys, faults: &mut Faults) -> Option<Declared> {
    let line = faults.line(keys.at());
    let name = name(&mut keys, faults);
    let label = keys.both("label", faults).filter(|label| {
        let fits = !label.nl.contains(CUTS_A_CASE);
        if !fits {
            let to_do = "Leave out the signs = , : > and #, which divide a line of cases";
            faults.at(keys.at(), format!("the label `{}` cannot stand in a line of cases", label.nl), to_do);
        }
        fits
    });
    let ask = keys.both("ask", faults);
    let origin = about_origin(&mut keys, faults);
    let kind = kind(&mut keys, faults);
    keys.finish(faults);
    Some(Declared { name: name?, kind: kind?, label: label?, ask: ask?, origin, line })
}

fn name(keys: &mut Keys, faults: &mut Faults) -> Option<FactName> {
    let (name, at) = keys.text("name", faults)?;
    if RESERVED.contains(&name.as_str()) {
        faults.at(at, format!("`{name}` is a word of the language of rules"), "Give the fact another name");
        return None;
    }
    match name.parse() {
        Ok(name) => Some(name),
        Err(not) => {
            faults.at(at, format!("`{name}` cannot name a fact"), format!("Mind that {not}"));
            None
        }
    }
}

fn about_origin(keys: &mut Keys, faults: &mut Faults) -> bool {
    let Some((about, at)) = keys.maybe_text("about", faults) else { return false };
    if about != "origin" {
        let to_do = "Write about = \"origin\", or leave the line out";
        faults.at(at, format!("nothing is done with a fact about `{about}`"), to_do);
    }
    about == "origin"
}

fn kind(keys: &mut Keys, faults: &mut Faults) -> Option<Kind> {
    let (kind, at) = keys.text("kind", faults)?;
    match kind.as_str() {
        "yes-no" => Some(Kind::YesNo),
        "judgement" => Some(Kind::Judgement),
        "day" => Some(Kind::Day),
        "number" => {
            let unit = keys.text("unit", faults);
            let least = keys.number("least", faults).unwrap_or(0);
            let most = keys.number("most", faults).unwrap_or(1_000_000);
            if least > most {
                faults.at(at, format!("no number lies between {least} and {most}"), "Write `least` below `most`");
            }
            Some(Kind::Number { unit: unit?.0, least, most: most.max(least) })
        }
        "word" => choices(keys, faults).map(|choices| Kind::Word { choices }),
        _ => {
            let to_do = "Write yes-no, judgement, number, day or word";
            faults.at(at, format!("`{kind}` is no kind of fact"), to_do);
            None
        }
    }
}

fn choices(keys: &mut Keys, faults: &mut Faults) -> Option<Vec<Choice>> {
    let like = "[{ word = \"…\", nl = \"…\", en = \"…\" }]";
    keys.required("choices", like, faults)?;
    let value = keys.find("choices")?;
    let list = value.get_ref().as_array().filter(|list| !list.is_empty());
    let Some(list) = list else {
        faults.at(value.span().start, "there is nothing to choose from", format!("Write choices = {like}"));
        return None;
    };
    let mut found: Vec<Choice> = Vec::new();
    for one in list {
        let at = one.span().start;
        let Some(choice) = choice(one.get_ref(), at, faults) else { continue };
        if found.iter().any(|other| other.word == choice.word) {
            faults.at(at, format!("the word `{}` stands there twice", choice.word), "Leave one of them out");
        }
        found.push(choice);
    }
    Some(found)
}

fn choice(value: &DeValue, at: usize, faults: &mut Faults) -> Option<Choice> {
    let Some(table) = value.as_table() else {
        faults.at(at, "a choice is no table", "Write { word = \"…\", nl = \"…\", en = \"…\" }");
        return None;
    };
    let mut keys = Keys::new(table, at, "the choice");
    let word = keys.text("word", faults).filter(|(word, at)| {
        let fits = word.parse::<FactName>().is_ok() && !RESERVED.contains(&word.as_str());
        if !fits {
            faults.at(*at, format!("`{word}` cannot be chosen"), "Use small letters, digits and hyphens");
        }
        fits
    });
    let (nl, en) = (keys.text("nl", faults), keys.text("en", faults));
    keys.finish(faults);
    Some(Choice { word: word?.0, label: Text { nl: nl?.0, en: en?.0 } })
}
