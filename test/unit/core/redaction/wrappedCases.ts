import type { RedactCase } from "./redactCases";

/** Secrets by what stands around them. */
export const wrappedCases: readonly RedactCase[] = [
  { form: "a tuple", text: "('password', 'hunter2')", expected: "('password', '[removed]')" },
  { form: "a pair in a list", text: '[["id", 7], ["pin", "48"]]', expected: '[["id", 7], ["pin", "[removed]"]]' },
  {
    form: "CEF",
    text: "x|suser=joe cs1Label=password cs1=hunter2",
    expected: "x|suser=joe cs1Label=password cs1=[removed]",
  },
  { form: "a call by its name", text: 'setPassword("hunter2")', expected: 'setPassword("[removed]")' },
  { form: "a login", text: "sign_in('joe', 'hunter2')", expected: "sign_in('joe', '[removed]')" },
  {
    form: "pydantic's complaint",
    text: "String should match [type=x, input_value='hunter2', input_type=str]",
    expected: "String should match [type=x, input_value=[removed], input_type=str]",
  },
  {
    form: "pydantic's list",
    text: "{'type': 'x', 'input': 'hunter2'}",
    expected: "{'type': 'x', 'input': '[removed]'}",
  },
  { form: "zod's complaint", text: '{"received":"hunter2","path":[]}', expected: '{"received":"[removed]","path":[]}' },
  { form: "an insert", text: "INSERT INTO u (a) VALUES (7, 'x');", expected: "INSERT INTO u (a) VALUES ([removed]);" },
  {
    form: "PostgreSQL's row",
    text: "Failing row contains (7, x, null).",
    expected: "Failing row contains ([removed]).",
  },
  {
    form: "PostgreSQL's key",
    text: "Key (login)=(joe) already exists.",
    expected: "Key (login)=([removed]) already exists.",
  },
  {
    form: "MySQL's entry",
    text: "Duplicate entry 'joe' for key 'login'",
    expected: "Duplicate entry '[removed]' for key 'login'",
  },
  {
    form: "parameters of a statement",
    text: "DETAIL: $1 = '7', $2 = 'x'",
    expected: "DETAIL: $1 = '[removed]', $2 = '[removed]'",
  },
  { form: "SQLAlchemy's parameters", text: "[parameters: (7, 'x')]", expected: "[parameters: [removed]]" },
  {
    form: "a field of a form",
    text: '<input name="pin" value="48"><input name="city" value="Ulm">',
    expected: '<input name="pin" value="[removed]"><input name="city" value="Ulm">',
  },
  {
    form: "a field by its type",
    text: "<input value=x9 type='password'>",
    expected: "<input value=[removed] type='password'>",
  },
  {
    form: "an escaped field",
    text: '"<input name=\\"pin\\" value=\\"48\\">"',
    expected: '"<input name=\\"pin\\" value=\\"[removed]\\">"',
  },
  {
    form: "CSV",
    text: 'id,password,status\n7,hunter2,404\n8,"a,b",404\n\nend',
    expected: 'id,password,status\n7,[removed],404\n8,"[removed]",404\n\nend',
  },
  {
    form: "CSV with another head below",
    text: "id,pin\n7,48\npin,id\n49,8",
    expected: "id,pin\n7,[removed]\npin,[removed]\n[removed],[removed]",
  },
  {
    form: "a table of Markdown",
    text: "| id | `x` |\n\n| id | pin |\n|----|-----|\n| 7 | 48 |\n| 8 | 49 |\ntext | more",
    expected: "| id | `x` |\n\n| id | pin |\n|----|-----|\n| 7 | [removed] |\n| 8 | [removed] |\ntext | more",
  },
  {
    form: "a table of a shell",
    text: " id | passcode\n----+---------\n  7 | 48\n(1 row)",
    expected: " id | passcode\n----+---------\n  7 | [removed]\n(1 row)",
  },
  { form: "German", text: "Das Passwort lautet hunter2.", expected: "Das Passwort lautet [removed]" },
  { form: "a German code", text: "Ihr Code lautet 482913.", expected: "Ihr Code lautet [removed]." },
  { form: "Spanish", text: "La contraseña «oso» no vale", expected: "La contraseña «[removed]» no vale" },
  { form: "a Spanish code", text: "Su código es 482 913", expected: "Su código es [removed]" },
  { form: "French", text: "le mot de passe est azerty1", expected: "le mot de passe est [removed]" },
  { form: "Russian", text: "Пароль qwerty1 неверен, код 482913", expected: "Пароль [removed] неверен, код [removed]" },
  {
    form: "Japanese",
    text: "パスワード「ひみつ」、認証コードは482913",
    expected: "パスワード「[removed]」、認証コードは[removed]",
  },
  { form: "Chinese", text: "密码是abc123,验证码:4829", expected: "密码是[removed],验证码:[removed]" },
  { form: "a secret of TOTP in groups", text: "enter JBSW Y3DP EHPK 3PXP now", expected: "enter [key removed] now" },
  { form: "a secret of TOTP", text: "seed JBSWY3DPEHPK3PXP", expected: "seed [key removed]" },
  {
    form: "a secret of TOTP in small groups",
    text: "jbsw y3dp ehpk 3pxp jbsw y3dp ehpk 3pxp",
    expected: "[key removed]",
  },
];
