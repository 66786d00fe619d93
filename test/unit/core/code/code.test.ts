import { assert } from "chai";
import fc from "fast-check";
import { assertReadInProportion } from "../../proportion";
import { Code } from "../../../../src/core/code/code";
import {} from "../syntax/texts";

/** A text and its mask, in which a middle dot stands for each character that is no code. */
type Masked = readonly [text: string, masked: string];

const languages: Readonly<Record<string, readonly Masked[]>> = {
  typescript: [
    ["a(); // b()\nc();", "a(); ······\nc();"],
    ["a /* b\nc */ d", "a ····\n···· d"],
    ["a(\"b\", 'c')", "a(\"·\", '·')"],
    ['a("b\\"c") + d', 'a("····") + d'],
    ["`a${b(`c${d}`)}e` + f", "`·${b(`·${d}`)}·` + f"],
    ["`a${ {b: '}'} }c`", "`·${ {b: '·'} }·`"],
    ["`two\nlines` + a", "`···\n·····` + a"],
    ["const a = /[\"'/]\\//g; b('c')", "const a = /·······/g; b('·')"],
    ["a / b / c; 'd'", "a / b / c; '·'"],
    ["<p>Don't {a('b')}</p>", "<p>Don't {a('·')}</p>"],
    ["fetch(https://a.b) + 'c'", "fetch(https://a.b) + '·'"],
    ["a = 'never closed\nb()", "a = '············\nb()"],
    ["case'a':return'b'", "case'·':return'·'"],
  ],
  vue: [["<!-- {a -->{{ b }}", "···········{{ b }}"]],
  python: [
    ["a = 'b' # c 'd'\ne", "a = '·' ·······\ne"],
    ['"""Don\'t\n"quoted"\n"""\na', '"""·····\n········\n"""\na'],
    ["f'{a}' + r'b'", "f'···' + r'·'"],
  ],
  go: [
    ["`raw \\` + a", "`·····` + a"],
    ['\'"\' + a + "b"', "'·' + a + \"·\""],
  ],
  rust: [
    ["fn a<'b>(c: &'b str) { '\"'; \"d\" }", "fn a<'b>(c: &'b str) { '·'; \"·\" }"],
    ['r#"a "b" c"# + d', 'r#"·······"# + d'],
    ["/* a /* b */ c */ d", "················· d"],
  ],
  java: [["char a = '\\u0022'; b(\"c\");", "char a = '······'; b(\"·\");"]],
  kotlin: [['"a ${b("c")} d" + e', '"··${b("·")}··" + e']],
  swift: [['"a \\(b("c")) d" + e', '"··\\(b("·"))··" + e']],
  csharp: [
    ['@"a\\" + "b""c"', '@"··" + "·""·"'],
    ['$"a {b["c"]} {{d}}" + e', '$"··{b["·"]}······" + e'],
  ],
  php: [
    ["# a\n#[Attribute]\n'b\nc' // d", "···\n#[Attribute]\n'·\n·' ····"],
    ["a(<<<EOT\n b' \n EOT);", "a(<<<EOT\n····\n EOT);"],
  ],
  ruby: [
    ['"a #{b["c"]}" # d', '"··#{b["·"]}" ···'],
    ["%w[a b'] + c", "%w[····] + c"],
    ["a(<<~SQL, <<~B)\n  it's\nSQL\n x'\nB\nc", "a(<<~SQL, <<~B)\n······\nSQL\n···\nB\nc"],
    ["a << b; 'c'", "a << b; '·'"],
    ["a =~ /'/ && 'b'", "a =~ /·/ && '·'"],
  ],
  perl: [["qw(a 'b) . $#c . 'd'", "qw(····) . $#c . '·'"]],
  elixir: [['~s(a "b) <> "c #{d}"', '~s(····) <> "··#{d}"']],
  dart: [["r'\\' + 'a ${b}'", "r'·' + '··${b}'"]],
  shellscript: [
    ['a "$(b "c")" ${#d} # e', 'a "$(b "·")" ${#d} ···'],
    ["a <<EOF\nit's\nEOF\nb 'c'", "a <<EOF\n····\nEOF\nb '·'"],
    ["a 'b\\' c", "a '··' c"],
  ],
  lua: [["--[[ a\nb ]] c -- d", "······\n···· c ····"]],
  sql: [["a = 'it''s' -- b", "a = '·····' ····"]],
  haskell: [["{- a {- b -} c -} d -- e", "················· d ····"]],
  clojure: [['(a "b") ; c', '(a "·") ···']],
  graphql: [['"""a "b" """ c # d', '"""······""" c ···']],
  unheardOf: [["a # b\nc = '#d' // e", "a ···\nc = '··' ····"]],
};

