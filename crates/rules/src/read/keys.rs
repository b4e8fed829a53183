//! Taking values out of a table of TOML one by one. Whatever is missing, of the wrong kind or
//! unknown becomes a fault, and reading goes on.

use std::collections::BTreeSet;

use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::fault::Faults;
use crate::spelling;
use crate::text::Text;

/// A value and the byte at which it stands.
pub type At<T> = (T, usize);

/// A table that is being read.
pub struct Keys<'a, 't> {
    table: &'a DeTable<'t>,
    at: usize,
    called: String,
    asked: BTreeSet<&'static str>,
}

impl<'a, 't> Keys<'a, 't> {
    /// Begins with a table that is called like this in faults.
    pub fn new(table: &'a DeTable<'t>, at: usize, called: impl Into<String>) -> Keys<'a, 't> {
        Keys { table, at, called: called.into(), asked: BTreeSet::new() }
    }

    /// Where the table begins.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The value of a key, if it stands there.
    pub fn find(&mut self, key: &'static str) -> Option<&'a Spanned<DeValue<'t>>> {
        self.asked.insert(key);
        self.table.get(key)
    }

    /// Text that must be there and say something.
    pub fn text(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<String>> {
        self.required(key, "\"…\"", faults)?;
        self.maybe_text(key, faults)
    }

    /// Text that may be missing.
    pub fn maybe_text(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<String>> {
        let value = self.find(key)?;
        let at = value.span().start;
        let text = value.get_ref().as_str().map(|text| text.trim_matches(['\n', '\r', ' ']).to_owned());
        match text {
            Some(text) if !text.is_empty() => Some((text, at)),
            Some(_) | None => {
                faults.at(at, format!("`{key}` of {} is no text", self.called), "Write words between quotes");
                None
            }
        }
    }

    /// Words in both languages that must be there, as `{ nl = "…", en = "…" }`.
    pub fn both(&mut self, key: &'static str, faults: &mut Faults) -> Option<Text> {
        self.required(key, "{ nl = \"…\", en = \"…\" }", faults)?;
        self.maybe_both(key, faults)
    }

    /// Words in both languages that may be missing.
    pub fn maybe_both(&mut self, key: &'static str, faults: &mut Faults) -> Option<Text> {
        let value = self.find(key)?;
        let called = format!("`{key}` of {}", self.called);
        let Some(table) = value.get_ref().as_table() else {
            faults.at(
                value.span().start,
                format!("{called} is not in two languages"),
                "Write { nl = \"…\", en = \"…\" }",
            );
            return None;
        };
        let mut keys = Keys::new(table, value.span().start, called);
        let (nl, en) = (keys.text("nl", faults), keys.text("en", faults));
        keys.finish(faults);
        Some(Text { nl: nl?.0, en: en?.0 })
    }

    /// Yes or no.
    pub fn flag(&mut self, key: &'static str, faults: &mut Faults) -> Option<bool> {
        let value = self.find(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            let what = format!("`{key}` of {} is neither true nor false", self.called);
            faults.at(value.span().start, what, "Write true or false, without quotes");
        }
        flag
    }

    /// A whole number.
    pub fn number(&mut self, key: &'static str, faults: &mut Faults) -> Option<i64> {
        let value = self.find(key)?;
        let number = value.get_ref().as_integer();
        let number = number.and_then(|number| i64::from_str_radix(number.as_str(), number.radix()).ok());
        if number.is_none() {
            let what = format!("`{key}` of {} is no whole number", self.called);
            faults.at(value.span().start, what, "Write digits without quotes");
        }
        number
    }

    /// A day.
    pub fn day(&mut self, key: &'static str, faults: &mut Faults) -> Option<At<Date>> {
        let value = self.find(key)?;
        let at = value.span().start;
        let day = day(value.get_ref());
        if day.is_none() {
            let what = format!("`{key}` of {} is no day", self.called);
            faults.at(at, what, "Write a day such as 2025-01-01, without quotes");
        }
        day.map(|day| (day, at))
    }

    /// The tables of a list such as `[[fact]]`.
    pub fn tables(&mut self, key: &'static str, faults: &mut Faults) -> Vec<(&'a DeTable<'t>, usize)> {
        let Some(value) = self.find(key) else { return Vec::new() };
        let list = value.get_ref().as_array();
        let tables: Option<Vec<_>> = list
            .map(|list| list.iter().filter_map(|one| Some((one.get_ref().as_table()?, one.span().start))).collect());
        match (tables, list) {
            (Some(tables), Some(list)) if tables.len() == list.len() => tables,
            (Some(_) | None, _) => {
                let what = format!("`{key}` of {} is no list of tables", self.called);
                faults.at(value.span().start, what, format!("Begin each with a line [[{key}]]"));
                Vec::new()
            }
        }
    }

    /// Notes a fault when a key is missing; `like` shows what to write.
    pub fn required(&mut self, key: &'static str, like: &str, faults: &mut Faults) -> Option<()> {
        if self.find(key).is_none() {
            faults.at(self.at, format!("{} has no `{key}`", self.called), format!("Add a line: {key} = {like}"));
            return None;
        }
        Some(())
    }

    /// Notes a fault for every key that nobody asked for.
    pub fn finish(self, faults: &mut Faults) {
        for (key, _) in self.table {
            let name: &str = key.get_ref();
            if !self.asked.contains(name) {
                let to_do = match spelling::nearest(name, self.asked.iter().copied()) {
                    Some(other) => format!("Perhaps `{other}` is meant"),
                    None => {
                        let known: Vec<&str> = self.asked.iter().copied().collect();
                        format!("Leave it out; known here: {}", known.join(", "))
                    }
                };
                faults.at(key.span().start, format!("{} has no place for `{name}`", self.called), to_do);
            }
        }
    }
}

/// The day that a value holds, when it holds only a day.
pub fn day(value: &DeValue) -> Option<Date> {
    let value = value.as_datetime().filter(|value| value.time.is_none() && value.offset.is_none())?;
    let date = value.date?;
    Date::new(i16::try_from(date.year).ok()?, i8::try_from(date.month).ok()?, i8::try_from(date.day).ok()?).ok()
}
