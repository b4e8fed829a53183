//! A table as text, for a terminal and for whoever does not see charts.

/// Columns as wide as their widest cell, figures to the right.
pub fn table(heads: &[String], rows: &[Vec<String>]) -> String {
    let all = || std::iter::once(heads).chain(rows.iter().map(Vec::as_slice));
    let width =
        |column: usize| all().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0);
    let widths: Vec<usize> = (0..heads.len()).map(width).collect();
    let line = |row: &[String]| {
        let cells = widths.iter().enumerate().map(|(column, width)| {
            let cell = row.get(column).map_or("", String::as_str);
            // What is no figure begins at the left.
            let word = rows.iter().filter_map(|row| row.get(column)).any(|cell| !is_figure(cell));
            if word { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    all().map(line).collect::<Vec<_>>().join("\n")
}

/// Whether a cell begins as a figure does.
fn is_figure(cell: &str) -> bool {
    cell.is_empty() || cell.starts_with(|letter: char| letter.is_ascii_digit() || letter == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stand_left_and_figures_right() {
        let row = |cells: [&str; 2]| cells.map(str::to_owned).to_vec();
        let text = table(&row(["city", "beds"]), &[row(["Aa", "7"]), row(["Bee", "120"])]);
        assert_eq!(text, "city  beds\nAa       7\nBee    120");
    }
}
