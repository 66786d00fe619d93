import { Code } from "../code/code";
import { bodyOf, type Explained } from "./explained";
import type { HandlerLanguage } from "./language";
import { layoutOf, plainLayout } from "./layout";

/** A handler as an example, where no code is at hand. */
export function exampleHandler(error: Explained, language: HandlerLanguage): string[] {
  const { errors } = language;
  const sdk = language.sdkClass(new Code("", language.ids[0]), layoutOf("", plainLayout), 0);
  const test = (field: string): string => errors.equals(field, error.entry.type);
  return language.handler(test, bodyOf(error, language), errors.fallback, sdk.name);
}
