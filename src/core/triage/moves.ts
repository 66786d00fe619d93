import { actorName } from "../explanation/labels";
import type { Translate } from "../explanation/translate";
import type { Actor } from "../../catalog/entry";

/** Who has to act; `depends` where the cases of an error are different people's. */
export type Move = Actor | "depends";

/** In the order in which they are told: what only your side can mend comes first. */
export const moves: readonly Move[] = ["developer", "settings", "admin", "depends", "end-user", "stytch"];

/** Whose move it is, in words. */
export function moveName(move: Move, t: Translate): string {
  return move === "depends" ? t("it depends on the case") : actorName(move, t);
}
