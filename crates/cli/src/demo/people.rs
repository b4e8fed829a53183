//! Invented people, made of syllables that nobody is called by, so that nobody takes them for real.

use domain::id::PersonId;
use domain::person::{
    Birth, Channel, Description, Language, Name, NameKind, Nationalities, Nationality, Needs, Reach, RegisterPerson,
    SaidBy, Signal, SignalKind, SleepsWith,
};
use domain::personal::Personal;

use super::chance::Chance;

/// A syllable in Latin, Arabic, Ge'ez and Cyrillic letters.
type Syllable = [&'static str; 4];

/// Every first name begins with one of these, after words for *test* and *trial*.
const FIRST: [Syllable; 6] = [
    ["Tes", "تس", "ቴስ", "Тес"],
    ["Pro", "برو", "ፕሮ", "Про"],
    ["Fik", "فيك", "ፊክ", "Фик"],
    ["Dem", "ديم", "ደም", "Дем"],
    ["Vers", "فرس", "ቨርስ", "Верс"],
    ["Mod", "مود", "ሞድ", "Мод"],
];
const NEXT: [Syllable; 8] = [
    ["ta", "تا", "ታ", "та"],
    ["mi", "مي", "ሚ", "ми"],
    ["ra", "را", "ራ", "ра"],
    ["no", "نو", "ኖ", "но"],
    ["la", "لا", "ላ", "ла"],
    ["ko", "كو", "ኮ", "ко"],
    ["sa", "سا", "ሳ", "са"],
    ["fi", "في", "ፊ", "фи"],
];
/// The last name says that the person is invented: *example*, in the language of each script.
const LAST: [Syllable; 4] = [
    ["Voorbeeld", "مثال", "ኣብነት", "Пример"],
    ["Proefpersoon", "تجربة", "ፈተነ", "Проба"],
    ["Verzonnen", "خيال", "ምህዞ", "Вымысел"],
    ["Demo", "عرض", "መርኣያ", "Демо"],
];
/// Which script goes with which language; nothing for those in Latin letters.
const LANGUAGES: [(&str, Option<usize>); 8] = [
    ("ar", Some(1)),
    ("ti", Some(2)),
    ("ru", Some(3)),
    ("fa", Some(1)),
    ("so", None),
    ("fr", None),
    ("en", None),
    ("tr", None),
];

/// Somebody who can sleep among these, adult or not.
pub fn person(chance: &mut Chance, sleeps_with: SleepsWith, minor: bool) -> RegisterPerson {
    let (language, _) = *chance.one(&LANGUAGES);
    who_speaks(chance, language, sleeps_with, minor)
}

/// Somebody whose language is known.
pub fn who_speaks(chance: &mut Chance, language: &str, sleeps_with: SleepsWith, minor: bool) -> RegisterPerson {
    let script = LANGUAGES.iter().find(|(known, _)| *known == language).and_then(|(_, script)| *script);
    let needs = Needs { sleeps_with, minor, ..Needs::default() };
    RegisterPerson {
        person: PersonId::new(chance.number()),
        names: names(chance, script),
        needs,
        description: description(chance, language, minor),
    }
}

/// Somebody who told nothing but a name to call.
pub fn barely_known(chance: &mut Chance, alias: &str) -> RegisterPerson {
    let names = vec![Name { words: Personal::new(alias), kind: NameKind::Alias }];
    let person = PersonId::new(chance.number());
    RegisterPerson { person, names, needs: Needs::default(), description: Description::default() }
}

fn names(chance: &mut Chance, script: Option<usize>) -> Vec<Name> {
    let syllables = [*chance.one(&FIRST), *chance.one(&NEXT), *chance.one(&NEXT)];
    let last = *chance.one(&LAST);
    let long = chance.percent(40);
    let written = |script: usize| {
        let first: String = syllables.iter().take(if long { 3 } else { 2 }).map(|syllable| syllable[script]).collect();
        format!("{first} {}", last[script])
    };
    let told = Name { words: Personal::new(&written(0)), kind: NameKind::Told };
    let own = script.filter(|_| chance.percent(60));
    let own = own.map(|script| Name { words: Personal::new(&written(script)), kind: NameKind::OwnScript });
    std::iter::once(told).chain(own).collect()
}

fn description(chance: &mut Chance, language: &str, minor: bool) -> Description {
    let year = if minor { chance.between(2012, 2022) } else { chance.between(1962, 2005) };
    let birth = match chance.between(0, 3) {
        0 if !minor => Birth::NotKnown,
        1 => Birth::About(year),
        2 => Birth::Month { year, month: 7 },
        _ => Birth::Year(year),
    };
    let nationalities = match chance.between(0, 9) {
        0 => Nationalities::Told(vec![Nationality::Stateless]),
        1 => Nationalities::Told(vec![Nationality::Unknown]),
        _ => Nationalities::NotAsked,
    };
    let mut signals = Vec::new();
    if minor {
        signals.push(Signal { kind: SignalKind::Child, said_by: SaidBy::Worker });
    } else if chance.percent(15) {
        let kind = *chance.one(&[SignalKind::Ill, SignalKind::MentalDistress, SignalKind::Elderly]);
        signals.push(Signal { kind, said_by: SaidBy::Person });
    }
    let reach = if !minor && chance.percent(30) { vec![reach(chance)] } else { vec![] };
    let languages = vec![Language(language.into())];
    Description {
        birth,
        nationalities,
        languages,
        interpreter: chance.percent(50),
        reach,
        signals,
        ..Description::default()
    }
}

fn reach(chance: &mut Chance) -> Reach {
    let to = format!("06 0000 00{:02}", chance.between(0, 99));
    Reach { channel: Channel::Telephone, to: Personal::new(&to), mind: Personal::new("Demo: alleen overdag bellen") }
}
