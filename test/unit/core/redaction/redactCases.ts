/** A log line or a payload as it is met, and what is left of it. */
export interface RedactCase {
  readonly form: string;
  readonly text: string;
  readonly expected: string;
}

export const redactCases: readonly RedactCase[] = [
  {
    form: "a project's secret in JSON",
    text: '{"project_id":"project-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6","secret":"secret-test-tvQ7aM1xW0sD3kPzR5nLqYbGhJcUeVtI4-o="}',
    expected: '{"project_id":"project-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6","secret":"[removed]"}',
  },
  {
    form: "a live secret in prose",
    text: "Unauthorized: secret-live-Zk9wQ2bYxT7mLr4sHc8dVn1jFgPqEaUo3iK= was rotated yesterday (401)",
    expected: "Unauthorized: [secret removed] was rotated yesterday (401)",
  },
  {
    form: "a secret in the environment",
    text: "STYTCH_SECRET=secret-test-tvQ7aM1xW0sD3kPzR5nLqYbGhJcUeVtI4-o= STYTCH_ENV=test",
    expected: "STYTCH_SECRET=[removed] STYTCH_ENV=test",
  },
  {
    form: "a secret whose slashes PHP escapes",
    text: String.raw`{"secret":"secret-live-ab\/cd\/EF12gh==","status_code":401}`,
    expected: '{"secret":"[removed]","status_code":401}',
  },
  {
    form: "a secret for curl",
    text: "curl -u project-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6:secret-test-tvQ7aM1xW0sD3kPz= https://test.stytch.com/v1/users",
    expected: "curl -u [removed] https://test.stytch.com/v1/users",
  },
  {
    form: "a public token",
    text: 'new StytchUIClient("public-token-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6") failed: 401',
    expected: 'new StytchUIClient("[public token removed]") failed: 401',
  },
  {
    form: "a public token, percent-encoded",
    text: "redirect_url=https%3A%2F%2Fapp.test%2F%3Fpublic_token%3Dpublic-token-live-16d9ba61-97a1-4ba4-9720-b03761dc50c6%26slug%3Dacme",
    expected: "redirect_url=https%3A%2F%2Fapp.test%2F%3Fpublic_token%3D[removed]%26slug%3Dacme",
  },
  {
    form: "a session token in JSON",
    text: '{"session_token":"mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFAhT8ds245v7Q","session_duration_minutes":60,"status_code":404}',
    expected: '{"session_token":"[removed]","session_duration_minutes":60,"status_code":404}',
  },
  {
    form: "a session token in escaped JSON",
    text: String.raw`{"msg":"{\"session_token\":\"mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFAhT8ds245v7Q\",\"error_type\":\"session_not_found\"}"}`,
    expected: String.raw`{"msg":"{\"session_token\":\"[removed]\",\"error_type\":\"session_not_found\"}"}`,
  },
  {
    form: "a session token in JSON escaped twice",
    text: String.raw`{\\\"session_token\\\":\\\"mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFAhT8ds245v7Q\\\",\\\"status_code\\\":404}`,
    expected: String.raw`{\\\"session_token\\\":\\\"[removed]\\\",\\\"status_code\\\":404}`,
  },
  {
    form: "a session token in logfmt",
    text: "level=warn session_token=mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFAhT8ds245v7Q error_type=session_not_found status=404",
    expected: "level=warn session_token=[removed] error_type=session_not_found status=404",
  },
  {
    form: "a session token by its form alone",
    text: "session mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFAhT8ds245v7Q could not be found",
    expected: "session [token removed] could not be found",
  },
  {
    form: "a session JWT in a Python dump",
    text: "{'session_jwt': 'eyJhbGciOiJSUzI1NiIsImtpZCI6Imp3ay10ZXN0In0.eyJzdWIiOiJ1c2VyIn0.c2lnbmF0dXJl', 'status_code': 401}",
    expected: "{'session_jwt': '[removed]', 'status_code': 401}",
  },
  {
    form: "a JWT in prose",
    text: "jwt_invalid: Could not verify JWT eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2ln-bmF0_dXJl: expired",
    expected: "jwt_invalid: Could not verify JWT [JWT removed]: expired",
  },
  {
    form: "a JWT cut short",
    text: "got eyJhbGciOiJSUzI1NiIsImtpZCI6I…",
    expected: "got [JWT removed]…",
  },
  {
    form: "a JWT in a Ruby hash",
    text: '{"session_jwt"=>"eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ1c2VyIn0.c2ln", "status_code"=>401}',
    expected: '{"session_jwt"=>"[removed]", "status_code"=>401}',
  },
  {
    form: "an intermediate session token in a Go dump",
    text: "map[intermediate_session_token:SeiGwdj5lKkrEVgcEY3QNJXt6srxS3IK2Nwkar6mXD4= organization_id:organization-test-07971b06-ac8b-4cdb-9c15-63b17e653931 status_code:400]",
    expected:
      "map[intermediate_session_token:[removed] organization_id:organization-test-07971b06-ac8b-4cdb-9c15-63b17e653931 status_code:400]",
  },
  {
    form: "an intermediate session token in a Ruby symbol hash",
    text: '{:intermediate_session_token=>"SeiGwdj5lKkrEVgcEY3QNJXt6srxS3IK2Nwkar6mXD4=", :status_code=>400}',
    expected: '{:intermediate_session_token=>"[removed]", :status_code=>400}',
  },
  {
    form: "a magic link in an access log",
    text: '10.0.0.7 - - [02/May/2024:08:15:30 +0000] "GET /authenticate?stytch_token_type=magic_links&token=DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94= HTTP/1.1" 401 512',
    expected:
      '10.0.0.7 - - [02/May/2024:08:15:30 +0000] "GET /authenticate?stytch_token_type=magic_links&token=[removed] HTTP/1.1" 401 512',
  },
  {
    form: "a magic link with its token first",
    text: "https://example.com/authenticate?token=DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=&stytch_token_type=magic_links",
    expected: "https://example.com/authenticate?token=[removed]&stytch_token_type=magic_links",
  },
  {
    form: "a magic link, percent-encoded",
    text: "next=https%3A%2F%2Fexample.com%2F%3Ftoken%3DDOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94%253D%26stytch_token_type%3Dmagic_links",
    expected: "next=https%3A%2F%2Fexample.com%2F%3Ftoken%3D[removed]%26stytch_token_type%3Dmagic_links",
  },
  {
    form: "a magic link in Go's JSON",
    text: String.raw`{"url":"https://example.com/?stytch_token_type=magic_links\u0026token=DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=\u0026x=1"}`,
    expected: String.raw`{"url":"https://example.com/?stytch_token_type=magic_links\u0026token=[removed]\u0026x=1"}`,
  },
  {
    form: "a magic-link token by itself",
    text: 'The token "DOYoip3rvIMMW5lgItikFK-Ak1CfMsgjuiCyI7uuU94=" was already used.',
    expected: 'The token "[removed]" was already used.',
  },
  {
    form: "an OAuth callback",
    text: "GET /callback?code=4%2F0AY0e-g7ABCdef_ghi&state=af0ifjsldkj&scope=email 302",
    expected: "GET /callback?code=[removed]&state=[removed]&scope=email 302",
  },
  {
    form: "an OAuth token exchange",
    text: "POST /token grant_type=authorization_code&code=SplxlOBeZQQYbYS6WxSbIA&client_secret=gX1fBat3bV&code_verifier=dBjftJeZ4CVP",
    expected:
      "POST /token grant_type=authorization_code&code=[removed]&client_secret=[removed]&code_verifier=[removed]",
  },
  {
    form: "OAuth tokens in JSON",
    text: '{"access_token":"ya29.a0AfH6SMBx","refresh_token":"1//0gdGtR","id_token":"eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2ln","token_type":"Bearer","expires_in":3599}',
    expected:
      '{"access_token":"[removed]","refresh_token":"[removed]","id_token":"[removed]","token_type":"Bearer","expires_in":3599}',
  },
  {
    form: "a bearer header",
    text: "GET /v1/sessions HTTP/1.1\nAuthorization: Bearer mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oF\nHost: api.stytch.com",
    expected: "GET /v1/sessions HTTP/1.1\nAuthorization: [removed]\nHost: api.stytch.com",
  },
  {
    form: "a basic header in JSON",
    text: '{"headers":{"Authorization":"Basic cHJvamVjdC10ZXN0OnNlY3JldA==","Accept":"*/*"},"status":401}',
    expected: '{"headers":{"Authorization":"[removed]","Accept":"*/*"},"status":401}',
  },
  {
    form: "a bearer token in prose",
    text: "sent Bearer aB3dE5fG7h and got 401",
    expected: "sent Bearer [removed] and got 401",
  },
  {
    form: "headers in a Go map",
    text: "map[Accept:[*/*] Authorization:[Basic cHJvamVjdDpzZWNyZXQ=]]",
    expected: "map[Accept:[*/*] Authorization:[removed]]",
  },
  {
    form: "a header for curl",
    text: "curl -H 'Authorization: Bearer abc.def' -H \"Accept: application/json\" https://example.com",
    expected: "curl -H 'Authorization: [removed]' -H \"Accept: application/json\" https://example.com",
  },
  {
    form: "headers in a HAR file",
    text: '{"name":"Cookie","value":"stytch_session=abc; theme=dark"},{"name":"Accept","value":"*/*"}',
    expected: '{"name":"Cookie","value":"[removed]"},{"name":"Accept","value":"*/*"}',
  },
  {
    form: "a list of raw headers",
    text: "['Host', 'example.com', 'Cookie', 'stytch_session=abc', 'Accept', '*/*']",
    expected: "['Host', 'example.com', 'Cookie', '[removed]', 'Accept', '*/*']",
  },
  {
    form: "a Cookie header",
    text: "Cookie: theme=dark; stytch_session=mZAYn5aL; stytch_session_jwt=eyJhbGciOiJSUzI1NiJ9.e30.x\nAccept: */*",
    expected: "Cookie: [removed]\nAccept: */*",
  },
  {
    form: "a Set-Cookie header",
    text: "set-cookie: stytch_session=mZAYn5aL; Path=/; HttpOnly; Secure\nstatus: 404",
    expected: "set-cookie: [removed]\nstatus: 404",
  },
  {
    form: "Set-Cookie in a Node dump",
    text: "{ 'set-cookie': [ 'stytch_session=mZAYn5aL; Path=/', 'csrf=1' ], status: 404 }",
    expected: "{ 'set-cookie': [removed], status: 404 }",
  },
  {
    form: "a cookie in Rack's environment",
    text: '"HTTP_COOKIE"=>"stytch_session=mZAYn5aL; a=b", "REQUEST_METHOD"=>"GET"',
    expected: '"HTTP_COOKIE"=>"[removed]", "REQUEST_METHOD"=>"GET"',
  },
  {
    form: "headers in a JSON string",
    text: String.raw`{"raw":"GET / HTTP/1.1\r\nCookie: a=b; c=d\r\nHost: example.com\r\n","status":404}`,
    expected: String.raw`{"raw":"GET / HTTP/1.1\r\nCookie: [removed]\r\nHost: example.com\r\n","status":404}`,
  },
  {
    form: "an OTP code in JSON",
    text: '{"method_id":"phone-number-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6","code":"482913","status_code":404}',
    expected:
      '{"method_id":"phone-number-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6","code":"[removed]","status_code":404}',
  },
  {
    form: "an OTP code in prose",
    text: "Your Acme code is 482913, it expires in 10 minutes",
    expected: "Your Acme code is [removed], it expires in 10 minutes",
  },
  {
    form: "an OTP code in an SMS",
    text: "482 913 is your verification code.",
    expected: "[removed] is your verification code.",
  },
  {
    form: "a passcode that a user mistyped",
    text: "passcode 482913 was incorrect (otp_code_not_found)",
    expected: "passcode [removed] was incorrect (otp_code_not_found)",
  },
  {
    form: "a TOTP code in a Go struct",
    text: "{TOTPCode:482913 UserID:user-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6 StatusCode:404}",
    expected: "{TOTPCode:[removed] UserID:user-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6 StatusCode:404}",
  },
  {
    form: "recovery codes in JSON",
    text: '{"recovery_codes":["ckss-2skx-ebow","spnc-q3wi-9qbs"],"status_code":200}',
    expected: '{"recovery_codes":[removed],"status_code":200}',
  },
  {
    form: "recovery codes in YAML",
    text: "recovery_codes:\n  - ckss-2skx-ebow\n  - spnc-q3wi-9qbs\nstatus: 404",
    expected: "recovery_codes:\n  [removed]\nstatus: 404",
  },
  {
    form: "recovery codes in a PHP dump",
    text: '["recovery_codes"]=>\n  array(1) {\n    [0]=>\n    string(14) "ckss-2skx-ebow"\n  }\n["status_code"]=>\n  int(404)',
    expected: '["recovery_codes"]=>\n  [removed]\n["status_code"]=>\n  int(404)',
  },
  {
    form: "a recovery code in prose",
    text: "recovery code: ckss-2skx-ebow, status: 404",
    expected: "recovery code: [removed], status: 404",
  },
  {
    form: "a PIN",
    text: "pin=4711 user=jane",
    expected: "pin=[removed] user=jane",
  },
  {
    form: "a password in JSON, with a quote",
    text: String.raw`{"password":"hun\"ter2, {x}","status_code":400}`,
    expected: '{"password":"[removed]","status_code":400}',
  },
  {
    form: "a password in escaped JSON, with a quote",
    text: String.raw`"{\"password\":\"hun\\\"ter2\",\"status_code\":400}"`,
    expected: String.raw`"{\"password\":\"[removed]\",\"status_code\":400}"`,
  },
  {
    form: "a password in logfmt, with a blank",
    text: 'level=info password="correct horse battery" status=400',
    expected: 'level=info password="[removed]" status=400',
  },
  {
    form: "a password in a form",
    text: "POST email=jane%40example.com&password=hunter2%26more&remember=1",
    expected: "POST email=[removed]&password=[removed]&remember=1",
  },
  {
    form: "a password in Rails' parameters",
    text: 'Parameters: {"user"=>{"password"=>"[hunter2]", "name"=>"Jane"}}',
    expected: 'Parameters: {"user"=>{"password"=>"[removed]", "name"=>"Jane"}}',
  },
  {
    form: "a password in a form with brackets",
    text: "user%5Bpassword%5D=hunter2&user%5Bname%5D=Jane",
    expected: "user%5Bpassword%5D=[removed]&user%5Bname%5D=Jane",
  },
  {
    form: "a password in a Python dump",
    text: "Credentials(username='jane', password=\"it's me\", retries=3)",
    expected: "Credentials(username='jane', password=\"[removed]\", retries=3)",
  },
  {
    form: "a password in a Go struct",
    text: "{Email:jane@example.com Password:hunter2 StatusCode:400}",
    expected: "{Email:[removed] Password:[removed] StatusCode:400}",
  },
  {
    form: "a password in Go's syntax",
    text: 'Params{Email:"jane@example.com", Password:"hunter2", Retries:3}',
    expected: 'Params{Email:"[removed]", Password:"[removed]", Retries:3}',
  },
  {
    form: "a password in a Java dump",
    text: "LoginRequest(user=jane, password=hunter2, retries=3)",
    expected: "LoginRequest(user=jane, password=[removed], retries=3)",
  },
  {
    form: "a password in a Rust dump",
    text: 'Login { user: "jane", password: Some("hunter2"), retries: 3 }',
    expected: 'Login { user: "jane", password: [removed]"), retries: 3 }',
  },
  {
    form: "a password in PHP's print_r",
    text: "    [password] => hunter 2\n    [status_code] => 400",
    expected: "    [password] => [removed]\n    [status_code] => 400",
  },
  {
    form: "a password in XML",
    text: "<login><password>hunter2</password><status>400</status></login>",
    expected: "<login><password>[removed]</password><status>400</status></login>",
  },
  {
    form: "a password on a command line",
    text: "login --user jane --password hunter2 --verbose",
    expected: "login --user jane --password [removed] --verbose",
  },
  {
    form: "a password in prose",
    text: "The password is hunter2 and it was rejected",
    expected: "The password is [removed] and it was rejected",
  },
  {
    form: "a password in CSV",
    text: '"{""password"":""hunter2"",""status_code"":400}"',
    expected: '"{""password"":""[removed]"",""status_code"":400}"',
  },
  {
    form: "a password whose string has no end",
    text: '{"password":"hunter2',
    expected: '{"password":"[removed]',
  },
  {
    form: "a password hash",
    text: '{"hash":"$2a$12$vefo7ADPPY8QVRMBZNEnOeHhVjK9m5EOZcNLJdZ3gDj1RZsqkYbCm","hash_type":"bcrypt"}',
    expected: '{"hash":"[removed]","hash_type":"bcrypt"}',
  },
  {
    form: "an email address in prose",
    text: "Email jane.doe+test@mail.example.co.uk could not be found.",
    expected: "Email [email removed] could not be found.",
  },
  {
    form: "an email address with letters of other scripts",
    text: "Benutzerin jürgen@müller.de und 用户@例子.公司 gesperrt",
    expected: "Benutzerin [email removed] und [email removed] gesperrt",
  },
  {
    form: "an email address with a quoted local part",
    text: '"jane doe"@example.com is invalid',
    expected: "[email removed] is invalid",
  },
  {
    form: "an email address, percent-encoded",
    text: "GET /users/jane%2Btest%40example.com/sessions 404",
    expected: "GET /users/[email removed]/sessions 404",
  },
  {
    form: "an email address in angle brackets",
    text: "From: Jane Doe <jane@example.com>, 404",
    expected: "From: Jane Doe <[email removed]>, 404",
  },
  {
    form: "an email address with an apostrophe",
    text: "o'brien@example.com bounced",
    expected: "[email removed] bounced",
  },
  {
    form: "an email address with an escaped sign",
    text: String.raw`{"msg":"no such user: jane\u0040example.com"}`,
    expected: '{"msg":"no such user: [email removed]"}',
  },
  {
    form: "email addresses in a list",
    text: '{"emails":[{"email":"jane@example.com","email_id":"email-test-16d9ba61-97a1-4ba4-9720-b03761dc50c6"}]}',
    expected: '{"emails":[removed]}',
  },
  {
    form: "a phone number in E.164",
    text: "+12025550123 could not be reached (400)",
    expected: "[number removed] could not be reached (400)",
  },
  {
    form: "a phone number, percent-encoded",
    text: "/otps?to=%2B12025550123&channel=sms",
    expected: "/otps?to=[number removed]&channel=sms",
  },
  {
    form: "phone numbers in national forms",
    text: "(202) 555-0123, 202.555.0124, 030/1234567, 07911 123456 or 06 12 34 56 78",
    expected: "[number removed], [number removed], [number removed], [number removed] or [number removed]",
  },
  {
    form: "a phone number with its name",
    text: '{"phone_number":"555 0123","status_code":400}',
    expected: '{"phone_number":"[removed]","status_code":400}',
  },
  {
    form: "a short phone number",
    text: "call 555-0123 for help",
    expected: "call [number removed] for help",
  },
  {
    form: "a private key",
    text: "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\n-----END PRIVATE KEY----- loaded",
    expected: "[key removed] loaded",
  },
  {
    form: "a private key in JSON",
    text: String.raw`{"key":"-----BEGIN RSA PRIVATE KEY-----\nMIIEow==\n-----END RSA PRIVATE KEY-----\n","kid":"a"}`,
    expected: String.raw`{"key":"[key removed]\n","kid":"a"}`,
  },
  {
    form: "a private key cut short",
    text: "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEE",
    expected: "[key removed]",
  },
  {
    form: "credentials in a URL",
    text: "dial postgres://app:s3cr3t@db.internal:5432/users: timeout",
    expected: "dial postgres://[removed]@db.internal:5432/users: timeout",
  },
  {
    form: "credentials in a URL, with another sign",
    text: "https://jane:p@ss@example.com/path answered 401",
    expected: "https://[removed]@example.com/path answered 401",
  },
  {
    form: "a nonce, a state and an assertion",
    text: "nonce=n-0S6_WzA2Mj state=af0ifjsldkj SAMLResponse=PHNhbWxwOlJlc3BvbnNl status=400",
    expected: "nonce=[removed] state=[removed] SAMLResponse=[removed] status=400",
  },
  {
    form: "another service's keys",
    text: "api_key: sk_live_4eC39HqLyjWDarjtT1zdp7dc, x-api-key: abc123",
    expected: "api_key: [removed], x-api-key: [removed]",
  },
  {
    form: "a telling name inside another one",
    text: '{"oldUserPassword":"hunter2","stytchSessionToken":"abc","tokenType":"oauth"}',
    expected: '{"oldUserPassword":"[removed]","stytchSessionToken":"[removed]","tokenType":"oauth"}',
  },
  {
    form: "a request id inside what is removed",
    text: "Cookie: a=b; trace=request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10; c=d",
    expected: "Cookie: [removed] request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10",
  },
  {
    form: "a JSON value in markup",
    text: "{&quot;password&quot;:&quot;hunter2&quot;,&quot;status_code&quot;:400}",
    expected: "{&quot;password&quot;:&quot;[removed]&quot;,&quot;status_code&quot;:400}",
  },
  {
    form: "JSON, percent-encoded",
    text: "%7B%22password%22%3A%22hunter2%22%2C%22status_code%22%3A400%7D",
    expected: "%7B%22password%22%3A%22[removed]%22%2C%22status_code%22%3A400%7D",
  },
  {
    form: "a part of a form",
    text: 'Content-Disposition: form-data; name="password"\n\nhunter2\n--boundary--',
    expected: 'Content-Disposition: form-data; name="password"\n\n[removed]\n--boundary--',
  },
  {
    form: "a TOTP in a sentence",
    text: "Invalid TOTP 123456 for the member, totp_code 654321 before it",
    expected: "Invalid TOTP [removed] for the member, totp_code [removed] before it",
  },
  {
    form: "a code by SMS, in pairs",
    text: "sms otp_code 123456, code 12 34 56",
    expected: "sms otp_code [removed], code [removed]",
  },
  {
    form: "a password in typographic quotes",
    text: "Password “hunter2” is weak, password ‘hunter3’ too",
    expected: "Password “[removed]” is weak, password ‘[removed]’ too",
  },
  {
    form: "a recovery code in a sentence",
    text: "recovery code ckss-2skx-ebow invalid",
    expected: "recovery code [removed] invalid",
  },
  {
    form: "passwords under short and German names",
    text: "pw=hunter2 user=ana, Passwort: hunter3",
    expected: "pw=[removed] user=ana, Passwort: [removed]",
  },
  {
    form: "another vendor's key",
    text: "key sk_live_abcDEF123456 was refused",
    expected: "key [secret removed] was refused",
  },
];
