import type { Problem, Rule, RuleContext } from "./problem";

const comparison =
  /\b(error_message|errorMessage|ErrorMessage)(["'\])?]*)(\s*[=!]==?\s*)(["'`])((?:(?!\4)[^\n\\]|\\.)+)\4/g;
/** `typeof error.error_message === "string"` asks for no message. */
const typeCheck = /\btypeof\s+[\w.?!()[\]]*$/;

/** A comparison with the text of a message, which may change, where the error's type doesn't. */
export const messageComparison: Rule = {
  id: "message-comparison",
  check(context) {
    const { text, source, evidence, t } = context;
    if (source.kind !== "code" || !evidence.stytch) return [];
    return [...text.matchAll(comparison)].flatMap((match): Problem[] => {
      if (typeCheck.test(text.slice(Math.max(0, match.index - 60), match.index))) return [];
      const [whole, field = "", closing = "", operator = "", quote = "", message = ""] = match;
      const [start, end] = [match.index, match.index + whole.length];
      const type = typeOf(message, context);
      const right = field.replace("message", "type").replace("Message", "Type");
      const problem: Problem = {
        rule: "message-comparison",
        start,
        end,
        ...(type !== undefined && { type }),
        message:
          type === undefined
            ? t("Stytch may reword its messages; compare {0} instead.", right)
            : t("Stytch may reword its messages; compare {0} with {1} instead.", right, type),
        fixes:
          type === undefined
            ? []
            : [
                {
                  title: t("Compare {0} with {1}", right, type),
                  edits: [{ start, end, text: `${right}${closing}${operator}${quote}${type}${quote}` }],
                  isPreferred: true,
                },
              ],
      };
      return [problem];
    });
  },
};

/** The one error whose message this is. */
function typeOf(message: string, { prose }: RuleContext): string | undefined {
  const bare = message.replace(/\\(.)/g, "$1").toLowerCase();
  const [owner, another] = Object.entries(prose).filter(([, { messages }]) =>
    Object.values(messages).some((known) => known.toLowerCase() === bare),
  );
  return another ? undefined : owner?.[0];
}
