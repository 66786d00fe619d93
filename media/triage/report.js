// The report's script: shows what the extension makes, sorts, filters, and passes on what is clicked.

/**
 * @typedef {{ sort?: string, isUp?: boolean, filter?: string, chosen?: readonly string[], alone?: readonly string[] }} State
 * @typedef {{ postMessage(message: unknown): void, getState(): State | undefined, setState(state: State): void }} Editor
 */
const editor = /** @type {{ acquireVsCodeApi(): Editor }} */ (/** @type {unknown} */ (globalThis)).acquireVsCodeApi();
const report = /** @type {HTMLElement} */ (document.getElementById("report"));
/** @type {State} */
let state = editor.getState() ?? {};

globalThis.addEventListener("message", (event) => {
  /** @type {unknown} */
  const message = event.data;
  if (typeof message !== "object" || !message || !("body" in message)) return;
  const focused = document.activeElement?.id;
  const open = [...report.querySelectorAll("tbody[data-type-name] details[open]")].map(nameOf);
  const isTableOpen = document.querySelector("#timeline-table[open]") !== null;
  report.innerHTML = String(message.body);
  document.getElementById("timeline-table")?.toggleAttribute("open", isTableOpen);
  const filter = document.getElementById("filter");
  if (filter instanceof HTMLInputElement) filter.value = state.filter ?? "";
  for (const body of bodies()) {
    const details = body.querySelector("details");
    if (details) details.open = open.includes(body.dataset["typeName"]);
  }
  arrange();
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
});

document.addEventListener("click", (event) => {
  const target =
    event.target instanceof Element
      ? event.target.closest("[data-sort], [data-type], [data-command], [data-stack], [data-zoom], [data-series]")
      : null;
  if (!(target instanceof HTMLElement)) return;
  const { sort, type, command, typeOf, index, stack, zoom, series } = target.dataset;
  if (sort !== undefined) {
    keep({ sort, isUp: state.sort === sort ? !state.isUp : sort === "type" || sort === "first" });
    arrange();
  } else if (type !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "open", type });
  } else if (stack !== undefined) editor.postMessage({ command: "stack", stack });
  else if (zoom !== undefined) editor.postMessage({ command: "zoom" });
  else if (series !== undefined) {
    const types = series.split(" ");
    keep({ alone: isAlone(types) ? [] : types });
    arrange();
  } else if (command !== undefined) {
    const types = state.chosen ?? [];
    editor.postMessage({ command, types, type: typeOf, ...(index !== undefined && { index: Number(index) }) });
  }
});

document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.id !== "filter") return;
  keep({ filter: event.target.value });
  arrange();
});

document.addEventListener("change", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.dataset["choose"] === undefined) return;
  const { choose } = event.target.dataset;
  const others = (state.chosen ?? []).filter((type) => type !== choose);
  keep({ chosen: event.target.checked ? [...others, choose] : others });
});

/** Where a part of the time begins that is being chosen, and where it ends, as indices of columns. @type {[number, number] | undefined} */
let part;

function columns() {
  return /** @type {SVGGElement[]} */ ([...document.querySelectorAll(".timeline g")]);
}

/** @param {EventTarget | null} target */
function columnOf(target) {
  const column = target instanceof Element ? target.closest(".timeline g") : null;
  return column ? columns().indexOf(/** @type {SVGGElement} */ (column)) : -1;
}

/** @param {[number, number] | undefined} next */
function choosePart(next) {
  part = next;
  const [first, last] = next ? [Math.min(...next), Math.max(...next)] : [1, 0];
  for (const [index, column] of columns().entries()) column.classList.toggle("chosen", index >= first && index <= last);
}

function zoomIn() {
  if (!part) return;
  const all = columns();
  const [first, last] = [all[Math.min(...part)], all[Math.max(...part)]];
  choosePart(undefined);
  if (first && last)
    editor.postMessage({ command: "zoom", from: Number(first.dataset["start"]), to: Number(last.dataset["end"]) });
}

/** Whether the columns are parts of the time, and not of the logs. */
function isTime() {
  return columns()[0]?.dataset["start"] !== undefined;
}

document.addEventListener("pointerdown", (event) => {
  const at = event.button === 0 && isTime() ? columnOf(event.target) : -1;
  if (at === -1) return;
  event.preventDefault();
  focusColumn(at);
  choosePart([at, at]);
});

