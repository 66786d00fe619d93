// A login page's handler for Stytch's Consumer API. Hover over the error types.
import { Client, StytchError } from "stytch";

const stytch = new Client({
  project_id: process.env.STYTCH_PROJECT_ID ?? "",
  secret: process.env.STYTCH_SECRET ?? "",
});

export async function authenticate(token: string): Promise<string> {
  try {
    const { session_token } = await stytch.magicLinks.authenticate({ token, session_duration_minutes: 60 });
    return session_token;
  } catch (error) {
    if (!(error instanceof StytchError)) throw error;
    switch (error.error_type) {
      case "unable_to_auth_magic_link":
      case "magic_link_not_found":
        return redirect("/login?message=expired");
      case "captcha_required":
        return redirect("/login?message=captcha");
      case "too_many_requests":
        return redirect("/login?message=later");
      default:
        throw error;
    }
  }
}

function redirect(path: string): never {
  throw new Response(null, { status: 302, headers: { location: path } });
}
