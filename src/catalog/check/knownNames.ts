/**
 * The list of known names with more of them, in the section of what the APIs can return, in alphabetical order.
 * @param list the text of `known-names.txt`
 */
export function withKnownNames(list: string, names: readonly string[]): string {
  return list.replace(/^(\[api\]\n)((?:[a-z0-9_]+\n)*)/m, (_, head: string, section: string) => {
    const all = new Set([...section.split("\n").filter(Boolean), ...names]);
    return (
      head +
      [...all]
        .sort()
        .map((name) => `${name}\n`)
        .join("")
    );
  });
}
