//! What stands on the page: columns, the first rows, every faulty row, and what would be made.

use askama::Template;
use domain::id::CommandId;
use sheet::{Fault, Field, Weight};

use super::super::done::counts;
use super::super::waiting::Opened;
use crate::answer::{Answer, again, page};
use crate::frame::Frame;
use crate::visit::Visit;
use import::Bound;

/// How many rows are shown.
const FIRST: usize = 8;

#[derive(Template)]
#[template(path = "import/preview/page.html")]
struct Page {
    frame: Frame,
    notice: Option<&'static str>,
    action: String,
    lacking: Vec<String>,
    columns: Vec<Chosen>,
    second: Vec<Chosen>,
    headers: Vec<String>,
    rows: Vec<(u32, Vec<String>)>,
    counts: Vec<String>,
    nothing: bool,
    left_out: usize,
    faulty: Vec<Said>,
    assumed: Vec<Said>,
    refused: Vec<Said>,
    no_rows: Vec<Said>,
}

/// One column and what can be chosen for it.
struct Chosen {
    name: String,
    called: String,
    choices: Vec<(&'static str, bool)>,
}

/// Something about a line.
struct Said {
    line: u32,
    found: String,
    sentence: String,
}

pub async fn show(visit: &Visit, id: CommandId, opened: &Opened, notice: Option<&'static str>) -> Answer {
    let content = opened.content(visit);
    let preview = ::import::preview(&visit.house.archive, &content, &visit.now).await?;
    let text = |key: String| visit.language.t(key);
    let table = &opened.list.table;
    let of = |weight| move |fault: &&Fault| fault.why.weight() == weight;
    let faults = || content.faults.iter().chain(&content.second);
    let shown = Page {
        frame: visit.frame("import-preview-title").await?,
        notice,
        action: visit.path(format_args!("import/{id}")),
        lacking: opened.list.mapping.missing().iter().map(|fields| one_of(visit, fields)).collect(),
        columns: columns(&opened.list, "list"),
        second: opened.second.as_ref().map(|second| columns(second, "second")).unwrap_or_default(),
        headers: table.columns.iter().map(|column| column.called().to_owned()).collect(),
        rows: table.rows.iter().take(FIRST).map(|row| (row.line, cells(row))).collect(),
        counts: counts(visit, &preview.made),
        nothing: preview.made.is_nothing(),
        left_out: content.left_out(),
        faulty: faults().filter(of(Weight::LeftOut)).map(|fault| said(visit, fault)).collect(),
        assumed: faults().filter(of(Weight::Assumed)).map(|fault| said(visit, fault)).collect(),
        refused: preview
            .refused
            .iter()
            .map(|one| line(one.line, text(format!("import-against-{}", one.why.name()))))
            .collect(),
        no_rows: table
            .left_out
            .iter()
            .map(|one| line(one.line, text(format!("import-left-{}", one.why.name()))))
            .collect(),
    };
    if notice.is_some() { again(&shown) } else { page(&shown) }
}

fn cells(row: &sheet::Row) -> Vec<String> {
    row.cells.iter().map(|cell| cell.words().into_owned()).collect()
}

fn line(line: u32, sentence: String) -> Said {
    Said { line, found: String::new(), sentence }
}

fn said(visit: &Visit, fault: &Fault) -> Said {
    let other = fault.why.other_line().unwrap_or_default() as usize;
    let sentence = visit.language.n(format!("import-why-{}", fault.why.name()), other);
    let sentence = match &fault.column {
        Some(column) => format!("{column}: {sentence}"),
        None => sentence,
    };
    Said { line: fault.line, found: fault.found.reveal().to_owned(), sentence }
}

fn one_of(visit: &Visit, fields: &[Field]) -> String {
    let names: Vec<String> =
        fields.iter().map(|field| visit.language.t(format!("import-field-{}", field.name()))).collect();
    names.join(", ")
}

fn columns(bound: &Bound, which: &str) -> Vec<Chosen> {
    let held = bound.mapping.columns().iter();
    let column = |(nth, (column, held)): (usize, (&sheet::Column, &Option<Field>))| Chosen {
        name: format!("{which}-{nth}"),
        called: column.called().to_owned(),
        choices: bound.mapping.kind.fields().map(|field| (field.name(), *held == Some(field))).collect(),
    };
    bound.table.columns.iter().zip(held).enumerate().map(column).collect()
}
