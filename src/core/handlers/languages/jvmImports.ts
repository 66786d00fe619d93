import type { HandlerLanguage } from "../language";
import { behindLast, codeStart } from "./imports";

/** A class, and the package that it is in. */
export interface ClassOfSdk {
  readonly name: string;
  readonly home: string;
}

export const serverClass: ClassOfSdk = { name: "StytchException", home: "com.stytch.java.common" };

/** How Java's and Kotlin's code calls a class of the SDK's. @param end what ends an import */
export function jvmClass(end: ";" | "", { name: original, home }: ClassOfSdk): HandlerLanguage["sdkClass"] {
  return (code, layout) => {
    const { mask } = code;
    const imported = new RegExp(String.raw`^[ \t]*import\s+[\w.]*\.${original}\b(?:\s+as\s+(?<alias>\w+))?`, "m").exec(
      mask,
    );
    const isKnown =
      imported ??
      (new RegExp(String.raw`^[ \t]*import\s+${home.replaceAll(".", String.raw`\.`)}\.\*`, "m").exec(mask) ||
        new RegExp(String.raw`\bclass\s+${original}\b`).exec(mask));
    if (isKnown) return { name: isKnown.groups?.["alias"] ?? original, insertions: [] };
    const line = `import ${home}.${original}${end}`;
    const ofSdk = /^import\s+com\.stytch\b/gm;
    const last = ofSdk.test(mask) ? ofSdk : /^import\s/gm;
    last.lastIndex = 0;
    const insertion = behindLast(code, layout, line, last, () => ({
      offset: codeStart(code, /^(?:package\s|@file:)/),
      isApart: true,
    }));
    return { name: original, insertions: [insertion] };
  };
}
