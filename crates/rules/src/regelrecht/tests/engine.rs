//! As much of an engine for regelrecht as tests need, to see that an export means what the rules mean.

use std::collections::BTreeMap;

use domain::admission::Value as Answer;
use jiff::civil::Date;
use jiff::{Span, ToSpan};
use serde_json::Value;

/// A regulation that is being run.
pub struct Run {
    regulation: Value,
    given: BTreeMap<String, Value>,
}

impl Run {
    pub fn new(yaml: &str, on: Date) -> Run {
        let regulation = serde_yaml::from_str(yaml).expect("an export is YAML");
        Run { regulation, given: BTreeMap::from([("peildatum".to_owned(), on.to_string().into())]) }
    }

    /// Gives a parameter.
    pub fn give(&mut self, name: &str, answer: &Answer) {
        self.given.insert(name.to_owned(), serde_json::to_value(answer).expect("an answer is JSON"));
    }

    /// Whether some article has this output.
    pub fn has(&self, output: &str) -> bool {
        self.action(output).is_some()
    }

    /// What comes out.
    pub fn output(&self, output: &str) -> Value {
        self.value(&self.action(output).unwrap_or_else(|| panic!("no output {output}"))["value"])
    }

    fn action(&self, output: &str) -> Option<&Value> {
        let articles = self.regulation["articles"].as_array()?;
        let actions =
            articles.iter().filter_map(|article| article["machine_readable"]["execution"]["actions"].as_array());
        actions.flatten().find(|action| action["output"] == output)
    }

    fn value(&self, written: &Value) -> Value {
        if let Some(name) = written.as_str().and_then(|text| text.strip_prefix('$')) {
            return self.given.get(name).cloned().unwrap_or_else(|| self.output(name));
        }
        let Some(operation) = written["operation"].as_str() else { return written.clone() };
        let all = |key: &str| written[key].as_array().expect(key).iter().map(|one| self.value(one)).collect::<Vec<_>>();
        let both = || (self.value(&written["subject"]), self.value(&written["value"]));
        match operation {
            "AND" => all("conditions").iter().all(|one| one == true).into(),
            "OR" => all("conditions").iter().any(|one| one == true).into(),
            "NOT" => (self.value(&written["value"]) == false).into(),
            "EQUALS" => {
                let (one, other) = both();
                (one == other).into()
            }
            "IN" => all("values").contains(&self.value(&written["subject"])).into(),
            "ADD" => all("values").iter().map(|one| one.as_i64().expect("a number")).sum::<i64>().into(),
            "IF" => {
                let cases = written["cases"].as_array().expect("cases");
                let case = cases.iter().find(|case| self.value(&case["when"]) == true);
                case.map_or_else(|| self.value(&written["default"]), |case| self.value(&case["then"]))
            }
            "DATE_ADD" => self.moved(written).to_string().into(),
            compared => {
                let (one, other) = both();
                ordered(compared, &one, &other).into()
            }
        }
    }

    fn moved(&self, written: &Value) -> Date {
        let date: Date = self.value(&written["date"]).as_str().expect("a date").parse().expect("a date");
        let number = |key: &str| written[key].as_i64().unwrap_or(0);
        let span: Span = number("years").years().months(number("months")).weeks(number("weeks")).days(number("days"));
        date.checked_add(span).expect("a date")
    }
}

/// Numbers, or dates as text of equal length.
fn ordered(compared: &str, one: &Value, other: &Value) -> bool {
    let order = match (one.as_i64(), other.as_i64()) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => one.as_str().expect("a date").cmp(other.as_str().expect("a date")),
    };
    match compared {
        "GREATER_THAN" => order.is_gt(),
        "LESS_THAN" => order.is_lt(),
        "GREATER_THAN_OR_EQUAL" => order.is_ge(),
        "LESS_THAN_OR_EQUAL" => order.is_le(),
        other => panic!("no operation {other}"),
    }
}
