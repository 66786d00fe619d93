import type { Context, OwnNames } from "./context";
import { contextOf } from "./contextOf";
import { enclosingHeads } from "./callee";
import { isAboutErrorType } from "./fieldContext";
import { lineAround } from "./line";
import { isChallenge } from "./oauthContext";
import { firstFrom } from "../text/span";
import type { Mention } from "./names";
import type { Source } from "../text/textKind";

/** Functions that answer a request or make a failure of the code's own, as the text before their bracket ends. */
const answering = new RegExp(
  String.raw`(?:^|[^\w$])(?<!\b(?:enum|class|struct|interface|object)\s)(?:` +
    [
      // Answers to a request.
      String.raw`(?:res|response|reply|rep|resp|rw|w|ctx|context|c|h|conn|exchange|Response|NextResponse|HttpResponse)\b[\w.$?!]*(?:\([^()]*\)[\w.$?!]*)*\.(?:send|json|JSON|end|write|body|status|String|error|throw|abort\w*|code|problem|fail|badRequest|notFound|unauthorized|forbidden|conflict)`,
      String.raw`(?:ResponseEntity|Results|TypedResults|Response|HttpResponse)\.[\w.]+(?:\([^()]*\)[\w.]*)*`,
      String.raw`(?:http\.Error|gin\.H|fiber\.Map|echo\.Map|echo\.NewHTTPError|json\.NewEncoder\([^()]*\)\.Encode|fiber\.NewError|status\.Errorf?)`,
      String.raw`(?:abort|halt|problem|Problem|BadRequest|NotFound|Unauthorized|Conflict|UnprocessableEntity|StatusCode|jsonify|JSONResponse|JsonResponse|make_response|(?:Object|Json|Content)Result|HTTPException|HttpException|GraphQLError|TRPCError|createError|createHttpError|error!|bail!|anyhow!|ensure!|ApolloError)`,
      String.raw`(?:respond|reply|send|write|render)_?(?:with|json|error|problem|JSON|Error|Problem|With|Json)\w*`,
      String.raw`(?:Error|Problem)(?:Body|Response|Dto|DTO|Payload|Details?|Result|View|Message|Info|Report)\w*|ProblemDetail\.\w+|super|parent::__construct`,
      // Failures.
      String.raw`(?:errors\.New|fmt\.Errorf|Result\.(?:failure|fail|error|err|Fail|Failure|Err)|Either\.left|Left|Failure|Err|Failed|E\.left|TE\.left)`,
      String.raw`(?:(?:new|throw|raise|return|throws)\s+)+[\w.:$&*]*(?:[Ee]rror|Exception|[Ff]ailure|[Pp]roblem|Refus(?:ed|al)|Fault|Reject(?:ed|ion)|Denied|Denial)[\w.:]*(?:\.new)?`,
      String.raw`(?:throw|raise)\s+(?:new\s+)?[\w.:$&*]+(?:\.new)?`,
    ].join("|") +
    String.raw`)(?:<[\w, ]*>)?$`,
);
/** The same without a bracket: `raise Refused, "invalid_id"`, `render json: …`, `halt 404, …`. */
const answeringLine =
  /^\s*(?:return\s+)?(?:raise\s+[\w:.]+\s*,\s*|throw\s+\(?|render\s+(?:json|status|plain|problem)\b.*|halt\s+\d{3}\b.*|head\s+:?\w+.*|die\s*\(?|abort\s+\d{3}.*)["'`]?$/;
/** A type of the code's own for its failures: `#[error("…")]`, `(StatusCode::NOT_FOUND, "…")`. */
const declaring =
  /#\[(?:error|serde)\s*\([^()]*["']$|\bStatusCode(?:::|\.)\w+\s*,\s*["'`]$|\b(?:HTTPStatus|HttpStatus|http\.Status|Status)\.?\w*\s*,\s*["'`]$/;
/** `{ ok: false, reason: "…" }`, `return { error: "…" }`, `{:error, :…}` on the right of an arrow. */
const result =
  /\breturn\b\s*\(?\{[^{}]*\b(?:reason|code|error|detail|outcome|problem|failure)["']?\s*:\s*["'`]$|\b(?:ok|success)["']?\s*(?::|=>|=)\s*(?:false|False)\b[^{}]*["'`]$|(?:->|\bdo:|\|\||\belse\b:?)\s*\{:error,\s*(?:["']|:)$/;
/** `Self::UserNotFound => "…"`, `ApiError.GONE -> "…"`: how a type of the code's own is written out. */
const writtenOut = /(?:\bSelf|\b([A-Z]\w*))(?:::|\.)\w+\s*(?:=>|->)\s*["']$/;
const ownType =
  /(?:^|\bimpl\s+|\bfor\s+)(?:Api|App|Http|Rest|Public|Domain|Service|Server|Response|Audit)[A-Z]\w*(?=\s*(?:\{|$))/;
/** `default_code = "…"` in `class NotFound(APIException)`. */
const classField =
  /(?:^|[{;])\s*(?:(?:public|static|readonly|override|final|protected)\s+)*(?:default_)?(?:code|error|error_?code|slug|title|type|reason)\b[^=]*=\s*["'`]$/;
const errorClass = /\bclass\s+\w+.*(?:Exception|Error|Problem|Failure)\b/;
/** What a test reads from an answer of the code's own: `r.json()["code"] == …`, `expect(response.body.code)…`. */
const readBack =
  /(?:\bassert\w*|\bexpect|\bshould\b).*(?:\b(?:r|res|resp|response|reply|answer)\b\.(?:json\(\)|get_json\(\)|body|data|json|parsed_body)|[\w"'`]+\)?\.json\(\)|JSON\.parse\(|response\.parsed_body|json_response)/;
/** What is made here is Stytch's, or stands for it; its SDKs throw a `ClientError`. */
const mocked =
  /stytch|\bClientError\b|mock|stub|nock|\bmsw\b|fake|thenThrow|doThrow|willThrow|side_effect|to_return|and_raise|and_return|error_?type|ErrorType/i;
/** How far above an answer the same error can be handled, in UTF-16 units. */
const handledReach = 600;
const handling: ReadonlySet<Context> = new Set(["own", "field", "case", "url"]);

/**
 * Whether code sends, throws or makes a failure of its own here that merely has the name of one of Stytch's.
 * @param mentions those of the text, in order
 * @param blocks the lines that head the blocks around it, innermost first
 */
export function isOwnAnswer(
  text: string,
  mention: Mention,
  context: Context,
  source: Source,
  own: OwnNames,
  mentions: readonly Mention[],
  blocks: () => readonly string[],
): boolean {
  if (source.kind === "prose") return isMappedTo(text, mention, mentions);
  if (source.kind === "data") return context !== "oauth" && isInAnswer(text, mention, blocks);
  if (source.kind !== "code" || context === "key" || context === "word") return false;
  const { before } = lineAround(text, mention.start, mention.end);
  if (isMappedTo(text, mention, mentions) || isWrittenOut(before, blocks)) return true;
  if ((isChallenge(before) || sending.test(before)) && !mocked.test(before)) return true;
  if (isOnlySent(text, mention, before)) return true;
  const heads = enclosingHeads(text, mention.start);
  const answer = context === "case" ? -1 : heads.findIndex((head) => answering.test(dotted(head)));
  const isSent =
    context !== "case" &&
    (result.test(before) ||
      answer !== -1 ||
      answeringLine.test(before) ||
      (declaring.test(before) && !isReceived(text, mention)) ||
      (classField.test(before) && [before, ...blocks()].some((block) => errorClass.test(block))));
  if (!isSent && !readBack.test(before)) return false;
  if (mocked.test(before.replace(/^.*(?:->|=>)/, "")) || heads.slice(0, answer + 1).some((head) => mocked.test(head)))
    return false;
  if (blocks().some((block) => /stytch/i.test(block) && errorClass.test(block))) return false;
  return !isHandledAbove(text, mention, source, own);
}

/** `back.searchParams.set("error", "`, `redirect(back + "?error=`: a server's own way to refuse a client of OAuth. */
const sending =
  /\b(?:set|append|add|put|with|query)\w*\(\s*["'`:]error["'`]?\s*,\s*["'`]$|(?:\bredirect\w*|\bLocation\b["'`]?)\s*[(,:=].*[?&#]error=$/i;

/** `const codeGone = "`, `private static final String GONE = "`, `  Gone: "`. */
const given = /([A-Za-z_$][\w$]*)\s*(?::\s*[\w<>.[\]]+\s*|\s+string\s*)?(?::?=|:)\s*["'`]$/;
/** How far from a constant its uses are looked for, in UTF-16 units, and how many. */
const [useReach, mostUses] = [5000, 6];
const shortestConstant = 3;

/** Whether a constant of this value is used in nothing but answers of the code's own. */
function isOnlySent(text: string, { start, end }: Mention, before: string): boolean {
  const name = given.exec(before)?.[1];
  if (name === undefined || name.length < shortestConstant || isAboutErrorType(before)) return false;
  const from = Math.max(0, start - useReach);
  const window = text.slice(from, end + useReach);
  let uses = 0;
  for (let at = window.indexOf(name); at !== -1 && uses < mostUses; at = window.indexOf(name, at + name.length)) {
    const isDefinition = from + at >= start - before.length && from + at < end;
    if (isDefinition || /[\w$]/.test(window.charAt(at - 1) + window.charAt(at + name.length))) continue;
    if (!isSentAt(text, from + at)) return false;
    uses++;
  }
  return uses > 0;
}

function isSentAt(text: string, offset: number): boolean {
  const heads = enclosingHeads(text, offset);
  const answer = heads.findIndex((head) => answering.test(dotted(head)));
  return answer !== -1 && !heads.slice(0, answer + 1).some((head) => mocked.test(head));
}

/** `"body": { "code": "…" }` in a contract or a mock of the code's own API, and what its tests read from it. */
function isInAnswer(text: string, { start, end }: Mention, blocks: () => readonly string[]): boolean {
  const { before } = lineAround(text, start, end);
  if (readBack.test(before)) return !mocked.test(before);
  const field = answerField.exec(before);
  if (!field) return false;
  const head = field[1] ?? "";
  return (body.test(head) || (head.trim() === "" && body.test(blocks()[0] ?? ""))) && !/stytch/i.test(before);
}
const answerField = /^(.*?)["']?\b(?:code|error|reason|detail|message|title|error_?code)["']?\s*:\s*["']?$/i;
const body = /["']?\b(?:body|jsonBody)["']?\s*:\s*\{?[^{}]*$/;

/** PHP's and C++'s calls as everybody else writes them. */
function dotted(head: string): string {
  return head.replace(/->|::|\?\./g, ".");
}

/** What stands between an error and what a table or a map makes of it: `" => "`, `", 404, "`. */
const mapping =
  /^["'`]?\]?\)?[ \t]*(?:=>|->)[ \t]*[^,;\n]{0,60}$|^["'`], *(?:[\w.]+\.)?[\w.]{0,40}\d{3}\w*, *[^,\n]{0,40}["'`]$|^["'`*]{1,3} (?:becomes|→|turns into|maps to|is (?:mapped|translated|turned) (?:in)?to|is (?:answered|reported|shown) as)[^,.;\n]{0,40}$/;

/** Whether another error stands before this one, as what is made into it. */
function isMappedTo(text: string, { start, entry }: Mention, mentions: readonly Mention[]): boolean {
  const former = mentions[firstFrom(mentions, start) - 1];
  if (!former || start - former.end > 160 || former.entry === entry) return false;
  return mapping.test(text.slice(former.end, start));
}

function isWrittenOut(before: string, blocks: () => readonly string[]): boolean {
  const match = writtenOut.exec(before);
  if (!match) return false;
  const around = [match[1] ?? "", before, ...blocks()];
  return around.some((one) => ownType.test(one)) && !around.some(isAboutErrorType);
}

/** How far above one of its members the head of a type is looked for, in UTF-16 units. */
const headReach = 1500;

/** Whether a type of Rust's is only ever read, and never sent. */
function isReceived(text: string, { start }: Mention): boolean {
  const derived =
    text
      .slice(Math.max(0, start - headReach), start)
      .split("#[derive(")
      .slice(1)
      .pop()
      ?.split(")", 1)[0] ?? "";
  return derived.includes("Deserialize") && !/\bSerialize/.test(derived);
}

/** Whether code just above asks for the very error, so that it is passed on here. */
function isHandledAbove(text: string, mention: Mention, source: Source, own: OwnNames): boolean {
  const name = text.slice(mention.start, mention.end);
  const from = Math.max(0, mention.start - handledReach);
  const above = text.slice(from, mention.start).lastIndexOf(name);
  if (above === -1) return false;
  const start = from + above;
  return handling.has(contextOf(text, { ...mention, start, end: start + name.length }, source, own));
}
