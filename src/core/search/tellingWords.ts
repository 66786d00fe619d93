import { stem } from "./stem";

const list = (text: string): string[] => text.split(" ");

/** Words that no question is about. */
const silent = new Set(
  list(
    "a an the this that these those it its is are was were be been being am i im ive you your we our us my me mine " +
      "he him his she her they them their theyre there here of in on at to for with as into onto about and or but if " +
      "so than very just also even what whats which who whom whose when where why how does do did " +
      "doing done has have had having can could may might must shall should will would wont " +
      " saying see sees seen saw " +
      " please hi hello help pls plz hey dear thanks thing things something " +
      "anything everything someone somebody anyone everybody everyone ones ll re ve " +
      " try tries trying tried though " +
      " via per etc eg ie vs really actually suddenly lots lot whos",
  ),
);

/** Words that most failures are told by: they tell little of which one it is. */
const faint = new Set(
  list(
    "error issue problem fail failure wrong broken reject refuse deny bad invalid doesnt dont cant cannot isnt arent wasnt " +
      "didnt wont couldnt havent hasnt work use user customer client api call request stytch app page login " +
      "give throw return respond response answer message happen make let unable possible accept expect handle " +
      "code never nothing new set send check open find know valid correct different try click enter take people person screen form button " +
      "from by back away out off up go keep get while since then once one say tell show come want need like id now during today yesterday week day month morning weekend no not always ever yet all every each some any still too because last next first old own start begin stop finish made put move help support hour minute",
  ).map(stem),
);

/** Words by which people say that something fails, and nothing of what. */
const complaints = new Set(
  list(
    "error issue problem trouble fail failure wrong broken bug work doesnt dont cant cannot isnt wont didnt not no help fix happen always still again now",
  ).map(stem),
);

/** Whether a term says that something fails, and nothing of what. */
export function isComplaint(term: string): boolean {
  return complaints.has(term);
}

/** Whether no question is about a word; of the letters, X is a company. */
export function isSilent(word: string): boolean {
  return silent.has(word) || /^[a-wyz]$/.test(word);
}

const faintness = 0.6;
/** Which number it is hardly ever matters. */
const anyNumber = 0.25;

/** How much less a term tells than its rarity suggests, from 0 to 1. */
export function tellsOf(term: string): number {
  return /^\d+$/.test(term) ? anyNumber : faint.has(term) ? faintness : 1;
}
