// Pages that follow what happens. The server only says that something changed; what it is, the page fetches
// by the ordinary road, with the ordinary permission.
import { inUse, read, replace, REPLACED } from "./fresh.ts";

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;
/** Many changes in one breath become one fetch. */
const BREATH = 250;

/** Follows the address of every `[data-live]` on the page. */
export function listen(): void {
  const followed = document.querySelectorAll<HTMLElement>("[data-live][id]");
  const urls = new Set([...followed].map((element) => element.dataset["live"] ?? ""));
  for (const url of urls) {
    new Follower(url).start();
  }
}

class Follower {
  private source: EventSource | null = null;
  private wait = FIRST_WAIT;
  private timer = 0;
  private fetching = false;
  private again = false;
  private behind = false;
  private on = false;

  constructor(private readonly url: string) {}

  start(): void {
    // What must not stand a moment too long may have changed while the page was on its way.
    this.behind = this.elements().some((element) => "behind" in element.dataset);
    this.tell(false);
    this.connect();
    document.addEventListener(REPLACED, () => this.tell(this.on));
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) {
        this.stop();
      } else {
        // Whatever happened in the meantime is fetched at once.
        this.behind = true;
        this.connect();
      }
    });
    // A page that is left must not hold one of the few connections a browser allows.
    addEventListener("pagehide", () => this.stop());
    addEventListener("pageshow", (event) => {
      if (event.persisted) {
        this.behind = true;
        this.connect();
      }
    });
  }

  private connect(): void {
    window.clearTimeout(this.timer);
    if (document.hidden || this.source) {
      return;
    }
    const source = new EventSource(this.url);
    this.source = source;
    source.addEventListener("open", () => {
      this.wait = FIRST_WAIT;
      this.tell(true);
      if (this.behind) {
        this.changed();
      }
    });
    source.addEventListener("changed", () => this.changed());
    source.addEventListener("message", (event) => {
      if (event.data === "changed") {
        this.changed();
      }
    });
    source.addEventListener("error", () => {
      this.stop();
      this.behind = true;
      this.timer = window.setTimeout(() => this.connect(), this.wait * (0.75 + Math.random() / 2));
      this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    });
  }

  private stop(): void {
    window.clearTimeout(this.timer);
    this.source?.close();
    this.source = null;
    this.tell(false);
  }

  private changed(): void {
    this.behind = false;
    if (this.fetching) {
      this.again = true;
      return;
    }
    this.fetching = true;
    window.setTimeout(() => void this.fetchPage(), BREATH);
  }

  private async fetchPage(): Promise<void> {
    this.again = false;
    try {
      const answer = await fetch(location.href, { credentials: "same-origin", headers: { accept: "text/html" } });
      if (answer.redirected && new URL(answer.url).pathname !== location.pathname) {
        // Signed out meanwhile: the worker should see that, not an old page.
        location.reload();
        return;
      }
      if (answer.status === 404) {
        // Withdrawn meanwhile: what is not there any more does not stay on a screen.
        location.reload();
        return;
      }
      if (answer.ok) {
        this.put(await answer.text());
      }
    } catch {
      this.behind = true;
    } finally {
      this.fetching = false;
    }
    if (this.again) {
      this.changed();
    }
  }

  private put(html: string): void {
    for (const element of this.elements()) {
      if (inUse(element)) {
        element.addEventListener("focusout", () => this.changed(), { once: true });
      } else {
        replace(element.id, read(html));
      }
    }
  }

  private elements(): HTMLElement[] {
    const all = document.querySelectorAll<HTMLElement>("[data-live][id]");
    return [...all].filter((element) => element.dataset["live"] === this.url);
  }

  private tell(on: boolean): void {
    this.on = on;
    for (const element of this.elements()) {
      for (const line of document.querySelectorAll<HTMLElement>(`[data-live-of="${CSS.escape(element.id)}"]`)) {
        line.hidden = false;
        line.toggleAttribute("data-on-now", on);
        const text = (on ? line.dataset["on"] : line.dataset["off"]) ?? "";
        if (line.textContent !== text) {
          line.textContent = text;
        }
      }
    }
  }
}
