//! `bestendig import`: worksheets of locations or people, all rows that can be read or nothing.

mod answer;
mod words;

use std::path::{Path, PathBuf};

use ::import::{Bound, By, Content, Preview, Stopped};
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressStyle};
use permission::Guard;
use sheet::{Field, Kind};
use store::Archive;
use web::language::Language;

use crate::complaint::Complaint;
use crate::{behalf, open};
use answer::Answer;

/// What is imported. It ends with 0 when everything that could be read was imported or was there
/// already; with --dry-run only when no row would be left out and the house objects to nothing.
#[derive(Subcommand)]
pub enum Import {
    /// Locations with rooms and beds.
    Locations(Locations),
    /// People.
    People(File),
}

/// Locations with rooms and beds.
#[derive(Args)]
pub struct Locations {
    #[command(flatten)]
    file: File,
    /// A second worksheet that says who may enter which location.
    #[arg(long)]
    eligibility: Option<PathBuf>,
}

/// A worksheet, and what to do with it.
#[derive(Args)]
pub struct File {
    /// The worksheet: CSV, XLSX or ODS.
    path: PathBuf,
    /// The house's folder.
    #[arg(long)]
    dir: PathBuf,
    /// Write nothing; only say what would happen.
    #[arg(long)]
    dry_run: bool,
    /// What a column holds, such as Beds="Aantal plekken" or Beds=D; `=` with nothing before it
    /// leaves a column out. It is kept for the next worksheet with the same headers.
    #[arg(long, value_name = "FIELD=COLUMN")]
    mapping: Vec<String>,
    /// Writes the rows that are left out to this file, with a last column that says why.
    #[arg(long, value_name = "OUT")]
    faulty: Option<PathBuf>,
    /// In whose name; without it in the name of the house itself.
    #[arg(long = "as", value_name = "WORKER")]
    worker: Option<String>,
    /// The language of the answer: nl or en.
    #[arg(long, default_value = "nl", value_parser = language)]
    language: Language,
    /// Answer for programs.
    #[arg(long)]
    json: bool,
}

fn language(code: &str) -> Result<Language, String> {
    Language::of_code(code).ok_or_else(|| "nl or en".into())
}

impl Import {
    /// Imports.
    pub async fn run(self) -> Result<(), Complaint> {
        match self {
            Import::Locations(Locations { file, eligibility }) => {
                file.run(Kind::Locations, eligibility.as_deref()).await
            }
            Import::People(file) => file.run(Kind::People, None).await,
        }
    }
}

impl File {
    async fn run(self, kind: Kind, second: Option<&Path>) -> Result<(), Complaint> {
        let (settings, archive) = open::archive(&self.dir).await?;
        let now = open::now(&settings)?;
        let mut bound = self.read(&archive, &self.path, kind).await?;
        self.decide(&mut bound)?;
        let who = match second {
            Some(path) => Some(self.read(&archive, path, Kind::Eligibility).await?),
            None => None,
        };
        let content = Content::of(&archive, &bound, who.as_ref(), now.wall.date());
        if let Some(out) = &self.faulty {
            let rows = words::faulty_rows(self.language, &bound, &content);
            std::fs::write(out, rows)
                .map_err(|error| Complaint::new(format!("{} cannot be written: {error}", out.display())))?;
        }
        let preview = ::import::preview(&archive, &content, &now).await?;
        let outcome = if self.dry_run || !preview.refused.is_empty() {
            None
        } else {
            Some(self.carry_out(&archive, &bound, &content, &now).await?)
        };
        archive.close().await;
        let answer =
            Answer { file: &self, bound: &bound, content: &content, preview: &preview, made: outcome.as_ref() };
        answer.give()?;
        self.judge(&content, &preview)
    }

    async fn read(&self, archive: &Archive, path: &Path, kind: Kind) -> Result<Bound, Complaint> {
        let unreadable = |error| Complaint::new(format!("{} cannot be read: {error}", path.display()));
        let bytes = std::fs::read(path).map_err(unreadable)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let bound = Bound::read(&bytes, &name, kind).map_err(|why| {
            let sentence = words::text(self.language, &format!("import-unreadable-{}", why.name()));
            Complaint::new(format!("{}: {sentence}", path.display()))
        })?;
        Ok(bound.as_before(archive).await?)
    }

    fn decide(&self, bound: &mut Bound) -> Result<(), Complaint> {
        for told in &self.mapping {
            let (field, column) = told.split_once('=').ok_or_else(|| Complaint::new("write it as FIELD=COLUMN"))?;
            let known: Vec<&str> = bound.mapping.kind.fields().map(Field::name).collect();
            let field = match field {
                "" => None,
                name => Some(Field::named(name).filter(|_| known.contains(&name)).ok_or_else(|| {
                    Complaint::new(format!("there is no field {name}")).to_do(format!("Fields: {}.", known.join(", ")))
                })?),
            };
            if !bound.set(column, field) {
                return Err(Complaint::new(format!("there is no column {column}")));
            }
        }
        if bound.mapping.missing().is_empty() {
            return Ok(());
        }
        let lacking: Vec<String> =
            bound.mapping.missing().iter().map(|list| words::one_of(self.language, list)).collect();
        let headers: Vec<&str> = bound.table.columns.iter().map(|column| column.called()).collect();
        Err(Complaint::new(format!("{}: {}", words::text(self.language, "import-lacking"), lacking.join("; ")))
            .to_do(format!("--mapping FIELD=COLUMN; {}", headers.join(", "))))
    }

    async fn carry_out(
        &self,
        archive: &Archive,
        bound: &Bound,
        content: &Content,
        now: &domain::moment::Moment,
    ) -> Result<::import::Made, Complaint> {
        let worker = behalf::worker(archive, self.worker.as_deref()).await?;
        let by = By { archive, guard: &Guard::new(), worker: &worker };
        let bar = ProgressBar::new(0).with_style(style());
        let made = ::import::carry_out(by, content, now, |done, all| {
            bar.set_length(all as u64);
            bar.set_position(done as u64);
        })
        .await;
        bar.finish_and_clear();
        let made = made.map_err(|stopped| match stopped {
            Stopped::Refused(refused) => Complaint::new(words::refused(self.language, refused)),
            Stopped::NotAllowed(not_allowed) => Complaint::new(not_allowed.to_string()),
            Stopped::Broken(broken) => broken.into(),
        })?;
        bound.keep(archive).await?;
        Ok(made)
    }

    /// Whether it did what was asked.
    fn judge(&self, content: &Content, preview: &Preview) -> Result<(), Complaint> {
        let text = |key: &str| words::text(self.language, key);
        if !preview.refused.is_empty() {
            return Err(Complaint::new(text("import-nothing-imported")));
        }
        if self.dry_run && content.left_out() > 0 {
            return Err(Complaint::new(words::count(self.language, "import-left-out", content.left_out())));
        }
        Ok(())
    }
}

fn style() -> ProgressStyle {
    let style = ProgressStyle::with_template("{bar:40} {pos}/{len} {elapsed}").expect("the template is well formed");
    style.progress_chars("█▉▊▋▌▍▎▏ ")
}
