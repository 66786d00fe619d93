// Stands before a VS Code server: changes the page's configuration, and serves this extension to the web worker.
import { createReadStream } from "node:fs";
import { createServer, request } from "node:http";
import { extname, join, normalize } from "node:path";
import { root } from "./paths.mjs";

/**
 * @typedef {object} PageConfiguration
 * @property {URLSearchParams} query what the address without a query leads to
 * @property {Readonly<Record<string, unknown>>} settings defaults of this workbench
 * @property {boolean} web whether the extension runs in the web worker
 * @property {string | undefined} language display language of VS Code, English without it
 * @property {string | undefined} webTests path below the repository of the test bundle to run there
 */

const extensionPath = "/stytch-error-insight";
const configurationMeta = /(<meta id="vscode-workbench-web-configuration" data-settings=")([^"]*)(")/;
/** @type {Readonly<Record<string, string | undefined>>} */
const contentTypes = {
  ".json": "application/json",
  ".js": "text/javascript",
  ".css": "text/css",
  ".png": "image/png",
  ".md": "text/markdown",
};

/**
 * @param {string} target authority of the VS Code server
 * @param {number} port 0 for any
 * @param {(authority: string) => PageConfiguration} configureFor given the authority that the proxy listens on
 * @returns {Promise<{ authority: string, close: () => void }>}
 */
export async function startProxy(target, port, configureFor) {
  const server = createServer((incoming, outgoing) => {
    const { pathname: path, search } = new URL(incoming.url ?? "/", "http://localhost");
    if (path.startsWith(`${extensionPath}/`)) serveFile(path.slice(extensionPath.length), outgoing);
    else if (path === "/" && !search)
      outgoing.writeHead(302, { location: `/?${configuration.query.toString()}` }).end();
    else forward(incoming, outgoing, path === "/");
  });

  /** @type {(incoming: import("node:http").IncomingMessage, outgoing: import("node:http").ServerResponse, isPage: boolean) => void} */
  const forward = (incoming, outgoing, isPage) => {
    const onward = request(`http://${target}${incoming.url ?? "/"}`, optionsOf(incoming, isPage), (answer) => {
      if (!isPage) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      /** @type {Buffer[]} */
      const chunks = [];
      answer.on("data", (/** @type {Buffer} */ chunk) => chunks.push(chunk));
      answer.on("end", () => {
        const html = configure(Buffer.concat(chunks).toString("utf8"), authority, configuration);
        const headers = { ...answer.headers, "content-length": Buffer.byteLength(html) };
        outgoing.writeHead(answer.statusCode ?? 502, headers).end(html);
      });
    });
    onward.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  };

  server.on("upgrade", (incoming, socket, head) => {
    const onward = request(`http://${target}${incoming.url ?? "/"}`, optionsOf(incoming, false));
    onward.on("upgrade", (answer, upstream, first) => {
      const headers = Object.entries(answer.headers).map(([name, value]) => `${name}: ${String(value)}`);
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers.join("\r\n")}\r\n\r\n`);
      if (first.length > 0) socket.write(first);
      if (head.length > 0) upstream.write(head);
      upstream.pipe(socket).pipe(upstream);
      for (const end of [socket, upstream]) end.on("error", () => (socket.destroy(), upstream.destroy()));
    });
    onward.on("error", () => socket.destroy());
    onward.end();
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

/** @param {import("node:http").IncomingMessage} incoming @param {boolean} isPage */
function optionsOf({ method, headers }, isPage) {
  // The page is read as text here, so it must come uncompressed.
  return { ...(method && { method }), headers: isPage ? { ...headers, "accept-encoding": "identity" } : headers };
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
        if (web) {
          const served = (/** @type {string} */ path) => ({
            scheme: "http",
            authority,
            path: `${extensionPath}/${path}`,
          });
          page.developmentOptions = {
            ...page.developmentOptions,
            extensions: [served("")],
            ...(webTests && { extensionTestsPath: served(webTests) }),
          };
        }
        return before + escapeHtml(JSON.stringify(page)) + after;
      },
    );
}

/** @param {string} path @param {import("node:http").ServerResponse} outgoing */
function serveFile(path, outgoing) {
  const type = contentTypes[extname(path)] ?? "application/octet-stream";
  createReadStream(join(root, normalize(`/${decodeURIComponent(path)}`)))
    .on("open", () => outgoing.writeHead(200, { "content-type": type, "access-control-allow-origin": "*" }))
    .on("error", () => outgoing.writeHead(404).end())
    .pipe(outgoing);
}

/** @param {string} text */
function unescapeHtml(text) {
  return text.replaceAll("&quot;", '"').replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** @param {string} text */
function escapeHtml(text) {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
