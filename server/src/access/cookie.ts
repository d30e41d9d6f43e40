/** The session's cookie. Scripts cannot read it, and other sites cannot send it along with a write. */
const name = 'flow_session';

/** The session key in a `Cookie` header, or null. */
export function readCookie(header: string | undefined): string | null {
  for (const part of (header ?? '').split(';')) {
    const [key, value] = part.split('=', 2);
    if (key?.trim() === name && value) return value.trim();
  }
  return null;
}

/** A `Set-Cookie` header; an empty key with no seconds left takes the cookie away. `secure` = over HTTPS only. */
export const writeCookie = (key: string, seconds: number, secure: boolean): string =>
  `${name}=${key}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
