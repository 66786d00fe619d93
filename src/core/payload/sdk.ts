/** SDKs by the names that they give themselves in the `User-Agent` of a request; PHP's and .NET's by their language. */
const names = ["Node", "Python", "Go", "Ruby", "Java", "Rust", "PHP", ".NET", "Android", "JavaScript"] as const;
type SdkName = (typeof names)[number];

const version = String.raw`(\d{1,3}(?:\.\d{1,3}){1,2})(?![\w.-]?\d)`;
const userAgent = new RegExp(String.raw`\bStytch (Node|Python|Go|Ruby|Java|Rust) v${version}`);
/** Where an SDK lies on a disk with its version, and what only one SDK prints. */
const signs: readonly (readonly [SdkName, RegExp])[] = [
  ["Go", new RegExp(String.raw`\bstytch-go(?:\/v\d{1,3})?@v${version}`)],
  ["Go", new RegExp(String.raw`\bStytch(?: OAuth2)? Error - (?:request ID|status code|http status)`)],
  ["Ruby", new RegExp(String.raw`\bgems[\\/]stytch-${version}[\\/]`)],
  ["Node", new RegExp(String.raw`(?:(?<![\w@/.-])|(?<=\.pnpm[\\/]))stytch@${version}`)],
  ["JavaScript", new RegExp(String.raw`@stytch[/+](?:vanilla-js|react|nextjs|react-native)@${version}`)],
  ["JavaScript", /\bStytch(?:SDK)?API(?:Schema|Unreachable)?Error: \[\d{3}\]/],
  ["Python", /\bsite-packages[\\/]stytch[\\/]|\bstytch\.core\.response_base\.StytchError\b/],
  ["Node", /\bnode_modules[\\/]stytch[\\/]/],
  ["JavaScript", /\bnode_modules[\\/]@stytch[\\/]/],
  [".NET", /\bStytchApiException</],
  ["PHP", /\bStytch\\Core\\StytchException\b/],
  ["Android", /\bStytchLog\b/],
  ["Java", /\bErrorResponse\(statusCode=\d{3}, requestId=/],
  ["Rust", /\bErrorResponse \{ status_code: \d{3}, request_id: /],
];
const written = new RegExp(
  String.raw`^(?:${names.map((name) => name.replace(".", String.raw`\.`)).join("|")})(?: \d{1,3}(?:\.\d{1,3}){1,2})?$`,
);

/** Which SDK printed a text, with its version where it shows: "Node 12.2.0". Made of our own names and short numbers. */
export function sdkOf(text: string): string | undefined {
  const [, name, number] = userAgent.exec(text) ?? [];
  if (name !== undefined) return told(name, number);
  for (const [sdk, sign] of signs) {
    const match = sign.exec(text);
    if (match) return told(sdk, match[1]);
  }
  return undefined;
}

/** Whether an untrusted text is what `sdkOf` gives. */
export function isSdk(text: string): boolean {
  return written.test(text);
}

function told(name: string, number: string | undefined): string {
  return number === undefined ? name : `${name} ${number}`;
}
