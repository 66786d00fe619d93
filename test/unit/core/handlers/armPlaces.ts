/** Where arms go: the line HERE, at its depth. */
export const armPlaces: readonly [title: string, id: string, text: string][] = [
  [
    "before the default",
    "typescript",
    `
function f(e) {
    switch (e.error_type) {
        case "use_https":
            break;
        HERE
        default:
            throw e;
    }
}
`,
  ],
  [
    "before what closes the branching, and what else belongs to it",
    "typescript",
    `
switch (e.error_type) {
    case "use_https":
        break;
    // By default, others are passed on.

    HERE
}
done();
`,
  ],
  [
    "behind arms that have braces of their own",
    "typescript",
    `
switch (e.error_type) {
    case "use_https": {
        if (a) {
            b();
        }
        break;
    }
    HERE
    default:
        throw e;
}
`,
  ],
  [
    "as deep as the first arm, wherever the default stands",
    "typescript",
    `
switch (e.error_type) {
    case "use_https":
        break;
      case "weak_email":
        break;
    HERE
  default:
    throw e;
}
`,
  ],
  [
    "as deep as the default where no arm is there yet",
    "typescript",
    `
switch (e.error_type) {
      HERE
      default:
        throw e;
}
`,
  ],
  [
    "not as deep as a comment that quotes something",
    "typescript",
    `
switch (e.error_type) {
  // Of these, "use_https" is ours, and the case of others too.
    case "use_https":
        break;
    HERE
}
`,
  ],
  [
    "into an empty branching, two blanks deeper",
    "typescript",
    `
  switch (e.error_type) {
    HERE
  }
`,
  ],
  [
    "into an empty branching, a tab deeper where the file has tabs",
    "csharp",
    `
void F() {
\tswitch (e.ErrorType) {
\t\tHERE
\t}
}
`,
  ],
  [
    "into an empty branching, beside its header as Go has it",
    "go",
    `
func f() {
\tswitch e.ErrorType {
\tHERE
\t}
}
`,
  ],
  [
    "in the file's first line too",
    "typescript",
    `switch (e.error_type) {
    HERE
}
`,
  ],
  [
    "beside the header, as Go has it",
    "go",
    `
func f() {
\tswitch e.ErrorType {
\tcase "use_https":
\t\treturn
\tHERE
\tdefault:
\t\tpanic(e)
\t}
}
`,
  ],
  [
    "before Ruby's else",
    "ruby",
    `
  case response["error_type"]
  when "use_https"
    nil
  HERE
  else
    raise
  end
`,
  ],
  [
    "before Ruby's end",
    "ruby",
    `
  case response["error_type"]
  when "use_https"
    nil
  HERE
  end
end
`,
  ],
  [
    "before Python's wildcard, and not before the next one",
    "python",
    `
def first(e):
    match e.error_type:
        case "use_https":
            pass
        HERE
        case _:
            raise e

def second(e):
    match e.status:
        case _:
            raise e
`,
  ],
  [
    "before the next statement where Python has no wildcard",
    "python",
    `
def first(e):
    match e.error_type:
        case "use_https":
            pass
        HERE
    match e.status:
        case _:
            raise e
`,
  ],
  [
    "before Kotlin's else",
    "kotlin",
    `
when (e.errorType) {
      "use_https" -> retry()
      HERE
    else -> throw e
}
`,
  ],
  [
    "before Rust's wildcard, however it is spaced",
    "rust",
    `
match res.error_type.as_str() {
        "use_https" => {}
        HERE
    _=> panic!(),
}
`,
  ],
  [
    "before a wildcard that is aligned",
    "csharp",
    `
    return e.ErrorType switch
    {
        "use_https" => 403,
        HERE
        _           => 500,
    };
`,
  ],
  [
    "between C#'s braces",
    "csharp",
    `
    return e.ErrorType switch
    {
        "use_https" => 403,
        HERE
    };
`,
  ],
];
