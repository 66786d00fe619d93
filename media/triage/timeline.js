// The columns of the timeline: one has the focus, and one or several can be chosen to look at their time alone.

/** Where a part of the time begins that is being chosen, and where it ends, as indices of columns. @type {[number, number] | undefined} */
let part;
/** The columns that it was chosen of: told anew, they may be others. */
let chosenOf = "";

/** @param {(from: number, to: number) => void} look at a part of the time @param {() => void} lookAtAll */
export function listenToTimeline(look, lookAtAll) {
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
    if (part && event.button === 0) lookAtPart(look);
  });

  // What was begun with a finger and became scrolling is no choice.
  document.addEventListener("pointercancel", () => choosePart(undefined));

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
      if (!part) choosePart([at, at]);
      lookAtPart(look);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (part) choosePart(undefined);
      else lookAtAll();
    }
  });
}

/** After the timeline was told anew: one column can be reached by Tab, and what was being chosen stays so. */
export function keepTimeline() {
  const all = columns();
  const focused = all.findIndex((column) => column === document.activeElement);
  letReach(Math.max(0, focused));
  choosePart(chosenOf === namesOf(all) ? part : undefined);
}

/** @param {number} index */
function focusColumn(index) {
  letReach(index);
  columns()[index]?.focus();
}

/** @param {number} index */
function letReach(index) {
  for (const [other, column] of columns().entries()) column.setAttribute("tabindex", other === index ? "0" : "-1");
}

/** Whether the columns are parts of the time, and not of the logs. */
function isTime() {
  return columns()[0]?.dataset["start"] !== undefined;
}

function columns() {
  return /** @type {SVGGElement[]} */ ([...document.querySelectorAll(".timeline g")]);
}

/** @param {readonly SVGGElement[]} all */
function namesOf(all) {
  return all.map(({ id }) => id).join(" ");
}

/** @param {EventTarget | null} target */
function columnOf(target) {
  const column = target instanceof Element ? target.closest(".timeline g") : null;
  return column ? columns().indexOf(/** @type {SVGGElement} */ (column)) : -1;
}

/** @param {[number, number] | undefined} next */
function choosePart(next) {
  part = next;
  const all = columns();
  chosenOf = next ? namesOf(all) : "";
  const [first, last] = next ? [Math.min(...next), Math.max(...next)] : [1, 0];
  for (const [index, column] of all.entries()) {
    const isChosen = index >= first && index <= last;
    column.classList.toggle("chosen", isChosen);
    if (column.hasAttribute("aria-selected")) column.setAttribute("aria-selected", String(isChosen));
  }
}

/** @param {(from: number, to: number) => void} look */
function lookAtPart(look) {
  if (!part) return;
  const all = columns();
  const [first, last] = [all[Math.min(...part)], all[Math.max(...part)]];
  choosePart(undefined);
  if (first && last) look(Number(first.dataset["start"]), Number(last.dataset["end"]));
}
