import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { LATEST_PROTOCOL_VERSION } from "@modelcontextprotocol/sdk/types.js";
import { assert } from "chai";
import { bundle } from "../../esbuild.mjs";
import { explainError } from "../../src/core/languageModelTools/explainError";
import { findErrors } from "../../src/core/languageModelTools/findErrors";
import { listErrors } from "../../src/core/languageModelTools/listErrors";
import type { Knowledge } from "../../src/core/search/knowledge";
import { root } from "../host/paths.mjs";
import { makeTempFolder, removeTempFolder } from "../host/tempFolder.mjs";
import { realKnowledge } from "./core/languageModelTools/knowledgeOf";

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly languageModelTools: readonly {
      readonly name: string;
      readonly modelDescription: string;
      readonly inputSchema: object;
    }[];
  };
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Manifest;
const dist = join(root, "dist");
const payload = JSON.stringify({
  status_code: 404,
  request_id: "request-id-live-2f1d4c1e-0a3b-4c5d-8e9f-112233445566",
  error_type: "session_not_found",
  error_message: "Session could not be found.",
});
/** Ends a Node that reaches for anything outside itself, so that its client loses it. */
const refusing = `
  import net from "node:net"; import dns from "node:dns"; import dgram from "node:dgram"; import fs from "node:fs";
  import child from "node:child_process"; import { syncBuiltinESMExports } from "node:module";
  const refuse = () => process.exit(66);
  net.Socket.prototype.connect = net.Server.prototype.listen = dns.lookup = dgram.createSocket = refuse;
  for (const name of ["spawn", "spawnSync", "execFile", "execFileSync", "fork"]) child[name] = refuse;
  for (const name of ["writeFileSync", "writeFile", "createWriteStream", "mkdirSync", "rmSync"]) fs[name] = refuse;
  syncBuiltinESMExports();`;

/** The server, as an agent starts it; it may make no code of texts. */
async function connect(args: readonly string[] = [], folder = dist): Promise<Client> {
  const client = new Client({ name: "tests", version: "1" });
  const started = ["--disallow-code-generation-from-strings", ...args, join(folder, "mcp.js")];
  await client.connect(new StdioClientTransport({ command: process.execPath, args: started, stderr: "pipe" }));
  return client;
}

/** What it answers, as one text. */
async function answer(client: Client, name: string, input?: object): Promise<{ text: string; isError: boolean }> {
  const { content, isError } = await client.callTool({ name, ...(input && { arguments: { ...input } }) });
  const parts = content as readonly { readonly type: string; readonly text?: string }[];
  return { text: parts.map(({ text }) => text ?? assert.fail("it is no text")).join(""), isError: isError === true };
}

