import type { CompiledFacts, CompiledProse } from "./compile";
import type { CatalogEntry, ErrorProse } from "./entry";

/** Every known error. Facts are at hand at once, prose is read when first asked for. */
export class Catalog {
  private readonly entries = new Map<string, CatalogEntry>();

  /** @param allProse gives the compiled prose; called at each wish, and not before */
  constructor(
    private readonly facts: CompiledFacts,
    readonly allProse: () => Promise<CompiledProse>,
  ) {
    for (const [area, { errors }] of Object.entries(facts.areas)) {
      for (const [type, error] of Object.entries(errors)) {
        this.entries.set(type, { type, area, ...error });
      }
    }
  }

  get size(): number {
    return this.entries.size;
  }

  /** All entries, area by area. */
  all(): IterableIterator<CatalogEntry> {
    return this.entries.values();
  }

  find(type: string): CatalogEntry | undefined {
    return this.entries.get(type);
  }

  /** The name of an entry's area for people, such as "Magic links". */
  areaTitle(entry: CatalogEntry): string {
    return this.facts.areas[entry.area]?.title ?? entry.area;
  }

  /** @throws what `allProse` throws */
  async prose(entry: CatalogEntry): Promise<ErrorProse> {
    const prose = (await this.allProse())[entry.type];
    if (!prose) throw new Error(`The catalog's prose lacks ${entry.type}`);
    return prose;
  }
}
