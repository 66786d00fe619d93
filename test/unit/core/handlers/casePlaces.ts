/**
 * Branchings and chains with the cursor at `¦`, and what is put in for another error between `⟨` and `⟩`; `…` stands for
 * what is said about the error.
 */
export const casePlaces: readonly (readonly [id: string, title: string, text: string])[] = [
  [
    "typescript",
    "goes behind the chain, not into an else of an inner one",
    `if (e.error_type === "use_https") {
  if (a) {
    b(¦);
  } else {
    c();
  }
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩
d();
`,
  ],
  [
    "typescript",
    "goes before the else",
    `if (e.error_type === "user_not_found") {
  a();
} else if (e.error_type === "use_https") {
  b();
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩ else {
  c(¦);
}
`,
  ],
  [
    "typescript",
    "goes into the inner of two chains",
    `if (e.error_type === "user_not_found") {
  a();
} else if (e.error_type === "use_https") {
  if (f.error_type === "weak_email") {
    b(¦);
  }⟨ else if (f.error_type === "weak_password") {
    …
  }⟩ else {
    c();
  }
} else {
  d();
}
`,
  ],
  [
    "typescript",
    "follows a branch of one statement",
    `function f(e) {
  if (e.error_type === "use_https") return a(¦);
⟨  else if (e.error_type === "weak_password") {
    …
  }
⟩  return b();
}
`,
  ],
  [
    "typescript",
    "follows a branch of one statement in a line of its own, before its else",
    `if (e.error_type === "use_https¦")
  a({
    b: 1,
  });
⟨else if (e.error_type === "weak_password") {
  …
}
⟩else
  c();
`,
  ],
  [
    "typescript",
    "parts what stands in one line",
    `if (e.error_type === "use_https¦") a(); ⟨
else if (e.error_type === "weak_password") {
    …
}
⟩else b();
`,
  ],
  [
    "typescript",
    "follows a block in one line",
    `if (e.error_type === "use_https¦") { a(); }⟨ else if (e.error_type === "weak_password") {
    …
}⟩
`,
  ],
  [
    "typescript",
    "leaves a comment behind the brace at the chain's end",
    `if (e.error_type === "use_https¦") {
  a();
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩ // as ever
`,
  ],
  [
    "typescript",
    "stands where the file's elses stand",
    `if (e.error_type === "use_https¦") {
  a();
} // done
⟨else if (e.error_type === "weak_password") {
  …
}
⟩else {
  b();
}
`,
  ],
  [
    "typescript",
    "asks no less than the branches before",
    `if (e instanceof StytchError && e.error_type === "use_https¦") {
  a();
}⟨ else if (e instanceof StytchError && e.error_type === "weak_password") {
  …
}⟩
`,
  ],
  [
    "typescript",
    "replaces the value, and no other word like it",
    `if (use_https.error_type === "use_https¦") {
  a("use_https");
}⟨ else if (use_https.error_type === "weak_password") {
  …
}⟩
`,
  ],
  [
    "typescript",
    "goes before the default of its own switch",
    `switch (e.error_type) {
  case "use_https": {
    switch (mode) {
      case "a":
        b(¦);
        break;
      default:
        c();
    }
    break;
  }
⟨  case "weak_password": {
    …
    break;
  }
⟩  // All others.
  default:
    d();
}
`,
  ],
  [
    "typescript",
    "goes into the inner of two switches",
    `switch (e.error_type) {
  case "use_https":
    switch (f.error_type) {
      case "weak_email":
        b(¦);
        break;
⟨      case "weak_password": {
        …
        break;
      }
⟩      default:
        c();
    }
    break;
  default:
    d();
}
`,
  ],
  [
    "typescript",
    "comes before what goes on into the default",
    `switch (e.error_type) {
  case "user_not_found":
    a();
    break;
⟨  case "weak_password": {
    …
    break;
  }
⟩  case "use_https¦":
  case "weak_email":
  default:
    b();
}
`,
  ],
  [
    "typescript",
    "comes before the last arm where that would go on into it",
    `switch (e.error_type) {
  case "user_not_found":
    return a({
      b,
    });
⟨  case "weak_password": {
    …
    break;
  }
⟩  case "use_https¦":
    c();
}
`,
  ],
  [
    "typescript",
    "parts a switch in one line",
    `switch (e.error_type) { case "use_https¦": a(); break; ⟨
    case "weak_password": {
        …
        break;
    }
    ⟩default: b(); }
`,
  ],
  [
    "typescript",
    "leaves what an arm says of colons alone",
    `switch (e.error_type) {
  case "use_https": // default: none
    a(b ? c : "default: d¦");
    break;
⟨  case "weak_password": {
    …
    break;
  }
⟩}
`,
  ],
  [
    "python",
    "follows a branch in one line",
    `if e.error_type == "use_https¦": a()
⟨elif e.error_type == "weak_password":
    …
⟩else: b()
`,
  ],
  [
    "python",
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
    "python",
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
    "python",
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
    "ruby",
    "goes before the else of its own case",
    `def f(r)
  case r["error_type"]
  when "use_https"
    case mode
    when 1
      a¦
    else
      b
    end
⟨  when "weak_password"
    …
⟩  else
    c
  end
end
`,
  ],
  [
    "ruby",
    "goes before the elsif that asks for something else",
    `if r["error_type"] == "use_https¦"
  a if b
⟨elsif r["error_type"] == "weak_password"
  …
⟩else
  c
end
`,
  ],
  [
    "go",
    "goes into the chain with its statement",
    `package a

func f() {
	if e.ErrorType == "use_https¦" {
		a()
	}⟨ else if e.ErrorType == "weak_password" {
		…
	}⟩ // as ever
	b()
}
`,
  ],
  [
    "go",
    "goes before the default of its own switch",
    `package a

func f() {
	switch e.ErrorType {
	case "use_https":
		switch mode {
		case 1:
			a(¦)
		default:
			b()
		}
⟨	case "weak_password":
		…
⟩	default:
		c()
	}
}
`,
  ],
  [
    "java",
    "follows braces in lines of their own",
    `class A { void f() {
    if (e.getReason().getErrorType().equals("use_https¦"))
    {
        a();
    }
⟨    else if (e.getReason().getErrorType().equals("weak_password"))
    {
        …
    }
⟩    b();
} }
`,
  ],
  [
    "java",
    "is an arrow among arrows",
    `class A { void f() {
    switch (e.getReason().getErrorType()) {
        case "use_https" -> { a(¦); }
⟨        case "weak_password" -> {
            …
        }
⟩        case null, default -> b();
    }
} }
`,
  ],
  [
    "kotlin",
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
    "kotlin",
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
    "php",
    "is a statement among statements, whatever arrows they hold",
    `<?php
switch ($e->error_type) {
    case 'use_https':
        a(['b' => 1¦]);
        break;
⟨    case 'weak_password':
        …
        break;
⟩    default:
        c();
}
`,
  ],
  [
    "php",
    "parts itself from a value without a comma",
    `<?php
return match ($e->error_type) {
    'use_https' => ['a' => 1¦]⟨,⟩
⟨    …
    'weak_password' => null,
⟩};
`,
  ],
  [
    "csharp",
    "goes before the wildcard of its own switch",
    `class A { object F() {
    return e.ErrorType switch
    {
        "use_https" => mode switch { 1 => a(¦), _ => b() },
⟨        …
        "weak_password" => null,
⟩        _ => c(),
    };
} }
`,
  ],
  [
    "rust",
    "goes before the wildcard of its own match",
    `fn f() {
    match e.error_type.as_str() {
        "use_https" => match mode {
            1 => a(¦),
            _ => b(),
        },
⟨        "weak_password" => {
            …
        }
⟩        other => c(other),
    }
}
`,
  ],
  [
    "rust",
    "follows the last branch",
    `fn f() {
    if e.error_type == "use_https¦" {
        a();
    }⟨ else if e.error_type == "weak_password" {
        …
    }⟩
}
`,
  ],
];
