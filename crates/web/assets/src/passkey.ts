// Passkeys: a form asks the device, and carries its answer to us as an ordinary form does.

/** Shows every `form[data-passkey]` where the browser knows passkeys, and asks the device when it is sent. */
export function askForPasskeys(): void {
  if (!("credentials" in navigator) || !("PublicKeyCredential" in globalThis)) {
    return;
  }
  for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      const answer = form.elements.namedItem("answer");
      if (answer instanceof HTMLInputElement && answer.value === "") {
        event.preventDefault();
        void ask(form, answer);
      }
    });
  }
}

async function ask(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
  const fault = form.querySelector<HTMLElement>("[data-passkey-fault]");
  const button = form.querySelector<HTMLButtonElement>("button.primary");
  if (fault) {
    fault.hidden = true;
  }
  try {
    if (button) {
      button.disabled = true;
    }
    const options = decoded(JSON.parse(form.dataset["options"] ?? "{}"));
    const credential = await (form.dataset["passkey"] === "create"
      ? navigator.credentials.create({ publicKey: options as unknown as PublicKeyCredentialCreationOptions })
      : navigator.credentials.get({ publicKey: options as unknown as PublicKeyCredentialRequestOptions }));
    answer.value = JSON.stringify(encoded(credential as PublicKeyCredential));
    form.submit();
  } catch {
    // Whoever waved it away may try again; nothing was sent.
    if (fault) {
      fault.hidden = false;
    }
  } finally {
    if (button) {
      button.disabled = false;
    }
  }
}

type Json = { [name: string]: unknown };

/** What is bytes for the device travels as text. */
const BYTES = ["challenge", "id"];

function decoded(value: unknown, name = ""): unknown {
  if (typeof value === "string") {
    return BYTES.includes(name) ? bytes(value) : value;
  }
  if (Array.isArray(value)) {
    return value.map((one) => decoded(one, name));
  }
  if (value !== null && typeof value === "object") {
    // The name of a house is no bytes.
    const inner = name === "rp" ? (key: string) => `rp ${key}` : (key: string) => key;
    return Object.fromEntries(Object.entries(value as Json).map(([key, one]) => [key, decoded(one, inner(key))]));
  }
  return value;
}

function encoded(credential: PublicKeyCredential): Json {
  const { response } = credential;
  const answer: Json = { clientDataJSON: text(response.clientDataJSON) };
  if (response instanceof AuthenticatorAttestationResponse) {
    answer["attestationObject"] = text(response.attestationObject);
  } else if (response instanceof AuthenticatorAssertionResponse) {
    answer["authenticatorData"] = text(response.authenticatorData);
    answer["signature"] = text(response.signature);
    answer["userHandle"] = response.userHandle ? text(response.userHandle) : null;
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response: answer };
}

function bytes(text: string): Uint8Array {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

function text(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}
