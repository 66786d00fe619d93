import { type Product, products } from "../reference";
import { isErrorStatus, isErrorType } from "./fact";

/** One error as a page of Stytch's reference documents it. */
interface DocumentedError {
  readonly type: string;
  readonly status: number;
  readonly message: string;
}

/** A page of Stytch's error reference: one product, one status. */
export interface ReferencePage {
  readonly product: Product;
  readonly status: number;
  readonly errors: readonly DocumentedError[];
  /** Names whose example is missing or broken off: what the page says of them is unknown. */
  readonly unread: readonly string[];
}

interface Example {
  readonly status_code: number;
  readonly error_type: string;
  readonly error_message: string;
  readonly error_url?: string;
}

/**
 * Reads a saved page in any of its layouts: plain text, the older plain text, or Markdown.
 * What counts are the JSON examples; titles and descriptions are worded differently from the API's own message.
 * @returns undefined when the text holds no example of an error
 * @throws {Error} with a sentence for the reader, when its examples are those of no page of the reference
 */
export function parsePage(text: string): ReferencePage | undefined {
  const examples = readExamples(text);
  if (examples.length === 0) return undefined;
  const status = onlyOne(examples.map(({ status_code }) => status_code));
  if (status === undefined) throw new Error("Its examples have different statuses; a reference page has one.");
  const product = onlyOne(examples.flatMap(({ error_url }) => productOf(error_url) ?? []));
  if (product === undefined)
    throw new Error("Its examples don't tell of which product the page is: look at their error_url.");
  const errors = examples.map(({ error_type, error_message }) => ({
    type: error_type,
    status,
    message: error_message,
  }));
  const read = new Set(errors.map(({ type }) => type));
  return { product, status, errors, unread: headings(text).filter((heading) => !read.has(heading)) };
}

function readExamples(text: string): Example[] {
  const examples: Example[] = [];
  for (const [block] of text.matchAll(/^[ \t]*\{\r?\n(?:.*\r?\n){0,100}?[ \t]*\}/gm)) {
    const example = parseJson(block);
    if (isExample(example)) examples.push(example);
  }
  return examples;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isExample(value: unknown): value is Example {
  if (typeof value !== "object" || value === null) return false;
  const { status_code, error_type, error_message } = value as Partial<Record<keyof Example, unknown>>;
  return isErrorStatus(status_code) && typeof error_message === "string" && isErrorType(error_type);
}

/** Lines that are a name and nothing else: plain in the text layouts, behind # and with escaped underscores in Markdown. */
function headings(text: string): string[] {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^#+ /, "").replaceAll("\\_", "_").trim());
  return [...new Set(lines.filter(isErrorType))];
}

/** Consumer's older address names no product. */
function productOf(url = ""): Product | undefined {
  const path = /stytch\.com\/docs\/(?:api-reference\/)?(?:(\w+)\/)?api\/errors/.exec(url);
  if (!path) return undefined;
  return path[1] === undefined ? "consumer" : products.find((product) => product === path[1]);
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return new Set(values).size === 1 ? values[0] : undefined;
}
