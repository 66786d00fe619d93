import { type Removal, removed } from "./removal";

/** Passwords and codes as other languages call them. */
const passwords = [
  ...[
    "passwort",
    "kennwort",
    "contraseña",
    "mot de passe",
    "senha",
    "palavra-passe",
    "wachtwoord",
    "hasło",
    "lösenord",
  ],
  ...["adgangskode", "salasana", "jelszó", "şifre", "парол[ья]", "密码", "密碼", "口令", "パスワード", "비밀번호"],
].join("|");
const codes = [
  ...["(?:einmal|bestätigungs)code", "código", "codice", "kod", "код", "验证码", "驗證碼", "認証コード", "コード"],
  ...["確認コード", "인증번호", "코드"],
].join("|");
const is = "(?:lautet|ist|war|est|était|es|era|é|è|är|jest|является|=|:|：|は|是|为|為|은|는)";
const digits = String.raw`(?<value>\d{4,10}|\d{3}[ -]\d{3})(?!\w)`;

const sayings: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<!\p{L})(?:${passwords})\s{0,2}(?:${is}\s{0,2})?["'“„«「『‘](?<value>[^\n"'”“»」』’]{1,200})["'”“»」』’]`,
    "dgiu",
  ),
  // Without quotes only what no word is: "Passwort ist falsch" tells nothing.
  new RegExp(
    String.raw`(?<!\p{L})(?:${passwords})\s{0,2}(?:${is}\s{0,2})?(?<value>(?=[^\s,;。、]{0,80}\d)[^\s,;。、"'“„«「『‘]{3,80})`,
    "dgiu",
  ),
  new RegExp(String.raw`(?<!\p{L})(?:${codes})\s{0,2}(?:${is}\s{0,2})?${digits}`, "dgiu"),
  new RegExp(String.raw`(?<!\p{L})code\s{1,2}(?:lautet|ist|war|est|était|jest|es)\s{1,2}${digits}`, "dgiu"),
];

/** Passwords and codes that a sentence of another language than English tells. */
export function foreignProse(text: string): Removal[] {
  return sayings.flatMap((saying) =>
    Array.from(text.matchAll(saying)).flatMap(({ indices }) => {
      const [start, end] = indices?.groups?.["value"] ?? [];
      return start === undefined || end === undefined ? [] : { start, end, label: removed };
    }),
  );
}
