//! Words of the field: yes and no, men and women, day and night, kinds of rooms, signs.

use domain::location::{Regime, RoomKind, SexRule};
use domain::moment::NightTerms;
use domain::person::{Care, SignalKind, SleepsWith};
use jiff::civil::Time;

use super::{Reading, fold, is_blank};
use crate::Reason;
use crate::location::Who;
use crate::read::Cell;

/// The parts of a cell that names several things.
pub fn several(words: &str) -> impl Iterator<Item = &str> {
    let parts = words.split([',', ';', '/', '+', '&', '|', '\n']);
    let parts = parts.flat_map(|part| part.split(" en ")).flat_map(|part| part.split(" and "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// Yes, no, or not said.
pub fn yes_or_no(cell: &Cell) -> Result<Option<bool>, Reason> {
    const YES: [&str; 12] = ["ja", "j", "yes", "y", "x", "v", "1", "waar", "true", "wel", "nodig", "aanwezig"];
    const NO: [&str; 10] = ["nee", "n", "no", "0", "onwaar", "false", "geen", "niet", "niet nodig", "none"];
    if let Cell::Broken(_) = cell {
        return Err(Reason::BrokenFormula);
    }
    let words = cell.words();
    if matches!(words.trim(), "✓" | "✔" | "☑" | "☒") {
        return Ok(Some(true));
    }
    let folded = fold(&words);
    let first = folded.split(' ').next().unwrap_or_default();
    if is_blank(&words) || ["onbekend", "unknown", ""].contains(&folded.as_str()) {
        Ok(None)
    } else if YES.contains(&folded.as_str()) || ["ja", "yes"].contains(&first) {
        Ok(Some(true))
    } else if NO.contains(&folded.as_str()) || ["nee", "no"].contains(&first) {
        Ok(Some(false))
    } else {
        Err(Reason::NotYesOrNo)
    }
}

/// Men, women or both, by whatever word; the outer nothing is a word that is not known.
fn men_and_women(folded: &str) -> Option<Option<Who>> {
    const WOMEN: [&str; 10] = ["v", "vrouw", "vrouwen", "dames", "f", "w", "woman", "women", "female", "females"];
    const MEN: [&str; 8] = ["m", "man", "mannen", "heren", "men", "male", "males", "jongens"];
    const NOT_SAID: [&str; 12] = [
        "",
        "x",
        "o",
        "anders",
        "overig",
        "onbekend",
        "non binair",
        "nonbinair",
        "other",
        "unknown",
        "niet gezegd",
        "nb",
    ];
    if WOMEN.contains(&folded) {
        Some(Some(Who::Women))
    } else if MEN.contains(&folded) {
        Some(Some(Who::Men))
    } else {
        NOT_SAID.contains(&folded).then_some(None)
    }
}

/// With whom somebody sleeps.
pub fn sleeps_with(words: &str) -> Result<SleepsWith, Reason> {
    match men_and_women(&fold(words)).ok_or(Reason::WordNotKnown)? {
        Some(Who::Women) => Ok(SleepsWith::Women),
        Some(Who::Men) => Ok(SleepsWith::Men),
        Some(Who::Everybody) | None => Ok(SleepsWith::NotSaid),
    }
}

/// Who may sleep in a room.
pub fn room_sex(words: &str) -> Result<Option<SexRule>, Reason> {
    const ANY: [&str; 15] = [
        "gemengd", "mixed", "beide", "allen", "alle", "iedereen", "all", "everyone", "any", "co ed", "coed",
        "gezinnen", "gezin", "families", "family",
    ];
    const EITHER: [&str; 9] =
        ["m v", "v m", "m f", "mannen vrouwen", "m of v", "man of vrouw", "flexibel", "flexible", "both"];
    let folded = fold(words);
    if ANY.contains(&folded.as_str()) {
        return Ok(Some(SexRule::Any));
    }
    if EITHER.contains(&folded.as_str()) {
        return Ok(Some(SexRule::Flexible));
    }
    let bare = folded.strip_prefix("alleen ").or_else(|| folded.strip_suffix(" only")).unwrap_or(&folded);
    match men_and_women(bare).ok_or(Reason::WordNotKnown)? {
        Some(Who::Women) => Ok(Some(SexRule::Women)),
        Some(Who::Men) => Ok(Some(SexRule::Men)),
        Some(Who::Everybody) | None => Ok(None),
    }
}

/// Who may enter, from a yes or no for men and one for women.
pub fn who_of(men: Option<bool>, women: Option<bool>) -> Result<Option<Who>, Reason> {
    match (men, women) {
        (None, None) => Ok(None),
        (Some(true), Some(true)) => Ok(Some(Who::Everybody)),
        (Some(true), Some(false) | None) => Ok(Some(Who::Men)),
        (Some(false) | None, Some(true)) => Ok(Some(Who::Women)),
        (Some(false), Some(false) | None) | (None, Some(false)) => Err(Reason::NobodyMayEnter),
    }
}

/// For one household, or shared.
pub fn room_kind(words: &str) -> Result<Option<RoomKind>, Reason> {
    const PRIVATE: [&str; 9] =
        ["prive", "eigen", "eenpersoons", "1 persoons", "private", "single", "gezin", "family", "apart"];
    const SHARED: [&str; 11] = [
        "gedeeld",
        "slaapzaal",
        "zaal",
        "meerpersoons",
        "tweepersoons",
        "vierpersoons",
        "gemeenschappelijk",
        "shared",
        "dorm",
        "persoons",
        "double",
    ];
    let folded = fold(words);
    if folded.is_empty() {
        Ok(None)
    } else if PRIVATE.iter().any(|word| folded.starts_with(word)) {
        Ok(Some(RoomKind::Private))
    } else if SHARED.iter().any(|word| folded.contains(word)) {
        Ok(Some(RoomKind::Shared))
    } else {
        Err(Reason::WordNotKnown)
    }
}

/// Day and night or only at night, with the hours when they stand in the words.
pub fn regime(words: &str, opens: Option<Time>, closes: Option<Time>) -> Reading<Option<Regime>> {
    const WHOLE: [&str; 8] =
        ["24", "dag en nacht", "dag nacht", "hele dag", "day and night", "volledig", "continu", "full"];
    let folded = fold(words);
    if WHOLE.iter().any(|word| folded.starts_with(word)) {
        return Ok((Some(Regime::DayAndNight), None));
    }
    let told = words.split_once(['-', '–']).or_else(|| words.split_once(" tot "));
    let hours = told.and_then(|(from, until)| Some((time_in(from)?, time_in(until)?)));
    let night = folded.contains("nacht") || folded.contains("night") || folded.contains("avond");
    match (hours, opens, closes) {
        (Some((from, until)), _, _) | (None, Some(from), Some(until)) => {
            Ok((Some(Regime::NightOnly { from, until }), None))
        }
        (None, _, _) if night => {
            let terms = NightTerms::default();
            let (from, until) = (opens.unwrap_or(terms.paper_from), closes.unwrap_or(terms.paper_until));
            Ok((Some(Regime::NightOnly { from, until }), Some(Reason::HoursAssumed)))
        }
        (None, None, None) if folded.is_empty() => Ok((None, None)),
        _ => Err(Reason::WordNotKnown),
    }
}

/// A time of day: 22:00, 22.00, 22u, a cell that is a time.
pub fn time(cell: &Cell) -> Result<Option<Time>, Reason> {
    match cell {
        Cell::Empty => Ok(None),
        Cell::Time(time) => Ok(Some(*time)),
        Cell::Text(words) if is_blank(words) => Ok(None),
        Cell::Text(_) | Cell::Number(_) => time_in(&cell.words()).map(Some).ok_or(Reason::NotATime),
        Cell::Date(_) | Cell::Bool(_) => Err(Reason::NotATime),
        Cell::Broken(_) => Err(Reason::BrokenFormula),
    }
}

fn time_in(words: &str) -> Option<Time> {
    let digits = |letter: char| letter.is_ascii_digit();
    let words = words.trim_start_matches(|letter: char| !letter.is_ascii_digit());
    let words = words.trim().trim_end_matches(|letter: char| letter.is_alphabetic() || letter == '.' || letter == ' ');
    let (hour, minute) = words.split_once([':', '.', 'u', 'h']).unwrap_or((words, "0"));
    let fits = hour.len() <= 2 && minute.len() <= 2 && hour.chars().all(digits) && minute.chars().all(digits);
    let hour: i8 = if fits { hour.parse().ok()? } else { return None };
    Time::new(hour % 24, if minute.is_empty() { 0 } else { minute.parse().ok()? }, 0, 0).ok().filter(|_| hour <= 24)
}

/// How near medical care is.
pub fn care(cell: &Cell) -> Result<Option<Care>, Reason> {
    let words = cell.words();
    let folded = fold(&words);
    let says = |parts: &[&str]| parts.iter().any(|part| folded.contains(part));
    if let Ok(answer) = yes_or_no(cell) {
        return Ok(answer.map(|yes| if yes { Care::InHouse } else { Care::None }));
    }
    if says(&["in huis", "inpandig", "in house", "on site", "verple", "nurse"]) {
        Ok(Some(Care::InHouse))
    } else if says(&["nabij", "in de buurt", "dichtbij", "near", "huisarts"]) {
        Ok(Some(Care::Near))
    } else {
        Err(Reason::WordNotKnown)
    }
}

/// The signs of vulnerability in a cell; what is none of them is some other sign.
pub fn signals(words: &str) -> Vec<SignalKind> {
    const STEMS: [(SignalKind, &[&str]); 8] = [
        (SignalKind::Pregnant, &["zwanger", "pregnan"]),
        (SignalKind::Child, &["kind", "minderjarig", "child", "minor"]),
        (SignalKind::Elderly, &["ouder", "bejaard", "hoogbejaard", "elderly"]),
        (SignalKind::Ill, &["ziek", "medisch", "ill", "sick", "medical"]),
        (SignalKind::Wheelchair, &["rolstoel", "wheelchair"]),
        (SignalKind::MentalDistress, &["psych", "trauma", "angst", "mental", "suicid"]),
        (SignalKind::Trafficking, &["mensenhandel", "traffick", "uitbuiting"]),
        (SignalKind::Lgbti, &["lhbt", "lgbt"]),
    ];
    let mut found = Vec::new();
    for part in several(words).filter(|part| !is_blank(part)) {
        let folded = fold(part);
        let named = STEMS
            .iter()
            .find(|(_, stems)| folded.split(' ').any(|word| stems.iter().any(|stem| word.starts_with(stem))));
        let kind = named.map_or(SignalKind::Other, |(kind, _)| *kind);
        if !found.contains(&kind) && !["geen", "nee", "none", "no"].contains(&folded.as_str()) {
            found.push(kind);
        }
    }
    found
}

#[cfg(test)]
mod tests;
