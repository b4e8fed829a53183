//! `bestendig term`: until when somebody can object, appeal or must be answered, and why until then.

mod answer;
mod list;

use clap::{Args, ValueEnum};
use jiff::civil::Date;
use term::{NoLastDay, Sentence};

use crate::complaint::Complaint;

/// What is asked.
#[derive(Args)]
pub struct Term {
    /// The term by its article, as in awb-6:7 or "Vw 69(1)".
    #[arg(required_unless_present = "list")]
    name: Vec<String>,
    /// The day from which it is counted, such as that of the notification: YYYY-MM-DD.
    #[arg(long, value_name = "DATE", required_unless_present = "list")]
    from: Option<String>,
    /// Every term that is known here, with its source.
    #[arg(long, conflicts_with_all = ["name", "from"])]
    list: bool,
    /// The language of the answer.
    #[arg(long, value_enum, default_value_t = Lang::En)]
    lang: Lang,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

/// A language of the screens.
#[derive(Clone, Copy, ValueEnum)]
enum Lang {
    /// Dutch.
    Nl,
    /// English.
    En,
}

impl Term {
    /// Counts, or lists what can be counted.
    pub fn run(self) -> Result<(), Complaint> {
        let terms = term::shipped().map_err(|faults| Complaint::new(faults.to_string()))?;
        if self.list {
            return list::say(terms, self.lang, self.json);
        }
        let from = day(self.from.as_deref().unwrap_or_default())?;
        let found = terms.reckon(&self.name.join(" "), from).map_err(|why| complaint(why, self.lang))?;
        answer::say(&found, self.lang, self.json)
    }
}

impl Lang {
    fn of(self, sentence: &Sentence) -> &str {
        self.either(&sentence.nl, &sentence.en)
    }

    fn either<'a>(self, nl: &'a str, en: &'a str) -> &'a str {
        match self {
            Lang::Nl => nl,
            Lang::En => en,
        }
    }

    fn day(self, day: Date) -> String {
        match self {
            Lang::Nl => term::day_in_dutch(day),
            Lang::En => term::day_in_english(day),
        }
    }
}

/// A day in the one way of writing that nobody can misread.
fn day(text: &str) -> Result<Date, Complaint> {
    let read = text.parse::<Date>().ok().filter(|day| day.to_string() == text);
    read.ok_or_else(|| {
        let complaint = Complaint::new(format!("`{text}` is no day of the calendar"));
        complaint.to_do("Write a day that exists as YYYY-MM-DD, as in 2026-11-23.")
    })
}

fn complaint(why: NoLastDay, lang: Lang) -> Complaint {
    let said = why.to_string();
    match why {
        NoLastDay::Unknown(unknown) => {
            let all = format!("All terms: {}.", unknown.all.join(", "));
            let close = match unknown.close.as_slice() {
                [] => String::new(),
                close => format!("Did you mean {}? ", close.join(" or ")),
            };
            Complaint::new(said).to_do(format!("{close}{all}"))
        }
        NoLastDay::NoLength { name, why } => Complaint::new(match lang {
            Lang::Nl => format!("`{name}` heeft geen laatste dag: {}", why.nl),
            Lang::En => said,
        }),
        NoLastDay::OutOfRange(_) | NoLastDay::NotYet { .. } => Complaint::new(said),
    }
}
