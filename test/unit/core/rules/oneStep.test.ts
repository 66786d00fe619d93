import { assert } from "chai";
import { problemsIn } from "./problemsIn";

/** Code, and its mistakes: the rule, and the line. The names stand a step away from where an error type is asked for them. */
const mistaken = [
  [
    "typescript",
    ["unknown-error-type 4"],
    `import * as stytch from "stytch";
export function hint(err: stytch.StytchError) {
  switch (err.error_type) {
    case "session-not-found": return 1;
    case "invalid_session_token": return 2;
  }
}`,
  ],
  [
    "typescript",
    ["unknown-error-type 5"],
    `import { StytchError } from "stytch";
function describe(type: string) {
  switch (type) {
    case "otp_code_not_found": return "wrong";
    case "otp_code_expired": return "old";
    case "too_many_requests": return "slow";
  }
}
export async function login() {
  try { await client.otps.authenticate({}); } catch (e) {
    if (e instanceof StytchError) return describe(e.error_type);
    throw e;
  }
}`,
  ],
  [
    "python",
    ["unknown-error-type 5"],
    `from stytch.core.response_base import StytchError
def _message(kind):
    if kind == "otp_code_not_found":
        return "wrong"
    if kind == "otp_code_notfound":
        return "old"
    return "sorry"
def login(code):
    try:
        client.otps.authenticate(code=code)
    except StytchError as e:
        return _message(e.details.error_type)`,
  ],
  [
    "go",
    ["unknown-error-type 7", "unknown-error-type 8"],
    `package auth
import "github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
func TestReal(t *testing.T) {
	_, err := client.Sessions.Authenticate(ctx, params)
	var se stytcherror.Error
	require.ErrorAs(t, err, &se)
	require.Equal(t, "session_not_fund", string(se.ErrorType))
	assert.Equal(t, stytcherror.Type("sesion_not_found"), se.ErrorType)
}`,
  ],
  [
    "go",
    ["unknown-error-type 7"],
    `package auth
import "github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
func describe(kind string) string {
	switch kind {
	case "otp_code_not_found":
		return "wrong"
	case "otp_code_expired":
		return "old"
	}
	return ""
}
func run(se stytcherror.Error) string { return describe(string(se.ErrorType)) }`,
  ],
  [
    "ruby",
    ["unknown-error-type 6"],
    `require 'stytch'
class Otp
  def alert_for(type)
    case type
    when 'otp_code_not_found' then 1
    when 'otp_code_expired' then 2
    end
  end
  def go(answer)
    flash.now[:alert] = alert_for(answer['error_type'])
  end
end`,
  ],
  [
    "ruby",
    ["unknown-error-type 4", "unknown-error-type 5", "unknown-error-type 6"],
    `require 'stytch'
it 'x' do
  answer = stytch.sessions.authenticate(session_token: 'x')
  expect(answer['error_type']).to eq('session_not_fund')
  expect(answer['error_type']).to eq 'sesion_not_found'
  assert_equal 'session_notfound', answer['error_type']
end`,
  ],
  [
    "php",
    ["unknown-error-type 8", "unknown-error-type 9"],
    `<?php
use App\\Services\\StytchHttp;
class C {
    public function __construct(private StytchHttp $stytch) {}
    public function go() {
        $answer = $this->stytch->post('/v1/oauth/authenticate', []);
        $type = $answer->json('error_type');
        if ($type === 'oauth_token_notfound') { return 1; }
        if (in_array($type, ['pkce_mismatch', 'pkce_expected_verifier'], true)) { return 2; }
    }
}`,
  ],
  [
    "php",
    ["unknown-error-type 4"],
    `<?php
use Stytch\\Shared\\Errors\\StytchRequestException;
class Handler {
    private const GONE = 'magic_link_notfound';
    public function hint(StytchRequestException $e): string {
        return match ($e->errorType) {
            self::GONE => 'gone',
            'unable_to_auth_magic_link' => 'used',
            default => 'other',
        };
    }
}`,
  ],
  [
    "kotlin",
    ["unknown-error-type 2"],
    `import com.stytch.java.common.StytchException
private const val UNKNOWN_DOMAIN = "no_match_for_magic_link_url"
fun hint(e: StytchException.Response) {
    when {
        e.reason.errorType == UNKNOWN_DOMAIN -> error("x")
        e.reason.errorType == "invalid_email" -> ok()
    }
}`,
  ],
  [
    "kotlin",
    ["unknown-error-type 3"],
    `import com.stytch.java.common.StytchException
class Hints {
    companion object { const val GONE = "magic_link_notfound" }
    fun hint(e: StytchException.Response) = when (e.reason.errorType) {
        GONE -> "gone"
        "unable_to_auth_magic_link" -> "used"
        else -> "other"
    }
}`,
  ],
  [
    "swift",
    ["unknown-error-type 2"],
    `import StytchCore
enum Types { static let gone = "magic_link_notfound" }
func hint(_ error: StytchAPIError) -> String {
    if error.errorType.rawValue == Types.gone { return "gone" }
    return ""
}`,
  ],
  [
    "objective-c",
    ["unknown-error-type 6", "unknown-error-type 7", "unknown-error-type 8"],
    `#import "AuthErrors.h"
@import StytchCore;
NSString *Hint(NSDictionary *stytchBody) {
    NSString *type = stytchBody[@"error_type"];
    if ([type isEqualToString:@"otp_code_not_found"]) { return @"a"; }
    if ([type isEqualToString:@"unable_to_authenticate_otp_code"]) { return @"b"; }
    if ([@"sesion_not_found" isEqualToString:stytchBody[@"error_type"]]) { return @"b"; }
    if ([stytchBody[@"error_type"] isEqual:@"session_not_fund"]) { return @"b"; }
    return nil;
}`,
  ],
  [
    "csharp",
    ["unknown-error-type 3", "unknown-error-type 6"],
    `using Stytch.net.Exceptions;
class Hints {
    private const string Gone = "magic_link_notfound";
    string Hint(StytchApiException e) {
        if (e.ErrorType == Gone) return "gone";
        return e.ErrorType switch { "unable_to_auth_magic_link" => "used", "magic_link_expired" => "old", _ => "" };
    }
}`,
  ],
  [
    "csharp",
    ["unknown-error-type 5"],
    `using Stytch.net.Exceptions;
class Hints {
    static readonly Dictionary<string, string> Texts = new() {
        ["otp_code_not_found"] = "Wrong",
        ["otp_code_expired"] = "Late",
    };
    string Hint(StytchApiException e) => Texts.TryGetValue(e.ErrorType, out var t) ? t : "Sorry";
}`,
  ],
  [
    "csharp",
    ["unknown-error-type 5", "unknown-error-type 8", "unknown-error-type 8", "unknown-error-type 8"],
    `using Stytch.net.Exceptions;
class Hints {
    static readonly Dictionary<string, string> Texts = new Dictionary<string, string> {
        { "otp_code_not_found", "Wrong" },
        { "otp_code_expired", "Late" },
    };
    string Hint(StytchApiException e) => Texts[e.ErrorType];
    [Fact] void T() { Assert.Equal("session_not_fund", e.ErrorType); e.ErrorType.Should().Be("sesion_not_found"); Assert.That(e.ErrorType, Is.EqualTo("session_notfound")); }
}`,
  ],
  [
    "rust",
    ["unknown-error-type 2", "unknown-error-type 7", "unknown-error-type 12", "unknown-error-type 12"],
    `use stytch::Error;
const GONE: &str = "magic_link_notfound";
fn hint(e: &stytch::ErrorResponse) -> &str {
    if e.error_type == GONE { return "gone"; }
    match e.error_type.as_str() {
        "unable_to_auth_magic_link" => "used",
        "magic_link_expired" | "too_many_requests" => "old",
        _ => "",
    }
}
#[test]
fn t() { assert_eq!(err.error_type, "session_not_fund"); assert_eq!("sesion_not_found", e.error_type.as_str()); }`,
  ],
  [
    "dart",
    ["unknown-error-type 2", "unknown-error-type 3", "unknown-error-type 8"],
    `import 'package:stytch_flutter/stytch.dart';
const gone = 'magic_link_notfound';
const texts = {'otp_code_not_found': 'Wrong', 'otp_code_expired': 'Late'};
String hint(StytchException e) {
  if (e.errorType == gone) return 'gone';
  return switch (e.errorType) {
    'session_not_found' => 'a',
    'session_not_fund' => 'b',
    _ => texts[e.errorType] ?? '',
  };
}`,
  ],
  [
    "perl",
    ["unknown-error-type 3", "unknown-error-type 4"],
    `use Stytch::Client;
my $type = $body->{error_type};
if ($type eq 'session_not_fund') { }
my %texts = ('otp_code_not_found' => 'Wrong', 'otp_code_expired' => 'Late');
print $texts{$body->{error_type}};`,
  ],
  [
    "python",
    ["unknown-error-type 6", "unknown-error-type 7"],
    `from stytch.core.response_base import StytchError
class T(unittest.TestCase):
    def test_x(self):
        with self.assertRaises(StytchError) as caught:
            run()
        self.assertEqual(caught.exception.details.error_type, "session_not_fund")
        self.assertIn(caught.exception.details.error_type, ["too_many_requests", "to_many_requests"])`,
  ],
  [
    "swift",
    ["unknown-error-type 4", "unknown-error-type 5"],
    `import StytchCore
func testIt() async {
    do { _ = try await StytchClient.sessions.authenticate() } catch let error as StytchAPIError {
        XCTAssertEqual(error.errorType.rawValue, "session_not_fund")
        #expect(error.errorType.rawValue == "sesion_not_found")
    }
}`,
  ],
  [
    "php",
    ["unknown-error-type 6", "unknown-error-type 7", "unknown-error-type 8"],
    `<?php
use Stytch\\Shared\\Errors\\StytchRequestException;
class T extends TestCase {
    public function testIt(): void {
        try { $this->client->sessions->authenticate([]); } catch (StytchRequestException $e) {
            $this->assertSame('session_not_fund', $e->getErrorType());
            self::assertEquals('sesion_not_found', $e->errorType);
            expect($e->errorType)->toBe('session_notfound');
        }
    }
}`,
  ],
  [
    "typescriptreact",
    ["duplicate-case 5"],
    `import { useStytch } from "@stytch/react";
setReason(
  error.error_type === "unauthorized_credentials" ? "wrong"
  : error.error_type === "too_many_requests" ? "retry"
  : error.error_type === "too_many_requests" ? "wrong"
  : "unknown",
);`,
  ],
  [
    "python",
    ["duplicate-case 8"],
    `import stytch
def f(exc):
    kind = exc.details.error_type
    if kind in ("session_not_found", "invalid_session_token"):
        return 1
    elif kind == "captcha_required":
        return 2
    elif kind == "session_not_found":
        return 3`,
  ],
  [
    "typescript",
    ["duplicate-case 3", "duplicate-case 4"],
    `import { StytchError } from "stytch";
if (e.error_type === "session_not_found" || e.error_type === "invalid_session_token") a();
else if (["too_many_requests", "session_not_found"].includes(e.error_type)) b();
else if (e.error_type === "too_many_requests") c();`,
  ],
  [
    "go",
    ["duplicate-case 6"],
    `package a
// stytch
func f(se stytcherror.Error) {
	if se.ErrorType == "session_not_found" || se.ErrorType == "invalid_session_token" {
		a()
	} else if se.ErrorType == "invalid_session_token" {
		b()
	}
}`,
  ],
  [
    "ruby",
    ["duplicate-case 5"],
    `# stytch
def go(answer)
  if %w[session_not_found invalid_session_token].include?(answer['error_type'])
    1
  elsif answer['error_type'] == 'session_not_found'
    2
  end
end`,
  ],
  [
    "ruby",
    ["duplicate-case 6"],
    `require 'stytch'
class Otp
  def alert_for(type)
    case type
    when 'otp_code_not_found' then 1
    when 'too_many_requests', 'otp_code_not_found' then 2
    end
  end
  def go(answer)
    flash.now[:alert] = alert_for(answer['error_type'])
  end
end`,
  ],
  [
    "php",
    ["duplicate-case 5"],
    `<?php
use Stytch\\Shared\\Errors\\StytchRequestException;
if (in_array($e->errorType, ['session_not_found', 'invalid_session_token'], true)) {
    a();
} elseif ($e->errorType === 'invalid_session_token') {
    b();
}`,
  ],
  [
    "csharp",
    ["duplicate-case 2"],
    `using Stytch.net.Exceptions;
var t = e.ErrorType == "session_not_found" ? 1 : e.ErrorType == "too_many_requests" ? 2 : e.ErrorType == "session_not_found" ? 3 : 4;`,
  ],
  [
    "typescript",
    ["duplicate-case 6"],
    `import { StytchError } from "stytch";
export function textFor(code: string): string {
  switch (code) {
    case "otp_code_not_found": return "a";
    case "pkce_mismatch": return "b";
    case "otp_code_not_found": return "c";
    default: return "d";
  }
}`,
  ],
  [
    "python",
    ["status-mismatch 2"],
    `STYTCH = "https://test.stytch.com"
requests_mock.post(f"{STYTCH}/v1/sessions/authenticate", status_code=401, json={"error_type": "session_not_found"})`,
  ],
  [
    "kotlin",
    ["status-mismatch 3"],
    `import com.stytch.java.common.StytchException
private fun refusal(status: Int, type: String) = StytchException.Response(ErrorResponse(statusCode = status, errorType = type, errorMessage = "", requestId = "request-id-test-1"))
@Test fun a() { every { c.x() } throws refusal(401, "session_not_found") }`,
  ],
  [
    "typescript",
    ["status-mismatch 2"],
    `const STYTCH_URL = "https://test.stytch.com";
server.use(http.post(\`\${STYTCH_URL}/v1/sessions/authenticate\`, () => HttpResponse.json({ error_type: "session_not_found" }, { status: 401 })));`,
  ],
] as const;

describe("rules: mistakes a step away from the error type", () => {
  for (const [language, mistakes, text] of mistaken) {
    it(`are found in ${language}: ${mistakes.join(", ")}`, () => {
      const found = problemsIn(text, undefined, { kind: "code", language }).map(
        ({ rule, start }) => `${rule} ${text.slice(0, start).split("\n").length}`,
      );
      assert.deepEqual(found, [...mistakes]);
    });
  }
});
