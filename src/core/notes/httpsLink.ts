const longest = 1000;
/**
 * An address with https, of characters alone that end no link in HTML or Markdown, without a user's name before the
 * host, which could look like one.
 */
const https = /^https:\/\/[a-z\d][a-z\d.-]*(?::\d{1,5})?(?:[/?#][\w\-.~!$&+,;=:@%/?#]*)?$/i;

/** Whether an address may be a link on our surfaces. */
export function isHttpsLink(address: string): boolean {
  return address.length <= longest && https.test(address);
}
