import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { readJson, root } from '../../server/start/root.mjs';

/**
 * Runs one suite and says how it went. A suite that is no test runner counts as one check.
 * @param options.aloud it speaks as it goes; otherwise, beside another, when it has ended and in one piece
 */
export async function runSuite({ name, budget, command, counts, env = {}, skipped }, { aloud }) {
  if (skipped) {
    console.log(`\n--- ${name}: skipped, ${skipped}`);
    return { name, budget, seconds: 0, passed: 0, failed: 0, skipped };
  }
  console.log(`\n--- ${name}${aloud ? '' : ' begins'}`);
  const folder = mkdtempSync(path.join(tmpdir(), 'flow-suite-'));
  const report = path.join(folder, 'report.json');
  const begin = performance.now();
  const speaks = aloud ? 'inherit' : 'pipe';
  const child = spawn(process.execPath, [...command, ...(counts ? ['--json', `--outputFile=${report}`] : [])], {
    cwd: root,
    // The runner's own results go to the file; what it prints for people comes on the other stream.
    stdio: ['ignore', counts ? 'ignore' : speaks, speaks],
    // One that never ends would be waited for by whoever runs all of them.
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1', FLOW_SUITE_LIMIT: 3 * budget, ...env },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  const seconds = (performance.now() - begin) / 1000;
  const { passed, failed } = counts
    ? countTests(readJson(report), status)
    : { passed: Number(status === 0), failed: Number(status !== 0) };
  if (!aloud) console.log(`\n--- ${name}: ${passed} passed, ${failed} failed\n${said.trimEnd()}`);
  rmSync(folder, { recursive: true, force: true });
  return { name, budget, seconds, passed, failed };
}

/** A file that could not be run has no tests to count, and must not pass for that. */
function countTests(report, status) {
  const { numPassedTests: passed = 0, numFailedTests = 0, numRuntimeErrorTestSuites = 0 } = report ?? {};
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  return { passed, failed: failed === 0 && status !== 0 ? 1 : failed };
}
