import type { CasePlace } from "./casePlaces/casePlace";

export const unnamedErrors: readonly CasePlace[] = [
  [
    "typescript",
    "a catch",
    `import { StytchError } from "stytch";
async function f() {
  try {
    await go();
  } catch⟨ (error)⟩ {⟨
    if (error instanceof StytchError && error.error_type === "weak_password") {
      …
    }
  ⟩¦}
}
`,
  ],
  [
    "typescript",
    "a promise's catch that takes nothing",
    `import { StytchError } from "stytch";
function f() {
  return go().catch((⟨error⟩) => {
⟨    if (error instanceof StytchError && error.error_type === "weak_password") {
      …
    }
⟩    sto¦p();
  });
}
`,
  ],
  [
    "typescript",
    "a promise's catch that takes nothing and has no braces",
    `import { StytchError } from "stytch";
const found = await go().catch((⟨error⟩) => ⟨{
    if (error instanceof StytchError && error.error_type === "weak_password") {
        …
    }
    return ⟩nu¦ll⟨;
}⟩);
`,
  ],
  [
    "python",
    "an except of a class",
    `from stytch.core.response_base import StytchError
try:
    go()
except StytchError⟨ as error⟩:
⟨    if error.details.error_type == "weak_password":
        …
        pass
⟩    pass¦
`,
  ],
  [
    "python",
    "an except of everything",
    `from stytch.core.response_base import StytchError
def f():
    try:
        go()
    except⟨ BaseException as error⟩:
⟨        if isinstance(error, StytchError) and error.details.error_type == "weak_password":
            …
            pass
⟩        ¦raise
`,
  ],
  [
    "ruby",
    "a rescue of a class",
    `begin
  go
rescue StytchError⟨ => error⟩
⟨  if error.error_type == "weak_password"
    …
  end
⟩  han¦dle
end
`,
  ],
  [
    "ruby",
    "a rescue of everything",
    `def f
  go
rescue⟨ => error⟩
⟨  if error.error_type == "weak_password"
    …
  end
⟩  sto¦p
end
`,
  ],
  [
    "php",
    "a catch",
    `<?php
try {
    go();
} catch (\\Stytch\\Core\\StytchException⟨ $error⟩) {⟨
    if (($error->getErrorData()['error_type'] ?? null) === 'weak_password') {
        …
    }
⟩¦}
`,
  ],
  [
    "csharp",
    "a catch of a class",
    `using Stytch.net.Exceptions;
class A {
    void F() {
        try { Go(); } catch (StytchApiException⟨ error⟩) {⟨
            if (error.ErrorType == "weak_password") {
                …
            }
        ⟩¦}
    }
}
`,
  ],
  [
    "csharp",
    "a catch of everything",
    `using Stytch.net.Exceptions;

class A {
    void F() {
        try { Go(); } catch⟨ (Exception error)⟩ {⟨
            if (error is StytchApiException && ((StytchApiException)error).ErrorType == "weak_password") {
                …
            }
        ⟩¦}
    }
}
`,
  ],
];
