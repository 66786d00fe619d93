import { Utf8Pieces } from "../../core/text/utf8Pieces";

/** A log that is no text. */
class NotText extends Error {
  readonly code = "NotText";
}

/** UTF-16 as UTF-8, lines with line feeds, everything else as it is. @throws for what is no text */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const pieces = new Utf8Pieces();
  const checked = (bytes: Uint8Array): Uint8Array => {
    if (pieces.encoding === "binary") throw new NotText();
    return bytes;
  };
  for await (const chunk of chunks) {
    const bytes = checked(pieces.push(chunk));
    if (bytes.length > 0) yield bytes;
  }
  const last = checked(pieces.end());
  if (last.length > 0) yield last;
}
