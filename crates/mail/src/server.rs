//! The mail server of a house: where it is, how the line is protected, and who signs in.

use std::net::IpAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use lettre::address::Address;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as Line, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use crate::{Fault, Letter};

/// How long one conversation may take. Whoever takes a letter to send it keeps it for longer than this.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long a server may think about one line.
const ONE_LINE: Duration = Duration::from_secs(20);

/// Where letters go, as a house writes it down. Its password is never among it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ServerTerms {
    /// The name of the server.
    pub host: String,
    /// Its port; the usual one for how the line is protected when it is not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// The address that letters come from.
    pub from: String,
    /// How the line is protected.
    #[serde(default)]
    pub tls: Tls,
    /// Who signs in; nobody when the server asks for none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// Where the password lies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub password: Option<PasswordFrom>,
}

/// How the line to a mail server is protected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tls {
    /// From the first byte, on port 465.
    Tls,
    /// After a first word in the clear, on port 587; without it nothing is said.
    #[default]
    Starttls,
    /// Not at all: to a server on the same machine only.
    None,
}

/// Where a password lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PasswordFrom {
    /// In a file that only its owner reads; beside the settings of the house when no folder is named.
    File(PathBuf),
    /// In a credential of systemd with this name (`LoadCredential=`).
    Credential(String),
}

/// Why there is no such mail server.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAServer {
    /// No host.
    #[error("mail needs the host of a server")]
    NoHost,
    /// What letters would come from is no address.
    #[error("mail cannot come from {0:?}: that is no address")]
    From(String),
    /// Letters would go over a line that others hear.
    #[error("mail to {0} must be protected: tls = \"none\" is for a server on the same machine only")]
    InTheClear(String),
    /// A name without a password, or the other way round.
    #[error("mail needs both user and password, or neither")]
    HalfSignIn,
    /// There is no such password.
    #[error("the password for mail cannot be read from {0}: {1}")]
    NoPassword(String, String),
    /// Others could read the password.
    #[error("others than its owner can read {0}, which holds the password for mail; do: chmod 600 {0}")]
    OpenPassword(String),
}

/// A password. It is wiped from memory when dropped, and printed as nothing.
pub struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secret(…)")
    }
}

impl ServerTerms {
    /// Refuses what could not work, and what would tell others too much.
    pub fn check(&self) -> Result<(), NotAServer> {
        if self.host.trim().is_empty() {
            return Err(NotAServer::NoHost);
        }
        if self.from.parse::<Address>().is_err() {
            return Err(NotAServer::From(self.from.clone()));
        }
        if self.tls == Tls::None && !is_here(&self.host) {
            return Err(NotAServer::InTheClear(self.host.clone()));
        }
        if self.user.is_some() != self.password.is_some() {
            return Err(NotAServer::HalfSignIn);
        }
        Ok(())
    }

    /// The password, from where it lies; a file without a folder lies beside the settings.
    pub fn secret(&self, beside: &Path) -> Result<Option<Secret>, NotAServer> {
        let path = match &self.password {
            None => return Ok(None),
            Some(PasswordFrom::File(path)) => beside.join(path),
            Some(PasswordFrom::Credential(name)) => {
                let folder = std::env::var_os("CREDENTIALS_DIRECTORY").unwrap_or_default();
                Path::new(&folder).join(name)
            }
        };
        let shown = path.display().to_string();
        let unread = |error: std::io::Error| NotAServer::NoPassword(shown.clone(), error.to_string());
        // What systemd hands over is already for this program only.
        if matches!(self.password, Some(PasswordFrom::File(_))) {
            use std::os::unix::fs::PermissionsExt;
            if std::fs::metadata(&path).map_err(unread)?.permissions().mode() & 0o077 != 0 {
                return Err(NotAServer::OpenPassword(shown));
            }
        }
        let text = Zeroizing::new(std::fs::read_to_string(&path).map_err(unread)?);
        Ok(Some(Secret(Zeroizing::new(text.trim_end_matches(['\r', '\n']).to_owned()))))
    }
}

