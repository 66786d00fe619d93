import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { defaultRecognition } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { fileErrors } from "../../../../src/core/workspace/fileErrors";
import { isTestFile } from "../../../../src/core/workspace/roles";
import { isUnreadable } from "../../../../src/core/workspace/unreadable";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
const rolesIn = (path: string, text: string): string[] | undefined =>
  fileErrors(text, path, sourceOf("plaintext", `/${path}`, text), names, defaultRecognition)?.places.map(
    ({ occurrence, role }) => `${occurrence.entry.type} ${role}`,
  );

describe("errors of a file that isn't open", () => {
  it("are handled where code branches by them or compares with them", () => {
    assert.deepEqual(rolesIn("src/login.ts", 'import "stytch";\nif (e.error_type === "session_not_found") f();'), [
      "session_not_found handled",
    ]);
    const go = 'import "github.com/stytchauth/stytch-go"\nswitch e.ErrorType {\ncase "captcha_required":\n\tf()\n}\n';
    assert.deepEqual(rolesIn("login.go", go), ["captcha_required handled"]);
    const python = 'import stytch\nif e.details.error_type in ("pkce_mismatch", "use_https"):\n    pass\n';
    assert.deepEqual(rolesIn("app/auth.py", python), ["pkce_mismatch handled", "use_https handled"]);
  });

  it("are made up in tests, met in logs, and named elsewhere", () => {
    assert.deepEqual(rolesIn("src/login.test.ts", 'import "stytch";\nif (e.error_type === "session_not_found") f();'), [
      "session_not_found madeUp",
    ]);
    const log = '2026-11-28T05:00:00Z {"status_code":404,"error_type":"session_not_found"}\n';
    assert.deepEqual(rolesIn("logs/app.log", log), ["session_not_found met"]);
    assert.deepEqual(rolesIn("tests/app.log", log), ["session_not_found met"]);
    assert.deepEqual(rolesIn("docs/runbook.md", "Stytch answers `session_not_found` then.\n"), [
      "session_not_found named",
    ]);
  });

  it("aren't looked for in what a bundler made", () => {
    assert.isUndefined(rolesIn("a.min.js", 'import "stytch";if(e.error_type==="session_not_found")f()'));
  });
});

describe("a file's path", () => {
  it("tells tests", () => {
    for (const path of [
      "test/a.ts",
      "packages/web/__tests__/a.tsx",
      "src/a.spec.ts",
      "a_test.go",
      "tests/test_auth.py",
      "app/test_auth.py",
      "src/AuthTests.swift",
      "AuthTest.java",
      "e2e/login.ts",
    ])
      assert.isTrue(isTestFile(path), path);
    for (const path of ["src/contest.ts", "latest/a.ts", "src/attest.go", "src/protest_auth.py", "Latest.java"])
      assert.isFalse(isTestFile(path), path);
  });

  it("tells what nobody reads", () => {
    for (const path of ["a.png", "b/c.WOFF2", "package-lock.json", "x/go.sum", "n.ipynb", "dist/a.js.map"])
      assert.isTrue(isUnreadable(path), path);
    for (const path of ["a.ts", "package.json", "Makefile", "a.log", "locks.ts", "my-package-lock.jsonc"])
      assert.isFalse(isUnreadable(path), path);
  });
});
