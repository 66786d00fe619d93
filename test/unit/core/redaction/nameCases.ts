import type { RedactCase } from "./redactCases";

/** Secrets that their names give away, in the forms that names and values are joined in. */
export const nameCases: readonly RedactCase[] = [
  {
    form: "a password of something that has an id",
    text: '{"password_of_user_id":"hunter2"}',
    expected: '{"password_of_user_id":"[removed]"}',
  },
  {
    form: "a password whose name goes on like a type's",
    text: "password_typed=hunter2 user=ana",
    expected: "password_typed=[removed] user=ana",
  },
  {
    form: "a code behind an answer's status",
    text: "http_status=400 code=Spl4xlOBeZ",
    expected: "http_status=400 code=[removed]",
  },
  {
    form: "secrets under short names in capitals",
    text: "PIN=4711 SID=abc OTP=123456",
    expected: "PIN=[removed] SID=[removed] OTP=[removed]",
  },
  {
    form: "a password two blanks behind its flag",
    text: "login --password  hunter2 --verbose",
    expected: "login --password  [removed] --verbose",
  },
  {
    form: "a flag at the start of a line",
    text: "--password hunter2 --verbose",
    expected: "--password [removed] --verbose",
  },
  {
    form: "a password behind a flag of several words",
    text: "migrate --db-password hunter2 --verbose",
    expected: "migrate --db-password [removed] --verbose",
  },
  {
    form: "an element with attributes",
    text: '<password type="text">hunter2</password>',
    expected: '<password type="text">[removed]</password>',
  },
  {
    form: "a password in plain words behind a query",
    text: "GET /login?next=/home 400 password=correct horse",
    expected: "GET /login?next=/home 400 password=[removed]",
  },
  {
    form: "a token in a link that is half encoded",
    text: "GET /go?next=%2Flogin%3Ftoken=ab,cd",
    expected: "GET /go?next=%2Flogin%3Ftoken=[removed]",
  },
  {
    form: "a token in a link that is half encoded, twice",
    text: "GET /go?next=%252Flogin%253Ftoken=ab,cd",
    expected: "GET /go?next=%252Flogin%253Ftoken=[removed]",
  },
  {
    form: "a query's field with a longer name",
    text: "GET /login?session_token=ab,cd&x=1",
    expected: "GET /login?session_token=[removed]&x=1",
  },
  {
    form: "a password with a quote, and none around it",
    text: 'user="jane" password=hun"ter2 horse',
    expected: 'user="jane" password=[removed]',
  },
  {
    form: "a field in a quoted argument",
    text: 'curl -d "new_password=correct horse" -L',
    expected: 'curl -d "new_password=[removed]" -L',
  },
  {
    form: "a password that looks like another's name",
    text: 'password="my secret=" user=jane',
    expected: 'password="[removed]" user=jane',
  },
  {
    form: "a number in a list of names and values",
    text: '[{"name":"token","value":4711},{"name":"page","value":2}]',
    expected: '[{"name":"token","value":[removed]},{"name":"page","value":2}]',
  },
  {
    form: "a header in a part of a form",
    text: 'Content-Disposition: form-data; name="authorization"\n\nBearer abc.def\n--boundary--',
    expected: 'Content-Disposition: form-data; name="authorization"\n\n[removed]\n--boundary--',
  },
  {
    form: "a token in a query that was encoded twice",
    text: "next=https%253A%252F%252Fa.example%252F%253Ftoken%253Dabc%2526x%253D1",
    expected: "next=https%253A%252F%252Fa.example%252F%253Ftoken%253D[removed]%2526x%253D1",
  },
  {
    form: "a token before a line's end that was encoded twice",
    text: "body=token%253Dabc%250Ax%253D1",
    expected: "body=token%253D[removed]%250Ax%253D1",
  },
  {
    form: "a token in a query that was encoded three times",
    text: "next=%25252F%25253Ftoken%25253Dabc%252526x%25253D1",
    expected: "next=%25252F%25253Ftoken%25253D[removed]%252526x%25253D1",
  },
  {
    form: "a token that was encoded twice, before a field that was encoded once",
    text: "next=token%253Dabc%26x%3D1",
    expected: "next=token%253D[removed]%26x%3D1",
  },
  {
    form: "a token that was encoded twice, before a line's end that was encoded once",
    text: "next=token%253Dabc%0Ax%3D1",
    expected: "next=token%253D[removed]%0Ax%3D1",
  },
  {
    form: "a token before an encoded line's end",
    text: "body=token%3Dabc%0Ax%3D1",
    expected: "body=token%3D[removed]%0Ax%3D1",
  },
  {
    form: "a number among others in JSON",
    text: '[{"pin":4711},{"page":2}]',
    expected: '[{"pin":[removed]},{"page":2}]',
  },
  {
    form: "a header in YAML, its name in quotes",
    text: '"Authorization": Bearer abc.def\n"Accept": text/html',
    expected: '"Authorization": [removed]\n"Accept": text/html',
  },
  {
    form: "two headers for curl",
    text: "curl -H 'Cookie: a=b' -H 'Authorization: Bearer c' https://example.com",
    expected: "curl -H 'Cookie: [removed]' -H 'Authorization: [removed]' https://example.com",
  },
  {
    form: "two strings of the same quotes within another",
    text: "\"set 'pin=4711' and 'pin=4712' now\"",
    expected: "\"set 'pin=[removed]' and 'pin=[removed]' now\"",
  },
  {
    form: "a password with a quote and a blank, and none around it",
    text: 'user="jane" password=hun" ter2',
    expected: 'user="jane" password=[removed]',
  },
  {
    form: "a header whose token was taken out before, and no more",
    text: "Authorization: [JWT removed] was refused",
    expected: "Authorization: [removed] was refused",
  },
];
