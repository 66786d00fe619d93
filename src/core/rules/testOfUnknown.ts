import { lineEndAt } from "../code/blocks";

/** How far before a value the head of its test is looked for, in UTF-16 units. */
const reach = 800;
/** What begins a test: its call with a title, its function, what is written above it. */
const head =
  /^[ \t]*(?:(?:it|test|specify|scenario|describe|context|feature|property)\b[^\n]{0,60}?["'`(]|(?:async[ \t]+)?(?:def|func|fun|fn|void|public|private|internal|override)\b|@DisplayName\b|\[Fact\b|\[Test\b|["'`(])[^\n]*/gim;
/** What a test says whose subject is a type that its code doesn't know. */
const unknown =
  /un(?:known|expected|recogni[sz]ed|mapped|listed|handled|documented|foreseen|familiar)|fall(?:s|ing)?[ _-]?(?:back|through)|default|generic|catch[ _-]?all|future|new[ _]?(?:type|error|name|code)|not[ _]?known|(?:doesn'?t|not)[ _]?know|never[ _]?seen|(?:any|every)(?:thing|one)?[ _]?(?:else|other)|other[ _]?(?:type|error|kind)|else[ _]?branch/i;
const camel = /([a-z])(?=[A-Z])/g;

/** Whether a value is given in a test whose title says that it is about types that nobody knows. */
export function isInTestOfUnknown(text: string, offset: number): boolean {
  const from = Math.max(0, offset - reach);
  const before = text.slice(from, Math.min(lineEndAt(text, offset), offset + 200));
  const last = [...before.matchAll(head)].findLast(
    ({ index, 0: line }) => from + index <= offset && /\w \w|_|[a-z][A-Z]/.test(line),
  );
  return last !== undefined && unknown.test(last[0].replace(camel, "$1 "));
}
