import { assert } from "chai";
import type { Knowledge } from "../../../../src/core/search/knowledge";
import { areas, lookUp, type LookUpGroup } from "../../../../src/core/search/lookUp";
import { english as t } from "../../../../src/core/explanation/translate";
import { filled, type FewErrors, knowledgeOf, knowledgeOfAreas } from "./fewErrors";

const both = { consumer: { status: 404 }, b2b: { status: 404 } };
const errors: FewErrors = {
  session_not_found: { meaning: "The `session_token` is *gone*.", apis: both, message: "Session could not be found." },
  session_not_mutable: { meaning: "It can't be changed." },
  captcha_required: { apis: { consumer: { status: 403 } } },
};
const requestId = "request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";

/** The groups' titles and the types below them. */
function listed(text: string, knowledge: Knowledge = knowledgeOf(errors), recent: readonly string[] = []): unknown[] {
  return lookUp(text, { ...knowledge, t }, recent).groups.map(outline);
}

function outline({ title, rows }: LookUpGroup): unknown[] {
  return [title, ...rows.map(({ entry }) => entry.type)];
}

/** What the catalog says without what it says of one error. */
function withoutProseOf(type: string): Knowledge {
  const knowledge = knowledgeOf(errors);
  const prose = Object.fromEntries(Object.entries(knowledge.prose).filter(([other]) => other !== type));
  return { ...knowledge, prose };
}

describe("the rows of a look-up", () => {
  for (const name of ["session_not_found", '"session_not_found"', "`session_not_found`", "e.session_not_found"]) {
    it(`list the neighbours of ${name} as well`, () => {
      assert.deepEqual(listed(` ${name}\n`), [[undefined, "session_not_found", "session_not_mutable"]]);
    });
  }

  for (const text of [
    '{"error_type":"session_not_found"}',
    "error_type: 'session_not_found'",
    "session_not_found session_not_found",
  ]) {
    it(`list the error in ${text} alone`, () => {
      assert.deepEqual(listed(text), [["In this text", "session_not_found"]]);
    });
  }

  it("stand by area, the areas in the order of their titles", () => {
    const { session_not_found, session_not_mutable, captcha_required } = filled(errors);
    assert(session_not_found && session_not_mutable && captcha_required);
    const knowledge = knowledgeOfAreas({
      one: { title: "Sessions", errors: { session_not_found, session_not_mutable } },
      two: { title: "Fraud", errors: { captcha_required } },
    });
    assert.deepEqual(listed("", knowledge), [
      ["Fraud", "captcha_required"],
      ["Sessions", "session_not_found", "session_not_mutable"],
    ]);
  });

  it("tell the meaning without markup, and the product that the text shows first", () => {
    const [group] = lookUp(
      `{"error_type":"session_not_found","organization_id":"organization-live-1","status_code":404}`,
      { ...knowledgeOf({ session_not_found: { ...errors["session_not_found"], apis: both } }), t },
      [],
    ).groups;
    const row = group?.rows[0];
    assert.strictEqual(row?.meaning, "The session_token is gone.");
    assert.strictEqual(row?.origin, "404 · B2B, Consumer");
    assert.strictEqual(row?.incident.status, 404);
  });

  it("leave out an error without prose, wherever it would stand", () => {
    const knowledge = withoutProseOf("session_not_found");
    assert.deepEqual(listed("", knowledge, ["session_not_found"]), [
      ["Requests", "session_not_mutable", "captcha_required"],
    ]);
    assert.deepEqual(listed("", knowledge, ["session_not_found", "captcha_required"])[0], [
      "Looked up recently",
      "captcha_required",
    ]);
    assert.deepEqual(listed("session_not_found", knowledge), [[undefined, "session_not_mutable"]]);
    assert.deepEqual(listed('{"error_type":"session_not_found"} {"error_type":"captcha_required"}', knowledge), [
      ["In this text", "captcha_required"],
    ]);
    assert.deepEqual(listed('{"error_type":"session_not_fuond"}', knowledge), [
      ["session_not_fuond isn't in this catalog; what comes near", "session_not_mutable"],
    ]);
  });

  it("take nothing from the payload of an unknown name for an error that merely comes near", () => {
    const payload = (type: string): string => `{"status_code":404,"request_id":"${requestId}","error_type":"${type}"}`;
    const rows = (text: string): (string | undefined)[] | undefined =>
      lookUp(text, { ...knowledgeOf(errors), t }, []).groups[0]?.rows.map(({ incident }) => incident.requestId);
    assert.deepEqual(rows(payload("session_not_fuond")), [requestId, undefined]);
    assert.deepEqual(rows(payload("session_overflowed")), [undefined, undefined]);
  });

  it("don't speak of an unknown name where a field holds a plain word", () => {
    assert.deepEqual(listed('{"error_type":"captcha"}'), [[undefined, "captcha_required"]]);
  });

  it("suggest eight errors at most for an unknown name", () => {
    const many = knowledgeOf(
      Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`session_lost_${index}`, {}])),
    );
    assert.lengthOf(lookUp('{"error_type":"session_overflowed"}', { ...many, t }, []).groups[0]?.rows ?? [], 8);
    assert.lengthOf(lookUp("session lost", { ...many, t }, []).groups[0]?.rows ?? [], 12);
  });

  it("are what a long text quotes, and not what its words suggest", () => {
    const story = "The session token is gone. ";
    const long = story.repeat(6);
    assert.deepEqual(listed(`${long}Session could not be found. ${long}`), [[undefined, "session_not_found"]]);
    assert.deepEqual(listed(long), []);
    assert.isNotEmpty(listed(story));
  });

  it("are none for a request id alone", () => {
    const knowledge = knowledgeOf({ request_rejected: { meaning: "The request has a bad id." }, ...errors });
    assert.deepEqual(listed(requestId, knowledge), []);
    assert.deepEqual(listed(` "${requestId}" `, knowledge), []);
    assert.include(JSON.stringify(listed(`captcha ${requestId}`, knowledge)), "captcha_required");
    assert.include(JSON.stringify(listed(`${requestId} captcha`, knowledge)), "captcha_required");
  });

  it("of an area are its errors, and every area has its title", () => {
    const context = { ...withoutProseOf("session_not_found"), t };
    assert.deepEqual(areas(context).map(outline), [["Requests", "session_not_mutable", "captcha_required"]]);
  });
});

