// What scripts need that run in an extension host. It is bundled into them, and imports nothing of the host.

/** What a line begins with that is meant for whoever started the host. */
export const figuresMark = "[figures]";

/** Tells them to whoever started the host. @param figures an object */
export function tell(figures: object): void {
  console.log(`${figuresMark} ${JSON.stringify(figures)}`);
}

export function pause(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}
