import { parseQuery } from "./query";
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
    "a an the this that these those it its is are was were be been being am i im ive you your we our us my me mine " +
      "he him his she her they them their theyre there here of in on at to for with as into onto about and or but if " +
      "so than very just also even what whats which who whom whose when where why how does do did " +
      "doing done has have had having can could may might must shall should will would wont " +
      " saying see sees seen saw " +
      " please hi hello help pls plz hey dear thanks thing things something " +
      "anything everything someone somebody anyone everybody everyone ones s t d ll re ve " +
      " try tries trying tried though " +
      " via per etc eg ie vs really actually suddenly lots lot whos",
  ),
);

/** Words that most failures are told by: they tell little of which one it is. */
const faint = new Set(
  list(
    "error issue problem fail failure wrong broken reject refuse deny bad invalid doesnt dont cant cannot isnt arent wasnt " +
      "didnt wont couldnt havent hasnt work use user customer client api call request stytch app page login " +
      "give throw return respond response answer message happen make let unable possible accept expect handle " +
      "code never nothing new set send check open find know valid correct different try click enter take people person screen form button " +
      "from by back away out off up go keep get while since then once one say tell show come want need like id now during today yesterday week day month morning weekend no not always ever yet all every each some any still too because last next first old own start begin stop finish made put move help support",
  ).map(stem),
);

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
  [/\btime ?outs?\b/g, "timeout"],
  [/\bopen ?id(?: connect)?\b/g, "oidc"],
  [/\b(?:allow|white) ?list(?:s|ed)?\b/g, "allowlist"],
  [/\b(?:deny|block|black) ?list(?:s|ed)?\b/g, "denylist"],
];

/** What people say for what the catalog calls otherwise: `a > b` means b by a, `a = b` each by the other. */
const synonyms = `
without > missing 0.6, lack 0.6, no 0.6
no > without 0.5, missing 0.5, none 0.8, lack 0.5
another = other 0.8
only > restrict 0.5
firm = company 0.9
reauthenticate = reauth 1
reauth > stale 0.6, again 0.5, fresh 0.6, recent 0.5
desynchronise = desync = drift = clock 0.8
frozen > lock 0.7
tracking > blocker 0.6
shield > blocker 0.6
antivirus > scanner 0.9
scanner > prefetch 0.5
prefetch > scanner 0.5
year > duration 0.6, long 0.3
forever > duration 0.6, expire 0.3
duration = length = lifetime 0.7
allowlist > list 0.5, allow 0.5, match 0.4, registr 0.4
google > provider 0.4, oauth 0.4, social 0.4
github > provider 0.7, oauth 0.6, social 0.7
facebook > provider 0.7, oauth 0.6, social 0.7
linkedin > provider 0.7, oauth 0.6, social 0.7
discord > provider 0.7, oauth 0.6, social 0.7
apple > provider 0.3, oauth 0.3
microsoft > provider 0.4, oauth 0.4
social > oauth 0.8, provider 0.7
mcp > connectedapp 0.8
connector = connectedapp = integration 0.7
claude > connector 0.7, mcp 0.7
chatgpt > connector 0.7, mcp 0.7
restrict = forbid = enforce = compulsory 0.6
exist > find 0.6
unknown > find 0.5, exist 0.4
reject = refuse = deny = decline 0.8
kb > large 0.5, size 0.5
mb > large 0.5, size 0.5
oversize > large 0.9
huge > large 0.8
mailinator > disposable 0.9, throwaway 0.9
throwaway = disposable = temporary 0.8
tile > initiated 0.6, portal 0.6
portal > initiated 0.3
assertion > response 0.5, saml 0.6
acs > saml 0.6
misspelt > typo 0.8
anonymous > session 0.4, logout 0.4
vanish > gone 0.6, lose 0.6
withdraw = revoke 0.8
revoke = disconnect 0.6
uninstall > remove 0.6
deactivate > delete 0.5, inactive 0.6
reactivate > deleted 0.4
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
entra > microsoft 0.85, idp 0.5, sso 0.4, saml 0.4, oidc 0.4
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
mcp > dynamic 0.2
cursor > mcp 0.3
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
argon2 > hash 0.6
md5 > hash 0.6
pbkdf2 > hash 0.6
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
coworker = colleague = teammate = employee = staff 0.8
coworker > member 0.6
freelancer = contractor = external = guest 0.8
boss > admin 0.6
person = people 0.9
person > user 0.5
laptop = desktop = computer = pc 0.8
laptop > device 0.5
phone > device 0.3
dead > expired 0.6, used 0.4
lapse > expired 0.9
compulsory = mandatory = obligatory = require 0.7
force > require 0.5
give > assign 0.5
subdomain > domain 0.8
lookup > find 0.5, search 0.4, get 0.3
aud = audience 1
iss = issuer 1
sub > subject 0.8
exp > expire 0.8
native > mobile 0.6
prefix > country 0.3
mistype = typo = misspell 0.8
unconfirmed = unverified 0.9
confirm = verify 0.8
asterisk = star = wildcard 0.9
second > already 0.4, twice 0.4
change > rotate 0.4, update 0.6
rotate > change 0.5, swap 0.5
fresh > recent 0.8, again 0.4
widget > form 0.6, sdk 0.4
setup = configure 0.7
setup = enrol 0.6
initialise = initialize = configure 0.7
login > authenticate 0.3
hide > invisible 0.8
invisible > zero 0.5
garbage > malformed 0.6, shape 0.4, parse 0.4
malformed > form 0.5
directory > scim 0.6
abroad > country 0.7, international 0.7
country = international 0.5
resend > send 0.7, again 0.4, many 0.5
hammer > many 0.6, ratelimit 0.7
abuse > many 0.3
cancel = dismiss = close 0.5
abort > cancel 0.8
adblocker > blocker 1, ad 1
ublock > blocker 1, ad 1
brave > blocker 0.6
popup > prompt 0.6
consent = permission 0.4
approve = consent 0.6
grant > consent 0.5
logo > image 0.4
picker > choose 0.6
choose = select = pick 0.7
crash > internal 0.3
overload > unavailable 0.5
renew > rotate 0.5, refresh 0.6, new 0.3
cert > certificate 1
decline > refuse 0.5
sandbox > test 0.6
wrong > mismatch 0.3
different > mismatch 0.5
other > mismatch 0.2
belong > mismatch 0.2
own > belong 0.2
size > large 0.5
limit = maximum 0.6
`;

