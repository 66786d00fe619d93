import { casesOf } from "./casePlace";

export const csharp = casesOf("csharp", [
  [
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
    "goes before a named wildcard",
    `class A {
    object F(E e) => e.ErrorType switch
    {
        "use_https" or "weak_email" => 4¦00,
⟨        …
        "weak_password" => null,
⟩        var other => 500
    };
}
`,
  ],
  [
    "follows a branch that asks by a pattern",
    `class A {
    void F(E e) {
        if (e.ErrorType is "use_https" or "weak_email") {
            A(¦);
        }⟨ else if (e.ErrorType == "weak_password") {
            …
        }⟩
    }
}
`,
  ],
]);
