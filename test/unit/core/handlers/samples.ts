/** Programs in which one language branches over error types. */
interface Sample {
  readonly grammar: string;
  /** A branching to be filled; the default arm stands last where the language wants one. */
  readonly branching: string;
  /** A place for a handler, marked by the comment HERE. */
  readonly place: string;
}

/** By VS Code's ids of the languages. */
export const samples: Readonly<Record<string, Sample>> = {
  typescript: {
    grammar: "typescript",
    branching:
      'function f(e: any) {\n    switch (e.error_type) {\n        case "use_https":\n            break;\n        default:\n            throw e;\n    }\n}\n',
    place: "function f(error: unknown) {\n    // HERE\n    throw error;\n}\n",
  },
  python: {
    grammar: "python",
    branching: 'match e.details.error_type:\n    case "use_https":\n        pass\n    case _:\n        raise e\n',
    place: "def f(error):\n    # HERE\n    raise error\n",
  },
  go: {
    grammar: "go",
    branching:
      'package a\n\nfunc f(e stytcherror.Error) {\n\tswitch e.ErrorType {\n\tcase "use_https":\n\t\treturn\n\tdefault:\n\t\tpanic(e)\n\t}\n}\n',
    place: "package a\n\nfunc f(err error) {\n\t// HERE\n\tpanic(err)\n}\n",
  },
  ruby: {
    grammar: "ruby",
    branching:
      'def f(response)\n  case response["error_type"]\n  when "use_https"\n    nil\n  else\n    raise\n  end\nend\n',
    place: "def f(response)\n  # HERE\n  raise\nend\n",
  },
  java: {
    grammar: "java",
    branching:
      'class A { void f(E e) {\n    switch (e.getReason().getErrorType()) {\n        case "use_https" -> { }\n        default -> throw e;\n    }\n} }\n',
    place: "class A { void f(E error) {\n    // HERE\n    throw error;\n} }\n",
  },
  kotlin: {
    grammar: "kotlin",
    branching:
      'fun f(e: E) {\n    when (e.reason.errorType) {\n        "use_https" -> { }\n        else -> throw e\n    }\n}\n',
    place: "fun f(error: E) {\n    // HERE\n    throw error\n}\n",
  },
  swift: {
    grammar: "swift",
    branching:
      "func f(_ e: StytchAPIError) {\n    switch e.errorType {\n    case .useHttps:\n        break\n    default:\n        break\n    }\n}\n",
    place: "func f(_ error: StytchAPIError) {\n    // HERE\n    print(error)\n}\n",
  },
  php: {
    grammar: "php",
    branching:
      "<?php\nfunction f($e) {\n    return match ($e->error_type) {\n        'use_https' => 403,\n        default => 500,\n    };\n}\n",
    place: "<?php\nfunction f($error) {\n    // HERE\n    throw $error;\n}\n",
  },
  csharp: {
    grammar: "c_sharp",
    branching:
      'class A { object F(E e) {\n    return e.ErrorType switch\n    {\n        "use_https" => null,\n        _ => throw e,\n    };\n} }\n',
    place: "class A { void F(E error) {\n    // HERE\n    throw error;\n} }\n",
  },
  rust: {
    grammar: "rust",
    branching:
      'fn f(res: E) {\n    match res.error_type.as_str() {\n        "use_https" => {}\n        _ => panic!(),\n    }\n}\n',
    place: "fn f(error: E) {\n    // HERE\n    panic!();\n}\n",
  },
};
