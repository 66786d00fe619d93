import { assert } from "chai";
import { fixed, json, log, markdown, marksIn, offered, problemsIn, told } from "./problemsIn";

const rule = "removed";

describe(rule, () => {
  it("strikes a dropped name through, and offers its successor", () => {
    const text = 'import "stytch"; if (e.error_type === "idp_client_not_found") {}';
    const span = { start: text.indexOf("idp_client"), end: text.indexOf('") {}') };
    assert.deepEqual(problemsIn(text, [rule]), [
      {
        rule,
        ...span,
        type: "idp_client_not_found",
        message: "Stytch's SDKs dropped idp_client_not_found after 2025-06-30; handle connected_app_not_found instead.",
        isDeprecated: true,
        fixes: [
          {
            title: "Change to connected_app_not_found",
            edits: [{ ...span, text: "connected_app_not_found" }],
            isPreferred: true,
          },
        ],
      },
    ]);
    assert.strictEqual(fixed(text, rule), text.replace("idp_client_not_found", "connected_app_not_found"));
  });

  it("asks to remove a name that nothing took the place of", () => {
    const text = 'import "stytch"; if (e.error_type === "too_restrictive_organization_settings") {}';
    const [message] = told(text, rule);
    assert.match(
      message ?? "",
      /^Stytch's SDKs dropped too_restrictive_organization_settings after \d{4}-\d\d-\d\d; remove it where you can\.$/,
    );
    assert.isEmpty(offered(text, rule));
  });

  it("writes the successor in the spelling at hand", () => {
    const kotlin = { kind: "code", language: "kotlin" } as const;
    const swift = { kind: "code", language: "swift" } as const;
    for (const [text, right, source] of [
      ["handle(StytchAPIErrorType.IDP_CLIENT_NOT_FOUND)", "handle(StytchAPIErrorType.CONNECTED_APP_NOT_FOUND)", kotlin],
      [
        "if (e.errorType == StytchAPIErrorType.IDP_CLIENT_NOT_FOUND) {}",
        "if (e.errorType == StytchAPIErrorType.CONNECTED_APP_NOT_FOUND) {}",
        kotlin,
      ],
      [
        "import StytchCore\nif error.errorType == .idpClientNotFound {}",
        "import StytchCore\nif error.errorType == .connectedAppNotFound {}",
        swift,
      ],
    ] as const) {
      assert.strictEqual(fixed(text, rule, source), right);
    }
    const constant = 'import "stytch"; handle(APIErrorType.IDP_CLIENT_NOT_FOUND)';
    assert.match(told(constant, rule)[0] ?? "", /handle connected_app_not_found instead/);
    assert.deepEqual(offered(constant, rule), ["Change to CONNECTED_APP_NOT_FOUND *"]);
  });

  it("is silent on names in use, in logs, in links and in running text", () => {
    assert.deepEqual(marksIn('import "stytch"; e.error_type === "use_https"', rule), []);
    const payload = '{"status_code":404,"error_type":"idp_client_not_found","error_url":"https://stytch.com/docs"}';
    assert.deepEqual(marksIn(payload, rule, json), ["idp_client_not_found"]);
    assert.deepEqual(marksIn(payload, rule, log), []);
    assert.deepEqual(marksIn("https://stytch.com/docs/api/errors/404#idp_client_not_found", rule, markdown), []);
    assert.deepEqual(marksIn("// stytch: idp_client_not_found was renamed", rule), []);
  });
});
