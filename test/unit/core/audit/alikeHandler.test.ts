import { assert } from "chai";
import { handlingIn } from "./auditing";

/** The lines of the handlers that treat all failures alike, from 1. */
function alikeIn(path: string, text: string): number[] {
  return (handlingIn(path, text)?.calls ?? []).flatMap(({ alike }) => (alike ? alike.line + 1 : []));
}

const inTypeScript = (handler: string, call = "await stytch.sessions.authenticate({ token })"): string =>
  `import { stytch } from "./stytch";
async function f(token: string) {
  try {
    const r = ${call};
    return r;
  } ${handler}
}
`;

describe("a handler that treats all failures alike", () => {
  it("doesn't look at the failure, or only logs it", () => {
    for (const handler of [
      "catch {\n    return undefined;\n  }",
      "catch (error) {\n    return res.status(401).end();\n  }",
      'catch (e: unknown) {\n    console.error("failed", e);\n    setFailed(true);\n  }',
      "catch (error) {\n  } finally {\n    done();\n  }",
    ])
      assert.deepEqual(alikeIn("src/a.ts", inTypeScript(handler)), [6], handler);
  });

  it("isn't one that looks at the failure, passes it on, or tries again", () => {
    for (const handler of [
      'catch (error) {\n    if (error.error_type === "session_not_found") return;\n    f();\n  }',
      "catch (error) {\n    return handle(error);\n  }",
      "catch (error) {\n    return `failed: ${error.message}`;\n  }",
      "catch (error) {\n    throw new Error('failed');\n  }",
      "catch {\n    return retryLater();\n  }",
      "catch {\n    await sleep(1000);\n  }",
      "catch ({ status_code }) {\n    return status_code;\n  }",
      "finally {\n    done();\n  }",
    ])
      assert.deepEqual(alikeIn("src/a.ts", inTypeScript(handler)), [], handler);
  });

  it("isn't told where the call may fail elsewhere", () => {
    const handler = "catch {\n    return undefined;\n  }";
    for (const call of [
      "stytch.sessions.authenticate({ token })",
      "() => stytch.sessions.authenticate({ token })",
      "items.map(async (token) => await stytch.sessions.authenticate({ token }))",
      "items.map(async (token) => {\n  return await stytch.sessions.authenticate({ token });\n})",
    ])
      assert.deepEqual(alikeIn("src/a.ts", inTypeScript(handler, call)), [], call);
    const branch = "if (token) {\n  for (;;) {\n    await stytch.sessions.authenticate({ token });\n  }\n}";
    assert.deepEqual(alikeIn("src/a.ts", inTypeScript(handler, `1;\n${branch}`)), [11]);
  });

  it("is an `except` of anything in Python", () => {
    const python = (handler: string): string => `import stytch
client = stytch.Client(project_id="p", secret="s")
def login(token):
    try:
        if token:
            return client.sessions.authenticate(
                session_token=token,
            )
${handler}
`;
    const except = (clause: string, body: string): string => `    except${clause}:\n        ${body}\n    return None`;
    for (const handler of [
      except("", "return None"),
      except(" Exception", "pass"),
      except(" StytchError as e", 'logger.error("failed: %s", e)'),
    ])
      assert.deepEqual(alikeIn("app/auth.py", python(handler)), [9], handler);
    for (const handler of [
      except(" ValueError", "return None"),
      except(" Exception as e", "return str(e)"),
      except(" Exception", "raise"),
      except(" StytchError", 'return e.details.error_type == "session_not_found"\n    except Exception:\n        pass'),
      "    finally:\n        done()",
    ])
      assert.deepEqual(alikeIn("app/auth.py", python(handler)), [], handler);
  });

  it("is what follows `err != nil` in Go", () => {
    const go = (body: string): string => `package auth
import "github.com/stytchauth/stytch-go/v16/stytch/consumer/stytchapi"
func login(client *stytchapi.API) error {
	resp, err := client.Sessions.Authenticate(ctx, &sessions.AuthenticateParams{
		SessionToken: token,
	})
	if err != nil {
		${body}
	}
	return nil
}
`;
    assert.deepEqual(alikeIn("auth.go", go("return ErrLogin")), [7]);
    assert.deepEqual(alikeIn("auth.go", go('log.Printf("failed: %v", err)\n\t\treturn ErrLogin')), [7]);
    for (const body of ["return err", 'return fmt.Errorf("failed: %w", err)', 'log.Fatalf("%v", err)', "panic(1)"])
      assert.deepEqual(alikeIn("auth.go", go(body)), [], body);
  });

  it("is a `catch` of anything in C# and PHP, but not in Java, whose SDK gives failures back", () => {
    const cs = (clause: string): string => `using Stytch.net.Clients;
class Auth {
  async Task<string> Login(StytchClient stytch) {
    try {
      return await stytch.Sessions.Authenticate(request);
    } ${clause} {
      return null;
    }
  }
}
`;
    assert.deepEqual(alikeIn("Auth.cs", cs("catch")), [6]);
    assert.deepEqual(alikeIn("Auth.cs", cs("catch (Exception e)")), [6]);
    for (const clause of ["catch (Exception e) when (e.Code == 1)", "catch (TimeoutException)", "catch (timeout)"])
      assert.deepEqual(alikeIn("Auth.cs", cs(clause)), [], clause);
    const php = `<?php
class Auth {
  function login($token) {
    try {
      return $this->stytch->sessions->authenticate($token);
    } catch (\\Exception $e) {
      error_log($e->getMessage());
      return null;
    }
  }
}
`;
    assert.deepEqual(alikeIn("Auth.php", php), [6]);
    assert.deepEqual(alikeIn("Auth.php", php.replace("return null", "return $e")), []);
    const java = cs("catch (Exception e)").replace("using Stytch.net.Clients;", "import com.stytch.java.StytchClient;");
    assert.deepEqual(alikeIn("Auth.java", java.replace("await ", "")), []);
  });
});
