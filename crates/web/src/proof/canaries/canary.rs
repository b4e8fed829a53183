//! One invented person, and words that stand nowhere else.

/// How each name, number and note begins; what follows is different for everybody.
pub const WORDS: [&str; 3] = ["Qanarijvogel", "06975312468", "Vlindervangst"];

/// One invented person and what they told.
pub struct Canary {
    pub name: String,
    pub number: String,
    pub note: String,
}

impl Canary {
    pub fn new(nth: usize) -> Canary {
        let letters: String = (0..4).map(|place| char::from(b'a' + (nth / 5_usize.pow(place) % 5) as u8)).collect();
        let [name, number, note] = WORDS;
        Canary {
            name: format!("{name}{letters} Ñ{nth}"),
            number: format!("{number}{nth:04}"),
            note: format!("{note}{letters} in het {nth}e park"),
        }
    }

    /// The form in which a worker writes it down.
    pub fn form<'c>(&'c self, command: &'c str, request: &'c str) -> Vec<(&'c str, &'c str)> {
        let (name, number, note) = (self.name.as_str(), self.number.as_str(), self.note.as_str());
        let about = [("command", command), ("request", request), ("name", name), ("kind", "told"), ("with", "men")];
        let reach = [("reach-channel", "telephone"), ("reach-to", number), ("reach-mind", note), ("note", note)];
        [&about[..], &reach[..]].concat()
    }
}
