import { casesOf } from "./casePlace";

export const go = casesOf("go", [
  [
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
    "goes before an arm that goes on into the default",
    `package a

func f(se stytcherror.Error) {
	switch t := se.ErrorType; t {
⟨	case "weak_password":
		…
⟩	case "use_https":
		stop(¦)
		fallthrough
	default:
		a()
	}
}
`,
  ],
]);
