import type { Incident } from "../payload/incident";
import type { Translate } from "../explanation/translate";

/** What a page needs beside its error. */
export interface PageContext {
  readonly t: Translate;
  /** The area's name for people. */
  readonly area: string;
  /** The catalog's version, which is the extension's. */
  readonly version: string;
  /** Where the error was met. */
  readonly incident: Incident;
  /** What another error means, for the links to it. */
  readonly meaningOf: (type: string) => string | undefined;
  /** VS Code's id of the language whose code is shown first; any other value shows the first. */
  readonly language: string | undefined;
  /** Whether an address that a team wrote may be a link. */
  readonly linksAreTrusted?: boolean;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}
