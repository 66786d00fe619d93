import { casesOf } from "./casePlace";

export const java = casesOf("java", [
  [
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
    "yields a value where others do",
    `class A { int f(E e) {
    return switch (e.getReason().getErrorType()) {
        case "use_https":
            yield 4¦00;
⟨        case "weak_password":
            …
            yield null;
⟩        default:
            yield 500;
    };
} }
`,
  ],
  [
    "yields a value beside arrows",
    `class A { int f(E e) {
    int status = switch (e.getReason().getErrorType()) {
        case "use_https", "weak_email" -> 4¦00;
⟨        case "weak_password" -> {
            …
            yield null;
        }
⟩        default -> 500;
    };
    return status;
} }
`,
  ],
]);
