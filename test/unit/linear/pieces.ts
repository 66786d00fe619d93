/** What is repeated in texts that nobody writes: beginnings without ends, ends without beginnings, and what is asked for. */
const pieces: Readonly<Record<string, readonly string[]>> = {
  blanks: [" ", "\t", "\n", "\r\n", " \n", "\n\n  ", "\u00a0", "    "],
  quotes: ['"', "'", "`", '"""', "'''", '\\"', "\\\\\\'", "&quot;", "%22", "\\u0022", '"a', "'a' ", "r#"],
  brackets: ["(", ")", "[", "]", "{", "}", "({", "([", "<", ">", "{{", "[[", "()", "[]", "{}"],
  escapes: ["\\", "\\n", "\\\\", "\u001b[31m", "\\u001b[0m", "%5C", "&amp;", "&#"],
  operators: [
    ...["=", "==", " == ", " === ", "!=", ":", ": ", "::", " => ", "->", "|", " | ", "||", " || ", "&&", "?"],
    ...["? ", ",", ", ", ";", ".", "?.", "..", "-", "--", "- ", "+", "*", "/", "//", "/*", "*/", "#", "# ", "@", "$"],
    ...["%", "&", "~", "!", "<!--", "-->", "{-", "(*", "=begin\n", "<?php ", "$(", "<<EOF\n"],
  ],
  keywords: [
    ...["if (", "if ", "else if (", "} else {\n", "elif ", "switch (", "switch (e.error_type) {\n", "match ", "match x {\n"],
    ...["case ", "case x:\n", "when ", "default:\n", "in [", " in (", " not in (", "return ", "throw ", "catch (e) {\n"],
    ...["except E as e:\n", "rescue => e\n", "function f(", "def f(", "fn f(", "func ", "class A ", "enum A {", "const a = "],
    ...["import {", 'from "', "use a\\", "end\n", "then ", "and ", " or ", "not ", "try {\n", "=> {\n", ".catch(e => "],
  ],
  fields: [
    ...["error_type", "error_type: ", '"error_type": "', "e.error_type ", 'e.error_type === "', "errorType = ", "error: "],
    ...['e.error_type === "session_not_found" || ', "error_type=", "status_code: ", '"status_code": 404, ', "status: 404 "],
    ...["message: ", "error_message: ", '"error_message": "', "e.message ", 'e.message.includes("', "error_details: {", "code: "],
    ...["const error_type = e.error_type;\n", "ErrorType", ".ErrorType {", "error_url: ", "error[", "Error: ", "Exception: "],
  ],
  names: [
    ...["session_not_found", "session_not_found ", '"session_not_found"', '"session_not_found", ', 'case "session_not_found":'],
    ...['case "session_not_found":\n', "'weak_password' ", "SESSION_NOT_FOUND ", "SessionNotFound ", "sessionNotFound.", "_", "__"],
    ...["a_", "session_not_fount ", "invalid_request ", '"invalid_request": ', "unauthorized_error, ", "session\\_not\\_found "],
    ...['SESSION_NOT_FOUND = "session_not_found"\n', "session_not_found: 404\n", "session_not_found | ", '"not_found"', "a.b.", "aB"],
    ...["stytch_error_session_not_found ", "StytchAPIErrorType.", "request_id_"],
  ],
  words: [
    ...["a", "a ", "A", "the ", "token", "token ", "token=", "secret: ", "password is ", "stytch", "Stytch ", "stytch_", "auth0 ", "clerk."],
    ...["é", "0", "1 ", "404", "404 ", "200, ", "b2b ", "consumer ", "Bearer ", "eyJ", "code ", "key", "api_key="],
  ],
  urls: [
    ...["https://", "https://a.b/", "https://stytch.com/docs/api/errors/404#session_not_found ", "https://stytch.com/docs/"],
    ...["stytch.com/docs/api/errors/404", "a@b.c ", "a@", "www.", "/a", "api.stytch.com/v1/sessions/authenticate ", "?a=b&", "#a"],
  ],
  frames: [
    ...["    at f (a.js:1:2)\n", '  File "a.py", line 1\n', "Caused by: ", "goroutine 1 [running]:\n", "Traceback (most recent call last):\n"],
    ...["StytchError: ", "com.stytch.A", "│ ", "| ", "|---", "| a | b |\n", "> ", "- a\n", "## a\n", "```\n", "● a\n"],
  ],
  logs: [
    ...["2026-11-03T09:14:07.611Z ", "2026-11-03T09:14:07.611Z INFO http: a\n", "09:14:08 ", "[ERROR] ", "INFO ", 'level=error msg="', "[a] "],
    ...["request-id-live-6b1d1a0e-3c52-4f7e-8f0b-000000000000 ", "request-id-", "request_id=", '{"a":', '{"level":30,"msg":"a"}\n', "app-1  | "],
    ...["Nov  3 09:14:08 web a[1]: ", "a[1]: ", "(404) ", "HTTP/1.1 404 ", "status=404 "],
  ],
  comments: [
    ...["// stytch-errors-disable-next-line\n", "// stytch-errors-disable-line unknown-error-type\n", "stytch-errors-disable", "# stytch-errors-disable\n"],
    ...["/* stytch-errors-disable-line */ ", "// a\n", "# a\n", "<!-- a -->\n", "@generated "],
  ],
  calls: [
    ...["client.sessions.authenticate(", "stytch.passwords.create({\n", "new stytch.Client(", "B2BClient(", "new StytchError(", "f(", "f(a, "],
    ...["expect(e.error_type).toBe(", 'mock({ status: 404, error_type: "', "http.Error(w, ", "res.status(404).json({", "raise A(", "isError("],
  ],
  manifests: ['"@stytch/', '"stytch": "', "  stytch", "[dependencies", "stytch-", '"a/stytch', "pod 'Stytch", "Include=", "implementation("],
};

/** Every piece once, in a fixed order. */
export const allPieces: readonly string[] = Object.values(pieces).flat();

/** A text of about so many UTF-16 units that repeats these pieces one after the other. */
export function repeated(unit: readonly string[], size: number): string {
  const one = unit.join("");
  return one.repeat(Math.ceil(size / one.length));
}

/** A text that repeats each of these pieces for its own part: many beginnings, and then many of something else. */
export function inRow(unit: readonly string[], size: number): string {
  return unit.map((piece) => repeated([piece], size / unit.length)).join("");
}

/** Numbers that only look like chance, the same for the same seed; from 0 up to, but not, 1. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
  };
}
