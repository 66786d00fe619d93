import type { Product } from "../catalog/reference";

const signs: readonly (readonly [Product, RegExp])[] = [
  [
    "b2b",
    /\bB2BClient\b|\bStytchB2B|\bb2b\b|\/b2b\/|\borganization_id\b|\bmember_id\b|\borganizationId\b|\bmemberId\b/,
  ],
  [
    "consumer",
    /\buser_id\b|\buserId\b|\bstytch\.Client\b|import ?\{[^}]*\bClient\b[^}]*\} ?from ?["']stytch["']|from stytch import Client\b|\bStytchClient\b|\/v1\/users\b|api-reference\/consumer\//,
  ],
  ["fraud", /telemetry\.stytch\.com|\btelemetry_id\b|request-id-fraud-|docs\/fraud\//],
];

/** The product line that a text is about; undefined when it shows signs of none or of several. */
export function productOf(text: string): Product | undefined {
  const found = signs.filter(([, sign]) => sign.test(text)).map(([product]) => product);
  return found.length === 1 ? found[0] : undefined;
}
