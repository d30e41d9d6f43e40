const secretNames = /token|secret|password|passwd|key|jwt|signature|sig|code|auth/i;

/** The address without what must not be read in a log: user info, parameters named like a secret, the secrets themselves. */
export const loggableUrl = (address: string, secrets: readonly string[]): string => {
  if (!URL.canParse(address)) return hide(address, secrets);
  const url = new URL(address);
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) {
    if (secretNames.test(name)) url.searchParams.set(name, '***');
  }
  return hide(url.href, secrets);
};

/** The key a request is sent with: a token that was made or renewed on the way is known to nobody beforehand. */
export const keyIn = ({ headers }: RequestInit): string[] => {
  const told = new Headers(headers).get('authorization') ?? '';
  return [told, told.slice(told.indexOf(' ') + 1)].filter((text) => text !== '');
};

/** Also for texts that come back from a source and might echo what was sent. */
export const hide = (text: string, secrets: readonly string[]): string =>
  secrets
    .filter((secret) => secret.length > 0)
    .flatMap((secret) => [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
    .reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
