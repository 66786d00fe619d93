import { assert } from "chai";
import { marksIn } from "./problemsIn";

const rule = "unknown-error-type";
type Case = readonly [language: string, text: string];

/** What came from Stytch is asked for a name that it doesn't have. */
const stytchs: readonly Case[] = [
  [
    "typescript",
    'import * as stytch from "stytch";\nexport function msg(err: unknown) {\n  if (err instanceof stytch.StytchError) {\n    const type = err.error_type;\n    switch (type) {\n      case "sesion_not_found":\n        return 1;\n    }\n  }\n}',
  ],
  [
    "typescript",
    'import { StytchError } from "stytch";\nconst RETRY = new Set(["too_many_request", "internal_server_error"]);\nexport const canRetry = (e: StytchError) => RETRY.has(e.error_type);',
  ],
  [
    "python",
    'import stytch\n\ndef login(token):\n    try:\n        client.magic_links.authenticate(token)\n    except StytchError as e:\n        kind = e.details.error_type\n        if kind == "magic_link_not_fond":\n            return None\n',
  ],
  [
    "go",
    'package a\nimport "github.com/stytchauth/stytch-go/v16/stytch/stytcherror"\nfunc f(err error) {\n\tvar se stytcherror.Error\n\tif errors.As(err, &se) {\n\t\tt := string(se.ErrorType)\n\t\tif t == "sesion_not_found" {\n\t\t}\n\t}\n}',
  ],
  [
    "ruby",
    'require "stytch"\ndef call\n  resp = client.sessions.authenticate(t)\n  type = resp["error_type"]\n  return :gone if %w[sesion_not_found user_not_found].include?(type)\nend',
  ],
  [
    "typescript",
    'import "stytch";\nit("x", async () => {\n  mockFetch.mockResolvedValue({ status: 404, body: { status_code: 404, request_id: "request-id-test-1", error_type: "sesion_not_found", error_message: "x" } });\n});',
  ],
  [
    "php",
    "<?php // Stytch\ntry {} catch (StytchException $e) {\n  if (in_array($e->getErrorData()['error_type'] ?? null, ['sesion_not_found', 'x_y_z'])) {}\n}",
  ],
  [
    "typescript",
    '// stytch proxy\nexport function label(errorType: string) {\n  if (errorType === "session_not_found") return 1;\n  if (errorType === "sesion_expired_x") return 2;\n}',
  ],
];

/** Fields, labels, columns, classes and answers that are called `error_type` and hold somebody else's values. */
const others: readonly Case[] = [
  [
    "python",
    'import stytch\nfrom opentelemetry import trace\n\ndef login(t):\n    try:\n        client.sessions.authenticate(t)\n    except StytchError as e:\n        span.set_attribute("error_type", "tape_ran_out")\n        logger.error("x", error_type="our_code_here")\n        raise\n',
  ],
  [
    "typescript",
    'import stytch from "stytch";\nconst schema = z.object({ error_type: z.string().max(60), kind: z.enum(["tape_ran_out"]) });\nmetrics.inc({ labels: { error_type: "timeout_reached" } });\nlogger.warn({ error_type: "quota_is_gone", request_id: req.id });',
  ],
  [
    "typescript",
    'import stytch from "stytch";\napp.post("/login", async (req, res) => {\n  try { await client.sessions.authenticate({}); } catch (e) {\n    res.status(400).json({ status_code: 400, error_type: "our_own_login", error_message: "x" });\n  }\n});',
  ],
  [
    "python",
    'import stytch\n\nclass PaymentError(Exception):\n    error_type = "card_was_declined"\n\ndef f(e):\n    if e.error_type == "card_was_declined":\n        pass\n',
  ],
  [
    "typescript",
    'import stytch from "stytch";\nimport Stripe from "stripe";\n\nexport function stytchToo(e: StytchError) {\n  return e.error_type === "session_not_found";\n}\n\nexport function pay(e: Stripe.errors.StripeError) {\n  return e.error_type === "card_declined_by_bank";\n}',
  ],
  [
    "ruby",
    '# uses stytch\nclass AddErrorType < ActiveRecord::Migration[7.0]\n  def change\n    add_column :logs, :error_type, :string, default: "none_at_all"\n  end\nend',
  ],
  [
    "python",
    '# Stytch sync\nclass Failure(models.Model):\n    error_type = models.CharField(max_length=40, choices=[("disk_is_full", "x")], default="disk_is_full")\n',
  ],
  [
    "typescript",
    'import "stytch";\nit("answers", async () => {\n  const res = await request(app).post("/login");\n  expect(res.body.error_type).toBe("our_login_failed");\n});',
  ],
  ["sql", "-- stytch errors\nSELECT * FROM failures WHERE error_type = 'disk_is_full';"],
  ["yaml", '# stytch alerts\nlabels:\n  error_type: "disk_is_full"\n'],
  ["json", '{ "labels": { "error_type": "disk_is_full" }, "stytch": true }'],
  [
    "typescript",
    'import { StytchError } from "stytch";\nexport class AppError extends Error {\n  constructor(readonly errorType: string) { super(); }\n}\nthrow new AppError("tape_ran_out");\nif (err.errorType === "tape_ran_out") {}',
  ],
  [
    "go",
    '// stytch\nfunc (e *QueueError) Kind() bool { return e.ErrorType == "queue_is_full" }\nvar _ = &QueueError{ErrorType: "queue_is_full"}',
  ],
  [
    "kotlin",
    '// Stytch\nenum class ErrorType(val wire: String) { TAPE("tape_ran_out") }\nfun x(e: JobFailed) = when (e.errorType) {\n  "tape_ran_out" -> 1\n  else -> 2\n}',
  ],
  [
    "python",
    '# Which vendor sends what: stytch, twilio\nROWS = [\n    {"vendor": "twilio", "error_type": "number_is_blocked"},\n    {"vendor": "stytch", "error_type": "session_not_found"},\n]\n',
  ],
  [
    "typescript",
    '// stytch\nconst openapi = { error_type: { type: "string", enum: ["our_own_login"] }, title: "error_type" };\nconst labels = { error_type: "Error type", status: "Status" };',
  ],
  [
    "java",
    '// Stytch\nclass Row { void a() { this.errorType = "disk_is_full"; if ("disk_is_full".equals(this.errorType)) {} } }',
  ],
  [
    "typescript",
    'import stytch from "stytch";\nswitch (kindOf(e.error_type)) {\n  case "expired_link":\n    break;\n}',
  ],
];

const marks = ([language, text]: Case): string[] =>
  marksIn(text, rule, { kind: /yaml|json/.test(language) ? "data" : "code", language });

describe(`${rule}: whose field it is`, () => {
  for (const one of stytchs) it(`marks ${one.join(": ")}`, () => assert.isNotEmpty(marks(one)));
  for (const one of others) it(`is silent on ${one.join(": ")}`, () => assert.deepEqual(marks(one), []));
});
