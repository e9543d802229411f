// On every page. A date, a form or a link needs none of this; it marks the page as one where scripts run, for styles that depend on it.
document.documentElement.classList.add("scripted");

export {};
