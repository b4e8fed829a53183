//! Nationalities in a cell: one, or several with something between.

use domain::person::nationality::{Found, find};
use domain::person::{Nationalities, Nationality};

use super::{fold, is_blank};
use crate::Reason;

/// Reads the nationalities. Nothing filled in means that nobody asked.
pub fn nationalities(words: &str) -> Result<Nationalities, Reason> {
    if is_blank(words) || ["niet gevraagd", "not asked"].contains(&fold(words).as_str()) {
        return Ok(Nationalities::NotAsked);
    }
    match one(words) {
        Ok(nationality) => return Ok(Nationalities::Told(vec![nationality])),
        Err(Reason::NationalityUnclear) => return Err(Reason::NationalityUnclear),
        Err(_) => {}
    }
    let mut told = Vec::new();
    for part in super::words::several(words) {
        let nationality = one(part)?;
        if !told.contains(&nationality) {
            told.push(nationality);
        }
    }
    if told.is_empty() { Err(Reason::NationalityNotKnown) } else { Ok(Nationalities::Told(told)) }
}

fn one(words: &str) -> Result<Nationality, Reason> {
    if words.trim() == "?" || ["onb", "unk"].contains(&fold(words).as_str()) {
        return Ok(Nationality::Unknown);
    }
    match find(words) {
        Found::One(nationality) => Ok(nationality),
        Found::Several(_) => Err(Reason::NationalityUnclear),
        Found::Nothing => Err(Reason::NationalityNotKnown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_nationalities_may_stand_in_one_cell() {
        check("Eritrese/Ethiopische", &["0084", "0114"]);
        check("Syrië en Turkije", &["0336", "0339"]);
        check("Trinidad en Tobago", &["0222"]);
        check("Ghanese; Togolese", &["0118", "0152"]);
    }

    #[test]
    fn not_asked_unknown_and_stateless_are_three_things() {
        assert_eq!(nationalities(""), Ok(Nationalities::NotAsked));
        assert_eq!(nationalities("niet gevraagd"), Ok(Nationalities::NotAsked));
        assert_eq!(nationalities("onbekend"), Ok(Nationalities::Told(vec![Nationality::Unknown])));
        assert_eq!(nationalities("staatloos"), Ok(Nationalities::Told(vec![Nationality::Stateless])));
    }

    #[test]
    fn a_word_for_two_states_or_for_none_is_a_fault() {
        assert_eq!(nationalities("Congolese"), Err(Reason::NationalityUnclear));
        assert_eq!(nationalities("Atlantis"), Err(Reason::NationalityNotKnown));
        assert_eq!(nationalities("/ ,"), Err(Reason::NationalityNotKnown));
    }

    #[track_caller]
    fn check(words: &str, codes: &[&str]) {
        let told = codes.iter().map(|code| Nationality::Of((*code).to_owned())).collect();
        assert_eq!(nationalities(words), Ok(Nationalities::Told(told)), "{words}");
    }
}
