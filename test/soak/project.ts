import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { pause } from "../bench/host/inside";
import { changeFolders } from "./workspaceFolders";
import type { Desk } from "./desk";

const ours = {
  "recognition.mode": ["strict", "always"],
  hover: ["compact", "off"],
  "rules.occurrence": ["off", "warning"],
  "problems.limit": [10, 1000],
} as const;
let rounds = 0;

/** Changes settings and manifests, and adds and removes folders of the workspace, while a file is open. */
export async function changeProject(desk: Desk): Promise<void> {
  rounds++;
  await desk.do("a file to look at", () => desk.show(desk.newFile()));
  await changeSettings(desk);
  for (const dependencies of [{ stytch: "12.0.0" }, {}]) {
    await desk.do("a manifest", async () => {
      writeFileSync(join(desk.folder, "package.json"), JSON.stringify({ name: "day", dependencies }));
      await pause(200);
      await desk.show(desk.newFile());
    });
  }
  await desk.do("another folder", () => workElsewhere(desk));
}

async function changeSettings(desk: Desk): Promise<void> {
  const { Global } = vscode.ConfigurationTarget;
  const set = (section: string, key: string, value: unknown) =>
    desk.do(`setting ${section}.${key}`, () => vscode.workspace.getConfiguration(section).update(key, value, Global));
  const [key, values] = Object.entries(ours)[rounds % Object.keys(ours).length] ?? ["hover", ours.hover];
  for (const value of [...values, undefined]) {
    await set("editor", "tabSize", value === undefined ? undefined : 3);
    if (desk.hasExtension) await set("stytchErrors", key, value);
    else desk.operations++;
    await pause(100);
  }
}

/** The last folder of the workspace comes and goes: only with the first one would the host start anew. */
async function workElsewhere(desk: Desk): Promise<void> {
  const path = join(desk.folder, "..", `project-${rounds}`);
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, "package.json"), JSON.stringify({ dependencies: { stytch: "12.0.0" } }));
  writeFileSync(join(path, "login.ts"), 'if (error.error_type === "captcha_required") retry();\n');
  const { workspaceFolders: folders = [] } = vscode.workspace;
  const uri = vscode.Uri.joinPath(folders[0]?.uri ?? vscode.Uri.file("/"), "..", `project-${rounds}`);
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(folders.length, 0, { uri }));
  await desk.show(vscode.Uri.joinPath(uri, "login.ts"));
  await pause(500);
  await changeFolders(() => vscode.workspace.updateWorkspaceFolders(folders.length, 1));
  rmSync(path, { recursive: true });
}
