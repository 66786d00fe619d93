import * as vscode from "vscode";
import { inlineCode, plain } from "../core/explanation/markup";
import type { Incident } from "../core/payload/incident";
import type { StytchDependency } from "../core/recognition/evidence";
import type { Mention } from "../core/recognition/names";
import type { Occurrence } from "../core/recognition/scan";
import type { Span } from "../core/text/span";
import type { Source } from "../core/text/textKind";
import { commands } from "./shared/commands";
import { recognitionSettings } from "./shared/settings";
import type { Dependencies } from "./shared/dependencies";
import type { Services } from "./shared/services";

class ErrorLink extends vscode.TerminalLink {
  constructor(
    { start, end }: Span,
    tooltip: string,
    readonly type: string,
    readonly incident: Incident,
  ) {
    super(start, end - start, tooltip);
  }
}

/** What is known of a terminal's line: nothing but that programs print to it. */
const terminal: Source = { kind: "log", language: "log" };
/** How much of a line is read, in UTF-16 units: VS Code joins the rows it wraps, and today passes far less. */
const longest = 20_000;
/** So much of a team's words stands in a tooltip. */
const longestTeam = 300;
const openUrl = /https?:\/\/[^\s"'<>`|^\\]*$/;
/** How far before a name its URL can begin, in UTF-16 units. */
const reach = 500;

/** Makes links of the errors in terminals: their tooltip tells the meaning, and they lead to the explanation. */
export function registerTerminalLinks(services: Services): vscode.Disposable {
  const { names, dependencies, recognizing, faults } = services;
  const linksIn = async (line: string, mentions: readonly Mention[]): Promise<ErrorLink[]> => {
    const folders = vscode.workspace.workspaceFolders ?? [];
    // A name of Stytch's alone needs no evidence, and what it asks of a project takes reading files.
    const dependsOnStytch = mentions.some(({ entry }) => entry.ambiguous)
      ? await strongest(folders, dependencies)
      : "none";
    const recognition = { ...recognitionSettings(folders[0]), dependsOnStytch };
    const { scan } = await recognizing.load();
    const occurrences = scan(line, terminal, names, recognition).filter((one) => !isInUrl(line, one));
    return Promise.all(occurrences.map((one) => linkTo(line, one, services)));
  };

  const provider: vscode.TerminalLinkProvider<ErrorLink> = {
    async provideTerminalLinks({ line: whole }, token) {
      const line = whole.slice(0, longest);
      const mentions = names.mentions(line);
      if (mentions.length === 0) return [];
      try {
        const links = await linksIn(line, mentions);
        return token.isCancellationRequested ? [] : links;
      } catch (error) {
        faults.note("terminalLinks", error);
        return [];
      }
    },
    async handleTerminalLink({ type, incident }) {
      await vscode.commands.executeCommand(commands.explain, type, incident);
    },
  };
  return vscode.window.registerTerminalLinkProvider(provider);
}

async function linkTo(
  line: string,
  { entry, start, end }: Occurrence,
  { catalog, explaining, teamNotes }: Services,
): Promise<ErrorLink> {
  const { t } = vscode.l10n;
  const { explain, readIncident, teamLine } = await explaining.load();
  const incident = readIncident(line, { start, end });
  const { origin, prose } = explain(entry, await catalog.prose(entry), { t, ...incident });
  const meaning = plain(prose.meaning);
  // VS Code reads the tooltip as Markdown: in code, words of others stay what they are.
  const team = teamLine(await teamNotes.on(entry.type), longestTeam, t, inlineCode);
  const explained =
    origin === ""
      ? t("Explain {0}: {1}", entry.type, meaning)
      : t("Explain {0} ({1}): {2}", entry.type, origin, meaning);
  const tooltip = [explained, team].filter(Boolean).join(" · ");
  // VS Code shows its spaces as hard ones, and would break words anywhere.
  const breakable = tooltip.replaceAll(" ", " \u200b");
  return new ErrorLink({ start, end }, breakable, entry.type, incident);
}

/** VS Code makes a link of the whole URL, which a link on a part of it would take away. */
function isInUrl(line: string, { start }: Mention): boolean {
  return openUrl.test(line.slice(Math.max(0, start - reach), start));
}

/** A terminal belongs to no file, so each folder of the workspace speaks for it. */
async function strongest(
  folders: readonly vscode.WorkspaceFolder[],
  dependencies: Dependencies,
): Promise<StytchDependency> {
  const found = await Promise.all(
    folders.map(({ uri }) => dependencies.onStytch(vscode.Uri.joinPath(uri, "terminal"))),
  );
  return (["project", "workspace"] as const).find((one) => found.includes(one)) ?? "none";
}
