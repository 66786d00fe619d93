// The page's script: passes on what is clicked, and keeps the tabs. The extension makes the content.

/**
 * @typedef {{ type?: string, language?: string }} State what VS Code keeps of a page, and gives back when it restores it
 * @typedef {{ postMessage(message: unknown): void, getState(): State | undefined, setState(state: State): void }} Editor
 */
const editor = /** @type {{ acquireVsCodeApi(): Editor }} */ (/** @type {unknown} */ (globalThis)).acquireVsCodeApi();

const before = editor.getState();
/** @type {unknown} */
const made = JSON.parse(document.body.dataset["state"] ?? "{}");
const state = { .../** @type {State} */ (made), ...(before?.language !== undefined && { language: before.language }) };
editor.setState(state);
// A page that was hidden comes back as it was made, before another language was chosen on it.
const chosen = document.getElementById(`tab-${state.language ?? ""}`);
if (chosen) mark(chosen);
if (before && before.type !== state.type) {
  // VS Code keeps how far the page before was scrolled. This one begins at its title, for eyes and screen readers.
  setTimeout(() => {
    globalThis.scrollTo(0, 0);
    document.getElementById("type")?.focus({ preventScroll: true });
  });
}

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element
      ? event.target.closest("[data-command], [data-type], [data-copies], [data-place], [role=tab]")
      : null;
  if (!(target instanceof HTMLElement)) return;
  const { command, type, copies, place } = target.dataset;
  if (type !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "open", type });
  } else if (place !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "goTo", place });
  } else if (copies !== undefined) {
    editor.postMessage({ command: "copyText", text: document.getElementById(copies)?.textContent ?? "" });
  } else if (command !== undefined) {
    editor.postMessage({ command });
  } else {
    choose(target);
  }
});

document.addEventListener("keydown", (event) => {
  if (!(event.target instanceof HTMLElement) || event.target.role !== "tab") return;
  const tabs = allTabs();
  const at = tabs.indexOf(event.target);
  /** @type {Record<string, number | undefined>} */
  const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
  const next = moves[event.key];
  if (next === undefined) return;
  event.preventDefault();
  const tab = tabs[(next + tabs.length) % tabs.length];
  if (!tab) return;
  choose(tab);
  tab.focus();
});

/** @returns {HTMLElement[]} */
function allTabs() {
  return [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[role=tab]"))];
}

/** Shows the code of a tab's language, now and on the pages to come. @param {HTMLElement} tab */
function choose(tab) {
  mark(tab);
  const language = tab.dataset["language"];
  editor.setState({ ...editor.getState(), ...(language !== undefined && { language }) });
  editor.postMessage({ command: "language", id: language });
}

/** @param {HTMLElement} tab */
function mark(tab) {
  for (const one of allTabs()) {
    const isChosen = one === tab;
    one.setAttribute("aria-selected", String(isChosen));
    one.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(one.getAttribute("aria-controls") ?? "");
    if (panel) panel.hidden = !isChosen;
  }
}

/** @type {number | undefined} */
let told;
// The extension says when something has been copied; eyes and screen readers are told, each time anew.
globalThis.addEventListener("message", (event) => {
  /** @type {unknown} */
  const message = event.data;
  const note = document.querySelector(".told");
  if (typeof message !== "object" || !message || !("copied" in message) || !(note instanceof HTMLElement)) return;
  clearTimeout(told);
  note.textContent = "";
  setTimeout(() => (note.textContent = note.dataset["copied"] ?? ""), 50);
  told = setTimeout(() => (note.textContent = ""), 2000);
});
