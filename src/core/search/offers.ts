import { type Product, products, referencePage } from "../../catalog/reference";
import { referenceTitle } from "../explanation/labels";
import type { Translate } from "../explanation/translate";

/** What helps somebody for whom no error fits: a way to look it up otherwise. */
export type Offer = Readonly<{ label: string; detail: string }> &
  (
    | Readonly<{ kind: "clipboard" | "areas" }>
    /** The product line's overview of errors in Stytch's own reference. */
    | Readonly<{ kind: "reference"; url: string }>
  );

/** @param product the product line in use; without it, the two whose errors overlap have a reference each */
export function offers(t: Translate, product?: Product): Offer[] {
  const shown = product ? [product] : products.filter((one) => one !== "fraud");
  return [
    {
      kind: "clipboard",
      label: t("Paste a payload or stack trace from the clipboard"),
      detail: t("Looks up each error that the copied text holds."),
    },
    {
      kind: "areas",
      label: t("Browse the errors by area"),
      detail: t("Passwords, sessions, SAML and so on: every error that is known, each with its meaning."),
    },
    ...shown.map((one) => {
      const url = referencePage(one, undefined);
      return {
        kind: "reference" as const,
        label: referenceTitle({ product: one, url, isKnown: false }, t),
        detail: t("Stytch's own reference, in your browser. It may have errors that are newer than this catalog."),
        url,
      };
    }),
  ];
}
