import type { RedactCase } from "./redactCases";

/** Email addresses and phone numbers, and what is left of the texts around them. */
export const contactCases: readonly RedactCase[] = [
  {
    form: "an address in an encoded query, to its next field",
    text: "GET /invite?to=jane%40m%C3%BCller.de%26role=admin 404",
    expected: "GET /invite?to=[email removed]%26role=admin 404",
  },
  {
    form: "an address in a query that was encoded twice",
    text: "next=%252Finvite%253Fto%253Djane%2540example.com%2526role%253Dadmin",
    expected: "next=%252Finvite%253Fto%253D[email removed]%2526role%253Dadmin",
  },
  {
    form: "an address in encoded angle brackets",
    text: "from=%3Cjane%40example.com%3E failed",
    expected: "from=%3C[email removed]%3E failed",
  },
  {
    form: "an address behind an encoded colon",
    text: "href=mailto%3Ajane%40example.com clicked",
    expected: "href=mailto%3A[email removed] clicked",
  },
  {
    form: "an address behind a colon that was encoded twice",
    text: "href=mailto%253Ajane%2540example.com clicked",
    expected: "href=mailto%253A[email removed] clicked",
  },
  {
    form: "an address with an encoded umlaut before the sign",
    text: "to j%C3%BCrgen%40example.com bounced",
    expected: "to [email removed] bounced",
  },
  {
    form: "an address at a numeric host",
    text: "mail to jane@[192.168.0.1] bounced",
    expected: "mail to [email removed] bounced",
  },
  {
    form: "a login at a host whose name ends in numbers",
    text: "ssh deploy@node1.10.2 refused",
    expected: "ssh [email removed] refused",
  },
  {
    form: "a login at a host whose name begins with numbers",
    text: "ssh deploy@1.2.example.com refused",
    expected: "ssh [email removed] refused",
  },
  {
    form: "an address behind a link",
    text: "See https://example.com/help or write jane@example.com",
    expected: "See https://example.com/help or write [email removed]",
  },
  {
    form: "an address at the end of a sentence",
    text: "Ask jane@example.com. Then try again.",
    expected: "Ask [email removed]. Then try again.",
  },
  {
    form: "an address before an ellipsis",
    text: "waiting for jane@example.com...",
    expected: "waiting for [email removed]...",
  },
  {
    form: "an address in single quotes",
    text: "user 'jane@example.com' not found",
    expected: "user '[email removed]' not found",
  },
  {
    form: "an address behind dots",
    text: "signed in as ...jane@example.com",
    expected: "signed in as ...[email removed]",
  },
  {
    form: "an encoded address in quotes",
    text: "q=%22jane%20doe%22%40example.com failed",
    expected: "q=[email removed] failed",
  },
  {
    form: "an encoded address in quotes that was encoded twice",
    text: "q=%2522jane%20doe%2522%2540example.com failed",
    expected: "q=[email removed] failed",
  },
  {
    form: "a second address in quotes",
    text: 'jane@example.com and "john doe"@example.com',
    expected: "[email removed] and [email removed]",
  },
  {
    form: "two addresses in a list",
    text: "jane@example.com,john@example.com",
    expected: "[email removed],[email removed]",
  },
  {
    form: "credentials in a URL, in a long line",
    text: "dial postgres://app:s3cr3t@db.internal:5432/users: timeout after 30 seconds, retried three times, gave up at last, see the runbook",
    expected:
      "dial postgres://[removed]@db.internal:5432/users: timeout after 30 seconds, retried three times, gave up at last, see the runbook",
  },
  {
    form: "a short number at the end of a sentence",
    text: "Call 555-0123. Thanks",
    expected: "Call [number removed]. Thanks",
  },
  {
    form: "a number behind a time",
    text: "2024-05-02T08:15:30Z user +12025550123 not reached",
    expected: "2024-05-02T08:15:30Z user [number removed] not reached",
  },
  { form: "a number of eleven digits beside a time's name", text: "ts=17146377301", expected: "ts=[number removed]" },
  {
    form: "a number behind an access log's status",
    text: 'HTTP/1.1" 404 512 12345678901',
    expected: 'HTTP/1.1" 404 512 [number removed]',
  },
  {
    form: "a number behind a blank that was encoded",
    text: "phones=%2B1%20202%20555%200123",
    expected: "phones=[removed]",
  },
  { form: "numbers in other digits", text: "اتصل ٠٢٠٢٥٥٥٠١٢٣", expected: "اتصل [number removed]" },
  { form: "a full-width plus", text: "＋44 7911 123456", expected: "[number removed]" },
  {
    form: "a key whose form is an id's",
    text: "sent api-key-live-16d9ba61-97a1-4ba4-9720-b03761dc50c6 by mistake",
    expected: "sent [token removed] by mistake",
  },
];
