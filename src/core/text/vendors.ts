import { beginningBetween, type Span } from "./span";

/** Whose something is: Stytch's, or another vendor's. */
export type Owner = "stytch" | "vendor";

/** A word that says whose the errors around it are. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  /**
   * `provider`: a company that Stytch's own OAuth and SSO work with, and which is named beside Stytch for that.
   * `own`: the text speaks of what its author made: "our own codes", "not Stytch's".
   */
  readonly owner: Owner | "provider" | "own";
}

/** Names that are nothing but a vendor's or a library's. */
const distinct = [
  // Logins and identities.
  ...["supabase", "gotrue", "firebase", "identitytoolkit", "auth0", "workos", "authkit", "kratos", "cognito"],
  ...["descope", "fusionauth", "keycloak", "betterauth", "better-auth", "better_auth", "nextauth", "next-auth"],
  ...["next_auth", "authjs", "auth.js", "propelauth", "frontegg", "kinde", "hanko", "supertokens", "logto", "zitadel"],
  ...["casdoor", "authentik", "authelia", "userfront", "pingfederate", "identityserver", "openiddict", "doorkeeper"],
  ...["omniauth", "magic-sdk", "magicsdk", "magic.link/", "magic-admin", "privy-io", "appwrite", "pocketbase", "nhost"],
  ...["msal", "aadsts", "googleapis", "google-auth-library", "octokit", "authlib", "cerbos", "permify", "openfga"],
  ...["okta-auth", "okta-sdk", "oktaauth", "@okta/", "oauth2-server", "oidc-provider", "passport-", "djangorest"],
  // Messages and mail.
  ...["twilio", "authy", "sendgrid", "mailgun", "postmark", "messagebird", "vonage", "telnyx", "plivo", "sinch"],
  ...["mailchimp", "mandrill", "sparkpost", "onesignal", "slack_sdk", "slackapi", "discord.js"],
  // Money.
  ...["braintree", "adyen", "paypal", "recurly", "chargebee", "gocardless", "easypost", "shippo", "mollie", "klarna"],
  ...["lemonsqueezy", "razorpay", "worldpay"],
  // Everything else that sends errors by name.
  ...[
    "openai",
    "anthropic",
    "notionhq",
    "algolia",
    "cloudinary",
    "cloudflare",
    "launchdarkly",
    "hcaptcha",
    "recaptcha",
  ],
  ...["contentful", "airtable", "zendesk", "mapbox", "elasticsearch", "opensearch", "rabbitmq", "dynamodb", "mongodb"],
  ...["kubernetes", "envoy", "nginx", "haproxy", "traefik", "istio", "grpc", "openvpn", "minio", "boto3", "botocore"],
  ...["aws-sdk", "onfido", "jumio", "docusign", "typeform", "mixpanel", "pagerduty", "opsgenie"],
] as const;

/** Names that are plain words too: they count as proper names, in identifiers, and alone between quotes. */
const plain = [
  ...["clerk", "ory", "privy", "stripe", "plaid", "square", "paddle", "notion", "linear", "segment", "intercom"],
  ...["devise", "sentry", "vault", "kong", "persona", "lucia"],
] as const;

/** Those among them that code and sentences use for what they mean: only a client or an error of that name is a vendor's. */
const common = new Set<string>(["square", "linear", "segment", "persona", "vault", "notion"]);

const providers = [
  ...["google", "github", "gitlab", "microsoft", "apple", "facebook", "amazon", "bitbucket", "coinbase", "discord"],
  ...["figma", "linkedin", "salesforce", "slack", "snapchat", "tiktok", "twitter", "yahoo", "hubspot", "shopify"],
  ...["okta", "entra", "azure", "onelogin", "jumpcloud", "rippling", "shibboleth", "duo"],
] as const;

/** What says that something is the author's own work. */
const own = [
  "ourselves",
  "our own",
  "our codes",
  "our classes",
  "our api",
  "own codes",
  "own errors",
  "in-house",
] as const;

/** "our upload service's", "our own gateway". */
const ownThing =
  "our (?:[\\w-]+ ){0,2}(?:service|gateway|limiter|proxy|mailer|importer|validator|endpoint|rest api|http api)(?!\\w)";

/** What programs stand on, and whoever runs them: as a heading or in a log, none of it is Stytch. */
export const infrastructure =
  /\b(?:redis|postgres\w*|psql|mysql|mariadb|sqlite|mongo\w*|kafka|rabbitmq|memcached?|smtp|imap|ldap\w*|s3|dns|cache|broker|limiter|rate.limit(?:er|ing)?|crm|billing|payments?)\b/i;

const owners: ReadonlyMap<string, Mark["owner"]> = new Map([
  ["stytch", "stytch"],
  ...distinct.map((name) => [name, "vendor"] as const),
  ...plain.map((name) => [name, "vendor"] as const),
  ...providers.map((name) => [name, "provider"] as const),
  ...own.map((name) => [name, "own"] as const),
]);
/** `SlackApiError`, `googleAuthException`: whoever names a provider's error means nothing of Stytch's. */
const isErrorClass = /^(?:[A-Z][A-Za-z]{0,12})?(?:Err(?:or)?|Exception|ErrorCode)\b/;
/** "not Stytch's", "nothing to do with Stytch": what is said of it, it isn't. */
const denied =
  /(?:\bnot|n't|\bno|\bnever|\bnone|nothing to do with|\bunlike|\bother than|\brather than)[ \t]+(?:(?:from|by|of|an?|one|in|to|the)[ \t]+){0,2}$/i;
/** `"client_name": "`: things that people call after what they use. */
const calledAfter =
  /\b(?:client_?(?:name|id)?|connection|idp|alias|branch|image|repo(?:sitory)?|bucket|queue|topic|database)["']?\s*[:=]\s*["']$/i;
const plainNames = new Set<string>([...plain, "entra", "duo", "apple"]);
const any = new RegExp(
  [...owners.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.]/g, "\\$&"))
    .concat(ownThing)
    .join("|"),
  "gi",
);

