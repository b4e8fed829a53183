//! What stands in front of a house on the internet: it speaks TLS with a certificate of its own, and carries what it hears to
//! the house.

use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

/// It carries until the test is over.
pub struct Gate {
    /// Where letters go.
    pub address: String,
    /// Its certificate, as PEM.
    pub certificate: String,
}

impl Gate {
    /// Before a house that listens here.
    pub async fn before(house: &str) -> Gate {
        let CertifiedKey { cert, signing_key } = generate_simple_self_signed(["localhost".to_owned()]).expect("a key");
        let key = PrivateKeyDer::try_from(signing_key.serialize_der()).expect("a key");
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("TLS")
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], key)
            .expect("a certificate");
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let door = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let address = format!("https://localhost:{}", door.local_addr().expect("an address").port());
        let house = house.to_owned();
        tokio::spawn(async move {
            while let Ok((stream, _)) = door.accept().await {
                tokio::spawn(carry(acceptor.clone(), stream, house.clone()));
            }
        });
        Gate { address, certificate: cert.pem() }
    }
}

/// What cannot be carried ends: the house behind may have been killed just now.
async fn carry(acceptor: TlsAcceptor, stream: TcpStream, house: String) {
    let Ok(mut from) = acceptor.accept(stream).await else { return };
    let Ok(mut to) = TcpStream::connect(house).await else { return };
    let _ended = copy_bidirectional(&mut from, &mut to).await;
}
