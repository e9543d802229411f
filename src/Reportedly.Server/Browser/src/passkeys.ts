// Forms that are answered by a passkey: data-passkey says whether one is made (create) or used (get), data-options where to ask for what is
// to be signed. What the browser signs goes into the form, and the form is sent as any other.
const Longest = 60_000;

interface Answer {
  toJSON(): unknown;
}

async function optionsOf(form: HTMLFormElement): Promise<unknown> {
  const answer = await fetch(form.dataset["options"] ?? "", {
    method: "POST",
    body: new URLSearchParams(new FormData(form) as unknown as Record<string, string>),
    credentials: "same-origin",
    signal: AbortSignal.timeout(Longest),
  });
  if (!answer.ok) {
    throw new Error(
      answer.status === 429
        ? "This was tried too often. Wait some minutes, then try again."
        : "The desk did not answer. Load the page again.",
    );
  }
  return answer.json();
}

async function credentialOf(form: HTMLFormElement): Promise<Answer | null> {
  const options = await optionsOf(form);
  if (form.dataset["passkey"] === "create") {
    const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON);
    return (await navigator.credentials.create({ publicKey })) as unknown as Answer | null;
  }
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON);
  return (await navigator.credentials.get({ publicKey })) as unknown as Answer | null;
}

function tell(form: HTMLFormElement, problem: string): void {
  const place = form.querySelector<HTMLElement>("[data-passkey-problem]");
  if (place) {
    place.textContent = problem;
    place.hidden = problem === "";
  }
}

function problemOf(failure: unknown): string {
  if (failure instanceof DOMException && failure.name === "InvalidStateError") {
    return "This device has a passkey for this account already.";
  }
  if (failure instanceof DOMException) {
    return "The device gave no passkey. Try again, or sign in another way.";
  }
  return failure instanceof Error ? failure.message : "This did not work. Try again.";
}

async function answer(form: HTMLFormElement): Promise<void> {
  const field = form.elements.namedItem("credential");
  if (!(field instanceof HTMLInputElement)) {
    return;
  }
  tell(form, "");
  try {
    const credential = await credentialOf(form);
    if (credential) {
      field.value = JSON.stringify(credential.toJSON());
      form.submit();
    }
  } catch (failure) {
    tell(form, problemOf(failure));
  }
}

const canParse = "PublicKeyCredential" in window && "parseRequestOptionsFromJSON" in PublicKeyCredential;
for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
  if (canParse) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void answer(form);
    });
  } else {
    tell(form, "This browser cannot use passkeys here; it is too old, or the address of this desk is not secure.");
  }
}

export {};
