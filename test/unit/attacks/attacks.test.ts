import { fitToShow } from "../../../src/core/text/foreign";
import { assert } from "chai";
import { asIncident } from "../../../src/core/payload/incident";
import { attackGroups, attacks, forgedId, remains, unfit } from "../../attacks/attacks";
import { type Carrier, carriers, codeWith } from "../../attacks/carriers";
import { realCatalog } from "../catalogOf";
import { type CoreSurface, coreSurfaces, handlingPageOf, idsIn, pageOf, pageWithNote, passedOn } from "./coreSurfaces";

/** Nobody reads a piece that is longer; a message may be two thousand, and stands in two fields. */
const longest = 10_000;
const idOf = (index: number): string => `request-id-test-0000000${index}-6d0f-4a51-9e0a-3f1f2c6b8d10`;
const places: readonly Carrier[] = [...carriers, { name: "code", write: codeWith }];

/** @param how.isOneLine whether a piece is shown on one line, or has lines of its own */
function checked(
  { quotes, shown }: CoreSurface,
  text: string,
  { isOneLine, isIdAtHome }: { isOneLine: boolean; isIdAtHome: boolean },
): readonly string[] {
  const wrong: string[] = [];
  for (const piece of shown(text)) {
    const lines = isOneLine ? [piece] : piece.split(/\r?\n/);
    if (lines.some((line) => unfit.test(line))) wrong.push(`unfit: ${JSON.stringify(piece.slice(0, 300))}`);
    if (remains.test(piece)) wrong.push(`an order's rest: ${JSON.stringify(piece.slice(0, 300))}`);
    if (!quotes && /evil/.test(piece)) wrong.push(`quoted: ${JSON.stringify(piece.slice(0, 300))}`);
    const isForged = lines.some((line) => line.startsWith(`Request ID: ${forgedId}`));
    if (isForged && !isOneLine && !isIdAtHome) wrong.push("a forged line");
    if (piece.length > longest) wrong.push(`${piece.length} characters`);
  }
  return wrong;
}

describe("a text of others that is shown", () => {
  for (const { does, text } of attacks) {
    for (const [surfaces, isOneLine] of [
      [coreSurfaces, true],
      [passedOn, false],
    ] as const) {
      for (const surface of surfaces) {
        it(`never ${does}: ${surface.name}`, () => {
          for (const { name, write, isIdAtHome } of places)
            assert.deepEqual(
              checked(surface, write(text), { isOneLine, isIdAtHome: isIdAtHome?.(text) ?? false }),
              [],
              name,
            );
        });
      }
    }
  }

  it("is shown at all, where it may be", () => {
    for (const { name, shown, quotes } of [...coreSurfaces, ...passedOn].filter((one) => one.quotes)) {
      const seen = places.flatMap(({ write }) => shown(write("an_evil_word"))).join("\n");
      assert.isTrue(quotes && /evil/.test(seen), name);
    }
  });
});

describe("an order for a terminal in a log", () => {
  it("gives no line the request id of another", () => {
    const log = Object.values(attackGroups.terminals).map(
      (text, index) => `error_type=session_not_found request_id=${idOf(index)} error_message="${text}"`,
    );
    assert.deepEqual(
      idsIn(log.join("\n")),
      log.map((_, index) => idOf(index)),
    );
  });
});

describe("a text of others on the page", () => {
  const entry = realCatalog.find("session_not_found");
  const outline = (text: string): readonly string[] => {
    if (!entry) throw new Error("session_not_found");
    const incident = asIncident({ message: text, details: text, time: text, status: 404 });
    return pageOf({ entry, incident }).match(/<[^>]*>/g) ?? [];
  };

  it("changes no element and no attribute of it", () => {
    const [short, long] = [outline("words"), outline("words ".repeat(100))];
    for (const { does, text } of attacks) {
      const isLong = asIncident({ message: text }).message?.length ?? 0;
      assert.deepEqual(outline(text), isLong > 300 ? long : short, does);
    }
  });

  it("changes nothing as a path, or as a name, of the report on how errors are handled", () => {
    const outlineOf = (text: string): readonly string[] => handlingPageOf(text).match(/<[^>]*>/g) ?? [];
    for (const { does, text } of attacks) assert.deepEqual(outlineOf(text), outlineOf("words"), does);
  });

  it("changes nothing as a team's note, where an address is a link only with https", () => {
    const outlineOf = (text: string): readonly string[] => pageWithNote(text).match(/<[^>]*>/g) ?? [];
    const [words, none] = [outlineOf("words"), outlineOf("")];
    // Of a text that is nothing but orders for a terminal, no note is left.
    for (const { does, text } of attacks) assert.deepEqual(outlineOf(text), fitToShow(text) ? words : none, does);
    const links = pageWithNote("https://wiki.example.com/a").match(/<a href="https:&#x2F;&#x2F;wiki[^>]*>/g);
    assert.deepEqual(links, ['<a href="https:&#x2F;&#x2F;wiki.example.com&#x2F;a">']);
  });
});
