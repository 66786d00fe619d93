import { kinds, namesOf } from "./kinds";
import { stem } from "./stem";

/** What people say for what the catalog calls otherwise: `a > b` means b by a (and may list several of each), `a = b` each by the other. */
const synonyms = `
acct > account 1; attack > abuse 0.8, fraud 0.4; attacker hacker hack > guess 0.5, abuse 0.4, breach 0.3;
banned > block 0.8; barred > block 0.7; blank > empty 0.7; bulk > many 0.6; burst > many 0.6, ratelimit 0.5;
cap > limit 0.8; chooser > picker 0.9, choose 0.8; latency > slow 0.7, timeout 0.6; readonly > role 0.5, viewer 0.6, read 0.6; ceiling > limit 0.7; cellphone cell handset smartphone > phone 0.9, mobile 0.9;
clash > duplicate 0.7, already 0.5; consume > used 0.9; corrupt > malformed 0.7;
creds > credential 1; db > database 1; decade > year 0.9, duration 0.6, long 0.4; detach > remove 0.6;
disallow > allow 0.7, forbid 0.8; discontinue > deprecated 0.8; dup > duplicate 1; elapse > expire 0.9; end > expire 0.4;
env > environment 1; erase > delete 0.9; exceed > limit 0.7; exhaust > used 0.6, limit 0.5; fetch > get 0.7;
firewall > proxy 0.5, block 0.4; flag > mark 0.6, judge 0.6, block 0.4; flood > many 0.7, ratelimit 0.6; foreign > country 0.7, abroad 0.8; frequent > many 0.5;
fraudster > fraud 0.9; garble > malformed 0.8; gateway > proxy 0.6; gibberish > malformed 0.6; hostname > domain 0.8;
idle > long 0.4, session 0.3; incomplete > missing 0.6; ineligible > allow 0.5; inactivity > long 0.5, session 0.3;
junk > spam 0.9; kick > logout 0.5; kill > revoke 0.7, end 0.4; lengthy > long 0.8; lifetime > duration 0.8, expire 0.5;
mail > email 1; mailbox > inbox 0.8, email 0.6; maxed > limit 0.8; misconfigured > configure 0.8; mistake > typo 0.7;
nonexistent > unknown 0.9; null > empty 0.8, undefined 0.9; obsolete > deprecated 0.9; offboard > remove 0.7;
overseas > abroad 0.9, country 0.7; param > parameter 1; permit > allow 0.9; perms > permission 1; pin > passcode 0.5, code 0.5;
pk > passkey 0.8; plaintext > http 0.5; privilege > permission 0.8; prohibit > forbid 0.9, allow 0.5; proof > factor 0.4;
purge > delete 0.8; pw pwd passphrase > password 0.9; quick > twice 0.2; redeem > used 0.9, exchange 0.5;
reauthenticate > recent 0.5, stale 0.5; replay > reuse 0.9, used 0.6; resubmit > twice 0.8, again 0.7; rollover > rotate 0.9;
roll > rotate 0.7; scratch > recovery 0.6; spend > used 0.7; spent > used 0.8; ssl > https 0.8; subscription > plan 0.7;
sunset > deprecated 0.8; swap > change 0.6, rotate 0.4; tls > https 0.9; tier > plan 0.8; truncate > cut 0.9;
ttl > duration 0.9, expire 0.4; undelete > restore 0.9; unlink > remove 0.7; unreadable > parse 0.6, malformed 0.5;
unreachable > unavailable 0.7; unrecognised unrecognized > unknown 0.9; unset > missing 0.8; untrusted > trust 0.8;
void > invalid 0.6; waf > proxy 0.5; wipe > delete 0.8;
503 > unavailable 0.8; abort > cancel 0.8; abroad > country 0.7, international 0.7; absent > missing 0.9;
abuse > many 0.3; access > authorize 0.3; acs > saml 0.6; adblock > blocker 0.9, ad 0.9;
adblocker > blocker 1, ad 1; address > email 0.2; adfs > idp 0.7, sso 0.6, saml 0.7; allow > authorize 0.4;
allowlist > list 0.5, allow 0.5, match 0.4, register 0.4; anonymous > session 0.4, logout 0.4;
antivirus > scanner 0.9; apple > provider 0.3, oauth 0.3, ios 0.3; argon2 > hash 0.6;
arrive > send 0.4, receive 0.8; assertion > response 0.5, saml 0.6; authenticator > totp 0.7, passkey 0.3;
ban > block 0.7, denylist 0.6, lock 0.4; bcrypt > hash 0.6; belong > mismatch 0.2; blacklist > denylist 1;
block > denylist 0.5, lock 0.3; boss > admin 0.6; bounce > inactive 0.5; brave > blocker 0.6;
browser > frontend 0.2; captcha > human 0.4; cert > x509 0.5, certificate 1; change > rotate 0.4, update 0.6;
chatgpt > connector 0.7, mcp 0.7; claude > connector 0.7, mcp 0.7; clock > time 0.5; colleague > member 0.8;
company > organization 0.8; compromise > breach 0.8; confirm > verify 0.7; cookie > csrf 0.2;
cors > origin 0.7, domain 0.6; coworker > member 0.6; crash > internal 0.3; csrf > state 0.3;
cursor > mcp 0.3; customer > organization 0.4; deactivate > delete 0.5, inactive 0.6;
dead > expired 0.6, used 0.4; decline > refuse 0.5; delivered > send 0.4, carrier 0.4;
deprecated > retired 0.6; dev > test 0.5; dfp > fingerprint 0.8, telemetry 0.7; differ > mismatch 0.6;
different > mismatch 0.5; directory > scim 0.6; discord > provider 0.7, oauth 0.6, social 0.7;
dns > cname 0.8; docs > placeholder 0.6, documentation 1; down > unavailable 0.7, server 0.3;
easy > weak 0.5; employee > member 0.8; empty > missing 0.4;
entra > microsoft 0.85, idp 0.5, sso 0.4, saml 0.4, oidc 0.4; example > placeholder 0.7, sample 0.7;
exist > find 0.6; exp > expire 0.8; extension > blocker 0.3; face > biometric 0.7;
facebook > provider 0.7, oauth 0.6, social 0.7; fast > ratelimit 0.5, many 0.4;
fingerprint > biometric 0.9, passkey 0.3; forbid > allow 0.4, authorize 0.4; force > require 0.5;
forever > duration 0.6, expire 0.3; fraud > fingerprint 0.3; freeze > lock 0.7;
fresh > recent 0.8, again 0.4; frozen > lock 0.7; garbage > malformed 0.6, shape 0.4, parse 0.4;
github > provider 0.7, oauth 0.6, social 0.7; give > assign 0.5;
google > provider 0.4, oauth 0.4, social 0.4; grant > consent 0.5; group > scim 0.2, saml 0.2;
guess > weak 0.3; hacked > breach 0.9, leak 0.8; hammer > many 0.6, ratelimit 0.7;
hang > timeout 0.6, slow 0.5; haveibeenpwned > breach 1, leak 0.8; hide > invisible 0.8; huge > large 0.9;
idp > identity 0.6, sso 0.5; impersonate > support 0.2; invisible > zero 0.5; invite > member 0.2;
iphone > ios 0.9, mobile 0.5; join > jit 0.6, member 0.4, invite 0.4; kb > large 0.5, size 0.5;
key > secret 0.4; lack > missing 0.7; landline > phone 0.6, carrier 0.5, sms 0.4; lapse > expired 0.9;
laptop > device 0.5; linkedin > provider 0.7, oauth 0.6, social 0.7; lockout > lock 1;
login > authenticate 0.3; logo > image 0.4; logout > session 0.6, expired 0.2, revoke 0.2;
long > length 0.5, limit 0.3; lookup > find 0.5, search 0.4, get 0.3; lose > missing 0.2; m2m > client 0.3;
mailinator > disposable 0.9, throwaway 0.9; malformed > form 0.5; match > mismatch 0.9;
maximum > limit 0.6, many 0.5; mb > large 0.5, size 0.5; mcp > connectedapp 0.8, dynamic 0.2; md5 > hash 0.6;
metamask > wallet 0.8, ethereum 0.8; mfa > totp 0.4, factor 0.5; microsoft > provider 0.4, oauth 0.4;
mismatch > match 0.9; missing > require 0.4; misspelt > typo 0.8; mobile > phone 0.4, native 0.3;
native > mobile 0.6; netlify > deployment 0.7, preview 0.7, domain 0.3;
no > without 0.5, missing 0.5, none 0.8, lack 0.5; number > phone 0.4; often > ratelimit 0.4, many 0.5;
okta > idp 0.7, sso 0.6, saml 0.5, oidc 0.4; onelogin > idp 0.7, sso 0.6, saml 0.6; only > restrict 0.5;
org > organization 1; other > mismatch 0.2; otp > passcode 0.9, code 0.6; outage > unavailable 0.8, down 0.8;
overload > unavailable 0.5; oversize > large 0.9; own > belong 0.2; pay > billing 0.8; pbkdf2 > hash 0.6;
permission > authorize 0.5; person > user 0.5; phantom > wallet 0.6, solana 0.7; phone > device 0.3;
picker > choose 0.6; plan > billing 0.7, tier 0.7; policy > weak 0.1; popup > prompt 0.6;
portal > initiated 0.3; prefetch > scanner 0.5; prefix > country 0.3; preview > domain 0.3, deployment 0.6;
prod > live 0.9; production > live 0.9; provision > jit 0.5, scim 0.4; pwned > breach 1; quota > limit 0.7;
ratelimit > rate 0.6, limit 0.6, quota 0.5, many 0.4, 429 1; reactivate > deleted 0.4;
reauth > stale 0.6, again 0.5, fresh 0.6, recent 0.5; recent > stale 0.5, hour 0.4;
renew > rotate 0.5, refresh 0.6, new 0.3; require > missing 0.4; resend > send 0.7, again 0.4, many 0.5;
reuse > used 0.7, already 0.6; rotate > change 0.5, swap 0.5; sandbox > test 0.6; scanner > prefetch 0.5;
scrypt > hash 0.6; second > already 0.4, twice 0.4; setup > enrol 0.4, configure 0.5; shield > blocker 0.6;
short > weak 0.4, length 0.5; sign > signature 0.8; signature > sign 0.8; simple > weak 0.7;
size > large 0.5; sms > otp 0.5, phone 0.4; social > oauth 0.8, provider 0.7;
spam > bounce 0.5, complaint 0.7; sso > saml 0.5, oidc 0.5; staging > test 0.6; stale > old 0.8, expired 0.5;
strength > weak 0.7; strong > weak 0.7; sub > subject 0.8; subdomain > domain 0.8; suspend > disable 0.5;
sync > scim 0.5; taken > already 0.5, duplicate 0.6, exist 0.5; team > organization 0.6;
teammate > member 0.8; tenant > organization 0.8; text > sms 0.8; throttle > ratelimit 1;
tile > initiated 0.6, portal 0.6; timeout > expired 0.3, slow 0.5, close 0.4;
totp > authenticator 0.7, mfa 0.4, code 0.3; tracking > blocker 0.6;
twice > used 0.5, already 0.6, again 0.5, duplicate 0.5, once 0.4; ublock > blocker 1, ad 1;
uninstall > remove 0.6; unknown > find 0.5, exist 0.4; unverified > verify 0.8;
upgrade > plan 0.6, billing 0.5; used > already 0.3; vanish > gone 0.6, lose 0.6;
vercel > deployment 0.7, preview 0.7, domain 0.3; verify > confirm 0.5; voip > phone 0.6, carrier 0.4;
wallet > crypto 0.5; whatsapp > otp 0.4, phone 0.3; widget > form 0.6, sdk 0.4;
without > missing 0.6, lack 0.6, no 0.6; workspace > organization 0.7; wrong > mismatch 0.3; x > twitter 0.5;
year > duration 0.6, long 0.3;
already = duplicate 0.6; another = other 0.8; approve = consent 0.6; asterisk = star = wildcard 0.9;
aud = audience 1; billing = payment 0.8; biometric = fingerprint 0.6; cancel = dismiss = close 0.5;
certificate = cert 1; choose = select = pick 0.7; compulsory = mandatory = obligatory = require 0.7;
configure = setup 0.5; confirm = verify 0.8; connector = connectedapp = integration 0.7;
consent = permission 0.4; country = international 0.5;
coworker = colleague = teammate = employee = staff 0.8; credential = secret 0.6; delete = remove 0.8;
desynchronise = desync = drift = clock 0.8; disable = inactive 0.5; duration = length = lifetime 0.7;
enable = disable 0.3; enrol = register 0.7; ethereum = siwe 0.8; exist = duplicate 0.5; expired = old 0.4;
firm = company 0.9; freelancer = contractor = external = guest 0.8; host = domain 0.4; http = https 0.5;
initialise = initialize = configure 0.7; ios = iphone 0.8; iss = issuer 1;
laptop = desktop = computer = pc 0.8; large = big 0.9; leak = breach 0.9; limit = maximum 0.6;
link = url 0.3; migrate = import 0.7; mistype = typo = misspell 0.8; origin = domain 0.6;
outdated = deprecated 0.7; passkey = webauthn 1; person = people 0.9; phone = mobile 0.4;
placeholder = sample 0.7; reauthenticate = reauth 1; receive = arrive 0.8;
reject = refuse = deny = decline 0.8; remove = delete 0.8; restrict = forbid = enforce = compulsory 0.6;
revoke = disconnect 0.6; role = permission 0.6; secret = key 0.4; setup = configure 0.7; setup = enrol 0.6;
slow = long 0.3; telemetry = fingerprint 0.4; throwaway = disposable = temporary 0.8;
unconfirmed = unverified 0.9; url = uri 1; withdraw = revoke 0.8
`;

