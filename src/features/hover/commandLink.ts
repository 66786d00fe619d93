/** A link in Markdown that runs a command with these arguments; the hover has to trust it. */
export function commandLink(label: string, tooltip: string, command: string, ...args: readonly unknown[]): string {
  // Brackets would end the link, and encodeURIComponent leaves them as they are.
  const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (char) => (char === "(" ? "%28" : "%29"));
  return `[${label}](command:${command}?${query} "${tooltip}")`;
}