/// Whether this names the same machine.
fn is_here(host: &str) -> bool {
    host == "localhost" || host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

/// The mail server of a house.
pub struct Server {
    from: Address,
    transport: AsyncSmtpTransport<Tokio1Executor>,
}

impl Server {
    /// A server by these terms. Nothing is said to it yet.
    pub fn new(terms: &ServerTerms, secret: Option<Secret>) -> Result<Server, NotAServer> {
        terms.check()?;
        let from: Address = terms.from.parse().map_err(|_| NotAServer::From(terms.from.clone()))?;
        let safe = || TlsParameters::new(terms.host.clone()).map_err(|_| NotAServer::NoHost);
        let (line, usual) = match terms.tls {
            Tls::Tls => (Line::Wrapper(safe()?), 465),
            Tls::Starttls => (Line::Required(safe()?), 587),
            Tls::None => (Line::None, 25),
        };
        let mut builder = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&terms.host)
            .port(terms.port.unwrap_or(usual))
            .tls(line)
            // The name of the machine is nobody's business; the host of the sender is in the letter anyway.
            .hello_name(ClientId::Domain(from.domain().to_owned()))
            .timeout(Some(ONE_LINE));
        if let (Some(user), Some(Secret(password))) = (&terms.user, secret) {
            builder = builder.credentials(Credentials::new(user.clone(), password.as_str().to_owned()));
        }
        Ok(Server { from, transport: builder.build() })
    }

    /// Hands a letter over. When this says yes the server has it; when it says no it may have it all the same, if the
    /// line broke between its last word and our hearing it.
    pub async fn send(&self, letter: &Letter) -> Result<(), Fault> {
        let message = letter.message(&self.from)?;
        match tokio::time::timeout(PATIENCE, self.transport.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(Fault::of(&error)),
            Err(_) => Err(Fault::Unreachable),
        }
    }
}

impl std::fmt::Debug for Server {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Server")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_not_work_or_tells_others_too_much_is_refused() {
        check(|_| (), Ok(()));
        check(|terms| terms.host = " ".into(), Err(NotAServer::NoHost));
        check(|terms| terms.from = "Bestendig".into(), Err(NotAServer::From("Bestendig".into())));
        check(|terms| terms.tls = Tls::None, Err(NotAServer::InTheClear("smtp.example".into())));
        check(|terms| (terms.tls, terms.host) = (Tls::None, "127.0.0.1".into()), Ok(()));
        check(|terms| terms.user = Some("demo".into()), Err(NotAServer::HalfSignIn));
    }

    #[test]
    fn a_password_that_others_can_read_is_not_used() {
        use std::os::unix::fs::PermissionsExt;
        let folder = std::env::temp_dir().join(format!("bestendig-mail-{}", std::process::id()));
        std::fs::create_dir_all(&folder).expect("a folder");
        let path = folder.join("mail.password");
        std::fs::write(&path, "geheim\n").expect("a file");
        let terms = ServerTerms { password: Some(PasswordFrom::File("mail.password".into())), ..sound() };
        let with = |mode| {
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(mode)).expect("a mode");
            terms.secret(&folder)
        };
        assert!(matches!(with(0o644), Err(NotAServer::OpenPassword(_))));
        let secret = with(0o600).expect("it can be read").expect("there is one");
        assert_eq!((secret.0.as_str(), format!("{secret:?}").as_str()), ("geheim", "Secret(…)"));
        std::fs::remove_dir_all(&folder).expect("it goes");
        assert!(matches!(terms.secret(&folder), Err(NotAServer::NoPassword(..))));
    }

    fn sound() -> ServerTerms {
        let (host, from) = ("smtp.example".to_owned(), "bestendig@voorbeeld.example".to_owned());
        ServerTerms { host, from, port: None, tls: Tls::Starttls, user: None, password: None }
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut ServerTerms), expected: Result<(), NotAServer>) {
        let mut terms = sound();
        change(&mut terms);
        assert_eq!(terms.check(), expected, "{terms:?}");
    }
}
