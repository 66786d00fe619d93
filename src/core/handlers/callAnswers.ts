import { everyCall, knownAnswers } from "../../catalog/endpoints";
import type { Product } from "../../catalog/reference";
import { askedPlaces } from "../syntax/askedPlaces";
import { branchingBlocks } from "../syntax/branches";
import { type SdkCall, sdkCallAt } from "../syntax/sdkCallAt";
import { methodAnswered } from "../syntax/sdkCalls";
import { scriptOf } from "./scripts";

/** An error that a call is known to answer with. */
export interface CallAnswer {
  readonly type: string;
  /** As can any other call. */
  readonly isOfEveryCall: boolean;
  /** Where the code asks for it: where this call's failure is handled, or somewhere else in the file. */
  readonly handled: "here" | "file" | undefined;
}

/** A call with what is known of it: never all that it can answer. */
export interface CallAnswers {
  readonly call: SdkCall;
  /** Its own first, then those of every call. */
  readonly answers: readonly CallAnswer[];
  /** Where the branching begins over the error type of its failure, to which cases can be added. */
  readonly branching: number | undefined;
}

/** More places than these aren't looked at. */
const mostPlaces = 300;

/**
 * What the call at an offset is known to answer with, and what of it the text asks for. Undefined where there is no call
 * of a method whose answers are known.
 * @param id VS Code's id of the text's language
 */
export function callAnswers(
  id: string,
  text: string,
  offset: number,
  product: Product | undefined,
): CallAnswers | undefined {
  const code = scriptOf(id, text);
  const call = sdkCallAt(code, offset);
  if (!call) return undefined;
  const { method } = call;
  const own = knownAnswers([method], product);
  if (own.length === 0) return undefined;
  const isAbout = (place: number): boolean => place > call.start && methodAnswered(text, place, true) === method;
  const handled = new Map<string, "here" | "file">();
  for (const place of [...askedPlaces(code)].slice(0, mostPlaces)) {
    const type = /^\w*/.exec(text.slice(place, place + 100))?.[0] ?? "";
    if (handled.get(type) !== "here") handled.set(type, isAbout(place) ? "here" : "file");
  }
  const every = knownAnswers([everyCall], product).filter((type) => !own.includes(type));
  return {
    call,
    answers: [...own, ...every].map((type) => ({
      type,
      isOfEveryCall: every.includes(type),
      handled: handled.get(type),
    })),
    branching: branchingBlocks(code).find(({ start }) => isAbout(start))?.start,
  };
}
