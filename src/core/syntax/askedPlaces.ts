import { once } from "../code/code";
import { askedValues } from "./askedValues";
import { helperCalls } from "./errorHelpers";
import { branchings } from "./branches";

/** How far around a name is read to judge it, in UTF-16 units on either side: what lies further off shows nothing. */
const reach = 5000;

/** Where names begin that an error type is asked for, by its field, in a list, in a branch, by a variable, or that a helper makes one of. */
export const askedPlaces = once((code): ReadonlySet<number> => {
  const places = new Set<number>();
  for (const { start, group, reading } of askedValues(code)) {
    if (Math.max(start, group, reading.end) - Math.min(start, group, reading.field, reading.start) <= reach)
      places.add(start);
  }
  for (const { values, reading, start: header } of branchings(code)) {
    for (const { start } of values) if (start - Math.min(header, reading.field) <= reach) places.add(start);
  }
  for (const { type, field } of helperCalls(code)) {
    const string = code.stringAt(type.start);
    if (string && Math.abs(type.start - field) <= reach) places.add(string.inner.start);
  }
  return places;
});
