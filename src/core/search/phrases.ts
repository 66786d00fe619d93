/** Several words that are one, and the one. */
const phrases: readonly (readonly [phrase: RegExp, word: string])[] = [
  [/\b(?:log|sign)(?:s|ged|ging|ed|ing)? ?in as\b|\bact(?:s|ing)? as\b/g, "impersonate"],
  [/\b(?:log|sign)(?:s|ged|ging|ed|ing)? ?(?:in|on|into)(?: to)?\b|\blogins?\b|\bsignins?\b/g, "login"],
  [
    /\b(?:log|sign|kick|throw|thrown|boot)(?:s|ged|ed|ing)? (?:(?:me|us|him|her|them|users?|people|everyone) )?out\b|\blog ?outs?\b/g,
    "logout",
  ],
  [/\b(?:sign|signs|signed|signing) ?ups?\b/g, "signup"],
  [/\b(?:set|sets|setting) ?up\b/g, "setup"],
  [
    /\b(?:turn(?:s|ed)?|knock(?:s|ed)?|shoots?|shot) (?:away|down|back)\b|\bwo?nt (?:take|accept|allow|let)\b/g,
    "refuse",
  ],
  [/\block(?:s|ed|ing)? (?:(?:me|us|him|her|them|users?|people|everyone) )?out\b/g, "lockout"],
  [/\b(?:switch|turn|shut)(?:es|s|ed|ing)? off\b/g, "disable"],
  [/\b(?:switch|turn)(?:es|s|ed|ing)? on\b/g, "enable"],
  [/\bsingle (?:sign ?on|login)\b/g, "sso"],
  [/\b(?:text|phone) messages?\b|\btext(?:s|ed|ing)\b/g, "sms"],
  [/\be ?mails?\b|\bmails?\b/g, "email"],
  [/\bauth(?:enticator)? apps?\b|\b(?:google|microsoft) authenticator\b|\bauthy\b|\b1password\b/g, "totp"],
  [/\b(?:multi|two|second|2) ?(?:factors?|step)\b|\b2fa\b/g, "mfa"],
  [
    /\b(?:face|touch) ?(?:id|unlock)\b|\bfinger ?prints?(?: (?:login|sensor|reader|unlock))?\b|\bfingers?\b/g,
    "fingerprint",
  ],
  [/\bdevice (?:fingerprint\w*|intelligence)\b/g, "dfp"],
  [/\bsecurity keys?\b|\byubi ?keys?\b|\bweb ?authn\b|\bpass keys?\b|\bfido ?2?\b|\bwindows hello\b/g, "passkey"],
  [/\bazure(?: ad)?\b|\bactive directory\b|\b(?:microsoft )?entra(?: id)?\b/g, "entra"],
  [/\bidentity providers?\b|\bidps?\b/g, "idp"],
  [/\bone ?time (?:pass ?)?(?:codes?|words?)\b|\bpass ?codes?\b|\botps?\b/g, "otp"],
  [/\b(?:back ?up|recovery|emergency|rescue) codes?\b/g, "recovery code"],
  [/\b(?:rate|request) limit(?:s|ed|ing)?\b|\bthrottl(?:ed|e|ing)\b|\btoo many (?:requests|calls)\b/g, "ratelimit"],
  [/\bmachine to machine\b|\bclient credentials\b|\bservice accounts?\b/g, "m2m"],
  [/\b(?:call ?back|redirect|return) (?:ur[li]s?|address(?:es)?)\b/g, "redirect url"],
  [/\bmodel context protocol\b/g, "mcp"],
  [/\bconnected apps?\b/g, "connectedapp"],
  [/\b(md|sha|argon|pbkdf) (\d+)\b/g, "$1$2"],
  [/\b(\d+) ?([kmg]b|mins?|minutes?|hours?|secs?|seconds?|s|m|h)\b/g, "$1 $2"],
  [/\bqr ?codes?\b/g, "qrcode"],
  [/\bout of sync\b/g, "clock"],
  [/\bdo(?:es)? not exist\b|\bdoe?s?nt exist\b|\bno such\b/g, "unknown"],
  [
    /\bno (?:longer|more) valid\b|\bno good (?:any ?more)?\b|\btimed out\b|\br[au]n out\b|\btoo (?:old|late)\b|\bout of date\b/g,
    "expired",
  ],
  [/\b(?:(?:a |the )?(?:second|2nd) time|two times|2 times|twice)\b/g, "twice"],
  [/\b(?:ro)?bots?\b|\brecaptcha\b|\bhcaptcha\b|\bturnstile\b/g, "captcha"],
  [
    /\b(back|front|local|time|sub|work|dead|web|life|user) (end|host|stamp|domain|space|line|site|time|name)(s?)\b/g,
    "$1$2$3",
  ],
  [/\btim(?:e|es|ing) ?outs?\b/g, "timeout"],
  [/\bopen ?id(?: connect)?\b/g, "oidc"],
  [/\b(?:allow|white) ?list(?:s|ed)?\b/g, "allowlist"],
  [/\b(?:deny|block|black) ?list(?:s|ed)?\b/g, "denylist"],
];

/** What stands for a thing rather than being a word: an ID, an address of email, a number of a phone. */
const shapes: readonly (readonly [shape: RegExp, words: string])[] = [
  [/\brequest-id-[\w-]+|-(?:live|test)-[\da-f-]{8,}|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, " "],
  [/[^\s@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, " email address "],
  [/\+\d{6,15}\b/g, " phone number "],
];

/** A text with words in the place of IDs, addresses and the like. */
export function withoutShapes(text: string): string {
  let plain = text;
  for (const [shape, words] of shapes) plain = plain.replace(shape, words);
  return plain;
}

/** Where one text ends and the next begins: no word. */
const border = " | ";

/** Words in lower case, each phrase of several that says one thing as one word. */
export function withPhrases(words: readonly string[]): string[] {
  return withPhrasesEach([words])[0] ?? [];
}

/** The same for many texts at once, which takes a fraction of the time. */
export function withPhrasesEach(texts: readonly (readonly string[])[]): string[][] {
  let all = texts.map((words) => words.join(" ")).join(border);
  for (const [phrase, word] of phrases) all = all.replace(phrase, word);
  return all.split(border).map((text) => text.split(" ").filter((word) => word !== ""));
}
