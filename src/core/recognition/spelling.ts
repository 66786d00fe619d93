import { memberName, type Spelling } from "./names";

/** A type as a place spells it: what completion writes and a fix puts in another's stead. */
export function spelledAs(type: string, spelling: Spelling): string {
  switch (spelling) {
    case "session_not_found":
      return type;
    case "SESSION_NOT_FOUND":
      return type.toUpperCase();
    case "sessionNotFound":
      return memberName(type);
  }
}
