//! What is answered: every faulty row, what was made, and what was there already.

use import::{Bound, Content, Made, Preview};
use serde_json::{Value, json};
use sheet::{Fault, Weight};

use super::{File, words};
use crate::complaint::Complaint;
use crate::print;

/// Everything there is to say.
pub struct Answer<'a> {
    pub file: &'a File,
    pub bound: &'a Bound,
    pub content: &'a Content,
    pub preview: &'a Preview,
    /// What was made; none when nothing was written.
    pub made: Option<&'a Made>,
}

impl Answer<'_> {
    /// Says it.
    pub fn give(&self) -> Result<(), Complaint> {
        if self.file.json { print::json(&self.for_programs()) } else { self.for_people() }
    }

    fn faults(&self) -> impl Iterator<Item = (&'static str, &Fault)> {
        let second = self.content.second.iter().map(|fault| ("eligibility", fault));
        self.content.faults.iter().map(|fault| ("file", fault)).chain(second)
    }

    fn for_programs(&self) -> Value {
        let language = self.file.language;
        let fault = |(file, fault): (&str, &Fault)| {
            json!({
                "file": file,
                "line": fault.line,
                "column": fault.column,
                "found": fault.found.reveal(),
                "why": fault.why.name(),
                "sentence": words::why(language, fault),
                "left_out": fault.why.weight() == Weight::LeftOut,
            })
        };
        let refused = |one: &import::Refused| json!({ "line": one.line, "why": one.why.name(), "sentence": words::refused(language, *one) });
        let columns: Vec<Value> = self
            .bound
            .table
            .columns
            .iter()
            .zip(self.bound.mapping.columns())
            .map(|(column, field)| json!({ "column": column.called(), "field": field.map(sheet::Field::name) }))
            .collect();
        json!({
            "imported": self.made.is_some(),
            "dry_run": self.file.dry_run,
            "made": self.made.unwrap_or(&self.preview.made),
            "left_out": self.content.left_out(),
            "faults": self.faults().map(fault).collect::<Vec<_>>(),
            "refused": self.preview.refused.iter().map(refused).collect::<Vec<_>>(),
            "columns": columns,
        })
    }

    fn for_people(&self) -> Result<(), Complaint> {
        let language = self.file.language;
        let text = |key: &str| words::text(language, key);
        for (_, fault) in self.faults() {
            let weight = match fault.why.weight() {
                Weight::LeftOut => text("import-left-out-word"),
                Weight::Assumed => text("import-assumed-word"),
            };
            print::line(format!("{} {} ({weight}): {}", text("import-line"), fault.line, words::why(language, fault)))?;
        }
        for left in &self.bound.table.left_out {
            let why = text(&format!("import-left-{}", left.why.name()));
            print::line(format!("{} {}: {why}", text("import-line"), left.line))?;
        }
        for refused in &self.preview.refused {
            print::line(words::refused(language, *refused))?;
        }
        let made = self.made.unwrap_or(&self.preview.made);
        let head = if self.made.is_some() { "import-made" } else { "import-would-make" };
        if made.is_nothing() {
            print::line(text("import-already"))?;
        } else {
            print::line(text(head))?;
        }
        let counts = [
            ("import-n-locations", made.locations),
            ("import-n-rooms", made.rooms),
            ("import-n-beds", made.beds),
            ("import-n-people", made.people),
            ("import-n-there", made.there),
            ("import-n-before", made.before.len()),
            ("import-left-out", self.content.left_out()),
        ];
        for (key, n) in counts.into_iter().filter(|(_, n)| *n > 0) {
            print::line(format!("  {}", words::count(language, key, n)))?;
        }
        Ok(())
    }
}
