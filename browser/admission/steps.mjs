// The steps that journeys about admission share, each as the worker whose work it is.
import assert from "node:assert/strict";
import { DESKTOP } from "../house.mjs";
import { accessible, fits, picture } from "../look.mjs";

const AS_ISO = { timeZone: "Europe/Amsterdam", year: "numeric", month: "2-digit", day: "2-digit" };

/** The day so many days from now, as a form sends it. */
export const day = (days = 0) => new Intl.DateTimeFormat("sv-SE", AS_ISO).format(Date.now() + days * 86_400_000);

/** The same day as a letter writes it, and as a page does. */
export const inDutch = (iso) => dutch(iso, "long");
export const onPage = (iso) => dutch(iso, "short").replaceAll(".", "");

const dutch = (iso, month) =>
  new Intl.DateTimeFormat("nl-NL", { day: "numeric", month, year: "numeric", timeZone: "UTC" }).format(new Date(iso));

/** What the rules of the first house ask of everybody, answered so that somebody comes in. */
export const MEETS = [
  ["procedure-ended", "yes", "document-seen", "Brief van een rechtbank, gezien aan de balie."],
  ["right-to-stay", "no", "partner-answered", "Antwoord van een partner op onze vraag."],
  ["state-reception", "no", "partner-answered", "Antwoord van een partner op onze vraag."],
  ["works-on-solution", "yes", "told", ""],
  ["asylum-refused", "yes", "document-seen", "Besluit over de aanvraag, gezien aan de balie."],
  ["heavy-entry-ban", "no", "partner-answered", "Antwoord van een partner op onze vraag."],
  ["declared-undesirable", "no", "partner-answered", "Antwoord van een partner op onze vraag."],
];

/** One answer with which the rules say *not by these rules*. */
export const MEETS_NOT = [["procedure-ended", "no", "document-seen", "Brief: er is nog geen uitspraak."]];

/** What can be read in a place, without the signs that only say how it is read. */
export async function said(place) {
  return (await place.textContent()).replaceAll(/[\u2066-\u2069]/g, "").replaceAll(/\s+/g, " ");
}

/** What somebody is called on a list: the first word of their name. */
export const called = (name) => name.split(" ")[0];

/** The label that is tapped for a choice. */
export const chip = (page, name, value) => page.locator(`label.chip:has(input[name="${name}"][value="${value}"])`);

/** Everybody who has a part in a decision, each on a page of their own. */
export async function cast(town, options = {}) {
  const [desk, guide, reader, coordinator] = await Promise.all(
    ["desk", "guide", "second_reader", "coordinator"].map((role) => town.as(role, options)),
  );
  const all = [desk, guide, reader, coordinator];
  return { desk, guide, reader, coordinator, all, close: () => Promise.all(all.map((visit) => visit.close())) };
}

/** What every page on the way must hold, and its picture. */
export async function look(visit, name, { viewport = DESKTOP, script } = {}) {
  await fits(visit);
  if (script !== false) await accessible(visit);
  await picture(visit, `${name}-${viewport.width}${script === false ? "-plain" : ""}`);
}

/** Somebody invented is registered at the desk; the desk is on the page of that person. */
export async function register(desk, { name, language, signal }) {
  const { page } = desk;
  await fill(desk, { name, language, signal });
  await page.getByRole("button", { name: "Alleen inschrijven" }).click();
  await page.waitForURL(/\/person\/[0-9a-z]{26}$/);
  return page.url();
}

/** The same with a bed for tonight, in which they lie; gives the address of what was asked for tonight. */
export async function shelter(desk, { name, language, signal }) {
  const { page } = desk;
  await fill(desk, { name, language, signal });
  await page.getByRole("button", { name: "Inschrijven en bed zoeken" }).click();
  await page.locator(".proposal button").first().click();
  await page.locator('[data-state="held"]').waitFor();
  await page.getByRole("button", { name: "Ze zijn er: in bed" }).click();
  await page.locator('[data-state="arrived"]').waitFor();
  const tonight = page.url();
  await page.locator(".people a", { hasText: called(name) }).click();
  await page.waitForURL(/\/person\/[0-9a-z]{26}$/);
  return tonight;
}

