import { apis, type CatalogEntry, type ErrorProse } from "../../catalog/entry";
import { type Product, products } from "../../catalog/reference";
import { isOAuthAlone } from "../../catalog/standards";

/** The body of a response with an error, as one product line's API sends it. */
export interface ExampleResponse {
  /** Undefined where no product line is known to send it. */
  readonly product: Product | undefined;
  readonly json: string;
  /** Fields that the API sends and nobody knows the value of. */
  readonly unknown: readonly string[];
}

const environments: { readonly [product in Product]: string } = { consumer: "test", b2b: "test", fraud: "fraud" };
const pages: { readonly [product in Product]: string } = { consumer: "", b2b: "b2b/", fraud: "fraud/" };

/**
 * What a response with this error looks like, of the product in use where it has it. Unknown values are left out.
 * Undefined for an error that an SDK raises by itself.
 */
export function exampleResponse(
  entry: CatalogEntry,
  { messages }: ErrorProse,
  product?: Product,
): ExampleResponse | undefined {
  const known = products.filter((one) => entry.apis[one] ?? entry.only === one);
  const shown = known.find((one) => one === product) ?? known[0];
  if (shown) return example(entry, shown, entry.apis[shown]?.status, messages[entry.apis[shown] ? shown : "unknown"]);
  // Connected Apps and the management API answer in the same form, with pages that nobody knows.
  const other = apis.find((api) => api !== "sdk" && entry.apis[api]);
  if (other) return example(entry, undefined, entry.apis[other]?.status, messages[other]);
  return entry.apis.sdk ? undefined : example(entry, undefined, undefined, messages.unknown);
}

function example(
  entry: CatalogEntry,
  product: Product | undefined,
  status?: number,
  message?: string,
): ExampleResponse {
  const requestId = `request-id-${product ? environments[product] : "test"}-00000000-0000-0000-0000-000000000000`;
  const messageField = isOAuthAlone(entry) ? "error_description" : "error_message";
  const body = {
    ...(status !== undefined && { status_code: status }),
    request_id: requestId,
    [isOAuthAlone(entry) ? "error" : "error_type"]: entry.type,
    ...(message !== undefined && { [messageField]: message }),
    ...(status !== undefined &&
      product &&
      !isOAuthAlone(entry) && {
        error_url: `https://stytch.com/docs/${pages[product]}api/errors/${status}#${entry.type}`,
      }),
  };
  return {
    product,
    json: JSON.stringify(body, undefined, 2),
    unknown: [...(status === undefined ? ["status_code"] : []), ...(message === undefined ? [messageField] : [])],
  };
}
