// The page's script: passes on what is clicked, and keeps the tabs. The extension makes the content.

/** @typedef {{ postMessage(message: unknown): void, setState(state: unknown): void }} Editor */
const editor = /** @type {{ acquireVsCodeApi(): Editor }} */ (/** @type {unknown} */ (globalThis)).acquireVsCodeApi();

// Kept by VS Code, which gives it back when it restores the window.
editor.setState(JSON.parse(document.body.dataset["state"] ?? "{}"));

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element
      ? event.target.closest("[data-command], [data-type], [data-copies], [role=tab]")
      : null;
  if (!(target instanceof HTMLElement)) return;
  const { command, type, copies } = target.dataset;
  if (type !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "open", type });
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

/** Shows the code of a tab's language. @param {HTMLElement} tab */
function choose(tab) {
  for (const one of allTabs()) {
    const isChosen = one === tab;
    one.setAttribute("aria-selected", String(isChosen));
    one.tabIndex = isChosen ? 0 : -1;
    const panel = document.getElementById(one.getAttribute("aria-controls") ?? "");
    if (panel) panel.hidden = !isChosen;
  }
  editor.postMessage({ command: "language", id: tab.dataset["language"] });
}

// The extension says when something has been copied; eyes and screen readers are told.
globalThis.addEventListener("message", (event) => {
  /** @type {unknown} */
  const message = event.data;
  if (typeof message !== "object" || !message || !("copied" in message)) return;
  const told = document.querySelector(".told");
  if (!(told instanceof HTMLElement)) return;
  told.textContent = told.dataset["copied"] ?? "";
  setTimeout(() => (told.textContent = ""), 2000);
});
