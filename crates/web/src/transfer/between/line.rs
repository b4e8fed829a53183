//! The line to a house elsewhere: over TLS when its address begins with `https`, plain to a proxy or tunnel that carries it on.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

/// The port of an address that names none.
const HTTPS: u16 = 443;

/// Where a house listens, and how it is known that it is that house.
pub struct Line {
    at: String,
    tls: Option<(TlsConnector, ServerName<'static>)>,
}

/// Why there is no line to an address.
#[derive(Debug, thiserror::Error)]
pub enum NoLine {
    /// It is no address.
    #[error("{0:?} is no address of a house; write it as https://proefstad.example, or as 127.0.0.1:8090 of a proxy")]
    NoAddress(String),
    /// Whom to trust cannot be read.
    #[error("the certificates in {} cannot be read: {why}", path.display())]
    NoTrust {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        why: String,
    },
    /// Certificates are named for a line that shows none.
    #[error("{0:?} is not spoken to over TLS: write it with https://, or leave trust out")]
    TrustForNothing(String),
    /// Nobody vouches for any other machine.
    #[error("this machine trusts no certificate; name a file with the one of that house as trust")]
    NobodyTrusted,
    /// TLS cannot be spoken here.
    #[error("no line over TLS: {0}")]
    Tls(#[from] tokio_rustls::rustls::Error),
}

/// Whatever bytes go over.
pub trait Wire: AsyncRead + AsyncWrite + Send + Unpin {}

impl<W: AsyncRead + AsyncWrite + Send + Unpin> Wire for W {}

impl Line {
    /// The line to this address; `trust` names a file with the certificates that vouch for it, where not the machine's do.
    pub fn to(address: &str, trust: Option<&Path>) -> Result<Line, NoLine> {
        let wrong = || NoLine::NoAddress(address.to_owned());
        let Some(rest) = address.strip_prefix("https://") else {
            let (host, port) = address.rsplit_once(':').ok_or_else(wrong)?;
            if trust.is_some() {
                return Err(NoLine::TrustForNothing(address.to_owned()));
            }
            let sound = !host.is_empty() && !host.contains('/') && port.parse::<u16>().is_ok();
            return if sound { Ok(Line { at: address.to_owned(), tls: None }) } else { Err(wrong()) };
        };
        let rest = rest.trim_end_matches('/');
        let (host, port) = match rest.rsplit_once(':') {
            Some((host, port)) => (host, port.parse().map_err(|_| wrong())?),
            None => (rest, HTTPS),
        };
        let bare = host.trim_start_matches('[').trim_end_matches(']');
        let name = ServerName::try_from(bare.to_owned()).map_err(|_| wrong())?;
        Ok(Line { at: format!("{host}:{port}"), tls: Some((connector(trust)?, name)) })
    }

    /// The host and port that it leads to.
    pub fn at(&self) -> &str {
        &self.at
    }

    /// Opens it. Over TLS nothing is sent before the other side showed a certificate that somebody vouches for.
    pub async fn open(&self) -> Result<Box<dyn Wire>, std::io::Error> {
        let plain = TcpStream::connect(&self.at).await?;
        match &self.tls {
            Some((connector, name)) => Ok(Box::new(connector.connect(name.clone(), plain).await?)),
            None => Ok(Box::new(plain)),
        }
    }
}

fn connector(trust: Option<&Path>) -> Result<TlsConnector, NoLine> {
    let mut roots = RootCertStore::empty();
    match trust {
        Some(path) => {
            let broken = |why: String| NoLine::NoTrust { path: path.to_owned(), why };
            for certificate in CertificateDer::pem_file_iter(path).map_err(|why| broken(why.to_string()))? {
                roots.add(certificate.map_err(|why| broken(why.to_string()))?)?;
            }
        }
        // One certificate of the machine that cannot be read is no reason to trust none of the others.
        None => drop(roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs)),
    }
    if roots.is_empty() {
        return Err(NoLine::NobodyTrusted);
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(TlsConnector::from(Arc::new(config)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_address_is_said_at_the_start() {
        for wrong in
            ["proefstad", "http://proefstad.example", "https://", "https://a b", "https://a.example/pad", ":80"]
        {
            assert!(matches!(Line::to(wrong, None), Err(NoLine::NoAddress(_))), "{wrong}");
        }
        assert_eq!(Line::to("127.0.0.1:8090", None).expect("an address").at(), "127.0.0.1:8090");
    }

    #[test]
    fn a_file_without_a_certificate_is_named() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("trust.pem");
        let plain = Line::to("127.0.0.1:8090", Some(&path)).err().expect("no line").to_string();
        assert!(plain.contains("not spoken to over TLS"), "{plain}");
        let refused = |said: &str| {
            let why = Line::to("https://proefstad.example", Some(&path)).err().expect("no line").to_string();
            assert!(why.contains(said), "{why}");
        };
        refused("trust.pem");
        std::fs::write(&path, "nothing\n").expect("written");
        refused("trusts no certificate");
    }
}
