import { join, sep } from "node:path";

/** How far up a timer's beginning is looked for in whoever called whom. */
const deepest = 50;

/** The timers that an extension has begun since somebody watches, and that are still to come. */
export class Timers {
  private readonly pending = new Map<unknown, string>();
  private readonly dist: string;

  /** @param extension absolute path of its folder */
  constructor(private readonly extension: string) {
    this.dist = join(extension, "dist") + sep;
  }

  /** Sees what is begun and ended from now on, for as long as the host runs. */
  watch(): void {
    const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
    this.replace("setTimeout", (run: (...args: unknown[]) => void, ...rest: [number]) => {
      const timer = setTimeout(
        (...args: unknown[]) => {
          this.pending.delete(timer);
          run(...args);
        },
        ...rest,
      );
      return this.note(timer);
    });
    this.replace("setInterval", (...args: Parameters<typeof setInterval>) => this.note(setInterval(...args)));
    for (const [name, end] of Object.entries({ clearTimeout, clearInterval }))
      this.replace(name, (timer?: NodeJS.Timeout) => {
        this.pending.delete(timer);
        end(timer);
      });
  }

  get isAny(): boolean {
    return this.pending.size > 0;
  }

  /** How many there are, by the place of the extension's code that began them: "dist/web.js:1:234". */
  places(): Record<string, number> {
    const places: Record<string, number> = {};
    for (const place of this.pending.values()) places[place] = (places[place] ?? 0) + 1;
    return places;
  }

  /** An extension's are those that it began itself, and those that the host began while it was asked for something. */
  private note(timer: NodeJS.Timeout): NodeJS.Timeout {
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = deepest;
    const { stack = "" } = new Error();
    Error.stackTraceLimit = stackTraceLimit;
    const at = stack.indexOf(this.dist);
    const place = at === -1 ? null : /^[^\s):]+:\d+:\d+/.exec(stack.slice(at + this.extension.length + 1));
    if (place) this.pending.set(timer, place[0]);
    return timer;
  }

  /** What else a function has stays: what makes a promise of it, say. */
  private replace(name: string, by: object): void {
    const original = Object.getOwnPropertyDescriptor(globalThis, name);
    const value = Object.defineProperties(by, Object.getOwnPropertyDescriptors(original?.value ?? {}));
    Object.defineProperty(globalThis, name, { ...original, value });
  }
}
