const id = "request-id-test-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10";
const link = "https://stytch.com/docs/api/errors/404#session_not_found";
const block = `StytchAPIError: [404] session_not_found
Session could not be found.
See ${link} for more information.
request_id: ${id}`;
const noise = "10:00:00 GET /health 200\n".repeat(200);

/** Texts in which « and » surround what belongs to the error session_not_found, wherever in there its name stands. */
type Cases = Readonly<Record<string, string>>;

export const inBrackets: Cases = {
  "the JSON object, not what stands beside it": `login -> «{"status_code":404,"error_type":"session_not_found"}» in 12 ms`,
  "the object around a message that closes what nothing opened": `{"a":1} «{"error_message":"unexpected } at 3","error_type":"session_not_found","request_id":"1"}» {"b":2}`,
  "the object around a message that opens what nothing closes": `[«{"status_code":404,"error_type":"session_not_found","error_message":"expected ( or ["}»,{"status_code":400,"error_type":"weak_password"}]`,
  "the object around a message with quotes and a bracket": `«{"error_message":"say \\"}\\" twice","error_type":"session_not_found","status_code":404}» {"error_type":"weak_password"}`,
  "the escaped object around a message with a bracket": `{"msg":"failed: «{\\"error_message\\":\\"bad ]\\",\\"error_type\\":\\"session_not_found\\",\\"status_code\\":404}»","other":"{"}`,
  "the object of a line, whatever a string above left open": `he said "so\n«{"error_message":"bad )","error_type":"session_not_found","status_code":404}»`,
  "the object where an odd quote stands beside it": `5" of {«{"status_code":404,"error_type":"session_not_found"}»}`,
  "an object that is the whole text": `«{\n  "took": 3,\n  "request_id": "${id}",\n    "error_type": "session_not_found"\n}»`,
  "the error alone, not the response around it": `{"url"=>"/login","data"=>«{"error_type":"session_not_found","status_code":404}»,"retries"=>2}`,
  "the struct's package and name": `failed: «stytcherror.Error{StatusCode:404, ErrorType:"session_not_found"}» ${"at main.go ".repeat(9)}`,
  "the object, not the path before it": `POST /login «{"error_type":"session_not_found","status_code":404}» 12 ms`,
  "the object, not the word before it": `answered «{"error_type":"session_not_found","status_code":404}» 12 ms`,
  "the object around a coloured name": `{ «{"status_code":404,"error_type":"\u001b[31msession_not_found\u001b[0m"}» }`,
  "a struct's name with a blank behind it": `Error: «ErrorResponse { status_code: 404, error_type: "session_not_found" }»\nretrying`,
  "the object around a list that names the error": `«{"errors":["session_not_found"],"request_id":"${id}"}»\n`,
  "the object around PHP's typed values": `array(2) «{\n  ["status_code"]=>\n  int(404)\n  ["error_type"]=>\n  string(17) "session_not_found"\n}»\n`,
  "an inspected struct in angle brackets": `** (Error) «#Stytch.Error<\n  error_type: "session_not_found",\n  details: %{score: 1},\n  request_id: "${id}"\n>»\n    (app) lib/login.ex:3`,
  "the object around comparisons and arrows": `«{ hint: "a -> b, 3 > 2, 2 < 3", map: {"a"=>1}, error_type: "session_not_found", status_code: 404 }»`,
  "a message with a lone angle bracket": `login -> «{"error_type":"session_not_found","error_message":"Use a length<10.","status_code":404}» end`,
  "camel case": `throw -> «{ errorType: "session_not_found",\n  statusCode: 404 }» y`,
  "camel case, beside its request id alone": `throw -> «{ errorType: "session_not_found",\n  requestId: "1" }» y`,
  "camel case, beside its message alone": `throw -> «{ errorType: "session_not_found",\n  errorMessage: "Gone." }» y`,
  "camel case, beside its link alone": `throw -> «{ errorType: "session_not_found",\n  errorUrl: "" }» y`,
  "the line, where a bracket closes that opens nowhere": `status_code: 404\n«failed with 'session_not_found')»\nrequest_id: none`,
  "the line of code, where the brackets hold no payload": `app.use(login);\n«if (e.error_type === "session_not_found") retry();»\nlog(e.status_code);`,
};

