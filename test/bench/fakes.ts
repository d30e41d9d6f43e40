import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Fakes {
  readonly github: { readonly config: Readonly<Record<string, string>> };
  readonly jira: { readonly url: string; readonly config: Readonly<Record<string, string>> };
  /** Status changes on record. */
  readonly transitions: number;
}

/** A fake GitHub and a fake Jira with a generated organisation of twenty products. */
export async function startFakes(items: number, seed: string): Promise<Fakes & { stop(): void }> {
  const script = fileURLToPath(new URL('./fakes.mjs', import.meta.url));
  const child = fork(script, ['--items', String(items), '--seed', seed], {
    execArgv: ['--no-warnings', '--max-old-space-size=4096'],
  });
  const answered = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => null)]);
  if (!answered) throw new Error('The fakes ended before they answered');
  return { ...(answered[0] as Fakes), stop: () => child.disconnect() };
}
