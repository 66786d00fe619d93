import { assert } from "chai";
import { problemsIn } from "./problemsIn";

/** Code, and its mistakes: the rule, and the line. */
const mistaken = [
  [
    "kotlin",
    ["duplicate-case 6", "duplicate-case 12"],
    `import com.stytch.sdk.consumer.StytchClient
import com.stytch.sdk.common.errors.StytchAPIErrorType
fun a(e: StytchAPIError) = when (e.errorType) {
    StytchAPIErrorType.SESSION_NOT_FOUND -> 1
    StytchAPIErrorType.USER_NOT_FOUND -> 2
    StytchAPIErrorType.SESSION_NOT_FOUND -> 3
    else -> 0
}
fun b(e: StytchAPIError) = when (e.errorType) {
    StytchAPIErrorType.SESSION_NOT_FOUND,
    StytchAPIErrorType.USER_NOT_FOUND -> 2
    StytchAPIErrorType.USER_NOT_FOUND -> 3
    else -> 0
}`,
  ],
  [
    "swift",
    ["duplicate-case 6", "duplicate-case 15"],
    `import StytchCore
func a(_ e: StytchAPIError) -> Int {
    switch e.errorType {
    case .sessionNotFound: return 1
    case .otpCodeNotFound where x: return 2
    case .otpCodeNotFound, .sessionNotFound: return 3
    default: return 0
    }
}
func b(_ e: StytchAPIError) -> Int {
    switch e.errorType.rawValue {
    case "session_not_found": return 1
    case "otp_code_not_found":
        return 2
    case "session_not_found": return 3
    default: return 0
    }
}`,
  ],
  [
    "java",
    ["duplicate-case 5"],
    `import com.stytch.java.common.StytchException;
class A { int a(StytchError e) {
  if (e.getErrorType().equals("user_not_found")) return 1;
  else if (e.getErrorType().equals("invalid_email")) return 2;
  else if (e.getErrorType().equals("user_not_found")) return 3;
  return 0; } }`,
  ],
  [
    "clojure",
    ["unknown-error-type 4", "duplicate-case 6", "unknown-error-type 7", "unknown-error-type 8"],
    `(ns a (:require [stytch.core :as stytch]))
(defn f [stytch-error]
  (case (:error_type stytch-error)
    "session_not_fond" 1
    "user_not_found" 2
    "user_not_found" 3
    ("unable_to_auth_otp_cod" "too_many_requests") 4
    (if (= "invalid_emails" (:error_type stytch-error)) 5 6)))`,
  ],
  [
    "lua",
    ["unknown-error-type 2", "duplicate-case 4"],
    `local function f(stytch_error)
  if stytch_error.error_type == "session_not_fond" then return 1
  elseif stytch_error.error_type == "user_not_found" then return 2
  elseif stytch_error.error_type == "user_not_found" then return 3 end
end`,
  ],
  [
    "perl",
    ["unknown-error-type 4", "unknown-error-type 5", "status-mismatch 6"],
    `package A;
my $res = $ua->post("https://api.stytch.com/v1/x")->result->json;
sub f {
    die "a" if $res->{error_type} eq 'session_not_fond';
    return 1 if $res->{'error_type'} eq "user_not_foundd";
    return 2 if $res->{status_code} == 400 && $res->{error_type} eq 'email_not_found';
}`,
  ],
  [
    "elixir",
    ["unknown-error-type 3", "unknown-error-type 4", "unknown-error-type 7", "status-mismatch 8"],
    `defmodule A do
  def f(t) do case Stytch.authenticate(t) do
      {:error, %Stytch.Error{source: %{error_type: "session_not_fond"}}} -> 1
      {:error, %{"error_type" => "user_not_foundd"}} -> 2
    end
  end
  def g({:error, %Stytch.Error{error_type: "invalid_emails"}}), do: 1
  def h({:error, %{status_code: 400, error_type: "session_not_found"}}), do: 1
end`,
  ],
  [
    "csharp",
    ["unknown-error-type 4", "status-mismatch 5", "unknown-error-type 6"],
    `using Stytch.net.Exceptions;
class A {
  int F(StytchApiException ex) => ex switch {
    { ErrorType: "session_not_fond" } => 1,
    { StatusCode: 400, ErrorType: "session_not_found" } => 2,
    _ => ex is { ErrorType: "invalid_emails" } ? 3 : 4,
  };
}`,
  ],
  [
    "python",
    ["unknown-error-type 4", "status-mismatch 5"],
    `def f(e: StytchError):
    from stytch import x
    match e.details.model_dump():
        case {"error_type": "session_not_fond"}: return 1
        case {"status_code": 400, "error_type": "session_not_found"}: return 2`,
  ],
  [
    "php",
    ["message-comparison 6", "message-comparison 7", "message-comparison 8"],
    `<?php
use Stytch\\Core\\StytchException;
function f() {
    try { x(); } catch (StytchException $e) {
        $d = $e->getErrorData();
        if (str_contains($d['error_message'] ?? '', 'could not be found')) return 1;
        if (preg_match('/could not be found/i', $d['error_message'] ?? "")) return 2;
        if (strpos($d['error_message'], 'Email could not be found') !== false) return 3;
    }
}`,
  ],
  [
    "typescript",
    [
      "message-comparison 3",
      "message-comparison 4",
      "message-comparison 5",
      "message-comparison 6",
      "message-comparison 7",
    ],
    `import { StytchError } from "stytch";
export const f = (e: StytchError) => {
  if (/could not be authenticated/i.test(e?.error_message ?? "")) return 1;
  if ((e.error_message ?? "").includes("could not be found")) return 2;
  if (e.error_message?.toLowerCase().includes("could not be found")) return 3;
  if (new RegExp("could not be found", "i").test(e.error_message)) return 4;
  if (["Session could not be found."].includes(e.error_message)) return 5;
};`,
  ],
  [
    "python",
    ["message-comparison 5", "message-comparison 6", "message-comparison 7"],
    `from stytch.core.response_base import StytchError
import re
def f(e: StytchError):
    d = e.details
    if "could not be found" in (d.error_message or ""): return 1
    if re.search(r"could not be found", d.error_message or ""): return 2
    if "could not be found" in str(d.error_message).lower(): return 3`,
  ],
  [
    "dart",
    ["status-mismatch 5"],
    `import 'package:stytch_flutter/stytch.dart';
http.Response refuse(int status, String errorType) =>
    http.Response(jsonEncode({'status_code': status, 'error_type': errorType, 'error_message': ''}), status);
void main() {
  test('a', () { final c = MockClient((_) async => refuse(400, 'session_not_found')); });
}`,
  ],
  [
    "typescript",
    ["status-mismatch 2", "status-mismatch 5", "status-mismatch 6", "status-mismatch 9"],
    `nock("https://api.stytch.com").post("/v1/x").reply(404, {
}); nock("https://api.stytch.com").post("/v1/x").reply(400, { error_type: "session_not_found", error_message: "m" });
const s = setupServer(
  http.post("https://api.stytch.com/v1/x", () =>
    HttpResponse.json({ error_type: "session_not_found", error_message: "m" }, { status: 400 })),
  rest.post("https://api.stytch.com/v1/x", (q, res, ctx) => res(ctx.status(400), ctx.json({ error_type: "session_not_found" }))),
);
fetchMock.post("https://api.stytch.com/v1/y", {
  status: 400, body: { error_type: "session_not_found", request_id: "request-id-test-1" } });`,
  ],
  [
    "ruby",
    ["status-mismatch 2", "status-mismatch 4"],
    `describe "stytch" do
  before { stub_request(:post, "https://api.stytch.com/v1/x").to_return(status: 400, body: { error_type: "session_not_found" }.to_json) }
  it "y" do
    stub_request(:any, /stytch/).to_return(status: 404, body: '{"error_type":"duplicate_email","request_id":"request-id-test-1"}')
  end
end`,
  ],
  [
    "python",
    ["status-mismatch 3", "status-mismatch 5"],
    `import responses
def test_a():
    responses.post("https://api.stytch.com/v1/x", status=400, json={"error_type": "session_not_found"})
def test_b(respx_mock):
    respx_mock.post("https://api.stytch.com/v1/x").mock(return_value=httpx.Response(404, json={"error_type": "duplicate_email"}))`,
  ],
  [
    "go",
    ["status-mismatch 4"],
    `package a
func TestA(t *testing.T) {
	srv := stytchServer(func(w http.ResponseWriter, r *http.Request) {
		w.WriteHeader(400); w.Write([]byte(\`{"error_type":"session_not_found","request_id":"request-id-test-1"}\`)) })
}`,
  ],
  [
    "ruby",
    ["unknown-error-type 3", "unknown-error-type 6"],
    `require "stytch"
class A
  GONE = %w[session_not_fond user_not_found].freeze
  def f(response)
    return 1 if GONE.include?(response["error_type"])
    return 2 if response["error_type"] == "invalid_emails"
  rescue Stytch::Error => e
    3
  end
end`,
  ],
  [
    "php",
    ["wrong-api 6"],
    `<?php
class G {
  function f() { try { return $this->stytch->b2c()->passwords->authenticate([]); }
    catch (StytchException $e) { return match ($e->getErrorData()['error_type']) {
      'email_not_found' => 1,
      'member_not_found' => 2,
      default => 0 }; } }
}`,
  ],
  [
    "typescript",
    ["unknown-error-type 4", "unknown-error-type 5", "unknown-error-type 6", "unknown-error-type 7"],
    `import { StytchError } from "stytch";
export function f(e: StytchError) {
  switch (e.error_type) {
    case "phone_number_already_in_use": return 1;
    case "email_already_exists": return 2;
    case "phone_number_taken": return 3;
    case "member_already_exists": return 4;
    case "user_not_found": return 5;
  }
}`,
  ],
  [
    "typescript",
    ["unknown-error-type 5", "unknown-error-type 6"],
    `import { StytchError } from "stytch";
export const texts = new Map<string, string>();
const messages: Record<string, string> = {
  session_not_found: "Signed out",
  unable_to_auth_magiclink: "Used",
  otp_code_notfound: "Wrong",
};
export const textOf = (e: StytchError) => messages[e.error_type] ?? "Sorry";`,
  ],
  [
    "typescript",
    ["message-comparison 4", "message-comparison 5", "message-comparison 6"],
    `import { StytchError } from "stytch";
export const f = (e: StytchError) => {
  const { error_message } = e;
  if (error_message.includes("could not be found")) return 1;
  switch (e.error_message) { case "Session could not be found.": return 2; }
  const message = e.error_message; if (message.includes("could not be authenticated")) return 3;
};`,
  ],
  [
    "swift",
    ["message-comparison 2"],
    `func f(_ e: StytchAPIError) -> Int {
    if e.errorMessage.lowercased().contains("could not be found") { return 1 }
    return 2
}`,
  ],
  [
    "go",
    ["status-mismatch 6"],
    `package a
var cases = []struct {
	name string; status int; errorType string; want error
}{
	{"dup", 400, "duplicate_email", ErrTaken},
	{"gone", 400, "session_not_found", ErrGone},
	{name: "x", status: 404, errorType: "user_not_found", want: ErrGone},
}
func TestA(t *testing.T) { for _, c := range cases { f(&stytcherror.Error{StatusCode: c.status, ErrorType: c.errorType}) } }`,
  ],
  [
    "csharp",
    ["status-mismatch 3"],
    `public class Tests {
  [Theory]
  [InlineData(400, "session_not_found", Outcome.Gone)]
  public void Maps(int statusCode, string errorType, Outcome expected) =>
    Assert.Equal(expected, Map(new StytchApiException { StatusCode = statusCode, ErrorType = errorType }));
}`,
  ],
  [
    "java",
    ["status-mismatch 3"],
    `class T {
  StytchException gone() {
    return new StytchException(new ErrorResponse(400, "request-id-test-1", "session_not_found", "m", "u"));
  }
}`,
  ],
] as const;

describe("rules: mistakes in each language's own forms", () => {
  for (const [language, mistakes, text] of mistaken) {
    it(`are found in ${language}: ${mistakes.join(", ")}`, () => {
      const found = problemsIn(text, undefined, { kind: "code", language }).map(
        ({ rule, start }) => `${rule} ${text.slice(0, start).split("\n").length}`,
      );
      assert.deepEqual(found, [...mistakes]);
    });
  }
});
