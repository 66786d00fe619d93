/**
 * The functions through which code of an extension host opens a connection or starts a program, watched from here on. A
 * call counts where the extension's own bundles are among its callers.
 */
export interface Doors {
  /** What our bundles called. */
  readonly opened: readonly string[];
  /** How often they set a timer, which shows that their calls are seen. */
  readonly timers: () => number;
}

declare const HOST: "node" | "web";

/**
 * Watches them until the host ends. What was called before, while the extension started, isn't seen.
 * @param bundles the path of the folder that our bundles are in
 */
export async function watchDoors(bundles: string): Promise<Doors> {
  const opened: string[] = [];
  let timers = 0;
  // Callers may be far up.
  Error.stackTraceLimit = 100;
  const watch = (object: object, names: readonly string[], tell: (name: string) => void): void =>
    watchCalls(object, names, (name) => {
      if (new Error().stack?.includes(bundles)) tell(name);
    });
  const told = (name: string): void => void opened.push(name);
  watch(globalThis, ["fetch", "WebSocket", "XMLHttpRequest", "EventSource", "Worker"], told);
  watch(globalThis, ["setTimeout"], () => timers++);
  if (HOST === "node") {
    const [net, dns, children] = await Promise.all([
      import("node:net"),
      import("node:dns"),
      import("node:child_process"),
    ]);
    watch(net.Socket.prototype, ["connect"], told);
    watch(dns.default, ["lookup", "resolve"], told);
    watch(children.ChildProcess.prototype, ["spawn"], told);
    watch(children.default, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"], told);
  }
  return { opened, timers: () => timers };
}

/** Puts a proxy in the place of each function of an object that has it. */
function watchCalls(object: object, names: readonly string[], note: (name: string) => void): void {
  for (const name of names) {
    const before: unknown = Reflect.get(object, name);
    if (typeof before !== "function") continue;
    const proxy = new Proxy(before, {
      apply(target, self, args) {
        note(name);
        return Reflect.apply(target, self, args) as unknown;
      },
      construct(target, args, asked) {
        note(name);
        return Reflect.construct(target, args, asked) as object;
      },
    });
    Object.defineProperty(object, name, { value: proxy, configurable: true, writable: true });
  }
}
