import type { RedactCase } from "./redactCases";

/** Secrets that a sentence tells. */
export const spokenCases: readonly RedactCase[] = [
  { form: "a passcode in quotes", text: "OTP 'a1b2c3' was refused", expected: "OTP '[removed]' was refused" },
  {
    form: "a passcode in typographic quotes",
    text: "OTP “a1b2c3” was refused",
    expected: "OTP “[removed]” was refused",
  },
  { form: "a token at the end of a sentence", text: "the token is abc123def.", expected: "the token is [removed]." },
  { form: "a code with its padding", text: "the code is ab=.", expected: "the code is [removed]." },
  {
    form: "a JWT's piece before a comma",
    text: "JWT was abcd12, said the log",
    expected: "JWT was [removed], said the log",
  },
  { form: "a passcode behind a word", text: "Wrong OTP 482913 given", expected: "Wrong OTP [removed] given" },
  { form: "a passcode behind a dash", text: "passcode - 482913", expected: "passcode - [removed]" },
  { form: "a code that was given", text: "code given: 482913", expected: "code given: [removed]" },
  {
    form: "a passcode that was entered",
    text: "passcode entered - 482913, try again",
    expected: "passcode entered - [removed], try again",
  },
  { form: "a passcode in two parts", text: "passcode 482-913 refused", expected: "passcode [removed] refused" },
  { form: "a code before its name", text: "482913 is your code", expected: "[removed] is your code" },
  { form: "a PIN in a sentence", text: "PIN is hunter2, he said", expected: "PIN is [removed], he said" },
  { form: "a code behind a colon", text: "the code was: 4711", expected: "the code was: [removed]" },
  { form: "PINs in brackets", text: "pins (4711)", expected: "pins ([removed])" },
  { form: "a code behind a greeting", text: "Hi! 482913 is your code", expected: "Hi! [removed] is your code" },
];
