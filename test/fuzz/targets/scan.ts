import { completionPlace } from "../../../src/core/recognition/completionPlace";
import { folded } from "../../../src/core/recognition/camelNames";
import { fileEvidence } from "../../../src/core/recognition/evidence";
import { inWord, reachOfJudging } from "../../../src/core/recognition/mentionAt";
import {
  defaultRecognition,
  type Occurrence,
  type Recognition,
  scan,
  scanPart,
} from "../../../src/core/recognition/scan";
import type { Mention } from "../../../src/core/recognition/names";
import { everything, knowledge } from "../knowledge";
import { documents, handled } from "../seeds";
import { holds, type Input, type Target } from "../target";
import { inOrderWithin } from "../spans";

const { names } = knowledge;
/** What says nothing, and is longer than what a name is judged by. */
const nothing = `\n${"\n".repeat(40)}${"lorem ipsum dolor\n".repeat(400)}`;
/** Of a longer text not every helper is followed, so that the sort of place may be told otherwise. */
const longestFollowed = 6000;

/** The name that an occurrence is about stands there, however it is spelled. */
function isNamed(text: string, { start, end, entry }: Mention): boolean {
  return folded(text.slice(start, end).replaceAll("\\", "")) === folded(entry.type);
}

const told = (all: readonly Occurrence[]): string[] =>
  all.map(({ entry, start, context }) => `${entry.type} ${start} ${context}`);

/** How a hover finds what stands on each line. */
function byLine({ text, source }: Input, recognition: Recognition): string[] {
  const evidence = fileEvidence(text, source, names.mentions(text, source));
  const found: string[] = [];
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf("\n", start);
    const end = newline === -1 ? text.length : newline + 1;
    const from = Math.max(0, start - reachOfJudging);
    const part = { start: start - from, end: end - from };
    for (const one of scanPart(text.slice(from, end + reachOfJudging), part, source, names, evidence, recognition))
      found.push(`${one.entry.type} ${one.start + from} ${one.context}`);
    start = end;
  }
  return found;
}

/** Which words are Stytch errors. */
export const scanTarget: Target = {
  name: "scan",
  seeds: [...documents, ...handled],
  check(input) {
    const { text, source, at } = input;
    const mentions = names.mentions(text, source);
    inOrderWithin(mentions, text, "mentions");
    for (const mention of mentions) {
      holds(isNamed(text, mention), "a mention is the name that it is said to be", () => mention);
    }
    const found = scan(text, source, names);
    for (const recognition of [defaultRecognition, everything]) {
      const all = scan(text, source, names, recognition);
      inOrderWithin(all, text, "occurrences");
      const places = new Set(mentions.map(({ start }) => start));
      for (const one of all) holds(places.has(one.start), "an occurrence is a mention", () => one);
    }
    const always = new Set(
      scan(text, source, names, { ...defaultRecognition, mode: "always" }).map(({ start }) => start),
    );
    for (const one of found) holds(always.has(one.start), "what counts with evidence counts always", () => one);
    holds(
      String(told(scan(`${text}${nothing}`, source, names))) === String(told(found)) || source.kind === "log",
      "what is far behind changes nothing",
      () => [told(found), told(scan(`${text}${nothing}`, source, names))],
    );
    if (text.length < longestFollowed) {
      const lines = byLine(input, defaultRecognition);
      holds(String(lines) === String(told(found)), "a scan by lines is a scan", () => [lines, told(found)]);
    }
    const word = inWord(text, mentions, at);
    holds(!word || (word.start <= at && at <= word.end), "the name in a word is at the cursor", () => word);
    const place = completionPlace(text, at, source, everything);
    holds(
      !place || (place.start <= at && at <= place.end && /^\w*$/.test(text.slice(place.start, place.end))),
      "what is completed is the word at the cursor",
      () => place,
    );
  },
};

/** Line ends of Windows: the same errors, further on. */
export const lineEndTarget: Target = {
  name: "line ends",
  seeds: scanTarget.seeds,
  check({ text, source }) {
    const lines = text.replaceAll("\r", "");
    const windows = lines.replaceAll("\n", "\r\n");
    const shifted = (one: Occurrence): string =>
      `${one.entry.type} ${one.start + (lines.slice(0, one.start).split("\n").length - 1)} ${one.context}`;
    const expected = scan(lines, source, names).map(shifted);
    const found = told(scan(windows, source, names));
    holds(String(found) === String(expected), "line ends of Windows change nothing", () => [expected, found]);
  },
};
