import { type Removal, removed } from "./removal";

/** What is said of a password or a token that isn't one. */
const ordinary = [
  ...["a", "already", "also", "an", "at", "blank", "being", "breached", "correct", "disabled", "empty", "enabled"],
  ...["expired", "for", "from", "in", "incorrect", "invalid", "longer", "malformed", "missing", "no", "not", "null"],
  ...["of", "only", "optional", "present", "required", "reset", "revoked", "sent", "set", "still", "strong", "the"],
  ...["this", "too", "undefined", "used", "valid", "weak", "wrong", "your"],
].join("|");

const sayings: readonly RegExp[] = [
  // The value comes last, in a group of its own.
  /\b(?:code|passcode|T?OTP|PIN|password|passphrase|secret|token|JWT|cookie)s?(?: (?:is|was|of))? \\{0,7}(["'`])([^\n]{1,400}?)\\{0,7}\1/gi,
  /\b(?:code|passcode|T?OTP|PIN|password|passphrase|secret|token)s?(?: (?:is|was))? [“‘„]([^\n”’“]{1,400})[”’“]/gi,
  /\b(?:recovery|backup|scratch) codes? ((?=[a-z-]{0,40}\d)[a-z0-9]{2,20}(?:-[a-z0-9]{2,20}){1,7})(?![\w-])/gi,
  new RegExp(
    String.raw`\b(?:password|passphrase|secret|PIN|passcode) (?:is|was) (?!(?:${ordinary})\b)([^\s"'\x60]*[^\s"'\x60.,;:!?])`,
    "gi",
  ),
  /\b(?:token|code|OTP|JWT) (?:is|was) (?=[^\s"'`]*[\d=])([^\s"'`]*[^\s"'`.,;:!?])/gi,
  /\b(?<!(?:error|exit|status|country|http|response|error_|exit_|status_)[ -])(?:(?:sms|totp|otp|login|email|mfa|verification)_)?(?:code|passcode|T?OTP|PIN)s?\W{1,3}(?:(?:is|was|of|entered|given|sent|used|submitted|received)\W{1,3})?(\d{4,10}|\d{3}[ -]\d{3}|\d{2}[ -]\d{2}[ -]\d{2})(?!\w)/gi,
  /(?<![\w-])(\d{4,10}|\d{3}[ -]\d{3})(?= is (?:your|the)\b)/gi,
];

/** Passwords, passcodes and tokens that a sentence tells. */
export function spokenSecrets(text: string): Removal[] {
  return sayings.flatMap((saying) =>
    Array.from(text.matchAll(saying), (match) => {
      const value = match.at(-1) ?? "";
      const start = match.index + match[0].lastIndexOf(value);
      return { start, end: start + value.length, label: removed };
    }),
  );
}
