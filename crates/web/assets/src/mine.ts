// One's own pages, on a telephone that others use too. Links take the place of the page before, so that Back leads out and
// not through the file. A tab that did not come in by the door goes there: closing a tab ends it. All that is kept for this is
// a mark that goes with the tab.
const MARK = "in";

/** Watches over the pages that say so. */
export function leaveNothing(): void {
  const where = document.body.dataset["mine"];
  if (where === undefined) {
    return;
  }
  if (where === "inside" && !marked()) {
    void leave(document.querySelector<HTMLFormElement>("form[data-leave]"));
    return;
  }
  document.addEventListener("click", replace);
  document.addEventListener("submit", submitted);
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.reload();
    }
  });
}

function submitted(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement)) {
    return;
  }
  if (form.dataset["enter"] !== undefined) {
    mark();
  }
  if (form.dataset["leave"] !== undefined) {
    event.preventDefault();
    void leave(form);
  }
}

/** Away: what is on the screen goes first, and then everything else. */
async function leave(form: HTMLFormElement | null): Promise<void> {
  document.body.hidden = true;
  unmark();
  const neutral = form?.dataset["leave"] ?? "/";
  try {
    if (form) {
      await fetch(form.action, { method: "POST", credentials: "same-origin", keepalive: true, redirect: "manual" });
    }
  } finally {
    location.replace(neutral);
  }
}

function replace(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin || link.hasAttribute("download")) {
    return;
  }
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
    return;
  }
  event.preventDefault();
  location.replace(link.href);
}

// Where nothing may be kept at all, every tab counts as one that came in.
function marked(): boolean {
  try {
    return sessionStorage.getItem(MARK) === MARK;
  } catch {
    return true;
  }
}

function mark(): void {
  try {
    sessionStorage.setItem(MARK, MARK);
  } catch {
    // The pages work without.
  }
}

function unmark(): void {
  try {
    sessionStorage.clear();
  } catch {
    // Nothing was kept.
  }
}
