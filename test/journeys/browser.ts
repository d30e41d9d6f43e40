import { existsSync } from 'node:fs';
import process from 'node:process';
import { chromium, type Browser } from 'playwright-core';
import { unpackedChromium } from './unpacked-chromium.js';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** Nothing but the pages under test may speak to the network, and a screenshot is the same everywhere. */
const quiet = [
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** A real browser: one that is installed (or that FLOW_BROWSER names), else the one from npm. The caller closes it. */
export async function launchBrowser(): Promise<Browser> {
  const found = [process.env['FLOW_BROWSER'], ...installed].find((file) => file && existsSync(file));
  const { executablePath, env } = found ? { executablePath: found, env: {} } : await unpackedChromium();
  return chromium.launch({
    executablePath,
    args: quiet,
    // Chromium's own sandbox refuses root.
    chromiumSandbox: false,
    env: { ...process.env, ...env },
  });
}
