//! As much of YAML as an export needs. Text always stands between quotes, so that no word is
//! taken for a date, a number or *no*.

use std::fmt::Write;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Yaml {
    Nothing,
    Truth(bool),
    Number(i64),
    Text(String),
    List(Vec<Yaml>),
    Map(Vec<(&'static str, Yaml)>),
}

impl From<&str> for Yaml {
    fn from(text: &str) -> Yaml {
        Yaml::Text(text.to_owned())
    }
}

impl From<String> for Yaml {
    fn from(text: String) -> Yaml {
        Yaml::Text(text)
    }
}

impl Yaml {
    /// The value as a document.
    pub fn document(&self) -> String {
        let mut out = String::from("---\n");
        self.write(0, &mut out);
        out
    }

    /// Writes the value; what opens it, such as a key, was written before.
    fn write(&self, deep: usize, out: &mut String) {
        match self {
            Yaml::Map(entries) if !entries.is_empty() => {
                for (number, (key, value)) in entries.iter().enumerate() {
                    if number > 0 {
                        out.push_str(&" ".repeat(deep));
                    }
                    let _ = write!(out, "{key}:");
                    value.write_below(deep, out);
                }
            }
            Yaml::List(items) if !items.is_empty() => {
                for (number, item) in items.iter().enumerate() {
                    if number > 0 {
                        out.push_str(&" ".repeat(deep));
                    }
                    out.push_str("- ");
                    item.write(deep + 2, out);
                }
            }
            Yaml::Nothing | Yaml::Truth(_) | Yaml::Number(_) | Yaml::Text(_) | Yaml::List(_) | Yaml::Map(_) => {
                out.push_str(&self.on_one_line());
                out.push('\n');
            }
        }
    }

    /// Writes the value of a key: a simple one beside it, a larger one on lines of its own.
    fn write_below(&self, deep: usize, out: &mut String) {
        let large = match self {
            Yaml::Map(entries) => !entries.is_empty(),
            Yaml::List(items) => !items.is_empty(),
            Yaml::Nothing | Yaml::Truth(_) | Yaml::Number(_) | Yaml::Text(_) => false,
        };
        if large {
            out.push('\n');
            out.push_str(&" ".repeat(deep + 2));
            self.write(deep + 2, out);
        } else {
            out.push(' ');
            self.write(deep, out);
        }
    }

    fn on_one_line(&self) -> String {
        match self {
            Yaml::Nothing => "null".into(),
            Yaml::Truth(truth) => truth.to_string(),
            Yaml::Number(number) => number.to_string(),
            Yaml::Text(text) => quoted(text),
            Yaml::List(_) => "[]".into(),
            Yaml::Map(_) => "{}".into(),
        }
    }
}

/// Text between double quotes, as YAML and JSON write it.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for sign in text.chars() {
        match sign {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            sign if sign.is_control() || matches!(sign, '\u{85}' | '\u{2028}' | '\u{2029}' | '\u{feff}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(sign));
            }
            sign => out.push(sign),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_as_it_was() {
        let text = "nee: \"ja\" \\ # een\nregel\u{2028}\t- 2025-01-01";
        let value = Yaml::Map(vec![
            ("text", text.into()),
            ("none", Yaml::Nothing),
            ("empty", Yaml::List(Vec::new())),
            (
                "list",
                Yaml::List(vec![
                    Yaml::Map(vec![("a", Yaml::Number(-3)), ("b", Yaml::List(vec!["no".into(), Yaml::Truth(true)]))]),
                    Yaml::List(vec![Yaml::Map(vec![("c", Yaml::Map(vec![("d", Yaml::Number(1))]))])]),
                ]),
            ),
        ]);
        let read: serde_json::Value = serde_yaml::from_str(&value.document()).unwrap();
        let expected = serde_json::json!({
            "text": text, "none": null, "empty": [],
            "list": [{ "a": -3, "b": ["no", true] }, [{ "c": { "d": 1 } }]],
        });
        assert_eq!(read, expected, "{}", value.document());
    }
}
