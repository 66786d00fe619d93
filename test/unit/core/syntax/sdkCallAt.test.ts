import { assert } from "chai";
import { Code } from "../../../../src/core/code/code";
import { sdkCallAt, sdkCallsIn } from "../../../../src/core/syntax/sdkCallAt";

/** The method of the call at the mark, which is taken out. */
function callAt(language: string, marked: string): string | undefined {
  const offset = marked.indexOf("¦");
  return sdkCallAt(new Code(marked.replace("¦", ""), language), offset)?.method;
}

describe("the call of an SDK at an offset", () => {
  const calls: readonly (readonly [language: string, text: string])[] = [
    ["typescript", "await stytch.magicLinks.authen¦ticate({ token });"],
    [
      "typescript",
      'import { Client } from "stytch";\nconst client = new Client({});\nclient.magic¦Links.authenticate({});',
    ],
    [
      "typescript",
      'import { B2BClient } from "stytch";\nconst api = new B2BClient({});\nawait api.magicLinks.¦authenticate({});',
    ],
    ["typescript", "class A { client: StytchClient;\n run() { return this.client.magicLinks.authenticate¦(x); } }"],
    ["typescriptreact", "const client = useStytch();\nclient.magicLinks.authenticate¦(token, {});"],
    ["python", "client = stytch.Client(project_id=p)\nclient.magic_links.auth¦enticate(token=token)"],
    [
      "python",
      "from stytch import Client\nclient = Client(project_id=p)\nclient.magic_links.auth¦enticate(token=token)",
    ],
    ["go", "func f(client *stytchapi.API) {\n client.MagicLinks.Authen¦ticate(ctx, p)\n}"],
    ["ruby", "@client = Stytch::Client.new(project_id: p)\n@client.magic_links.authenticate¦(token: token)"],
    ["java", "StytchClient client = make();\nclient.magicLinks.authen¦ticate(request);"],
    ["kotlin", "StytchClient.magicLinks.authen¦ticate(parameters)"],
    ["swift", "try await StytchClient.magicLinks.authenticate¦(parameters: p)"],
    ["php", "<?php\n$client = new \\Stytch\\Client($id);\n$client->magicLinks->authen¦ticate([]);"],
    [
      "rust",
      "let client = stytch::consumer::client::Client::new(id)?;\nclient.magic_links.authen¦ticate(body).await?;",
    ],
  ];
  for (const [language, text] of calls) {
    it(`${language}: ${text.split("\n").at(-1) ?? ""}`, () =>
      assert.strictEqual(callAt(language, text), "magicLinks.authenticate"));
  }

  const others: readonly (readonly [what: string, language: string, text: string])[] = [
    [
      "another client's",
      "typescript",
      "import 'stytch';\nconst db = new PrismaClient();\ndb.sessions.authenti¦cate({});",
    ],
    ["a client that nothing is known of", "typescript", "import 'stytch';\nclient.magicLinks.authen¦ticate({});"],
    [
      "a client of another package that is called like it",
      "typescript",
      "import { Client } from 'pg';\nimport 'stytch';\nconst client = new Client();\nclient.sessions.authen¦ticate({});",
    ],
    ["a file without Stytch", "typescript", "const client = new Client();\nclient.magicLinks.authen¦ticate({});"],
    ["a comment", "typescript", "// stytch.magicLinks.authen¦ticate({})"],
    ["a string", "typescript", "const a = 'stytch.magicLinks.authen¦ticate({})';"],
    ["a method that is only named", "typescript", "const f = stytch.magicLinks.authen¦ticate;"],
    ["what stands beside it", "typescript", "stytch.magicLinks.authenticate({ to¦ken });"],
    ["a method of which nothing is known", "typescript", "stytch.magicLinks.nothing¦Known({});"],
  ];
  for (const [what, language, text] of others) {
    it(`isn't ${what}`, () => assert.isUndefined(callAt(language, text)));
  }
});

describe("the calls of an SDK in a text", () => {
  it("are all of them, in order, and no other's", () => {
    const text = `import { Client } from "stytch";
const client = new Client({});
client.sessions.authenticate({}); db.sessions.authenticate({}); stytch.otps.authenticate({});
// client.sessions.authenticate({})
client.passwords.authenticate({});
`;
    assert.deepEqual(
      sdkCallsIn(new Code(text, "typescript")).map(({ method, start, end }) => [method, text.slice(start, end)]),
      [
        ["sessions.authenticate", "client.sessions.authenticate"],
        ["otps.authenticate", "stytch.otps.authenticate"],
        ["passwords.authenticate", "client.passwords.authenticate"],
      ],
    );
    assert.deepEqual(sdkCallsIn(new Code("client.sessions.authenticate({});", "typescript")), []);
  });
});
