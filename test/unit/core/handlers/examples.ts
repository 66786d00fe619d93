/** What is written for `weakPassword` in one language. */
interface Example {
  readonly title: string;
  /** VS Code's ids of the documents that it is written into. */
  readonly documents: readonly string[];
  /** How the page shows it. */
  readonly whole: string;
  /** An arm of a branching; `|` is where the cursor goes on. */
  readonly arm: string;
  /** An arm of a branching that is an expression, where it looks different. */
  readonly arrow?: string;
}

/** In the order of the page. */
export const examples: readonly Example[] = [
  {
    title: "TypeScript",
    documents: ["typescript", "javascript", "typescriptreact", "javascriptreact", "vue", "svelte"],
    whole: `
try {
  // Your call to Stytch.
} catch (error) {
  if (error instanceof StytchError && error.error_type === "weak_password") {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
  } else {
    throw error;
  }
}`,
    arm: `
case "weak_password": {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
  break;
}`,
  },
  {
    title: "Python",
    documents: ["python"],
    whole: `
try:
    ...  # Your call to Stytch.
except StytchError as error:
    if error.details.error_type == "weak_password":
        # The password is too weak.
        # Tell the user: "Please choose a longer password."
        pass
    else:
        raise`,
    arm: `
case "weak_password":
  # The password is too weak.
  # Tell the user: "Please choose a longer password."
  |
  pass`,
  },
  {
    title: "Go",
    documents: ["go"],
    whole: `
// err comes from your call to Stytch.
var stytchErr stytcherror.Error
if errors.As(err, &stytchErr) && stytchErr.ErrorType == "weak_password" {
\t// The password is too weak.
\t// Tell the user: "Please choose a longer password."
}`,
    arm: `
case "weak_password":
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |`,
  },
  {
    title: "Ruby",
    documents: ["ruby"],
    whole: `
# response comes from your call to Stytch, which doesn't raise.
if response["error_type"] == "weak_password"
  # The password is too weak.
  # Tell the user: "Please choose a longer password."
end`,
    arm: `
when "weak_password"
  # The password is too weak.
  # Tell the user: "Please choose a longer password."
  |`,
  },
  {
    title: "Java",
    documents: ["java"],
    whole: `
// error is the StytchException.Response of your call to Stytch.
if ("weak_password".equals(error.getReason().getErrorType())) {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
}`,
    arm: `
case "weak_password":
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
  break;`,
    arrow: `
case "weak_password" -> {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
}`,
  },
  {
    title: "Kotlin",
    documents: ["kotlin"],
    whole: `
// error is the StytchException.Response of your call to Stytch.
if (error.reason.errorType == "weak_password") {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
}`,
    arm: `
"weak_password" -> {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
}`,
  },
  {
    title: "Swift",
    documents: ["swift"],
    whole: `
do {
  // Your call to Stytch.
} catch let error as StytchAPIError {
  if error.errorType == .weakPassword {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
  } else {
    throw error
  }
}`,
    arm: `
case .weakPassword:
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
  break`,
  },
  {
    title: "PHP",
    documents: ["php"],
    whole: `
try {
  // Your call to Stytch.
} catch (\\Stytch\\Core\\StytchException $error) {
  if (($error->getErrorData()['error_type'] ?? null) === 'weak_password') {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
  } else {
    throw $error;
  }
}`,
    arm: `
case 'weak_password':
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
  break;`,
    arrow: `
// The password is too weak.
// Tell the user: "Please choose a longer password."
'weak_password' => null,`,
  },
  {
    title: "C#",
    documents: ["csharp"],
    whole: `
try {
  // Your call to Stytch.
} catch (StytchApiException error) {
  if (error.ErrorType == "weak_password") {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
  } else {
    throw;
  }
}`,
    arm: `
case "weak_password":
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
  break;`,
    arrow: `
// The password is too weak.
// Tell the user: "Please choose a longer password."
"weak_password" => null,`,
  },
  {
    title: "Rust",
    documents: ["rust"],
    whole: `
// error comes from your call to Stytch.
if let stytch::Error::Response(response) = &error {
  if response.error_type == "weak_password" {
    // The password is too weak.
    // Tell the user: "Please choose a longer password."
  }
}`,
    arm: `
"weak_password" => {
  // The password is too weak.
  // Tell the user: "Please choose a longer password."
  |
}`,
  },
];
