import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const found = (html: string): string[] => scan(html, sourceOf("html", ""), names).map(({ entry }) => entry.type);

describe("sections of a page", () => {
  const orders = "<section><h2>Orders</h2><p>It answered <code>service_unavailable</code>.</p></section>\n";

  it("that don't name Stytch are about something else where another one's heading does", () => {
    const page = `${orders}<section><h2>Sign-in (Stytch)</h2><p>It answered <code>too_many_requests</code>.</p></section>`;
    assert.deepEqual(found(page), ["too_many_requests"]);
    assert.deepEqual(found(`<h2>Orders</h2><code>bad_request</code>\n<h2>Stytch</h2><code>user_not_found</code>`), [
      "user_not_found",
    ]);
  });

  it("may all be about it where its heading, or the page's, says so", () => {
    const page = `<h1>Stytch's answers</h1>\n<p>From <code>user_not_found</code> to:</p>`;
    assert.deepEqual(found(page), ["user_not_found"]);
    const guide = `<h1>Stytch errors</h1>\n<h2>Stytch's limits</h2>\n<h2>Limits</h2><code>too_many_requests</code>`;
    assert.deepEqual(found(guide), ["too_many_requests"]);
    assert.deepEqual(found(`<title>Stytch</title>\n<h2>Limits</h2><code>too_many_requests</code>`), [
      "too_many_requests",
    ]);
  });
});
