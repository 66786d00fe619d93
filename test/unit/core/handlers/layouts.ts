/** Chains of conditions, and what they are with a branch for `weakPassword`; the cursor goes on at `|`. */
export const layouts: readonly (readonly [title: string, id: string, before: string, after: string])[] = [
  [
    "braces at the ends of lines",
    "typescript",
    `
  if (e.error_type === "user_not_found") {
    a();
  }else if (e.error_type === "use_https") {
    if (b) {
      c();
    }

  } else {
    d();
  }
`,
    `
  if (e.error_type === "user_not_found") {
    a();
  }else if (e.error_type === "use_https") {
    if (b) {
      c();
    }

  } else if (e.error_type === "weak_password") {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
    |
  } else {
    d();
  }
`,
  ],
  [
    "the last closing brace of a file",
    "go",
    `if e.ErrorType == "use_https" {
\ta()
}`,
    `if e.ErrorType == "use_https" {
\ta()
} else if e.ErrorType == "weak_password" {
\t// The password is too weak.
\t// Tell the user: "Please choose a longer password."
\t|
}`,
  ],
  [
    "braces on lines of their own",
    "csharp",
    `
    if (e.ErrorType == "use_https")
    {
        A();
    }
    else
    {
        B();
    }
`,
    `
    if (e.ErrorType == "use_https")
    {
        A();
    }
    else if (e.ErrorType == "weak_password")
    {
        // The password is too weak.
        // Tell the user: "Please choose a longer password."
        |
    }
    else
    {
        B();
    }
`,
  ],
  [
    "no braces, and blank lines behind",
    "python",
    `
def f(e):
    if e.error_type == "use_https":
        a()

        b()


    c()
`,
    `
def f(e):
    if e.error_type == "use_https":
        a()

        b()
    elif e.error_type == "weak_password":
        # The password is too weak.
        # Tell the user: "Please choose a longer password."
        |


    c()
`,
  ],
  [
    "no braces, and nothing behind",
    "python",
    `
if e.error_type == "user_not_found":
    a()
elif e.error_type == "use_https":
    b()

`,
    `
if e.error_type == "user_not_found":
    a()
elif e.error_type == "use_https":
    b()
elif e.error_type == "weak_password":
    # The password is too weak.
    # Tell the user: "Please choose a longer password."
    |

`,
  ],
  [
    "an end",
    "ruby",
    `
  if r["error_type"] == "use_https"
    a
  else
    b
  end
`,
    `
  if r["error_type"] == "use_https"
    a
  elsif r["error_type"] == "weak_password"
    # The password is too weak.
    # Tell the user: "Please choose a longer password."
    |
  else
    b
  end
`,
  ],
];
