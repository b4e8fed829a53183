//! Files of terms, read into values. What cannot be relied on is refused with file and line, all of it at once.

mod conflicts;
mod written;

use toml::Spanned;

use crate::calendar::{Calendar, DesignatedDay};
use crate::fault::{Fault, Faults};
use crate::terms::Terms;
use crate::version::Term;
use written::{Decree, File, Misgiving};

/// Something read, and where it stands.
struct Read<'a, T> {
    file: &'a str,
    line: usize,
    value: T,
}

impl Terms {
    /// Reads files, each with the name under which its faults are told.
    ///
    /// # Errors
    /// Every fault of every file: unreadable lines, missing sources, names that stand twice, periods that overlap.
    pub fn load(files: &[(&str, &str)]) -> Result<Terms, Faults> {
        let (mut terms, mut days, mut faults) = (Vec::new(), Vec::new(), Vec::new());
        for (file, text) in files {
            match toml::from_str::<File>(text) {
                Ok(File { term, decree }) => {
                    let reader = Reader { file, text };
                    terms.extend(reader.read(term, written::Term::judge, &mut faults));
                    days.extend(reader.read(decree, Decree::judge, &mut faults));
                }
                Err(error) => faults.push(unreadable(file, text, &error)),
            }
        }
        faults.extend(conflicts::between_terms(&terms));
        faults.extend(conflicts::between_days(&days));
        if !faults.is_empty() {
            return Err(Faults(faults));
        }
        let designated = days.into_iter().flat_map(|read: Read<Vec<DesignatedDay>>| read.value).collect();
        Ok(Terms::new(terms.into_iter().map(|read: Read<Term>| read.value).collect(), Calendar { designated }))
    }
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
}

impl<'a> Reader<'a> {
    fn read<W, T>(
        &self,
        written: Vec<Spanned<W>>,
        judge: impl Fn(W) -> Result<T, Vec<Misgiving>>,
        faults: &mut Vec<Fault>,
    ) -> Vec<Read<'a, T>> {
        let mut found = Vec::new();
        for one in written {
            let line = line_of(self.text, one.span().start);
            match judge(one.into_inner()) {
                Ok(value) => found.push(Read { file: self.file, line, value }),
                Err(misgivings) => faults.extend(misgivings.into_iter().map(|misgiving| misgiving.at(self.file, line))),
            }
        }
        found
    }
}

pub(crate) fn unreadable(file: &str, text: &str, error: &toml::de::Error) -> Fault {
    Fault {
        file: file.to_owned(),
        line: line_of(text, error.span().map_or(0, |span| span.start)),
        what: error.message().trim().replace('\n', " "),
        to_do: "Mend this line; the other files of terms show how it is written.".to_owned(),
    }
}

pub(crate) fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}
