import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type Page, type Request } from 'playwright-core';
import { readExamples } from '../../src/explorer';
import { ASKERS, type SampleHub, startSampleHub } from '../sample-hub';
import { findChromium, launch, openPage } from './chromium';
import { serveExplorer } from './explorer-server';

const executable = findChromium();
const inChromium = executable ? describe : describe.skip;

/** HUB_TEST_SCREENSHOTS names the folder that keeps the pictures for whoever wants to look. */
const keptIn = process.env.HUB_TEST_SCREENSHOTS;
const pictures = keptIn ?? mkdtempSync(join(tmpdir(), 'alliance-hub-explorer-'));
mkdirSync(pictures, { recursive: true });
afterAll(() => {
  if (!keptIn) rmSync(pictures, { recursive: true, force: true });
});
const screenshot = (name: string) => join(pictures, name);

const TABS = readExamples().length;
const answerOf = (page: Page) => page.getByRole('region', { name: 'Result Window' });
const asksQuestion = (request: Request): boolean =>
  request.method() === 'POST' && !request.postData()?.includes('IntrospectionQuery');
/** GraphiQL shows its button before its editors stand; until then it does nothing, and is pressed again. */
async function run(page: Page): Promise<void> {
  for (const editor of ['Query Editor', 'Result Window'])
    await page.getByRole('region', { name: editor }).locator('.CodeMirror').waitFor();
  for (let presses = 0; presses < 5; presses += 1) {
    const asked = page.waitForRequest(asksQuestion, { timeout: 3_000 }).catch(() => undefined);
    await page.getByRole('button', { name: /^Execute/ }).click();
    if (await asked) return;
  }
}
const choose = (page: Page, role: string) => page.getByLabel('身份 Ask as').selectOption({ label: role });
const shows = (page: Page, text: string) => answerOf(page).getByText(text).first().waitFor();

inChromium('the explorer in a browser', () => {
  let sample: SampleHub;
  let browser: Browser;
  beforeAll(async () => {
    sample = await startSampleHub();
    browser = await launch(executable ?? '');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await sample?.close();
  });

  describe('of the demonstration', () => {
    let server: Awaited<ReturnType<typeof serveExplorer>>;
    let page: Page;
    let complaints: string[];
    beforeAll(async () => {
      const tokens = [
        { title: '联采办 alliance office', token: await sample.issuer.issue(ASKERS.allianceOffice) },
        { title: '海南 Hainan', token: await sample.issuer.issue(ASKERS.hainan) },
        { title: '威海 Weihai', token: await sample.issuer.issue(ASKERS.weihai) },
      ];
      server = await serveExplorer(sample, { tokens, examples: readExamples() });
      ({ page, complaints } = await openPage(browser, `${server.origin}/graphiql`));
    });
    afterAll(async () => {
      await page?.context().close();
      await server?.close();
    });
    afterEach(() => expect(complaints.splice(0)).toEqual([]));

    test('says in both languages that it is a demonstration, and opens with the examples', async () => {
      await page.getByText('演示模式 DEMONSTRATION').waitFor();
      await expect(page.getByRole('tab').allInnerTexts()).resolves.toEqual([
        'AllianceLevel',
        'ProvinceLevel',
        'VolumesByRole',
        'AllianceLevelWithReasons',
        'ProvinceLevelWithReasons',
      ]);
    });

    test('an example is answered in the chosen role', async () => {
      await run(page);
      await shows(page, '"血管结扎夹"');
      const png = await page.screenshot({ path: screenshot('answer.png') });
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 800]);
    });

    test.each([
      ['ProvinceLevel', '"外周血管介入导引通路"'],
      ['AllianceLevelWithReasons', '"JZJLC-2024-1"'],
      ['ProvinceLevelWithReasons', '"海南省"'],
    ])('so is every other: %s', async (tab, answer) => {
      await page.getByRole('tab', { name: tab, exact: true }).click();
      await run(page);
      await shows(page, answer);
    });

    test('Weihai sees its volumes; Hainan asks the same and gets null', async () => {
      await choose(page, '威海 Weihai');
      await page.getByRole('tab', { name: 'VolumesByRole' }).click();
      await run(page);
      await shows(page, '"purchased"');

      await choose(page, '海南 Hainan');
      await answerOf(page).getByText('"purchased"').first().waitFor({ state: 'detached' });
      await expect(page.getByRole('tab').count()).resolves.toBe(TABS);
      await run(page);
      await answerOf(page)
        .getByText(/"volumes":\s*null/)
        .first()
        .waitFor();
      await shows(page, '"1200.00"');
      await page.screenshot({ path: screenshot('hainan.png') });
    });

    test('the tab in front stays in front, however soon another role is chosen', async () => {
      const tab = (name: string) => page.getByRole('tab', { name });
      await tab('ProvinceLevelWithReasons').click();
      await choose(page, '威海 Weihai');
      await tab('VolumesByRole').click();
      // GraphiQL keeps its tabs half a second late.
      await page.waitForTimeout(800);
      await choose(page, '海南 Hainan');
      await page.getByRole('tab', { name: 'VolumesByRole', selected: true }).waitFor();
      await run(page);
      await shows(page, '"1200.00"');
    });

    test('an answer given to one role is not left standing for the next, in no tab', async () => {
      await page.getByRole('tab', { name: 'AllianceLevel', exact: true }).click();
      await expect(answerOf(page).innerText()).resolves.not.toContain('血管结扎夹');
    });

    test('the documentation is read with the role’s token, in both languages', async () => {
      await page.getByRole('button', { name: 'Show Documentation Explorer' }).click();
      const docs = page.getByRole('region', { name: 'Documentation Explorer' });
      await docs.getByRole('link', { name: 'Query', exact: true }).click();
      await docs.getByText('listing(').first().waitFor();
      const text = await docs.innerText();
      expect(text).toMatch(/\p{Script=Han}/u);
      expect(text).toMatch(/[a-z]{4} [a-z]/);
      await page.screenshot({ path: screenshot('documentation.png') });
    });

    test('dialogs pass the content security policy', async () => {
      await page.getByRole('button', { name: 'Open settings dialog' }).click();
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    test('what was written is still there after loading again', async () => {
      await page.reload();
      await page.getByRole('tab', { name: 'VolumesByRole' }).click();
      await page.getByText('"371000"').waitFor();
      await expect(page.getByRole('tab').count()).resolves.toBe(TABS);
    });
  });

  test('in production the page holds no token and asks for one', async () => {
    const server = await serveExplorer(sample, { examples: readExamples() });
    try {
      const { page, complaints } = await openPage(browser, `${server.origin}/graphiql`);
      const field = page.getByLabel('访问令牌 Access token');
      await field.fill(`Bearer ${await sample.issuer.issue(ASKERS.allianceOffice)}`);
      await page.getByRole('button', { name: '使用 Use' }).click();
      await run(page);
      await shows(page, '"血管结扎夹"');
      await expect(page.getByText('演示模式').count()).resolves.toBe(0);
      await expect(page.evaluate<string>('JSON.stringify(sessionStorage)')).resolves.not.toContain('eyJ');
      await page.screenshot({ path: screenshot('production.png') });
      expect(complaints).toEqual([]);
      await page.context().close();
    } finally {
      await server.close();
    }
  });
});
