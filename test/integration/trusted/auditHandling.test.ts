import { assert } from "chai";
import * as vscode from "vscode";
import { closeAllEditors, eventually, fileIn, itIn, tabLabels } from "../support";

interface Place {
  readonly file: number;
  readonly line: number;
}

interface Report {
  readonly files: readonly string[];
  readonly isPartial: boolean;
  readonly calls: readonly {
    readonly method: string;
    readonly place: Place;
    readonly errors: readonly { readonly type: string; readonly handling: string }[];
  }[];
  readonly untold: readonly { readonly type: string }[];
  readonly alike: readonly { readonly handler: Place }[];
  readonly unknown: readonly { readonly name: string }[];
}

const login = `import { Client } from "stytch";
const stytch = new Client({ project_id: "p", secret: "s" });
export async function code(code: string) {
  try {
    return await stytch.otps.authenticate({ code });
  } catch (error) {
    if (error.error_type === "otp_code_not_found") return undefined;
    if (error.error_type === "unable_to_auth_otp_cod") return undefined;
    throw error;
  }
}
`;
const swallowing = `import stytch
client = stytch.Client(project_id="p", secret="s")
def login(token):
    try:
        return client.magic_links.authenticate(token=token)
    except Exception:
        return None
`;

describe("the audit of error handling", () => {
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(fileIn("app", `audited/${name}`), new TextEncoder().encode(text));

  afterEach(async () => {
    await closeAllEditors();
    await vscode.workspace.fs.delete(fileIn("app", "audited"), { recursive: true }).then(undefined, () => undefined);
  });

  itIn("app")(
    "reads every file that isn't ignored, also one with a call and no error's name, and shows a page",
    async () => {
      await write("login.ts", login);
      await write("login.test.ts", login);
      await write("login.py", swallowing);
      await write(".gitignore", "ignored/\n");
      await write("ignored/login.py", swallowing);
      const report = await vscode.commands.executeCommand<Report | undefined>("stytchErrors.auditHandling");
      assert.isDefined(report);
      assert.isFalse(report.isPartial);
      const pathOf = ({ file }: Place): string => report.files[file]?.replace(/^.*audited\//, "") ?? "";
      const calls = report.calls.filter(({ place }) => /audited\//.test(report.files[place.file] ?? ""));
      assert.deepEqual(
        calls.map(({ method, place }) => [method, pathOf(place), place.line]),
        [
          ["magicLinks.authenticate", "login.py", 4],
          ["otps.authenticate", "login.ts", 4],
        ],
      );
      const [, code] = calls;
      assert.deepEqual(
        code?.errors.filter(({ handling }) => handling === "handler").map(({ type }) => type),
        ["otp_code_not_found"],
      );
      assert.include(
        report.alike.map(({ handler }) => pathOf(handler)),
        "login.py",
      );
      assert.include(
        report.unknown.map(({ name }) => name),
        "unable_to_auth_otp_cod",
      );
      await eventually("the page", () => (tabLabels().includes("Error handling") ? true : undefined));
      // A further reading fills the same page.
      await vscode.commands.executeCommand("stytchErrors.auditHandling");
      assert.lengthOf(
        tabLabels().filter((label) => label === "Error handling"),
        1,
      );
    },
  );
});
