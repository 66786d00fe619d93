import type { CompiledProse } from "../../catalog/compile";
import { codeOf } from "../code/code";
import { marksIn, type Mark } from "../text/vendors";
import { beginningBetween, type Span } from "../text/span";
import { lineAround } from "../recognition/line";
import { type MessageComparison, messageComparisons } from "../syntax/messageComparisons";
import { comparisonOfType, typeField } from "./typeComparison";
import type { Problem, Rule, RuleContext } from "./problem";
import { ownerByClass } from "./whoseCode";

/** `typeof error.error_message === "string"` asks for no message. */
const typeCheck = /\btypeof\s+[\w.?!()[\]]*$/;
/** Whoever writes a test says what they expect. */
const test =
  /\b(?:expect|assert\w*|assertThat|Assert|XCTAssert\w*|require|should\w*|refute\w*|is_expected|verify)\b[\s.!(:]|\.(?:toBe|toEqual|toContain|toMatch|Should)\b/;
const failure = /\b(?:t\.(?:Error|Fatal)f?|fail|pytest\.fail)\(/;
/** The error of one of Stytch's SDKs, by its class. */
const errorOfStytch = /stytch\w*\.?(?:api|client|sdk)?_?(?:error|exception)/i;
/** What an error is called where it is caught: `e`, `err`, `stytchError`. */
const caught = /^[\s(!&*$@]*(?:(?:this|self|await)[.\s])?(?:e|ex|exc|se)\b|^[^.([\s-]*(?:err|exc|fail|stytch|cause)/i;
/** How far around a comparison somebody may say whose error it is, in UTF-16 units. */
const reach = 2500;
/** A plain `message` has to quote Stytch for so many words. */
const fewestWords = 4;

/** A comparison with the text of a message, which may change, where the error's type doesn't. */
export const messageComparison: Rule = {
  id: "message-comparison",
  check(context) {
    const { text, source, evidence } = context;
    if (source.kind !== "code" || !evidence.stytch) return [];
    const marks = marksIn(text);
    const code = codeOf(text, source.language);
    const { mask } = code;
    return messageComparisons(text).flatMap((one): Problem[] => {
      if (isBlank(mask, one.start) && isBlank(mask, one.end - 1)) return [];
      if (isNoComparison(text, one) || nearestOwner(marks, one) === "vendor") return [];
      if (ownerByClass(code, one.receiver) === "vendor") return [];
      const owners = one.text === undefined ? [] : ownersOf(one.text, one, context);
      if (!isStytchs(one, owners, text)) return [];
      return [problem(one, owners.length === 1 ? owners[0] : undefined, context)];
    });
  },
};

/** Whether a comment stands here. */
function isBlank(mask: string, offset: number): boolean {
  return mask.charAt(offset).trim() === "";
}

function isNoComparison(text: string, { start, end, text: wanted }: MessageComparison): boolean {
  // A sign or a blank is no message.
  if (wanted !== undefined && !/[A-Za-z]{2}/.test(wanted)) return true;
  const { before } = lineAround(text, start, end);
  const [rest = "", nextLine = ""] = text.slice(end, end + 300).split("\n", 2);
  return typeCheck.test(before) || test.test(before) || failure.test(rest) || failure.test(nextLine);
}

/** A message that is known is Stytch's; one that isn't, where the error is. */
function isStytchs(
  { name, text = "", start, receiver }: MessageComparison,
  owners: readonly string[],
  whole: string,
): boolean {
  if (name === "message") return owners.length > 0 && text.split(/\s+/).length >= fewestWords;
  const isRead = !/["':]/.test(whole.charAt(receiver.start - 1));
  if (owners.length === 0 && !(isRead && caught.test(whole.slice(receiver.start, receiver.end)))) return false;
  return owners.length > 0 || errorOfStytch.test(whole.slice(Math.max(0, start - reach), start));
}

/** Who is named nearest to a comparison, before it if on both sides alike. */
function nearestOwner(marks: readonly Mark[], { start, end }: Span): Mark["owner"] | undefined {
  let [owner, least]: [Mark["owner"] | undefined, number] = [undefined, Infinity];
  for (const mark of beginningBetween(marks, start - reach, end + reach)) {
    if (mark.owner !== "stytch" && mark.owner !== "vendor") continue;
    const distance = mark.end <= start ? start - mark.end : Math.max(0, mark.start - end);
    if (distance < least) [owner, least] = [mark.owner, distance];
  }
  return owner;
}

interface KnownMessage {
  readonly type: string;
  readonly message: string;
  readonly lowerCase: string;
}

/** Folding all messages for each comparison would cost most of the time. */
const known = new WeakMap<CompiledProse, readonly KnownMessage[]>();

function knownMessages(prose: CompiledProse): readonly KnownMessage[] {
  const kept = known.get(prose);
  if (kept) return kept;
  const all = Object.entries(prose).flatMap(([type, { messages }]) =>
    Object.values(messages).map((message) => ({ type, message, lowerCase: message.toLowerCase() })),
  );
  known.set(prose, all);
  return all;
}

/** The errors whose message this is, or has this. */
function ownersOf(text: string, { extent, minds }: MessageComparison, { prose }: RuleContext): string[] {
  if (extent === "part" && !/\S\s+\S/.test(text)) return [];
  const mindsCase = minds === "case" && extent === "part";
  const wanted = mindsCase ? text : text.toLowerCase();
  const owners = knownMessages(prose).flatMap(({ type, message, lowerCase }) => {
    const said = mindsCase ? message : lowerCase;
    return (extent === "whole" ? said === wanted : said.includes(wanted)) ? [type] : [];
  });
  return [...new Set(owners)];
}

function problem(one: MessageComparison, type: string | undefined, { source, text, t }: RuleContext): Problem {
  const { start, end } = one;
  const right = typeField(one.name);
  const written = type === undefined ? undefined : comparisonOfType(one, type, source.language, text);
  return {
    rule: "message-comparison",
    start,
    end,
    ...(type !== undefined && { type }),
    message:
      type === undefined
        ? t("Stytch may reword its messages; compare {0} instead.", right)
        : t("Stytch may reword its messages; compare {0} with {1} instead.", right, type),
    fixes:
      type === undefined || written === undefined
        ? []
        : [
            {
              title: t("Compare {0} with {1}", right, type),
              edits: [{ start, end, text: written }],
              isPreferred: true,
            },
          ],
  };
}
