import { lineStartAt } from "../code/blocks";
import type { Code } from "../code/code";
import type { FieldValue } from "../syntax/fieldValue";

const requestId = /request-id-(?:test|live|fraud)-/i;
const foreignId = /request_?id\\*["'\]]*\s*(?:=>|[:=])\s*\\*["'](?!request-id)/i;
/** The field of a request's ID: nobody but Stytch has it beside the others. */
const askedId = /(?<![.\w])request_?id\b["'\]]*\s*(?:=>|[:=,])/i;
const siblings = [/status_?code/i, /request_?id/i, /error_?message/i, /error_?url/i];
/** What an application answers, logs or measures itself. */
const [answer, record] = [
  String.raw`\b(?:res|response|reply|ctx|c|rw|w)\b[\w.$?!()]*\.(?:json|JSON|send|status|write|end|error)\w*\s*$|(?:jsonify|render|respond\w*|JSONResponse|JsonResponse|HttpResponse|NextResponse|Response|abort|problem|Results\.\w+)[\w.$]*\s*$`,
  String.raw`(?:log(?:ger)?|console|track|span|metric|label|attributes?|counter|increment|capture|audit|emit|insert|create|save|update)[\w.$]*\s*$`,
];
const ownAnswer = new RegExp(answer, "i");
const ownCall = new RegExp(`${answer}|${record}`, "i");
const mockCall = /mock|stub|fake|reject|throw|raise|nock|fixture|resolve|returns?|factory|build|stytch/i;
const mockOfStytch = /\bstytch\w*(?:\(\))?(?:\.|->)[\w.>-]*\)?\.(?:mock\w*|rejects|throws|resolves)\b/i;
const longest = 2000;

/** What a test expects of the application's answer. */
const expectation =
  /\b(?:expect|assert\w*|should|verify|andExpect)\b|\.to(?:Be|Equal|StrictEqual|MatchObject|Match)\b/i;
/** An object of the application's own. */
const ownObject = /\bnew\s+(?!\w*stytch)\w*(?:Problem|Answer|Result|Response|Details)\w*\s*\(?$/i;

/** Whether a payload is what an application answers, or is expected to, and nothing that shows that Stytch sent it. */
export function isOwnAnswer({ text, mask, brackets }: Code, offset: number): boolean {
  for (let depth = 0, open = brackets.around(offset); depth < 4 && open !== -1; depth++) {
    const close = brackets.partner(open);
    const inner = text.slice(open, close === -1 ? offset : Math.min(close, open + longest));
    if (requestId.test(inner) || /stytch\.com/i.test(inner)) return false;
    if (mask[open] === "{" && inner.includes(";")) return false;
    const before = mask.slice(Math.max(lineStartAt(mask, open), open - 80), open).trimEnd();
    if (ownAnswer.test(before) || ownObject.test(before) || expectation.test(before)) return true;
    open = brackets.around(open);
  }
  return false;
}

type Signs = "many" | "few" | "none";

/** How much a payload looks like Stytch's whose error type a value is. @param isNamed whether its file names Stytch */
export function payloadSigns(code: Code, { start }: FieldValue, isNamed: boolean): Signs {
  const { text, mask, brackets } = code;
  if (mask[start - 1] === " ") return isInString(code, start - 1) ? "many" : "none";
  let open = brackets.around(start);
  if (open === -1 || start - open > longest || !isLiteral(code, open, start)) return "none";
  const close = brackets.partner(open);
  const inner = text.slice(open, close === -1 ? start + 200 : Math.min(close, open + longest));
  const line = mask.slice(Math.max(0, open - 80), open);
  while (mask[open - 1] === "(" || mask[open - 1] === "[") open--;
  const callee = mask.slice(Math.max(0, open - 80), open).trimEnd();
  if (foreignId.test(inner)) return "none";
  const isOwn = ownCall.test(callee) || ownCall.test(line.trimEnd());
  if (requestId.test(inner)) return "many";
  if (isOwn) return "none";
  const statement = mask.slice(lineStartAt(mask, open), open);
  if (/stytch\.com/i.test(inner) || /stytch\w*(?:[.:]+\w+)*\s*$/i.test(callee)) return "many";
  const count = siblings.filter((sibling) => sibling.test(inner)).length;
  const isMocked = mockCall.test(statement);
  if (!isNamed || count === 0 || (count === 1 && !isMocked)) return "none";
  // `vi.mocked(stytch.otps.authenticate).mockRejectedValue({`
  const isOfStytch = mockOfStytch.test(statement);
  return isMocked && ((count > 1 && askedId.test(inner)) || isOfStytch) ? "many" : "few";
}

/** Whether a bracket encloses arguments or the fields of an object, rather than statements. */
function isLiteral({ mask, brackets }: Code, open: number, value: number): boolean {
  if (mask[open] !== "{") return true;
  const isAssigned = /[^=!<>]=\s*["'`]$/.test(mask.slice(Math.max(0, value - 12), value));
  if (isAssigned) return /\bnew\b[^;{}\n]*\s*$/.test(mask.slice(Math.max(0, open - 80), open));
  const close = brackets.partner(open);
  return !mask.slice(open, close === -1 ? value : Math.min(close, open + longest)).includes(";");
}

/** A payload that is written as text: `'{"error_type":"a", …}'`. */
function isInString(code: Code, offset: number): boolean {
  const string = code.stringAround(offset);
  if (!string) return false;
  const inner = code.text.slice(Math.max(string.start, offset - longest), Math.min(string.end, offset + longest));
  if (requestId.test(inner)) return true;
  return !foreignId.test(inner) && siblings.filter((sibling) => sibling.test(inner)).length >= 2;
}
