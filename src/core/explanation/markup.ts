/** The catalog's sentences hold `code` and *emphasis*, and no other markup. Without it, for where only plain text can be shown. */
export function plain(sentence: string): string {
  return sentence.replace(/[`*]/g, "");
}

const marks = /`([^`]+)`|\*([^*]+)\*/g;

/** The same as HTML, safe for text of any origin. */
export function html(sentence: string): string {
  let [out, last] = ["", 0];
  for (const { 0: whole, 1: code, 2: emphasis, index } of sentence.matchAll(marks)) {
    out += escapeHtml(sentence.slice(last, index));
    out += code === undefined ? `<em>${escapeHtml(emphasis ?? "")}</em>` : `<code>${escapeHtml(code)}</code>`;
    last = index + whole.length;
  }
  return out + escapeHtml(sentence.slice(last));
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Makes any text safe in HTML, as content and in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => entities[char] ?? char);
}
