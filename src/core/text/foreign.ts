const escape = "\u001b";
const bell = "\u0007";
/** What a terminal takes for orders: colours, cursor, titles, links; a title without an end goes to the end of its line. */
const orders = new RegExp(
  [
    String.raw`${escape}\[[0-?]{0,30}[ -/]{0,4}[@-~]`,
    String.raw`${escape}[\]PX^_][^${bell}${escape}\n]{0,2000}(?:${bell}|${escape}\\)?`,
    String.raw`${escape}[ -/]{0,4}[0-~]?`,
    String.raw`\u009b[0-?]{0,30}[ -/]{0,4}[@-~]`,
    // Single bytes that begin the same; only with their end, since other encodings have them as letters.
    String.raw`[\u0090\u0098\u009d-\u009f][^${bell}${escape}\u0080-\u009f\n]{0,2000}(?:${bell}|${escape}\\|\u009c)`,
  ].join("|"),
  "g",
);
/** Line ends and blanks of every kind. */
const blanks = /[\s\u0085\u2028\u2029]+/g;
/** What isn't seen, or changes the order in which the rest is seen: controls, signs of direction, what has no width, tags. */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\uffff]/gu;
/** Half of a character, which nobody can show. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** What stands on a letter and reaches over the lines around it, once it is piled up; no script needs as many. */
const piles = /(\p{M}{8})\p{M}+/gu;

/** How much of a name is shown, in UTF-16 units, that nobody knows: longer than any of Stytch's. */
export const longestName = 100;

/**
 * Makes text of others fit to be shown or copied: on one line, as it is read and nothing else. No order for a terminal is
 * left in it, no sign that hides or turns round what stands beside it. Markup stays what it is: each surface shows text as
 * text. Linear.
 * @param most how many UTF-16 units of it are kept; what is cut off ends in an ellipsis, and not within a letter
 */
export function fitToShow(text: string, most = Infinity): string {
  const fit = text.replace(orders, "").replace(blanks, " ").replace(halves, "").replace(unseen, "");
  // What wasn't seen may have stood between blanks.
  const shown = fit.replace(piles, "$1").replace(/ {2,}/g, " ").trim();
  return shown.length > most ? `${shown.slice(0, most).replace(halves, "")}…` : shown;
}
