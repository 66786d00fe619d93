import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assert } from "chai";
import { fileEvidence } from "../../../../src/core/recognition/evidence";
import { Judge } from "../../../../src/core/recognition/judge";
import { signsOfEntry, streamSigns } from "../../../../src/core/recognition/logStreams";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../../src/core/recognition/scan";
import { root } from "../../../host/paths.mjs";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const source = { kind: "log", language: "log" } as const;
const found = (text: string): string[] => scan(text, source, names).map(({ entry }) => entry.type);
const id = "request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const [common, everyones, ours] = ["member_not_found", "too_many_requests", "unable_to_auth_magic_link"] as const;
const noise = "2026-01-09T18:20:11Z INFO GET /health 200 in 1 ms\n";

describe("a program's other lines", () => {
  const failure = `api | refused ${common} ${id}\n`;

  it("are evidence where they hold a failure of Stytch's", () => {
    assert.deepEqual(found(`${failure}api | gave up: ${everyones}\n`), [common, everyones]);
    assert.deepEqual(found(`api | gave up: ${everyones}\n${failure}`), [everyones, common], "before it, too");
    assert.deepEqual(
      found(`${failure}${noise.repeat(500)}api | gave up: ${everyones}\n`),
      [common, everyones],
      "far off",
    );
  });

  it("are evidence where they name Stytch, for what isn't every server's", () => {
    for (const line of ["api | connected to Stytch\n", `api | ${ours}\n`]) {
      assert.include(found(`${line}api | gave up: ${common}\n`), common);
      assert.notInclude(found(`${line}api | gave up: ${everyones}\n`), everyones);
    }
  });

  it("are none to another program", () => {
    assert.deepEqual(found(`${failure}mail | gave up: ${everyones}\ngave up: ${common}\n`), [common]);
  });

  it("are none where the line says who else it was", () => {
    for (const line of [
      ...["redis answered X", "twilio: X", "upstream said X", "form field: X", "peer=crm reason=X", "GitHub said X"],
      ...["https://maps.example.org/geo said X", "the rate limiter: X", "sqlite: X", "webhook refused: X"],
    ]) {
      assert.deepEqual(found(`${failure}api | ${line.replace("X", common)}\n`), [common], line);
    }
  });

  it("are evidence whatever the program is called", () => {
    for (const name of ["webhook-worker", "form-api", "rate-limiter", "auth-middleware"]) {
      const text = (word: string): string => `${name}-1 | refused ${common} ${id}\n${name}-1 | ${word}: ${everyones}\n`;
      assert.deepEqual(found(text("gave up")), [common, everyones], name);
      assert.deepEqual(found(text("redis gave up")), [common], name);
    }
  });

  it("are evidence for what it answers itself only where that may be Stytch's word", () => {
    assert.deepEqual(found(`${failure}api | POST /login 404 ${common}\n`), [common, common]);
    assert.deepEqual(found(`${failure}api | POST /login 429 ${everyones}\n`), [common]);
    assert.deepEqual(found(`api | Stytch is up\napi | POST /login 404 ${common}\n`), []);
  });
});

describe("the words that a program prints before names", () => {
  it("are evidence where a name that nobody else has follows them", () => {
    assert.deepEqual(found(`row 3 refused: ${ours}\nrow 14 refused: ${everyones}\n`), [ours, everyones]);
  });
  it("are none where they are anybody's", () => {
    for (const words of ["", "error: ", "failed: ", "WARN reason=", "12: ", "code "])
      assert.deepEqual(found(`${words}${ours}\n\n${words}${everyones}\n`), [ours], words);
  });
  it("are none where they differ", () => {
    assert.deepEqual(found(`row refused: ${ours}\nmail refused: ${everyones}\n`), [ours]);
  });
});

describe("the payload above", () => {
  const payload = `StytchError: {"error_type":"${common}","request_id":"${id}"}\n`;
  it("is evidence for its own name", () => {
    assert.deepEqual(found(`${payload}    at login (a.js:1:2)\nsigned out, ${common}\n`), [common, common]);
    assert.deepEqual(found(`${payload}signed out, ${everyones}\n`), [common]);
  });
  it("is none where it is far off, where somebody else spoke since, or where programs are told apart", () => {
    assert.deepEqual(found(`${payload}${noise.repeat(60)}signed out, ${common}\n`), [common]);
    assert.deepEqual(found(`${payload}firebase: gone\nsigned out, ${common}\n`), [common]);
    assert.deepEqual(found(`${payload}api | signed out, ${common}\n`), [common]);
  });
});

describe("a log's evidence", () => {
  const folder = join(root, "test", "fixtures", "recognition");
  const logs = ["mentions/shapes", "innocent"].flatMap((part) =>
    readdirSync(join(folder, part))
      .filter((name) => /\.(?:log|out|txt|jsonl)$/.test(name))
      .map((name) => [name, readFileSync(join(folder, part, name), "utf8")] as const),
  );
  /** As a hover reads around a place: see `features/shared/occurrences`. */
  const reach = 6000;

  /** Gathers signs line by line, as an open document does, and judges each name by what stands around it. */
  function hovered(text: string): string[] {
    const lines = text.split(/\r\n|\n/);
    const signs = new Set(
      lines.flatMap((line, index) => {
        const own = streamSigns(line, names.mentions(line, source));
        return [...own, ...signsOfEntry(own, () => `${lines.slice(0, index).join("\n")}\n`)];
      }),
    );
    const mentions = names.mentions(text, source);
    return mentions.flatMap((mention) => {
      const from = Math.max(0, mention.start - reach);
      const window = text.slice(from, mention.start + reach);
      const around = names.mentions(window, source);
      const file = Object.defineProperty(fileEvidence(text, source, mentions), "streams", { value: signs });
      const judge = new Judge(window, around, source, file, defaultRecognition);
      const { start, end } = mention;
      return judge.occurrence({ ...mention, start: start - from, end: end - from })
        ? [`${start} ${mention.entry.type}`]
        : [];
    });
  }

  const wholly = (text: string): string[] =>
    scan(text, source, names).map(({ start, entry }) => `${start} ${entry.type}`);

  for (const [name, text] of logs) {
    it(`is the same in a hover's window and in the whole of ${name}`, () => {
      const long = `${text}${noise.repeat(300)}${text.replaceAll("\n", "\r\n")}${noise.repeat(300)}`;
      assert.deepEqual(hovered(text), wholly(text));
      assert.deepEqual(hovered(long), wholly(long));
    });
  }
});
