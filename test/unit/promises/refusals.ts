import childProcess from "node:child_process";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import vm from "node:vm";

/** What a bundle exports, and what it asked for that no bundle of ours may have. */
export interface Loaded<T> {
  readonly exports: T;
  readonly asked: readonly string[];
}

/** The globals through which a program in Node or in a web worker reaches anything outside itself. */
const refused = [
  ..."fetch XMLHttpRequest WebSocket EventSource WebTransport RTCPeerConnection BroadcastChannel navigator".split(" "),
  ..."Worker SharedWorker importScripts require process Buffer global indexedDB localStorage caches".split(" "),
];

/**
 * Runs a bundle as `lazyBundle` does, in a world that has JavaScript, a clock for timers and a silent console, and
 * in which each of the refused names throws and is noted down.
 */
export function runRefused<T>(source: string): Loaded<T> {
  const asked: string[] = [];
  const module = { exports: {} as T };
  const world = vm.createContext({
    ...{ module, exports: module.exports, setTimeout, performance },
    console: { warn: () => undefined },
  });
  for (const name of refused) {
    Object.defineProperty(world, name, {
      get: () => {
        asked.push(name);
        throw new Error(`${name} is refused`);
      },
    });
  }
  vm.runInContext(source, world);
  return { exports: module.exports, asked };
}

/**
 * Takes sockets, requests, name look-up and processes from Node itself while `act` runs, should a bundle find a way out of its
 * world. @returns what was tried
 */
export async function refusingNode(act: () => unknown): Promise<string[]> {
  const tried: string[] = [];
  const doors: readonly (readonly [object, readonly string[]])[] = [
    [net.Socket.prototype, ["connect"]],
    [net, ["connect", "createConnection"]],
    [http, ["request", "get"]],
    [https, ["request", "get"]],
    [dns, ["lookup", "resolve"]],
    [childProcess, ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"]],
    [globalThis, ["fetch", "WebSocket"]],
  ];
  const undo = doors.flatMap(([object, names]) =>
    names.map((name) => {
      const before = Object.getOwnPropertyDescriptor(object, name);
      Object.defineProperty(object, name, {
        configurable: true,
        value: () => {
          tried.push(name);
          throw new Error(`${name} is refused`);
        },
      });
      return () => (before ? Object.defineProperty(object, name, before) : Reflect.deleteProperty(object, name));
    }),
  );
  try {
    await act();
  } finally {
    for (const one of undo) one();
  }
  return tried;
}
