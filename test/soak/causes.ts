import type { Heap } from "./snapshot";

/** Bytes of a heap by what they are for. */
export type Causes = ReadonlyMap<string, number>;

/** What V8 calls the kinds of its nodes, by what they are for. */
const causeOfKind: Readonly<Record<string, string>> = {
  code: "other code",
  closure: "functions",
  string: "strings",
  "concatenated string": "strings",
  "sliced string": "strings",
  array: "arrays",
  object: "objects",
  "object shape": "shapes of objects",
};
const regexCode = "regular expressions' code";
const rest = "the rest";

/** Regular expressions' code apart from functions': few of them can take more than all else of an extension's. */
export function causesOf(heap: Heap): Causes {
  const ofRegex = new Set<number>();
  for (const regex of heap.nodes("hidden", "code")) {
    if (!heap.name(regex).includes("IrRegExpData")) continue;
    for (const held of heap.heldBy(regex)) {
      if (heap.kind(held) !== "code") continue;
      ofRegex.add(held);
      // Machine code has a head, which holds the code itself, beside what all code shares.
      for (const code of heap.heldBy(held)) if (heap.kind(code) === "code" && heap.name(code) === "") ofRegex.add(code);
    }
  }
  const causes = new Map<string, number>();
  for (const node of heap.nodes()) {
    const cause = ofRegex.has(node) ? regexCode : (causeOfKind[heap.kind(node)] ?? rest);
    causes.set(cause, (causes.get(cause) ?? 0) + heap.size(node));
  }
  return causes;
}

/** Prints what one heap has of each beyond another, the most first. */
export function printCauses(mine: Causes, theirs: Causes): void {
  console.log(`\n${"what the heap is for".padEnd(28)}   with  without  difference (MB)`);
  const beyond = (cause: string): number => (mine.get(cause) ?? 0) - (theirs.get(cause) ?? 0);
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  for (const cause of [...mine.keys()].sort((a, b) => beyond(b) - beyond(a))) {
    const [own, other] = [mb(mine.get(cause) ?? 0), mb(theirs.get(cause) ?? 0)];
    console.log(`${cause.padEnd(28)} ${own.padStart(6)} ${other.padStart(8)} ${mb(beyond(cause)).padStart(11)}`);
  }
}
