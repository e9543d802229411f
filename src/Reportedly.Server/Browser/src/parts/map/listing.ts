// The incidents of a place, listed beside the map by the server.

/** Shows what the server lists for places, and says so in the address, so that it can be kept and sent. */
export class Listing {
  readonly #data: URL;
  readonly #room: HTMLElement;

  constructor(dataSource: string, room: HTMLElement) {
    this.#data = new URL(dataSource, location.href);
    this.#room = room;
  }

  async show(places: string[]): Promise<void> {
    const first = places.slice(0, 5);
    const parts = await Promise.all(first.map((at) => this.#load(at)));
    this.#room.replaceChildren(...parts.flat());
    if (places.length > first.length) {
      const rest = document.createElement("p");
      rest.textContent = `${places.length - first.length} more places lie here; the list of places below has them.`;
      this.#room.append(rest);
    }
    const here = new URL(location.href);
    here.searchParams.set("at", first[0] ?? "");
    history.replaceState(null, "", here);
    document.querySelectorAll("a[data-at]").forEach((link) => {
      if (first.includes((link as HTMLElement).dataset["at"] ?? "")) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
    });
    this.#room.querySelector<HTMLElement>("h2")?.focus();
  }

  async #load(at: string): Promise<Node[]> {
    const address = new URL(this.#data);
    address.pathname = "/explore/at";
    address.searchParams.set("at", at);
    const answer = await fetch(address);
    if (!answer.ok) {
      const failed = document.createElement("p");
      failed.textContent = `The list of this place cannot be loaded (${answer.status}). The table has its incidents.`;
      return [failed];
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return [...page.body.childNodes].map((node) => document.adoptNode(node));
  }
}
