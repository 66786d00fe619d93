// An MCP server on standard input and output, dist/mcp.js: a program of its own, which agents start. It answers what the
// tools for language models answer, from the catalog alone, and reads no file but those beside it.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import {
  CallToolRequestSchema,
  type CallToolResult,
  ErrorCode,
  ListToolsRequestSchema,
  McpError,
} from "@modelcontextprotocol/sdk/types.js";
import facts from "catalog:facts";
import { tools, version } from "manifest:tools";
import { Catalog } from "./catalog/catalog";
import type { CompiledProse } from "./catalog/compile";
import type { InputCheck } from "./core/languageModelTools/inputProblem";
import { NameIndex } from "./core/recognition/names";
import type { Knowledge } from "./core/search/knowledge";
import {
  explainError,
  findErrors,
  inputProblem,
  listErrors,
  stytch_explain_error,
  stytch_find_errors,
  stytch_list_errors,
} from "./onRequest";
import { Search } from "./searching";

type Answer = (input: unknown) => Promise<string>;

const catalog = new Catalog(facts, () => Promise.resolve(readProse()));
let known: Promise<Knowledge> | undefined;

const answers: Readonly<Record<string, Answer>> = {
  stytch_explain_error: answering(stytch_explain_error, explainError),
  stytch_find_errors: answering(stytch_find_errors, findErrors),
  stytch_list_errors: answering(stytch_list_errors, listErrors),
};

/** @param check fills in the schema's defaults */
function answering<Input>(check: InputCheck<Input>, answer: (input: Input, knowledge: Knowledge) => string): Answer {
  return async (input) => {
    if (!check(input)) throw new Error(inputProblem(check.errors ?? []));
    return answer(input, await knowledge());
  };
}

/** Made at the first wish. What failed is tried again at the next. */
function knowledge(): Promise<Knowledge> {
  known ??= learn().catch((error: unknown) => {
    known = undefined;
    throw error;
  });
  return known;
}

async function learn(): Promise<Knowledge> {
  const prose = await catalog.allProse();
  return { catalog, prose, search: await new Search(catalog, prose).ready(), names: new NameIndex(catalog) };
}

function readProse(): CompiledProse {
  try {
    return JSON.parse(readFileSync(join(__dirname, "prose.json"), "utf8")) as CompiledProse;
  } catch (error) {
    throw new Error("The file prose.json beside this server is missing or damaged. Install the extension again.", {
      cause: error,
    });
  }
}

async function call(name: string, input: unknown): Promise<CallToolResult> {
  const answer = Object.hasOwn(answers, name) ? answers[name] : undefined;
  if (!answer) throw new McpError(ErrorCode.InvalidParams, `There is no such tool. Use one of: ${toolNames}.`);
  try {
    return { content: [{ type: "text", text: await answer(input) }] };
  } catch (error) {
    // A result, for the model to correct: an error of the protocol stays with its program.
    return { content: [{ type: "text", text: error instanceof Error ? error.message : String(error) }], isError: true };
  }
}

const toolNames = tools.map(({ name }) => name).join(", ");
// eslint-disable-next-line @typescript-eslint/no-deprecated -- the other one takes no JSON schema, which is what the manifest has
const server = new Server(
  { name: "stytch-error-insight", title: "Stytch Error Insight", version },
  { capabilities: { tools: {} } },
);
server.setRequestHandler(ListToolsRequestSchema, () => ({
  tools: tools.map((tool) => ({ ...tool, annotations: { readOnlyHint: true, openWorldHint: false } })),
}));
server.setRequestHandler(CallToolRequestSchema, ({ params }) => call(params.name, params.arguments ?? {}));
void server.connect(new StdioServerTransport());
