// Shows how far a file has come. The answer is then opened as if the form had been sent in the ordinary way.
import { read, replace } from "./fresh.ts";

/** Takes over the submits of every `form[data-upload]`. */
export function showUploads(): void {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.dataset["upload"] === undefined || event.defaultPrevented) {
      return;
    }
    const progress = form.querySelector("progress");
    if (!progress) {
      return;
    }
    event.preventDefault();
    send(form, progress, event.submitter);
  });
}

function send(form: HTMLFormElement, progress: HTMLProgressElement, submitter: HTMLElement | null): void {
  const request = new XMLHttpRequest();
  const buttons = form.querySelectorAll("button");
  const data = submitter ? new FormData(form, submitter) : new FormData(form);
  progress.hidden = false;
  buttons.forEach((button) => (button.disabled = true));
  request.upload.addEventListener("progress", (event) => {
    if (event.lengthComputable) {
      progress.max = event.total;
      progress.value = event.loaded;
    }
  });
  const plainly = (): void => {
    buttons.forEach((button) => (button.disabled = false));
    delete form.dataset["upload"];
    form.requestSubmit(submitter);
  };
  request.addEventListener("load", () => show(request) || plainly());
  request.addEventListener("error", plainly);
  request.open("POST", form.action);
  request.setRequestHeader("accept", "text/html");
  request.send(data);
}

/** Opens the answer. False when it cannot be shown here. */
function show(request: XMLHttpRequest): boolean {
  if (request.responseURL && new URL(request.responseURL).href !== location.href && request.status < 400) {
    location.assign(request.responseURL);
    return true;
  }
  // The same address answered with faults: what it says stands in place of what was sent.
  const shown = replace("main", read(request.responseText));
  document.querySelector<HTMLElement>(".faults")?.focus();
  return shown;
}
