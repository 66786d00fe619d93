const grouped = new Intl.NumberFormat("en");

/** "12 345", with narrow blanks. */
export function number(value: number): string {
  return grouped.format(value).replaceAll(",", "\u202f");
}

/** "1.2 MB", in powers of ten. */
export function bytes(size: number): string {
  if (size < 1e6) return `${Math.ceil(size / 1000)} kB`;
  return size < 1e9 ? `${(size / 1e6).toFixed(1)} MB` : `${(size / 1e9).toFixed(2)} GB`;
}
