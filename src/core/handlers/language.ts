import type { Code } from "../code/code";
import type { Layout } from "./layout";
import type { Insertion } from "./place";

/** How an arm of a branching looks: the statement form, or the form that is an expression. */
export type ArmStyle = "colon" | "arrow";

/** The error that code has at hand. */
export interface ErrorAtHand {
  /** How the code calls it. */
  readonly name: string;
  /** Whether it is known to be of the SDK's class. */
  readonly isStytch: boolean;
  /** What gives its type, where the code reads it otherwise than the SDK's class has it. */
  readonly type?: string;
  /** A variable that is there to take the error of the SDK's class. */
  readonly holder?: string;
  /** What gives it its name, where code has none for it. */
  readonly insertions?: readonly Insertion[];
}

/** What shows in a language that code has an error at hand. */
export interface ErrorSign {
  /**
   * Tells the error by its group `name`, its class by `type`. Without a name, an error is caught that nothing names;
   * the empty group `unnamed` is where a name would stand.
   */
  readonly pattern: RegExp;
  /** What is put in for the group `unnamed`, with the name in it. */
  readonly binding?: readonly [text: string, name: string];
  /** Whether the error is of the SDK's class: always, or where its class matches. */
  readonly isStytch?: true | RegExp;
  /** The error, where what is named holds it, or where it has a name of its own. */
  readonly held?: (name: string) => string;
  /** What gives its type, where that is otherwise than the SDK's class has it. */
  readonly field?: (name: string) => string;
}

/** How a language's code names errors, and asks them for their type. */
interface ErrorForms {
  /** What is written where no error is at hand. */
  readonly fallback: ErrorAtHand;
  /** In what introduces a block; each pattern ends there. */
  readonly headers: readonly ErrorSign[];
  /** In the statements before, of this block and of those around it; the last one counts. */
  readonly statements: readonly ErrorSign[];
  /** In statements before: a variable for errors of the SDK's class, by its group `name`. */
  readonly holder?: RegExp;
  /** The type of an error of the SDK's class. */
  field(name: string): string;
  /** A condition that is true for one type. */
  equals(field: string, type: string): string;
}

/** How code calls the SDK's class, and what has to be put in for it. */
export interface SdkClass {
  readonly name: string;
  readonly insertions: readonly Insertion[];
  /** What a condition needs, even where the error is known to be of the class. */
  readonly types?: readonly Insertion[];
}

/** How one language branches over error types with its official SDK. Lines are indented by tabs, beginning at none. */
export interface HandlerLanguage {
  /** VS Code's ids. */
  readonly ids: readonly [string, ...string[]];
  /** Its name for people. */
  readonly title: string;
  /** Whether the SDK is known to give the `error` of OAuth's answers as the error's type. */
  readonly givesOAuth?: true;
  readonly comment: string;
  /** What tells where a block ends: a brace, less indentation, or the word `end`. */
  readonly blocks: "braces" | "indentation" | "end";
  /** How a further condition of a chain begins. */
  readonly elseIf: "else if" | "elif" | "elsif" | "elseif";
  /** Whether conditions stand in parentheses; then a block may go without braces. */
  readonly hasParentheses?: true;
  /** Whether strings may stand in single quotes as well. */
  readonly hasSingleQuotes?: true;
  /** Whether statements may end with their lines. */
  readonly hasOptionalSemicolons?: true;
  /** Whether statements stand in functions alone. */
  readonly needsFunction?: true;
  /**
   * What stands before and behind an expression that becomes the last statement of a block; undefined where it can't.
   * @param header what introduces it
   * @param isArm whether that is an arm of a branching
   */
  readonly bareBody?: (header: string, isArm: boolean) => readonly [before: string, behind: string] | undefined;
  /** Whether arms stand as deep as what introduces them. */
  readonly hasArmsBeside?: true;
  /** Whether arms go on into the next ones unless they leave. */
  readonly hasFallingArms?: true;
  /** Whether arms that are values have commas between them. */
  readonly hasCommasBetweenArms?: true;
  /** The form of arms where a branching has none yet, by what introduces it. */
  readonly styleOf?: (header: string) => ArmStyle;
  /** Its forms with another SDK, where a code uses that. */
  readonly variant?: (code: Code) => HandlerLanguage | undefined;
  readonly errors: ErrorForms;
  /**
   * A condition that is true for one error, as a statement of its own; `body` lines are one tab deeper than they say.
   * @param test a condition that is true for one type, given what a language reads the type from
   * @param sdk how the code calls the SDK's class
   */
  handler(test: (field: string) => string, body: readonly string[], error: ErrorAtHand, sdk: string): string[];
  /** A whole example: the call, how its error is caught, and the handler in it. */
  caught(handler: readonly string[]): string[];
  /** What an arm begins with. */
  label(type: string): string;
  /** One arm of an existing branching. @param isValue whether that is an expression */
  arm(label: string, body: readonly string[], style: ArmStyle, isValue?: boolean): string[];
  /** The SDK's class in a code, for a handler at an offset. */
  sdkClass(code: Code, layout: Layout, offset: number): SdkClass;
}

/** A line where the cursor goes next. */
export const tabStop = "\0";
