import { place, type PlaceWithError } from "./placeWithError";

const sdkgo = 'package a\n\nimport (\n\t"errors"\n\n\t"github.com/stytchauth/stytch-go/v16/stytch/stytcherror"\n)\n\n';
const java = "import com.stytch.java.common.StytchException;\n\nclass A {\n";
const kotlin = "import com.stytch.java.common.StytchException\n\n";

const go: readonly PlaceWithError[] = [
  place(
    "go",
    "an error that isn't nil",
    `${sdkgo}func f() error {\n\tif _, failed := call(); failed != nil {\n\t\treturn ¦failed\n\t}\n\treturn nil\n}\n`,
    "if _, failed := call(); failed != nil {",
    "var stytchErr stytcherror.Error",
  ),
  place(
    "go",
    "an error of the class",
    `${sdkgo}func f(err error) {\n\tvar se stytcherror.Error\n\tif errors.As(err, &se) {\n\t\tstop(¦)\n\t}\n}\n`,
    "if errors.As(err, &se) {",
    'if se.ErrorType == "weak_password" {',
  ),
  place(
    "go",
    "what has been made sure of",
    `${sdkgo}func f(err error) error {\n\tvar se stytcherror.Error\n\tif !errors.As(err, &se) {\n\t\treturn err\n\t}\n\treturn ¦nil\n}\n`,
    "}",
    'if se.ErrorType == "weak_password" {',
  ),
  place(
    "go",
    "a variable that is there for it",
    `${sdkgo}func f(err error) error {\n\tvar se stytcherror.Error\n\twork()\n\treturn ¦err\n}\n`,
    "work()",
    'if errors.As(err, &se) && se.ErrorType == "weak_password" {',
  ),
  place(
    "go",
    "a type switch",
    `${sdkgo}func f(err error) {\n\tswitch e := err.(type) {\n\tcase stytcherror.Error:\n\t\tstop(¦e)\n\t}\n}\n`,
    "case stytcherror.Error:",
    'if e.ErrorType == "weak_password" {',
  ),
  place(
    "go",
    "a variable that holds the type",
    `${sdkgo}func f(se stytcherror.Error) {\n\tkind := string(se.ErrorType)\n\tstop(¦kind)\n}\n`,
    "kind := string(se.ErrorType)",
    'if kind == "weak_password" {',
  ),
];

const jvm: readonly PlaceWithError[] = [
  place(
    "java",
    "a catch of the class",
    `${java}    void f() {\n        try {\n            go();\n        } catch (StytchException.Response ex) {\n            ¦throw ex;\n        }\n    }\n}\n`,
    "} catch (StytchException.Response ex) {",
    'if ("weak_password".equals(ex.getReason().getErrorType())) {',
  ),
  place(
    "java",
    "a catch of another class, with the brace below",
    `${java}    void f()\n    {\n        try\n        {\n            go();\n        }\n        catch (final Exception e)\n        {\n            ¦throw e;\n        }\n    }\n}\n`,
    "{",
    'if (e instanceof StytchException.Response && "weak_password".equals(((StytchException.Response) e).getReason().getErrorType())) {',
  ),
  place(
    "java",
    "a pattern of the class",
    `${java}    void f(Throwable t) {\n        if (t instanceof StytchException.Response response) {\n            stop(¦);\n        }\n    }\n}\n`,
    "if (t instanceof StytchException.Response response) {",
    'if ("weak_password".equals(response.getReason().getErrorType())) {',
  ),
  place(
    "java",
    "a future's error",
    `${java}    void f() {\n        call().exceptionally(ex -> {\n            ¦return null;\n        });\n    }\n}\n`,
    "call().exceptionally(ex -> {",
    'if (ex instanceof StytchException.Response && "weak_password".equals(((StytchException.Response) ex).getReason().getErrorType())) {',
  ),
  place(
    "java",
    "the head of a method",
    `${java}    String t¦ext(StytchException.Response failure) {\n        return "a";\n    }\n}\n`,
    "String text(StytchException.Response failure) {",
    'if ("weak_password".equals(failure.getReason().getErrorType())) {',
  ),
  place(
    "kotlin",
    "a catch of the class",
    `${kotlin}fun f() {\n    try {\n        go()\n    } catch (ex: StytchException) {\n        ¦throw ex\n    }\n}\n`,
    "} catch (ex: StytchException) {",
    'if (ex is StytchException.Response && ex.reason.errorType == "weak_password") {',
  ),
  place(
    "kotlin",
    "an arm for errors",
    `${kotlin}fun f() {\n    when (val result = call()) {\n        is StytchResult.Error -> {\n            stop(¦)\n        }\n        else -> go()\n    }\n}\n`,
    "is StytchResult.Error -> {",
    'if ((result.exception as? StytchException.Response)?.reason?.errorType == "weak_password") {',
  ),
  place(
    "kotlin",
    "a closure's parameter",
    `${kotlin}fun f() {\n    runCatching { call() }.onFailure { cause ->\n        stop(¦cause)\n    }\n}\n`,
    "runCatching { call() }.onFailure { cause ->",
    'if (cause is StytchException.Response && cause.reason.errorType == "weak_password") {',
  ),
];

