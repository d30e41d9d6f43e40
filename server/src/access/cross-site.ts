/** Methods that change nothing. */
const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

export interface WriteOrigin {
  readonly method: string;
  /** `Sec-Fetch-Site`: the browser's own word, which no page can forge. */
  readonly fetchSite: string | undefined;
  /** `Origin`: for browsers and addresses where the first is not sent. */
  readonly origin: string | undefined;
  /** The host and port that were asked for. */
  readonly host: string | undefined;
}

/**
 * Whether a page of another site asks for a change in its visitor's name. `same-site` counts as foreign: another
 * service on the same domain, or another port of this machine, is not us. Where neither header is sent there is no
 * browser, and so nobody whose session could be borrowed.
 */
export function isForeignWrite({ method, fetchSite, origin, host }: WriteOrigin): boolean {
  if (reading.has(method)) return false;
  if (fetchSite !== undefined) return fetchSite !== 'same-origin' && fetchSite !== 'none';
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
