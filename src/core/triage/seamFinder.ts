/** `seams.wat` as a module, in base64; a test compares the two. */
export const seamsModule =
  "AGFzbQEAAAABBwFgAn9/AX8DAgEABQMBABAHEQIGbWVtb3J5AgAEZmluZAAACoICAf8BBAF/AX4DfwF7QYCAICEGQd8A/Q8hByAAIQICQANAIAIgAU" +
  "8NASAC/QAEACAH/SP9ZK0gAv0ABBAgB/0j/WStQhCGhCAC/QAEICAH/SP9ZK1CIIYgAv0ABDAgB/0j/WStQjCGhIQhAwJAA0AgA1ANASACIAN6p2oh" +
  "BCADIANCAX2DIQMgBCABTw0BIARBAmstAABBH3FBD3QgBEEBay0AAEEfcUEKdHIgBC0AAUEfcUEFdCAELQACQR9xcnIgBC0AA0EfcUEIdHMhBSAFQQ" +
  "N2LQAAIAVBB3F2QQFxBEAgBiAENgIAIAZBBGohBgsMAAsLIAJBwABqIQIMAAsLIAYL";

/** Where the module has the table of seams, in bits; the text; and what it found. In bytes of its memory. */
const [textAt, foundAt] = [131_088, 524_288];
/** The most of a text that it is given at once, in bytes. */
export const longestText = foundAt - textAt - 32;

interface Exports {
  readonly memory: { readonly buffer: ArrayBuffer };
  /** @returns where what was found ends */
  find(from: number, to: number): number;
}

/** No library of types that fits every host has it. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object) => { readonly exports: unknown };
};

/**
 * Finds the underscores of a text that may be the first one of a name, ten times as fast as script does.
 * @throws where the host has no WebAssembly, or none with SIMD
 */
export class SeamFinder {
  private readonly exports = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(seamsModule))).exports as Exports;
  private readonly memory = new Uint8Array(this.exports.memory.buffer);
  private readonly found = new Uint32Array(this.exports.memory.buffer, foundAt);

  /** @param name in ASCII, with an underscore that has two letters before it and two behind it */
  add(name: Uint8Array): void {
    const at = name.indexOf(95);
    const low = (offset: number): number => (name[at + offset] ?? 0) & 31;
    const seam = (low(-2) << 15) | (low(-1) << 10) | (low(1) << 5) | low(2);
    // Behind the last letter of a name anything may follow.
    const third = at + 3 < name.length ? [low(3)] : Array.from({ length: 32 }, (_, letter) => letter);
    for (const letter of third) {
      const bit = seam ^ (letter << 8);
      this.memory[bit >> 3] = (this.memory[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }

  /** @param bytes at most `longestText` @returns offsets in the text, ascending */
  find(bytes: Uint8Array, from: number, to: number): Uint32Array {
    const { memory, found } = this;
    memory.fill(0, textAt - 2, textAt);
    memory.set(bytes, textAt);
    memory.fill(0, textAt + bytes.length, textAt + bytes.length + 16);
    const end = this.exports.find(textAt + from, textAt + to);
    // The next text, of whoever asks, overwrites it.
    const places = found.slice(0, (end - foundAt) >> 2);
    for (let index = 0; index < places.length; index++) places[index] = (places[index] ?? 0) - textAt;
    return places;
  }
}

function bytesOf(base64: string): Uint8Array {
  const text = atob(base64);
  return Uint8Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
}
