import type { CatalogEntry, ErrorProse } from "../../catalog/entry";
import { Code } from "../code/code";
import { memberName } from "../recognition/names";
import { type Branches, branchingBlocks } from "../syntax/branches";
import type { FieldValue } from "../syntax/fieldValue";
import type { Span } from "../text/span";
import { adviceLines } from "./advice";
import { scopesAround } from "./blocks";
import { type ArmPlace, armPlace } from "./branching";
import { type Chain, chainAt } from "./chains";
import { errorAtHand } from "./errorAtHand";
import { type HandlerLanguage, tabStop } from "./language";
import { columns, type EditorLayout, type Layout, layoutOf, plainLayout } from "./layout";
import { type Insertion, type Place, written } from "./place";
import { scriptOf } from "./scripts";
import { statementPlace } from "./statements";
import { suitePlace, suitesAround } from "./suites";

/** An error with what is said about it. */
export interface Explained {
  readonly entry: CatalogEntry;
  readonly prose: ErrorProse;
}

/** A branching or a chain of conditions over an error type. */
export type Handling =
  { readonly kind: "branching"; readonly branches: Branches } | { readonly kind: "chain"; readonly branches: Chain };

/** Writes code that handles errors into a text, at an offset. Each of its answers only puts in, and changes nothing else. */
export class HandlerWriter {
  private readonly code: Code;
  private readonly layout: Layout;

  /** @param id VS Code's id of the text's language */
  constructor(
    id: string,
    private readonly text: string,
    private readonly offset: number,
    private readonly language: HandlerLanguage,
    editor: EditorLayout = plainLayout,
  ) {
    this.code = scriptOf(id, text);
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
      handling?.branches.values.every(({ value }) => value !== error.entry.type) === true &&
      !this.catchesWithin(handling.branches);
    return (isOpen ? this.cases(handling, [error]) : undefined) ?? this.handler(error);
  }

  /** A handler of its own for one error, with the import that it needs; undefined where no statement can stand. */
  handler(error: Explained): Insertion[] | undefined {
    const { code, layout, language, offset } = this;
    const isBraces = language.blocks === "braces";
    const place = isBraces ? statementPlace(code, offset, language, layout) : suitePlace(code, offset, layout);
    if (!place) return undefined;
    const scopes = isBraces ? scopesAround(code, place.offset) : suitesAround(code, place);
    const atHand = errorAtHand(code, place, scopes, language);
    const sdk = language.sdkClass(code, layout, place.offset);
    const test = (field: string): string => language.errors.equals(atHand.type ?? field, error.entry.type);
    const lines = language.handler(test, this.body(error, place), atHand, sdk.name);
    const quoted = lines.map((line) =>
      line.trimStart().startsWith(language.comment) ? line : this.quoted(line, error),
    );
    const handler = written(place, quoted, layout);
    return [...(atHand.isStytch ? [] : sdk.insertions), handler];
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

  private armPlace(block: Branches): ArmPlace | undefined {
    return armPlace(this.code, block.start, this.language, this.layout);
  }

  private arms(block: Branches, errors: readonly Explained[]): Insertion[] | undefined {
    const { layout, language } = this;
    const found = this.armPlace(block);
    if (!found) return undefined;
    const { place, style, labels, insertions } = found;
    const lines = errors.flatMap((error) => {
      const label = this.labelLike(block, labels, error) ?? this.quoted(language.label(error.entry.type), error);
      return language.arm(label, this.body(error, place), style);
    });
    return [...insertions, written(place, lines, layout)];
  }

  private branches({ values, last }: Chain, errors: readonly Explained[]): Insertion[] | undefined {
    const { layout, language, text } = this;
    const value = values.at(-1);
    if (!value) return undefined;
    const { condition, place, form } = last;
    const lines = errors.flatMap((error, at) => {
      const body = this.body(error, place).map((line) => `\t${line}`);
      const head = `${language.elseIf} ${replaced(text, condition, value, error.entry.type)}`;
      if (form === "no braces") return [language.ids[0] === "python" ? `${head}:` : head, ...body];
      if (form === "own braces") return [head, "{", ...body, "}"];
      const next = `${head} {`;
      return [
        form === "beside brace" && at > 0 ? `} ${next}` : next,
        ...body,
        ...(form === "beside brace" && at < errors.length - 1 ? [] : ["}"]),
      ];
    });
    return [written(place, lines, layout)];
  }

  /** A label as one that is there, if that asks for one value and nothing else. */
  private labelLike({ values }: Branches, labels: readonly Span[], { entry }: Explained): string | undefined {
    for (const { start, end } of labels.toReversed()) {
      const [value, ...others] = values.filter((one) => start <= one.start && one.end <= end);
      const isGuarded = /\b(?:if|when|where|unless|and|or)\b|&&|\|\|/.test(this.code.mask.slice(start + 4, end));
      if (value && others.length === 0 && !isGuarded) return replaced(this.text, { start, end }, value, entry.type);
    }
    return undefined;
  }

  private body(error: Explained, { indent }: Place): string[] {
    const { language, layout } = this;
    return bodyOf(error, language, layout.width - columns(indent + layout.step, layout));
  }

  /** With the quotes that the file uses more, where the language leaves the choice. */
  private quoted(line: string, { entry }: Explained): string {
    const count = (quote: string): number => this.text.split(quote).length;
    if (!this.language.hasSingleQuotes || count("'") <= count('"')) return line;
    return line.replaceAll(`"${entry.type}"`, `'${entry.type}'`).replaceAll('["error_type"]', "['error_type']");
  }
}

/** A handler as an example, where no code is at hand. */
export function exampleHandler(error: Explained, language: HandlerLanguage): string[] {
  const { errors } = language;
  const sdk = language.sdkClass(new Code("", language.ids[0]), layoutOf("", plainLayout), 0);
  const test = (field: string): string => errors.equals(field, error.entry.type);
  return language.handler(test, bodyOf(error, language), errors.fallback, sdk.name);
}

/** What a handler holds: advice as comments, and a place to go on. @param width how long a comment may be */
function bodyOf({ entry, prose }: Explained, { comment }: HandlerLanguage, width?: number): string[] {
  const lines = adviceLines(entry, prose, width === undefined ? width : width - comment.length - 1);
  return [...lines.map((line) => `${comment} ${line}`), tabStop];
}

/** A stretch of text with another error in the place of a value's, spelled as that is. */
function replaced(text: string, { start, end }: Span, value: FieldValue, type: string): string {
  const spelled = text.slice(value.start, value.end);
  const forms = [(name: string): string => name, memberName, (name: string): string => name.toUpperCase()];
  const form = forms.find((one) => one(value.value) === spelled);
  return text.slice(start, value.start) + (form?.(type) ?? type) + text.slice(value.end, end);
}
