import { readFileSync } from "node:fs";
import http from "node:http";
import { join } from "node:path";
import { assert } from "chai";
import { bundle } from "../../../esbuild.mjs";
import { english as t } from "../../../src/core/explanation/translate";
import { fileEvidence } from "../../../src/core/recognition/evidence";
import { NameIndex } from "../../../src/core/recognition/names";
import { defaultRecognition, scan } from "../../../src/core/recognition/scan";
import { ruleIds } from "../../../src/core/rules/problem";
import { proseOf } from "../../../src/core/search/knowledge";
import type * as checking from "../../../src/checking";
import type * as explaining from "../../../src/explaining";
import type * as onRequest from "../../../src/onRequest";
import type * as recognizing from "../../../src/recognizing";
import type * as searching from "../../../src/searching";
import type * as sharing from "../../../src/sharing";
import { root } from "../../host/paths.mjs";
import { realCatalog as catalog } from "../catalogOf";
import { refusingNode, runRefused } from "./refusals";

const code = `import { StytchError } from "stytch";
switch (e.error_type) {
  case "session_not_found": break;
  case "sesion_not_fuond": break;
}
`;
const log = '{"status_code":404,"error_type":"session_not_found","error_message":"Session could not be found."}';

describe("promises: the bundles that need no editor, with network and processes refused", () => {
  before(() => bundle({ production: true }));
  const load = <T>(name: string) => runRefused<T>(readFileSync(join(root, "dist", name), "utf8"));

  it("what refuses them does", async () => {
    const { asked } = runRefused("try { fetch('https://stytch.com') } catch {} try { process.exit() } catch {}");
    assert.deepEqual(asked, ["fetch", "process"]);
    const tried = await refusingNode(() => assert.throws(() => http.get("http://127.0.0.1/"), /refused/));
    assert.deepEqual(tried, ["get"]);
  });

  it("everything that a wish needs works: search, models' answers, page, handlers, copies", async () => {
    const { exports, asked } = load<typeof onRequest>("onRequest.js");
    const { exports: explained, asked: askedByExplaining } = load<typeof explaining>("explaining.js");
    const { exports: found, asked: askedBySearch } = load<typeof searching>("searching.js");
    const { exports: shared, asked: askedBySharing } = load<typeof sharing>("sharing.js");
    const prose = await catalog.allProse();
    const entry = catalog.find("session_not_found") ?? assert.fail();
    const names = new NameIndex(catalog);
    const tried = await refusingNode(() => {
      const knowledge = { catalog, prose, names, search: new found.Search(catalog, prose) };
      const [first] = exports.lookUp("user clicked the link twice", { ...knowledge, t }, []).groups;
      assert.strictEqual(first?.rows[0]?.entry.type, "unable_to_auth_magic_link");
      assert.lengthOf(exports.resolve("sesion_not_fuond", knowledge)?.entries ?? [], 1);
      assert.isTrue(exports.stytch_find_errors({ query: "magic link" }));
      assert.include(exports.explainError({ error: log }, knowledge), "session_not_found");
      assert.include(exports.findErrors({ query: "magic link", limit: 3 }, knowledge), "magic_link");
      assert.include(exports.listErrors({ status: 404 }, { catalog }), "session_not_found");
      const incident = explained.readIncident(log, { start: 32, end: 49 });
      const page = exports.pageBody(explained.explain(entry, proseOf(entry, prose), { t, ...incident }), {
        ...{ t, incident, area: catalog.areaTitle(entry), version: "0", meaningOf: () => undefined },
        ...{ language: undefined, canGoBack: false, canGoForward: false },
      });
      assert.include(page, "Session could not be found.");
      const language = exports.handlerLanguage("typescript") ?? assert.fail();
      const writer = new exports.HandlerWriter("typescript", code, code.indexOf("case"), language);
      const handling = writer.handling() ?? assert.fail();
      assert.isNotEmpty(writer.cases(handling, [{ entry, prose: proseOf(entry, prose) }]) ?? []);
      assert.notInclude(shared.redact("secret-live-abcdefghijklmnopqrstuvwxyz012345"), "abcdefghij");
      assert.include(
        shared.supportReport(shared.reportedError(entry, proseOf(entry, prose), catalog), incident),
        "404",
      );
    });
    assert.deepEqual([asked, askedByExplaining, askedBySearch, askedBySharing, tried], [[], [], [], [], []]);
  });

  it("telling errors from others' words works", async () => {
    const { exports, asked } = load<typeof recognizing>("recognizing.js");
    const source = { kind: "log", language: "log" } as const;
    const tried = await refusingNode(() => {
      assert.lengthOf(exports.scan(log, source, new NameIndex(catalog)), 1);
    });
    assert.deepEqual([asked, tried], [[], []]);
  });

  it("all rules work", async () => {
    const { exports, asked } = load<typeof checking>("checking.js");
    const { Search } = load<typeof searching>("searching.js").exports;
    const prose = await catalog.allProse();
    const names = new NameIndex(catalog);
    const source = { kind: "code", language: "typescript" } as const;
    const occurrences = scan(code, source, names, defaultRecognition);
    const evidence = fileEvidence(code, source, names.mentions(code));
    const context = { text: code, source, evidence, occurrences, productAt: () => undefined, t, catalog, prose };
    const search = { atHand: undefined, load: () => Promise.resolve(new Search(catalog, prose)) };
    const tried = await refusingNode(async () => {
      const found = await exports.checkLoading(context, new Set(ruleIds), search);
      assert.sameMembers(
        (found ?? []).map(({ rule }) => rule),
        ["occurrence", "unknown-error-type"],
      );
    });
    assert.deepEqual([asked, tried], [[], []]);
  });
});