/** Every such word of a text, in order. One pass; a line gives the same as the text that it is a line of. */
export function marksIn(text: string): Mark[] {
  const found: Mark[] = [];
  any.lastIndex = 0;
  // Asked for line by line: `matchAll` would copy the pattern each time.
  for (let match = any.exec(text); match; match = any.exec(text)) {
    const { 0: word, index } = match;
    const name = word.toLowerCase();
    const owner = owners.get(name) ?? "own";
    const end = index + word.length;
    if (!stands(text, index, end)) continue;
    if (owner === "stytch" && calledAfter.test(text.slice(Math.max(0, index - 24), index))) continue;
    if (plainNames.has(name) && !isProperName(text, index, end, common.has(name))) continue;
    found.push({ start: index, end, owner: ownerHere(owner, text, index, end) });
  }
  return found;
}

function ownerHere(owner: Mark["owner"], text: string, start: number, end: number): Mark["owner"] {
  if (owner === "provider" && isErrorClass.test(text.slice(end, end + 24))) return "vendor";
  if (owner === "stytch" && denied.test(text.slice(Math.max(0, start - 40), start))) return "own";
  return owner;
}

/** Companies and servers that answer as OAuth does, beside those above; without an edge in words such as `microsoftonline`. */
const oauthServers =
  /\b(?:microsoftonline|accounts\.google|google\w*|gmail|facebook\w*|spotify|twitch|reddit|strava|fitbit|zoom\.us|dropbox|atlassian|jira|xero|quickbooks|intuit|hydra|openiddict|spring-?security|simple-oauth2|myob|pipedrive|netsuite|calendly|asana|gitea|snowflake|ping(?:one|identity)|adfs)\b/gi;

/** How far apart two words of one line may stand to speak of one thing, in UTF-16 units. */
const together = 300;

/**
 * As `marksIn`, for a code of OAuth: whoever Stytch works with sends these codes as well, and counts as another vendor
 * where Stytch isn't named beside it on its line. In order.
 */
export function oauthMarksIn(text: string): Mark[] {
  const marks = marksIn(text);
  const ours = marks.filter(({ owner }) => owner === "stytch");
  const isBesideUs = ({ start, end }: Span): boolean =>
    beginningBetween(ours, start - together, end + together).some(
      (one) => !text.slice(Math.min(one.start, end), Math.max(one.start, end)).includes("\n"),
    );
  const servers = [...text.matchAll(oauthServers)].map(({ 0: { length }, index }): Mark => {
    return { start: index, end: index + length, owner: "provider" };
  });
  return [...marks, ...servers]
    .flatMap((mark): Mark[] => {
      if (mark.owner !== "provider") return [mark];
      return isBesideUs(mark) ? [] : [{ ...mark, owner: "vendor" }];
    })
    .sort((a, b) => a.start - b.start);
}

/** Whose a file is by its name; that its folder is called after Stytch says nothing of each file. */
export function ownerOfPath(path: string): Owner | undefined {
  const [name = "", folder = ""] = path.split(/[\\/]/).slice(-2).reverse();
  const owner = onlyOwner(name.replace(/\.\w+$/, ""));
  return owner ?? (onlyOwner(folder) === "vendor" ? "vendor" : undefined);
}

function onlyOwner(name: string): Owner | undefined {
  const owners = new Set(marksIn(name).map(({ owner }) => owner));
  if (owners.has("stytch") === owners.has("vendor")) return undefined;
  return owners.has("stytch") ? "stytch" : "vendor";
}

/** Whether a word, which camel case may join to others, is no part of a longer one. */
function stands(text: string, start: number, end: number): boolean {
  const [first, last] = [text.charAt(start), text.charAt(end - 1)];
  // The letter of an escape sequence, such as `\t`, belongs to no word.
  const before = /\\[nrt]$/.test(text.slice(Math.max(0, start - 2), start)) ? "" : text.charAt(start - 1);
  const after = text.charAt(end);
  const opens = /[a-z]/.test(first) ? !/[A-Za-z]/.test(before) : !/[A-Z]/.test(before);
  return opens && (/[a-z0-9]/.test(last) ? !/[a-z]/.test(after) : !/[A-Z]/.test(last) || !/[A-Z]/.test(after));
}

/** `Clerk`, `fromClerk`, `clerkClient`, `@clerk/`, `CLERK_KEY`, `clerk:`, `"clerk"`, but no clerk of a bank. */
function isProperName(text: string, start: number, end: number, isCommon: boolean): boolean {
  const [before, after] = [text.charAt(start - 1), text.slice(end, end + 10)];
  if (/["'`]/.test(before) && after.startsWith(before)) return true;
  if (isCommon) return before === "@" || /^(?:Api|API|Client|Err|Exception|Sdk|SDK)/.test(after);
  if (/[A-Z]/.test(text.charAt(start)) || /[@_/-]/.test(before)) return true;
  return /^(?:[A-Z][a-z]|[A-Z]{2}|_\w|'s|[./]\w|:|-\w)/.test(after);
}
