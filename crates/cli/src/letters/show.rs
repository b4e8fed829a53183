//! `bestendig letters show`: the sentences of a language, or the paper, as they come with the program.

use clap::Args;
use wording::Language;

use super::Lang;
use crate::complaint::Complaint;
use crate::print;

/// What is shown.
#[derive(Args)]
pub struct Show {
    /// The language of the sentences.
    #[arg(value_enum, required_unless_present = "paper")]
    lang: Option<Lang>,
    /// The paper instead: how a letter is typeset, with what it can print at its head.
    #[arg(long, conflicts_with = "lang")]
    paper: bool,
}

impl Show {
    /// Shows it.
    pub fn run(self) -> Result<(), Complaint> {
        let text = self.lang.map_or(letter::DECISION_LETTER_TEMPLATE, |lang| Language::from(lang).sentences());
        print::line(text.trim_end())
    }
}
