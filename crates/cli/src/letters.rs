//! `bestendig letters`: what a house changed about its letters, shown, tried and printed. Sentences
//! stand in `letters/nl.ftl` and the like, its own paper in `letters/decision.typ`. They are read when
//! the doors open; what is faulty keeps them shut.

mod check;
mod print;
mod show;

use std::io::ErrorKind;
use std::path::Path;

use clap::{Subcommand, ValueEnum};
use web::Stationery;
use wording::Language;

use crate::complaint::Complaint;
use crate::press;

/// Below the house's folder.
const FOLDER: &str = "letters";
const TEMPLATE: &str = "decision.typ";

/// What is done with letters.
#[derive(Subcommand)]
pub enum Letters {
    /// The sentences or the paper that come with the program, to begin a change with.
    Show(show::Show),
    /// Whether what a house changed can be used. It ends with 0 when it can.
    Check(check::Check),
    /// Letters about nobody, one of each kind, as PDF: to see how they look.
    Print(print::Print),
}

impl Letters {
    /// Does it.
    pub fn run(self) -> Result<(), Complaint> {
        match self {
            Letters::Show(show) => show.run(),
            Letters::Check(check) => check.run(),
            Letters::Print(print) => print.run(),
        }
    }
}

/// A language of letters.
#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
    /// Arabic.
    Ar,
    /// Tigrinya.
    Ti,
    /// French.
    Fr,
    /// Farsi.
    Fa,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Language {
        match lang {
            Lang::Nl => Language::Dutch,
            Lang::En => Language::English,
            Lang::Ar => Language::Arabic,
            Lang::Ti => Language::Tigrinya,
            Lang::Fr => Language::French,
            Lang::Fa => Language::Persian,
        }
    }
}

/// The words and the paper of the house in this folder.
pub fn read(folder: &Path) -> Result<Stationery, Complaint> {
    let folder = folder.join(FOLDER);
    let mut stationery = Stationery::default();
    for language in Language::ALL {
        let path = folder.join(format!("{}.ftl", language.code()));
        let Some(changes) = text(&path)? else { continue };
        stationery.texts = stationery.texts.with(language.code(), &changes).map_err(|fault| {
            let complaint = Complaint::new(format!("{}: {fault}", path.display()));
            complaint.to_do("Put that right, or take the file away to use the sentences that come with the program.")
        })?;
    }
    let path = folder.join(TEMPLATE);
    stationery.template = text(&path)?;
    if let Some(template) = &stationery.template {
        press::try_template(template).map_err(|why| {
            let complaint = Complaint::new(format!("{}: {why}", path.display()));
            complaint.to_do("Put that right, or take the file away to use the paper that comes with the program.")
        })?;
    }
    Ok(stationery)
}

/// The text of a file; nothing when there is none.
fn text(path: &Path) -> Result<Option<String>, Complaint> {
    match std::fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Complaint::new(format!("{} cannot be read: {error}", path.display()))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_without_a_folder_of_its_own_writes_as_shipped() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap().template.is_none());
    }

    #[test]
    fn a_changed_sentence_stands_in_the_letters() {
        let closing = "closing = Groet uit de proefstad,";
        let stationery = house(&[("nl.ftl", closing)]).unwrap();
        let mut letter = wording::specimen::all("ar").remove(0);
        letter.texts = stationery.texts;
        assert_eq!(wording::wording(&letter).dutch.closing.words, "Groet uit de proefstad,");
    }

    #[test]
    fn what_is_faulty_is_refused_with_its_file_and_line() {
        refused(&[("nl.ftl", "closing = Groet\nno-such-key = x")], &["nl.ftl", "line 2", "no-such-key"]);
        refused(&[("ar.ftl", "summary-refused = x")], &["ar.ftl", "line 1", "$programme"]);
        refused(&[("decision.typ", "#let broken = (\n")], &["decision.typ", "line"]);
        let greeting = "#set document(title: [Brief], date: sys.inputs.paper.date)\nAlleen een groet.";
        refused(&[("decision.typ", greeting)], &["decision.typ", "leaves out"]);
    }

    fn house(files: &[(&str, &str)]) -> Result<Stationery, Complaint> {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir(folder.path().join(FOLDER)).unwrap();
        for (name, text) in files {
            std::fs::write(folder.path().join(FOLDER).join(name), text).unwrap();
        }
        read(folder.path())
    }

    #[track_caller]
    fn refused(files: &[(&str, &str)], words: &[&str]) {
        let why = format!("{:?}", house(files).err().expect("it is refused"));
        for word in words {
            assert!(why.contains(word), "{word} is not said in {why}");
        }
    }
}
