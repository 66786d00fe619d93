import * as vscode from "vscode";
import { commands, registerCommand, registerErrorCommand } from "../shared/commands";
import { PagePanel, panelType } from "./pagePanel";
import type { Services } from "../shared/services";

/** The page of an error, in one panel that stays; the commands that open it and turn its pages. */
export function registerExplanationPage(services: Services): vscode.Disposable {
  const { catalog, explaining, faults } = services;
  const open = new Set<PagePanel>();
  const adopt = (panel: vscode.WebviewPanel): PagePanel => {
    const page = new PagePanel(panel, services);
    open.add(page);
    panel.onDidDispose(() => open.delete(page));
    return page;
  };
  const create = (): PagePanel =>
    adopt(
      vscode.window.createWebviewPanel(panelType, vscode.l10n.t("Stytch error"), vscode.ViewColumn.Active, {
        enableFindWidget: true,
      }),
    );
  const active = (): PagePanel | undefined => [...open].find(({ panel }) => panel.active);

  return vscode.Disposable.from(
    registerErrorCommand(commands.explain, services, async ({ entry, incident }) => {
      const [existing] = open;
      existing?.panel.reveal();
      await (existing ?? create()).open({ type: entry.type, incident });
    }),
    registerCommand(commands.goBack, faults, async () => active()?.go(-1)),
    registerCommand(commands.goForward, faults, async () => active()?.go(1)),
    vscode.window.registerWebviewPanelSerializer(panelType, {
      async deserializeWebviewPanel(panel, state: unknown) {
        const { type, incident } = (state ?? {}) as Readonly<Record<string, unknown>>;
        const entry = typeof type === "string" ? catalog.find(type) : undefined;
        if (!entry) panel.dispose();
        else
          await faults.contain("page", async () => {
            const page = adopt(panel);
            const { asIncident } = await explaining.load();
            await page.open({ type: entry.type, incident: asIncident(incident) });
          });
      },
    }),
  );
}