/** What each stem may stand for, and how nearly. */
const meanings = new Map<string, Map<string, number>>();
for (const line of [synonyms, kinds].flatMap((text) => text.trim().split(/;\s+/))) {
  const [from = "", rest] = line.split(" > ");
  if (rest !== undefined) {
    for (const one of from.split(/\s+/)) for (const to of rest.split(", ")) add(one, ...nearly(to));
    continue;
  }
  const all = line.split(" = ");
  const [last, sameness] = nearly(all.pop() ?? "");
  const words = [...all, last];
  for (const one of words) for (const other of words) if (one !== other) add(one, other, sameness);
}
for (const country of namesOf("region")) {
  for (const [to, sameness] of [
    ["country", 0.8],
    ["abroad", 0.5],
    ["international", 0.5],
  ] as const)
    add(country, to, sameness);
}
for (const language of namesOf("language")) add(language, "language", 0.8);

function nearly(word: string): [to: string, sameness: number] {
  const [to = "", sameness] = word.split(" ");
  return [to, Number(sameness)];
}

function add(from: string, to: string, sameness: number): void {
  const others = meanings.get(stem(from)) ?? new Map<string, number>();
  meanings.set(stem(from), others);
  others.set(stem(to), Math.max(sameness, others.get(stem(to)) ?? 0));
}

/** What else a question may mean by a stem, as stems, with how nearly that is the same. */
export function meant(term: string): Iterable<readonly [term: string, sameness: number]> {
  return meanings.get(term) ?? [];
}
