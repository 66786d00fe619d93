import html, { type HtmlSafeString } from "escape-html-template-tag";

/** How wide and high a tile of marks is, in pixels. */
const tile = "8";
/** Lines that tell one colour from the next for who sees no difference between them; one has none. */
const marks = {
  plain: "",
  rising: "M-2 2 2-2M0 8 8 0M6 10l4-4",
  falling: "M-2 6l4 4M0 0l8 8M6-2l4 4",
  dots: "M2 2h.8M6 6h.8",
  flat: "M0 4h8",
  upright: "M4 0v8",
  crossed: "M0 0l8 8M8 0 0 8",
} as const;

/** The marks of each style that a series can have. */
const styles: readonly (readonly [style: string, marks: keyof typeof marks])[] = [
  ["move-developer", "falling"],
  ["move-settings", "rising"],
  ["move-admin", "dots"],
  ["move-depends", "crossed"],
  ["move-end-user", "plain"],
  ["move-stytch", "flat"],
  ["type-0", "plain"],
  ["type-1", "rising"],
  ["type-2", "dots"],
  ["type-3", "flat"],
  ["type-4", "falling"],
  ["type-5", "upright"],
  ["type-others", "crossed"],
];

/** What a bar of a style is filled with: a value of `fill`. */
export function fillOf(style: string): string {
  return `url(#fill-${style})`;
}

/** A piece of a style beside its name. */
export function swatch(style: string): HtmlSafeString {
  return html`<svg class="swatch" aria-hidden="true"><rect width="100%" height="100%" fill="${fillOf(style)}" /></svg>`;
}

/** All fills, which a page has once; their colours are the page's style's. */
export function fills(): HtmlSafeString {
  return html`<svg class="fills" aria-hidden="true">
    <defs>
      ${styles.map(
        ([style, kind]) =>
          html`<pattern id="fill-${style}" width="${tile}" height="${tile}" patternUnits="userSpaceOnUse">
            <rect class="${style}" width="${tile}" height="${tile}" />
            <path d="${marks[kind]}" />
          </pattern>`,
      )}
    </defs>
  </svg>`;
}
