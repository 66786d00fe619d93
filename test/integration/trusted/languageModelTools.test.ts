import { assert } from "chai";
import * as vscode from "vscode";

/** What a tool answers, as one text. */
async function answer(name: string, input: object): Promise<string> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  return content
    .map((part) => {
      assert.instanceOf(part, vscode.LanguageModelTextPart);
      return part.value;
    })
    .join("");
}

/** Why a tool refuses an input. */
async function refusal(name: string, input: object): Promise<string> {
  try {
    await answer(name, input);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return assert.fail(`${name} took ${JSON.stringify(input)}`);
}

describe("language-model tools", () => {
  it("are offered to every model, as the manifest describes them", () => {
    const ours = vscode.lm.tools.filter(({ name }) => name.startsWith("stytch_"));
    assert.sameMembers(
      ours.map(({ name }) => name),
      ["stytch_explain_error", "stytch_find_errors", "stytch_list_errors"],
    );
    for (const { description, inputSchema } of ours) {
      assert.notInclude(description, "%");
      assert.propertyVal(inputSchema, "additionalProperties", false);
    }
  });

  it("stop when the caller cancels", async () => {
    const source = new vscode.CancellationTokenSource();
    source.cancel();
    const options = { input: { error: "session_not_found" }, toolInvocationToken: undefined };
    const outcome = await vscode.lm.invokeTool("stytch_explain_error", options, source.token).then(
      () => "answered",
      (error: unknown) => (error instanceof Error ? error.name : String(error)),
    );
    assert.strictEqual(outcome, "Canceled");
  });

  describe("stytch_explain_error", () => {
    it("explains an error by its name", async () => {
      const text = await answer("stytch_explain_error", { error: "session_not_found" });
      for (const part of [
        "## `session_not_found`",
        "status 404",
        "`Session could not be found.`",
        "**Fixes**\n\n1. ",
      ]) {
        assert.include(text, part);
      }
    });

    it("explains every error of a payload, with its request id", async () => {
      const requestId = "request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
      const error = [
        `ERROR {"status_code":404,"request_id":"${requestId}","error_type":"session_not_found","error_message":"Gone."}`,
        'WARN {"status_code":429,"error_type":"too_many_requests"}',
      ].join("\n");
      const text = await answer("stytch_explain_error", { error });
      for (const part of ["## `session_not_found`", "## `too_many_requests`", requestId, "a message of 5 characters"]) {
        assert.include(text, part);
      }
    });

    for (const [what, input, reason] of [
      ["without an error", {}, "`error` is missing"],
      ["of the wrong type", { error: 404 }, "`error` has to be of the type string"],
      ["that is empty", { error: "" }, "`error` is too short, at least 1 character"],
      ["that is too long", { error: "x".repeat(100_001) }, "`error` is too long, at most 100000 characters"],
      ["with a property of its own", { error: "x_y", language: "en" }, "there is no property `language`"],
    ] as const) {
      it(`refuses an input ${what}`, async () => {
        assert.include(await refusal("stytch_explain_error", input), reason);
      });
    }
  });

  describe("stytch_find_errors", () => {
    it("gives ten names, best first, where no limit is asked for", async () => {
      const lines = (await answer("stytch_find_errors", { query: "magic link expired" })).split("\n");
      assert.lengthOf(lines, 10);
      assert.match(lines[0] ?? "", /^unable_to_auth_magic_link — 401 /);
    });

    it("keeps to a limit", async () => {
      assert.lengthOf((await answer("stytch_find_errors", { query: "404", limit: 3 })).split("\n"), 3);
    });

    for (const [what, input, reason] of [
      ["without a query", { limit: 3 }, "`query` is missing"],
      ["with a limit of the wrong type", { query: "link", limit: "3" }, "`limit` has to be of the type integer"],
      ["with too high a limit", { query: "link", limit: 51 }, "`limit` has to be 50 or less"],
      ["with a property of its own", { query: "link", sort: "name" }, "there is no property `sort`"],
    ] as const) {
      it(`refuses an input ${what}`, async () => {
        assert.include(await refusal("stytch_find_errors", input), reason);
      });
    }
  });

  describe("stytch_list_errors", () => {
    it("lists what fits all that is asked for", async () => {
      const text = await answer("stytch_list_errors", { product: "b2b", status: 404, area: "magic-links" });
      assert.match(text, /^magic_link_not_found — 404 Consumer, B2B$/m);
      assert.notInclude(text, "attribute_mismatch");
    });

    it("lists the areas when asked for nothing", async () => {
      assert.match(await answer("stytch_list_errors", {}), /^magic-links — Magic links, \d+ errors$/m);
    });

    for (const [what, input, reason] of [
      ["with an unknown product", { product: "b2c" }, "`product` has to be one of consumer, b2b, fraud"],
      ["with an unknown area", { area: "magic" }, "Use one of: biometrics, "],
      ["with a status of the wrong type", { status: "404" }, "`status` has to be of the type integer"],
      ["with a property of its own", { name: "x" }, "there is no property `name`"],
    ] as const) {
      it(`refuses an input ${what}`, async () => {
        assert.include(await refusal("stytch_list_errors", input), reason);
      });
    }
  });
});
