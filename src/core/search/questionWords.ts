import { stem } from "./stem";

/** A word that a question asks by, and the catalog's words that may be meant by it. */
export interface QuestionWord {
  /** As it stands in the question; empty for a phrase. */
  readonly word: string;
  /** Its stem first, which is the same word; then what else says it, and how nearly. */
  readonly terms: readonly (readonly [term: string, sameness: number])[];
  /** How much less it tells than its rarity suggests, from 0 to 1. */
  readonly tells: number;
}

const list = (text: string): string[] => text.split(" ");

/** Words that no question is about. */
const silent = new Set(
  list(
    "a an the this that these those it its is are was were be been being am i im ive id you your we our us my me mine " +
      "he him his she her they them their theyre there here of in on at to for from with by as into onto about and or but if " +
      "so than too very just still also only even again what whats which who whom whose when where why how does do did " +
      "doing done has have had having can could may might must shall should will would wont get gets got getting " +
      "go goes going keep keeps kept say says said saying tell tells told see sees seen saw show shows shown " +
      "come comes came please hi hello help pls plz hey dear thanks any some every each all both same other thing things something " +
      "anything everything someone somebody anyone everybody people one ones now then s t d ll re ve not no " +
      "always ever yet up out off over under like want wants need needs try tries trying tried though because " +
      "since while until after before during between without via per etc eg ie vs really actually suddenly today",
  ),
);

/** Words that most failures are told by: they tell little of which one it is. */
const faint = new Set(
  list(
    "error issue problem fail failure wrong broken reject refuse deny bad invalid doesnt dont cant cannot isnt arent wasnt " +
      "didnt wont couldnt havent hasnt work use user customer client api call request stytch app page login " +
      "give throw return respond response answer message happen make let unable possible accept expect handle " +
      "code never nothing new set send check open find know return valid correct different try click enter",
  ).map(stem),
);

/** Several words that are one, and the one. */
const phrases: readonly (readonly [phrase: RegExp, word: string])[] = [
  [/\b(?:log|sign)(?:s|ged|ging|ed|ing)? ?(?:in|on|into)(?: to)?\b|\blogins?\b|\bsignins?\b/g, "login"],
  [/\b(?:log|sign|kick|throw|boot)(?:s|n|ged|ed|ing)?(?: (?:me|us|him|her|them|users?|people|everyone))? ?out\b/g, "logout"],
  [/\b(?:sign|signs|signed|signing) ?up\b/g, "signup"],
  [/\bsingle sign ?(?:on|login)\b|\bsingle login\b/g, "sso"],
  [/\b(?:text|phone) messages?\b|\btexts\b|\btexted\b|\btexting\b/g, "sms"],
  [/\be mails?\b|\bmails?\b/g, "email"],
  [/\b(?:authenticator|authenticater|auth) apps?\b|\b(?:google|microsoft) authenticator\b|\bauthy\b/g, "totp"],
  [/\b(?:multi|two|second)[ -]?(?:factors?|step)\b|\b2fa\b|\b2 factor\b|\bmultifactor\b/g, "mfa"],
  [/\bface ?id\b|\btouch ?id\b|\bfinger ?prints? (?:login|sensor|reader)\b/g, "biometric"],
  [/\bsecurity keys?\b|\byubi ?keys?\b|\bweb ?authn\b|\bpass keys?\b|\bfido2?\b|\bwindows hello\b/g, "passkey"],
  [/\bazure(?: ad)?\b|\bactive directory\b|\bmicrosoft entra(?: id)?\b|\bentra id\b/g, "entra"],
  [/\bidentity providers?\b|\bidps?\b/g, "idp"],
  [/\bone ?time (?:pass ?)?(?:codes?|words?)\b|\bpass ?codes?\b|\botps?\b/g, "otp"],
  [/\b(?:rate|request) limit(?:s|ed|ing)?\b|\bthrottl(?:ed|e|ing)\b|\btoo many (?:requests|calls)\b/g, "ratelimit"],
  [/\bmachine to machine\b|\bclient credentials\b|\bservice accounts?\b/g, "m2m"],
  [/\bcall ?back ur[li]s?\b|\bredirect ur[li]s?\b|\breturn ur[li]s?\b|\bredirect to\b/g, "redirect url"],
  [/\bmodel context protocol\b/g, "mcp"],
  [/\bno longer valid\b|\btimed out\b|\bran out\b|\brun out\b|\btoo old\b|\btoo late\b|\bout of date\b/g, "expired"],
  [/\balready (?:in use|taken|exists?|there|used|registered)\b/g, "already $&"],
  [/\b(?:twice|second time|two times|2 times|2nd time|a second)\b/g, "twice"],
  [/\brobots?\b|\bbots?\b|\brecaptcha\b|\bhcaptcha\b|\bturnstile\b|\bprove (?:i am|im|they are|you are) human\b/g, "captcha"],
  [/\blocal ?host\b/g, "localhost"],
  [/\btime ?stamps?\b/g, "timestamp"],
  [/\bdead ?line\b/g, "deadline"],
  [/\bsub ?domains?\b/g, "subdomain"],
  [/\bback ?end\b/g, "backend"],
  [/\bfront ?end\b/g, "frontend"],
  [/\bwork ?spaces?\b/g, "workspace"],
  [/\btime ?outs?\b/g, "timeout"],
  [/\bopen ?id(?: connect)?\b/g, "oidc"],
  [/\ballow ?list(?:s|ed)?\b|\bwhite ?list(?:s|ed)?\b/g, "allowlist"],
  [/\bdeny ?list(?:s|ed)?\b|\bblock ?list(?:s|ed)?\b|\bblack ?list(?:s|ed)?\b/g, "denylist"],
];

