import { readFileSync } from "node:fs";
import { assert } from "chai";
import { logEndings } from "../../../../src/core/text/fileKinds";
import { isLogName } from "../../../../src/features/triage/logNames";

describe("isLogName", () => {
  it("knows logs by their endings, rotated and packed or not", () => {
    for (const ending of logEndings)
      for (const more of ["", ".1", ".2.gz", "-20261103", "-20261103.zst"])
        assert.isTrue(isLogName(`/var/app.${ending}${more}`), ending + more);
    for (const name of [
      "syslog",
      "syslog.1",
      "messages-20261103",
      "catalina.out",
      "access_log",
      "error_log.2",
      "api.txt",
    ])
      assert.isTrue(isLogName(`/var/${name}`), name);
  });

  it("leaves other files, whatever their folders are called", () => {
    for (const name of [
      "app.ts",
      "table.csv",
      "catalog",
      "log.ts",
      "syslogger",
      "a.logx",
      "app.log.d/app.ts",
      "blog.md",
    ])
      assert.isFalse(isLogName(`/var/my.log/${name}`), name);
  });

  it("is what the explorer's menu goes by", () => {
    interface Manifest {
      readonly contributes: { readonly menus: Record<string, readonly { command: string; when?: string }[]> };
    }
    const { contributes } = JSON.parse(readFileSync("package.json", "utf8")) as Manifest;
    const item = contributes.menus["explorer/context"]?.find(({ command }) => command === "stytchErrors.triageLogs");
    const listed = /resourceExtname =~ \/\^\.\(([^)]*)\)\$\//.exec(item?.when ?? "")?.[1]?.split("|");
    assert.deepEqual(listed, [...logEndings, "gz", "zst"]);
  });
});
