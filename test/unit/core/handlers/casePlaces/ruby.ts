import { casesOf } from "./casePlace";

export const ruby = casesOf("ruby", [
  [
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
    "is a pattern among patterns",
    `def f(r)
  case r["error_type"]
  in "use_https" | "weak_email"
    a¦
⟨  in "weak_password"
    …
⟩  in other
    b
  end
end
`,
  ],
]);
