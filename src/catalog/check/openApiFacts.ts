import type { Api } from "../entry";
import { products } from "../reference";
import { type Fact, isErrorStatus, isErrorType } from "./fact";
import { namesInDescription, namesOfSchema, type Node, valueOf } from "./openApiSchema";

/** Where in a document the walk is. */
interface Place {
  readonly key: string;
  /** Whether the key is that of a field in a schema. */
  readonly isField: boolean;
  readonly api?: Api | undefined;
  readonly status?: number | undefined;
}

/** Whether a server or the contact of a document is Stytch's. */
export function isStytchs(document: object): boolean {
  const { servers, host, info } = document as Node;
  const urls = Array.isArray(servers) ? servers.map((server) => (server as Node | null)?.["url"]) : [];
  const contact = ((info as Node | undefined)?.["contact"] as Node | undefined)?.["url"];
  return [...urls, contact, typeof host === "string" ? `https://${host}` : undefined].some(isStytchsUrl);
}

/** What a document says of error types, each fact once and none that another one contains. */
export function factsIn(document: object): Fact[] {
  const isOwn = isStytchs(document);
  const facts = new Map<string, Fact>();
  const seen = new WeakMap<object, Set<string>>();
  const add = (type: string, { api, status }: Pick<Place, "api" | "status">, message?: unknown): void => {
    const fact: Fact = {
      type,
      ...(api !== undefined && { api }),
      ...(isErrorStatus(status) && { status }),
      ...(typeof message === "string" && message !== "" && { message }),
    };
    facts.set(JSON.stringify(fact), fact);
  };

  const visit = (value: unknown, place: Place): void => {
    if (typeof value !== "object" || value === null) return;
    // Anchors and references make one node stand in several places, or in itself.
    const from = JSON.stringify(place);
    const places = seen.get(value) ?? new Set();
    if (places.has(from)) return;
    seen.set(value, places.add(from));
    if (Array.isArray(value)) {
      for (const one of value) visit(one, place);
      return;
    }
    const node = value as Node;
    visitExample(node, place);
    if (isOwn) visitSchema(node, place);
    visit(referredTo(document, node), place);
    for (const [key, child] of Object.entries(node)) visit(child, inside(place, key, isOwn));
  };

  const visitExample = (node: Node, place: Place): void => {
    const { error_type: type, status_code: status = place.status, error_message: message, error_url: url } = node;
    if (!isErrorType(type) || !(isOwn || isStytchsUrl(url))) return;
    add(type, { api: place.api ?? apiOfUrl(url), status: Number(status) }, message);
  };

  const namesOf = (schema: unknown): string[] => namesOfSchema(schema, (node) => referredTo(document, node));
  const visitSchema = (node: Node, place: Place): void => {
    for (const type of namesInDescription(node["description"], isErrorStatus(place.status))) add(type, place);
    const { error_type, error_message, status_code } = (node["properties"] ?? {}) as Node;
    const types = namesOf(error_type);
    const status = Number(valueOf(status_code) ?? place.status);
    for (const type of types) add(type, { ...place, status }, types.length === 1 ? valueOf(error_message) : undefined);
    if (place.isField || !/(?:^|_)error_?type$|ErrorType$/.test(place.key)) return;
    for (const type of namesOf(node)) add(type, place);
  };

  visit(document, { key: "", isField: false });
  return withoutWeaker([...facts.values()]);
}

function inside({ key: parent, api, status }: Place, key: string, isOwn: boolean): Place {
  const isField = parent === "properties";
  if (isOwn && parent === "paths") return { key, isField, api: apiOfPath(key) };
  if (parent === "responses" && /^[1-5]\d\d$/.test(key)) return { key, isField, api, status: Number(key) };
  return { key, isField, api, status };
}

/** What a path says of the API that answers. OAuth's public endpoints serve both product lines, so theirs is unknown. */
function apiOfPath(path: string): Api | undefined {
  if (path.includes("/b2b/")) return "b2b";
  if (path.startsWith("/pwa/")) return "management";
  if (/^\/v1\/(?:fingerprint|rules|verdict_reasons|email\/risk)(?:\/|$)/.test(path)) return "fraud";
  return /^(?:\/sdk)?\/v1\/(?!public\/)/.test(path) ? "consumer" : undefined;
}

/** The older address without a product is used by each of them. */
function apiOfUrl(url: unknown): Api | undefined {
  const named = /\/docs\/(?:api-reference\/)?(\w+)\/api\/errors/.exec(String(url))?.[1];
  return products.find((product) => product === named);
}

function isStytchsUrl(url: unknown): boolean {
  if (typeof url !== "string" || !URL.canParse(url)) return false;
  return /(?:^|\.)stytch\.com$/.test(new URL(url).hostname);
}

/** What a node's `$ref` leads to within its document. */
function referredTo(document: object, { $ref }: Node): Node | undefined {
  if (typeof $ref !== "string" || !$ref.startsWith("#/")) return undefined;
  let target: unknown = document;
  for (const part of $ref.slice(2).split("/")) {
    if (typeof target !== "object" || target === null) return undefined;
    target = (target as Node)[decodeURIComponent(part).replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return typeof target === "object" && target !== null ? (target as Node) : undefined;
}

function withoutWeaker(facts: readonly Fact[]): Fact[] {
  const ofType = new Map<string, Fact[]>();
  for (const fact of facts) ofType.set(fact.type, [...(ofType.get(fact.type) ?? []), fact]);
  const isWeaker = (fact: Fact, other: Fact): boolean =>
    fact !== other &&
    (["api", "status", "message"] as const).every((key) => fact[key] === undefined || fact[key] === other[key]);
  return facts.filter((fact) => !ofType.get(fact.type)?.some((other) => isWeaker(fact, other)));
}
