import { casesOf } from "./casePlace";

export const python = casesOf("python", [
  [
    "follows a branch in one line",
    `if e.error_type == "use_https¦": a()
⟨elif e.error_type == "weak_password":
    …
⟩else: b()
`,
  ],
  [
    "goes before the else of its own if",
    `def f(e):
    if e.error_type == "use_https":
        if a:
            b(¦)
        else:
            c()
⟨    elif e.error_type == "weak_password":
        …
⟩    else:
        d()
`,
  ],
  [
    "follows arms, and leaves the comment below them alone",
    `def f(e):
    match e.error_type:
        case "use_https":
            a(¦)
            # as ever
⟨        case "weak_password":
            …
            pass
⟩    # Then the rest.
    b()
`,
  ],
  [
    "goes before the wildcard of its own match",
    `match e.error_type:
    case "use_https":
        match mode:
            case 1:
                a(¦)
            case _:
                b()
⟨    case "weak_password":
        …
        pass
⟩    case other:
        c(other)
`,
  ],
  [
    "goes before a guarded wildcard only where none is guarded",
    `match e.details.error_type:
    case "use_https" if x:
        a(¦)
⟨    case "weak_password":
        …
        pass
⟩    case _:
        b()
`,
  ],
  [
    "follows a branch that asks for any of a set",
    `if e.details.error_type in {"use_https", "weak_email"}:
    a(¦)
⟨elif e.details.error_type == "weak_password":
    …
⟩else:
    b()
`,
  ],
]);
