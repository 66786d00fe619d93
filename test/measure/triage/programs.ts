// How programs in several languages print an answer of Stytch's into a log.

/** One answer of Stytch's. */
export interface Failure {
  readonly type: string;
  readonly status: number;
  readonly message: string;
  readonly id: string;
  readonly at: number;
}

export const two = (value: number): string => String(value).padStart(2, "0");
export const iso = (at: number): string => new Date(at).toISOString();
export const day = (at: number): string => iso(at).slice(0, 10);
export const clock = (at: number): string => iso(at).slice(11, 19);
export const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const json = ({ type, status, message, id }: Failure): string =>
  JSON.stringify({
    status_code: status,
    request_id: id,
    error_type: type,
    error_message: message,
    error_url: `https://stytch.com/docs/api/errors/${status}#${type}`,
  });

/** How programs print a failure, each as its own SDK does. */
export const programs: readonly ((failure: Failure) => string)[] = [
  (f) => `{"level":50,"time":${f.at},"pid":41,"hostname":"api-7","err":${json(f)},"msg":"authenticate failed"}\n`,
  (f) =>
    `${iso(f.at)} ERROR login: StytchError: ${json(f)}\n    at RequestHelper.fetchJSON (/srv/app/node_modules/stytch/dist/shared/index.js:54:11)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {\n  status_code: ${f.status},\n  request_id: '${f.id}',\n  error_type: '${f.type}',\n  error_message: '${f.message}'\n}\n`,
  (f) =>
    `${day(f.at)} ${clock(f.at)},${iso(f.at).slice(20, 23)} ERROR auth.views: Unhandled exception\nTraceback (most recent call last):\n  File "/srv/app/auth.py", line 41, in login\n    client.sessions.authenticate(session_token=token)\n  File "/srv/app/.venv/lib/python3.12/site-packages/stytch/core/http/client.py", line 74, in _response_from_request\n    raise StytchError(error)\nstytch.core.response_base.StytchError: status_code=${f.status} request_id='${f.id}' error_type='${f.type}' error_message='${f.message}' error_url='https://stytch.com/docs/api/errors/${f.status}#${f.type}'\n`,
  (f) =>
    `${day(f.at).replaceAll("-", "/")} ${clock(f.at)} auth.go:88: Stytch Error - request ID: ${f.id}, status code: ${f.status}, type: ${f.type}, message: ${f.message} error_url: https://stytch.com/docs/api/errors/${f.status}#${f.type}\n`,
  (f) =>
    `ts=${iso(f.at)} level=error caller=auth.go:41 msg="stytch call failed" status_code=${f.status} error_type=${f.type} request_id=${f.id}\n`,
  (f) =>
    `E, [${iso(f.at).slice(0, 23)}000 #71] ERROR -- : stytch: {"status_code"=>${f.status}, "request_id"=>"${f.id}", "error_type"=>"${f.type}", "error_message"=>"${f.message}"}\n`,
  (f) =>
    `<11>${months[new Date(f.at).getUTCMonth()] ?? ""} ${String(new Date(f.at).getUTCDate()).padStart(2)} ${clock(f.at)} web-3 auth[812]: stytch answered ${f.status} ${f.type} (${f.id})\n`,
  // Docker keeps each line as a string of JSON.
  (f) => `${JSON.stringify({ log: `login failed: StytchError ${json(f)}\n`, stream: "stderr", time: iso(f.at) })}\n`,
  // Kubernetes, behind its runtime's prefix.
  (f) =>
    `${iso(f.at)} stderr F {"level":"error","ts":${f.at / 1000},"caller":"auth/login.go:41","msg":"stytch","error":${JSON.stringify(`stytch error, status code: ${f.status}, request ID: ${f.id}, error type: ${f.type}, error message: ${f.message}`)}}\n`,
  // Logback, with the SDK's exception.
  (f) =>
    `${day(f.at)} ${clock(f.at)}.${iso(f.at).slice(20, 23)} [http-nio-8080-exec-${1 + (f.at % 9)}] ERROR com.example.Login - Stytch refused\ncom.stytch.java.common.StytchException: StytchAPIException(statusCode=${f.status}, requestId=${f.id}, errorType=${f.type}, errorMessage=${f.message})\n\tat com.example.Login.handle(Login.kt:${20 + (f.at % 70)})\n\tat java.base/java.lang.Thread.run(Thread.java:1583)\n`,
  // Android.
  (f) =>
    `${day(f.at).slice(5)} ${clock(f.at)}.${iso(f.at).slice(20, 23)}  4121  4190 E StytchClient: StytchAPIError(errorType=${f.type}, message=${f.message}, requestId=${f.id}, statusCode=${f.status})\n`,
  // .NET's console logger, in two lines.
  (f) =>
    `${iso(f.at)} fail: Shop.Login[0]\n      StytchApiException: ${f.type} (${f.status}), request ${f.id}: ${f.message}\n`,
  // Laravel.
  (f) =>
    `[${day(f.at)} ${clock(f.at)}] production.ERROR: Stytch\\Core\\Errors\\StytchError: ${f.message} {"error_type":"${f.type}","status_code":${f.status},"request_id":"${f.id}"}\n`,
  // Heroku's router of logs.
  (f) => `${iso(f.at).replace("Z", "+00:00")} app[web.${1 + (f.at % 3)}]: StytchError: ${json(f)}\n`,
  // JSON in a string of JSON, as a collector keeps what it can't parse.
  (f) => `{"@timestamp":"${iso(f.at)}","severity":"ERROR","message":${JSON.stringify(`stytch answered ${json(f)}`)}}\n`,
  // journald's JSON, in microseconds.
  (f) =>
    `{"__REALTIME_TIMESTAMP":"${f.at}000","_HOSTNAME":"web-3","SYSLOG_IDENTIFIER":"auth","PRIORITY":"3","MESSAGE":${JSON.stringify(`stytch answered ${json(f)}`)}}\n`,
  // An entry of CloudWatch, as it is exported.
  (f) =>
    `{"logStreamName":"ecs/auth/4f1c","timestamp":${f.at},"message":${JSON.stringify(`ERROR ${json(f)}`)},"ingestionTime":${f.at + 900}}\n`,
  // Fluent Bit's own output.
  (f) =>
    `[${f.at % 9}] kube.auth: [[${(f.at / 1000).toFixed(3)}000000, {}], {"stream":"stderr","log":${JSON.stringify(`stytch: ${json(f)}`)}}]\n`,
];
