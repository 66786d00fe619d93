import { assert } from "chai";
import { NameIndex } from "../../../../src/core/recognition/names";
import { scan } from "../../../../src/core/recognition/scan";
import { sourceOf } from "../../../../src/core/text/textKind";
import { realCatalog } from "../../catalogOf";

const names = new NameIndex(realCatalog);
/** How often a name counts in code that names Stytch far above. */
const count = (language: string, text: string): number =>
  scan(`stytch\n\n${text}`, sourceOf(language, ""), names).length;

const own: Readonly<Record<string, readonly string[]>> = {
  typescript: [
    'reply.code(404).send({ code: "user_not_found" });',
    'res.status(404).json({ error: "user_not_found" });',
    'return NextResponse.json({ error: "user_not_found" }, { status: 404 });',
    'throw new Refused("user_not_found");',
    'throw new GraphQLError(text, { extensions: { code: "user_not_found" } });',
    'return c.json({\n  code: "user_not_found",\n}, 404);',
    'class Gone extends HttpError {\n  readonly code = "user_not_found";\n}',
    'class Gone extends HttpError {\n  constructor() {\n    super("user_not_found");\n  }\n}',
    'expect(response.body.code).toBe("user_not_found");',
  ],
  python: [
    'raise HTTPException(404, detail="user_not_found")',
    'abort(404, "user_not_found")',
    'raise Refused("user_not_found")',
    'return JSONResponse({"code": "user_not_found"}, 404)',
    'assert response.json()["code"] == "user_not_found"',
  ],
  ruby: [
    'render json: { error: "user_not_found" }, status: 404',
    'raise Refused, "user_not_found"',
    'halt 404, "user_not_found"',
  ],
  go: [
    'return c.JSON(404, map[string]string{"code": "user_not_found"})',
    'var errGone = errors.New("user_not_found")',
    'http.Error(w, "user_not_found", 404)',
  ],
  java: [
    'return ResponseEntity.status(404).body(Map.of("error", "user_not_found"));',
    'throw new RefusedException("user_not_found");',
    'return new ErrorResponse("user_not_found");',
  ],
  php: ["abort(404, 'user_not_found');", "throw new Refused('user_not_found');"],
  csharp: ['return Problem(type: "user_not_found");', 'return BadRequest(new { code = "user_not_found" });'],
  rust: ['#[error("user_not_found")]', 'return (StatusCode::NOT_FOUND, "user_not_found");', 'bail!("user_not_found")'],
  kotlin: ['throw Refused("user_not_found")', 'return Result.failure(Refused("user_not_found"))'],
};

describe("own answers", () => {
  for (const [language, texts] of Object.entries(own)) {
    it(`of ${language} are no errors of Stytch's`, () => {
      for (const text of texts) assert.strictEqual(count(language, text), 0, text);
    });
  }

  it("aren't what is passed on, made for Stytch, or asked for", () => {
    for (const [language, text, times] of [
      ["typescript", 'if (e.error_type === "user_not_found") {\n  return res.json({ code: "user_not_found" });\n}', 2],
      ["typescript", 'reply.code(404).send({ error_type: "user_not_found" });', 1],
      ["typescript", 'throw new StytchError("user_not_found");', 1],
      ["typescript", 'fake.users.get.mockImplementation(() => { throw new AuthError("user_not_found") });', 1],
      ["typescript", 'throw new Refused(code === "user_not_found" ? "gone" : "again");', 1],
      ["python", 'if kind == "user_not_found":\n    raise RefusedError("user_not_found")', 2],
      ["go", 'case "user_not_found":\n\treturn c.JSON(404, map[string]string{"code": "user_not_found"})', 2],
      ["ruby", 'allow(client).to receive(:get).and_raise(AuthError.new("user_not_found"))', 1],
    ] as const) {
      assert.strictEqual(count(language, text), times, text);
    }
  });

  it("say nothing of a name that nobody else has", () => {
    assert.strictEqual(count("typescript", 'throw new Refused("unable_to_auth_magic_link");'), 1);
  });

  it("are constants of the code's own", () => {
    for (const text of [
      "StatusCode.SERVICE_UNAVAILABLE",
      "ProxyError.TOO_MANY_REQUESTS",
      "AccountError.USER_LOCKED_OUT",
    ]) {
      assert.strictEqual(count("kotlin", `import StytchAPIErrorType\nthrow ${text}`), 0, text);
    }
    assert.strictEqual(count("kotlin", "x == StytchAPIErrorType.TOO_MANY_REQUESTS"), 1);
    assert.strictEqual(count("swift", "import StytchCore\nthrow InputError.invalidPhoneNumber"), 0);
    assert.strictEqual(count("swift", "import StytchCore\ncase .invalidPhoneNumber: break"), 1);
  });
});