describe("what a look-up offers", () => {
  const offered = (text: string, product?: "consumer" | "b2b" | "fraud"): string[] =>
    lookUp(text, { ...knowledgeOf(errors), t, product }, []).offers.map((offer) =>
      offer.kind === "reference" ? offer.url : offer.kind,
    );
  const overview = (product: string): string => `https://stytch.com/docs/api-reference/${product}/api/errors/overview`;
  const everything = ["clipboard", "areas", overview("consumer"), overview("b2b")];

  for (const [what, text] of [
    ["words that nothing fits", "why is the sky blue"],
    ["a request id", requestId],
    ["a payload of an unknown name that nothing comes near", '{"error_type":"teapot_overflowed"}'],
    ["a long text without an error", "Nobody could tell what it was about. ".repeat(9)],
  ] as const) {
    it(`for ${what}: the clipboard, the areas, and each reference`, () => {
      assert.deepEqual(offered(text), everything);
    });
  }

  it("is the reference of the product line in use, where that can be told", () => {
    assert.deepEqual(offered("why is the sky blue", "b2b"), ["clipboard", "areas", overview("b2b")]);
    assert.deepEqual(offered("why is the sky blue", "fraud"), ["clipboard", "areas", overview("fraud")]);
  });

  it("is nothing where errors are listed", () => {
    for (const text of ["", "session", '{"error_type":"session_not_fuond"}', "404"])
      assert.isEmpty(offered(text), text);
  });

  it("has a label and says what it does", () => {
    for (const { label, detail } of lookUp("why is the sky blue", { ...knowledgeOf(errors), t }, []).offers) {
      assert.isNotEmpty(label);
      assert.match(detail, /\.$/);
    }
  });
});
