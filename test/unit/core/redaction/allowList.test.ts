import { assert } from "chai";
import fc from "fast-check";
import { explainMet } from "../../../../src/core/languageModelTools/explainMet";
import { asIncident, type Incident, readIncident } from "../../../../src/core/payload/incident";
import { reportedError, supportReport } from "../../../../src/core/redaction/supportReport";
import type { CompiledProse } from "../../../../src/catalog/compile";
import type { CatalogEntry } from "../../../../src/catalog/entry";
import { realCatalog } from "../../catalogOf";
import { anySecret } from "./plantedSecrets";
import { requestId } from "./secrets";
import { everyWrapping } from "./supportWrappings";

const types = ["session_not_found", "jwt_too_old", "invalid_permissions", "client_library_error", "breached_password"];
const fields = ["message", "details", "time", "requestId", "product", "sdk", "call"] as const;
const planted = fc.tuple(anySecret, fc.constantFrom(...everyWrapping)).map(([secret, wrap]) => ({
  secret: secret.inner ?? secret.text,
  text: wrap(secret.text, secret),
}));

describe("by default, nothing planted leaves", () => {
  let prose: CompiledProse;
  before(async () => (prose = await realCatalog.allProse()));

  /** What leaves by the clipboard and by a model's tool. */
  const leaving = (entry: CatalogEntry, incident: Incident): string[] => {
    const known = prose[entry.type];
    assert.isDefined(known);
    return [
      supportReport(reportedError(entry, known, realCatalog), incident),
      explainMet([{ entry, incident }], prose),
    ];
  };
  const check = (type: string, incident: Incident, secret: string): void => {
    const entry = realCatalog.find(type);
    assert.isDefined(entry);
    const harmless = leaving(entry, { requestId, status: 404, message: "x", time: "2024-05-02T08:15:30.123Z" }).join(
      "",
    );
    for (const text of leaving(entry, incident)) {
      for (const piece of piecesOf(secret)) if (!harmless.includes(piece)) assert.notInclude(text, piece);
    }
  };

  for (const field of fields) {
    it(`in ${field}`, () => {
      fc.assert(
        fc.property(planted, fc.constantFrom(...types), ({ secret, text }, type) => {
          check(type, { requestId, status: 404, message: "x", [field]: text }, secret);
          check(type, asIncident({ [field]: text }), secret);
        }),
        { numRuns: 1500 },
      );
    });
  }

  it("in a line of a log, within its payload and beside it", () => {
    fc.assert(
      fc.property(planted, planted, planted, fc.constantFrom(...types), (before, message, details, type) => {
        const body = { status_code: 404, request_id: requestId, error_type: type, error_message: message.text };
        const line = `${before.text} ERROR ${JSON.stringify({ ...body, error_details: { x: details.text } })} ${before.text}`;
        const start = line.indexOf(`"error_type":"${type}"`) + '"error_type":"'.length;
        const incident = readIncident(line, { start, end: start + type.length });
        for (const { secret } of [before, message, details]) check(type, incident, secret);
      }),
      { numRuns: 1500 },
    );
  });

  it("but the request id of the payload does, whatever the message says", () => {
    const [type = ""] = types;
    fc.assert(
      fc.property(planted, fc.uuid(), ({ text }, uuid) => {
        const message = `${text}\nRequest ID: request-id-live-${uuid}\nrequest_id: request-id-live-${uuid}`;
        const line = JSON.stringify({ error_type: type, error_message: message, request_id: requestId });
        const start = line.indexOf(type);
        assert.strictEqual(readIncident(line, { start, end: start + type.length }).requestId, requestId);
      }),
    );
  });
});

/** What tells somebody a secret: all of a short one, and each part of a long one. */
function piecesOf(secret: string): string[] {
  const length = Math.min(secret.length, 6);
  return Array.from({ length: secret.length - length + 1 }, (_, index) => secret.slice(index, index + length)).filter(
    (piece) => piece.trim().length >= Math.min(length, 3),
  );
}
