//! The domain's own words, kept in a column by the name that also stands in the log.

use serde::Serialize;
use serde::de::value::{Error, StrDeserializer};
use serde::de::{DeserializeOwned, IntoDeserializer};

/// The name of a choice.
pub(crate) fn of<W: Serialize>(choice: &W) -> String {
    match serde_json::to_value(choice) {
        Ok(serde_json::Value::String(word)) => word,
        Ok(_) | Err(_) => unreachable!("only choices without further facts are kept as a word"),
    }
}

/// The choice of a name.
pub(crate) fn read<W: DeserializeOwned>(word: &str) -> Option<W> {
    let from: StrDeserializer<'_, Error> = word.into_deserializer();
    W::deserialize(from).ok()
}

#[cfg(test)]
mod tests {
    use domain::bed::OutReason;

    use super::*;

    #[test]
    fn a_choice_reads_back_as_it_was_kept() {
        for reason in OutReason::ALL {
            assert_eq!(read(&of(&reason)), Some(reason));
        }
        assert_eq!(read::<OutReason>("Tired"), None);
    }
}
