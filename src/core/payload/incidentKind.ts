import type { Translate } from "../explanation/translate";
import type { Incident } from "./incident";
import { sampleRequestId } from "./payload";

/** Whether anything is known beyond the error's name: a payload, not a word in code. */
export function isIncident({ requestId, message, status }: Incident): boolean {
  return requestId !== undefined || message !== undefined || status !== undefined;
}

/** What is to be said behind a request id: a copied sample is no real failure. Begins with a blank, or is empty. */
export function sampleNote(requestId: string, t: Translate): string {
  return requestId === sampleRequestId ? ` ${t("(the sample of Stytch's documentation)")}` : "";
}
