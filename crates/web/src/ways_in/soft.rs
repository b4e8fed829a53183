//! A device for tests: it holds one key, and answers a browser's question as the standard says (W3C Web Authentication, level 2), or as a
//! thief would.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 1;
const VERIFIED: u8 = 4;
const NEW_KEY: u8 = 64;

/// A device, and how it behaves.
#[derive(Clone)]
pub struct Device {
    pub(super) key: SigningKey,
    pub(super) id: Vec<u8>,
    /// At which address the browser says it is.
    pub origin: String,
    /// For which name the device answers.
    pub name: String,
    /// Whether somebody unlocked it.
    pub unlocked: bool,
    /// How often it was used.
    pub counter: u32,
    /// What the browser says it was asked for, when that is not what it was.
    pub kind: Option<&'static str>,
}

impl Device {
    /// A device with a key of its own.
    pub fn new(origin: &str) -> Device {
        let mut bytes = [0; 48];
        getrandom::fill(&mut bytes).expect("chance");
        let name = origin.split("://").nth(1).and_then(|rest| rest.split(':').next()).unwrap_or_default().to_owned();
        let key = SigningKey::from_slice(&bytes[..32]).expect("a number within the curve");
        let (id, origin) = (bytes[32..].to_vec(), origin.to_owned());
        Device { key, id, origin, name, unlocked: true, counter: 0, kind: None }
    }

    /// Makes its key known.
    pub fn create(&self, options: &str) -> String {
        let client = self.client("webauthn.create", options);
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = (point.x().expect("a point"), point.y().expect("a point"));
        // The key in CBOR (RFC 9053): kind, algorithm, curve, and both coordinates as byte strings.
        let mut public = vec![0xa5, 1, 2, 3, 0x26, 0x20, 1, 0x21, 0x58, 32];
        public.extend(x);
        public.extend([0x22, 0x58, 32]);
        public.extend(y);
        let mut told = self.told(NEW_KEY);
        told.extend([0; 16]);
        told.extend((self.id.len() as u16).to_be_bytes());
        told.extend(&self.id);
        told.extend(public);
        // `fmt` none, no statement, and what the device tells.
        let mut object = vec![0xa3];
        object.extend(b"\x63fmt\x64none\x67attStmt\xa0\x68authData\x58");
        object.push(u8::try_from(told.len()).expect("short"));
        object.extend(told);
        let response = json!({ "attestationObject": text(&object), "clientDataJSON": text(client.as_bytes()) });
        self.credential(response)
    }

    /// Answers with its key.
    pub fn get(&mut self, options: &str) -> String {
        let client = self.client("webauthn.get", options);
        self.counter += 1;
        let told = self.told(0);
        let signed = [&told[..], &Sha256::digest(client.as_bytes())].concat();
        let signature: Signature = self.key.sign(&signed);
        let response = json!({
            "authenticatorData": text(&told),
            "clientDataJSON": text(client.as_bytes()),
            "signature": text(signature.to_der().as_bytes()),
            "userHandle": Value::Null,
        });
        self.credential(response)
    }

    /// The same key, called something else.
    pub fn pretending(&self, other: &Device) -> Device {
        Device { id: other.id.clone(), ..self.clone() }
    }

    fn credential(&self, response: Value) -> String {
        json!({ "id": text(&self.id), "rawId": text(&self.id), "type": "public-key", "response": response }).to_string()
    }

    fn client(&self, kind: &str, options: &str) -> String {
        let asked: Value = serde_json::from_str(options).expect("our own question");
        let challenge = &asked["challenge"];
        json!({ "type": self.kind.unwrap_or(kind), "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
    }

    /// For which name, whether somebody was there and unlocked it, and how often it was used.
    fn told(&self, more: u8) -> Vec<u8> {
        let mut told = Sha256::digest(self.name.as_bytes()).to_vec();
        told.push(PRESENT | if self.unlocked { VERIFIED } else { 0 } | more);
        told.extend(self.counter.to_be_bytes());
        told
    }
}

/// Bytes as text that fits in an address (RFC 4648, section 5), without filling.
fn text(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..=three.len() {
            text.push(char::from(LETTERS[(bits >> (18 - 6 * place) & 63) as usize]));
        }
    }
    text
}
