import { IndentedBlocks } from "./indentedBlocks";
import { type ClientProduct, productSigns } from "./productSigns";
import { firstOffsetFrom } from "./span";

/** Words by which code says that it is about one product line, in the name of a function or a table. */
const named: { readonly [product in ClientProduct]: RegExp } = {
  b2b: /b2b/i,
  // The one error that says Consumer in its own name says nothing of the code.
  consumer: /consumer(?!_session_auth|SessionAuth)|b2c/i,
};

/** Which product line's client each place of some code works with. Reads the text when it is first asked. */
export class ProductInUse {
  private signs: ReturnType<typeof productSigns> | undefined;
  private blocks: IndentedBlocks | undefined;

  constructor(private readonly text: string) {}

  /**
   * The product line of the client in use at a place: the only one that the text uses, else the only one that the
   * innermost block around the place uses. Undefined in any doubt.
   */
  at(offset: number): ClientProduct | undefined {
    const { b2b, consumer } = (this.signs ??= productSigns(this.text));
    if (b2b.length === 0 && consumer.length === 0) return undefined;
    this.blocks ??= new IndentedBlocks(this.text);
    const around = this.blocks.around(offset);
    const whole = { start: 0, end: this.text.length };
    const used = [...around, whole]
      .map((block) => ({ b2b: hasOneIn(b2b, block), consumer: hasOneIn(consumer, block) }))
      .find((signs) => signs.b2b || signs.consumer);
    if (!used || used.b2b === used.consumer) return undefined;
    const product = used.b2b ? "b2b" : "consumer";
    const other = used.b2b ? named.consumer : named.b2b;
    const lines = [offset, ...around.map(({ start }) => start)].map((place) => this.blocks?.lineOf(place) ?? "");
    return lines.some((line) => other.test(line)) ? undefined : product;
  }
}

/** Whether one of these offsets, which are in order, lies in a span. */
function hasOneIn(offsets: readonly number[], { start, end }: { start: number; end: number }): boolean {
  const first = offsets[firstOffsetFrom(offsets, start)];
  return first !== undefined && first < end;
}
