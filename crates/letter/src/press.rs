//! The press: a template and its values in, a PDF out. Nothing else is within its reach: no
//! files, no clock, no packages.

use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Dict, Duration, Smart, dict};
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
pub(crate) fn print(template: &'static str, paper: Dict, fonts: &Fonts) -> Result<Vec<u8>, Failure> {
    let inputs = dict! { "paper" => paper };
    let library = LazyHash::new(Library::builder().with_inputs(inputs).build());
    let desk = Desk { library, template: Source::new(template_id(), template.to_owned()), fonts };
    let printed = print_on(&desk);
    // The typesetter remembers what it set, to be faster next time. Here that would be names.
    comemo::evict(0);
    printed
}

fn print_on(desk: &Desk) -> Result<Vec<u8>, Failure> {
    let document: PagedDocument =
        typst::compile(desk).output.map_err(|faults| Failure::NotLaidOut { line: line_of(desk, &faults) })?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]).map_err(|_| Failure::NotWritten)?;
    let options =
        PdfOptions { creator: Smart::Custom(Some("Bestendig".to_owned())), standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|_| Failure::NotWritten)
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
