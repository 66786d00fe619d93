import { type Code } from "../code/code";
import { memberName } from "../recognition/camelNames";
import { type BranchingBlock, branchingBlocks } from "../syntax/branches";
import { methodAnswered } from "../syntax/sdkCalls";
import { scopesAround } from "./blocks";
import { type ArmPlace, armPlace } from "./armPlace";
import { bareBodyAround } from "./bareBodies";
import { asLabel, branchLines, labelLike, replaced } from "./caseLines";
import { type Chain, chainAt } from "./chains";
import { errorAtHand } from "./errorAtHand";
import { bodyOf, type Explained } from "./explained";
import type { HandlerLanguage } from "./language";
import { columns, type EditorLayout, type Layout, layoutOf, plainLayout } from "./layout";
import { type Insertion, type Place, written } from "./place";
import { isInScript, scriptOf } from "./scripts";
import { statementPlace } from "./statements";
import { inStyleOf } from "./style";
import { suitePlace, suitesAround } from "./suites";
import type { Span } from "../text/span";

/** A branching or a chain of conditions over an error type. */
export type Handling =
  | { readonly kind: "branching"; readonly branches: BranchingBlock }
  | { readonly kind: "chain"; readonly branches: Chain };

/** Whether a name is an error's, or that of the member of an enumeration that is named after it. */
function isNameOf(name: string, type: string): boolean {
  return name === type || memberName(name).toLowerCase() === memberName(type).toLowerCase();
}

/** Writes code that handles errors into a text, at an offset. Each of its answers only puts in, and changes nothing else. */
export class HandlerWriter {
  private readonly code: Code;
  private readonly layout: Layout;
  private readonly language: HandlerLanguage;
  /** The SDK method whose answer is handled here; looked for once, whatever errors are written. */
  private call: { readonly method: string | undefined } | undefined;

  /** @param id VS Code's id of the text's language */
  constructor(
    private readonly id: string,
    private readonly text: string,
    private readonly offset: number,
    language: HandlerLanguage,
    editor: EditorLayout = plainLayout,
  ) {
    this.code = scriptOf(id, text);
    this.language = language.variant?.(this.code) ?? language;
    this.layout = layoutOf(text, editor);
  }

  /** The innermost branching or chain over an error type around the offset. */
  handling(): Handling | undefined {
    const block = branchingBlocks(this.code).findLast(
      (one) => one.start <= this.offset && this.offset <= one.end && this.armPlace(one) !== undefined,
    );
    const chain = chainAt(this.code, this.offset, this.language, this.layout);
    if (chain && (!block || chain.start > block.start)) return { kind: "chain", branches: chain };
    return block && { kind: "branching", branches: block };
  }

  /** Whether one of its branches asks for an error, by its type or by the member that is named after it. */
  handles({ kind, branches }: Handling, type: string): boolean {
    const members = kind === "branching" ? branches.unguarded : [];
    return [...branches.values, ...members].some(({ value }) => isNameOf(value, type));
  }

  /** Cases for these errors in what handles some; undefined where that can't be added to. */
  cases(handling: Handling, errors: readonly Explained[]): Insertion[] | undefined {
    return handling.kind === "branching"
      ? this.arms(handling.branches, errors)
      : this.branches(handling.branches, errors);
  }

  /** Code for one error: a case of what handles others at the offset, or else a handler of its own. */
  handlerOrCase(error: Explained): Insertion[] | undefined {
    const handling = this.handling();
    const isOpen =
      handling !== undefined && !this.handles(handling, error.entry.type) && !this.catchesWithin(handling.branches);
    return (isOpen ? this.cases(handling, [error]) : undefined) ?? this.handler(error);
  }

  /** A handler of its own for one error, with the import that it needs; undefined where no statement can stand. */
  handler(error: Explained): Insertion[] | undefined {
    const { code, layout, language, offset } = this;
    if (!isInScript(this.id, this.text, offset)) return undefined;
    const isBraces = language.blocks === "braces";
    const bare = isBraces ? bareBodyAround(code, offset, language, layout) : undefined;
    const place =
      bare?.place ?? (isBraces ? statementPlace(code, offset, language, layout) : suitePlace(code, offset, layout));
    if (!place) return undefined;
    const around = isBraces ? scopesAround(code, place.offset) : suitesAround(code, place);
    const scopes = bare ? [bare.scope, ...around] : around;
    const atHand = errorAtHand(code, place, scopes, language);
    const sdk = language.sdkClass(code, layout, place.offset);
    const test = (field: string): string => language.errors.equals(atHand.type ?? field, error.entry.type);
    const lines = language.handler(test, this.body(error, place), atHand, sdk.name);
    const styled = inStyleOf(code, language);
    const quoted = lines.map((line) => styled(line, error.entry.type));
    const handler = written(place, quoted, layout);
    return [
      ...(atHand.isStytch ? [] : sdk.insertions),
      ...(sdk.types ?? []),
      ...(atHand.insertions ?? []),
      handler,
      ...(bare?.insertions ?? []),
    ];
  }

  /** Whether another error is caught between branches and the offset. */
  private catchesWithin({ start, values }: Handling["branches"]): boolean {
    const { code, language, offset } = this;
    const isBraces = language.blocks === "braces";
    const scopes = isBraces ? scopesAround(code, offset) : suitesAround(code, suitePlace(code, offset, this.layout));
    return scopes.some(
      (scope) =>
        scope.head > start &&
        !values.some((value) => scope.head <= value.start && value.end <= scope.start) &&
        language.errors.headers.some(({ pattern }) => pattern.test(scope.header)),
    );
  }

  private armPlace(block: BranchingBlock): ArmPlace | undefined {
    return armPlace(this.code, block, this.language, this.layout);
  }

  private arms(block: BranchingBlock, errors: readonly Explained[]): Insertion[] | undefined {
    const { layout, language } = this;
    const found = this.armPlace(block);
    if (!found) return undefined;
    const { place, style, labels, insertions, isValue } = found;
    const styled = inStyleOf(this.code, language);
    const lines = errors.flatMap((error) => {
      const { type } = error.entry;
      const label = labelLike(this.code, labels, block.values, type) ?? styled(language.label(type), type);
      return language
        .arm(asLabel(this.code, labels, label), this.body(error, place), style, isValue)
        .map((line) => styled(line, ""));
    });
    return [...insertions, written(place, lines, layout)];
  }

  private branches({ values, last, reads }: Chain, errors: readonly Explained[]): Insertion[] | undefined {
    const { layout, language, text } = this;
    const value = values.at(-1);
    if (!value) return undefined;
    const { condition, place, form } = last;
    const asks = ({ start, end }: Span, type: string): string => {
      const asked = inStyleOf(this.code, language)(language.errors.equals(text.slice(start, end), type), type);
      return language.hasParentheses ? `(${asked})` : asked;
    };
    const further = errors.map((error) => ({
      condition: reads ? asks(reads, error.entry.type) : replaced(text, condition, value, error.entry.type),
      body: this.body(error, place),
    }));
    return [
      written(
        place,
        branchLines(form, further, {
          ...language,
          ...(text.startsWith("else if", last.start) && { elseIf: "else if" }),
        }),
        layout,
      ),
    ];
  }

  private body(error: Explained, { indent }: Place): string[] {
    const { language, layout } = this;
    this.call ??= { method: methodAnswered(this.text, this.offset, true) };
    return bodyOf(error, language, layout.width - columns(indent + layout.step, layout), this.call.method);
  }
}
