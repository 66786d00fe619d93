import { lineAround } from "../recognition/line";

const past =
  /\b(?:removed|renamed|replaced|dropped|retired|deprecat(?:ed|ion)|legacy|obsolete|former(?:ly)?|no longer|backwards?[- ]compatib\w+|superseded|used to be|was called|old(?:er)? (?:names?|sdks?|versions?|clients?)|(?:before|until|prior to) (?:v(?:ersion)? ?)?\d+)\b/i;
const commentMark = /(?:^|\s)(?:\/\/|#|--|\/\*|\*|<!--|;)/;
/** How far the line above is read, in UTF-16 units. */
const reach = 240;

/** Whether a comment on a name's line, or on the line above, says that the name belongs to the past. */
export function isToldAsPast(text: string, start: number, end: number): boolean {
  const { before, after } = lineAround(text, start, end);
  const lineStart = start - before.length;
  const above = text.slice(Math.max(0, lineStart - reach), Math.max(0, lineStart - 1));
  const lineAbove = above.slice(above.lastIndexOf("\n") + 1).trimStart();
  return (
    isPastComment(after) || isPastComment(before) || (commentMark.test(lineAbove.slice(0, 4)) && past.test(lineAbove))
  );
}

function isPastComment(part: string): boolean {
  const mark = commentMark.exec(part);
  return mark !== null && past.test(part.slice(mark.index));
}
