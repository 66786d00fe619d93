import fc from "fast-check";
import { type Planted, random, secrets } from "./secrets";

const base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const lower = "abcdefghijklmnopqrstuvwxyz";
const digits = "0123456789";

const grouped = (text: string, size: number, between: string): string =>
  (text.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(between);
const named = (names: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<Planted> =>
  fc.tuple(fc.constantFrom(...names), value).map(([name, text]) => ({ name, text }));

/** What somebody can plant beside the kinds that redaction knows: nothing but an allow-list keeps all of it back. */
const others: readonly fc.Arbitrary<Planted>[] = [
  named(["totp_secret", "secret", "Schlüssel"], random(16, base32)),
  named(
    ["totp_secret", "key"],
    random(32, base32).map((secret) => grouped(secret, 4, " ")),
  ),
  named(
    ["recovery_codes", "codes"],
    random(24, lower + digits).map((codes) => grouped(codes, 8, ", ")),
  ),
  named(
    ["code", "x"],
    random(6, digits).map((code) => grouped(code, 3, " ")),
  ),
  named(
    ["card", "pan"],
    random(16, digits).map((card) => grouped(card, 4, " ")),
  ),
  named(
    ["dsn", "DATABASE_URL"],
    random(10, lower).map((password) => `postgres://app:${password}@db.internal:5432/app`),
  ),
  named(
    ["name", "full_name", "customer"],
    fc.constantFrom(
      "Jane Doe",
      "José Núñez",
      "Oluwaseun Adébáyò",
      "李小龙",
      "Анна Иванова",
      "Renée O'Neill-Baskerville",
    ),
  ),
  named(["address"], fc.constantFrom("12 Rue des Martyrs, 75009 Paris", "221B Baker Street")),
  named(["password", "pass"], fc.constantFrom("hunter2", "Tr0ub4dor&3", "correct horse battery staple", "pässwörd'\"")),
];

/** Every kind of secret. */
export const anySecret: fc.Arbitrary<Planted> = fc.oneof(...others, ...secrets.map(({ value }) => value));
