/** Many lists of numbers, one behind the other in one row: as arrays of their own they take ten times the memory. */
export class NumberLists {
  /** Where each list begins; the last number is where all end. */
  private readonly starts: Uint32Array;
  private readonly numbers: Uint32Array;

  constructor(lists: readonly (readonly number[])[]) {
    this.starts = new Uint32Array(lists.length + 1);
    let end = 0;
    for (const [index, list] of lists.entries()) this.starts[index + 1] = end += list.length;
    this.numbers = new Uint32Array(end);
    for (const [index, list] of lists.entries()) this.numbers.set(list, this.starts[index]);
  }

  /** @returns a list as it is kept, empty where there is none */
  at(index: number): Uint32Array {
    return this.numbers.subarray(this.starts[index] ?? this.numbers.length, this.starts[index + 1]);
  }
}
