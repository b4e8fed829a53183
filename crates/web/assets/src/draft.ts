// Unfinished forms are kept on the server, sealed, while somebody types; never in the browser.

const REST = 800;

/** Keeps every `form[data-draft]` as it grows. */
export function keepDrafts(): void {
  const waiting = new Map<HTMLFormElement, number>();

  document.addEventListener("input", (event) => {
    const form = formOf(event.target);
    if (form) {
      window.clearTimeout(waiting.get(form));
      waiting.set(form, window.setTimeout(() => void keep(form, waiting), REST));
    }
  });
  // What is sent for good need not be kept as a draft any more.
  document.addEventListener("submit", (event) => {
    const form = formOf(event.target);
    if (form) {
      window.clearTimeout(waiting.get(form));
      waiting.delete(form);
    }
  });
  // Leaving the page does not wait for the rest.
  addEventListener("pagehide", () => {
    for (const form of waiting.keys()) {
      void keep(form, waiting);
    }
  });
}

function formOf(target: EventTarget | null): HTMLFormElement | null {
  return target instanceof Element ? target.closest<HTMLFormElement>("form[data-draft]") : null;
}

async function keep(form: HTMLFormElement, waiting: Map<HTMLFormElement, number>): Promise<void> {
  window.clearTimeout(waiting.get(form));
  waiting.delete(form);
  const output = form.querySelector<HTMLElement>("output.saved");
  const kept = await post(form.dataset["draft"] ?? "", fields(form)).then((answer) => answer.ok, () => false);
  if (output) {
    output.textContent = (kept ? output.dataset["saved"] : output.dataset["failed"]) ?? "";
  }
}

/** The fields of a form as an ordinary submit would send them, files left out. */
export function fields(form: HTMLFormElement, submitter?: HTMLElement | null): URLSearchParams {
  const data = submitter ? new FormData(form, submitter) : new FormData(form);
  const pairs = new URLSearchParams();
  for (const [name, value] of data) {
    if (typeof value === "string") {
      pairs.append(name, value);
    }
  }
  return pairs;
}

/** Sends fields to our own server; goes on even when the page is left. */
export function post(url: string, body: URLSearchParams, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(url, { method: "POST", body, headers, credentials: "same-origin", keepalive: true });
}
