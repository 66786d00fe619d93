import type { Difference } from "./compare";
import type { Fact } from "./fact";
import type { Input } from "./input";

/** What an input is, to stand behind its name. */
export function headlineOf(input: Input): string {
  switch (input.kind) {
    case "page":
      return `${input.page.product} ${input.page.status}, ${input.page.errors.length} errors`;
    case "openApi":
      return `OpenAPI, ${input.document.title}, ${new Set(input.document.facts.map(({ type }) => type)).size} names`;
    case "enumeration":
      return `${input.enumeration.title}, ${input.enumeration.names.length} names`;
  }
}

/** A difference as one line: new, changed or gone, the name, and what there is to say of it. */
export function describe(difference: Difference): string {
  switch (difference.kind) {
    case "new":
      return `new      ${difference.fact.type}${told(difference.fact)}`;
    case "changed":
      return `changed  ${[difference.fact.type, difference.fact.api].filter(Boolean).join(": ")}, ${difference.what.join("; ")}`;
    case "gone":
      return `gone     ${difference.type}: ${difference.from}`;
  }
}

function told({ api, status, message }: Fact): string {
  const answer = [api, status].filter((part) => part !== undefined).join(" ");
  const parts = [answer, message === undefined ? "" : JSON.stringify(message)].filter(Boolean);
  return parts.length > 0 ? `: ${parts.join(", ")}` : "";
}
