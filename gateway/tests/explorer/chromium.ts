import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const QUIETLY = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The installed Chromium. Without one the tests in a browser are left out with a notice;
 * HUB_TEST_CHROMIUM_REQUIRED=yes makes that a failure.
 */
export function findChromium(): string | undefined {
  const found = PLACES.find(place => existsSync(place));
  if (found) return found;
  const why = `No Chromium stands at ${PLACES.join(', ')}.`;
  if (process.env.HUB_TEST_CHROMIUM_REQUIRED === 'yes') throw new Error(why);
  process.stderr.write(
    `\n${why} The explorer is not tested in a browser; install Debian's package chromium.\n`,
  );
  return undefined;
}

/** Starts it without a window, in a fresh user folder. */
export const launch = (executablePath: string): Promise<Browser> =>
  chromium.launch({ executablePath, headless: true, args: QUIETLY });

/** A page of the size the explorer is designed for, and what happened on it that should not. */
export async function openPage(browser: Browser, url: string): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  const own = new URL(url).origin;
  context.on('request', request => {
    const { origin, protocol } = new URL(request.url());
    if (origin !== own && protocol !== 'data:') complaints.push(`left the origin: ${request.url()}`);
  });
  context.on('requestfailed', request =>
    complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => complaints.push(`error: ${error.message}`));
  await page.goto(url);
  return { page, complaints };
}
