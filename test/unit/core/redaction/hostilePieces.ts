/** Pieces of texts that, repeated, could keep redaction busy. */
export const hostilePieces: readonly string[] = [
  ...["a-", "a", "1", "1 ", '"', "'", "`", "\\", "@", "a@", "[", "{", "(", "<", "%", "%22", "%25", "=", ":", ",", " "],
  ...["\n", "/", "&", "é", "\ud83d", "+1", ". ", "-1", "aA", "Aa0", "a.", '""', '\\"', "\\'\"", "(1)", "1-1."],
  ...["eyJ", "eyJa.", "token=", "token: ", "password=(", "password='", "'password=x ", '"pin=x ', "'pin=( "],
  ...["password: {", "error code: (", "code: (", "code=404)", "://a", "-----BEGIN A-----", "Bearer ", "-u "],
  ...["secret-test-", "password is ", "code '", " a b=", ",a=", "a%40", "<password>", "<token ", "--token "],
  ...["recovery_codes:\n- a\n", "password: |\n a\n", '"password","value"', "?token=", "pin=}}", "pin=   "],
  ...['\\\\\\"password\\\\\\":\\\\\\"', "'pin:b'", "\\\\'pin=a ", "cookie: \\n", "cookie: [", "[removed]"],
  ...["request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141 ", "2024-05-01T12:34:56 ", "timestamp=", "a-test-"],
  ...["('pin','", '["pin", "b"', "<input name=pin ", "<input value='", "VALUES (", "VALUES (a) ", "input_value=a, "],
  ...["cs1Label=pin ", "cs1Label=pin cs1=", 'login("', 'setPin("', "received: 'a", "'input': 'a' ", "Key (a)=(b "],
  ...[
    "Failing row contains (",
    "Duplicate entry 'a",
    "$1 = '",
    "[parameters: ",
    "a,pin\n",
    "pin,a\na,pin\n",
    "|pin|\n",
  ],
  ...["pin\t", "passwort ", "passwort ist ", "passwort: „", "code lautet ", "kod 1234", "AAA2 ", "aaa2 ", "ABCDEFGH"],
];
