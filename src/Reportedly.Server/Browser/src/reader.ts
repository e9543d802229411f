// On the page of a report: words that somebody selects in the text fill the form that corrects what is selected. Without this the same form is
// filled by hand.
export {};

interface Offer {
  says: string;
  fill: (form: HTMLFormElement) => void;
}

interface Picked {
  start: number;
  end: number;
  words: string;
}

const text = document.querySelector<HTMLElement>(".reader-main");
const article = document.querySelector<HTMLElement>("article.reader");
const selected = article?.dataset["selected"] ?? "";
let panel: HTMLElement | undefined;

// Records count code points; scripts count UTF-16 units.
const codePoints = (words: string): number => Array.from(words).length;

function offset(node: Node, at: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>("[data-start]");
  if (!paragraph) {
    return undefined;
  }
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return Number(paragraph.dataset["start"]) + codePoints(before.toString());
}

function picked(): (Picked & { range: Range }) | undefined {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) {
    return undefined;
  }
  const range = selection.getRangeAt(0);
  if (!text?.contains(range.commonAncestorContainer)) {
    return undefined;
  }
  const start = offset(range.startContainer, range.startOffset);
  const end = offset(range.endContainer, range.endOffset);
  const words = range.toString().trim();
  return start === undefined || end === undefined || start >= end || words === ""
    ? undefined
    : { start, end, words, range };
}

function touches(spans: string | undefined, words: Picked): boolean {
  return (spans ?? "")
    .split(" ")
    .filter((span) => span !== "")
    .some((span) => {
      const [start = 0, end = 0] = span.split("-").map(Number);
      return Math.max(start, words.start) < Math.min(end, words.end);
    });
}

// Which fields of the selected thing may name things of a sort, and how a person would put it.
const fields: Record<string, [sort: string, field: string, label: string][]> = {
  c: [
    ["a", "source.actor", "who says it"],
    ["a", "via", "who carried it"],
    ["e", "events", "what it is about"],
    ["f", "figures", "a number in it"],
  ],
  e: [
    ["a", "agents", "who did it"],
    ["a", "targets", "to whom it was done"],
    ["p", "places", "where it was"],
  ],
  f: [
    ["e", "event", "what it counts"],
    ["p", "place", "where it was"],
  ],
};

const timed: Record<string, [field: string, label: string]> = {
  c: ["made", "when it was said"],
  e: ["time", "when it was"],
  f: ["time", "when it was"],
};

function choose(form: HTMLFormElement, field: string, id: string): void {
  const list = form.elements.namedItem(`thing.${field}`);
  if (list instanceof HTMLSelectElement) {
    for (const option of list.options) {
      option.selected = list.multiple ? option.selected || option.value === id : option.value === id;
    }
    list.focus();
  }
}

function write(form: HTMLFormElement, field: string, value: string | undefined): void {
  const input = form.elements.namedItem(`value.${field}`);
  if (input instanceof HTMLInputElement && value !== undefined && value !== "") {
    input.value = value;
    input.focus();
  }
}

function offers(words: Picked): Offer[] {
  const sort = selected.charAt(0);
  const made: Offer[] = [];
  for (const item of document.querySelectorAll<HTMLElement>("[data-thing]")) {
    const id = item.dataset["thing"] ?? "";
    const name = item.dataset["name"] ?? "";
    if (touches(item.dataset["words"], words)) {
      for (const [kind, field, label] of fields[sort] ?? []) {
        if (kind === id.charAt(0) && id !== selected) {
          made.push({
            says: `${label}: ${id} ${name}`,
            fill: (form) => choose(form, field, id),
          });
        }
      }
    }
    const time = timed[sort];
    if (time && touches(item.dataset["time"], words)) {
      const from = item.dataset["from"];
      const to = item.dataset["to"];
      made.push({
        says: `${time[1]}: ${from ?? "…"} to ${to ?? "…"}`,
        fill: (form) => {
          write(form, `${time[0]}.to`, to);
          write(form, `${time[0]}.from`, from);
        },
      });
    }
  }
  if (sort === "a" || sort === "p") {
    made.push({
      says: `its name: ${words.words}`,
      fill: (form) => write(form, "name", words.words),
    });
  }
  if (sort === "f" && /^\d[\d.,\u00A0 ]*$/u.test(words.words)) {
    const number = words.words.replace(/\D/gu, "");
    made.push({
      says: `the number: ${number}`,
      fill: (form) => {
        write(form, "high", number);
        write(form, "low", number);
      },
    });
  }
  // Two things may be read from the same words; the same offer stands once.
  return made.filter((offer, at) => made.findIndex((other) => other.says === offer.says) === at).slice(0, 8);
}

