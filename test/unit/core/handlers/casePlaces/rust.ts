import { casesOf } from "./casePlace";

export const rust = casesOf("rust", [
  [
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
  [
    "has a value where others have",
    `fn f() -> u16 {
    let status = match e.error_type.as_str() {
        "use_https" | "weak_email" if a => 4¦00,
⟨        "weak_password" => {
            …
            todo!()
        }
⟩        _ => 500,
    };
    status
}
`,
  ],
]);