/** The bed is for somebody else again, so that the next journey finds one. */
export async function vacate(desk, tonight) {
  const { page } = desk;
  await page.goto(tonight);
  const undo = page.getByRole("button", { name: "Ongedaan maken" });
  if (await undo.isVisible()) await undo.click();
  await page.locator("summary", { hasText: "Geen bed meer nodig" }).click();
  await page.getByRole("button", { name: "Heeft een eigen slaapplek" }).click();
  await page.locator('[data-state="ended"]').waitFor();
}

async function fill(desk, { name, language, signal }) {
  const { page } = desk;
  await desk.go("person/register");
  await page.locator("input[name=name]").first().fill(name);
  await chip(page, "with", "men").click();
  if (!language && !signal) return;
  await page.locator("summary", { hasText: "Meer over deze persoon" }).click();
  if (language) await page.locator("#languages").fill(language);
  if (signal) await chip(page, "signal", signal).click();
}

/** From the page of a person to an application that waits; gives its address. */
export async function apply(desk) {
  const { page } = desk;
  await page.getByRole("link", { name: "Aanmelden" }).click();
  await page.waitForURL(/\/admission\/apply\//);
  await page.getByRole("button", { name: "Aanmelden" }).click();
  await page.waitForURL(/\/admission\/[0-9a-z]{26}$/);
  return page.url();
}

/** Notes answers to what the rules ask, each with how and since when it is known. */
export async function know(visit, application, answers) {
  const { page } = visit;
  for (const [fact, answer, origin, words] of answers) {
    await page.goto(application);
    await page.locator(`a.button[href$="/fact/${fact}"]`).click();
    await chip(page, "answer", answer).click();
    await chip(page, "origin", origin).click();
    await page.locator("#on").fill(day(-1));
    await page.locator("#words").fill(words);
    await page.getByRole("button", { name: "Opschrijven" }).click();
    await page.waitForURL(application);
  }
}

/** The coordinator lets hardship be weighed because of a doubt; gives the address of the weighing. */
export async function doubt(coordinator, application) {
  const { page } = coordinator;
  await page.goto(application);
  await page.getByRole("link", { name: "Hardheid laten wegen" }).click();
  await chip(page, "ground", "doubt").click();
  await chip(page, "said-by", "Worker").click();
  await page.getByRole("button", { name: "Laat wegen" }).click();
  await page.waitForURL(/\/hardship\/[0-9a-z]{26}$/);
  return page.url();
}

/** The guide weighs and proposes. Hardship that is found has a day to look again, and an end. */
export async function propose(guide, weighing, outcome, why) {
  const { page } = guide;
  await page.goto(weighing);
  await chip(page, "outcome", outcome).click();
  if (outcome === "found") {
    await page.locator("#review").fill(day(30));
    await page.locator("#until").fill(day(60));
  }
  await page.locator("#why").fill(why);
  await page.getByRole("button", { name: "Leg voor aan een tweede lezer" }).click();
  await page.locator("#proposal").waitFor();
}

/** Somebody who did not propose it confirms it. */
export async function confirm(reader, weighing) {
  const { page } = reader;
  await page.goto(weighing);
  await page.locator("#proposal form[action$='/close'] button").click();
  await page.locator("#proposal").waitFor({ state: "detached" });
}

/** Admitted, on the page where that is decided; gives the address of the letter. */
export async function admit(coordinator, application, { conditions = "", reason = "" } = {}) {
  const { page } = coordinator;
  await page.goto(`${application}/admit`);
  await page.locator("#review").fill(day(42));
  await page.locator("#conditions").fill(conditions);
  await page.locator("#reason").fill(reason);
  await page.getByRole("button", { name: "Toelaten" }).click();
  return letter(page);
}

/** Refused after hardship was weighed and not found; gives the address of the letter. */
export async function refuse(people, application, reason) {
  const { guide, reader, coordinator } = people;
  await know(coordinator, application, MEETS_NOT);
  const weighing = await doubt(coordinator, application);
  await propose(guide, weighing, "not-found", "De persoon kan op de uitspraak wachten waar die nu slaapt.");
  await confirm(reader, weighing);
  const { page } = coordinator;
  await page.goto(`${application}/refuse`);
  await page.locator("#reason").fill(reason);
  await page.getByRole("button", { name: "Niet toelaten" }).click();
  return letter(page);
}

async function letter(page) {
  await page.waitForURL(/\/letter\/[0-9a-z]{26}$/);
  return page.url();
}

/** Presses Tab until this has the focus, as somebody without a mouse does. */
export async function tabTo(page, target) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`${target} cannot be reached with the keyboard`);
}
