import { type CatalogEntry, type ErrorProse } from "../../catalog/entry";
import { type Product, products } from "../../catalog/reference";

/** The body of a response with an error, as one product line's API sends it. */
export interface ExampleResponse {
  /** Undefined where it is not known which API sends it. */
  readonly product: Product | undefined;
  readonly json: string;
  /** Fields that the API sends and nobody knows the value of. */
  readonly unknown: readonly ("status_code" | "error_message")[];
}

const environments: { readonly [product in Product]: string } = { consumer: "test", b2b: "test", fraud: "fraud" };
const pages: { readonly [product in Product]: string } = { consumer: "", b2b: "b2b/", fraud: "fraud/" };

/**
 * What a response with this error looks like, the product in use first. Unknown values are left out.
 * Empty for an error that an SDK raises by itself.
 */
export function exampleResponses(entry: CatalogEntry, prose: ErrorProse, product?: Product): ExampleResponse[] {
  const known = products.filter((one) => entry.apis[one]);
  if (known.length === 0) return entry.apis.sdk ? [] : [example(entry, undefined, undefined, prose.messages.unknown)];
  const ordered = product && known.includes(product) ? [product, ...known.filter((one) => one !== product)] : known;
  return ordered.map((one) => example(entry, one, entry.apis[one]?.status, prose.messages[one]));
}

function example(
  entry: CatalogEntry,
  product: Product | undefined,
  status?: number,
  message?: string,
): ExampleResponse {
  const requestId = `request-id-${product ? environments[product] : "test"}-00000000-0000-0000-0000-000000000000`;
  const body = {
    ...(status !== undefined && { status_code: status }),
    request_id: requestId,
    error_type: entry.type,
    ...(message !== undefined && { error_message: message }),
    ...(status !== undefined &&
      product && { error_url: `https://stytch.com/docs/${pages[product]}api/errors/${status}#${entry.type}` }),
  };
  return {
    product,
    json: JSON.stringify(body, undefined, 2),
    unknown: [
      ...(status === undefined ? (["status_code"] as const) : []),
      ...(message === undefined ? (["error_message"] as const) : []),
    ],
  };
}