const others: readonly PlaceWithError[] = [
  place(
    "swift",
    "a catch of the class",
    "import StytchCore\n\nfunc f() {\n    do {\n        try go()\n    } catch let failure as StytchAPIError {\n        stop(¦)\n    } catch {\n        stop()\n    }\n}\n",
    "} catch let failure as StytchAPIError {",
    "if failure.errorType == .weakPassword {",
  ),
  place(
    "swift",
    "a catch that names nothing",
    "import StytchCore\n\nfunc f() {\n    do {\n        try go()\n    } catch {\n        stop(¦)\n    }\n}\n",
    "} catch {",
    "if let error = error as? StytchAPIError, error.errorType == .weakPassword {",
  ),
  place(
    "swift",
    "what has been made sure of",
    "import StytchCore\n\nfunc f(_ error: Error) {\n    guard let known = error as? StytchAPIError else { return }\n    stop(¦known)\n}\n",
    "guard let known = error as? StytchAPIError else { return }",
    "if known.errorType == .weakPassword {",
  ),
  place(
    "swift",
    "a result's failure",
    "import StytchCore\n\nfunc f(_ result: R) {\n    switch result {\n    case .success: break\n    case .failure(let cause):\n        stop(¦cause)\n    }\n}\n",
    "case .failure(let cause):",
    "if let cause = cause as? StytchAPIError, cause.errorType == .weakPassword {",
  ),
  place(
    "php",
    "a catch of the class",
    "<?php\n\nuse Stytch\\Core\\StytchException;\n\ntry {\n    go();\n} catch (StytchException $x) {\n    ¦throw $x;\n}\n",
    "} catch (StytchException $x) {",
    "if (($x->getErrorData()['error_type'] ?? null) === 'weak_password') {",
  ),
  place(
    "php",
    "a catch of everything",
    "<?php\n\nuse Stytch\\Core\\StytchException as Refused;\n\ntry {\n    go();\n} catch (\\Throwable $t) {\n    ¦throw $t;\n}\n",
    "} catch (\\Throwable $t) {",
    "if ($t instanceof Refused && ($t->getErrorData()['error_type'] ?? null) === 'weak_password') {",
  ),
  place(
    "php",
    "a method with its brace below",
    "<?php\n\nfinal class A\n{\n    public function f(StytchException $e): string\n    {\n        return 'a¦';\n    }\n}\n",
    "{",
    "if (($e->getErrorData()['error_type'] ?? null) === 'weak_password') {",
  ),
  place(
    "csharp",
    "a catch of the class, with a condition",
    "using Stytch.net.Exceptions;\n\nclass A\n{\n    void F()\n    {\n        try\n        {\n            Go();\n        }\n        catch (StytchApiException ex) when (ex.StatusCode == 400)\n        {\n            ¦throw;\n        }\n    }\n}\n",
    "{",
    'if (ex.ErrorType == "weak_password") {',
  ),
  place(
    "csharp",
    "a catch of everything",
    "using Stytch.net.Exceptions;\n\nclass A {\n    void F() {\n        try { Go(); } catch (Exception e) {\n            ¦throw;\n        }\n    }\n}\n",
    "try { Go(); } catch (Exception e) {",
    'if (e is StytchApiException && ((StytchApiException)e).ErrorType == "weak_password") {',
  ),
  place(
    "rust",
    "an arm for errors",
    "fn f() {\n    match call() {\n        Ok(a) => go(a),\n        Err(e) => {\n            stop(¦);\n        }\n    }\n}\n",
    "Err(e) => {",
    "if let stytch::Error::Response(response) = &e {",
  ),
  place(
    "rust",
    "an error of the class",
    "fn f() {\n    if let Err(stytch::Error::Response(refused)) = call() {\n        stop(¦);\n    }\n}\n",
    "if let Err(stytch::Error::Response(refused)) = call() {",
    'if refused.error_type == "weak_password" {',
  ),
  place(
    "rust",
    "a closure's parameter",
    "fn f() {\n    call().map_err(|cause| {\n        stop(¦);\n        cause\n    });\n}\n",
    "call().map_err(|cause| {",
    "if let stytch::Error::Response(response) = &cause {",
  ),
];

/** In languages whose blocks stand in braces. */
export const braced: readonly PlaceWithError[] = [...go, ...jvm, ...others];
