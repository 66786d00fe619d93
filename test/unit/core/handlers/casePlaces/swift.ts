import { casesOf } from "./casePlace";

export const swift = casesOf("swift", [
  [
    "is a member among members",
    `func f(_ e: StytchAPIError) {
    switch e.errorType {
    case .useHttps, .weakEmail:
        a(¦)
⟨    case .weakPassword:
        …
        break
⟩    @unknown default:
        b()
    }
}
`,
  ],
  [
    "follows a branch that asks for a member",
    `func f(_ e: StytchAPIError) {
    if e.errorType == .useHttps {
        a(¦)
    }⟨ else if e.errorType == .weakPassword {
        …
    }⟩ else {
        b()
    }
}
`,
  ],
  [
    "has a value where others have",
    `func f(_ e: StytchAPIError) -> Int {
    return switch e.errorType {
    case .useHttps: 400¦
⟨    case .weakPassword:
        …
        fatalError()
⟩    default: 500
    }
}
`,
  ],
  [
    "is a string among strings",
    `func f(_ body: B) {
    switch body.error_type {
    case "use_https":
        a(¦)
⟨    case "weak_password":
        …
        break
⟩    default:
        b()
    }
}
`,
  ],
]);
