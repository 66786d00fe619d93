import type { FindNews, FindSettings } from "./findCandidates";

/** What the thread is given that finds files. */
export interface FileFinderData {
  /** Absolute path of the folder. */
  readonly root: string;
  readonly settings: FindSettings;
  /** The names of the errors that are looked for. */
  readonly types: readonly string[];
}

/** What it tells at once. */
export interface FileFinderNews {
  readonly news: readonly FindNews[];
  readonly isEnd: boolean;
}

/** So many pieces of news may be on their way: what finds waits for what reads. */
export const mostOnTheWay = 4;
