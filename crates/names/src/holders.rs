//! Which people hold a word: one chain of links per word, all in one list.

const END: u32 = u32::MAX;

#[derive(Clone, Copy)]
struct Link {
    person: u32,
    next: u32,
}

/// The chains of all words.
pub struct Holders {
    heads: Vec<u32>,
    links: Vec<Link>,
    vacant: u32,
}

impl Holders {
    /// Nobody holds anything.
    pub fn new() -> Self {
        Holders { heads: Vec::new(), links: Vec::new(), vacant: END }
    }

    /// Notes that somebody holds a word; not twice for the same person.
    pub fn add(&mut self, word: u32, person: u32) {
        if self.heads.len() <= word as usize {
            self.heads.resize(word as usize + 1, END);
        }
        let head = &mut self.heads[word as usize];
        let link = Link { person, next: *head };
        if self.vacant == END {
            *head = u32::try_from(self.links.len()).expect("fewer words held than there are people on earth");
            self.links.push(link);
        } else {
            *head = self.vacant;
            self.vacant = self.links[*head as usize].next;
            self.links[*head as usize] = link;
        }
    }

    /// Notes that somebody holds a word no longer; answers whether anybody still does.
    pub fn remove(&mut self, word: u32, person: u32) -> bool {
        let mut before = END;
        let mut at = self.heads[word as usize];
        while at != END {
            let Link { person: holder, next } = self.links[at as usize];
            if holder == person {
                match before {
                    END => self.heads[word as usize] = next,
                    link => self.links[link as usize].next = next,
                }
                self.links[at as usize] = Link { person: END, next: self.vacant };
                self.vacant = at;
                break;
            }
            (before, at) = (at, next);
        }
        self.heads[word as usize] != END
    }

    /// Everybody who holds a word.
    pub fn of(&self, word: u32) -> impl Iterator<Item = u32> + '_ {
        let mut at = self.heads[word as usize];
        std::iter::from_fn(move || {
            let link = self.links.get(at as usize)?;
            at = link.next;
            Some(link.person)
        })
    }
}
