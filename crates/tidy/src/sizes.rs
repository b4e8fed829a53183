//! Files and functions that fit in a head, and that open by saying why they are there.

use crate::tree;

const FILE_LINES: usize = 400;
const FUNCTION_LINES: usize = 60;
const ENDINGS: &[&str] = &["rs", "ts", "html", "css", "sql"];

#[test]
fn files_are_short() {
    let mut found = Vec::new();
    for file in tree::files("") {
        let lines = file.text.lines().count();
        if ENDINGS.contains(&file.ending()) && lines > FILE_LINES {
            found.push(format!("{}: {lines} lines", file.path));
        }
    }
    tree::none("A file has at most 400 lines; split it where its meaning splits:", &found);
}

#[test]
fn functions_are_short() {
    let mut found = Vec::new();
    for file in tree::rust() {
        for (line, length) in functions(&file.text).filter(|(_, length)| *length > FUNCTION_LINES) {
            found.push(format!("{}:{line}: {length} lines", file.path));
        }
    }
    tree::none("A function has at most 60 lines:", &found);
}

#[test]
fn every_file_opens_by_saying_what_it_is() {
    let silent = tree::rust().into_iter().filter(|file| !file.text.starts_with("//! "));
    let found: Vec<String> = silent.map(|file| file.path).collect();
    tree::none("A file opens with `//!`, one to five lines saying what and why:", &found);
}

/// Where each function starts, and how many lines it has.
fn functions(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let lines: Vec<&str> = text.lines().collect();
    let mut found = Vec::new();
    for (start, line) in lines.iter().enumerate() {
        let code = line.trim_start();
        let words = code.split_whitespace().take_while(|word| *word != "fn");
        let opens = code.contains("fn ")
            && words.clone().all(|word| matches!(word, "pub" | "async" | "const") || word.starts_with("pub("));
        if !opens {
            continue;
        }
        let indent = line.len() - code.len();
        let close = format!("{}}}", " ".repeat(indent));
        let body =
            lines[start..].iter().position(|line| line.ends_with('{') || line.ends_with(';') || line.ends_with('}'));
        let declared = body.is_some_and(|body| lines[start + body].ends_with('{'));
        if let Some(length) = lines[start..].iter().position(|line| *line == close).filter(|_| declared) {
            found.push((start + 1, length + 1));
        }
    }
    found.into_iter()
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_function_is_counted_from_its_name_to_its_closing_brace() {
        let text =
            "pub(crate) fn long(\n    one: u8,\n) -> u8 {\n    one\n}\n\nfn short() {}\n    fn inner() {\n    }\n";
        assert_eq!(super::functions(text).collect::<Vec<_>>(), [(1, 5), (8, 2)]);
    }
}
