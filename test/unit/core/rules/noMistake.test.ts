import { assert } from "chai";
import { problemsIn } from "./problemsIn";

/** Code that looks as if something were wrong: tests of types that nobody knows, own answers, guards, other values of a name. */
const innocent = [
  [
    "typescript",
    `import { StytchError } from "stytch";
function refuse(status_code: number, error_type: string) {
  authenticate.mockRejectedValueOnce(new StytchError({ status_code, error_type, error_message: "x", request_id: "request-id-test-1" }));
}
it("falls back", async () => { refuse(400, "some_future_error"); refuse(418, "made_up_error"); refuse(400, "does_not_exist"); refuse(500, "unheard_of"); refuse(400, "not_a_real_type"); refuse(400, "brand_new_error"); });`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
it("treats an unknown type as unexpected", () => {
  const err = new StytchError({ status_code: 400, error_type: "something_stytch_adds_next_year", error_message: "x", request_id: "request-id-test-1" });
  expect(describe(err)).toBe("unexpected");
});`,
  ],
  [
    "python",
    `from stytch.core.response_base import StytchError, StytchErrorDetails
def test_default(client):
    client.x.side_effect = StytchError(StytchErrorDetails(status_code=400, request_id="request-id-test-1", error_type="fallback_case", error_message="x"))
    client.y.side_effect = StytchError(StytchErrorDetails(status_code=400, request_id="request-id-test-1", error_type="does_not_exist", error_message="x"))
    client.z.side_effect = StytchError(StytchErrorDetails(status_code=400, request_id="request-id-test-1", error_type="brand_new_error", error_message="x"))`,
  ],
  [
    "ruby",
    `# Stytch's webhooks come here
class WebhooksController < ApplicationController
  def stytch
    event = Svix::Webhook.new(ENV.fetch('STYTCH_WEBHOOK_SECRET')).verify(request.raw_post, request.headers)
  end
  def retry
    delivery = WebhookDelivery.find(params[:id])
    delivery.enqueue if delivery.error_type == 'receiver_down'
  end
end`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const NETWORK = "network_down";
export function kindOf(e: unknown): string {
  if (e instanceof StytchError) return e.error_type;
  return NETWORK;
}
export const isNetwork = (e: AppError) => e.error_type === NETWORK;`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const OFFLINE = "device_offline";
class AppError extends Error { constructor(readonly error_type: string) { super(); } }
export function f() { if (!navigator.onLine) throw new AppError(OFFLINE); }
export function g(e: AppError) { if (e.error_type === OFFLINE) retry(); }`,
  ],
  [
    "go",
    `package jobs
// Stytch is called elsewhere
const receiverDown = "receiver_down"
func retry(job Job) bool { return job.ErrorType == receiverDown }`,
  ],
  [
    "python",
    `import stytch
import stripe
def explain(code):
    if code == "card_declined": return 1
    if code == "card_expired_now": return 2
def pay():
    try: stripe.Charge.create()
    except stripe.error.CardError as e: return explain(e.error_type)`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
switch (true) {
  case e.error_type === "session_not_found" && a: return 1;
  case e.error_type === "session_not_found": return 2;
}`,
  ],
  [
    "kotlin",
    `import com.stytch.java.common.StytchException
fun f(e: StytchException.Response, retry: Boolean) = when (e.reason.errorType) {
  "session_not_found" if retry -> 1
  "session_not_found" -> 2
  else -> 3
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const a = e.error_type === "too_many_requests" ? (f.error_type === "too_many_requests" ? 1 : 2) : 3;
const b = e.error_type === "too_many_requests" ? 1 : f.error_type === "too_many_requests" ? 2 : 3;
const c = e.error_type === "too_many_requests" && x ? 1 : e.error_type === "too_many_requests" ? 2 : 3;
const d = x ? (e.error_type === "too_many_requests" ? 1 : 2) : e.error_type === "too_many_requests" ? 2 : 3;`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function answer(status: number, type: string) { return res.status(status).json({ error: type }); }
answer(401, "session_not_found");
answer(503, "too_many_requests");`,
  ],
  [
    "ruby",
    `class Api
  def deny(status, type)
    render status: status, json: { error_type: type }
  end
  def go(answer) # Stytch
    deny 401, 'session_not_found'
  end
end`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function problem(status: number, error_type: string) { return Response.json({ error_type, request_id: crypto.randomUUID() }, { status }); }
export function map(e: StytchError) {
  if (e.error_type === "session_not_found") return problem(401, "session_not_found");
  if (e.error_type === "too_many_requests") return problem(503, "try_later");
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
let wanted = "session_gone_away";
wanted = config.type;
if (e.error_type === wanted) again();`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function describe(type: string) { return type; }
function other(type: string) { if (type === "card_is_declined") return 1; }
describe(e.error_type);`,
  ],
  [
    "typescript",
    `nock("https://api.acme.dev").post("/login").reply(400, { error_type: "email_in_denylist", request_id: "abc" });
const API = "https://api.acme.dev"; // not Stytch's
nock(API).post("/x").reply(400, { error_type: "email_in_denylist" });`,
  ],
  [
    "php",
    `<?php
// Stytch
if ($request->json('error_type') === 'tape_ran_out') {}
$row = DB::table('jobs')->first();
if ($row->error_type === 'printer_on_fire') {}`,
  ],
  [
    "java",
    `// Stytch
enum Outcome { OK("okay"), DOWN("receiver_down"); final String error_type; }
class X { boolean f(Delivery d) { return Outcome.DOWN.errorType.equals(d.errorType); } }`,
  ],
  [
    "go",
    `package auth
import "github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
func TestUnknown(t *testing.T) {
	err := stytcherror.Error{StatusCode: 400, ErrorType: "never_seen_before", ErrorMessage: "x", RequestID: "request-id-test-1"}
	if got := hint(err); got != "other" { t.Fatal(got) }
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const view = e.error_type === "session_not_found" ? "session-lost" : "generic-error";
if (view === "session-lost") show();`,
  ],
  [
    "elixir",
    `defmodule Jobs do
  # Stytch
  @down "receiver_down"
  def retry?(%Job{error_type: @down}), do: true
end`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
class H { 
  string A(StytchApiException e) => e.ErrorType switch { "session_not_found" => "a", _ => "" };
  string B(StytchApiException e) => e.ErrorType switch { "session_not_found" => "b", _ => "" };
}`,
  ],
  [
    "python",
    `import stytch
def f(e):
    if e.details.error_type == "session_not_found":
        log()
    if e.details.error_type == "session_not_found":
        again()`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
it.each([
  ["session_not_found", 404, "gone"],
  ["not_a_known_type", 400, "generic"],
])("%s", (error_type, status_code, want) => {
  mock.mockRejectedValue(new StytchError({ error_type, status_code, error_message: "", request_id: "request-id-test-1" }));
});`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const unknownType = "quantum_flux_error";
expect(hint({ error_type: unknownType })).toBe("generic");
if (e.error_type === unknownType) x();`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
switch (code) { case "session_not_found": switch (other) { case "session_not_found": return 1; } return 2; case "too_many_requests": return 3; }`,
  ],
  [
    "typescript",
    `switch (\`\${a}\`) { case "session_not_found": return 1; }
switch (\`\${b}\`) { case "session_not_found": return 1; }`,
  ],
  [
    "swift",
    `import StytchCore
switch error.errorType.rawValue {
case "session_not_found" where retry: a()
case "session_not_found": b()
default: c()
}`,
  ],
  [
    "rust",
    `// stytch
match kind { "session_not_found" if x => 1, "session_not_found" => 2, _ => 3 }`,
  ],
  [
    "python",
    `import stytch, stripe
def explain(kind):
    return {"card_declined_now": 1, "insufficient_funds_now": 2}.get(kind)
try: stripe.Charge.create()
except stripe.CardError as e: explain(e.code)`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function track(name: string, props: object) { if (name === "login_failed_now") send(); }
track(e.error_type, {});`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const toCode = (type: string) => type === "session_not_found" ? "signed_out_now" : "failed_now";
const code = toCode(e.error_type);
if (code === "signed_out_now") go();`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function show(type: string) { return labels[type]; }
function show2(type: string) { if (type === "toast_warning") x(); }
show(e.error_type);`,
  ],
  [
    "python",
    `import stytch
def f(kind, retry):
    if kind in ("session_not_found", "too_many_requests") and retry:
        return 1
    elif kind == "session_not_found":
        return 2
    elif not kind in ("captcha_required",):
        return 3
    elif kind == "captcha_required":
        return 4
g = f(e.details.error_type, True)`,
  ],
  [
    "ruby",
    `# stytch
if answer['error_type'] != 'session_not_found'
  a
elsif answer['error_type'] == 'session_not_found'
  b
end`,
  ],
  [
    "go",
    `package a
// stytch
if a.ErrorType == "session_not_found" || b.ErrorType == "session_not_found" {
} else if b.ErrorType == "session_not_found" {
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const x = e.error_type === "session_not_found" && n < 3 ? 1 : e.error_type === "session_not_found" ? 2 : 3;
const y = n < 3 && e.error_type === "session_not_found" ? 1 : e.error_type === "session_not_found" ? 2 : 3;
const z = e.error_type === "session_not_found" ? 1 : undefined, w = e.error_type === "session_not_found" ? 2 : 3;`,
  ],
  [
    "java",
    `import com.stytch.java.common.StytchException;
switch (e.getReason().getErrorType()) { case "session_not_found": case "invalid_session_token": a(); break; default: b(); }
switch (e.getReason().getErrorType()) { case "session_not_found": c(); }`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
static readonly Dictionary<string, string> Own = new() { ["session_not_found"] = "signed_out_now", ["too_many_requests"] = "slow_down_now" };
var o = Own[e.ErrorType];`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const kinds = new Map([["session_not_found", "signed_out_now"], ["too_many_requests", "later_please"]]);
const k = kinds.get(e.error_type);`,
  ],
  [
    "typescript",
    `import { stytch } from "./stytch";
nock("https://api.acme.dev").post("/me", stytch).reply(401, { error_type: "session_not_found", error: "x" });
test(stytch, () => { res.status(401).json({ error_type: "session_not_found" }); });`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
function fail(status: number, error_type: string) { throw new HttpError(status, { error_type, request_id: ctx.id }); }
if (e.error_type === "session_not_found") fail(401, "session_not_found");`,
  ],
  [
    "python",
    `from stytch.core.response_base import StytchError
def refuse(status_code, error_type):
    raise HTTPException(status_code=status_code, detail={"error_type": error_type, "request_id": rid})
def h(e):
    refuse(401, "session_not_found")
    refuse(503, "too_many_requests")`,
  ],
  [
    "go",
    `package a
// Stytch
func refuse(w http.ResponseWriter, status int, errorType string) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"error_type": errorType, "request_id": rid})
}
func h(w http.ResponseWriter) { refuse(w, 401, "session_not_found") }`,
  ],
  [
    "kotlin",
    `import com.stytch.java.common.StytchException
suspend fun refuse(call: ApplicationCall, status: Int, errorType: String) = call.respond(HttpStatusCode.fromValue(status), mapOf("error_type" to errorType, "request_id" to call.callId))
suspend fun h(call: ApplicationCall) { refuse(call, 401, "session_not_found") }`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
class ApiError extends Error { constructor(readonly status_code: number, readonly error_type: string, readonly request_id: string) { super(); } }
export function toApi(e: StytchError) { if (e.error_type === "session_not_found") throw new ApiError(401, "session_not_found", e.request_id); throw new ApiError(502, "upstream_failed", e.request_id); }`,
  ],
  [
    "rust",
    `// stytch
fn refuse(status: u16, error_type: &str) -> Response { (StatusCode::from_u16(status), Json(json!({"error_type": error_type, "request_id": id}))).into_response() }
fn h() { refuse(401, "session_not_found"); }`,
  ],
  [
    "ruby",
    `# stytch
def refuse(status, error_type)
  render json: { error_type: error_type, request_id: request.uuid }, status: status
end
refuse 401, 'session_not_found'`,
  ],
  [
    "php",
    `<?php
// Stytch
function refuse(int $status, string $type) { return response()->json(['error_type' => $type, 'request_id' => $id], $status); }
return refuse(401, 'session_not_found');`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
IActionResult Refuse(int status, string errorType) => StatusCode(status, new { error_type = errorType, request_id = id });
IActionResult H() => Refuse(401, "session_not_found");`,
  ],
  [
    "java",
    `import com.stytch.java.common.StytchException;
ResponseEntity<?> refuse(int status, String errorType) { return ResponseEntity.status(status).body(Map.of("error_type", errorType, "request_id", id)); }
void h() { refuse(401, "session_not_found"); }`,
  ],
  [
    "elixir",
    `defmodule Web do
  # Stytch
  defp refuse(conn, status, type), do: conn |> put_status(status) |> json(%{error_type: type, request_id: id})
  def h(conn), do: refuse(conn, 401, "session_not_found")
end`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const refuse = (statusCode: number, error_type: string) => ({ statusCode, headers, body: JSON.stringify({ error_type, request_id: id }) });
export const handler = async () => refuse(401, "session_not_found");`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
if (e.error_type === "session_not_found") return res.status(401).json({ error: "signed_out" });
const status = { session_not_found: 401, too_many_requests: 503 }[e.error_type] ?? 500;
const answers = [["session_not_found", 401], ["too_many_requests", 503]];`,
  ],
  [
    "go",
    `package a
// Stytch
var statusFor = map[string]int{"session_not_found": 401, "too_many_requests": 503}`,
  ],
  [
    "typescript",
    `// stytch
mock.mockRejectedValue(new StytchError({ status_code: 404, error_type: "session_not_found", error_message: "x" }));
const res = await app.inject("/me");
expect(res.statusCode).toBe(401);
expect(res.json()).toEqual({ error_type: "session_not_found" });`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
it.each([["session_not_found", 401], ["too_many_requests", 503]])("maps %s to %i", (error_type, status) => {
  expect(statusFor(error_type)).toBe(status);
});`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
if (["session_not_found"].includes(e.error_type) && first) a();
else if (e.error_type === "session_not_found") b();`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
if (e.error_type === "session_not_found" || x) a();
else if (e.error_type === "session_not_found") b();`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const a = x ? e.error_type === "too_many_requests" ? 1 : 2 : e.error_type === "too_many_requests" ? 3 : 4;
const b = e.error_type === "too_many_requests" ? f(e.error_type === "too_many_requests" ? 1 : 2) : 3;
const c = [e.error_type === "too_many_requests" ? 1 : 2, e.error_type === "too_many_requests" ? 1 : 2];`,
  ],
] as const;

describe("rules: what only looks like a mistake", () => {
  for (const [language, text] of innocent) {
    it(`is left alone in ${language}: ${text.slice(0, 80).replace(/\s+/g, " ")}`, () => {
      assert.deepEqual(problemsIn(text, undefined, { kind: "code", language }), []);
    });
  }
});
