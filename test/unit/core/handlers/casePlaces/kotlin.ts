import { casesOf } from "./casePlace";

export const kotlin = casesOf("kotlin", [
  [
    "goes before the else of its own when",
    `fun f() {
    when (e.reason.errorType) {
        "use_https" -> when (mode) {
            1 -> a(¦)
            else -> b()
        }
⟨        "weak_password" -> {
            …
        }
⟩        else -> c()
    }
}
`,
  ],
  [
    "goes before an else in the same line",
    `fun f() {
    if (e.reason.errorType == "use_https¦") a() ⟨
    else if (e.reason.errorType == "weak_password") {
        …
    }
    ⟩else b()
}
`,
  ],
  [
    "is a member among members",
    `import com.stytch.sdk.common.errors.StytchAPIErrorType

fun f(e: StytchAPIError) {
    when (e.errorType) {
        StytchAPIErrorType.USE_HTTPS -> a(¦)
⟨        StytchAPIErrorType.WEAK_PASSWORD -> {
            …
        }
⟩        else -> b()
    }
}
`,
  ],
  [
    "is a member where no arm is there yet",
    `import com.stytch.sdk.common.errors.StytchAPIErrorType

fun f(e: StytchAPIError) {
    when (e.errorType) {
⟨        StytchAPIErrorType.WEAK_PASSWORD -> {
            …
        }
⟩        else -> b(¦)
    }
}
`,
  ],
  [
    "is a member by its own name where those are imported",
    `import com.stytch.sdk.common.errors.StytchAPIErrorType.*

fun f(e: StytchAPIError) {
    when (e.errorType) {
        USE_HTTPS -> a(¦)
⟨        WEAK_PASSWORD -> {
            …
        }
⟩        else -> b()
    }
}
`,
  ],
  [
    "follows a branch that asks for a member",
    `import com.stytch.sdk.common.errors.StytchAPIErrorType

fun f(e: StytchAPIError) {
    if (e.errorType == StytchAPIErrorType.USE_HTTPS) {
        a(¦)
    }⟨ else if (e.errorType == StytchAPIErrorType.WEAK_PASSWORD) {
        …
    }⟩
}
`,
  ],
  [
    "has a value where others have",
    `fun f(e: StytchException.Response) = when (e.reason.errorType) {
    "use_https" -> 400¦
⟨    "weak_password" -> {
        …
        TODO()
    }
⟩    else -> 500
}
`,
  ],
]);
