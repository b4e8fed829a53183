//! Reading `[programme]` and sources.

use crate::fault::Faults;
use crate::programme::Programme;
use crate::read::keys::{Keys, day};
use crate::source::{Source, SourceDate, is_juriconnect};

/// Reads the table that says what a file is for.
pub fn programme(mut keys: Keys, faults: &mut Faults) -> Option<Programme> {
    let line = faults.line(keys.at());
    let name = keys.text("name", faults).filter(|(name, at)| {
        let fits = name.parse::<domain::admission::FactName>().is_ok();
        if !fits {
            faults.at(*at, format!("`{name}` cannot name a programme"), "Use small letters, digits and hyphens");
        }
        fits
    });
    let city = keys.text("city", faults);
    let title = keys.both("title", faults);
    let from = keys.required("from", "2025-01-01", faults).and_then(|()| keys.day("from", faults));
    let until = keys.day("until", faults);
    if let (Some((from, _)), Some((until, at))) = (from, until)
        && until <= from
    {
        let to_do = "Write the first day on which the file holds no more; it lies after `from`";
        faults.at(at, "the file ends before it begins", to_do);
    }
    let version = keys.text("version", faults);
    let confirmed = keys.flag("confirmed", faults).unwrap_or(false);
    let source = source(&mut keys, faults);
    let note = keys.maybe_both("note", faults);
    keys.finish(faults);
    Some(Programme {
        name: name?.0,
        city: city?.0,
        title: title?,
        from: from?.0,
        until: until.map(|(until, _)| until),
        version: version?.0,
        confirmed,
        source: source?,
        note,
        line,
    })
}

/// Reads `source = { text = "…", date = "…" }` of a table.
pub fn source(keys: &mut Keys, faults: &mut Faults) -> Option<Source> {
    let like = "{ text = \"who published what\", date = \"2018-11-29\" }";
    keys.required("source", like, faults)?;
    let value = keys.find("source")?;
    let at = value.span().start;
    let Some(table) = value.get_ref().as_table() else {
        faults.at(at, "the source is no table", format!("Write source = {like}"));
        return None;
    };
    let mut keys = Keys::new(table, at, "the source");
    let text = keys.text("text", faults);
    let date = date(&mut keys, faults);
    let url = keys.maybe_text("url", faults).filter(|(url, at)| {
        let fits = url.starts_with("https://") && !url.contains([' ', '"', '<', '>', '\\', '{', '}', '|', '^', '`']);
        if !fits {
            faults.at(*at, format!("`{url}` is no address"), "Write one that begins with https://");
        }
        fits
    });
    let juriconnect = keys.maybe_text("juriconnect", faults).filter(|(article, at)| {
        let fits = is_juriconnect(article);
        if !fits {
            let to_do = "Write it as jci1.3:c:BWBR0011823&artikel=69";
            faults.at(*at, format!("`{article}` names no article as Juriconnect does"), to_do);
        }
        fits
    });
    keys.finish(faults);
    Some(Source {
        text: text?.0,
        date: date?,
        url: url.map(|(url, _)| url),
        juriconnect: juriconnect.map(|(article, _)| article),
    })
}

fn date(keys: &mut Keys, faults: &mut Faults) -> Option<SourceDate> {
    keys.required("date", "\"2018-11-29\"", faults)?;
    let value = keys.find("date")?;
    let text = match day(value.get_ref()) {
        Some(day) => day.to_string(),
        None => value.get_ref().as_str().unwrap_or_default().to_owned(),
    };
    let date = SourceDate::of_text(&text);
    if date.is_none() {
        let to_do = "Write \"2018-11-29\", \"2018-11\", \"2018\" or \"undated\"";
        faults.at(value.span().start, "the date of the source cannot be read", to_do);
    }
    date
}
