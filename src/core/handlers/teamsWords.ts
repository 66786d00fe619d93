import type { ErrorProse } from "../../catalog/entry";
import type { TeamNote } from "../explanation/teamNote";

/** What ends a comment or a script in some language, or is a character in others: `\\u000a`, `?>`, `</script>`. */
const dangerous = /[\\<>]+/g;

/** An error's prose with the team's words for end users in place of the catalog's, fit to stand in a comment of any language. */
export function withTeamsWords(prose: ErrorProse, team: readonly TeamNote[]): ErrorProse {
  const userMessage = team.find((one) => one.userMessage !== undefined)?.userMessage?.replace(dangerous, " ");
  if (userMessage === undefined) return prose;
  return { ...prose, userMessage, otherCases: prose.otherCases.map((one) => ({ ...one, userMessage })) };
}
