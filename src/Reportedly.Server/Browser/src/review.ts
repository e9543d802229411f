// The review queue: a decision shows the next card without loading the page, and is kept where the desk does not answer.
import { showKeys } from "./parts/keys";
import { dropUnsent, fieldsOf, flush, lastUnsent, newName, putBy, who } from "./parts/unsent";

const ahead = 3;
const remembered = 24;
const patience = 10000;
/** Pages by address: cards that were shown, and those that come next. */
const pages = new Map<string, string>();
let busy = false;

const live = document.createElement("p");
live.className = "unseen";
live.id = "review-live";
live.setAttribute("role", "status");
document.body.append(live);

function remember(url: string, html: string): void {
  pages.delete(url);
  pages.set(url, html);
  for (const old of [...pages.keys()].slice(0, Math.max(0, pages.size - remembered))) {
    pages.delete(old);
  }
}

function root(): HTMLElement | null {
  return document.getElementById("review");
}

/** An address without what was just saved: the same card has one address. */
function plain(url: string): string {
  const address = new URL(url, location.href);
  address.searchParams.delete("saved");
  return address.pathname + address.search;
}

/** Puts a page in the place of the one that is shown; false where it is none of the queue. */
function show(html: string, url: string, push: boolean): boolean {
  const page = new DOMParser().parseFromString(html, "text/html");
  const main = page.querySelector("main");
  if (!main?.querySelector("#review")) {
    return false;
  }
  document.querySelector("main")?.replaceWith(document.adoptNode(main));
  document.title = page.title;
  remember(plain(url), html);
  const depth = (history.state as { depth?: number } | null)?.depth ?? 0;
  if (push) {
    history.pushState({ depth: depth + 1 }, "", plain(url));
  } else {
    history.replaceState({ depth }, "", plain(url));
  }
  if (!document.documentElement.classList.contains("no-keys")) {
    showKeys(main);
  }
  document.getElementById("review-card")?.focus({ preventScroll: true });
  scrollTo({ top: 0 });
  say();
  void lookAhead();
  return true;
}

function say(extra = ""): void {
  const saved = document.getElementById("review-saved")?.textContent?.trim() ?? "";
  const problem = document.getElementById("review-problem")?.textContent?.trim() ?? "";
  const words = document.querySelector(".review-sentence")?.textContent?.trim() ?? "";
  live.textContent = [extra, problem, saved, words].filter((part) => part).join(". ");
}

async function get(url: string): Promise<string | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(patience) });
    return answer.ok ? await answer.text() : undefined;
  } catch {
    return undefined;
  }
}

/** Fetches the next cards: a skip is at once, and there is something to decide on while the desk is away. */
async function lookAhead(): Promise<void> {
  let url = root()?.dataset["next"];
  for (let i = 0; i < ahead && url; i++) {
    const html: string | undefined = pages.get(url) ?? (await get(url));
    if (!html) {
      return;
    }
    remember(url, html);
    url = /data-next="([^"]+)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  }
}

async function turn(url: string, push: boolean): Promise<void> {
  const html = pages.get(plain(url)) ?? (await get(url));
  if (!html || !show(html, url, push)) {
    notice("The desk does not answer, and the next card is not here yet. What you decided is kept.");
  }
}

function notice(says: string): void {
  const old = document.getElementById("review-problem");
  const line = document.createElement("p");
  line.id = "review-problem";
  line.className = "notice bad";
  line.setAttribute("role", "alert");
  line.textContent = says;
  old?.remove();
  document.querySelector(".review-columns")?.before(line);
}

function labelOf(form: HTMLFormElement): string {
  const words = document.querySelector(".review-sentence mark.content")?.textContent?.trim() ?? "";
  return `${form.dataset["review"]}: “${words.slice(0, 60)}”`;
}

/** The desk did not answer: the decision waits in the browser, and the next card is shown if it is here. */
function keepForLater(form: HTMLFormElement, once: string, fields: [string, string][]): void {
  const card = plain(location.href);
  if (!putBy({ once, who: who(), fields, label: labelOf(form), card })) {
    notice("The desk does not answer, and this browser keeps nothing: the decision was not saved. Try again.");
    return;
  }
  const next = pages.get(plain(form.action));
  if (!next || !show(next, form.action, true)) {
    notice("The desk does not answer. Your decision is kept in this browser and sent when it does; the next card is not here yet.");
  }
}

async function decide(form: HTMLFormElement): Promise<void> {
  const waiting = form.dataset["review"] === "undo" ? lastUnsent() : undefined;
  if (waiting) {
    // It was never sent, so there is nothing to undo but the waiting.
    dropUnsent(waiting.once);
    await turn(waiting.card, true);
    return;
  }
  const once = newName();
  const fields = fieldsOf(form, once);
  const token = form.querySelector<HTMLInputElement>("input[name=token]")?.value ?? "";
  let answer: Response;
  let html: string;
  try {
    answer = await fetch(form.action, {
      method: "POST",
      headers: { "X-Desk-In-Place": "1" },
      body: new URLSearchParams([["token", token], ...fields]),
      signal: AbortSignal.timeout(patience),
    });
    html = await answer.text();
  } catch {
    keepForLater(form, once, fields);
    return;
  }
  const url = answer.headers.get("X-Desk-Url");
  if (answer.status >= 500) {
    keepForLater(form, once, fields);
  } else if (!url || !show(html, url, answer.ok && url !== plain(location.href))) {
    // Not a card: signed out, or a token that ran out. The desk says so on a page of its own.
    HTMLFormElement.prototype.submit.call(form);
  }
}

function guarded(work: () => Promise<void>): void {
  // What is pressed while a card is on its way would fall on a card that nobody has seen.
  if (busy) {
    return;
  }
  busy = true;
  root()?.setAttribute("aria-busy", "true");
  void work().finally(() => {
    busy = false;
    root()?.removeAttribute("aria-busy");
  });
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form instanceof HTMLFormElement && form.matches("form[data-review]")) {
    event.preventDefault();
    guarded(() => decide(form));
  }
});

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-turn]") : null;
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  event.preventDefault();
  const depth = (history.state as { depth?: number } | null)?.depth ?? 0;
  if (link.dataset["turn"] === "back" && depth > 0) {
    history.back();
  } else {
    guarded(() => turn(link.href, true));
  }
});

addEventListener("popstate", () => {
  guarded(async () => {
    const url = location.pathname + location.search;
    const html = (await get(url)) ?? pages.get(url);
    if (html) {
      show(html, url, false);
    }
  });
});

// What was sent late is listed among the last decisions, without touching the card that is being read.
document.addEventListener("desk:sent", () => {
  void get(plain(location.href)).then((html) => {
    const page = html ? new DOMParser().parseFromString(html, "text/html") : null;
    for (const part of [".review-last", "#review-left"]) {
      const fresh = page?.querySelector(part);
      if (fresh) {
        document.querySelector(part)?.replaceWith(document.adoptNode(fresh));
      }
    }
    showKeys(document);
  });
});

remember(plain(location.href), document.documentElement.outerHTML);
history.replaceState({ depth: (history.state as { depth?: number } | null)?.depth ?? 0 }, "", plain(location.href));
void flush();
void lookAhead();