function things(words: Picked): HTMLAnchorElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-thing]")]
    .filter((item) => item.dataset["thing"] !== selected && touches(item.dataset["words"], words))
    .flatMap((item) => {
      const link = item.querySelector<HTMLAnchorElement>("a.thing-id");
      if (!link) {
        return [];
      }
      const copy = document.createElement("a");
      copy.className = "button";
      copy.href = link.href;
      copy.textContent = `Select ${item.dataset["thing"] ?? ""} ${item.dataset["name"] ?? ""}`;
      return [copy];
    })
    .slice(0, 5);
}

function close(): void {
  panel?.remove();
  panel = undefined;
}

function fill(offer: Offer, words: Picked): void {
  const details = document.querySelector<HTMLDetailsElement>("#correct");
  const form = details?.querySelector<HTMLFormElement>("form");
  if (details && form) {
    details.open = true;
    offer.fill(form);
    const why = form.elements.namedItem("why");
    if (why instanceof HTMLInputElement && why.value === "") {
      why.value = `The report says “${words.words.slice(0, 200)}” (${words.start}-${words.end}).`;
    }
    details.scrollIntoView({ block: "nearest" });
  }
  close();
}

function open(): void {
  const words = picked();
  close();
  if (!words) {
    return;
  }
  const mayCorrect = document.querySelector("#correct") !== null;
  const found = mayCorrect ? offers(words) : [];
  const links = things(words);
  if (links.length === 0 && !(mayCorrect && selected !== "")) {
    return;
  }
  panel = document.createElement("div");
  panel.className = "picked";
  panel.setAttribute("role", "group");
  panel.setAttribute("aria-label", "The selected words");
  if (mayCorrect && selected !== "") {
    const says = document.createElement("p");
    says.textContent =
      found.length > 0
        ? `For ${selected} these are the words of:`
        : `Nothing was read from these words that ${selected} could name.`;
    panel.append(says);
  }
  for (const offer of found) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = offer.says;
    button.addEventListener("click", () => {
      fill(offer, words);
    });
    panel.append(button);
  }
  panel.append(...links);
  // Right behind the paragraph, so that the keyboard comes to it next; where it is drawn is only for the eye.
  const row = (words.range.endContainer.parentElement ?? text)?.closest(".reader-row");
  row?.after(panel);
  const box = words.range.getBoundingClientRect();
  panel.style.left = `${String(Math.max(8, box.left + window.scrollX))}px`;
  panel.style.top = `${String(box.bottom + window.scrollY + 6)}px`;
}

// Browsers begin no selection in a link. So while the button of a mouse is down, marked words are none; a click that selects nothing follows them
// all the same.
let held: { mark: HTMLAnchorElement; href: string } | undefined;

function release(): void {
  held?.mark.setAttribute("href", held.href);
  held = undefined;
}

document.addEventListener("pointerdown", (event) => {
  release();
  const mark = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.marked[href]") : null;
  const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  if (mark && event.button === 0 && event.pointerType === "mouse" && isPlain) {
    held = { mark, href: mark.href };
    mark.removeAttribute("href");
  }
});
document.addEventListener("click", (event) => {
  const follow = held && event.target instanceof Node && held.mark.contains(event.target) ? held.href : undefined;
  release();
  if (follow !== undefined) {
    // The words are a link again by now, and the browser would follow them whatever was selected.
    event.preventDefault();
    if (document.getSelection()?.isCollapsed ?? true) {
      window.location.assign(follow);
    }
  }
});
for (const end of ["pointerup", "pointercancel"]) {
  // The click comes right behind the button; where none does, the words are a link again.
  document.addEventListener(end, () => window.setTimeout(release, 0));
}

// Whoever opens a form by its key goes on typing in it.
for (const details of document.querySelectorAll<HTMLDetailsElement>(".judge details")) {
  details.addEventListener("toggle", () => {
    if (details.open && !details.querySelector("form")?.contains(document.activeElement)) {
      details.querySelector<HTMLElement>("input:not([type=hidden]), select, textarea")?.focus();
    }
  });
}

let wait = 0;
document.addEventListener("selectionchange", () => {
  window.clearTimeout(wait);
  wait = window.setTimeout(() => {
    // While somebody uses the panel the selection may go; it stays until they are done.
    if (!panel?.contains(document.activeElement)) {
      open();
    }
  }, 250);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    close();
  }
});
