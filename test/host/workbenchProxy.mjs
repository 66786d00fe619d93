// Stands before a VS Code server: changes the page's configuration, and serves this extension to the web worker.
import { createServer, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { text } from "node:stream/consumers";
import { createProxyServer } from "httpxy";
import sirv from "sirv";
import { root } from "./paths.mjs";

/**
 * @typedef {object} PageConfiguration
 * @property {URLSearchParams} query what the address without a query leads to
 * @property {Readonly<Record<string, unknown>>} settings defaults of this workbench
 * @property {string | undefined} web of the extension that runs in the web worker, if one does: "", or a path below the repository
 *   with a slash at its end
 * @property {string | undefined} language display language of VS Code, English without it
 * @property {string | undefined} webTests path below that extension of the test bundle to run there
 */

const extensionPath = "/stytch-error-insight";
const configurationMeta = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
const files = sirv(root, {
  // Bundles change while it runs.
  dev: true,
  setHeaders: (answer) => void answer.setHeader("access-control-allow-origin", "*"),
});

/**
 * @param {string} target authority of the VS Code server
 * @param {number} port 0 for any
 * @param {(authority: string) => PageConfiguration} configureFor given the authority that the proxy listens on
 * @returns {Promise<{ authority: string, close: () => void }>}
 */
export async function startProxy(target, port, configureFor) {
  const proxy = createProxyServer({ target: `http://${target}` });
  const server = createServer((incoming, outgoing) => {
    const { pathname: path, search } = addressOf(incoming);
    if (path.startsWith(`${extensionPath}/`)) {
      incoming.url = path.slice(extensionPath.length);
      files(incoming, outgoing, () => void outgoing.writeHead(404).end());
    } else if (path === "/" && !search) {
      outgoing.writeHead(302, { location: `/?${configuration.query.toString()}` }).end();
    } else if (path === "/") {
      // The page is read as text here, so it must come uncompressed.
      incoming.headers["accept-encoding"] = "identity";
      void proxy.web(incoming, outgoing, { selfHandleResponse: true });
    } else void proxy.web(incoming, outgoing);
  });
  proxy.on("proxyRes", (answer, incoming, outgoing) => {
    if (outgoing.headersSent || addressOf(incoming).pathname !== "/") return;
    void text(answer).then((page) => {
      const html = configure(page, authority, configuration);
      const headers = { ...answer.headers, "content-length": Buffer.byteLength(html) };
      outgoing.writeHead(answer.statusCode ?? 502, headers).end(html);
    });
  });
  proxy.on("error", (_error, _incoming, outgoing) => {
    if (outgoing instanceof ServerResponse && !outgoing.headersSent) outgoing.writeHead(502).end();
    else outgoing?.destroy();
  });
  server.on("upgrade", (incoming, socket, head) => {
    if (socket instanceof Socket) void proxy.ws(incoming, socket, {}, head);
  });

  await new Promise((resolve, reject) => {
    server.on("error", reject);
    server.listen(port, "127.0.0.1", () => resolve(undefined));
  });
  const address = server.address();
  const authority = `127.0.0.1:${typeof address === "object" && address ? address.port : port}`;
  const configuration = configureFor(authority);
  return {
    authority,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** @param {import("node:http").IncomingMessage} incoming */
function addressOf({ url = "/" }) {
  return new URL(url, "http://localhost");
}

/** @param {string} html @param {string} authority @param {PageConfiguration} configuration */
function configure(html, authority, { settings, language, web, webTests }) {
  // VS Code itself stays English without a language pack; extensions ask for this language.
  const spoken = language ? `<script>globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};</script>` : "";
  return html
    .replace("<head>", () => `<head>${spoken}`)
    .replace(
      configurationMeta,
      (_, /** @type {string} */ before, /** @type {string} */ escaped, /** @type {string} */ after) => {
        const page = /** @type {{ configurationDefaults?: object, developmentOptions?: object }} */ (
          JSON.parse(unescapeHtml(escaped))
        );
        page.configurationDefaults = { ...page.configurationDefaults, ...settings };
        if (web !== undefined) {
          const served = (/** @type {string} */ path) => ({
            scheme: "http",
            authority,
            path: `${extensionPath}/${path}`,
          });
          page.developmentOptions = {
            ...page.developmentOptions,
            extensions: [served(web)],
            ...(webTests && { extensionTestsPath: served(web + webTests) }),
          };
        }
        return before + escapeHtml(JSON.stringify(page)) + after;
      },
    );
}

/** @param {string} html */
function unescapeHtml(html) {
  return html.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** @param {string} plain */
function escapeHtml(plain) {
  return plain.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
