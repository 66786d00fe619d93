import { assert } from "chai";
import fc from "fast-check";
import { ProductInUse } from "../../../../src/core/text/productInUse";
import { assertReadInProportion } from "../../proportion";

/** What is in use where the text has its first «. */
function inUse(text: string): ReturnType<ProductInUse["at"]> {
  return new ProductInUse(text.replace("«", "")).at(text.indexOf("«"));
}

describe("ProductInUse", () => {
  const clients = {
    b2b: [
      'import { B2BClient } from "stytch";',
      'const { B2BClient } = require("stytch");',
      'import { useStytchMember } from "@stytch/nextjs/b2b";',
      'import { createStytchB2BHeadlessClient } from "@stytch/vanilla-js/b2b";',
      'import { stytch } from "@/lib/stytch-b2b";',
      "from stytch import B2BClient",
      "from stytch.b2b.client import Client",
      'import "github.com/stytchauth/stytch-go/v16/stytch/b2b/b2bstytchapi"',
      "client = StytchB2B::Client.new(project_id: id)",
      "use Stytch\\B2B\\Client;",
      "import com.stytch.sdk.b2b.StytchB2BClient",
      "let auth = try await StytchB2BClient.magicLinks.authenticate(parameters: p)",
      "use stytch::b2b::client::Client;",
      'requests.post("https://test.stytch.com/v1/b2b/passwords/authenticate", json=body)',
      "const r = await stytchClient.passwords.authenticate({ organization_id: org, email_address, password });",
      "resp = client.magic_links.email.login_or_signup(organization_id=org, email_address=email)",
      "resp, err := c.Passwords.Authenticate(ctx, &passwords.AuthenticateParams{OrganizationID: org})",
      "await stytch.discovery.intermediateSessions.exchange({ intermediate_session_token })",
    ],
    consumer: [
      'import { Client, StytchError } from "stytch";',
      'import {\n  Client,\n  type ClientConfig,\n} from "stytch";',
      'import { Client as Stytch } from "stytch";',
      'const { Client } = require("stytch");',
      "const stytch = require('stytch');\nconst client = new stytch.Client({});",
      'import { StytchProvider } from "@stytch/nextjs";',
      'import { useStytchUser } from "@stytch/react";',
      "from stytch import Client",
      "from stytch.consumer.client import Client as StytchClient",
      'import "github.com/stytchauth/stytch-go/v16/stytch/consumer/stytchapi"',
      "client = Stytch::Client.new(project_id: id)",
      "import com.stytch.java.consumer.StytchClient",
      "let auth = try await StytchClient.passwords.authenticate(parameters: p)",
      "await stytchClient.users.create({ email })",
      "await client.otps.email.loginOrCreate({ email })",
      'fetch("https://api.stytch.com/v1/magic_links/authenticate", init)',
    ],
  } as const;
  for (const product of ["b2b", "consumer"] as const) {
    for (const client of clients[product]) {
      it(`${JSON.stringify(client)} is ${product}`, () => assert.strictEqual(inUse(`${client}\n«`), product));
    }
  }

  const signsOfNeither = [
    'import stytch from "stytch";',
    'import { StytchError } from "stytch";',
    'import { StytchAPIError } from "@stytch/vanilla-js";',
    'import { stytchClient } from "./stytch";',
    'import { Client } from "pg";',
    "const user_id = row.user_id;",
    "db.query({ organization_id, member_id });",
    "stytch.sessions.authenticate({ session_token });\ndb.find({ organization_id });",
    "stytch.sessions.authenticate({ session_token, session_custom_claims: { user_id: row.id } });",
    "// https://stytch.com/docs/b2b/api/errors/404#member_not_found",
    'const help = "https://stytch.com/docs/api-reference/b2b/api/errors/overview";',
    "# B2BClient has its own names.",
    " * Stytch::Client is the other one.",
    'const id = "user-test-1";',
    "workos.organizations.getOrganization(organization_id)",
    'kafka.consumer("stytch")',
  ];
  for (const text of signsOfNeither) {
    it(`${JSON.stringify(text)} shows nothing`, () => assert.isUndefined(inUse(`${text}\n«`)));
  }

  it("is what the innermost block with a client uses, where a file has two", () => {
    const file = [
      "from stytch import B2BClient, Client",
      "b2b = B2BClient(project_id, secret)",
      "people = Client(project_id, secret)",
      "",
      "def log_in(email, password):",
      "    try:",
      "        return people.passwords.authenticate(email=email, password=password)",
      "    except StytchError as e:",
      "        if e.details.error_type == 1:",
      "            raise",
      "",
      "def log_in_member(org, email, password):",
      "    try:",
      "        return b2b.passwords.authenticate(organization_id=org, email_address=email, password=password)",
      "    except StytchError as e:",
      "        if e.details.error_type == 2:",
      "            raise",
      "",
      "def explain(e):",
      "    return e.details.error_type == 3",
    ].join("\n");
    const at = (mark: string): string | undefined => inUse(file.replace(mark, `«${mark}`));
    assert.strictEqual(at("== 1"), "consumer");
    assert.strictEqual(at("== 2"), "b2b");
    assert.isUndefined(at("== 3"));
  });

  it("tells the clients of a class apart by the field that holds them", () => {
    const file = [
      'import stytch from "stytch";',
      "class Auth {",
      "  constructor() {",
      "    this.teams = new stytch.B2BClient(config);",
      "    this.people = new stytch.Client(config);",
      "  }",
      "  async team() {",
      "    return this.teams.sessions.authenticate(body).catch((e) => e.error_type === 1);",
      "  }",
      "  async person() {",
      "    return this.people.sessions.authenticate(body).catch((e) => e.error_type === 2);",
      "  }",
      "}",
    ].join("\n");
    assert.strictEqual(inUse(file.replace("=== 1", "«")), "b2b");
    assert.strictEqual(inUse(file.replace("=== 2", "«")), "consumer");
  });

  it("is unknown in a function or table that is named after the other product line", () => {
    const file = 'import { B2BClient } from "stytch";\n';
    assert.isUndefined(inUse(`${file}function fromConsumer(e) {\n  return e.error_type === «1;\n}`));
    assert.isUndefined(inUse(`${file}const consumerErrors = {\n  a: «1,\n};`));
    assert.strictEqual(inUse(`${file}function from(e) {\n  return e.error_type === «1;\n}`), "b2b");
  });

  it("takes any text", () => {
    const parts = fc.constantFrom(
      "B2BClient",
      'Client } from "stytch"',
      "{ ",
      "\n  ",
      "x = new ",
      "stytch.",
      "Client(",
      "$",
      "}",
    );
    fc.assert(
      fc.property(fc.array(parts), fc.nat(300), (text, offset) => {
        new ProductInUse(text.join("")).at(offset);
      }),
    );
  });

  describe("takes time that grows with the text", () => {
    const hostile = [
      ...["{", "{Client ", "{useStytch ", "import {", "stytch", "stytch/", "stytch.a", "B2BClient ", "x = new stytch."],
      ...[".passwords.authenticate(", "StytchB2B = stytch.Client\n", "from stytch import ", "'stytch", "Stytch\\", " "],
      ...["\n ", "{Client as ", "new Client(", "stytch_b2b", "Client, "],
    ];
    const read = (text: string): void => {
      const product = new ProductInUse(text);
      for (let at = 0; at < text.length; at += 1000) product.at(at);
    };
    for (const unit of hostile) {
      it(JSON.stringify(unit), () => {
        assertReadInProportion(read, unit, { size: 25_000 });
      });
    }
  });
});
