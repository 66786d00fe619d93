/** Pages in the order in which they were seen, as a browser keeps them. Never changes: each step gives a new one. */
export interface History<Page> {
  readonly pages: readonly Page[];
  /** Which of them is shown; -1 before the first. */
  readonly index: number;
}

/** How far back one can go. */
const longest = 50;

export function emptyHistory<Page>(): History<Page> {
  return { pages: [], index: -1 };
}

/** Goes on to a page; what lay ahead is forgotten. */
export function visit<Page>({ pages, index }: History<Page>, page: Page): History<Page> {
  const seen = [...pages.slice(0, index + 1), page].slice(-longest);
  return { pages: seen, index: seen.length - 1 };
}

/** @returns the same history where there is no way on */
export function move<Page>(history: History<Page>, step: -1 | 1): History<Page> {
  return canMove(history, step) ? { ...history, index: history.index + step } : history;
}

export function canMove({ pages, index }: History<unknown>, step: -1 | 1): boolean {
  return index + step >= 0 && index + step < pages.length;
}

export function current<Page>({ pages, index }: History<Page>): Page | undefined {
  return pages[index];
}
