import { assert } from "chai";
import type { Locator } from "playwright-core";
import { remains, unfit } from "../attacks/attacks";

/** A part of the window as the browser shows it. */
export interface Rendered {
  /** Its elements in order, each with the names of its attributes and of its icon. */
  readonly outline: readonly string[];
  /** Where its links and pictures lead. */
  readonly targets: readonly string[];
  /** What can be read of it, by eye or by a screen reader. */
  readonly texts: readonly string[];
}

/** What changes by itself, or with the length of a text. */
const restless = ["style", "id", "tabindex", "draggable", "aria-activedescendant", "aria-describedby", "aria-selected"];

/** Reads what is shown there now. */
export async function rendered(part: Locator): Promise<Rendered> {
  return part.evaluate(
    (root, left) => {
      const all = [root, ...root.querySelectorAll("*")].filter(
        (one) => !one.closest(".scrollbar, .monaco-scrollable-element > .shadow"),
      );
      const outline = all.map((one) => {
        const names = one.getAttributeNames().filter((name) => !left.includes(name));
        const icons = [...one.classList].filter((name) => name.startsWith("codicon")).sort();
        return [one.localName, ...names.sort(), ...icons].join(" ");
      });
      const targets = all.flatMap((one) =>
        ["href", "data-href", "src", "action", "xlink:href"].flatMap((name) => one.getAttribute(name) ?? []),
      );
      const attributes = all.flatMap((one) =>
        ["title", "aria-label", "alt", "value"].flatMap((name) => one.getAttribute(name) ?? []),
      );
      return { outline, targets, texts: [(root as HTMLElement).innerText, ...attributes] };
    },
    restless,
    { timeout: 10_000 },
  );
}

/** Our own commands, Stytch's reference, and nothing: a link of VS Code's own that it listens to. */
const ours = /^(?:#|command:stytchErrors\.\w+\?.*|https:\/\/stytch\.com\/docs\/.*|)$/;

/**
 * Holds a part that shows a text of others against the same part with harmless words: not an element, attribute or icon
 * more, no target but ours, and nothing that isn't seen.
 * @param but what VS Code itself or we put into texts for a reason, such as places where a line may break
 */
export function assertHarmless(shown: Rendered, harmless: Rendered, what: string, but?: RegExp): void {
  assert.deepEqual(shown.outline, harmless.outline, `${what}: elements`);
  assert.deepEqual(
    shown.targets.filter((target) => !ours.test(target) && !harmless.targets.includes(target)),
    [],
    `${what}: targets`,
  );
  assertReadable(shown, what, but);
}

/** The same for a part that is longer or shorter with each text: no kind of element that isn't among the harmless ones. */
export function assertOfKinds(shown: Rendered, harmless: readonly Rendered[], what: string): void {
  const kinds = new Set(harmless.flatMap(({ outline }) => outline));
  assert.deepEqual(
    [...new Set(shown.outline)].filter((kind) => !kinds.has(kind)),
    [],
    `${what}: elements`,
  );
  assert.deepEqual(
    shown.targets.filter((target) => !ours.test(target)),
    [],
    `${what}: targets`,
  );
  assertReadable(shown, what);
}

/** What can be read of a part, or is copied. */
export function assertReadable({ texts }: Pick<Rendered, "texts">, what: string, but?: RegExp): void {
  for (const text of texts) {
    const lines = (but ? text.replace(but, "") : text).split("\n");
    assert.deepEqual(
      lines
        .filter((line) => unfit.test(line.replaceAll("\t", " ")) || remains.test(line))
        .map((line) => JSON.stringify(line)),
      [],
      `${what}: texts`,
    );
  }
}
