import { readdirSync, readFileSync } from "node:fs";
import { SourceMap, type SourceMapPayload, type SourceMapping } from "node:module";
import { basename, join } from "node:path";
import { type Causes, causesOf } from "./causes";
import { markPattern } from "./marks";

/** A heap snapshot as V8 writes it: tables of numbers, whose fields are named in `meta`. */
interface HeapSnapshot {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[];
      readonly node_types: readonly [readonly string[]];
      readonly edge_fields: readonly string[];
      readonly location_fields: readonly string[];
    };
  };
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly locations: readonly number[];
  readonly strings: readonly string[];
}

/** What a heap holds of an extension's own. */
export interface Holdings {
  /** How many functions that code at this place made, and objects of a class there: "src/features/hover.ts:12". */
  readonly made: ReadonlyMap<string, number>;
  /** Files of the bundles of which functions or objects are there. */
  readonly bundles: ReadonlySet<string>;
  /** Of how many documents of the day the text is kept, whoever keeps it. */
  readonly texts: number;
  readonly causes: Causes;
}

/** @param dist folder of the bundles whose code counts, with their source maps; none counts without it */
export function holdingsOf(file: string, dist?: string): Holdings {
  const heap = new Heap(JSON.parse(readFileSync(file, "utf8")) as HeapSnapshot);
  const marks = new Set(heap.texts().flatMap((text) => markPattern.exec(text)?.[1] ?? []));
  const ours =
    dist === undefined ? { made: new Map<string, number>(), bundles: new Set<string>() } : madeBy(heap, dist);
  return { ...ours, texts: marks.size, causes: causesOf(heap) };
}

/** How many lines JavaScript puts before the body of a function that is made of a text, as lazy bundles are. */
const linesOfFunction = 2;

/** @param place in a bundle as a stack has it: "dist/checking.js:3:2345" @returns the place in our source */
export function sourceOf(place: string, dist: string): string {
  const [file = "", line = 1, column = 1] = place.split(":");
  const name = basename(file);
  const before = name === "extension.js" ? 0 : linesOfFunction;
  const origin = bundleOf(dist, name).map.findEntry(Number(line) - 1 - before, Number(column) - 1);
  return "originalSource" in origin ? sourcePlace(origin) : place;
}

function sourcePlace({ originalSource, originalLine }: SourceMapping): string {
  return `${originalSource.replace(/^(?:\.\.\/)+/, "")}:${originalLine + 1}`;
}

function madeBy(heap: Heap, dist: string): Pick<Holdings, "made" | "bundles"> {
  const bundles = readdirSync(dist)
    .filter((name) => name.endsWith(".js"))
    .map((name) => bundleOf(dist, name));
  const scripts = new Map<number, { name: string; map: SourceMap; linesBefore: number }>();
  for (const { script, text } of heap.scripts()) {
    const bundle = bundles.find(({ head }) => text.includes(head));
    if (bundle)
      scripts.set(script, {
        name: bundle.name,
        map: bundle.map,
        linesBefore: text.slice(0, text.indexOf(bundle.head)).split("\n").length - 1,
      });
  }
  const made = new Map<string, number>();
  for (const { script, line, column } of heap.made()) {
    const found = scripts.get(script);
    const origin = found?.map.findEntry(line - found.linesBefore, column);
    if (!origin || !("originalSource" in origin)) continue;
    const place = sourcePlace(origin);
    made.set(place, (made.get(place) ?? 0) + 1);
  }
  return { made, bundles: new Set([...scripts.values()].map(({ name }) => name)) };
}

/** A snapshot has the first 1024 characters of a string. */
function bundleOf(dist: string, name: string): { name: string; head: string; map: SourceMap } {
  const payload = JSON.parse(readFileSync(join(dist, `${name}.map`), "utf8")) as SourceMapPayload;
  return { name, head: readFileSync(join(dist, name), "utf8").slice(0, 500), map: new SourceMap(payload) };
}

/** Reads a snapshot's tables. A node is told by where it begins among the nodes. */
export class Heap {
  private readonly width: number;
  private readonly types: readonly string[];
  /** Where the edges of each node begin. */
  private readonly firstEdges: readonly number[];

  constructor(private readonly data: HeapSnapshot) {
    const { node_fields, node_types, edge_fields, location_fields } = data.snapshot.meta;
    const isKnown =
      node_fields.slice(0, 5).join() === "type,name,id,self_size,edge_count" &&
      edge_fields.join() === "type,name_or_index,to_node" &&
      location_fields.join() === "object_index,script_id,line,column";
    if (!isKnown) throw new Error("V8 writes its heap snapshots in another form now.");
    this.width = node_fields.length;
    this.types = node_types[0];
    const { nodes } = data;
    const first: number[] = [];
    for (let node = 0, edge = 0; node < nodes.length; edge += 3 * (nodes[node + 4] ?? 0), node += this.width)
      first.push(edge);
    this.firstEdges = first;
  }

  /** Every string. */
  texts(): string[] {
    return [...this.nodes("string", "concatenated string", "sliced string")].map((node) => this.name(node));
  }

  /** Functions, and objects of classes, by the place of the function or the class. */
  *made(): Generator<{ script: number; line: number; column: number }> {
    const { locations } = this.data;
    for (let at = 0; at < locations.length; at += 4) {
      const [, script = 0, line = 0, column = 0] = locations.slice(at, at + 4);
      yield { script, line, column };
    }
  }

  /** Scripts with their text's beginning, by the number that `made` gives. */
  *scripts(): Generator<{ script: number; text: string }> {
    const { locations } = this.data;
    const known = new Set<number>();
    for (let at = 0; at < locations.length; at += 4) {
      const [node = 0, script = 0] = locations.slice(at, at + 2);
      if (known.has(script)) continue;
      const source = ["shared", "script", "source"].reduce<number | undefined>(
        (from, edge) => (from === undefined ? undefined : this.follow(from, edge)),
        node,
      );
      if (source === undefined) continue;
      known.add(script);
      yield { script, text: this.name(source) };
    }
  }

  /** Nodes of these kinds, or all. */
  *nodes(...kinds: readonly string[]): Generator<number> {
    const { nodes } = this.data;
    for (let node = 0; node < nodes.length; node += this.width)
      if (kinds.length === 0 || kinds.includes(this.kind(node))) yield node;
  }

  kind(node: number): string {
    return this.types[this.data.nodes[node] ?? -1] ?? "";
  }

  name(node: number): string {
    return this.data.strings[this.data.nodes[node + 1] ?? -1] ?? "";
  }

  /** Its bytes, without those of what it holds. */
  size(node: number): number {
    return this.data.nodes[node + 3] ?? 0;
  }

  *heldBy(node: number): Generator<number> {
    for (const edge of this.edges(node)) yield this.data.edges[edge + 2] ?? 0;
  }

  private follow(node: number, name: string): number | undefined {
    const { edges, strings } = this.data;
    // 3 stands for what V8 itself keeps under a name.
    for (const edge of this.edges(node))
      if (edges[edge] === 3 && strings[edges[edge + 1] ?? -1] === name) return edges[edge + 2];
    return undefined;
  }

  private *edges(node: number): Generator<number> {
    const first = this.firstEdges[node / this.width] ?? 0;
    for (let edge = first; edge < first + 3 * (this.data.nodes[node + 4] ?? 0); edge += 3) yield edge;
  }
}
