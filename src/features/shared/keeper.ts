/**
 * Keeps what was loaded at somebody's wish while something is shown that may need it at any moment, such as a document with
 * errors. When the last of it has gone, the next garbage collection takes what nobody holds, and the next wish loads it
 * anew: who works on something else for the rest of the day doesn't pay for it.
 */
export class Keeper {
  private readonly shown = new Set<object>();
  private readonly kept = new Set<object>();

  /** Call it again as you like: it counts once, until `end`. */
  begin(what: object): void {
    this.shown.add(what);
  }

  end(what: object): void {
    this.shown.delete(what);
    if (this.shown.size === 0) this.kept.clear();
  }

  keep(loaded: object): void {
    if (this.shown.size > 0) this.kept.add(loaded);
  }

  /**
   * Loads when asked, unless what was loaded is still there. Who asks meanwhile waits for the same.
   * @returns a function that throws what `load` throws; its next call tries again
   */
  loader<T extends object>(load: () => Promise<T>): () => Promise<T> {
    let loading: Promise<T> | undefined;
    // Unlike a promise, which would keep what it has come to.
    let loaded: WeakRef<T> | undefined;
    const begin = async (): Promise<T> => {
      try {
        const value = await load();
        loaded = new WeakRef(value);
        return value;
      } finally {
        loading = undefined;
      }
    };
    return async () => {
      const value = loaded?.deref() ?? (await (loading ??= begin()));
      this.keep(value);
      return value;
    };
  }
}
