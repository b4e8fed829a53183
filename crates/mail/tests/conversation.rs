//! Real conversations with a server on this machine: what it says, and what that means for a letter.

#![allow(clippy::unwrap_used)]

use jiff::Timestamp;
use mail::{Fault, Letter, PasswordFrom, Server, ServerTerms, Tls};
use testkit::{Catcher, Manner};

#[tokio::test]
async fn a_letter_arrives_as_it_was_written_and_the_same_letter_has_the_same_number() {
    let catcher = Catcher::open().await;
    let server = Server::new(&terms(&catcher), None).unwrap();
    for _ in 0..2 {
        assert_eq!(server.send(&letter("demo@voorbeeld.example")).await, Ok(()));
    }
    let letters = catcher.letters();
    let ours = "Message-ID: <00000000000000000000000000000007@voorbeeld.example>";
    for line in ["Subject: Bestendig: 2 dingen", "To: demo@voorbeeld.example", "Auto-Submitted: auto-generated", ours] {
        assert!(letters.len() == 2 && letters.iter().all(|letter| letter.contains(line)), "{line} in {letters:?}");
    }
    assert!(letters[0].contains("Twee regels.\r\n.en een punt"), "{letters:?}");
}

#[tokio::test]
async fn what_the_server_says_decides_whether_it_may_pass_later() {
    let catcher = Catcher::open().await;
    for (manner, expected, may_pass) in [
        (Manner::Later, Fault::Later(451), true),
        (Manner::Refuses, Fault::Refused(550), false),
        (Manner::KnowsNobody, Fault::SignIn, true),
        (Manner::HangsUp, Fault::Unreachable, true),
    ] {
        catcher.be(manner);
        let server = Server::new(&with_password(&catcher), Some(secret())).unwrap();
        let said = server.send(&letter("demo@voorbeeld.example")).await;
        assert_eq!(said, Err(expected), "{manner:?}");
        assert_eq!(said.unwrap_err().may_pass(), may_pass, "{manner:?}");
    }
    let nobody = Server::new(&terms(&catcher), None).unwrap();
    assert_eq!(nobody.send(&letter("geen adres")).await, Err(Fault::NoAddress));
    catcher.close().await;
    assert_eq!(nobody.send(&letter("demo@voorbeeld.example")).await, Err(Fault::Unreachable));
}

#[tokio::test]
async fn nothing_is_said_on_a_line_that_cannot_be_protected() {
    let catcher = Catcher::open().await;
    let terms = ServerTerms { tls: Tls::Starttls, ..with_password(&catcher) };
    let server = Server::new(&terms, Some(secret())).unwrap();
    assert_eq!(server.send(&letter("demo@voorbeeld.example")).await, Err(Fault::Tls));
    let heard = String::from_utf8(catcher.heard()).unwrap();
    assert!(!heard.contains("demo@") && !heard.contains("AUTH") && !heard.contains("MAIL"), "{heard}");
}

fn terms(catcher: &Catcher) -> ServerTerms {
    ServerTerms {
        host: "127.0.0.1".into(),
        port: Some(catcher.port()),
        from: "bestendig@voorbeeld.example".into(),
        tls: Tls::None,
        user: None,
        password: None,
    }
}

fn with_password(catcher: &Catcher) -> ServerTerms {
    let password = Some(PasswordFrom::Credential("mail".into()));
    ServerTerms { user: Some("demo".into()), password, ..terms(catcher) }
}

/// A password, read as a house reads it.
fn secret() -> mail::Secret {
    use std::os::unix::fs::PermissionsExt;
    let folder = std::env::temp_dir().join(format!("bestendig-conversation-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("mail.password");
    std::fs::write(&path, "geheim\n").unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o600)).unwrap();
    let terms = ServerTerms {
        host: "127.0.0.1".into(),
        port: None,
        from: "bestendig@voorbeeld.example".into(),
        tls: Tls::None,
        user: Some("demo".into()),
        password: Some(PasswordFrom::File("mail.password".into())),
    };
    terms.secret(&folder).unwrap().unwrap()
}

fn letter(to: &str) -> Letter {
    let (subject, body) = ("Bestendig: 2 dingen".to_owned(), "Twee regels.\n.en een punt".to_owned());
    Letter { to: to.to_owned(), subject, body, number: 7, at: Timestamp::UNIX_EPOCH }
}
