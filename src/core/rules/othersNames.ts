import { furtherCodes } from "../../catalog/standards";

/** What stands for "anything" in samples, and for what nobody knows in tests. */
const placeholder =
  /^(?:string|error_?type|error_?name|(?:un(?:known|heard|recogni[sz]ed|expected|documented)|some|fake|mock|test|dummy|other|my|example|foo|bar|made_?up|bogus|imaginary|invented|future|brand_new|totally|never|does_?n[o']?t_exist|no_such|not_an?|not_in_catalog|nonexistent|non_existent|fallback|default|whatever|something|anything|quantum|new_error|custom)(?:_\w+)?)$/;

/** Whether a name that Stytch doesn't have is right all the same: OAuth's own, or a placeholder. */
export function isOthers(name: string): boolean {
  return furtherCodes.has(name) || placeholder.test(name);
}
