// What a person changed at /help/keys. The server writes the cookie and shows it there; pages read it.
const cookie = "desk-keys";

export interface KeySettings {
  readonly isOff: boolean;
  /** The key that stands in the place of a declared one on a page. */
  changed(page: string, key: string): string;
}

export function keySettings(): KeySettings {
  const raw = document.cookie
    .split("; ")
    .find((part) => part.startsWith(`${cookie}=`))
    ?.slice(cookie.length + 1);
  const parts = decodeURIComponent(raw ?? "").split(" ");
  const changes = new Map<string, string>();
  for (const part of parts) {
    const at = part.indexOf("=");
    if (at > 0) {
      changes.set(part.slice(0, at), part.slice(at + 1));
    }
  }
  return {
    isOff: parts.includes("off"),
    changed: (page, key) => changes.get(`${page}.${key}`) ?? changes.get(`all.${key}`) ?? key,
  };
}
