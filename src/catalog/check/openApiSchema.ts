import { isErrorType } from "./fact";

/** An object of a parsed document. */
export type Node = Readonly<Record<string, unknown>>;

const fields = new Set(["status_code", "request_id", "error_type", "error_message", "error_url", "error_details"]);

/**
 * The error types that the schema of a field allows or shows: `enum`, `const`, `default`, `example`, `examples`, those
 * of the schemas it is composed of, and what stands as code in its description.
 * @param follow gives what a node's `$ref` leads to
 */
export function namesOfSchema(schema: unknown, follow: (node: Node) => unknown, depth = 0): string[] {
  // Schemas may be composed of themselves; nobody composes an error type of more than a few.
  if (typeof schema !== "object" || schema === null || Array.isArray(schema) || depth > 5) return [];
  const node = schema as Node;
  const shown = ["enum", "examples", "const", "default", "example"].flatMap((key) => node[key]);
  const parts = [node["items"], follow(node), ...["anyOf", "oneOf", "allOf"].flatMap((key) => node[key])];
  const names = [
    ...shown.filter(isErrorType),
    ...codeIn(node["description"]),
    ...parts.flatMap((part) => namesOfSchema(part, follow, depth + 1)),
  ];
  return [...new Set(names)];
}

/** The one value that a schema allows or shows. */
export function valueOf(schema: unknown): unknown {
  if (typeof schema !== "object" || schema === null) return undefined;
  const { const: only, default: usual, example, enum: allowed } = schema as Node;
  return only ?? example ?? usual ?? (Array.isArray(allowed) && allowed.length === 1 ? allowed[0] : undefined);
}

/**
 * The error types that a description names: code beside the word "error", and what lists and tables of an error's
 * response begin with. Other code is fields, values and methods.
 */
export function namesInDescription(description: unknown, isOfResponse: boolean): string[] {
  if (typeof description !== "string") return [];
  const patterns = [
    /`(\w+)`\s+errors?\b/g,
    /\berrors?(?:[ _]types?)?(?:\s+(?:of type|with type|of|is|named|called))?\s{0,9}[:=]?\s{0,9}`(\w+)`/gi,
    ...(isOfResponse ? [/^[ \t]*(?:[-*|]|\d+\.)[ \t]*`(\w+)`/gm] : []),
  ];
  return patterns.flatMap((pattern) => [...description.matchAll(pattern)].map(([, name]) => name)).filter(isNamed);
}

function codeIn(description: unknown): string[] {
  if (typeof description !== "string") return [];
  return [...description.matchAll(/`(\w+)`/g)].map(([, name]) => name).filter(isNamed);
}

function isNamed(text: unknown): text is string {
  return isErrorType(text) && !fields.has(text);
}