export const onLines: Cases = {
  "the line of a log": `weak_password\n«login failed: session_not_found»\nrequest_id=${id}`,
  "the line up to the text's end": `weak_password\n«login failed: session_not_found»`,
  "the lines of a frame": `Applying…\n«  ╷\n  │ Error: session_not_found\n  │\n  │ request ID: ${id}\n  ╵»\nDone.`,
  "the lines of a frame far behind in a log": `${noise}«│ Error: session_not_found\n│ request ID: ${id}»\nDone.`,
  "the lines of one frame of two": `╷\n│ Error: weak_password\n╵\n«╷\n│ Error: session_not_found\n│ request ID: ${id}\n╵»\n╷\n│ Error: use_https\n╵`,
  "the lines of a frame behind logcat's tag": `I/out: start\n«I/out: ┌──\nI/out: │ error_type: session_not_found\nI/out: │ request_id: ${id}\nI/out: └──»\nI/out: end`,
  "the headline alone, before an entry with an id of its own": `GET /\n«[404] session_not_found»\n{"request_id":"${id}","error_type":"weak_password"}\n`,
  "the headline alone, before an entry with a time": `«[404] session_not_found»\n2026-01-02 10:00:00 request_id: ${id}\n`,
  "the headline alone, before another": `«StytchAPIError: [404] session_not_found»\nStytchAPIError: [400] weak_password\nToo weak.\n`,
  "the browser's block, not the object behind it": `«${block.replace(/\nrequest_id: .*/, "")}»\n{ request_id: "${id}" }\n`,
  "the browser's block with details": `«${block}\nDetails: \n{"score":1}»\n{"score":2}\n`,
  "the browser's block in a column of a log": `web_1  | start\nweb_1  | «${block.replaceAll("\n", "\nweb_1  | ")}»\nweb_1  | end`,
  "its own line in a column of a log": `web_1  | weak_password\n«web_1  | session_not_found»\nweb_1  | use_https`,
  "the browser's block, not what it is printed behind": `GET /login\nUncaught «${block}»\n    at login (/app/login.js:12:3) {\n`,
  "the browser's block, indented": `Uncaught «${block.replaceAll("\n", "\n    ")}»\n    at login\n`,
  "the browser's block with CRLF": `GET /login\r\nUncaught «${block.replaceAll("\n", "\r\n")}\r»\n    at login\r\n`,
  "the browser's block far behind in a log": `${noise}Uncaught «${block}»\n    at login\n${noise}`,
  ".NET's line and the link below": `started\n«StytchApiException<${id}, session_not_found, 404>: Gone.\n  ${link}»`,
  ".NET's line and a link of old": `started\n«StytchApiException<${id}, session_not_found, 404>: Gone.\n${link.replace("https://", "http://www.")}»`,
  ".NET's line far behind in a log": `${noise}«StytchApiException<${id}, session_not_found, 404>: Gone.\n${link}»`,
  "a link up to four lines below its headline": `Uncaught «[404] weak_password\n1\n2\n3\n${link}\nrequest_id: ${id}»\n`,
  "a link alone, where the headline is further above": `[404] session_not_found\n1\n2\n3\n4\n«${link}»`,
  "a link alone": `GET /login\n«See ${link}»\nGET /`,
  "a link alone on the first line": `«${link}»\nStytchApiException<${id}, weak_password, 400>: Weak.\n`,
  "a link below what only begins like a headline": `[400] weak_password was thrown\n«${link}»\n`,
  "a sentence with a link, below another error": `StytchAPIError: [400] weak_password\n«before that: ${link}»\nGET /`,
  "a sentence below another error": `StytchAPIError: [400] weak_password\n«then session_not_found»\nGET /`,
  "a line with a number in brackets": `GET /\n«[404] POST /login: session_not_found»\nGET /`,
  "a line above one that mentions a link": `${link.replace("session_not_found", "")}\n«session_not_found»\nmore at https://stytch.com/docs`,
};

