import type { Product } from "../../catalog/reference";

/** A product line whose client code can use. */
export type ClientProduct = Extract<Product, "consumer" | "b2b">;

/** A way to call Stytch from a module's path, which ends in the product: `stytch.b2b.client`, `@stytch/nextjs/b2b`. */
const modulePath = (product: ClientProduct): string =>
  String.raw`\b[Ss]tytch(?!\.com\/docs)[\w-]{0,20}(?:[./:\\]{1,2}[\w-]{1,30}){0,4}[./:\\]{1,2}${product}\b`;
const join = String.raw`(?:\.|->|::|\(\)\.)`;
/** A call of what both product lines have, as far as its arguments. */
const sharedCall = String.raw`${join}(?:passwords|magic_?links|otps?|sessions|oauth|totps)${join}(?:\w{1,20}${join}){0,2}\w{1,30}\(`;
const consumerHooks = "useStytch|useStytchSession|StytchProvider|StytchClient|StytchLogin";
const consumerPaths = "users|passwords|magic_links|otps|oauth|sessions|totps|webauthn|crypto_wallets";

const patterns: { readonly [product in ClientProduct]: readonly RegExp[] } = {
  b2b: [
    /\bB2BClient(?:Config)?\b|\bb2bstytchapi\b|\b(?:use|create)?StytchB2B\w{0,40}|\bStytch\\{0,2}\.?B2B\b/g,
    /\bstytch(?:\(\))?(?:->|\.)b2b\(\)/gi,
    /\buseStytchMember(?:Session)?\b|\buseStytchOrganization\b|\/v1\/b2b\//g,
    new RegExp(modulePath("b2b"), "g"),
    /["'][^"'\n]{0,80}\b(?:stytch[-_.]?b2b|b2b[-_.]?stytch)\b[^"'\n]{0,30}["']/gi,
    /\bstytch_?b2b\w{0,30}(?=\.|->|\?\.)|\bb2b_?stytch\w{0,30}(?=\.|->|\?\.)|\bintermediate_?session_?token\b/gi,
    /\bstytch\w{0,30}(?:\(\))?\.(?:organizations?|sso|scim|discovery|member)\.|\.login_?or_?signup\b/gi,
    new RegExp(String.raw`${sharedCall}[^;()]{0,300}?\borganization_?id\b`, "gi"),
  ],
  consumer: [
    /\bnew (?:Stytch\.net\.Clients\.)?ConsumerClient\(|\bConsumerClient\s+\w{1,40}\s*[,);=]/g,
    /\bstytch\.Client\b|\bStytch::Client\b|\bStytch\\{1,2}Client\b/g,
    /\bstytchapi\.|\b(?:create)?Stytch(?:UI|Headless)Client\b|\bcreateStytchClient\b|\buseStytchUser\b|\bStytchUI\b/g,
    new RegExp(String.raw`\{[^{}]{0,300}?\b(?:${consumerHooks})\b[^{}]{0,300}\}\s?from\s?["']@stytch\/[\w-]+["']`, "g"),
    /\bStytchClient\.(?:configure|passwords|magicLinks|otps?|oauth|sessions|user|biometrics|passkeys|totps?)\b/g,
    new RegExp(modulePath("consumer"), "g"),
    /["'][^"'\n]{0,80}\b(?:stytch[-_.]?consumer|consumer[-_.]?stytch)\b[^"'\n]{0,30}["']/gi,
    /\bstytch\w{0,20}(?:\(\))?(?:\.|->)b2c\b/gi,
    /\bstytch_?consumer\w{0,30}(?=\.|->|\?\.)|\bconsumer_?stytch\w{0,30}(?=\.|->|\?\.)/gi,
    /\bstytch\w{0,30}(?:\(\))?\.(?:users|crypto_?wallets|webauthn)\.|\.login_?or_?create\b/gi,
    new RegExp(String.raw`\bstytch[\w.]{0,30}[}"'\`\s+]{0,8}\/v1\/(?:${consumerPaths})\b`, "gi"),
  ],
};
/** What every sign has a part of: spares most payloads the rest. */
const hint =
  /client|b2b|b2c|consumer|stytchapi|useStytch|Stytch(?:UI|Provider|Login)|login_?or_?|intermediate_?session|organization_?id|\/v1\/|stytch\w{0,30}(?:\(\))?\.(?!com)/i;
/** Imports of a class that both product lines call `Client`, with the name it gets: `Client as StytchClient`. */
const imports: { readonly [product in ClientProduct]: RegExp } = {
  b2b: /\bfrom stytch\.b2b[\w.]{0,20} import [^\n]{0,200}?\bClient\b(?: as (\w{1,60}))?/g,
  consumer: new RegExp(
    String.raw`\bfrom stytch(?:\.consumer[\w.]{0,20})? import [^\n]{0,200}?\bClient\b(?: as (\w{1,60}))?|` +
      String.raw`\{[^{}]{0,300}?\bClient\b(?:(?: as |: ?)(\w{1,60}))?[^{}]{0,300}\}\s?(?:from\s?|=\s?(?:await\s)?(?:require|import)\()["']stytch["']`,
    "g",
  ),
};
/** What a client is assigned to, in the text before its class: `const b2b = new `, `client, err := `. */
const assigned =
  /([A-Za-z_$][\w$]{0,60})(?:, ?\w{1,20})?(?: ?: ?[^=\n]{1,60}?)? ?:?= ?(?:await )?(?:new )?[\w.\\:]{0,30}$/;
const commented = /^\s*(?:\/\/|\/?\*|#(?!\[)|--|"""|''')|\s(?:\/\/|#) /;
/** How far a line is read before a sign. */
const reach = 200;
/** More clients and classes than this don't stand in one file, nor do they first appear behind so many signs. */
const mostNames = 20;
const mostAssigned = 200;

/** Where code shows with which product line's client it works, by product, in order. Comments show nothing. Linear. */
export function productSigns(text: string): { readonly [product in ClientProduct]: readonly number[] } {
  if (!hint.test(text)) return { b2b: [], consumer: [] };
  const [b2b, consumer] = [signsOf(text, "b2b"), signsOf(text, "consumer")];
  // Only where both are used does it matter which variable holds which.
  if (b2b.length === 0 || consumer.length === 0) return { b2b, consumer };
  const variables = { b2b: variablesAt(text, b2b), consumer: variablesAt(text, consumer) };
  const uses = (mine: ReadonlySet<string>, others: ReadonlySet<string>): number[] =>
    usesOf(
      text,
      [...mine].filter((name) => !others.has(name)),
    );
  return {
    b2b: sorted([...b2b, ...uses(variables.b2b, variables.consumer)]),
    consumer: sorted([...consumer, ...uses(variables.consumer, variables.b2b)]),
  };
}

function signsOf(text: string, product: ClientProduct): number[] {
  const imported = [...text.matchAll(imports[product])];
  const classes = new Set(imported.map(([, python, javascript]) => python ?? javascript ?? "Client"));
  const made = classes.size === 0 ? [] : [...text.matchAll(alternatives([...classes].slice(0, mostNames), "(?=\\()"))];
  const found = [...imported, ...made, ...patterns[product].flatMap((pattern) => [...text.matchAll(pattern)])];
  return sorted(found.flatMap(({ index }) => (commented.test(before(text, index)) ? [] : index)));
}

function variablesAt(text: string, signs: readonly number[]): Set<string> {
  return new Set(
    signs
      .slice(0, mostAssigned)
      .flatMap((sign) => assigned.exec(before(text, sign))?.[1] ?? [])
      .slice(0, mostNames),
  );
}

function usesOf(text: string, names: readonly string[]): number[] {
  return names.length === 0
    ? []
    : [...text.matchAll(alternatives(names, "(?=\\.|->|\\?\\.)"))].map(({ index }) => index);
}

/** Any of these identifiers, before what a lookahead asks for. */
function alternatives(names: readonly string[], lookahead: string): RegExp {
  return new RegExp(`(?<![\\w$])(?:${names.map((name) => name.replaceAll("$", "\\$")).join("|")})${lookahead}`, "g");
}

/** The line before an offset. */
function before(text: string, offset: number): string {
  const line = text.slice(Math.max(0, offset - reach), offset);
  return line.slice(line.lastIndexOf("\n") + 1);
}

function sorted(offsets: readonly number[]): number[] {
  return [...offsets].sort((a, b) => a - b);
}
