import { allPieces } from "./pieces";

/** Gives a text of about a size in UTF-16 units. */
type TextOf = (size: number) => string;

/** These pieces one after the other, over and over. */
function over(unit: readonly string[]): TextOf {
  const one = unit.join("");
  return (size) => one.repeat(Math.ceil(size / one.length));
}

/** Each of these pieces over and over in a part of its own: many beginnings, and then many of something else. */
function row(unit: readonly string[]): TextOf {
  const parts = unit.map((piece) => over([piece]));
  return (size) => parts.map((textOf) => textOf(size / unit.length)).join("");
}

/** Some pieces over and over, between two others that stand there once. */
function framed([first = "", ...unit]: readonly string[]): TextOf {
  const [last = "", ...inner] = [...unit].reverse();
  const textOf = over(inner.length > 0 ? inner : [" "]);
  return (size) => `${first}${textOf(size)}${last}`;
}

/** Some pieces in some way, as the numbers have it. */
function chance(random: () => number): { name: string; textOf: TextOf } {
  const [how, make] = [["over", over] as const, ["row", row] as const, ["framed", framed] as const][
    Math.floor(random() * 3)
  ] ?? ["over", over];
  const length = (how === "framed" ? 3 : 1) + Math.floor(random() * 3);
  const unit = Array.from({ length }, () => allPieces[Math.floor(random() * allPieces.length)] ?? "");
  return { name: `${how} ${JSON.stringify(unit)}`, textOf: make(unit) };
}

/** The ways to make long texts of few pieces. */
export const textsFrom = { over, row, chance };