/** What people say for what the catalog calls otherwise: `a > b` means b by a, `a = b` each by the other. */
const synonyms = `
sms > otp 0.5, phone 0.4
text > sms 0.8
whatsapp > otp 0.4, phone 0.3
otp > passcode 0.9, code 0.6
logout > session 0.6, expired 0.2, revoke 0.2
totp > authenticator 0.7, mfa 0.4, code 0.3
authenticator > totp 0.7
mfa > totp 0.4, factor 0.5
workspace > organization 0.7
tenant > organization 0.8
company > organization 0.8
team > organization 0.6
org > organization 1
customer > organization 0.4
teammate > member 0.8
colleague > member 0.8
employee > member 0.8
okta > idp 0.7, sso 0.6, saml 0.5, oidc 0.4
entra > idp 0.6, sso 0.6, saml 0.5, oidc 0.4, microsoft 0.6
onelogin > idp 0.7, sso 0.6, saml 0.6
adfs > idp 0.7, sso 0.6, saml 0.7
idp > identity 0.6, sso 0.5
sso > saml 0.5, oidc 0.5
fingerprint > biometric 0.9, passkey 0.3
face > biometric 0.7
biometric = fingerprint 0.6
passkey = webauthn 1
authenticator > passkey 0.3
captcha > human 0.4
ratelimit > rate 0.6, limit 0.6, quota 0.5, many 0.4, 429 1
throttle > ratelimit 1
fast > ratelimit 0.5, many 0.4
often > ratelimit 0.4, many 0.5
quota > limit 0.7
maximum > limit 0.6, many 0.5
ban > block 0.7, denylist 0.6, lock 0.4
blacklist > denylist 1
block > denylist 0.5, lock 0.3
freeze > lock 0.7
lockout > lock 1
mcp > connected 0.7, dynamic 0.3
claude > mcp 0.7
cursor > mcp 0.3
chatgpt > mcp 0.6
m2m > client 0.3
browser > frontend 0.2
hacked > breach 0.9, leak 0.8
pwned > breach 1
leak = breach 0.9
compromise > breach 0.8
taken > already 0.5, duplicate 0.6, exist 0.5
exist = duplicate 0.5
already = duplicate 0.6
twice > used 0.5, already 0.6, again 0.5, duplicate 0.5, once 0.4
reuse > used 0.7, already 0.6
used > already 0.3
remove = delete 0.8
delete = remove 0.8
wallet > crypto 0.5
metamask > wallet 0.8, ethereum 0.8
phantom > wallet 0.6, solana 0.7
ethereum = siwe 0.8
impersonate > support 0.2
clock > time 0.5
key > secret 0.4
secret = key 0.4
credential = secret 0.6
staging > test 0.6
sandbox > test 0.5
production > live 0.9
prod > live 0.9
dev > test 0.5
preview > domain 0.3, deployment 0.6
vercel > deployment 0.7, preview 0.7, domain 0.3
netlify > deployment 0.7, preview 0.7, domain 0.3
origin = domain 0.6
cors > origin 0.7, domain 0.6
host = domain 0.4
http = https 0.5
url = uri 1
link = url 0.3
address > email 0.2
role = permission 0.6
permission > authorize 0.5
allow > authorize 0.4
forbid > allow 0.4, authorize 0.4
access > authorize 0.3
invite > member 0.2
join > jit 0.6, member 0.4, invite 0.4
provision > jit 0.5, scim 0.4
directory > scim 0.5
sync > scim 0.5
landline > phone 0.6, carrier 0.5, sms 0.4
voip > phone 0.6, carrier 0.4
mobile > phone 0.4, native 0.3
phone = mobile 0.4
number > phone 0.4
delivered > send 0.4, carrier 0.4
arrive > send 0.4, receive 0.8
receive = arrive 0.8
bounce > inactive 0.5
spam > bounce 0.5, complaint 0.7
plan > billing 0.7, tier 0.7
billing = payment 0.8
pay > billing 0.8
upgrade > plan 0.6, billing 0.5
outage > unavailable 0.8, down 0.8
down > unavailable 0.7
down > server 0.3
503 > unavailable 0.8
timeout > expired 0.3, slow 0.5, close 0.4
hang > timeout 0.6, slow 0.5
slow = long 0.3
outdated = deprecated 0.7
deprecated > retired 0.6
apple > ios 0.3
iphone > ios 0.9, mobile 0.5
ios = iphone 0.8
adblock > blocker 0.9, ad 0.9
extension > blocker 0.3
dns > cname 0.8
certificate = cert 1
cert > x509 0.5
sign > signature 0.8
signature > sign 0.8
group > scim 0.2, saml 0.2
migrate = import 0.7
bcrypt > hash 0.6
scrypt > hash 0.6
argon2 > argon 1, hash 0.6
md5 > hash 0.6
pbkdf2 > pbkdf 1, hash 0.6
cookie > csrf 0.2
csrf > state 0.3
x > twitter 0.5
fraud > fingerprint 0.3
dfp > fingerprint 0.8, telemetry 0.7
telemetry = fingerprint 0.4
enrol = registr 0.7
setup > enrol 0.4, configure 0.5
configure = setup 0.5
strength > weak 0.7
short > weak 0.4, length 0.5
simple > weak 0.7
strong > weak 0.7
easy > weak 0.5
guess > weak 0.3
policy > weak 0.1
long > length 0.5, limit 0.3
large = big 0.9
huge > large 0.9
mismatch > match 0.9
match > mismatch 0.9
differ > mismatch 0.6
absent > missing 0.9
missing > require 0.4
require > missing 0.4
lack > missing 0.7
empty > missing 0.4
unknown > find 0.2
lose > missing 0.2
verify > confirm 0.5
confirm > verify 0.7
unverified > verify 0.8
suspend > disable 0.5
disable = inactive 0.5
enable = disable 0.3
expired = old 0.4
stale > old 0.8, expired 0.5
recent > stale 0.5, hour 0.4
docs > placeholder 0.6, documentation 1
example > placeholder 0.7, sample 0.7
placeholder = sample 0.7
`;

