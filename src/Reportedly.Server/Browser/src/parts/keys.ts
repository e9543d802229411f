// Single keys (WCAG 2.1.4: they can be changed and switched off at /help/keys). A key is declared where it works: data-key="a" on a button or
// a link, with data-key-also for a second one. Nothing here knows what a key does.
import { keySettings } from "./key-settings";

const settings = keySettings();
const places: Record<string, string> = { o: "/", i: "/intake", r: "/review", e: "/explore", l: "/links" };
const chordTime = 1500;
let chordUntil = 0;

/** What a person pressed, as declared keys are written: "a", "?", "Space", "Backspace", "Control+z". */
function nameOf(event: KeyboardEvent): string {
  const key = event.key === " " ? "Space" : event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Control+${key}` : key;
}

/** Typing belongs to the field; blank and Enter belong to what has the focus and can be pressed. */
function belongsToFocus(target: EventTarget | null, key: string): boolean {
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  if (target.isContentEditable || target.matches("textarea, select, [role=textbox], [role=slider], [role=application], canvas")) {
    return true;
  }
  if (target instanceof HTMLInputElement) {
    return !["checkbox", "radio", "button", "submit", "reset"].includes(target.type) || key === "Space";
  }
  return key === "Space" && target.matches("button, a[href], summary");
}

function declared(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("main [data-key], [data-key][data-key-global]")].filter(
    (element) => !element.hasAttribute("disabled") && element.getClientRects().length > 0,
  );
}

/** The key that works now in the place of a declared one. */
function keyOf(declaredKey: string): string {
  return settings.changed(document.body.dataset["page"] ?? "", declaredKey);
}

function keysOf(element: HTMLElement): string[] {
  const also = element.dataset["keyAlso"];
  return [keyOf(element.dataset["key"] ?? ""), ...(also ? [keyOf(also)] : [])];
}

function press(element: HTMLElement): void {
  // A decision is a button; it is pressed as a mouse would press it, so that forms and scripts see no difference.
  element.click();
}

function onKey(event: KeyboardEvent): void {
  const key = nameOf(event);
  if (event.defaultPrevented || event.isComposing || event.altKey || belongsToFocus(event.target, key)) {
    return;
  }
  if (document.querySelector("dialog[open]")) {
    return;
  }
  const inChord = performance.now() < chordUntil;
  chordUntil = 0;
  if (inChord && places[key]) {
    event.preventDefault();
    document.querySelector<HTMLAnchorElement>(`.desk-nav a[href="${places[key]}"]`)?.click();
    return;
  }
  const element = declared().find((one) => keysOf(one).includes(key));
  if (element) {
    event.preventDefault();
    // A key held down must not decide on ten claims.
    if (!event.repeat || element instanceof HTMLAnchorElement) {
      press(element);
    }
    return;
  }
  if (event.repeat) {
    return;
  }
  if (key === keyOf("/")) {
    const search = document.getElementById("desk-q");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  } else if (key === keyOf("?")) {
    event.preventDefault();
    showHelp();
  } else if (key === keyOf("g")) {
    chordUntil = performance.now() + chordTime;
  }
}

const spoken: Record<string, string> = { Space: "space", Backspace: "backspace", "Control+z": "Ctrl+Z" };

/** A key as people write it. */
export function written(key: string): string {
  return spoken[key] ?? key;
}

function labelOf(element: HTMLElement): string {
  const given = element.dataset["keyLabel"] ?? element.getAttribute("aria-label");
  if (given) {
    return given;
  }
  const copy = element.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("kbd").forEach((key) => key.remove());
  return copy.textContent?.trim().replace(/\s+/g, " ") ?? "";
}

function row(keys: string, says: string): HTMLTableRowElement {
  const line = document.createElement("tr");
  const head = document.createElement("th");
  head.scope = "row";
  const key = document.createElement("kbd");
  key.textContent = keys;
  head.append(key);
  const cell = document.createElement("td");
  cell.textContent = says;
  line.append(head, cell);
  return line;
}

/** Shows what keys the page has; the focus goes back to where it was when it closes. */
function showHelp(): void {
  const dialog = document.createElement("dialog");
  dialog.className = "keys-dialog";
  dialog.id = "keys-dialog";
  dialog.setAttribute("aria-labelledby", "keys-head");
  const head = document.createElement("h2");
  head.id = "keys-head";
  head.textContent = "Keys of this page";
  const table = document.createElement("table");
  const seen = new Set<string>();
  for (const element of declared()) {
    const keys = keysOf(element).map(written).join(", ");
    if (!seen.has(keys)) {
      seen.add(keys);
      table.append(row(keys, labelOf(element)));
    }
  }
  table.append(
    row(written(keyOf("/")), "Search"),
    row(`${written(keyOf("g"))} then o, i, r, e, l`, "Go to overview, intake, review, explore, link desk"),
    row(written(keyOf("?")), "This help"),
  );
  const links = document.createElement("p");
  const change = document.createElement("a");
  change.href = "/help/keys";
  change.textContent = "Change keys, or switch them off";
  links.append(change);
  const close = document.createElement("button");
  close.type = "button";
  close.className = "main";
  close.textContent = "Close";
  close.addEventListener("click", () => dialog.close());
  dialog.append(head, table, links, close);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  close.focus();
}

/** Writes the keys that work now where the page names them. */
export function showKeys(root: ParentNode): void {
  for (const element of root.querySelectorAll<HTMLElement>("[data-key]")) {
    const shown = element.querySelector("kbd");
    const keys = keysOf(element);
    if (shown) {
      shown.textContent = written(keys[0] ?? "");
    }
    element.setAttribute("aria-keyshortcuts", keys.join(" "));
  }
}

/** Keys begin to work. */
export function startKeys(): void {
  if (settings.isOff) {
    document.documentElement.classList.add("no-keys");
    return;
  }
  showKeys(document);
  document.addEventListener("keydown", onKey);
}
