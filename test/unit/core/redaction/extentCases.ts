import type { RedactCase } from "./redactCases";

/** Where the value behind a telling name ends. */
export const extentCases: readonly RedactCase[] = [
  {
    form: "a password as a block of YAML",
    text: "password: |\n  correct horse\n  battery\nuser: jane",
    expected: "password: |\n  [removed]\nuser: jane",
  },
  {
    form: "a password as a block of YAML without its last line's end",
    text: "password: |-\n  correct horse\n  battery\nuser: jane",
    expected: "password: |-\n  [removed]\nuser: jane",
  },
  {
    form: "a password as a folded block of YAML with its indentation",
    text: "password: >2\n  correct horse\n  battery\nuser: jane",
    expected: "password: >2\n  [removed]\nuser: jane",
  },
  {
    form: "a password as a block of YAML behind blanks",
    text: "password: |  \n  correct horse\nuser: jane",
    expected: "password: |  \n  [removed]\nuser: jane",
  },
  {
    form: "a password as a block of YAML with Windows' line ends",
    text: "password: |\r\n  correct horse\r\n  battery\r\nuser: jane",
    expected: "password: |\r\n  [removed]\r\nuser: jane",
  },
  {
    form: "a password as a block of YAML at the end of the text",
    text: "password: >-\n  correct horse\n  battery",
    expected: "password: >-\n  [removed]",
  },
  {
    form: "recovery codes in YAML with Windows' line ends",
    text: "recovery_codes:\r\n  - ckss-2skx\r\n  - spnc-q3wi\r\nstatus: 404",
    expected: "recovery_codes:\r\n  [removed]\r\nstatus: 404",
  },
  {
    form: "recovery codes in YAML at the end of the text",
    text: "recovery_codes: \n- ckss-2skx\n- spnc-q3wi",
    expected: "recovery_codes: \n[removed]",
  },
  {
    form: "a password as a block of YAML behind a tab",
    text: "password: |\n\tcorrect horse\nuser: jane",
    expected: "password: |\n\t[removed]\nuser: jane",
  },
  {
    form: "a header that begins with a quote and goes on behind the next",
    text: 'Cookie: "a=b"; c=d\nHost: x',
    expected: "Cookie: [removed]\nHost: x",
  },
  {
    form: "a password whose string has no end on its line",
    text: '{"password":"hunter2\n{"user":"jane"}',
    expected: '{"password":"[removed]\n{"user":"jane"}',
  },
  {
    form: "a password in JSON whose quotes are escaped by number",
    text: String.raw`{\u0022password\u0022:\u0022hunter2\u0022,\u0022x\u0022:1}`,
    expected: String.raw`{\u0022password\u0022:\u0022[removed]\u0022,\u0022x\u0022:1}`,
  },
  {
    form: "a password in escaped JSON that was cut short",
    text: String.raw`{"body":"{\"password\":\"hunter2","status":401}`,
    expected: String.raw`{"body":"{\"password\":\"[removed]","status":401}`,
  },
  {
    form: "a password with a quote that nobody escaped",
    text: '{"password":"hun"ter2","status":400}',
    expected: '{"password":"[removed]","status":400}',
  },
  {
    form: "a password with a quote before a comma",
    text: String.raw`{"password":"hun\", ter2","status":400}`,
    expected: '{"password":"[removed]","status":400}',
  },
  {
    form: "a password that ends with a backslash",
    text: String.raw`{"password":"hunter2\\","status":400}`,
    expected: '{"password":"[removed]","status":400}',
  },
  {
    form: "a password that ends with a backslash, in escaped JSON",
    text: String.raw`{\"password\":\"hunter2\\\\\",\"status\":400}`,
    expected: String.raw`{\"password\":\"[removed]\",\"status\":400}`,
  },
  {
    form: "a password in braces, with an apostrophe",
    text: "password: {hint: it's, x: 1} user",
    expected: "password: [removed] user",
  },
  {
    form: "cookies in a list, with a bracket in a string",
    text: "cookie: ['a]b', 'c'], status: 404",
    expected: "cookie: [removed], status: 404",
  },
  {
    form: "passwords in JSON, with a bracket in a string",
    text: '{"passwords": ["a]b", "c"], "status": 404}',
    expected: '{"passwords": [removed], "status": 404}',
  },
  {
    form: "a token in a link in single quotes",
    text: "fetch('https://app.example/?token=abc') failed",
    expected: "fetch('https://app.example/?token=[removed]') failed",
  },
  {
    form: "a token in a link in single quotes at the end of the text",
    text: "GET 'https://app.example/?token=abc'",
    expected: "GET 'https://app.example/?token=[removed]'",
  },
  {
    form: "a token with an apostrophe in a query",
    text: "GET /?token=ab'cd&x=1",
    expected: "GET /?token=[removed]&x=1",
  },
  {
    form: "a password in a paragraph of markup",
    text: "<p>password: hunter2</p>",
    expected: "<p>password: [removed]</p>",
  },
  { form: "a password with a less-than sign", text: "password: a<b c", expected: "password: [removed]" },
  { form: "a header with escaped quotes", text: String.raw`Cookie: a=\"b\"; c=d`, expected: "Cookie: [removed]" },
  {
    form: "headers in a JSON string that was escaped twice",
    text: String.raw`"{\"raw\":\"Cookie: a=b; c=d\\r\\nHost: example.com\"}"`,
    expected: String.raw`"{\"raw\":\"Cookie: [removed]\\r\\nHost: example.com\"}"`,
  },
  {
    form: "a token with a slash that was escaped twice, without quotes",
    text: String.raw`{token:ab\\/cd, x:1}`,
    expected: "{token:[removed], x:1}",
  },
  {
    form: "a token with an escaped slash, without quotes",
    text: String.raw`{token:ab\/cd, x:1}`,
    expected: "{token:[removed], x:1}",
  },
  {
    form: "a password of several words behind other fields",
    text: "a=1 user=jane password=correct horse",
    expected: "a=1 user=jane password=[removed]",
  },
  {
    form: "a password of several words before another field",
    text: "password=correct horse user=jane",
    expected: "password=[removed] user=jane",
  },
  {
    form: "passwords in brackets before other words",
    text: "password: [a, b] user jane",
    expected: "password: [removed] user jane",
  },
  { form: "a password that begins with brackets", text: "password=[abc]def rest", expected: "password=[removed]" },
  {
    form: "a password in a Go dump with its type",
    text: 'Password:(string) (len=7) "hunter2", Retries:(int) 3',
    expected: 'Password:(string) (len=7) "[removed]", Retries:(int) 3',
  },
  {
    form: "a password as Python's bytes",
    text: "{'password': b'hunter2', 'x': 1}",
    expected: "{'password': b'[removed]', 'x': 1}",
  },
  { form: "a password in a call", text: 'password: f("correct horse") + 1', expected: "password: [removed]" },
  {
    form: "a password with a semicolon before another field",
    text: "password=correct; horse; user=jane",
    expected: "password=[removed]; user=jane",
  },
  {
    form: "a password before another field in quotes",
    text: "password=correct horse,'user'='jane'",
    expected: "password=[removed],'user'='jane'",
  },
  {
    form: "a password with a quote before a comma, in JSON escaped twice",
    text: String.raw`{\\\"password\\\":\\\"hun\\\\\\\", ter2\\\",\\\"status\\\":400}`,
    expected: String.raw`{\\\"password\\\":\\\"[removed]\\\",\\\"status\\\":400}`,
  },
  {
    form: "passwords as Python's bytes, with a bracket",
    text: 'passwords: [b"a]b", b"c"], status: 404',
    expected: "passwords: [removed], status: 404",
  },
  {
    form: "a token in a link in single quotes before a comma",
    text: "fetch('https://app.example/?token=abc',{retry:1}) failed",
    expected: "fetch('https://app.example/?token=[removed]',{retry:1}) failed",
  },
  {
    form: "a token in a Rust dump",
    text: 'Login { token: Some("abc def"), retries: 3 }',
    expected: 'Login { token: [removed]"), retries: 3 }',
  },
  {
    form: "a password in a Rust dump that looks like a field",
    text: 'Login { password: Some("hunter2, x=1"), retries: 3 }',
    expected: 'Login { password: [removed]"), retries: 3 }',
  },
  {
    form: "a password with an open bracket",
    text: "password: hun(ter2, user=jane",
    expected: "password: [removed], user=jane",
  },
  {
    form: "a password in an object that PHP dumps",
    text: '["password"]=>\n  object(Secret)#3 (1) {\n    ["value"]=>\n    string(7) "hunter2"\n  }\nnext',
    expected: '["password"]=>\n  [removed]\nnext',
  },
];
