import { assert } from "chai";
import { isSdk, sdkOf } from "../../../../src/core/payload/sdk";

const forms: Readonly<Record<string, readonly [text: string, sdk: string | undefined]>> = {
  "a User-Agent": ['"User-Agent": "Stytch Python v11.4.0"', "Python 11.4.0"],
  "a User-Agent of a version with two parts": ["user-agent=Stytch Go v16.2 status=400", "Go 16.2"],
  "a name without a version": ["Stytch Ruby said", undefined],
  "a module of Go": ["/go/pkg/mod/github.com/stytchauth/stytch-go/v16@v16.2.0/stytch/client.go:88", "Go 16.2.0"],
  "a gem": ["/usr/lib/ruby/gems/3.3.0/gems/stytch-9.1.0/lib/stytch/client.rb:3", "Ruby 9.1.0"],
  "a package of npm": ["npm i stytch@12.2.0", "Node 12.2.0"],
  "a package of pnpm": ["node_modules/.pnpm/@stytch+react@19.4.1/node_modules", "JavaScript 19.4.1"],
  "Node's frame": ["    at request (/app/node_modules/stytch/dist/shared/index.js:40:11)", "Node"],
  "a browser's frame": ["at x (/app/node_modules/@stytch/vanilla-js/dist/index.js:1:1)", "JavaScript"],
  "Python's traceback": ["stytch.core.response_base.StytchError: status_code=400", "Python"],
  "Python's file": ['File "/venv/lib/python3.12/site-packages/stytch/core/http/client.py", line 9', "Python"],
  "Go's sentence": ["Stytch Error - request ID: x, status code: 404", "Go"],
  ".NET": ["StytchApiException<x, y, 404>: Gone.", ".NET"],
  PHP: ["PHP Fatal error: Uncaught Stytch\\Core\\StytchException: Gone.", "PHP"],
  Java: ["Response(reason=ErrorResponse(statusCode=404, requestId=x, errorType=y", "Java"],
  Rust: ['ErrorResponse { status_code: 404, request_id: "x" }', "Rust"],
  Android: ["W/StytchLog: Stytch warning: http error code: 404", "Android"],
  "a version that is none": ["Stytch Node v482913", undefined],
  "an address": ["stytch@10.20.30.40", undefined],
  "another package": ["my-stytch@1.2.3", undefined],
  "a text without any": ['{"error_type":"session_not_found"}', undefined],
};

describe("sdkOf", () => {
  for (const [form, [text, sdk]] of Object.entries(forms)) {
    it(`reads ${form}`, () => {
      assert.strictEqual(sdkOf(text), sdk);
      if (sdk !== undefined) assert.isTrue(isSdk(sdk));
    });
  }
});

describe("isSdk", () => {
  it("knows nothing but what sdkOf gives", () => {
    for (const text of ["", "node", "Node v1.2.3", "Node 1", "Node 1234.5", "Node 1.2.3 x", "xNET"])
      assert.isFalse(isSdk(text), text);
  });
});
