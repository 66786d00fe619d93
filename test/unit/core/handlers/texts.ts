import { bareBodies } from "./bareBodies";
import { casePlaces } from "./casePlaces/all";
import { caughtForms } from "./caughtForms";
import { importPlaces } from "./importPlaces";
import { braced } from "./placesInBraces";
import { indented, scripts } from "./placesInScripts";
import { samples } from "./samples";
import { unnamedErrors } from "./unnamedErrors";

/** The code that handlers are written into in the tests, by VS Code's ids of the languages, without its marks. */
export const handledTexts: readonly (readonly [id: string, text: string])[] = [
  ...[...casePlaces, ...unnamedErrors, ...bareBodies, ...caughtForms].map(
    ([id, , text]) => [id, text.replaceAll(/⟨[^⟩]*⟩|¦/g, "")] as const,
  ),
  ...[...scripts, ...indented, ...braced, ...importPlaces].map(({ id, text }) => [id, text.replace("¦", "")] as const),
  ...Object.entries(samples).flatMap(([id, { branching, place }]) => [[id, branching] as const, [id, place] as const]),
];
