import { parse } from "yaml";
import type { Fact } from "./fact";
import { factsIn, isStytchs } from "./openApiFacts";

/** An OpenAPI document of an API of Stytch, or of one that passes Stytch's errors on. */
export interface OpenApiDocument {
  readonly title: string;
  /** Whether it describes Stytch's own API. Else its facts are those of its examples with a link to Stytch's reference. */
  readonly isStytchs: boolean;
  readonly facts: readonly Fact[];
}

/**
 * Reads OpenAPI in JSON or YAML, and pages in Markdown that hold it in fences.
 * @returns undefined when the text is no OpenAPI
 * @throws {Error} with a sentence for the reader, when the document is broken or nothing in it is Stytch's
 */
export function parseOpenApi(text: string): OpenApiDocument | undefined {
  const documents = documentsIn(text).map(parseDocument);
  const [first] = documents;
  if (!first) return undefined;
  const facts = documents.flatMap((document) => factsIn(document));
  const own = documents.some(isStytchs);
  if (!own && facts.length === 0) {
    throw new Error(
      "Nothing in this OpenAPI document is Stytch's: neither a server nor an error_url of it leads to stytch.com.",
    );
  }
  return { title: titleOf(first), isStytchs: own, facts };
}

const json = /^\s*\{[\s\S]*?"(?:openapi|swagger)"\s*:\s*"[23]\./;
const yaml = /^["']?(?:openapi|swagger)["']?\s*:\s*["']?[23]\./m;

function documentsIn(text: string): string[] {
  const fenced = fencesIn(text).filter((content) => json.test(content) || yaml.test(content));
  if (fenced.length > 0) return fenced;
  return json.test(text) || yaml.test(text) ? [text] : [];
}

/** What stands in Markdown's fences of these two languages. */
function fencesIn(text: string): string[] {
  const fences: string[] = [];
  const opening = /^ *(`{3,})(?:ya?ml|json)\b.*\r?\n/gm;
  const neverClosed = new Set<string>();
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    const [, ticks = ""] = open;
    if (neverClosed.has(ticks)) continue;
    const closing = new RegExp(String.raw`\r?\n *${ticks} *$`, "gm");
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(text);
    if (!close) {
      neverClosed.add(ticks);
      continue;
    }
    fences.push(text.slice(opening.lastIndex, close.index));
    opening.lastIndex = closing.lastIndex;
  }
  return fences;
}

function parseDocument(text: string): object {
  const document = json.test(text) ? parseJson(text) : parseYaml(text);
  if (typeof document !== "object" || document === null) throw new Error("This OpenAPI document is empty.");
  return document;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`This OpenAPI document is broken JSON: ${firstLine(error)}`, { cause: error });
  }
}

/** Aliases may be many, but not so many that they stand for a bomb. */
const maxAliasCount = 10_000;

function parseYaml(text: string): unknown {
  try {
    return parse(text, { merge: true, maxAliasCount, logLevel: "error" });
  } catch (error) {
    throw new Error(`This OpenAPI document is broken YAML: ${firstLine(error)}`, { cause: error });
  }
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
}

function titleOf(document: object): string {
  const { info } = document as { readonly info?: { readonly title?: unknown } };
  return typeof info?.title === "string" ? info.title : "without a title";
}
