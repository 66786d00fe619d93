// The report's script: shows what the extension makes, and passes on what is clicked and how the report is looked at.
import morphdom from "morphdom";
import { keepTimeline, listenToTimeline } from "./timeline.js";

/**
 * @typedef {{ sort?: string, isUp?: boolean, filter?: string, alone?: string | undefined, chosen?: readonly string[], open?: readonly string[],
 *   rows?: number, files?: number, logs?: readonly string[] }} State how the report is looked at (`TableView`), and of what it is
 * @typedef {{ postMessage(message: unknown): void, getState(): State | undefined, setState(state: State): void }} Editor
 */
const editor = /** @type {{ acquireVsCodeApi(): Editor }} */ (/** @type {unknown} */ (globalThis)).acquireVsCodeApi();
const report = /** @type {HTMLElement} */ (document.getElementById("report"));
/** @type {unknown} */
const made = JSON.parse(document.body.dataset["state"] ?? "{}");
/** @type {State} */
let state = { .../** @type {State} */ (made), ...editor.getState() };
editor.setState(state);

/** The id of what says the answer to what somebody just asked for, for screen readers. @type {string | undefined} */
let answer;
/** How many rows there were when somebody asked for more. @type {number | undefined} */
let rowsBefore;

globalThis.addEventListener("message", (event) => {
  /** @type {unknown} */
  const message = event.data;
  if (typeof message !== "object" || !message || !("sections" in message)) return;
  const { activeElement } = document;
  const isColumn = activeElement?.closest(".timeline") !== null;
  for (const [name, content] of Object.entries(/** @type {Record<string, string>} */ (message.sections)))
    tell(name, content);
  keepTimeline();
  keepFocus(activeElement, isColumn);
  sayAnswer();
});

/** Changes of a part of the page what is to be changed, and leaves the rest as it is: focus, caret, selection. @param {string} name @param {string} content */
function tell(name, content) {
  const part = document.getElementById(`part-${name}`);
  if (!part) return;
  morphdom(part, `<div>${content}</div>`, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => {
      // What somebody types, ticks and unfolds is newer here than what the extension knew.
      if (from instanceof HTMLInputElement) return false;
      if (from instanceof HTMLDetailsElement) to.toggleAttribute("open", from.open);
      return !from.isEqualNode(to);
    },
  });
}

/** Gives the focus back to what has lost it by being moved, or to what stands in its place. @param {Element | null} before @param {boolean} isColumn */
function keepFocus(before, isColumn) {
  if (rowsBefore !== undefined) {
    const first = report.querySelectorAll("table.errors tbody")[rowsBefore]?.querySelector("a");
    rowsBefore = undefined;
    first?.focus();
  }
  if (!before || before === document.body || document.activeElement !== document.body) return;
  const next = before.isConnected
    ? before
    : isColumn || before.id === "zoom-out"
      ? report.querySelector(".timeline g")
      : (document.getElementById(before.id) ?? document.getElementById("type"));
  if (next instanceof HTMLElement || next instanceof SVGElement) next.focus({ preventScroll: true });
}

function sayAnswer() {
  const told = document.getElementById("told");
  const text =
    answer === undefined ? undefined : document.getElementById(answer)?.textContent.replace(/\s+/g, " ").trim();
  answer = undefined;
  if (told && text) told.textContent = text;
}

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element
      ? event.target.closest(
          "[data-sort], [data-type], [data-command], [data-stack], [data-zoom], [data-series], [data-more]",
        )
      : null;
  if (!(target instanceof HTMLElement)) return;
  const { sort, type, command, stack, zoom, series, more } = target.dataset;
  if (sort !== undefined) look({ sort, isUp: state.sort === sort ? !state.isUp : sort === "type" || sort === "first" });
  else if (type !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "open", type });
  } else if (stack !== undefined) editor.postMessage({ command: "stack", stack });
  else if (zoom !== undefined) lookAtAll();
  else if (series !== undefined) {
    answer = "listed";
    look({ alone: state.alone === series ? undefined : series });
  } else if (more === "files") look({ files: (state.files ?? 100) + 100 });
  else if (more !== undefined) {
    rowsBefore = report.querySelectorAll("table.errors tbody").length;
    look({ rows: rowsBefore + 100 });
  } else if (command !== undefined) {
    const { typeOf, file, offset } = target.dataset;
    const place = file !== undefined && { file: Number(file), offset: Number(offset) };
    editor.postMessage({ command, type: typeOf, ...place });
  }
});

document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.id !== "filter") return;
  answer = "listed";
  look({ filter: event.target.value });
});

document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.dataset["choose"] === undefined) return;
  const { choose } = event.target.dataset;
  const others = (state.chosen ?? []).filter((type) => type !== choose);
  look({ chosen: event.target.checked ? [...others, choose] : others });
});

// It doesn't bubble.
document.addEventListener("toggle", unfold, true);

/** @param {Event} event */
function unfold({ target }) {
  if (!(target instanceof HTMLDetailsElement)) return;
  const { open = [] } = state;
  if (target.open === open.includes(target.id)) return;
  look({ open: target.open ? [...open, target.id] : open.filter((id) => id !== target.id) });
}

listenToTimeline((from, to) => {
  answer = "count";
  editor.postMessage({ command: "zoom", from, to });
}, lookAtAll);

function lookAtAll() {
  answer = "count";
  editor.postMessage({ command: "zoom" });
}

/** Keeps how the report is looked at where VS Code keeps it of a page that is hidden, and has it told so. @param {State} change */
function look(change) {
  state = { ...state, ...change };
  editor.setState(state);
  editor.postMessage({ command: "look", state });
}

editor.postMessage({ command: "ready", state });
