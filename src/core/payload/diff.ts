const sign = /^\s{0,8}([-+])(?![-+])/;

/** A payload in a diff, without the lines of the other side. @param at where in it the error type stands */
export function ownSide(payload: string, at: number): string {
  const own = sign.exec(payload.slice(payload.lastIndexOf("\n", at - 1) + 1))?.[1];
  if (own === undefined) return payload;
  const other = own === "-" ? "+" : "-";
  return payload
    .split("\n")
    .filter((line) => sign.exec(line)?.[1] !== other)
    .join("\n");
}
