// The report's script: shows what the extension makes, sorts, filters, and passes on what is clicked.

/**
 * @typedef {{ sort?: string, isUp?: boolean, filter?: string }} State
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
  report.innerHTML = String(message.body);
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
    event.target instanceof Element ? event.target.closest("[data-sort], [data-type], [data-command]") : null;
  if (!(target instanceof HTMLElement)) return;
  const { sort, type, command, typeOf, index } = target.dataset;
  if (sort !== undefined) {
    keep({ sort, isUp: state.sort === sort ? !state.isUp : sort === "type" || sort === "first" });
    arrange();
  } else if (type !== undefined) {
    event.preventDefault();
    editor.postMessage({ command: "open", type });
  } else if (command !== undefined) {
    editor.postMessage({ command, type: typeOf, ...(index !== undefined && { index: Number(index) }) });
  }
});

document.addEventListener("input", (event) => {
  if (!(event.target instanceof HTMLInputElement) || event.target.id !== "filter") return;
  keep({ filter: event.target.value });
  arrange();
});

document.addEventListener("keydown", (event) => {
  const column = event.target instanceof Element ? event.target.closest(".timeline g") : null;
  if (!column) return;
  const columns = /** @type {SVGGElement[]} */ ([...document.querySelectorAll(".timeline g")]);
  const at = columns.indexOf(/** @type {SVGGElement} */ (column));
  /** @type {Record<string, number | undefined>} */
  const moves = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: columns.length - 1 };
  const next = columns[moves[event.key] ?? -1];
  if (!next) return;
  event.preventDefault();
  column.setAttribute("tabindex", "-1");
  next.setAttribute("tabindex", "0");
  next.focus();
});

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
  const { sort = "failures", isUp = false, filter = "" } = state;
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
    body.hidden = wanted !== "" && !body.textContent.toLowerCase().includes(wanted);
    table.append(body);
  }
}

/** @param {HTMLElement} a @param {HTMLElement} b @param {string} sort @param {number} column */
function compare(a, b, sort, column) {
  const [first, second] = [a.dataset[sort], b.dataset[sort]];
  if (first !== undefined && second !== undefined) return Number(first) - Number(second);
  const text = (/** @type {HTMLElement} */ body) =>
    body.querySelector("tr")?.children[column]?.textContent.trim() ?? "";
  return text(a).localeCompare(text(b));
}

editor.postMessage({ command: "ready" });
