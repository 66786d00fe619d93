import { asIncident, type Incident, readIncident } from "../../../src/core/payload/incident";
import { payloadRegion } from "../../../src/core/payload/region";
import { folded } from "../../../src/core/recognition/camelNames";
import { errorsIn } from "../../../src/core/recognition/metErrors";
import { fieldValues } from "../../../src/core/syntax/fieldValues";
import { knowledge } from "../knowledge";
import { documents } from "../seeds";
import { inOrderWithin } from "../spans";
import { holds, type Target } from "../target";

const { names } = knowledge;
const mostRead = 8;
const wordsOf = (text: string): string[] => text.match(/[A-Za-z0-9]+/g) ?? [];

/** Everything that is said of a failure was read, not made up. */
function isRead({ requestId, message, details, status, time }: Incident, text: string): void {
  holds(requestId === undefined || text.includes(requestId), "a request id stands in the text", () => requestId);
  for (const said of [message, details]) {
    const word = wordsOf(said ?? "").find((one) => !text.includes(one));
    holds(word === undefined, "a message and details stand in the text", () => said);
  }
  holds(
    status === undefined || (status >= 100 && status < 600 && text.includes(String(status))),
    "a status stands in the text",
    () => status,
  );
  const seconds = time === undefined ? NaN : Date.parse(time) / 1000;
  holds(
    time === undefined || text.includes(time) || text.includes(String(Math.floor(seconds))),
    "a time stands in the text",
    () => time,
  );
}

/** What a text says of one failure. */
export const payloadTarget: Target = {
  name: "payload",
  seeds: documents,
  check({ text, at }) {
    const places = [{ start: at, end: at }, ...names.mentions(text).slice(0, mostRead)];
    for (const place of places) {
      const region = payloadRegion(text, place.start, place.end);
      const isAround = 0 <= region.start && region.start <= place.start && place.end <= region.end;
      holds(isAround && region.end <= text.length, "a region lies around its name", () => [place, region]);
      const incident = readIncident(text, place);
      isRead(incident, text);
      const again = asIncident(JSON.parse(JSON.stringify(incident)));
      holds(
        JSON.stringify(asIncident(again)) === JSON.stringify(again),
        "an incident that was checked passes as it is",
        () => again,
      );
    }
    const whole = folded(text.replaceAll("\\", ""));
    for (const { entry, incident } of errorsIn(text, names)) {
      holds(whole.includes(folded(entry.type)), "an error that was met stands in the text", () => entry.type);
      isRead(incident, text);
    }
    const values = fieldValues(text);
    inOrderWithin(values, text, "values of fields");
    for (const one of values) {
      holds(text.slice(one.start, one.end) === one.value, "a field's value stands where it is said to", () => one);
    }
  },
};
