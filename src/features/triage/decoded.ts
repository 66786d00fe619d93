import { byteEncoding, tellingBytes } from "../../core/text/byteEncoding";

/** A log that is no text. */
class NotText extends Error {
  readonly code = "NotText";
}

/** UTF-16 as UTF-8, everything else as it is. @throws for what is no text */
export async function* decoded(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  let isFirst = true;
  const toUtf8 = (chunk: Uint8Array): Uint8Array =>
    decoder ? encoder.encode(decoder.decode(chunk, { stream: true })) : chunk;
  for await (const chunk of joinedBeginning(chunks)) {
    if (isFirst) {
      isFirst = false;
      const encoding = byteEncoding(chunk);
      if (encoding === "binary") throw new NotText();
      if (encoding !== "utf-8") decoder = new TextDecoder(encoding);
    }
    yield toUtf8(chunk);
  }
}

/** The same bytes, with so many in the first piece that they tell what they are, if there are so many. */
async function* joinedBeginning(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let beginning: Uint8Array | undefined = new Uint8Array(0);
  for await (const chunk of chunks) {
    if (!beginning) {
      yield chunk;
      continue;
    }
    const joined: Uint8Array = new Uint8Array(beginning.length + chunk.length);
    joined.set(beginning);
    joined.set(chunk, beginning.length);
    if (joined.length < tellingBytes) beginning = joined;
    else {
      yield joined;
      beginning = undefined;
    }
  }
  if (beginning && beginning.length > 0) yield beginning;
}
