/**
 * What people call by its own name, and the kind that the catalog speaks of: `names > kind`, as synonyms are written.
 * A nurse is a user, AdGuard is an ad blocker.
 */
export const kinds = `
nurse doctor patient teacher student pupil parent driver courier buyer seller merchant subscriber reader player
gamer traveller passenger grandma grandpa mother father wife husband son daughter friend neighbour lady guy kid man
woman shopper visitor consumer child family client dad mum mom aunt uncle brother sister resident citizen applicant
candidate donor volunteer owner > user 0.7;
accountant secretary salesperson trainee intern recruit staffer manager clerk workmate technician engineer supervisor
assistant analyst cashier ceo cto > member 0.7;
enterprise corporation hospital school university bank club clinic branch startup subsidiary > organization 0.7;
adguard ghostery duckduckgo noscript pihole nextdns adaway > blocker 0.9, ad 0.5;
proofpoint mimecast barracuda defender safelinks crawler > scanner 0.8;
yopmail guerrillamail tempmail 10minutemail trashmail burner maildrop > disposable 0.9, throwaway 0.8;
twitch tiktok spotify dropbox kakao salesforce hubspot bitbucket gitlab figma yahoo amazon instagram snapchat
slack > social 0.7, provider 0.7, oauth 0.6;
jumpcloud pingone pingfederate keycloak cyberark duo rippling shibboleth > idp 0.7, sso 0.6, saml 0.4, okta 0.7;
windsurf goose cline zed copilot n8n gemini codex vscode > mcp 0.7, connector 0.5, claude 0.6;
heroku cloudflare amplify railway ngrok codespace stackblitz replit gitpod > preview 0.5, deployment 0.6, domain 0.3;
react vue angular svelte nextjs nuxt remix astro javascript js > frontend 0.5, browser 0.4;
node express django flask rails laravel spring fastapi php ruby python java dotnet elixir nestjs > backend 0.5, server 0.4;
flutter expo swift kotlin > mobile 0.6, app 0.4, native 0.4;
samsung pixel huawei xiaomi oneplus galaxy ipad tablet > phone 0.6, device 0.6, android 0.4;
firefox safari chrome edge opera > browser 0.7;
tmobile verizon vodafone telekom telefonica airtel telco > carrier 0.9, operator 0.7, sms 0.3;
hotmail gmx aol protonmail proton fastmail icloud thunderbird > email 0.5, inbox 0.5;
cypress playwright selenium puppeteer e2e qa ci pipeline > test 0.6;
bitwarden lastpass dashlane keychain > passkey 0.4, password 0.3;
cron cronjob daemon microservice > machine 0.7, m2m 0.6;
africa europe eu asia america arabia kingdom zealand korea emirates uk usa uae > country 0.8, abroad 0.5, international 0.5
`;

const latin = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
const codes = latin.flatMap((one) => latin.map((other) => one + other));

/** The names of countries or of languages that are one word, in lower case: people name theirs. */
export function namesOf(type: "region" | "language"): string[] {
  const names = new Intl.DisplayNames(["en"], { type, fallback: "none" });
  return codes
    .flatMap((code) => names.of(type === "region" ? code.toUpperCase() : code)?.toLowerCase() ?? [])
    .filter((name) => /^[a-z]{4,}$/.test(name));
}
