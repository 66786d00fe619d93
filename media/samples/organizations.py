"""A backend for Stytch's B2B API. Hover over the error types."""

import os

from stytch import B2BClient
from stytch.core.response_base import StytchError

client = B2BClient(
    project_id=os.environ["STYTCH_PROJECT_ID"],
    secret=os.environ["STYTCH_SECRET"],
)


def may(session_token: str, organization_id: str, action: str) -> bool:
    try:
        client.sessions.authenticate(
            session_token=session_token,
            authorization_check={
                "organization_id": organization_id,
                "resource_id": "documents",
                "action": action,
            },
        )
        return True
    except StytchError as error:
        if error.details.error_type == "session_not_found":
            raise PermissionError("Please log in again.") from error
        if error.details.error_type in ("session_authorization_error", "session_authorization_tenancy_error"):
            return False
        raise
