// One tap, one row: sends a small form without leaving the page. Whatever goes wrong, the form is then sent
// as it would be without a script, so a tap is never lost in silence.
import { fields, post } from "./draft.ts";
import { read, replace } from "./fresh.ts";

/** Takes over the submits of every `form[data-quiet]`. */
export function sendQuietly(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset["quiet"] === undefined || event.defaultPrevented) {
      return;
    }
    const row = form.closest<HTMLElement>("[id]");
    if (!row) {
      return;
    }
    event.preventDefault();
    void send(form, row, event.submitter);
  });
}

async function send(form: HTMLFormElement, row: HTMLElement, submitter: HTMLElement | null): Promise<void> {
  // A second tap before the answer would ask the same again.
  if (row.ariaBusy === "true") {
    return;
  }
  row.ariaBusy = "true";
  try {
    const answer = await post(form.action, fields(form, submitter), { "x-quiet": "1" });
    if (answer.ok && replace(row.id, read(await answer.text()))) {
      return;
    }
  } catch {
    // Falls through to the ordinary way.
  }
  row.ariaBusy = null;
  delete form.dataset["quiet"];
  form.requestSubmit(submitter);
}
