// "23 min" and "41 min left" that go on counting. The words come from the page, in its language.

const EVERY = 20_000;
const MINUTE = 60_000;

/** Writes all ages and countdowns now and every twenty seconds. */
export function keepClocks(): void {
  tellTime();
  setInterval(tellTime, EVERY);
  document.addEventListener("visibilitychange", tellTime);
}

/** Writes all ages and countdowns now. */
export function tellTime(): void {
  const now = Date.now();
  for (const element of document.querySelectorAll<HTMLElement>("[data-since], [data-until]")) {
    const { since, until } = element.dataset;
    const left = until === undefined ? now - Date.parse(since ?? "") : Date.parse(until) - now;
    const text = words(element.dataset, left);
    if (text !== undefined && element.textContent !== text) {
      element.textContent = text;
    }
  }
}

function words(said: DOMStringMap, milliseconds: number): string | undefined {
  if (Number.isNaN(milliseconds)) {
    return undefined;
  }
  if (milliseconds < 0 && said["until"] !== undefined) {
    return said["past"];
  }
  // What is left is rounded up and what has passed is rounded down: neither promises too much.
  const minutes = said["until"] === undefined ? Math.floor(milliseconds / MINUTE) : Math.ceil(milliseconds / MINUTE);
  if (minutes < 1 && said["textNow"] !== undefined) {
    return said["textNow"];
  }
  if (minutes >= 60 && said["textHours"] !== undefined) {
    const hours = Math.floor(minutes / 60);
    return said["textHours"].replace("{h}", String(hours)).replace("{m}", String(minutes % 60));
  }
  return said["text"]?.replace("{n}", String(Math.max(0, minutes)));
}
