import type { Product } from "../../catalog/reference";

/** A sign each that a text is about one product line. Shared errors of B2B carry Consumer links: such a link is no sign. */
const signs: readonly (readonly [Product, RegExp])[] = [
  [
    "b2b",
    new RegExp(
      [
        String.raw`\bB2BClient\b|\bStytchB2B\w*|\bb2bstytchapi\b|\bstytch[\w./\\:-]*\bb2b\b|\bB2B\\|\/b2b\/`,
        String.raw`\borganization_?(?:id|slug)\b|\bmember_?id\b|\bmember_session\b|\bintermediate_session_token\b`,
        String.raw`\b(?:organization|member)-(?:test|live)-`,
      ].join("|"),
      "i",
    ),
  ],
  [
    "consumer",
    new RegExp(
      [
        String.raw`\buser_?id\b|\buser-(?:test|live)-|\/v1\/users\b|api-reference\/consumer\/`,
        String.raw`\bstytch\.(?:Client|consumer)\b|\bStytch::Client\b|\bStytchClient\b|\bStytchUIClient\b|\bStytchUI\b`,
        String.raw`import ?\{[^}]*\bClient\b[^}]*\} ?from ?["']stytch["']|from stytch import Client\b`,
        String.raw`\bstytch[\w./:-]*\bconsumer\b`,
      ].join("|"),
      "i",
    ),
  ],
  ["fraud", /telemetry\.stytch\.com|\btelemetry_?id\b|request-id-fraud-|docs\/(?:api-reference\/)?fraud\//i],
];

/** The product line that a text is about; undefined when it shows signs of none or of several. */
export function productOf(text: string): Product | undefined {
  const found = signs.filter(([, sign]) => sign.test(text)).map(([product]) => product);
  return found.length === 1 ? found[0] : undefined;
}
