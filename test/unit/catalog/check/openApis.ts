import { stringify } from "yaml";

/** An example of an error's response, in the form in which Stytch's OpenAPI documents show them. */
export function errorResponse(status: number, type: string, message: string): object {
  return {
    [String(status)]: {
      description: "It failed",
      content: {
        "application/json": {
          example: {
            status_code: status,
            request_id: "request-id-test-00000000-0000-0000-0000-000000000000",
            error_type: type,
            error_message: message,
            error_url: `https://stytch.com/docs/api/errors/${status}`,
          },
        },
      },
    },
  };
}

/** A document of Stytch's API with these paths and schemas. */
export function stytchApi(paths: object, schemas: object = {}): object {
  return {
    openapi: "3.0.3",
    info: { title: "Stytch API", version: "2.0.0", contact: { url: "https://stytch.com/docs" } },
    servers: [{ url: "https://api.stytch.com" }, { url: "https://test.stytch.com" }],
    paths,
    components: { schemas },
  };
}

/** One operation that answers these responses. */
export function operation(responses: object, more: object = {}): object {
  return { post: { ...more, responses: { "200": { description: "It worked" }, ...responses } } };
}

/** The ways in which such a document is published. */
export const publications: Readonly<Record<string, (document: object) => string>> = {
  JSON: (document) => JSON.stringify(document),
  "JSON over many lines": (document) => JSON.stringify(document, undefined, 2),
  YAML: (document) => stringify(document),
  "YAML with a comment and CRLF": (document) => `# Written by hand\n${stringify(document)}`.replaceAll("\n", "\r\n"),
  "a page's Markdown": (document) =>
    `# Authenticate\n\n> It authenticates.\n\n## OpenAPI\n\n\`\`\`\`yaml POST /v1/things\n${stringify(document)}\n\`\`\`\`\n`,
};
