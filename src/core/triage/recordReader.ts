import { epochMs } from "../logTimes/epochMs";
import { WrittenHour } from "../logTimes/latestHours";
import type { FoundTime } from "../logTimes/logTime";
import { recordTime } from "../logTimes/recordTime";
import type { TimesOfFile } from "../logTimes/timesOfFile";
import type { NameIndex } from "../recognition/names";
import type { Span } from "../text/span";
import type { FailureReader, NamePlaces, PrintedError } from "./failureReader";
import { AlikeError, type JudgedError, type Judgement, type ReadError } from "./judgement";
import { hashOf, hashOfBytes, idsIn, type MetId } from "./metIds";
import { Recent } from "./recent";
import { RecordShape } from "./recordShape";
import { asciiText, RecordText } from "./recordText";

interface FullRead extends ReadError {
  readonly error: PrintedError & { readonly names: NamePlaces };
  readonly time: FoundTime | undefined;
  readonly ids: readonly (MetId & Span)[];
}

/** What another record of a shape may have a time in, though there is no such day. */
const timeLike = /\d\d:\d\d|\d{10}|\dT\d/;
const none: readonly never[] = [];
/** So many shapes are remembered at least: a log has as many as its programs have statements, each with the errors that it prints. */
const mostShapes = 10_000;

/**
 * Reads the records of one log. A record is judged once for all that have its shape, since a program prints thousands of
 * them: of the others only ids and time are read.
 */
export class RecordReader {
  private readonly shape = new RecordShape();
  private readonly known = new Recent<number, Judgement>(mostShapes);
  private readonly streams;

  constructor(
    private readonly names: NameIndex,
    private readonly times: TimesOfFile,
    private readonly failures: FailureReader,
  ) {
    this.streams = new failures.StreamsSoFar();
  }

  /** @param bytes one record */
  read(bytes: Uint8Array): readonly ReadError[] {
    const shape = this.shape.read(bytes);
    const known = shape === undefined ? undefined : this.known.get(shape);
    if (known && (known.signs === undefined || known.signs === this.streams.size)) return this.readAlike(known, bytes);
    const record = new RecordText(bytes);
    const { text } = record;
    const { errors, isOpen } = this.failures.printedErrors(text, this.names, this.streams);
    const ids = errors.length > 0 ? idsIn(text) : [];
    const read = errors.map((error) => {
      // What only names an error is counted, and nothing else.
      const time = error.kind === "mention" ? undefined : recordTime(text, error.start, this.times);
      const { requestId, status } = error.incident;
      return {
        ...{ type: error.type, isKnown: error.isKnown, kind: error.kind, status, error, time },
        at: time?.at,
        request: requestId === undefined ? undefined : hashOf(requestId),
        ids,
      };
    });
    const judgement = this.judgementOf(record, read, isOpen);
    if (shape !== undefined && judgement) this.known.set(shape, judgement);
    return read;
  }

  /** @returns undefined where something of it has no place in the shape, and couldn't be found in another record */
  private judgementOf(record: RecordText, read: readonly FullRead[], isOpen: boolean): Judgement | undefined {
    const indices = (span: Span): Span | undefined => {
      const inBytes = record.inBytes(span);
      return inBytes && this.shape.indices(inBytes);
    };
    const ids = (read[0]?.ids ?? []).map(({ kind, ...span }) => ({ kind, place: indices(span) }));
    const errors = read.map(({ error, time, status }) => {
      const { requestId } = error.incident;
      const at = requestId === undefined ? -1 : record.text.indexOf(requestId);
      return {
        ...{ type: error.type, isKnown: error.isKnown, kind: error.kind, status, names: error.names.map(indices) },
        requestId:
          requestId === undefined ? "none" : at === -1 ? undefined : indices({ start: at, end: at + requestId.length }),
        time: error.kind === "mention" ? "none" : this.timeOf(record, time, indices),
      } as const;
    });
    const places = [
      ...ids.map(({ place }) => place),
      ...errors.flatMap(({ names, requestId }) => [...names, requestId]),
    ];
    if (places.includes(undefined)) return undefined;
    return {
      // Field by field: what is spread has a hidden class of its own each time, and all that reads it is slow.
      errors: errors.map(({ type, isKnown, kind, status, requestId, time, names }) => ({
        type,
        isKnown,
        kind,
        status,
        time,
        names: names as readonly (Span | undefined)[] as NamePlaces,
        requestId: requestId === "none" ? undefined : requestId,
      })),
      ids: ids.flatMap(({ kind, place }) => (place ? [{ kind, start: place.start, end: place.end }] : [])),
      signs: isOpen ? this.streams.size : undefined,
    };
  }

  private timeOf(
    { text }: RecordText,
    time: FoundTime | undefined,
    indices: (span: Span) => Span | undefined,
  ): JudgedError["time"] {
    if (!time) return timeLike.test(text) ? "unlike" : "none";
    const isValue = this.times.readValue(text.slice(time.start, time.end))?.at === time.at;
    const place = isValue ? indices(time) : undefined;
    return place ? { start: place.start, end: place.end, hour: undefined } : "unlike";
  }

  private readAlike({ errors, ids }: Judgement, bytes: Uint8Array): readonly ReadError[] {
    if (errors.length === 0) return none;
    const { shape } = this;
    const met =
      ids.length === 0 ? none : ids.map((id) => ({ kind: id.kind, hash: hashOfBytes(bytes, shape.places(id)) }));
    const record = { bytes, shape };
    return errors.map((judged) => {
      const { requestId, time } = judged;
      const request = requestId && hashOfBytes(bytes, shape.places(requestId));
      const error = new AlikeError(this.failures, judged, record, request, met);
      if (time !== "none") error.at = this.timeAlike(time, error, bytes);
      return error;
    });
  }

  private timeAlike(
    time: Exclude<JudgedError["time"], "none">,
    read: AlikeError,
    bytes: Uint8Array,
  ): number | undefined {
    if (time !== "unlike") {
      const place = this.shape.places(time);
      const known = time.hour ? time.hour.read(bytes, place) : epochMs(bytes, place);
      if (known !== undefined) return known;
      const text = asciiText(bytes, place);
      const value = this.times.readValue(text);
      // Where day and month may be in either order, each time is evidence of one.
      if (value && value.form !== "slashed") time.hour = WrittenHour.of(text, value.at);
      if (value) return value.at;
    }
    const { error } = read;
    return recordTime(error.text, error.start, this.times)?.at;
  }
}
