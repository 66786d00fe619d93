import type { Measured } from "./builtCore";
import { ms, race, type Row } from "./measure";

const keystrokes = ["s", "se", "ses", "sess", "session n", "session not fo", "404", "link expired", "sesion_not_fuond"];
const line =
  'ERROR {"status_code":404,"request_id":"request-id-live-6b1d1a0e-3c52-4f7e-8f0b-9a52d2f5c7e1","error_type":"session_not_found","error_message":"Session could not be found.","session_token":"mZAYn5aLEqKUlZ_Ad9U_fWr38GaAQ1oFhhT8ds245v7Q"}\n';
const [small, large] = [line.repeat(40), line.repeat(160)];

/** What a person waits for: the look-up's list, the page, a pasted text, and the words that are copied for support. */
export function surfaceWork({ core, catalog, prose }: Measured) {
  const t = core.english;
  const context = { catalog, prose, search: new core.Search(catalog, prose), names: new core.NameIndex(catalog), t };
  const entry = catalog.find("unable_to_auth_magic_link");
  const text = entry && prose[entry.type];
  if (!entry || !text) throw new Error("the catalog lacks the bench's error");
  const page = {
    ...{ t, area: "x", version: "1", incident: {}, language: undefined, canGoBack: false, canGoForward: false },
    meaningOf: (type: string) => prose[type]?.meaning,
  };
  return {
    keystrokes: () => keystrokes.map((typed) => core.lookUp(typed, context, [])),
    everything: () => core.lookUp("", context, []),
    page: () => core.pageBody(core.explain(entry, text, { t }), page),
    pasted: () => core.errorsIn(small, context.names),
    redaction: () => core.redact(small),
    largeRedaction: () => core.redact(large),
  };
}

export function surfaces(measured: Measured): Row[] {
  const times = race(surfaceWork(measured), 15);
  const size = (what: string): string => `${(what.length / 1000).toFixed(0)} kB`;
  const growth = times.largeRedaction.best / times.redaction.best;
  return [
    {
      what: "look-up: list for a keystroke",
      figure: ms(times.keystrokes.median / keystrokes.length),
      budget: "a few ms",
    },
    { what: "look-up: the whole catalog by area", figure: ms(times.everything.median), budget: "" },
    { what: "page of an error", figure: ms(times.page.median), budget: "" },
    { what: `errors in a pasted text of ${size(small)}`, figure: ms(times.pasted.median), budget: "" },
    { what: `secrets taken out of ${size(small)}`, figure: ms(times.redaction.median), budget: "" },
    { what: "  of four times as much", figure: `${growth.toFixed(1)} × the time`, budget: "4 × (linear)" },
  ];
}
