import type { Product } from "../../catalog/reference";
import { productOf } from "./product";
import type { ProductInUse } from "./productInUse";

/** Where imports and clients stand, and how far around a line its fields and addresses do: in lines. */
const [head, around] = [150, 60];

/**
 * The product line at a place of code: that of the client in use there, else the one that the fields and addresses around
 * it and at the file's head are of.
 * @param lines gives the text from one line to another
 */
export function productAround(
  inUse: ProductInUse,
  offset: number,
  line: number,
  lines: (from: number, to: number) => string,
): Product | undefined {
  return inUse.at(offset) ?? productOf(`${lines(0, head)}\n${lines(Math.max(0, line - around), line + around)}`);
}
