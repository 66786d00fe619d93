import { assert } from "chai";
import { isTextForPeople, lineAround } from "../../../../src/core/recognition/line";
import { sourceOf } from "../../../../src/core/text/textKind";

const name = "weak_password";

function isText(text: string, language: string): boolean {
  const start = text.indexOf(name);
  const line = lineAround(text, start, start + name.length);
  return isTextForPeople(text, { start, end: start + name.length }, line, sourceOf(language, ""));
}

describe("lineAround", () => {
  const around = (text: string): unknown => {
    const start = text.indexOf(name);
    return lineAround(text, start, start + name.length);
  };

  it("gives what stands on the line before and behind a name, whatever ends lines", () => {
    for (const end of ["\n", "\r\n", "\r"]) {
      assert.deepEqual(around(`one${end}a ${name} b${end}two`), { before: "a ", after: " b" });
      assert.deepEqual(around(`one${end}${name}${end}two`), { before: "", after: "" });
    }
    assert.deepEqual(around(`a ${name} b`), { before: "a ", after: " b" });
  });

  it("reads only so far in a line without end", () => {
    assert.deepEqual(around(`${"a".repeat(5000)}${name}${"b".repeat(5000)}`), {
      before: "a".repeat(240),
      after: "b".repeat(240),
    });
  });
});

describe("a word of code is text for people in", () => {
  const texts: readonly (readonly [language: string, text: string])[] = [
    ["typescript", "// weak_password"],
    ["typescript", "check(); // weak_password"],
    ["typescript", "check();// weak_password"],
    ["typescript", "}// weak_password"],
    ["typescript", "check()// weak_password"],
    ["html", "<b>x</b># weak_password"],
    ["python", "# weak_password"],
    ["python", "check() # weak_password"],
    ["sql", "SELECT 1 -- weak_password"],
    ["html", "<p> <!-- weak_password -->"],
    ["clojure", "(check) ;; weak_password"],
    ["erlang", "check() %% weak_password"],
    ["bat", "REM weak_password"],
    ["typescript", "check()/* weak_password */"],
    ["typescript", "const a/* weak_password */"],
    ["typescript", " * weak_password"],
    ["typescript", " *\tweak_password"],
    ["typescript", "* weak_password"],
    ["typescript", "/** weak_password */"],
    ["typescript", "  **weak_password**"],
    ["typescriptreact", "<p>{/* weak_password */}</p>"],
    ["ruby", "<%# weak_password %>"],
    ["ocaml", "(* weak_password *)"],
    ["typescript", 'log("//", 1); // weak_password'],
    ["typescript", 'log("got weak_password again")'],
    ["typescript", "log(`got weak_password again`)"],
    ["typescript", "log('got weak_password again')"],
    ["typescript", "log('', 'got weak_password again')"],
    ["typescript", "'got weak_password again'"],
    ["typescript", "['got weak_password again']"],
    ["typescript", "a='got weak_password again'"],
    ["typescript", "({a:'got weak_password again'})"],
    ["typescript", "b+'got weak_password again'"],
    ["typescript", "log(1,'got weak_password again')"],
    ["typescript", 'log("say \\"hm\\" to", "got weak_password again")'],
    ["typescript", "log('it\\'s', 'got weak_password again')"],
    ["typescript", "log(`it\\`s`, `got weak_password again`)"],
    ["python", 'def f():\n    """\n    Raises weak_password when asked.\n    """'],
    ["python", "def f():\n    '''\n    Raises weak_password when asked.\n    '''"],
    ["typescript", "/*\n  Throws weak_password at times.\n*/"],
    ["typescript", "/* one */\n/*\n  Throws weak_password at times.\n*/"],
    ["html", "<!--\n  Says weak_password at times.\n-->"],
    ["html", "<!-- one -->\n<!--\n  Says weak_password at times.\n-->"],
  ];
  for (const [language, text] of texts) {
    it(`${language}: ${text.replaceAll("\n", "⏎")}`, () => assert.isTrue(isText(text, language)));
  }
});

describe("a word of code is no text for people in", () => {
  const texts: readonly (readonly [language: string, text: string])[] = [
    ["typescript", "const weak_password = 1;"],
    ["typescript", "get('https://example.com', weak_password)"],
    ["typescript", 'get("https://example.com", weak_password)'],
    ["typescript", "get(`https://example.com`, weak_password)"],
    ["typescript", 'get("a \\" // b", weak_password)'],
    ["typescript", "get('a \\' // b', weak_password)"],
    ["typescript", "get(`a \\` // b`, weak_password)"],
    ["typescript", "a('', weak_password)"],
    ["typescript", "a('x','y', weak_password)"],
    ["typescript", "2 * weak_password"],
    ["typescript", "2 ** weak_password"],
    ["rust", "fn f<'a>(weak_password: &'a str)"],
    ["typescript", "x#weak_password"],
    ["rust", "#[serde(rename = weak_password)]"],
    ["typescript", "i--weak_password"],
    ["bat", "SET REMOTE=weak_password"],
    ["python", '"""Says no."""\nweak_password = 1'],
    ["typescript", "/* one */\nconst weak_password = 1;"],
    ["html", "<!-- one -->\n<input weak_password>"],
    ["json", '{"a": "\'\'\'",\n weak_password: 1}'],
  ];
  for (const [language, text] of texts) {
    it(`${language}: ${text.replaceAll("\n", "⏎")}`, () => assert.isFalse(isText(text, language)));
  }
});
