// While a name is typed, the server says whom it may already know. Names travel in a body, not in an address.
import { fields, post } from "./draft.ts";
import { read } from "./fresh.ts";

const REST = 400;

/** Asks after typing in anything that is, or lies in, a `[data-known]`. */
export function askWhoIsKnown(): void {
  let timer = 0;
  let asked = 0;

  document.addEventListener("input", (event) => {
    const box = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-known]") : null;
    const form = box?.closest("form");
    if (!box || !form) {
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(async () => {
      const question = ++asked;
      const answer = await ask(box.dataset["known"] ?? "", form);
      const into = document.getElementById(box.dataset["knownInto"] ?? "");
      // An older answer that comes late must not cover a newer one.
      if (into && answer !== null && question === asked) {
        into.replaceChildren(...read(answer).body.childNodes);
      }
    }, REST);
  });
}

async function ask(url: string, form: HTMLFormElement): Promise<string | null> {
  try {
    const answer = await post(url, fields(form));
    return answer.ok ? await answer.text() : null;
  } catch {
    return null;
  }
}