/** What each stem may stand for, from `synonyms`. */
const meanings = new Map<string, Map<string, number>>();
for (const line of synonyms.trim().split("\n")) {
  const [from = "", sign, rest = ""] = line.split(/ ([>=]) /);
  for (const one of rest.split(", ")) {
    const [to = "", sameness = "1"] = one.split(" ");
    add(from, to, Number(sameness));
    if (sign === "=") add(to, from, Number(sameness));
  }
}

function add(from: string, to: string, sameness: number): void {
  const others = meanings.get(stem(from)) ?? new Map<string, number>();
  meanings.set(stem(from), others.set(stem(to), sameness));
}

/** Words as they are compared: phrases as one word, silent words left out, without endings. */
export function termsOf(words: readonly string[]): string[] {
  return withPhrases(words)
    .filter((word) => !silent.has(word))
    .map(stem);
}

/** What a question asks by; each word once. Empty where it says nothing. */
export function questionWords(words: readonly string[]): QuestionWord[] {
  const found = new Map<string, QuestionWord>();
  for (const word of withPhrases(words)) {
    const term = stem(word);
    if (silent.has(word) || found.has(term)) continue;
    found.set(term, {
      word,
      terms: [[term, 1], ...(meanings.get(term) ?? [])],
      tells: faint.has(term) ? faintness : 1,
    });
  }
  return [...found.values()];
}
const faintness = 0.3;

function withPhrases(words: readonly string[]): string[] {
  let text = words.join(" ");
  for (const [phrase, word] of phrases) text = text.replace(phrase, word);
  return text.split(" ").filter((word) => word !== "");
}
