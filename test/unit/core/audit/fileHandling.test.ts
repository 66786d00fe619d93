import { assert } from "chai";
import type { FoundCall } from "../../../../src/core/audit/fileHandling";
import { handlingIn } from "./auditing";

function callsIn(path: string, text: string): readonly FoundCall[] {
  return handlingIn(path, text)?.calls ?? [];
}

/** A call as "method product line: what its handler asks for, and where". */
function told(path: string, text: string): string[] {
  return callsIn(path, text).map(({ method, product, line, handled }) => {
    const asked = [...handled].map(([type, at]) => ` ${type}@${at.line + 1}`).join("");
    return `${method} ${product ?? "?"} ${line + 1}:${asked}`;
  });
}

describe("calls of a file, and what their handlers ask for", () => {
  it("in TypeScript, each error with the call above it", () => {
    const text = `import { StytchError, Client } from "stytch";
const stytch = new Client({ project_id: "p", secret: "s" });
async function one(token: string) {
  try {
    await stytch.magicLinks.authenticate({ token });
  } catch (error) {
    if (error instanceof StytchError && error.error_type === "unable_to_auth_magic_link") return again();
    throw error;
  }
}
async function two(token: string) {
  try {
    await stytch.magicLinks.authenticate({ token });
  } catch (error) {
    if (error.error_type === "magic_link_not_found") return gone();
    throw error;
  }
}
`;
    assert.deepEqual(told("src/a.ts", text), [
      "magicLinks.authenticate consumer 5: unable_to_auth_magic_link@7",
      "magicLinks.authenticate consumer 13: magic_link_not_found@15",
    ]);
  });

  it("in Python, Go, Java, Ruby", () => {
    const python = `import stytch
client = stytch.B2BClient(project_id="p", secret="s")
def login(token):
    try:
        return client.magic_links.authenticate(magic_links_token=token)
    except StytchError as e:
        if e.details.error_type == "pkce_mismatch":
            return None
        raise
`;
    assert.deepEqual(told("app/auth.py", python), ["magicLinks.authenticate b2b 5: pkce_mismatch@7"]);
    const go = `package auth
import "github.com/stytchauth/stytch-go/v16/stytch/consumer/stytchapi"
func pass(client *stytchapi.API) error {
	_, err := client.Passwords.Authenticate(ctx, &passwords.AuthenticateParams{})
	var e stytcherror.Error
	if errors.As(err, &e) && e.ErrorType == "reset_password" {
		return nil
	}
	return err
}
`;
    assert.deepEqual(told("auth.go", go), ["passwords.authenticate consumer 4: reset_password@6"]);
    const java = `import com.stytch.java.consumer.StytchClient;
class Auth {
  private final StytchClient client;
  void send(String email) {
    var result = client.magicLinks.getEmail().loginOrCreateCompletable(request).get();
    if (result instanceof StytchResult.Error failure) {
      if (failure.getException().getErrorType().equals("invalid_email")) tell();
    }
  }
}
`;
    assert.deepEqual(
      told("src/Auth.java", java).map((one) => one.split(":")[0]),
      ["magicLinks.email.loginOrCreate consumer 5"],
    );
    const ruby = `require "stytch"
client = Stytch::Client.new(project_id: "p", secret: "s")
response = client.otps.authenticate(method_id: "m", code: "1")
case response["error_type"]
when "otp_code_not_found"
  again
end
`;
    assert.deepEqual(told("lib/auth.rb", ruby), ["otps.authenticate consumer 3: otp_code_not_found@5"]);
  });

  it("have the product line of what stands around, where the client is made elsewhere", () => {
    const text = `import { stytch } from "./client";
export const search = (organization_id: string) => stytch.sessions.authenticate({ organization_id });
`;
    assert.deepEqual(told("src/a.ts", text), ["sessions.authenticate b2b 2:"]);
    const silent = 'import { stytch } from "./client";\nstytch.sessions.authenticate({});\n';
    assert.deepEqual(told("src/a.ts", silent), ["sessions.authenticate ? 2:"]);
  });

  it("aren't those of another's object, of comments, of tests", () => {
    const other = 'import "stytch";\nawait supabase.sessions.authenticate({});\n// stytch.sessions.authenticate({})\n';
    assert.deepEqual(told("src/a.ts", other), []);
    const test = 'import { stytch } from "./client";\nawait stytch.sessions.authenticate({});\n';
    assert.lengthOf(told("src/a.ts", test), 1);
    assert.isUndefined(handlingIn("src/a.test.ts", test));
  });

  it("stand beside errors that are merely named, and names that no error has", () => {
    const text = `import "stytch";
export const texts = { unable_to_auth_magic_link: "Expired" };
if (e.error_type === "session_not_found" || e.error_type === "sesion_x") f();
`;
    const found = handlingIn("src/texts.ts", text);
    assert.deepEqual(
      found?.errors.map(({ type, isHandled, line }) => [type, isHandled, line]),
      [
        ["unable_to_auth_magic_link", false, 1],
        ["session_not_found", true, 2],
      ],
    );
    assert.deepEqual(found?.unknown, [{ name: "sesion_x", meant: undefined, line: 2, character: 62 }]);
    assert.isUndefined(handlingIn("docs/runbook.md", "Stytch answers `session_not_found` then.\n"));
  });

  it("are those of a Vue file's script", () => {
    const text =
      '<template><p/></template>\n<script>\nimport "stytch";\nstytch.sessions.authenticate({});\n</script>\n';
    assert.deepEqual(told("src/a.vue", text), ["sessions.authenticate ? 4:"]);
  });
});