export const inPairs: Cases = {
  YAML: `stytch:\n«  status_code: 404\n  error_type: session_not_found\n  request_id: ${id}»\nother: 1`,
  "YAML that begins with the type": `«error_type: session_not_found\nstatus_code: 404\nerror_url: https://stytch.com/docs?from=api»\nretries: 1`,
  "YAML in camel case": `login:\n«  errorType: session_not_found\n  statusCode: 404»\n  retries: 1`,
  "an item of a list": `errors:\n«  - status_code: 404\n    error_type: session_not_found\n    request_id: ${id}»\nother: 1`,
  "an item of a list that begins with the type": `errors:\n«  - error_type: session_not_found\n    status_code: 404»\nother: 1`,
  "one of several items": `errors:\n  - error_type: weak_password\n    status_code: 400\n«  - error_type: session_not_found\n    status_code: 404»\n  - error_type: use_https\n    status_code: 403`,
  "one of several items, whose type comes last": `- status_code: 400\n  error_type: weak_password\n«- status_code: 404\n  error_type: session_not_found»\n- status_code: 403\n  error_type: use_https`,
  "one of several in a row": `status_code: 400\nerror_type: weak_password\n«status_code: 404\nerror_type: session_not_found»\nstatus_code: 403\nerror_type: use_https`,
  "fields in a column of a log": `api-1  | start\n«api-1  | error_type: session_not_found\napi-1  | request_id: ${id}»\napi-1  | end`,
  TOML: `[last]\n«error_type = "session_not_found"\nstatus_code = 404»\n\n[next]`,
  "the fields of one depth": `status_code: 500\nlogin:\n«  error_type: session_not_found\n  request_id: ${id}»\nerror_code: 1`,
  "one line of key=value": `error_type=weak_password request_id=1\n«error_type=session_not_found request_id=2»\nerror_type=use_https request_id=3`,
  "one line that has a field behind words": `failed, error_type: weak_password\n«failed, error_type: session_not_found»\nfailed, error_type: use_https`,
};

const go = (type: string, message: string): string =>
  `Stytch Error - request ID: ${id}, status code: 404, type: ${type}, message: ${message}`;

export const sharingALine: Cases = {
  "the first of two, with the time in front": `${go("use_https", "No.")}\n«08:15:30 ${go("session_not_found", "Gone.")} »${go("weak_password", "Weak.")}`,
  "the second of two": `08:15:30 ${go("weak_password", "Weak.")} «${go("session_not_found", "Gone.")}»\n${go("use_https", "No.")}`,
  "the one in the middle": `${go("weak_password", "Weak.")} «${go("session_not_found", "Gone.")} »${go("use_https", "No.")}`,
  "one of an OAuth endpoint behind it": `«${go("session_not_found", "Gone.")} »${go("invalid_client", "No.").replace("Error", "OAuth2 Error")}`,
  "two that Python wrote": `«08:15 status_code=404 request_id='${id}' error_type='session_not_found' »status_code=400 request_id='1'`,
  "a headline at the line's end behind it": `«${go("session_not_found", "Gone.")} »[400] weak_password\n`,
  "a headline with its line breaks escaped behind it": `«${go("session_not_found", "Gone.")} »[400] weak_password\\nWeak.`,
  "a headline before CRLF behind it": `«${go("session_not_found", "Gone.")} »[400] weak_password\r\n`,
  "a status in brackets, which begins no other error": `«${go("session_not_found", "Gone.")} after [200] get of a page»\n`,
  "one of .NET behind it": `«${go("session_not_found", "Gone.")} »StytchApiException<${id}, weak_password, 400>: Weak.`,
  "one of PostHog behind it": `«Stytch API error: status=404, error_type=session_not_found »Stytch API error: status=400, error_type=weak_password`,
  "two in the message of a field": `«error_message: ${go("session_not_found", "Gone.")} »${go("weak_password", "Weak.")}\n`,
};
