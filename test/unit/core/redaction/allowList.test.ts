import { assert } from "chai";
import fc from "fast-check";
import { explainMet } from "../../../../src/core/languageModelTools/explainMet";
import { asIncident, type Incident, readIncident } from "../../../../src/core/payload/incident";
import { reportedError, supportReport } from "../../../../src/core/redaction/supportReport";
import type { CompiledProse } from "../../../../src/catalog/compile";
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

interface ErrorToCheck {
  /** What leaves by the clipboard and by a model's tool. */
  readonly leaving: (incident: Incident) => string;
  /** What does where nothing is planted. */
  readonly harmless: string;
}

describe("by default, nothing planted leaves", () => {
  let prose: CompiledProse;
  let errors: Map<string, ErrorToCheck>;
  before(async () => {
    prose = await realCatalog.allProse();
    errors = new Map(types.map((type) => [type, errorToCheck(type)]));
  });

  function errorToCheck(type: string): ErrorToCheck {
    const [entry, known] = [realCatalog.find(type), prose[type]];
    assert.isDefined(entry);
    assert.isDefined(known);
    const error = reportedError(entry, known, realCatalog);
    const leaving = (incident: Incident): string =>
      supportReport(error, incident) + explainMet([{ entry, incident }], { prose });
    const harmless = leaving({ requestId, status: 404, message: "x", time: "2024-05-02T08:15:30.123Z" });
    return { leaving, harmless };
  }

  const check = (type: string, incident: Incident, secret: string): void => {
    const error = errors.get(type);
    assert.isDefined(error);
    const text = error.leaving(incident);
    for (const piece of piecesOf(secret)) {
      if (text.includes(piece) && !error.harmless.includes(piece)) assert.fail(`${piece} leaves in:\n${text}`);
    }
  };

  for (const field of fields) {
    it(`in ${field}`, () => {
      fc.assert(
        fc.property(planted, fc.constantFrom(...types), ({ secret, text }, type) => {
          check(type, { requestId, status: 404, message: "x", [field]: text }, secret);
          check(type, asIncident({ [field]: text }), secret);
        }),
        { numRuns: 800 },
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
