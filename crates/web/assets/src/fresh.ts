// Putting newer HTML in the place of older without taking anything out of the worker's hands.
import { tellTime } from "./clock.ts";

/** Says on the document that something was replaced, for whoever has to look again. */
export const REPLACED = "replaced";

/** HTML of our own server as a document, without running anything in it. */
export function read(html: string): Document {
  return new DOMParser().parseFromString(trusted(html), "text/html");
}

/** Replaces the element of this id, and all that asks to be kept fresh. False when the answer lacks it. */
export function replace(id: string, answer: Document): boolean {
  const newer = answer.getElementById(id);
  const older = document.getElementById(id);
  if (!newer || !older) {
    return false;
  }
  swap(older, newer);
  for (const companion of document.querySelectorAll("[data-fresh][id]")) {
    const fresh = answer.getElementById(companion.id);
    if (fresh && !older.contains(companion)) {
      swap(companion, fresh);
    }
  }
  tellTime();
  document.dispatchEvent(new Event(REPLACED));
  return true;
}

/** Whether somebody is typing or choosing inside it: then it had better stay as it is for now. */
export function inUse(element: Element): boolean {
  const active = document.activeElement;
  return active !== null && element.contains(active) && active.matches("input, select, textarea");
}

function swap(older: Element, newer: Element): void {
  const back = wayBack(older);
  for (const open of older.querySelectorAll<HTMLDetailsElement>("details[id][open]")) {
    newer.querySelector(`#${CSS.escape(open.id)}`)?.setAttribute("open", "");
  }
  const fresh = document.adoptNode(newer);
  older.replaceWith(fresh);
  if (back) {
    fresh.querySelector<HTMLElement>(back)?.focus({ preventScroll: true });
  }
}

/** A selector that finds again what has the focus now, if that is inside. */
function wayBack(element: Element): string | null {
  const active = document.activeElement;
  if (!active || active === element || !element.contains(active)) {
    return null;
  }
  if (active.id) {
    return `#${CSS.escape(active.id)}`;
  }
  const tag = active.localName;
  const href = active.getAttribute("href");
  if (href) {
    return `${tag}[href="${CSS.escape(href)}"]`;
  }
  const [name, value] = [active.getAttribute("name"), active.getAttribute("value")];
  const row = active.closest("[id]");
  const scope = row && row !== element && element.contains(row) ? `#${CSS.escape(row.id)} ` : "";
  return name && value ? `${scope}${tag}[name="${CSS.escape(name)}"][value="${CSS.escape(value)}"]` : null;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createHTML: (html: string) => string }): { createHTML(html: string): string };
}

// The pages' policy lets nothing become a document but what our own server sent; this is the one place that
// says so, under the one name that the policy knows.
const policy = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy("bestendig", {
  createHTML: (html) => html,
});

function trusted(html: string): string {
  return policy ? policy.createHTML(html) : html;
}
