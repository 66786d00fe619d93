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
      case "unauthorized_credentials": {
        // Stytch didn't accept this pair of project ID and secret.
        // Alert your team: Check that both values belong to the environment you call: test keys work on
        // test.stytch.com only, live keys on api.stytch.com only.
        
        break;
      }
      case "internal_server_error": {
        // Something went wrong at Stytch; your request is most likely fine.
        // Wait and retry with growing pauses; give up after a few tries.
        
        break;
      }
      default:
        throw error;
    }
  }
}

function redirect(path: string): never {
  throw new Response(null, { status: 302, headers: { location: path } });
}