document.addEventListener("pointermove", (event) => {
  if (!part || event.buttons !== 1) return;
  const at = columnOf(document.elementFromPoint(event.clientX, event.clientY));
  if (at !== -1) choosePart([part[0], at]);
});

document.addEventListener("pointerup", (event) => {
  // A click alone points at a column, and leaves the time as it is.
  if (part && part[0] !== part[1] && event.button === 0) zoomIn();
  else if (event.button === 0) choosePart(undefined);
});

document.addEventListener("keydown", (event) => {
  const at = columnOf(event.target);
  if (at === -1) return;
  const all = columns();
  /** @type {Record<string, number | undefined>} */
  const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 };
  const next = moves[event.key];
  if (next !== undefined && all[next]) {
    event.preventDefault();
    choosePart(event.shiftKey && isTime() ? [part?.[0] ?? at, next] : undefined);
    focusColumn(next);
  } else if (event.key === "Enter" && isTime()) {
    event.preventDefault();
    part ??= [at, at];
    zoomIn();
  } else if (event.key === "Escape") {
    event.preventDefault();
    if (part) choosePart(undefined);
    else editor.postMessage({ command: "zoom" });
  }
});

/** @param {number} index */
function focusColumn(index) {
  for (const [other, column] of columns().entries()) column.setAttribute("tabindex", other === index ? "0" : "-1");
  columns()[index]?.focus();
}

/** @param {HTMLElement} button */
function typesOf(button) {
  return (button.dataset["series"] ?? "").split(" ");
}

/** @param {readonly string[]} types */
function isAlone(types) {
  const { alone = [] } = state;
  return alone.length === types.length && types.every((type) => alone.includes(type));
}

/** @param {State} change */
function keep(change) {
  state = { ...state, ...change };
  editor.setState(state);
}

function bodies() {
  return /** @type {HTMLElement[]} */ ([...report.querySelectorAll("tbody[data-type-name]")]);
}

/** @param {Element} inside @returns {string | undefined} */
function nameOf(inside) {
  const body = inside.closest("tbody");
  return body?.dataset["typeName"];
}

/** Puts the rows in order, and hides those that the filter leaves out. */
function arrange() {
  const buttons = [...report.querySelectorAll("button[data-series]")];
  // What was listed alone may stand in no series any more; then all is listed again.
  if (!buttons.some((button) => button instanceof HTMLElement && isAlone(typesOf(button)))) keep({ alone: [] });
  const { sort = "failures", isUp = false, filter = "", chosen = [], alone = [] } = state;
  const wanted = filter.trim().toLowerCase();
  const table = report.querySelector("table.errors");
  if (!table) return;
  for (const head of table.querySelectorAll("th[data-key]"))
    head.setAttribute(
      "aria-sort",
      head instanceof HTMLElement && head.dataset["key"] === sort ? (isUp ? "ascending" : "descending") : "none",
    );
  const column = [...table.querySelectorAll("th[data-key]")].findIndex(
    (head) => head instanceof HTMLElement && head.dataset["key"] === sort,
  );
  const inOrder = bodies().sort((a, b) => compare(a, b, sort, column) * (isUp ? 1 : -1));
  for (const body of inOrder) {
    const type = body.dataset["typeName"] ?? "";
    const isLeftOut = alone.length > 0 && !alone.includes(type);
    body.hidden = isLeftOut || (wanted !== "" && !body.textContent.toLowerCase().includes(wanted));
    const box = body.querySelector("input[data-choose]");
    if (box instanceof HTMLInputElement) box.checked = chosen.includes(type);
    table.append(body);
  }
  for (const button of buttons)
    if (button instanceof HTMLElement) button.setAttribute("aria-pressed", String(isAlone(typesOf(button))));
}

/** @param {HTMLElement} a @param {HTMLElement} b @param {string} sort @param {number} column */
function compare(a, b, sort, column) {
  if (sort === "chosen") return Number(isChosen(a)) - Number(isChosen(b));
  const [first, second] = [a.dataset[sort], b.dataset[sort]];
  if (first !== undefined && second !== undefined) return Number(first) - Number(second);
  const text = (/** @type {HTMLElement} */ body) =>
    body.querySelector("tr")?.children[column]?.textContent.trim() ?? "";
  return text(a).localeCompare(text(b));
}

/** @param {HTMLElement} body */
function isChosen(body) {
  return (state.chosen ?? []).includes(body.dataset["typeName"] ?? "");
}

editor.postMessage({ command: "ready" });
