// Decisions that the desk has not heard yet: kept in the browser, shown, and sent again once the desk answers, also after the page is loaded
// anew. Each has a random name ("once"), so that sending one twice counts once.
const shelf = "desk-unsent";
const again = 5000;
const patience = 15000;

/** A decision as /judge takes it. */
export interface Unsent {
  readonly once: string;
  readonly who: string;
  readonly fields: [string, string][];
  /** What it says, for people. */
  readonly label: string;
  /** The address of the card that it was made on. */
  readonly card: string;
  /** Why the desk refused it, where it did: it is kept until it is put aside by hand. */
  readonly refused?: string;
}

let sending = false;
let leaving = false;

/** A browser goes at once where it is led, or stays. */
function leave(): void {
  leaving = true;
  setTimeout(() => (leaving = false), 500);
}

/** Who is signed in: nobody's decisions are sent in the name of another. */
export function who(): string {
  return document.body.dataset["who"] ?? "";
}

/** A name that nobody else draws. */
export function newName(): string {
  return crypto.randomUUID?.() ?? Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join("-");
}

export function allUnsent(): Unsent[] {
  try {
    return JSON.parse(localStorage.getItem(shelf) ?? "[]") as Unsent[];
  } catch {
    return [];
  }
}

function keep(all: Unsent[]): void {
  if (all.length === 0) {
    localStorage.removeItem(shelf);
  } else {
    localStorage.setItem(shelf, JSON.stringify(all));
  }
  showUnsent();
}

/** Keeps a decision for later. False where the browser keeps nothing: then it must not be taken for kept. */
export function putBy(decision: Unsent): boolean {
  try {
    keep([...allUnsent(), decision]);
    return allUnsent().some((one) => one.once === decision.once);
  } catch {
    return false;
  }
}

/** Takes a decision out that was not sent. */
export function dropUnsent(once: string): void {
  keep(allUnsent().filter((one) => one.once !== once));
}

/** The last decision that waits to be sent. */
export function lastUnsent(): Unsent | undefined {
  return allUnsent()
    .filter((one) => !one.refused && one.who === who())
    .at(-1);
}

/** The fields of a form as /judge takes them. The token is put in when they are sent. */
export function fieldsOf(form: HTMLFormElement, once: string): [string, string][] {
  const fields: [string, string][] = [["once", once]];
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && name !== "token" && name !== "once") {
      fields.push([name, value]);
    }
  }
  return fields;
}

function encoded(fields: [string, string][], token: string): URLSearchParams {
  return new URLSearchParams([["token", token], ...fields]);
}

function tokenHere(root: ParentNode = document): string {
  return root.querySelector<HTMLInputElement>("input[name=token]")?.value ?? "";
}

/** A token of a fresh page: that of a page that lay open for long may have run out. */
async function freshToken(): Promise<string> {
  const page = await fetch("/review", { signal: AbortSignal.timeout(patience) });
  return tokenHere(new DOMParser().parseFromString(await page.text(), "text/html"));
}

type Heard = { kind: "saved"; id: string } | { kind: "refused"; why: string } | { kind: "unheard" };

/** Sends a decision to the desk. */
export async function send(decision: Unsent): Promise<Heard> {
  try {
    let token = tokenHere();
    for (let attempt = 0; attempt < 2; attempt++) {
      token = attempt === 0 && token ? token : await freshToken();
      const answer = await fetch("/judge", {
        method: "POST",
        headers: { Accept: "application/json" },
        body: encoded(decision.fields, token),
        signal: AbortSignal.timeout(patience),
      });
      const type = answer.headers.get("Content-Type") ?? "";
      if (answer.ok && type.includes("json")) {
        return { kind: "saved", id: ((await answer.json()) as { id: string }).id };
      }
      if (type.includes("problem+json") && answer.status < 500) {
        const problem = (await answer.json()) as { title: string; detail?: string };
        return { kind: "refused", why: `${problem.title} ${problem.detail ?? ""}`.trim() };
      }
      if (answer.status !== 400) {
        break;
      }
    }
  } catch {
    // No answer: the desk may have heard it or not. It is sent again under the same name.
  }
  return { kind: "unheard" };
}

async function sendAll(): Promise<void> {
  for (const decision of allUnsent()) {
    if (decision.refused || decision.who !== who()) {
      continue;
    }
    const heard = await send(decision);
    if (heard.kind === "unheard") {
      return;
    }
    if (heard.kind === "saved") {
      dropUnsent(decision.once);
      document.dispatchEvent(new CustomEvent("desk:sent", { detail: heard.id }));
    } else {
      keep(allUnsent().map((one) => (one.once === decision.once ? { ...one, refused: heard.why } : one)));
    }
  }
}

