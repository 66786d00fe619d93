import { assert } from "chai";
import { problemsIn } from "./problemsIn";

/** Code without a mistake: its own errors have an `error_type` too, and its own answers a status. */
const innocent = [
  [
    "python",
    `import stripe
from stytch import Client
def pay(c):
    try:
        stripe.Charge.create()
    except stripe.error.StripeError as e:
        error_type = e.json_body["error"]["type"]
        if error_type == "card_error":
            return 1
        if error_type in ("idempotency_error", "invalid_request_error"):
            return 2`,
  ],
  [
    "go",
    `package jobs
// Sessions are checked with Stytch before a job starts.
type JobError struct { ErrorType string \`json:"error_type"\` }
func retry(e JobError) bool {
	switch e.ErrorType {
	case "disk_full", "worker_killed":
		return true
	case "bad_input_file":
		return false
	}
	return e.ErrorType == "lock_was_lost"
}`,
  ],
  [
    "kotlin",
    `import com.stytch.sdk.consumer.StytchClient
data class GameError(val errorType: String)
fun say(e: GameError) = when (e.errorType) {
    "no_lives_left" -> "Over"
    "map_is_missing" -> "Load"
    "map_is_missing" -> "Again"
    else -> ""
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
class ImportError extends Error { constructor(readonly error_type: string, readonly error_message: string) { super(error_message); } }
export function run() {
  try { parse(); } catch (e) {
    if (e instanceof ImportError && e.error_type === "row_too_long") return 1;
    if (e instanceof ImportError && e.error_message.includes("Row could not be read")) return 2;
    if (e instanceof StytchError) throw e;
  }
}`,
  ],
  [
    "python",
    `from stytch import B2BClient
class ImportFailure(Exception):
    def __init__(self, error_type): self.error_type = error_type
def run(rows):
    try:
        load(rows)
    except ImportFailure as failure:
        if failure.error_type == "row_too_long":
            return 1
        elif failure.error_type in {"row_too_short", "no_header_row"}:
            return 2
    client = B2BClient(project_id="", secret="")`,
  ],
  [
    "swift",
    `import StytchCore
struct PlayerError: Error { let errorType: String }
func say(_ e: PlayerError) -> String {
    switch e.errorType {
    case "no_network_left": return "a"
    case "codec_missing": return "b"
    default: return ""
    }
}`,
  ],
  [
    "rust",
    `// Called behind the Stytch middleware.
#[derive(Deserialize)] struct QueueError { error_type: String }
fn say(e: &QueueError) -> bool {
    matches!(e.error_type.as_str(), "queue_full" | "queue_gone") || e.error_type == "broker_lost"
}`,
  ],
  [
    "typescript",
    `import { useStytch } from "@stytch/react";
import { useQuery } from "@tanstack/react-query";
export function Orders() {
  const { error } = useQuery<Order[], ApiProblem>({ queryKey: ["orders"] });
  if (error?.error_type === "no_orders_yet") return null;
  return error?.error_type === "shop_is_closed" ? "Closed" : "…";
}`,
  ],
  [
    "dart",
    `import 'package:stytch_flutter/stytch.dart';
class RideError implements Exception { RideError(this.errorType); final String errorType; }
String say(RideError e) {
  switch (e.errorType) {
    case 'driver_left': return 'a';
    case 'no_driver_near': return 'b';
  }
  return e.errorType == 'fare_too_high' ? 'c' : '';
}`,
  ],
  [
    "java",
    `package x;
import com.stytch.java.consumer.StytchClient;
class Report {
  String say(ReportException e) {
    if ("template_missing".equals(e.getErrorType())) return "a";
    switch (e.getErrorType()) { case "page_too_large": return "b"; default: return ""; }
  }
}`,
  ],
  [
    "ruby",
    `# Stytch signs users in; this is the importer.
class Importer
  Failure = Struct.new(:error_type, :error_message)
  def run(file)
    failure = parse(file)
    return retry_later if failure.error_type == "file_locked"
    raise "no" if %w[file_empty bad_encoding].include?(failure.error_type)
  end
end`,
  ],
  [
    "scala",
    `// Stytch session needed
case class BatchError(errorType: String)
def say(e: BatchError) = e.errorType match { case "batch_too_big" => 1; case "batch_is_empty" => 2; case _ => 3 }`,
  ],
  [
    "shellscript",
    `#!/bin/sh
# deploys the Stytch gateway
type=$(kubectl get pod x -o json | jq -r '.status.error_type')
case "$type" in
  image_pull_backoff) exit 1 ;;
  crash_loop_backoff) exit 2 ;;
esac`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
const OWN = { error_type: "job_ran_out", status_code: 503, error_message: "x" } as const;
export const answer = (res: Response, e: StytchError) => {
  if (e.error_type === "user_not_found") return res.status(400).json({ error_type: "bad_login", error_message: "no" });
  if (e.error_message.length > 0 && e.error_type.startsWith("invalid_")) return res.status(422).end();
  console.log("stytch", { error_type: "custom_value_here", error_message: e.error_message });
  metrics.increment("errors", { error_type: "stytch_unreachable" });
  return res.status(502).json(OWN);
};`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
[Theory]
[InlineData("session_not_found", 401)]
[InlineData("duplicate_email", 409)]
public async Task Answers(string errorType, int expectedStatus) {
  Stytch.Throws(new StytchApiException { ErrorType = errorType });
  var res = await Client.PostAsync("/login", null);
  Assert.Equal(expectedStatus, (int)res.StatusCode);
}
[Fact]
public async Task Conflict() {
  Fail(new StytchApiException { StatusCode = 400, ErrorType = "duplicate_email" });
  var res = await Post();
  Assert.Equal(409, (int)res.StatusCode);
  Assert.Equal("email_is_taken", (await res.Json()).ErrorType);
}`,
  ],
  [
    "typescript",
    `import nock from "nock";
describe("stytch", () => {
  it("maps", async () => {
    nock("https://test.stytch.com").post("/v1/users").reply(400, { error_type: "duplicate_email", request_id: "request-id-test-1" });
    const res = await post("/signup");
    expect(res).toMatchObject({ status: 409, body: { error_type: "duplicate_email" } });
    expect({ status: 422, body: { error_type: "invalid_email" } }).toEqual(res);
    server.use(http.post("/api/signup", () => HttpResponse.json({ error_type: "duplicate_email" }, { status: 409 })));
    reply(409, { error_type: "duplicate_email" });
  })
})`,
  ],
  [
    "python",
    `import responses
def test_x(client):
    responses.post("https://test.stytch.com/v1/users", status=400, json={"error_type": "duplicate_email"})
    res = client.post("/signup")
    assert res.json() == {"status": 409, "error": {"error_type": "duplicate_email"}}
    assert (res.status_code, res.json()) == (409, {"error_type": "duplicate_email"})
def answer(status, error_type):
    return JSONResponse({"status_code": status, "error_type": error_type})
def signup():
    return answer(409, "duplicate_email")`,
  ],
  [
    "typescript",
    `import { stytch } from "./stytch";
export const send = (res: Res, status: number, type: string) => res.status(status).json({ error_type: type });
app.post("/signup", async (req, res) => {
  try { await stytch.users.create({}); } catch (e) {
    if (e.error_type === "duplicate_email") return res.status(409).json({ error_type: "duplicate_email" });
    return send(res, 422, "invalid_email");
  }
});
export async function POST() {
  const r = await stytch.users.create({});
  return NextResponse.json({ error_type: "duplicate_email" }, { status: 409 });
}`,
  ],
  [
    "go",
    `package a
func refuse(w http.ResponseWriter, status int, errorType string) {
	w.WriteHeader(status)
	json.NewEncoder(w).Encode(map[string]any{"error_type": errorType, "status_code": status})
}
func h(w http.ResponseWriter, r *http.Request) {
	if _, err := stytchClient.Users.Create(r.Context(), nil); err != nil {
		w.WriteHeader(409); w.Write([]byte(\`{"error_type":"duplicate_email"}\`))
		refuse(w, 409, "duplicate_email")
	}
}`,
  ],
  [
    "ruby",
    `class UsersController
  def create
    stytch.users.create(email: params[:email])
  rescue Stytch::Error => e
    render status: 409, json: { error_type: "duplicate_email" }
    render(json: { error_type: "duplicate_email", message: "Taken" }, status: 409)
  end
end`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
class C { IResult F(StytchApiException e) {
  return Results.Json(new { error_type = "duplicate_email" }, statusCode: 409); }
  void G() { Assert.Equal(new { StatusCode = 409, ErrorType = "duplicate_email" }, Answer()); }
  Problem P(StytchApiException e) => new Problem { StatusCode = 409, ErrorType = "duplicate_email" };
}`,
  ],
  [
    "csharp",
    `using Stytch.net.Exceptions;
public static class Map {
  public static Result Of(StytchApiException ex) => ex switch {
    { StatusCode: 401, ErrorType: "unauthorized_credentials" } => Result.Keys,
    { StatusCode: 404, ErrorType: "session_not_found" } => Result.SignedOut,
    { StatusCode: 429 } => Result.Busy,
    { ErrorType: "invalid_email" or "invalid_phone_number" } => Result.Form,
    { StatusCode: >= 500 } => Result.Down,
    _ => Result.Unknown,
  };
  public static int Answer(StytchApiException ex) => (ex.StatusCode, ex.ErrorType) switch {
    (404, "email_not_found") => 422,
    (400, "duplicate_email") => 409,
    (401, _) => 401,
    _ => 502,
  };
  public static bool Gone(StytchApiException ex) {
    if (ex.StatusCode == 410) return true;
    if (ex.ErrorType == "session_not_found") return true;
    return ex.StatusCode == 499 || ex.ErrorType == "user_not_found";
  }
}`,
  ],
  [
    "typescript",
    `import { StytchError } from "stytch";
export function describe(e: StytchError) {
  if (e.error_message.includes("\\n")) return e.error_message.split("\\n")[0];
  const short = e.error_message === "" ? e.error_type : e.error_message;
  if (typeof e.error_message === "string" && !e.error_message.startsWith(" ")) return short;
  switch (true) {
    case e.error_type === "session_not_found": return 1;
    case e.error_type === "session_not_found" && e.status_code === 404: return 2;
  }
}`,
  ],
] as const;

describe("rules: an application's own errors and answers", () => {
  for (const [language, text] of innocent) {
    it(`are left alone in ${language}: ${text.slice(0, 60).replace(/\s+/g, " ")}`, () => {
      assert.deepEqual(problemsIn(text, undefined, { kind: "code", language }), []);
    });
  }
});
