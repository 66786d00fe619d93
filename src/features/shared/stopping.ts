import * as vscode from "vscode";

/** What somebody waits for, or a cancellation as soon as they stop: a pipe, or a disk that is gone, may never answer. */
export async function orStopped<T>(waited: PromiseLike<T>, token: vscode.CancellationToken): Promise<T> {
  let listener: vscode.Disposable | undefined;
  const stopped = new Promise<never>((_, reject) => {
    const stop = (): void => reject(new vscode.CancellationError());
    if (token.isCancellationRequested) stop();
    else listener = token.onCancellationRequested(stop);
  });
  try {
    return await Promise.race([waited, stopped]);
  } finally {
    listener?.dispose();
  }
}

/** The same pieces until somebody stops, and then no more, whether the next one ever comes or not. */
export async function* untilStopped<T>(
  pieces: AsyncIterable<T>,
  token: vscode.CancellationToken,
): AsyncGenerator<T, void> {
  const iterator = pieces[Symbol.asyncIterator]();
  try {
    while (!token.isCancellationRequested) {
      const step = await orStopped(iterator.next(), token);
      if (step.done) return;
      yield step.value;
    }
  } catch (error) {
    if (!token.isCancellationRequested) throw error;
  } finally {
    // It ends when what it waits for answers, if ever: nobody waits for that.
    iterator.return?.().catch(() => undefined);
  }
}
