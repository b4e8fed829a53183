//! The press: a template and its values in, a PDF out. Nothing else is within its reach: no
//! files, no clock, no packages.

use std::panic::{AssertUnwindSafe, catch_unwind};

use typst::diag::{FileError, FileResult, SourceDiagnostic, SourceResult};
#[cfg(test)]
use typst::foundations::NativeElement;
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, dict};
#[cfg(test)]
use typst::introspection::Introspector;
use typst::layout::{Frame, FrameItem};
#[cfg(test)]
use typst::model::FigureElem;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World, WorldExt, comemo};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use crate::{Failure, Fonts};

/// Everything the typesetter may see while it makes one paper.
struct Desk<'a> {
    library: LazyHash<Library>,
    template: Source,
    fonts: &'a Fonts,
}

/// Makes one paper. The template finds what to print as `sys.inputs.paper`.
pub(crate) fn print(template: &str, paper: Dict, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    at_desk(template, paper, fonts, |desk| {
        let document = lay_out(desk).map_err(|faults| Failure::NotLaidOut { line: line_of(desk, &faults) })?;
        write(&document).map_err(|_| Failure::NotWritten)
    })
}

/// All words that a template puts on a paper, run by run from left to right. Only for papers about
/// nobody: what the typesetter says about a fault may quote what was to be printed.
pub(crate) fn proof(template: &str, paper: Dict, fonts: &Fonts) -> Result<String, Failure> {
    at_desk(template, paper, fonts, |desk| {
        let document = lay_out(desk).map_err(|faults| fault(desk, &faults))?;
        write(&document).map_err(|faults| fault(desk, &faults))?;
        let mut words = String::new();
        document.pages().iter().for_each(|page| read(&page.frame, &mut words));
        Ok(words)
    })
}

/// What is said aloud of each figure on a paper.
#[cfg(test)]
pub(crate) fn said_of_figures(template: &str, paper: Dict, fonts: &Fonts) -> Vec<String> {
    let said = at_desk(template, paper, fonts, |desk| {
        let document = lay_out(desk).map_err(|faults| fault(desk, &faults))?;
        let figures = document.introspector().query(&FigureElem::ELEM.select());
        Ok(figures
            .iter()
            .map(|figure| figure.get_by_name("alt").ok()?.cast().ok())
            .map(Option::unwrap_or_default)
            .collect())
    });
    said.expect("a template that can be laid out")
}

fn at_desk<T>(
    template: &str,
    paper: Dict,
    fonts: &Fonts,
    work: impl FnOnce(&Desk) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let inputs = dict! { "paper" => paper };
    let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
    let desk = Desk { library, template: Source::new(template_id(), template.to_owned()), fonts };
    // A template can come from outside; whatever it makes the typesetter do stops here.
    let done = catch_unwind(AssertUnwindSafe(|| work(&desk))).unwrap_or(Err(Failure::NotLaidOut { line: None }));
    // The typesetter remembers what it set, to be faster next time. Here that would be names.
    comemo::evict(0);
    done
}

fn lay_out(desk: &Desk) -> SourceResult<PagedDocument> {
    typst::compile(desk).output
}

fn write(document: &PagedDocument) -> SourceResult<Vec<u8>> {
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let standards = standards.expect("the two go together, whatever the paper");
    let options =
        PdfOptions { creator: Smart::Custom(Some("Bestendig".to_owned())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(document, &options)
}

fn read(frame: &Frame, words: &mut String) {
    for (_, item) in frame.items() {
        match item {
            FrameItem::Group(group) => read(&group.frame, words),
            FrameItem::Text(text) => {
                words.push_str(&text.text);
                words.push(' ');
            }
            FrameItem::Shape(..) | FrameItem::Image(..) | FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn fault(desk: &Desk, faults: &[SourceDiagnostic]) -> Failure {
    let why = faults.first().map(|fault| fault.message.to_string()).unwrap_or_default();
    Failure::FaultyTemplate { line: line_of(desk, faults), why }
}

/// Only where, never what: the typesetter's own sentence may quote a name.
fn line_of(desk: &Desk, faults: &[SourceDiagnostic]) -> Option<usize> {
    let range = desk.range(faults.first()?.span)?;
    Some(desk.template.lines().byte_to_line(range.start)? + 1)
}

fn template_id() -> FileId {
    let path = VirtualPath::new("/template.typ").expect("a fixed and valid path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.template.id() { Ok(self.template.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.faces.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
