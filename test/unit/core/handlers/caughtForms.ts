import type { CasePlace } from "./casePlaces/casePlace";

export const caughtForms: readonly CasePlace[] = [
  [
    "typescript",
    "the second of two closures",
    `import { StytchError } from "stytch";
go().then(
  (r) => r,
  (reason) => {
⟨    if (reason instanceof StytchError && reason.error_type === "weak_password") {
      …
    }
⟩    ¦log(reason);
  },
);
`,
  ],
  [
    "go",
    "what has been asked for by its class",
    `package a

func f(err error) {
	if se, ok := errors.AsType[stytcherror.Error](err); ok {
⟨		if se.ErrorType == "weak_password" {
			…
		}
⟩		sto¦p()
	}
}
`,
  ],
  [
    "kotlin",
    "a closure's own name",
    `import com.stytch.java.common.StytchException
suspend fun f() {
    runCatching { go() }.onFailure {⟨
        if (it is StytchException.Response && it.reason.errorType == "weak_password") {
            …
        }
        ⟩ lo¦g(it) }
}
`,
  ],
  [
    "kotlin",
    "the Android SDK's error",
    `import com.stytch.sdk.common.errors.StytchAPIError
⟨import com.stytch.sdk.common.errors.StytchAPIErrorType
⟩
fun f() {
    try {
        go()
    } catch (e: StytchAPIError) {
⟨        if (e.errorType == StytchAPIErrorType.WEAK_PASSWORD) {
            …
        }
⟩        st¦op()
    }
}
`,
  ],
  [
    "kotlin",
    "the Android SDK's result",
    `import com.stytch.sdk.common.StytchResult
⟨import com.stytch.sdk.common.errors.StytchAPIError
⟩⟨import com.stytch.sdk.common.errors.StytchAPIErrorType
⟩
suspend fun f() {
    when (val result = StytchClient.otps.authenticate(p)) {
        is StytchResult.Success -> go()
        is StytchResult.Error -> {
⟨            if ((result.exception as? StytchAPIError)?.errorType == StytchAPIErrorType.WEAK_PASSWORD) {
                …
            }
⟩            st¦op(result.exception)
        }
    }
}
`,
  ],
  [
    "swift",
    "what is no success",
    `import StytchCore
func f(_ result: Result<A, Error>) {
    guard case .failure(let error) = result else { return }
⟨    if let error = error as? StytchAPIError, error.errorType == .weakPassword {
        …
    }
⟩    lo¦g(error)
}
`,
  ],
  [
    "csharp",
    "a pattern, before its statement",
    `⟨using Stytch.net.Exceptions;

⟩class A {
    void F(Exception e) {
⟨        if (e is StytchApiException && ((StytchApiException)e).ErrorType == "weak_password") {
            …
        }
⟩        if (e is StytchApiException { ErrorType: "weak_em¦ail" }) {
            A();
        }
    }
}
`,
  ],
  [
    "vue",
    "the script of a component",
    `<script>
⟨  import { StytchError } from "stytch";

⟩  export default {
    methods: {
      async go() {
        try {
          await call();
        } catch (e) {
⟨          if (e instanceof StytchError && e.error_type === "weak_password") {
            …
          }
⟩          ¦
        }
      },
    },
  };
</script>
`,
  ],
  [
    "svelte",
    "a script that imports nothing",
    `<p>it's</p>
<script>
⟨  import { StytchError } from "stytch";

⟩  try {
    go();
  } catch (e) {
⟨    if (e instanceof StytchError && e.error_type === "weak_password") {
      …
    }
⟩    sto¦p();
  }
</script>
`,
  ],
  [
    "php",
    "code before markup",
    `<?php
try {
    go();
} catch (\\Throwable $e) {
⟨    if ($e instanceof \\Stytch\\Core\\StytchException && ($e->getErrorData()['error_type'] ?? null) === 'weak_password') {
        …
    }
⟩    a¦();
} ?>
<p>b</p>
`,
  ],
  [
    "java",
    "a catch of several classes",
    `import com.stytch.java.common.StytchException;
class A {
    void f() {
        try {
            go();
        } catch (IOException | StytchException ex) {
⟨            if (ex instanceof StytchException.Response && "weak_password".equals(((StytchException.Response) ex).getReason().getErrorType())) {
                …
            }
⟩            thr¦ow ex;
        }
    }
}
`,
  ],
  [
    "php",
    "a catch of several classes",
    `<?php
try {
    go();
} catch (\\Stytch\\Core\\StytchException | \\GuzzleHttp\\Exception $e) {
⟨    if ($e instanceof \\Stytch\\Core\\StytchException && ($e->getErrorData()['error_type'] ?? null) === 'weak_password') {
        …
    }
⟩    thr¦ow $e;
}
`,
  ],
];
