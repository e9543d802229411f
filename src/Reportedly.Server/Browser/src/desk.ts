// On every page. A date, a form or a link needs none of this; it marks the page as one where scripts run, for styles that depend on it, and
// adds keys and the keeping of what the desk has not heard.
import { startKeys } from "./parts/keys";
import { startUnsent } from "./parts/unsent";

document.documentElement.classList.add("scripted");
startKeys();
startUnsent();
