// What the host scripts say: steps with their time, and failures with what to do.

/** A failure whose message is for the reader, with what they can do about it. */
export class HostError extends Error {
  /**
   * @param {string} message what failed
   * @param {string} hint what to do, one or more sentences
   * @param {string} [output] all that a failed program printed
   */
  constructor(message, hint, output) {
    super(message);
    this.hint = hint;
    this.output = output;
  }
}

/**
 * Runs one long step and says so: at its start, every ten seconds, and at its end.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const began = Date.now();
  const seconds = () => `${((Date.now() - began) / 1000).toFixed(0)} s`;
  console.log(`• ${title} …`);
  const alive = setInterval(() => console.log(`  … ${title} (${seconds()})`), 10_000);
  try {
    const result = await work();
    console.log(`✓ ${title} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`✗ ${title} (${seconds()})`);
    throw error;
  } finally {
    clearInterval(alive);
  }
}

/** Prints a failure for a person. @param {unknown} error */
export function report(error) {
  if (error instanceof HostError) {
    console.error(`\n${error.message}\n→ ${error.hint}`);
  } else {
    console.error(error);
  }
}