describe("MCP server", () => {
  let client: Client;
  let knowledge: Knowledge;
  before(async () => {
    await bundle({ production: true });
    knowledge = await realKnowledge();
    client = await connect([`--import=data:text/javascript,${encodeURIComponent(refusing)}`]);
  });
  after(() => client.close());

  it("lists the tools that VS Code's models have, as the manifest describes them", async () => {
    assert.include(client.getServerVersion(), { name: "stytch-error-insight", version: manifest.version });
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, description, inputSchema }) => ({ name, description, inputSchema })),
      manifest.contributes.languageModelTools.map(({ name, modelDescription, inputSchema }) => ({
        name,
        description: modelDescription,
        inputSchema: inputSchema as (typeof tools)[number]["inputSchema"],
      })),
    );
    for (const { title, annotations } of tools) {
      assert.match(title ?? "", /^[A-Z][\w ]+$/);
      assert.include(annotations, { readOnlyHint: true, openWorldHint: false });
    }
  });

  it("answers what the tools of VS Code answer, and reaches for nothing outside itself", async () => {
    for (const error of ["session_not_found", payload, "sesion_not_fuond", "nothing of the kind"]) {
      const { text, isError } = await answer(client, "stytch_explain_error", { error });
      assert.deepEqual([text, isError], [explainError({ error }, knowledge), false], error);
    }
    for (const input of [{ query: "magic link used twice", limit: 3 }, { query: "404 session" }]) {
      const { text } = await answer(client, "stytch_find_errors", input);
      assert.strictEqual(text, findErrors({ limit: 10, ...input }, knowledge), "a limit left out is the schema's");
    }
    for (const input of [{ product: "b2b", status: 429 } as const, { area: "sessions" }]) {
      const { text } = await answer(client, "stytch_list_errors", input);
      assert.strictEqual(text, listErrors(input, knowledge));
    }
    const { text } = await answer(client, "stytch_list_errors");
    assert.strictEqual(text, listErrors({}, knowledge), "without any input");
  });

  const refused = [
    { name: "stytch_explain_error", input: {}, says: "`error` is missing" },
    { name: "stytch_explain_error", input: { error: 7 }, says: "`error` has to be of the type string" },
    { name: "stytch_explain_error", input: { error: "x".repeat(100_001) }, says: "at most 100000 characters" },
    { name: "stytch_find_errors", input: { query: "link", limit: 51 }, says: "`limit` has to be 50 or less" },
    { name: "stytch_find_errors", input: { query: "link", page: 2 }, says: "there is no property `page`" },
    { name: "stytch_list_errors", input: { product: "b2c" }, says: "has to be one of consumer, b2b, fraud" },
    { name: "stytch_list_errors", input: { area: "nowhere" }, says: "There is no area `nowhere`" },
  ];
  for (const { name, input, says } of refused) {
    it(`tells a model what is wrong: ${says}`, async () => {
      const { text, isError } = await answer(client, name, input);
      assert.isTrue(isError);
      assert.include(text, says);
    });
  }

  for (const name of ["stytch_delete_errors", "__proto__", "toString"]) {
    it(`has no tool ${name}, says so, and goes on`, async () => {
      const reason = await client.callTool({ name, arguments: {} }).then(String, (error: unknown) => String(error));
      assert.match(reason, /-32602.*Use one of: stytch_explain_error, stytch_find_errors, stytch_list_errors/);
      assert.isFalse((await answer(client, "stytch_list_errors", {})).isError);
    });
  }

  it("goes on after lines that are no message, and ends with its input", async () => {
    const server = spawn(process.execPath, [join(dist, "mcp.js")], { stdio: ["pipe", "pipe", "inherit"] });
    const exited = once(server, "exit");
    const line = once(createInterface(server.stdout), "line");
    const params = {
      protocolVersion: LATEST_PROTOCOL_VERSION,
      capabilities: {},
      clientInfo: { name: "", version: "" },
    };
    const hello = { jsonrpc: "2.0", id: 1, method: "initialize", params };
    server.stdin.write(`no message\n{"jsonrpc":"1.0"}\n\n[]\n${JSON.stringify(hello)}\n`);
    const [first] = (await line) as [string];
    assert.nestedPropertyVal(JSON.parse(first), "result.serverInfo.name", "stytch-error-insight");
    server.stdin.end();
    assert.deepEqual(await exited, [0, null]);
  });

  it("says that its prose is missing, and needs no restart when it is back", async () => {
    const folder = makeTempFolder();
    for (const file of ["mcp.js", "onRequest.js", "searching.js"]) cpSync(join(dist, file), join(folder, file));
    const damaged = await connect([], folder);
    try {
      const { text, isError } = await answer(damaged, "stytch_explain_error", { error: "session_not_found" });
      assert.isTrue(isError);
      assert.include(text, "Install the extension again");
      assert.notInclude(text, folder);
      cpSync(join(dist, "prose.json"), join(folder, "prose.json"));
      assert.isFalse((await answer(damaged, "stytch_explain_error", { error: "session_not_found" })).isError);
    } finally {
      await damaged.close();
      removeTempFolder(folder);
    }
  });
});
