/** The specifications that define the codes of OAuth's answers. */
const specs = {
  rfc6749: "RFC 6749",
  rfc6750: "RFC 6750",
  rfc7009: "RFC 7009",
  rfc7591: "RFC 7591",
  rfc8707: "RFC 8707",
  oidc: "OpenID Connect Core",
} as const;
type Spec = keyof typeof specs;

/** A section of a specification that defines a code of OAuth. */
export interface Definition {
  readonly spec: Spec;
  /** Such as "5.2"; of OpenID Connect Core, the fragment of its address, such as "AuthError". */
  readonly section: string;
}

/** A name that endpoints for OAuth answer with as `error`, without an `error_type`: it counts only beside evidence of Stytch. */
export interface OAuthCode {
  /** The most telling section first. */
  readonly defined: readonly Definition[];
  /** Other endpoints send the same name as an `error_type`. */
  readonly isErrorType?: true;
}

/** Codes of OAuth's extensions that the catalog doesn't have: nothing shows that Stytch's endpoints send them. */
export const furtherCodes: ReadonlySet<string> = new Set([
  ...["authorization_pending", "slow_down", "expired_token", "invalid_dpop_proof", "use_dpop_nonce"],
  ...["insufficient_user_authentication", "unmet_authentication_requirements", "invalid_authorization_details"],
  ...["mismatching_state", "invalid_issuer"],
]);

/** Whether endpoints send a name as OAuth's `error` alone, and none as an `error_type`. */
export function isOAuthAlone({ oauth }: { readonly oauth?: OAuthCode }): boolean {
  return oauth !== undefined && !oauth.isErrorType;
}

/** Such as "RFC 6749, section 5.2". */
export function definitionTitle({ spec, section }: Definition): string {
  return spec === "oidc" ? specs[spec] : `${specs[spec]}, section ${section}`;
}

/** The address of the section that defines a code. */
export function definitionUrl({ spec, section }: Definition): string {
  return spec === "oidc"
    ? `https://openid.net/specs/openid-connect-core-1_0.html#${section}`
    : `https://www.rfc-editor.org/rfc/${spec}#section-${section}`;
}
