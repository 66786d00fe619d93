// A login by password. One error type stands for two things here: hover over it.
import { Client, StytchError } from "stytch";

const stytch = new Client({
  project_id: process.env.STYTCH_PROJECT_ID ?? "",
  secret: process.env.STYTCH_SECRET ?? "",
});

export async function logIn(email: string, password: string): Promise<string | undefined> {
  try {
    const { session_token } = await stytch.passwords.authenticate({ email, password, session_duration_minutes: 60 });
    return session_token;
  } catch (error) {
    if (error instanceof StytchError && error.error_type === "unauthorized_credentials") return undefined;
    throw error;
  }
}
