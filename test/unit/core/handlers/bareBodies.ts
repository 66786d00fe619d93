import type { CasePlace } from "./casePlaces/casePlace";

export const bareBodies: readonly CasePlace[] = [
  [
    "typescript",
    "a closure",
    `import { StytchError } from "stytch";
function f() {
  return go().catch((error) => ⟨{
    if (error instanceof StytchError && error.error_type === "weak_password") {
      …
    }
    return ⟩han¦dle(error)⟨;
  }⟩);
}
`,
  ],
  [
    "typescript",
    "a closure in a line of its own",
    `import { StytchError } from "stytch";
function f() {
  return client.sessions
    .authenticate({ t })
    .then((r) => r.user)
    .catch(err =>⟨ {
      if (err instanceof StytchError && err.error_type === "weak_password") {
        …
      }⟩
      ⟨return ⟩han¦dle(err)⟨;
    }⟩,
    );
}
`,
  ],
  [
    "typescript",
    "a function that is an expression",
    `import { StytchError } from "stytch";
export const text = (err: StytchError) => ⟨{
    if (err.error_type === "weak_password") {
        …
    }
    return ⟩texts[err.na¦me]⟨;
}⟩;
`,
  ],
  [
    "rust",
    "a closure",
    `fn f() -> R {
    call().map_err(|e| ⟨{
        if let stytch::Error::Response(response) = &e {
            if response.error_type == "weak_password" {
                …
            }
        }
        ⟩wr¦ap(e)⟨
    }⟩)
}
`,
  ],
  [
    "rust",
    "an arm",
    `fn f() {
    match call() {
        Ok(a) => go(a),
        Err(e) => ⟨{
            if let stytch::Error::Response(response) = &e {
                if response.error_type == "weak_password" {
                    …
                }
            }
            ⟩st¦op(e)⟨
        }⟩,
    }
}
`,
  ],
  [
    "java",
    "a closure",
    `⟨import com.stytch.java.common.StytchException;

⟩class A {
    void f() {
        call().exceptionally(ex -> ⟨{
            if (ex instanceof StytchException.Response && "weak_password".equals(((StytchException.Response) ex).getReason().getErrorType())) {
                …
            }
            return ⟩han¦dle(ex)⟨;
        }⟩);
    }
}
`,
  ],
  [
    "java",
    "an arm",
    `import com.stytch.java.common.StytchException;

class A {
    void f(StytchResult<R> r) {
        switch (r) {
            case StytchException.Response err -> ⟨{
                if ("weak_password".equals(err.getReason().getErrorType())) {
                    …
                }
                ⟩sto¦p();⟨
            }⟩
            default -> go();
        }
    }
}
`,
  ],
  [
    "kotlin",
    "an arm",
    `import com.stytch.java.common.StytchException

fun f() {
    when (val result = call()) {
        is StytchResult.Success -> go()
        is StytchResult.Error -> ⟨{
            if ((result.exception as? StytchException.Response)?.reason?.errorType == "weak_password") {
                …
            }
            ⟩sto¦p()⟨
        }⟩
    }
}
`,
  ],
  [
    "swift",
    "an arm beside its label",
    `import StytchCore
func f() {
    StytchClient.sessions.authenticate(p) { result in
        switch result {
        case .success: break
        case let .failure(error): ⟨
            if let error = error as? StytchAPIError, error.errorType == .weakPassword {
                …
            }
            ⟩lo¦g(error)
        }
    }
}
`,
  ],
  [
    "go",
    "an arm beside its label",
    `package a

import (
	"errors"

	"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"
)

func f(err error) {
	switch {
	case err != nil: ⟨
		var stytchErr stytcherror.Error
		if errors.As(err, &stytchErr) && stytchErr.ErrorType == "weak_password" {
			…
		}
		⟩sto¦p()
	}
}
`,
  ],
  [
    "python",
    "an except in one line",
    `from stytch.core.response_base import StytchError
try: go()
except StytchError as e: ⟨
    if e.details.error_type == "weak_password":
        …
        pass
    ⟩han¦dle(e)
`,
  ],
  [
    "python",
    "a function in one line",
    `def f(error): ⟨
    if error.details.error_type == "weak_password":
        …
        pass
    ⟩ret¦urn error
`,
  ],
  [
    "ruby",
    "a rescue in one line",
    `begin
  go
rescue StytchError => e then ⟨
  if e.error_type == "weak_password"
    …
  end
  ⟩han¦dle(e)
end
`,
  ],
];
