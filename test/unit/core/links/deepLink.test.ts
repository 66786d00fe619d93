import { assert } from "chai";
import fc from "fast-check";
import { parseDeepLink } from "../../../../src/core/links/deepLink";

describe("parseDeepLink", () => {
  it("reads the name of an error", () => {
    assert.deepEqual(parseDeepLink("/error/captcha_required", ""), { type: "captcha_required" });
    assert.deepEqual(parseDeepLink("/error/CAPTCHA_REQUIRED", ""), { type: "captcha_required" });
    assert.deepEqual(parseDeepLink("/error/use_https/", ""), { type: "use_https" });
    assert.deepEqual(parseDeepLink("/error/captcha_required", "windowId=3"), { type: "captcha_required" });
  });

  it("refuses everything else, and says why", () => {
    const refused: readonly (readonly [path: string, rest: string, reason: "page" | "name" | "query"])[] = [
      ["", "", "page"],
      ["/", "", "page"],
      ["/errors/captcha_required", "", "page"],
      ["/error/captcha_required/more", "", "page"],
      ["/error/../captcha_required", "", "page"],
      ["/error/", "", "name"],
      ["/error/<img src=x>", "", "name"],
      ["/error/captcha required", "", "name"],
      ["/error/captcha_required%00", "", "name"],
      [`/error/${"a".repeat(101)}`, "", "name"],
      ["/error/captcha_required", "requestId=x", "query"],
      ["/error/captcha_required", "windowId=3&command=x", "query"],
    ];
    for (const [path, rest, reason] of refused) {
      assert.deepEqual(parseDeepLink(path, rest), { refused: reason }, `${path} ${rest}`);
    }
  });

  it("gives nothing but plain names, whatever it is given", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (path, rest) => {
        const link = parseDeepLink(`/error/${path}`, rest);
        if ("type" in link) assert.match(link.type, /^[a-z][a-z0-9_]*$/);
      }),
    );
  });
});