/** Sends what waits, in the order in which it was decided; one page of the browser at a time. */
export async function flush(): Promise<void> {
  if (sending || allUnsent().length === 0) {
    return;
  }
  sending = true;
  try {
    await (navigator.locks ? navigator.locks.request(shelf, { ifAvailable: true }, (lock) => (lock ? sendAll() : undefined)) : sendAll());
  } finally {
    sending = false;
  }
}

function element<K extends keyof HTMLElementTagNameMap>(name: K, text = ""): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function line(one: Unsent): HTMLLIElement {
  const item = element("li");
  const link = element("a", one.label);
  link.href = one.card;
  item.append(link);
  item.dataset["once"] = one.once;
  const why = one.refused ?? (one.who === who() ? "" : `waits until ${one.who} signs in`);
  if (why) {
    item.append(element("p", why));
  }
  if (one.refused) {
    const drop = element("button", "Put aside");
    drop.type = "button";
    drop.addEventListener("click", () => dropUnsent(one.once));
    item.append(drop);
  }
  return item;
}

/** The badge: how many decisions the desk has not heard, and which. */
export function showUnsent(): void {
  const all = allUnsent();
  let box = document.getElementById("unsent-box");
  if (!box) {
    if (all.length === 0) {
      return;
    }
    box = element("aside");
    box.id = "unsent-box";
    box.className = "unsent";
    box.setAttribute("aria-label", "Unsent decisions");
    const count = element("p");
    count.id = "unsent";
    count.setAttribute("role", "status");
    const details = element("details");
    const list = element("ul");
    list.id = "unsent-list";
    details.append(element("summary", "Which"), list);
    box.append(count, details);
    document.body.append(box);
  }
  const waiting = all.filter((one) => !one.refused).length;
  const refused = all.length - waiting;
  const says = [waiting > 0 ? `${waiting} unsent` : "", refused > 0 ? `${refused} not taken` : ""].filter((part) => part);
  box.hidden = all.length === 0;
  const count = document.getElementById("unsent");
  if (count) {
    count.dataset["count"] = String(waiting);
    count.textContent = says.join(", ");
  }
  const list = document.getElementById("unsent-list");
  list?.replaceChildren(...all.map(line));
  if (refused > 0) {
    list?.closest("details")?.setAttribute("open", "");
  }
}

/** Loads a page of the desk. Where only the place on the page differs, a browser would stay with what it has, and show nothing of a decision. */
function load(address: string): void {
  const to = new URL(address, location.href);
  if (to.origin === location.origin && to.pathname === location.pathname && to.search === location.search) {
    history.replaceState(null, "", to.href);
    location.reload();
  } else {
    location.assign(to.href);
  }
}

/** Forms of other pages that judge: what is written in them is kept where the desk does not answer. */
function onSubmit(event: SubmitEvent): void {
  leave();
  const form = event.target;
  if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.getAttribute("action") !== "/judge") {
    return;
  }
  event.preventDefault();
  const once = newName();
  const fields = fieldsOf(form, once);
  const button = event.submitter as HTMLButtonElement | null;
  if (button?.name) {
    fields.push([button.name, button.value]);
  }
  const field = (name: string): string => fields.find(([key]) => key === name)?.[1] ?? "";
  const decision = {
    once,
    who: who(),
    fields,
    label: `${field("kind")} ${field("subject").split(/[/@]/)[1] ?? field("undoes")}`,
    card: location.pathname + location.search,
  };
  void send(decision).then((heard) => {
    if (heard.kind === "saved") {
      leave();
      load(field("back"));
      return;
    }
    if (heard.kind === "unheard" && putBy(decision)) {
      return;
    }
    // Refused: the desk says why, on a page with everything that was written.
    const sent = document.createElement("form");
    sent.method = "post";
    sent.action = "/judge";
    for (const [name, value] of [...encoded(fields, tokenHere())]) {
      const input = document.createElement("input");
      input.type = "hidden";
      input.name = name;
      input.value = value;
      sent.append(input);
    }
    document.body.append(sent);
    leave();
    sent.submit();
  });
}

/** Begins to send what waits, and to watch forms. */
export function startUnsent(): void {
  showUnsent();
  void flush();
  setInterval(() => void flush(), again);
  addEventListener("online", () => void flush());
  addEventListener("storage", (event) => event.key === shelf && showUnsent());
  document.addEventListener("submit", onSubmit);
  // A link within the desk loses nothing; closing the window, or leaving for elsewhere, may.
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (link?.origin === location.origin) {
      leave();
    }
  });
  addEventListener("beforeunload", (event) => {
    if (!leaving && allUnsent().some((one) => !one.refused)) {
      event.preventDefault();
    }
  });
}
