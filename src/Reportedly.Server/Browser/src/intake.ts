// Intake: files can be dropped, and a job's page follows its job. Without it files are chosen, and the page is looked at again.
interface JobNews {
  mark: string;
  state: string;
  ended: boolean;
  part: number | null;
  progress: string;
  counts: string;
}

function dropInto(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  if (input === null) {
    return;
  }
  const mark = (event: DragEvent, on: boolean): void => {
    if (event.dataTransfer?.types.includes("Files") === true) {
      event.preventDefault();
      form.classList.toggle("dropping", on);
    }
  };
  // Anywhere on the page: beside the form a browser would leave the page for the file, and with it what was typed.
  document.addEventListener("dragover", (event) => mark(event, true));
  document.addEventListener("dragleave", (event) => mark(event, false));
  document.addEventListener("drop", (event) => {
    mark(event, false);
    if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) {
      input.files = event.dataTransfer.files;
      input.focus();
    }
  });
}

function follow(job: HTMLElement, address: string): void {
  const part = (name: string): HTMLElement | null => job.querySelector(`[data-job="${name}"]`);
  const say = (name: string, words: string): void => {
    const element = part(name);
    // Words that stay the same are not read out again.
    if (element !== null && element.textContent !== words) {
      element.textContent = words;
    }
  };
  const events = new EventSource(address);
  events.addEventListener("job", (event: MessageEvent<string>) => {
    const news = JSON.parse(event.data) as JobNews;
    if (news.ended) {
      events.close();
      location.reload();
      return;
    }
    say("mark", news.mark);
    say("state", news.state);
    say("counts", news.counts);
    say("progress", news.progress);
    const bar = part("part");
    if (bar instanceof HTMLProgressElement && news.part !== null) {
      bar.value = news.part;
    }
  });
}

document.querySelectorAll<HTMLFormElement>("form[data-drop]").forEach(dropInto);
document.querySelectorAll<HTMLElement>("[data-events]").forEach((job) => follow(job, job.dataset["events"] ?? ""));

export {};
