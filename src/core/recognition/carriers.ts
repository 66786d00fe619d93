import { folded } from "./camelNames";
import type { Context } from "./context";
import { fieldBefore, isAboutErrorType } from "./fieldContext";
import { lineAround } from "./line";
import type { Mention } from "./names";
import type { Neighbours } from "./neighbours";
import type { Source } from "../text/textKind";

/** Attributes of markup that name an element, a way or a style. */
const attribute =
  /(?:^\s*|<[\w.:-]+(?:\s[^<>]*)?\s)(?:data-(?![\w-]*(?:err|code))[\w-]*|test_?id|testID|id|class(?:Name)?|htmlFor|for|name|href|action|role|slot|aria-[\w-]+|v-on:[\w-]+|on[\w:]*)=\{?["'`]?[\w\s-]*$/;
/** Those that no error's name would be told in. */
const sharpAttribute =
  /(?:^\s*|<[\w.:-]+(?:\s[^<>]*)?\s)(?:data-[\w-]*(?:test|cy|qa)[\w-]*|test_?id|testID|class(?:Name)?)=\{?["'`]?[\w\s-]*$/;
const lookUps =
  /(?:ByTestId|getElementById|querySelector(?:All)?|by\.id|find_by_id|locator|cy\.get|accessibilityIdentifier)\s*[(=]\s*["'`]?[#.]?$/;
/** Fields that hold the name of something else. */
const field =
  /(?:^|[._-])(?:test_?id|testID|id|class(?:_?name)?|routes?|route_?name|path|href|slug|screen|view|page|action|event|event_?name|event_?type|operation_?id|permissions?|scopes?|roles?|flags?|features?|feature_?flag|column|field|field_?name|table|index|constraint|metric|template|job|queue|topic|channel|button|icon|variant|token_?type|redirect_?type|grant_?type|redirect_?url_?type|grpc_code|grpc_status)$/i;
const goTag =
  /`[^`]*\b(?:json|yaml|xml|env|envconfig|mapstructure|db|bson|gorm|form|query|validate|toml|schema|koanf|protobuf):"$/;
/** Enumerations and constraints of a database's own. */
const ownEnumeration = /\bcreate\s+type\b|\bconstraint\s+["`]?$|\badd\s+column\s|\benum\s*\(/i;
/** `@@unique([a, b], map: "`, `t.unique(["a"], "`, `add_index :a, name: "`: the name of a rule of the database. */
const constraint =
  /(?:@@(?:unique|index|id|map)|@Unique|@Index|\bunique_?(?:constraint|index)|\bcheck_?constraint|\b(?:add|create|drop)_?(?:unique|index|constraint|check)\w*|\b(?:table|t)\.(?:unique|index))\b\s*\(?[^;={}]*["'`]$/i;
const metric = /\{[^{}]*\b(?:reason|code|status|name|error|type|grpc_code|result)(?:=~?\\*"|:)$/;
/** Functions that count, note down or show what somebody did: `statsd.increment("…", "code:`, `track("`. */
const noting =
  /(?:(?:^|[^\w])_?(?:metrics?|statsd?|stats|telemetry|analytics|amplitude|gtag|prom(?:etheus)?|histogram|counters?|audit\w*)(?:\.|->|::)\w+|(?:^|[^\w.])(?:track\w*|capture|log_?event|emit_?event|audit|navigate|redirect_?to|visit|goto|incr(?:ement)?)|[.>](?:track\w*|navigate|incr(?:ement)?))\(.*["'`:]$/i;
/** `insert into audit_log (…) values (…, '`, up to a value. */
const statementOf = /\b(?:insert\s+into|update|copy|merge\s+into|delete\s+from)\s+([\w."`]+)[^;]*$/i;
/** How far before a value its statement begins, in UTF-16 units. */
const statementReach = 700;
/** What frameworks call the messages of their own validation. */
const validating = /\b(?:default_)?error_messages\b|\bvalidation\b/i;
/** What holds names of something else, as the head of a list, a map or an enumeration. */
const carrying =
  /audit|permission|feature|flag|route|screen|analytics|test_?ids?\b|button|css|class_?names?\b|column|attributes|activerecord|activemodel|validat|\bforms?\b|helpers|hints?\b|badges?\b|tooltips?\b|strengths?\b|labels|placeholders|titles|menu|actions?\b|links\b|tabs\b/i;
const erring = /err|stytch|fail|refus|problem|reason|exception|fault|retry|codes?\b|messages?\b/i;
/** "the `reset_password` job", "column `duplicate_email`". */
const things =
  "(?:page|job|column|flow|button|screen|route|path|link|action|template|event|form|endpoint|command|task|table|field|flag|permission|setting|metric|queue|topic|header|cookie|index|constraint|step|tab|menu|label|feature)s?";
const thingBehind = new RegExp(`^[\`"'*)]{0,3} +${things}\\b`, "i");
const thingBefore = new RegExp(`\\b${things}(?: (?:named|called))? +[\`"'*(]{1,3}$`, "i");
/** "the field is marked `": what a page says of its own. */
const marked =
  /\b(?:field|input|form|page|button|label|badge|menu)s? (?:is|are|was|gets?|shows?|has|turns|says) (?:\w+ ){0,2}[`"'*(]{0,3}$/i;
/** Keys of errors' messages in a file that has others, too: `stytch_error_`, `stytch.errors.`. */
const prefixed = /stytch[\w.-]*err\w*[._]$/i;
const longestPrefix = 60;
const listed: ReadonlySet<Context> = new Set(["key", "literal"]);
/** A bracket that is still open: what nearly no line has, and every such list. */
const open = /[[({][^[({\])}]*$/;
/** `permissions = ["a", "` */
const listHead = /([\w$.-]+)["'`]?\s*(?::[^=]*)?[:=]\s*[[({][^\])}]*$/;
/** The name that the head of a block gives to it: of a class, a variable, a key. */
const headName =
  /\b(?:enum|class|object|record|struct|type|interface|const|let|var|val|create\s+type)\s+(?:class\s+|const\s+)?([\w$]+)|^[\s-]*["'`:]?([\w.$-]+)["'`]?\s*(?:=>|[:=])/;

/**
 * Whether a name stands where something else than an error has its name: an element, a way, a permission, a column.
 * @param heads the lines that head the blocks around it, innermost first
 */
export function onlyCarries(
  text: string,
  mention: Mention,
  context: Context,
  source: Source,
  neighbours: Neighbours,
  heads: () => readonly string[],
): boolean {
  const { before, after } = lineAround(text, mention.start, mention.end);
  if (attribute.test(before) || lookUps.test(before) || (source.kind === "code" && goTag.test(before))) return true;
  if ((metric.test(before) || noting.test(before)) && !isAboutErrorType(before)) return true;
  if (constraint.test(before)) return true;
  if (source.language === "sql" && isOfOwnTable(text, mention.start, before)) return true;
  const name = fieldBefore(before);
  // A constant that has the error's own name holds the error, whatever that ends in.
  if (name !== undefined && field.test(name) && !folded(name).endsWith(folded(mention.entry.type))) return true;
  if (context === "word" && (thingBefore.test(before) || thingBehind.test(after) || marked.test(before))) return true;
  if (!listed.has(context)) return false;
  if (context === "key" && source.kind === "data" && isWithoutPrefix(text, before, mention, neighbours)) {
    return !heads().some((head) => /stytch/i.test(head));
  }
  if (validating.test(before) && !/stytch/i.test(before)) return true;
  const list = open.test(before) ? listHead.exec(before)?.[1] : undefined;
  if (list !== undefined && carrying.test(list) && !erring.test(list) && !neighbours.areStytch(mention)) return true;
  if (source.kind === "data" && !/error_?type/i.test(before) && isInOwnSchema(list, heads)) return true;
  const blocks = heads().flatMap((head) => headName.exec(head)?.slice(1).filter(Boolean) ?? []);
  if (blocks.some((block) => /stytch/i.test(block))) return false;
  const telling = blocks.find((block) => carrying.test(block) || erring.test(block));
  return telling !== undefined && !erring.test(telling) && !neighbours.areStytch(mention);
}

/** Whether other keys around one say that they are errors of Stytch's, and it doesn't. */
function isWithoutPrefix(text: string, before: string, mention: Mention, neighbours: Neighbours): boolean {
  if (!/^\s*(?:<\w[^<>]*)?["']?$/.test(before)) return false;
  for (const one of neighbours.around(mention)) {
    const other = lineAround(text, one.start, one.end).before.slice(-longestPrefix);
    if (/[._]$/.test(other) && prefixed.test(other)) return true;
  }
  return false;
}

/** Whether a schema lists what a field of the author's own API may hold. */
function isInOwnSchema(list: string | undefined, heads: () => readonly string[]): boolean {
  const around = heads();
  const isListed = list === "enum" || list === "symbols" || /^\s*["']?enum["']?\s*:\s*\[?\s*$/.test(around[0] ?? "");
  return isListed && !around.some(isAboutErrorType);
}

/** Whether SQL gives a name to a type or constraint, or writes it to a table of other things. */
function isOfOwnTable(text: string, start: number, before: string): boolean {
  if (ownEnumeration.test(before) && !isAboutErrorType(before)) return true;
  const table = statementOf.exec(text.slice(Math.max(0, start - statementReach), start))?.[1] ?? "";
  return (carrying.test(table) && !erring.test(table)) || /^"?(?:api|http|app|own)_/i.test(table);
}

/** Whether even a name that nobody else has is a mere name here: a test's handle on an element, or its style. */
export function carriesByItsPlace(text: string, { start, end }: Mention): boolean {
  return sharpAttribute.test(lineAround(text, start, end).before);
}
