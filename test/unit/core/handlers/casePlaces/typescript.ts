import { casesOf } from "./casePlace";

export const typescript = casesOf("typescript", [
  [
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
    "parts what stands in one line",
    `if (e.error_type === "use_https¦") a(); ⟨
else if (e.error_type === "weak_password") {
    …
}
⟩else b();
`,
  ],
  [
    "follows a block in one line",
    `if (e.error_type === "use_https¦") { a(); }⟨ else if (e.error_type === "weak_password") {
    …
}⟩
`,
  ],
  [
    "leaves a comment behind the brace at the chain's end",
    `if (e.error_type === "use_https¦") {
  a();
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩ // as ever
`,
  ],
  [
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
    "asks no less than the branches before",
    `if (e instanceof StytchError && e.error_type === "use_https¦") {
  a();
}⟨ else if (e instanceof StytchError && e.error_type === "weak_password") {
  …
}⟩
`,
  ],
  [
    "replaces the value, and no other word like it",
    `if (use_https.error_type === "use_https¦") {
  a("use_https");
}⟨ else if (use_https.error_type === "weak_password") {
  …
}⟩
`,
  ],
  [
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
    "goes into a switch with nothing but a default",
    `switch (e.error_type) {
⟨  case "weak_password": {
    …
    break;
  }
⟩  default:
    t¦hrow e;
}
`,
  ],
  [
    "follows a branch that asks for several",
    `if (e.error_type === "weak_email" || e.error_type === "use_https") {
  a(¦);
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩
`,
  ],
  [
    "follows a branch that asks for any of a list",
    `if (["use_https", "weak_email"].includes(e.error_type)) {
  a(¦);
}⟨ else if (e.error_type === "weak_password") {
  …
}⟩ else {
  b();
}
`,
  ],
]);
