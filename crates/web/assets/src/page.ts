// What the pages do a little smoother with a script. Every page works without it, and nothing is ever
// kept in the browser: this may be a shared computer.
import { keepClocks } from "./clock.ts";
import { keepDrafts } from "./draft.ts";
import { askWhoIsKnown } from "./known.ts";
import { listen } from "./live.ts";
import { leaveNothing } from "./mine.ts";
import { askForPasskeys } from "./passkey.ts";
import { sendQuietly } from "./quiet.ts";
import { slide } from "./slide.ts";
import { showUploads } from "./upload.ts";

leaveNothing();
keepClocks();
keepDrafts();
askWhoIsKnown();
listen();
askForPasskeys();
sendQuietly();
slide();
showUploads();
document.querySelector<HTMLElement>(".faults")?.focus();
