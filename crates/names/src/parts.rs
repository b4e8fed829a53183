//! The parts of a name as told: words in any script, and the small words that stick to the next one.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

use crate::fold::{Folded, fold};

/// Articles, prepositions and words for son, father and servant: grammar, found in front of many names.
/// The last line is how some of them come out of Arabic script.
const PARTICLES: &str = "\
    abd abdal abdel abdoul abdul abdu abdur abu abo al ad an ar as at az ash ben bin bint ibn bou da das \
    de del della den der di do dos du ed el er et es ez la le mac mc o oglu san santa st ter umm um oum \
    ould uld van ven vom von zu abou \
    'bd bn ebn ebou";

/// One word of a name.
#[derive(Clone)]
pub struct Part {
    /// As spelled: small letters in normal form.
    pub spelled: Zeroizing<String>,
    /// The same in our alphabet.
    pub folded: Folded,
    /// Whether it sticks to the word after it and says little by itself.
    pub particle: bool,
}

impl Part {
    fn new(spelled: Zeroizing<String>) -> Self {
        let folded = fold(&spelled);
        let particle = PARTICLES.split(' ').any(|particle| particle.as_bytes() == folded.letters.as_slice());
        Part { spelled, folded, particle }
    }

    /// Two words written as one.
    pub fn joined(&self, next: &Part) -> Part {
        let mut spelled = Zeroizing::new(String::with_capacity(self.spelled.len() + next.spelled.len()));
        spelled.push_str(&self.spelled);
        spelled.push_str(&next.spelled);
        let folded = fold(&spelled);
        Part { spelled, folded, particle: false }
    }
}

/// The words of a name; none only when the name holds nothing but space.
pub fn parts(name: &str) -> Vec<Part> {
    let mut plain = Zeroizing::new(String::with_capacity(name.len() * 3));
    plain.extend(name.nfkc().flat_map(char::to_lowercase).nfkc().filter(|&sign| !is_direction(sign)));
    let mut parts = Vec::new();
    for word in plain.split(is_between).filter(|word| word.contains(|sign: char| !is_apostrophe(sign))) {
        match word.strip_prefix("ال").filter(|rest| rest.chars().count() >= 3) {
            Some(rest) => parts.extend([copy("ال"), copy(rest)].map(Part::new)),
            None => parts.push(Part::new(copy(word))),
        }
    }
    if parts.is_empty() && !plain.trim().is_empty() {
        parts.push(Part::new(copy(plain.trim())));
    }
    parts
}

/// The name again with every particle written to the word after it, when there is one: *Abdel Rahman* is *Abdelrahman*.
pub fn with_particles_joined(parts: &[Part]) -> Option<Vec<Part>> {
    let mut joined: Vec<Part> = Vec::with_capacity(parts.len());
    let mut waiting: Option<Part> = None;
    for part in parts {
        let whole = match waiting.take() {
            Some(particle) => particle.joined(part),
            None => part.clone(),
        };
        if part.particle {
            waiting = Some(whole);
        } else {
            joined.push(whole);
        }
    }
    joined.extend(waiting);
    (joined.len() < parts.len()).then_some(joined)
}

fn copy(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_owned())
}

fn is_apostrophe(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | 'ʼ' | 'ʿ' | 'ʾ' | '`' | '´')
}

fn is_between(sign: char) -> bool {
    !(sign.is_alphanumeric() || is_combining_mark(sign) || is_apostrophe(sign))
}

/// Marks that steer the direction of writing or the joining of letters: seen by nobody.
fn is_direction(sign: char) -> bool {
    matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}')
}