const dotted = (text: string, masked: string): string =>
  Array.from(text, (one, index) => (masked[index] === one ? one : "·")).join("");

describe("code: the mask", () => {
  for (const [language, cases] of Object.entries(languages)) {
    it(`tells comments and strings of ${language} from code`, () => {
      for (const [text, expected] of cases) {
        const { mask } = new Code(text, language);
        // A blank within a comment or a string is one in the mask too.
        const shown = Array.from(expected, (one, index) => (one === "·" && text[index] === " " ? " " : one)).join("");
        assert.strictEqual(dotted(text, mask), shown);
      }
    });
  }

  it("ends lines as on Unix", () => {
    assert.strictEqual(new Code('a("x")\r\nb\r', "python").mask, 'a(" ") \nb\r');
  });

  it("is as long as the text and has its lines, whatever the text", () => {
    const piece = fc.constantFrom(
      ...[
        "'",
        '"',
        "`",
        "${",
        "}",
        "#{",
        "\\(",
        "(",
        ")",
        "{",
        "[",
        "]",
        "//",
        "/*",
        "*/",
        "#",
        "--",
        "/",
        "\\",
        "%w[",
      ],
      ...["<<EOF", "EOF", "<<<X", "X", '"""', "'''", 'r#"', "\n", "\r\n", " ", "a", "case "],
    );
    const language = fc.constantFrom(...Object.keys(languages));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), language, (pieces, id) => {
        const text = pieces.join("");
        const code = new Code(text, id);
        assert.lengthOf(code.mask, text.length);
        assert.deepEqual(
          [...code.mask.matchAll(/[\r\n]/g)].map(({ index }) => index),
          [...text.matchAll(/\r(?!\n)|\n/g)].map(({ index }) => index),
        );
        for (const { start, end, inner } of code.strings) {
          assert.isTrue(start < inner.start && inner.start <= inner.end && inner.end <= end && end <= text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives a string by its first quote, with what it holds", () => {
    const text = 'a("b", `c${d}`)';
    const code = new Code(text, "typescript");
    assert.deepEqual(code.stringAt(2), { start: 2, end: 5, inner: { start: 3, end: 4 }, isComposed: false });
    assert.isTrue(code.stringAt(7)?.isComposed);
    assert.isUndefined(code.stringAt(3));
  });

  describe("takes time in proportion to the text, whatever it is", () => {
    for (const unit of ["`${", "a =/", "<<A ", "/*", "'", '"', "%w[", "{", "(]", "#{", "\\", "\n<<~A"]) {
      for (const language of ["typescript", "ruby", "rust"]) {
        it(`${language}: ${JSON.stringify(unit)}`, () => {
          const read = (text: string): number => new Code(text, language).brackets.around(text.length);
          assertReadInProportion(read, unit);
        });
      }
    }
  });
});

describe("code: brackets", () => {
  const text = "a(b[c]{d})e";
  const { brackets } = new Code(text, "typescript");
  it("belong together", () => {
    assert.deepEqual(
      [1, 3, 6].map((at) => brackets.partner(at)),
      [9, 5, 8],
    );
    assert.deepEqual(
      [9, 5, 8].map((at) => brackets.partner(at)),
      [1, 3, 6],
    );
    assert.strictEqual(brackets.partner(0), -1);
  });

  it("enclose what stands between them", () => {
    assert.deepEqual(
      [0, 1, 2, 4, 7, 9, 10].map((at) => brackets.around(at)),
      [-1, -1, 1, 3, 6, 1, -1],
    );
  });

  it("don't take those that were never closed for others'", () => {
    const broken = new Code("{ a( } b ] {", "typescript").brackets;
    assert.strictEqual(broken.partner(0), 5);
    assert.deepEqual(
      [3, 9, 11].map((at) => broken.partner(at)),
      [-1, -1, -1],
    );
  });

  it("count in code alone", () => {
    const inText = new Code("{ '}' /* } */ }", "typescript").brackets;
    assert.strictEqual(inText.partner(0), 14);
  });
});
