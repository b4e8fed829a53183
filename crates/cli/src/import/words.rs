//! The sentences of an import, the same as on the pages.

use import::{Bound, Content, Refused};
use sheet::{Fault, Field};
use web::language::Language;

/// The sentence under this key.
pub fn text(language: Language, key: &str) -> String {
    plain(language.t(key))
}

/// The sentence under this key, with a number.
pub fn count(language: Language, key: &str, n: usize) -> String {
    plain(language.n(key, n))
}

/// What is the matter with a row.
pub fn why(language: Language, fault: &Fault) -> String {
    let line = fault.why.other_line().unwrap_or_default();
    let sentence = count(language, &format!("import-why-{}", fault.why.name()), line as usize);
    let found = fault.found.reveal();
    let column = fault.column.as_deref().map(|column| format!("{column}: ")).unwrap_or_default();
    if found.is_empty() { format!("{column}{sentence}") } else { format!("{column}\"{found}\" {sentence}") }
}

/// What the house says against a row.
pub fn refused(language: Language, refused: Refused) -> String {
    let sentence = text(language, &format!("import-against-{}", refused.why.name()));
    format!("{} {}: {sentence}", text(language, "import-line"), refused.line)
}

/// Fields of which one is enough.
pub fn one_of(language: Language, fields: &[Field]) -> String {
    let names: Vec<String> = fields
        .iter()
        .map(|field| format!("{} ({})", text(language, &format!("import-field-{}", field.name())), field.name()))
        .collect();
    names.join(", ")
}

/// The rows that are left out, to be put right and brought again.
pub fn faulty_rows(language: Language, bound: &Bound, content: &Content) -> Vec<u8> {
    let header = text(language, "import-why");
    sheet::faulty_rows(&bound.table, &content.faults, &header, |fault| why(language, fault))
}

/// Without the signs that keep the directions of writing apart on a page.
fn plain(text: String) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