/** What each stem may stand for, from `synonyms`. */
const meanings = new Map<string, Map<string, number>>();
for (const line of synonyms.trim().split("\n")) {
  const [from = "", rest] = line.split(" > ");
  if (rest !== undefined) {
    for (const [to = "", sameness] of rest.split(", ").map((one) => one.split(" "))) add(from, to, Number(sameness));
    continue;
  }
  const all = line.split(" = ");
  const [last = "", sameness] = (all.pop() ?? "").split(" ");
  const words = [...all, last];
  for (const one of words) for (const other of words) if (one !== other) add(one, other, Number(sameness));
}
for (const country of countries())
  add(country, "country", 0.8).set(stem("abroad"), 0.5).set(stem("international"), 0.5);

function add(from: string, to: string, sameness: number): Map<string, number> {
  const others = meanings.get(stem(from)) ?? new Map<string, number>();
  meanings.set(stem(from), others);
  return others.set(stem(to), Math.max(sameness, others.get(stem(to)) ?? 0));
}

/** The names of countries that are one word, in lower case: people name theirs. */
function countries(): string[] {
  const names = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  return codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []).filter((name) => /^[a-z]+$/.test(name));
}

/** What stands for a thing rather than being a word: an ID, an address of email, a number of a phone. */
const shapes: readonly (readonly [shape: RegExp, words: string])[] = [
  [/\brequest-id-[\w-]+|-(?:live|test)-[\da-f-]{8,}|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, " "],
  [/[^\s@]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/g, " email address "],
  [/\+\d{6,15}\b/g, " phone number "],
];

/** The words of a text as `termsOf` and `questionWords` take them. */
export function wordsOf(text: string): readonly string[] {
  let plain = text;
  for (const [shape, words] of shapes) plain = plain.replace(shape, words);
  return parseQuery(plain).words;
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
      tells: tellsOf(term),
    });
  }
  return [...found.values()];
}
const faintness = 0.4;

/** How much less a term tells than its rarity suggests, from 0 to 1. */
export function tellsOf(term: string): number {
  return faint.has(term) || /^\d+$/.test(term) ? faintness : 1;
}

const asking =
  /^\W*(?:how|what|which|who|where|best|should|is there|can (?:i|you|we)|when do)\b|\b(?:which|what) should\b/i;
const failing =
  /\b(?:not?|never|can'?t|cannot|\w+n'?t|fail\w*|errors?|wrong|invalid|refus\w*|reject\w*|den(?:y|ie[sd])|expire[sd]?|missing|unknown|already|br[oe]ken?|block\w*|unlock|fix|solve|happens?|mean|[45]\d\d)\b/i;

/** Whether somebody asks how to do something, or what something is, and tells of no failure. */
export function asksForNoError(question: string): boolean {
  return asking.test(question) && !failing.test(question);
}

function withPhrases(words: readonly string[]): string[] {
  let text = words.join(" ");
  for (const [phrase, word] of phrases) text = text.replace(phrase, word);
  return text.split(" ").filter((word) => word !== "");
}
