import type { CatalogEntry } from "../../catalog/entry";
import { termsOf } from "./questionWords";

/**
 * What an error or a question is about: a login method, a protocol, a product. Which words of a question name it, as
 * `termsOf` gives them, and which areas of the catalog are about nothing else.
 */
interface Subject {
  readonly name: string;
  readonly words: string;
  readonly area?: string;
  /** Whose errors a question about this one may mean as well. */
  readonly near?: string;
}

const subjects: readonly Subject[] = [
  { name: "passkey", words: "passkey", area: "webauthn", near: "biometric" },
  { name: "biometric", words: "biometric fingerprint", area: "biometrics", near: "passkey fraud" },
  { name: "totp", words: "totp authenticator totps", near: "mfa otp" },
  { name: "recovery", words: "recovery", near: "mfa totp" },
  { name: "mfa", words: "mfa", area: "mfa", near: "totp sms otp recovery" },
  { name: "sms", words: "sms text whatsapp carrier landline", near: "otp phone mfa" },
  { name: "phone", words: "", area: "phone-numbers", near: "sms otp" },
  { name: "otp", words: "otp passcode", area: "otp", near: "sms totp mfa phone" },
  { name: "magic", words: "magic", area: "magic-links" },
  { name: "password", words: "password hash bcrypt scrypt argon pbkdf", area: "passwords" },
  { name: "google", words: "google gmail", near: "oauth" },
  { name: "apple", words: "apple", near: "oauth" },
  { name: "microsoft", words: "microsoft", near: "oauth" },
  { name: "twitter", words: "twitter", near: "oauth" },
  {
    name: "oauth",
    words: "oauth social github facebook linkedin discord slack pkce",
    area: "oauth",
    near: "google apple microsoft twitter connected",
  },
  { name: "saml", words: "saml", area: "saml", near: "sso" },
  { name: "oidc", words: "oidc", area: "oidc", near: "sso" },
  { name: "sso", words: "sso okta entra onelogin adfs idp", area: "sso", near: "saml oidc scim" },
  { name: "scim", words: "scim", area: "scim", near: "sso" },
  { name: "m2m", words: "m2m machine", area: "m2m" },
  { name: "connected", words: "mcp connectedapp claude chatgpt connector", area: "connected-apps", near: "oauth" },
  { name: "wallet", words: "wallet crypto ethereum solana metamask siwe", area: "crypto-wallets" },
  { name: "captcha", words: "captcha" },
  { name: "fraud", words: "telemetry dfp cidr", near: "captcha biometric" },
  { name: "impersonation", words: "impersonate impersonation", area: "impersonation" },
  { name: "role", words: "role rbac permission", area: "rbac" },
  { name: "trusted", words: "trusted pem", area: "trusted-tokens" },
];

const byTerm = new Map(
  subjects.flatMap(({ name, words }) =>
    termsOf(words.split(" ").filter((word) => word !== "")).map((term) => [term, name] as const),
  ),
);
const byArea = new Map(subjects.flatMap(({ name, area }) => (area === undefined ? [] : [[area, name] as const])));
const nearTo = new Map(subjects.map(({ name, near = "" }) => [name, new Set(near.split(" "))] as const));

/** What these words are about, where they name it. */
export function subjectsOf(terms: readonly string[]): Set<string> {
  return new Set(terms.flatMap((term) => byTerm.get(term) ?? []));
}

/** What an error is about, by its name and its area; empty for one that can concern anything. */
export function subjectsOfEntry({ area, type }: CatalogEntry): Set<string> {
  const found = subjectsOf(termsOf(type.split("_")));
  const own = byArea.get(area);
  return own === undefined ? found : found.add(own);
}

/** Whether a question about the ones may mean an error about the others: 1 if it does, 0 if not, between if nearly. */
export function agreement(asked: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let most = 0;
  for (const one of asked) {
    if (other.has(one)) return 1;
    for (const near of nearTo.get(one) ?? []) if (other.has(near)) most = 0.5;
  }
  return most;
}
