import type { Api, CatalogEntry } from "../../catalog/entry";

/** APIs that answer alike. Undefined is what nobody knows. */
export interface Answer {
  readonly apis: readonly Api[];
  readonly status: number | undefined;
  readonly message: string | undefined;
}

/** What these APIs are known to answer, put together where they answer alike. */
export function answersOf(
  { apis: known }: CatalogEntry,
  apis: readonly Api[],
  messages: { readonly [api in Api]?: string } = {},
): Answer[] {
  const answers: (Answer & { apis: Api[] })[] = [];
  for (const api of apis) {
    const [status, message] = [known[api]?.status, messages[api]];
    // What an SDK raises has to be told on its own.
    const alike = answers.find((one) => one.status === status && one.message === message && api !== "sdk");
    if (alike) alike.apis.push(api);
    else answers.push({ apis: [api], status, message });
  }
  return answers;
}
