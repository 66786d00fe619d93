import { type Product, products } from "../../catalog/reference";
import { productSigns } from "./productSigns";

/**
 * What a text about one failure shows of its product line, beside a client: fields, IDs, addresses. Code may have such
 * fields of its own. Shared errors of B2B carry Consumer links: such a link is no sign.
 */
const signs: { readonly [product in Product]: RegExp } = {
  b2b: /\borganization_?(?:id|slug)\b|\bmember_?id\b|\bmember_session\b|\b(?:organization|member)-(?:test|live)-|\/b2b\//i,
  consumer: /\buser_?id\b|\buser-(?:test|live)-|\/v1\/users\b|api-reference\/consumer\//i,
  fraud: /telemetry\.stytch\.com|\btelemetry_?id\b|request-id-fraud-|docs\/(?:api-reference\/)?fraud\//i,
};

/** The product line that a payload, or a few lines, are about; undefined when they show signs of none or of several. */
export function productOf(text: string): Product | undefined {
  const clients = productSigns(text);
  const found = products.filter(
    (product) => signs[product].test(text) || (product !== "fraud" && clients[product].length > 0),
  );
  return found.length === 1 ? found[0] : undefined;
}
