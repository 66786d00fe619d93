import { assert } from "chai";
import { everyCall, knownAnswers, knownMethods } from "../../../../src/catalog/endpoints";
import { methodAnswered, methodsBefore } from "../../../../src/core/syntax/sdkCalls";
import { realCatalog } from "../../catalogOf";

describe("methodsBefore", () => {
  for (const text of [
    "await stytch.magicLinks.authenticate({ token })",
    "client.magic_links.authenticate(token=token)",
    "client.MagicLinks.Authenticate(ctx, params)",
    "$client->magicLinks->authenticate([])",
    "StytchClient.magicLinks.authenticate(request)",
    "client.magic_links().authenticate(&request)",
    "stytch::magic_links::authenticate(&request)",
    "magicLinks.authenticate({ token })",
  ]) {
    it(`sees the call in ${text}`, () => {
      assert.deepEqual(methodsBefore(text, text.length), ["magicLinks.authenticate"]);
    });
  }

  it("sees Java's getters and futures, and no getter's own name", () => {
    const text = "client.otps.getSms().sendCompletable(request); client.sessions.get(request)";
    assert.deepEqual(methodsBefore(text, text.length), ["otps.sms.send", "sessions.get"]);
  });

  it("sees calls before the offset only, and none of its own making", () => {
    assert.deepEqual(methodsBefore("x; client.sessions.authenticate()", 1), []);
    assert.deepEqual(methodsBefore("db.users.find(); passport.authenticate()", 40), []);
  });

  it("names the whole method, not another one that its end spells", () => {
    const text = "client.discovery.organizations.create({})";
    assert.deepEqual(methodsBefore(text, text.length), ["discovery.organizations.create"]);
    assert.deepEqual(methodsBefore("client.organizations.create({})", 40), ["organizations.create"]);
  });

  it("names each method once, in the order of the first calls", () => {
    const text = "client.sessions.authenticate(); stytch.passwords.email.resetStart(); other.sessions.authenticate()";
    assert.deepEqual(methodsBefore(text, text.length), ["sessions.authenticate", "passwords.email.resetStart"]);
  });

  it("leaves out what was called far before", () => {
    const text = (between: number): string => `client.sessions.authenticate();${"\n".repeat(between)}`;
    assert.deepEqual(methodsBefore(text(3000), 3000), ["sessions.authenticate"]);
    assert.deepEqual(methodsBefore(text(5000), 5000), []);
  });
});

describe("methodAnswered", () => {
  const name = "unauthorized_credentials";
  const answered = (text: string): string | undefined => methodAnswered(text, text.indexOf(name), !/^POST/.test(text));

  const cases: readonly [title: string, text: string, expected: string | undefined][] = [
    [
      "the call in the block whose failure is caught",
      `async function login() {\n  try {\n    await client.passwords.authenticate({ email });\n  } catch (error) {\n    if (error.error_type === "${name}") return no();\n  }\n}`,
      "passwords.authenticate",
    ],
    [
      "the call above a switch in the block that catches",
      `async function login() {\n  try {\n    await client.passwords.authenticate({ email });\n  } catch (error) {\n    switch (error.error_type) {\n      case "${name}":\n        return no();\n    }\n  }\n}`,
      "passwords.authenticate",
    ],
    [
      "the call above conditions within one another",
      `func login() error {\n\tif ready {\n\t\t_, err := client.Passwords.Authenticate(ctx, p)\n\t\tif errors.As(err, &e) {\n\t\t\tif e.ErrorType == "${name}" {\n\t\t\t\treturn no\n`,
      "passwords.authenticate",
    ],
    [
      "the nearest of several",
      `def login():\n    try:\n        client.sessions.authenticate(token)\n        client.passwords.authenticate(email, password)\n    except StytchError as exc:\n        if exc.details.error_type == "${name}":`,
      "passwords.authenticate",
    ],
    [
      "none of the function before",
      `func a() {\n\t_, err := c.Passwords.Authenticate(ctx, p)\n}\n\nfunc b(err error) string {\n\tif e.ErrorType == "${name}" {`,
      undefined,
    ],
    [
      "none of a method before, in a class",
      `class Auth {\n  async login() {\n    return this.stytch.passwords.authenticate(body);\n  }\n\n  explain(error: StytchError) {\n    switch (error.error_type) {\n      case "${name}":`,
      undefined,
    ],
    [
      "none of a function within",
      `const load = () => {\n  const submit = async () => {\n    await stytch.passwords.authenticate(form);\n  };\n  if (last === "${name}") show();`,
      undefined,
    ],
    [
      "the one that a promise's failure comes from",
      `stytch.passwords\n  .authenticate(form)\nreturn stytch.passwords.authenticate(form)\n  .then(done)\n  .catch((error) => {\n    if (error.error_type === "${name}") {`,
      "passwords.authenticate",
    ],
    [
      "the one whose result an arm takes apart",
      `def login(conn, params) do\n  case Stytch.Passwords.authenticate(params) do\n    {:ok, user} -> user\n    {:error, error} ->\n      if error.error_type == "${name}", do: deny(conn)`,
      "passwords.authenticate",
    ],
    [
      "the one in a trailing closure of Swift",
      `func login() {\n    StytchClient.passwords.authenticate(parameters: p) { result in\n        if case let .failure(error) = result, error.errorType == "${name}" {`,
      "passwords.authenticate",
    ],
    ["the address in a log's line", `POST /v1/b2b/otps/sms/authenticate 401 ${name}`, "otps.sms.authenticate"],
    ["no address of another line of a log", `POST /v1/b2b/totp/authenticate 200\nerror ${name}`, undefined],
  ];
  for (const [title, text, expected] of cases) {
    it(`tells ${title}`, () => {
      assert.strictEqual(answered(text), expected);
    });
  }
});

describe("knownAnswers", () => {
  it("names errors of the catalog alone", () => {
    assert.isAbove(knownMethods.length, 30);
    for (const type of knownAnswers(knownMethods)) assert.isDefined(realCatalog.find(type), type);
  });

  it("tells the products apart, and adds what any call can get", () => {
    const consumer = knownAnswers(["sessions.authenticate"], "consumer");
    assert.include(consumer, "session_not_found");
    assert.include(knownAnswers([everyCall], "b2b"), "too_many_requests");
    assert.isEmpty(knownAnswers([]));
  });
});
