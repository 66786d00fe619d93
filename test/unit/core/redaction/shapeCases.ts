import type { RedactCase } from "./redactCases";

/** Secrets that their form gives away. */
export const shapeCases: readonly RedactCase[] = [
  {
    form: "a short secret with a slash",
    text: "got secret-test-ab/cd= from the vault",
    expected: "got [secret removed] from the vault",
  },
  {
    form: "a short secret with an escaped slash",
    text: String.raw`got secret-test-ab\/cd= from the vault`,
    expected: "got [secret removed] from the vault",
  },
  {
    form: "a short public token",
    text: "public-token-test-abc was refused",
    expected: "[public token removed] was refused",
  },
  {
    form: "basic credentials in prose",
    text: "sent Basic dXNlcjpwYXNz1 and got 401",
    expected: "sent Basic [removed] and got 401",
  },
  {
    form: "a digest in prose",
    text: "sent Digest dXNlcjpwYXNz1 and got 401",
    expected: "sent Digest [removed] and got 401",
  },
  {
    form: "a bearer token behind two blanks",
    text: "sent Bearer  aB3dE5fG7h and got 401",
    expected: "sent Bearer  [removed] and got 401",
  },
  {
    form: "a bearer token behind an encoded blank",
    text: "sent Bearer%20aB3dE5fG7h and got 401",
    expected: "sent Bearer%20[removed] and got 401",
  },
  {
    form: "a bearer token in quotes",
    text: 'sent Bearer "aB3dE5fG7h" and got 401',
    expected: 'sent Bearer "[removed]" and got 401',
  },
  {
    form: "credentials for curl at the start of a line",
    text: "-u jane:hunter2 https://example.com",
    expected: "-u [removed] https://example.com",
  },
  {
    form: "credentials for curl in quotes",
    text: 'curl --user "jane:hunter2" https://example.com',
    expected: 'curl --user "[removed]" https://example.com',
  },
  {
    form: "credentials for curl's proxy",
    text: "curl --proxy-user='jane:hunter2' https://example.com",
    expected: "curl --proxy-user='[removed]' https://example.com",
  },
  { form: "a token with a slash", text: "got abcdEFgh12/ijklMN34opqr back", expected: "got [token removed] back" },
  { form: "an encoded token", text: "got aB3dE5fG7h%2BaB3dE5fG7h9%3D back", expected: "got [token removed] back" },
  {
    form: "a token that was encoded twice",
    text: "got aB3dE5fG7h%252BaB3dE5fG7h9%253D back",
    expected: "got [token removed] back",
  },
  {
    form: "a token of small letters and digits",
    text: "got abcdefghijklmnopqrst12345 back",
    expected: "got [token removed] back",
  },
  {
    form: "a token of small letters and digits, with a short part",
    text: "got abcdefghijklmnop1234-key back",
    expected: "got [token removed] back",
  },
  {
    form: "a token without digits",
    text: "got _RVYfKBScrgHFKYkADdSYRGxyXilieu_zsjnADTB_GKo back",
    expected: "got [token removed] back",
  },
  {
    form: "a token without digits, with many capitals",
    text: "got lCHEHHHyaDFXTqIZMCGz-joBTJaraTlk back",
    expected: "got [token removed] back",
  },
  {
    form: "a token in short parts",
    text: "got 30ZV_V_OZDEIM_MXbyGYDK6AJjZ_IOjcB back",
    expected: "got [token removed] back",
  },
  {
    form: "a token of capitals and small letters",
    text: "got LSTKSsQHFOVuBXMfTVycrnfYKKLIrtQGdlWP back",
    expected: "got [token removed] back",
  },
  {
    form: "a token in uneven parts",
    text: "got rVWQauAKpiNGG-J5PPIt_oabdGJIN-wzzzbT back",
    expected: "got [token removed] back",
  },
  {
    form: "a token in many parts",
    text: "got D6m0Hj_H3Y_TMPPPDZG85j7iigqh--e-TS-SFHK_KGf back",
    expected: "got [token removed] back",
  },
  {
    form: "a password before a request id",
    text: "password=hunter2 status=401 request_id=request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141 at=login",
    expected: "password=[removed] status=401 request_id=request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141 at=login",
  },
  {
    form: "two request ids inside what is removed",
    text: "Cookie: a=request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10; b=request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141; c=d",
    expected:
      "Cookie: [removed] request-id-live-7a3c2b3e-6d0f-4a51-9e0a-3f1f2c6b8d10 request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141",
  },
  {
    form: "a password behind a request id",
    text: "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141: password=hunter2",
    expected: "request-id-test-b05c992f-ebdc-489d-a754-c7e70ba13141: password=[removed]",
  },
  { form: "a short token in parts", text: "got uxvxeSPrpF2oo_uowcsymzgky back", expected: "got [token removed] back" },
  {
    form: "a token with few turns",
    text: "got OPIVLYIDvpTQ_uegnqqlDUKBVFh-jfTtkurJ_-vvHKJ back",
    expected: "got [token removed] back",
  },
];
