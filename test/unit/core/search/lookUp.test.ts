import { assert } from "chai";
import { compileCatalog } from "../../../../src/catalog/compile";
import { lookUp, type LookUpContext, type LookUpGroup } from "../../../../src/core/search/lookUp";
import { NameIndex } from "../../../../src/core/recognition/names";
import { Search } from "../../../../src/core/search/search";
import { english as t } from "../../../../src/core/explanation/translate";
import { realAreas, realCatalog } from "../../catalogOf";

const { prose } = compileCatalog(realAreas);
const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";

describe("lookUp", () => {
  let context: LookUpContext;
  before(() => {
    const search = new Search(realCatalog, prose);
    context = { catalog: realCatalog, prose, search, names: new NameIndex(realCatalog), t };
  });
  const groups = (text: string, recent: readonly string[] = []): readonly LookUpGroup[] =>
    lookUp(text, context, recent).groups;
  const first = (text: string): string | undefined => groups(text)[0]?.rows[0]?.entry.type;

  it("lists the whole catalog by area when nothing is asked for", () => {
    const listed = groups(" ");
    assert.lengthOf(
      listed.flatMap(({ rows }) => rows),
      realCatalog.size,
    );
    const titles = listed.map(({ title }) => title ?? "");
    assert.deepEqual(
      titles,
      [...titles].sort((a, b) => a.localeCompare(b)),
    );
    assert.lengthOf(titles, Object.keys(realAreas).length);
  });

  it("puts what was looked up before on top, as far as it still exists", () => {
    const [recent] = groups("", ["weak_password", "gone_from_the_catalog", "captcha_required"]);
    assert.strictEqual(recent?.title, "Looked up recently");
    assert.deepEqual(
      recent?.rows.map(({ entry }) => entry.type),
      ["weak_password", "captcha_required"],
    );
  });

  it("finds by name, part of a name, message, status, symptom, slip and wrong name", () => {
    assert.strictEqual(first("captcha_required"), "captcha_required");
    assert.strictEqual(first("StytchAPIErrorType.CAPTCHA_REQUIRED"), "captcha_required");
    assert.strictEqual(first("Session could not be found"), "session_not_found");
    assert.strictEqual(first("sesion_not_fuond"), "session_not_found");
    assert.strictEqual(first("session_expired"), "session_not_found");
    assert.strictEqual(first("user clicked the link twice"), "unable_to_auth_magic_link");
    assert.strictEqual(first("429"), "too_many_requests");
    assert.strictEqual(first("401"), "unauthorized_credentials");
    assert.deepEqual(groups("zzzzqqqq"), []);
  });

  it("tells status, product and meaning of each, in plain text", () => {
    const [group] = groups("unable_to_auth_magic_link");
    const row = group?.rows[0];
    assert.strictEqual(row?.origin, "401 · Consumer, B2B");
    assert.strictEqual(row?.meaning, "The token in this link has been used already, or it has expired.");
    for (const { rows } of groups("")) for (const { meaning } of rows) assert.notMatch(meaning, /[`*]/);
  });

  it("explains each error in a payload or stack trace once, with what stands beside it", () => {
    const [group, ...others] = groups(
      `StytchError: {"status_code":404,"request_id":"${id}","error_type":"session_not_found","error_message":"x"}
    at request (/app/x.js:1:2) {
  status_code: 404,
  request_id: '${id}',
  error_type: 'session_not_found'
}
nginx: too_many_requests
StytchAPIError: [403] captcha_required`,
    );
    assert.isEmpty(others);
    assert.strictEqual(group?.title, "In this text");
    assert.deepEqual(
      group?.rows.map(({ entry, incident }) => [entry.type, incident.requestId]),
      [
        ["session_not_found", id],
        ["captcha_required", undefined],
      ],
    );
  });

  it("says so when a payload has a name that isn't in the catalog, and what it may be", () => {
    const payload = (type: string): string => `{"status_code":418,"request_id":"${id}","error_type":"${type}"}`;
    assert.deepEqual(groups(payload("teapot_overflowed")), [
      { title: "teapot_overflowed isn't in this catalog", rows: [] },
    ]);
    const [unknown] = groups(payload("organization_overflowed"));
    assert.strictEqual(unknown?.title, "organization_overflowed isn't in this catalog; what comes near");
    assert.isAbove(unknown?.rows.length ?? 0, 0);
    const [misspelled] = groups(payload("sesion_not_found"));
    assert.strictEqual(misspelled?.rows[0]?.entry.type, "session_not_found");
    assert.strictEqual(misspelled?.rows[0]?.incident.requestId, id);
  });

  it("finds nothing in a long text without an error, and nothing by a request id", () => {
    const trace =
      "TypeError: Cannot read properties of undefined (reading 'id')\n    at f (/app/server.js:1:2)\n".repeat(9);
    assert.deepEqual(groups(trace), []);
    assert.deepEqual(groups(id), []);
  });

  it("finds the error in a trace whose line breaks a one-line input took out", () => {
    const pasted =
      "StytchAPIError: [404] session_not_foundSession could not be found.See https://stytch.com/docs/api/errors/404#session_not_found for more information.";
    assert.strictEqual(first(pasted), "session_not_found");
  });
});
