//! The cookie that holds a session, one per house, and how cookies are read.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;

use super::token::Token;

/// How the session of one house is kept in browsers.
#[derive(Clone, Debug)]
pub struct Cookie {
    name: String,
    secure: bool,
}

impl Cookie {
    /// The cookie of a house. Over https it gets a name that browsers take from this very host only;
    /// a browser would refuse that name over the plain http of one's own machine.
    pub fn of(slug: &str, secure: bool) -> Cookie {
        Cookie::named("session", slug, secure)
    }

    /// The same for another kind of session, which is never taken for a worker's.
    pub fn named(what: &str, slug: &str, secure: bool) -> Cookie {
        let prefix = if secure { "__Host-" } else { "" };
        Cookie { name: format!("{prefix}{what}-{slug}"), secure }
    }

    /// The value of `Set-Cookie` that keeps a session until the browser is closed.
    pub fn keep(&self, token: &Token) -> String {
        format!("{}={}; {}", self.name, token.text(), self.terms())
    }

    /// The value of `Set-Cookie` that lets go of it.
    pub fn drop(&self) -> String {
        format!("{}=; Max-Age=0; {}", self.name, self.terms())
    }

    /// The token that the browser sent for this house.
    pub fn token(&self, headers: &HeaderMap) -> Option<Token> {
        Token::read(&cookie(headers, &self.name)?)
    }

    fn terms(&self) -> String {
        let secure = if self.secure { "; Secure" } else { "" };
        format!("Path=/; HttpOnly; SameSite=Strict{secure}")
    }
}

/// The value of a cookie that the browser sent.
pub fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    let sent = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = sent.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.find(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_reads_back_from_the_browser() {
        let (token, kept) = (Token::new(), Cookie::of("demostad", true));
        let sent = format!("language=nl; {}", kept.keep(&token).split(';').next().unwrap());
        assert_eq!(kept.token(&headers(&sent)), Some(token));
    }

    #[test]
    fn the_cookie_of_one_house_is_nothing_in_another() {
        let sent = Cookie::of("demostad", true).keep(&Token::new());
        assert_eq!(Cookie::of("anderstad", true).token(&headers(&sent)), None);
    }

    #[test]
    fn over_https_the_cookie_stays_with_this_host() {
        let kept = Cookie::of("demostad", true).keep(&Token::new());
        assert!(kept.starts_with("__Host-session-demostad="), "{kept}");
        for term in ["Path=/", "Secure", "HttpOnly", "SameSite=Strict"] {
            assert!(kept.split("; ").any(|part| part == term), "{term} is missing");
        }
        assert!(!kept.contains("Domain"));
    }

    #[test]
    fn over_plain_http_the_browser_would_refuse_the_strict_name() {
        let kept = Cookie::of("demostad", false).keep(&Token::new());
        assert!(kept.starts_with("session-demostad=") && !kept.contains("Secure"), "{kept}");
    }

    #[test]
    fn signing_out_empties_the_cookie() {
        let dropped = Cookie::of("demostad", true).drop();
        assert!(dropped.starts_with("__Host-session-demostad=; Max-Age=0; "), "{dropped}");
    }

    #[test]
    fn garbage_is_no_cookie() {
        for sent in ["", ";;;", "=", "session-demostad", "session-demostad=zz", "a=b=c; x"] {
            assert_eq!(Cookie::of("demostad", false).token(&headers(sent)), None, "{sent}");
        }
        assert_eq!(cookie(&headers("a=b=c"), "a").as_deref(), Some("b=c"));
    }

    fn headers(sent: &str) -> HeaderMap {
        [(COOKIE, sent.parse().expect("a header"))].into_iter().collect()
    }
}
