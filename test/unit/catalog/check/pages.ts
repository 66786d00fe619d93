/** Saved pages of Stytch's error reference, in its three layouts; the texts of the pages themselves are ours. */
export interface Shown {
  readonly type: string;
  readonly status: number;
  readonly message: string;
  readonly url: string;
}

const example = ({ type, status, message, url }: Shown): string =>
  JSON.stringify(
    {
      status_code: status,
      request_id: "request-id-test-00000000-0000-0000-0000-000000000000",
      error_type: type,
      error_message: message,
      error_url: url,
    },
    undefined,
    2,
  );

export const layouts: Readonly<Record<string, (shown: readonly Shown[]) => string>> = {
  text: (shown) =>
    ["Skip to main content"]
      .concat(
        shown.map(
          (one) => `${one.type}\n\n${one.status} Title of it\n\nWhat “it” is.\n\n${example(one)}\n\nNeed help?\n`,
        ),
      )
      .join("\n\n"),
  "older text": (shown) =>
    shown
      .map(
        (one) =>
          `${one.type}\n\n${one.status}Forbidden\n\nWhat it is.\n\nError\n\n${example(one)}\nHow to get help\nSlack`,
      )
      .join("\n\n"),
  Markdown: (shown) =>
    shown
      .map(
        (one) =>
          `## ${one.type.replaceAll("_", "\\_")}\n\nWhat it is.\n\n\`\`\`js theme={null}\n${example(one)}\n\`\`\`\n`,
      )
      .join("\n"),
  "text with CRLF": (shown) => layouts["text"]?.(shown).replaceAll("\n", "\r\n") ?? "",
};
