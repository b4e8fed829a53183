//! Forms: what was typed, and everything that is wrong with it at once.

use std::collections::BTreeMap;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::header::CONTENT_TYPE;

use crate::answer::Trouble;

/// The fields of a form exactly as they were filled in: text that may be nonsense, several per name.
#[derive(Clone, Default)]
pub struct Filled {
    fields: BTreeMap<String, Vec<String>>,
}

impl std::fmt::Debug for Filled {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Filled({} fields)", self.fields.len())
    }
}

impl Filled {
    /// Reads a form as browsers send it.
    pub fn read(bytes: &[u8]) -> Result<Filled, Trouble> {
        let pairs: Vec<(String, String)> = serde_html_form::from_bytes(bytes).map_err(|_| Trouble::NotAForm)?;
        let mut fields: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for (name, value) in pairs {
            fields.entry(name).or_default().push(value);
        }
        Ok(Filled { fields })
    }

    /// The same form, to be kept as a draft.
    pub fn write(&self) -> String {
        let pairs: Vec<(&str, &str)> = self
            .fields
            .iter()
            .flat_map(|(name, values)| values.iter().map(move |value| (name.as_str(), value.as_str())))
            .collect();
        serde_html_form::to_string(pairs).unwrap_or_default()
    }

    /// Every field with every text in it, for a form that is sent once more.
    pub fn pairs(&self) -> Vec<(String, String)> {
        let each = |(name, values): (&String, &Vec<String>)| {
            values.iter().map(|value| (name.clone(), value.clone())).collect()
        };
        self.fields.iter().flat_map::<Vec<_>, _>(each).collect()
    }

    /// The text of a field, without the white space around it; empty when there is none.
    pub fn one(&self, name: &str) -> &str {
        self.fields.get(name).and_then(|values| values.first()).map(|value| value.trim()).unwrap_or_default()
    }

    /// All texts of a field, as they were typed.
    pub fn all(&self, name: &str) -> &[String] {
        self.fields.get(name).map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether a box with this value is ticked.
    pub fn has(&self, name: &str, value: &str) -> bool {
        self.all(name).iter().any(|one| one == value)
    }

    /// Whether anything stands in any of these fields.
    pub fn says_anything_in(&self, names: &[&str]) -> bool {
        names.iter().any(|name| self.all(name).iter().any(|value| !value.trim().is_empty()))
    }

    /// Fills in a field, for a form that begins with what is known.
    pub fn set(&mut self, name: &str, values: impl IntoIterator<Item = String>) {
        self.fields.insert(name.to_owned(), values.into_iter().collect());
    }

    /// The id in a hidden field of ours; what is no id was not written by one of our pages.
    pub fn id<T: std::str::FromStr>(&self, name: &str) -> Result<T, Trouble> {
        self.one(name).parse().map_err(|_| Trouble::NotAForm)
    }
}

impl<S: Send + Sync> FromRequest<S> for Filled {
    type Rejection = Trouble;

    async fn from_request(request: Request, state: &S) -> Result<Filled, Trouble> {
        let kind = request.headers().get(CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Trouble::NotAForm);
        }
        let bytes = Bytes::from_request(request, state).await.map_err(|_| Trouble::NotAForm)?;
        Filled::read(&bytes)
    }
}

/// Everything that is wrong with a form, by field, in the order of the form.
#[derive(Clone, Debug, Default)]
pub struct Faults {
    faults: Vec<(String, String)>,
}

impl Faults {
    /// Something is wrong with this field; the key is that of the text that says what.
    pub fn add(&mut self, field: impl Into<String>, key: impl Into<String>) {
        self.faults.push((field.into(), key.into()));
    }

    /// One fault.
    pub fn one(field: impl Into<String>, key: impl Into<String>) -> Faults {
        let mut faults = Faults::default();
        faults.add(field, key);
        faults
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.faults.is_empty()
    }

    /// How much is wrong.
    pub fn len(&self) -> usize {
        self.faults.len()
    }

    /// The key of what is wrong with this field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.faults.iter().find(|(faulty, _)| faulty == field).map(|(_, key)| key.as_str())
    }

    /// All of them: the field and the key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.faults.iter().map(|(field, key)| (field.as_str(), key.as_str()))
    }
}
