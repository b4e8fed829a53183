//! The shape of an expression, before anybody asks whether its facts exist.

use super::Mistake;
use super::token::{Token, tokens};

/// How deep brackets may lie in each other.
const DEEPEST: usize = 30;

/// Words that cannot be the name of a fact.
pub const RESERVED: &[&str] = &[
    "and",
    "or",
    "not",
    "unless",
    "is",
    "one-of",
    "at-least",
    "at-most",
    "before",
    "after",
    "ago",
    "of",
    "yes",
    "no",
    "unknown",
    "criterion",
];

const JOINING: &[&str] = &["and", "or", "unless"];

/// An expression as it was written. Each name and value knows where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written<'t> {
    All(Vec<Written<'t>>),
    Any(Vec<Written<'t>>),
    AtLeast { wanted: Token<'t>, parts: Vec<Written<'t>> },
    Not(Box<Written<'t>>),
    Unless(Box<[Written<'t>; 2]>),
    Criterion(Token<'t>),
    Test { fact: Token<'t>, check: Check<'t> },
}

/// What is asked of a fact, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check<'t> {
    /// Only the name stands there: it must be *yes*.
    Yes,
    Is(Token<'t>),
    OneOf(Vec<Token<'t>>),
    AtLeast(Token<'t>),
    AtMost(Token<'t>),
    AtLeastAgo(Token<'t>, Token<'t>),
    AtMostAgo(Token<'t>, Token<'t>),
    Before(Token<'t>),
    After(Token<'t>),
}

/// Finds the shape of an expression, or the first place at which it has none.
pub fn parse(text: &str) -> Result<Written<'_>, Mistake> {
    let mut parser = Parser { tokens: tokens(text)?, next: 0, end: text.trim_end().len(), deep: 0 };
    let written = parser.joined()?;
    match parser.peek() {
        None => Ok(written),
        Some(token) => Err(Mistake::new(
            token.at,
            format!("`{}` was not expected here", token.text),
            "Join conditions with `and`, `or` or `unless`, and close brackets once",
        )),
    }
}

struct Parser<'t> {
    tokens: Vec<Token<'t>>,
    next: usize,
    end: usize,
    deep: usize,
}

impl<'t> Parser<'t> {
    fn joined(&mut self) -> Result<Written<'t>, Mistake> {
        let first = self.part()?;
        let Some(joining) = self.peek().filter(|token| JOINING.contains(&token.text)) else { return Ok(first) };
        let mut parts = vec![first];
        while let Some(token) = self.peek().filter(|token| JOINING.contains(&token.text)) {
            if token.text != joining.text {
                let what = format!("`{}` and `{}` are mixed: it can be read in two ways", joining.text, token.text);
                return Err(Mistake::new(token.at, what, "Put brackets around the part that belongs together"));
            }
            self.next += 1;
            parts.push(self.part()?);
        }
        Ok(match joining.text {
            "and" => Written::All(parts),
            "or" => Written::Any(parts),
            // An exception to an exception: each one widens what stands before it.
            _ => parts.into_iter().reduce(|base, other| Written::Unless(Box::new([base, other]))).expect("two parts"),
        })
    }

    fn part(&mut self) -> Result<Written<'t>, Mistake> {
        let token = self.take("a fact, `criterion:…`, `not` or a bracket")?;
        match token.text {
            "not" => self.nested(token, |parser| Ok(Written::Not(Box::new(parser.part()?)))),
            "(" => self.nested(token, |parser| {
                let written = parser.joined()?;
                parser.expect(")")?;
                Ok(written)
            }),
            "at-least" => {
                let wanted = self.take("how many of them")?;
                self.expect("of")?;
                self.nested(token, |parser| Ok(Written::AtLeast { wanted, parts: parser.list(Parser::joined)? }))
            }
            ")" | "," => Err(Mistake::new(token.at, "something is missing here", "Write a fact before this sign")),
            name if name.starts_with("criterion:") => Ok(Written::Criterion(token)),
            name if RESERVED.contains(&name) => {
                let what = format!("`{name}` stands where a fact was expected");
                Err(Mistake::new(token.at, what, "Write the name of a fact first, such as `age at-least 18`"))
            }
            _ => Ok(Written::Test { fact: token, check: self.check()? }),
        }
    }

    fn check(&mut self) -> Result<Check<'t>, Mistake> {
        let Some(word) = self.peek().map(|token| token.text) else { return Ok(Check::Yes) };
        if !matches!(word, "is" | "one-of" | "at-least" | "at-most" | "before" | "after") {
            return Ok(Check::Yes);
        }
        self.next += 1;
        if word == "one-of" {
            return Ok(Check::OneOf(self.list(|parser| parser.value())?));
        }
        let value = self.value()?;
        Ok(match word {
            "is" => Check::Is(value),
            "before" => Check::Before(value),
            "after" => Check::After(value),
            _ => match (self.period()?, word) {
                (Some(unit), "at-least") => Check::AtLeastAgo(value, unit),
                (Some(unit), _) => Check::AtMostAgo(value, unit),
                (None, "at-least") => Check::AtLeast(value),
                (None, _) => Check::AtMost(value),
            },
        })
    }

    /// `years ago` and its like, after a number.
    fn period(&mut self) -> Result<Option<Token<'t>>, Mistake> {
        let unit = self.peek().filter(|token| crate::period::Unit::of_word(token.text).is_some());
        if unit.is_some() {
            self.next += 1;
            self.expect("ago")?;
        }
        Ok(unit)
    }

    fn list<T>(&mut self, mut part: impl FnMut(&mut Parser<'t>) -> Result<T, Mistake>) -> Result<Vec<T>, Mistake> {
        self.expect("(")?;
        let mut parts = vec![part(self)?];
        while self.peek().is_some_and(|token| token.text == ",") {
            self.next += 1;
            parts.push(part(self)?);
        }
        self.expect(")")?;
        Ok(parts)
    }

    fn value(&mut self) -> Result<Token<'t>, Mistake> {
        let token = self.take("a value")?;
        if matches!(token.text, "(" | ")" | ",") {
            return Err(Mistake::new(token.at, "a value is missing here", "Write a number, a day or a word"));
        }
        Ok(token)
    }

    fn nested<T>(
        &mut self,
        opened: Token<'t>,
        inside: impl FnOnce(&mut Parser<'t>) -> Result<T, Mistake>,
    ) -> Result<T, Mistake> {
        self.deep += 1;
        if self.deep > DEEPEST {
            let to_do = "Give the inner part a criterion of its own and name it here as `criterion:…`";
            return Err(Mistake::new(opened.at, format!("more than {DEEPEST} brackets lie in each other"), to_do));
        }
        let found = inside(self)?;
        self.deep -= 1;
        Ok(found)
    }

    fn expect(&mut self, text: &str) -> Result<(), Mistake> {
        let token = self.take(&format!("`{text}`"))?;
        if token.text == text {
            return Ok(());
        }
        let what = format!("`{text}` was expected here instead of `{}`", token.text);
        Err(Mistake::new(token.at, what, format!("Write `{text}`")))
    }

    fn take(&mut self, wanted: &str) -> Result<Token<'t>, Mistake> {
        let token = self.peek().ok_or_else(|| {
            Mistake::new(self.end, format!("the expression ends where {wanted} was expected"), "Finish it")
        })?;
        self.next += 1;
        Ok(token)
    }

    fn peek(&self) -> Option<Token<'t>> {
        self.tokens.get(self.next).copied()
    }
}
