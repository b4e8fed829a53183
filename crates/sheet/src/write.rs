//! Rows as a text file. It opens in a spreadsheet program with Dutch settings, and nothing in it runs there.

/// The rows below their header, every cell harmless.
pub fn text_file(header: &[String], rows: &[Vec<String>]) -> Vec<u8> {
    // The mark at the beginning tells Excel that these are letters of the whole world.
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer("\u{FEFF}".as_bytes().to_vec());
    for record in std::iter::once(header).chain(rows.iter().map(Vec::as_slice)) {
        writer.write_record(record.iter().map(|words| harmless(words))).expect("memory takes every record");
    }
    writer.into_inner().expect("memory can always be flushed")
}

/// Puts a mark before words that a spreadsheet program would run as a formula.
fn harmless(words: &str) -> String {
    if would_run(words) { format!("'{words}") } else { words.to_owned() }
}

/// Whether a spreadsheet program could take these words for a formula.
pub fn would_run(words: &str) -> bool {
    let begins = |words: &str| words.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']);
    begins(words) || begins(words.trim_start())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_run_is_marked_and_everything_else_stays_as_it_is() {
        let row = ["=1+1", "+31", "-5", "@cmd", "\tx", " =x", "Testa; Voorbeeld", "50,00"].map(str::to_owned);
        let file = String::from_utf8(text_file(&["Naam".to_owned()], &[row.to_vec()])).expect("text");
        let expected = "\u{FEFF}Naam\n'=1+1;'+31;'-5;'@cmd;'\tx;' =x;\"Testa; Voorbeeld\";50,00\n";
        assert_eq!(file, expected);
    }
}
