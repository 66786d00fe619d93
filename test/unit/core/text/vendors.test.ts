import { assert } from "chai";
import { marksIn, ownerOfPath } from "../../../../src/core/text/vendors";

const marks = (text: string): string[] =>
  marksIn(text).map(({ start, end, owner }) => `${owner} ${text.slice(start, end)}`);

describe("vendors", () => {
  it("are found as names, in identifiers, packages and addresses, with Stytch among them in order", () => {
    for (const [text, ...expected] of [
      ["import { createClient } from '@supabase/supabase-js'", "vendor supabase", "vendor supabase"],
      ["fromAuth0(e) ?? fromStytch(e)", "vendor Auth0", "stytch Stytch"],
      ["isClerkAPIResponseError(e)", "vendor Clerk"],
      ["CLERK_SECRET_KEY=", "vendor CLERK"],
      ["useStytchB2BClient()", "stytch Stytch"],
      ["next-auth, better-auth, better_auth", "vendor next-auth", "vendor better-auth", "vendor better_auth"],
      ['{"vendor": "clerk"}', "vendor clerk"],
      ["Ory's session", "vendor Ory"],
      ["isNotionClientError(e)", "vendor Notion"],
    ] as const) {
      assert.deepEqual(marks(text), expected, text);
    }
  });

  it("are no parts of longer words, and no plain words", () => {
    for (const text of [
      "the clerk of a bank",
      "a stripe of paint, striped",
      "Magic link, magicLinks, magic_link",
      "in the segment, segmentId",
      "squareRoot, linearScale",
      "memory, theory, category",
      "grpcurl",
      "a sentry stood there",
    ]) {
      assert.deepEqual(marks(text), [], text);
    }
  });

  it("that Stytch works with weigh less, but for their own errors", () => {
    assert.deepEqual(marks("Google and GitHub"), ["provider Google", "provider GitHub"]);
    assert.deepEqual(marks("SlackApiError"), ["vendor SlackApi"]);
  });

  it("aren't what the author made, or says that Stytch has nothing to do with", () => {
    assert.deepEqual(marks("our own codes"), ["own our own"]);
    assert.deepEqual(marks("these aren't Stytch's"), ["own Stytch"]);
    assert.deepEqual(marks("nothing to do with Stytch"), ["own Stytch"]);
    assert.deepEqual(marks("Stytch does not answer"), ["stytch Stytch"]);
  });

  it("are the same in a line as in the text that holds it", () => {
    const lines = ["clerk: a", "Stytch", "our own", "x", "fromAuth0", "not", "Stytch"];
    assert.deepEqual(lines.flatMap(marks), marks(lines.join("\n")));
  });

  it("own files that are called after them", () => {
    assert.strictEqual(ownerOfPath("/src/auth0_events.json"), "vendor");
    assert.strictEqual(ownerOfPath("/src/clerkErrors.ts"), "vendor");
    assert.strictEqual(ownerOfPath("/src/supabase/errors.ts"), "vendor");
    assert.strictEqual(ownerOfPath("/src/stytch_errors.py"), "stytch");
    assert.isUndefined(ownerOfPath("/stytch/errors.py"));
    assert.isUndefined(ownerOfPath("/src/stytch-to-clerk.ts"));
    assert.isUndefined(ownerOfPath("Untitled-1"));
  });
});
