// Mistakes that the extension finds: look at the Problems panel, and press Ctrl+. (⌘.) on each.
import { B2BClient, StytchError } from "stytch";

export const stytch = new B2BClient({ project_id: "project-test-…", secret: "secret-test-…" });

export function answer(error: unknown): string {
  if (!(error instanceof StytchError)) throw error;
  if (error.error_message === "Organization could not be found.") return "Which organization?";
  switch (error.error_type) {
    case "sesion_not_found":
      return "Log in again.";
    case "user_not_found":
      return "We don't know you.";
    case "too_many_requests":
      return "Slow down.";
    case "idp_client_not_found":
      return "Unknown app.";
    case "too_many_requests":
      return "Later.";
    default:
      // https://stytch.com/docs/b2b/api/errors/404#session_authorization_error
      return "Something went wrong.";
  }
}
