import fc from "fast-check";
import { mutated } from "./mutate";
import type { Input, Seed, Target } from "./target";

/** Where shrinking goes on: parts of this length are left out, from this offset on. */
interface Progress {
  readonly length: number;
  readonly from: number;
}

/** Mutated texts of a target's seeds; those that fail are made shorter as long as they fail. */
class Inputs extends fc.Arbitrary<Input> {
  constructor(private readonly seeds: readonly Seed[]) {
    super();
  }

  override generate(random: fc.Random): fc.Value<Input> {
    const { seeds } = this;
    const chance = (first: number, last: number): number => random.nextInt(Math.min(first, last), last);
    const seed = seeds[chance(0, seeds.length - 1)];
    if (!seed) throw new Error("no seeds");
    const text = mutated(seed, chance, seeds);
    // Now and then a text of one language under the name of another.
    const source = chance(0, 15) === 0 ? (seeds[chance(0, seeds.length - 1)]?.source ?? seed.source) : seed.source;
    return new fc.Value({ text, source, at: chance(0, text.length) }, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Input {
    return typeof value === "object" && value !== null && "text" in value;
  }

  override shrink(input: Input, context: unknown): fc.Stream<fc.Value<Input>> {
    const progress = (context as Progress | undefined) ?? { length: input.text.length, from: 0 };
    return fc.stream(shorter(input, progress));
  }
}

function* shorter({ text, source, at }: Input, { length, from }: Progress): IterableIterator<fc.Value<Input>> {
  for (let [size, start] = [length, from]; size > 0; [size, start] = [size >> 1, 0]) {
    for (; start < text.length; start += size) {
      const end = Math.min(text.length, start + size);
      const input = {
        text: text.slice(0, start) + text.slice(end),
        source,
        at: at <= start ? at : Math.max(start, at - (end - start)),
      };
      yield new fc.Value<Input>(input, { length: size, from: start } satisfies Progress);
    }
  }
}

/** What a target is tried with. */
export function inputsFor({ seeds }: Target): fc.Arbitrary<Input> {
  return new Inputs(seeds);
}
