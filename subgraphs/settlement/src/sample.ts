import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HubError, messages } from '@alliance-hub/kernel';
import { type BatchOutcome } from './insurance-catalogue/insurance-catalogue.service';
import { readCatalogueCsv } from './insurance-catalogue/insurance-catalogue.csv';
import { loadSamplePayments } from './sample-payments';
import { loadSamplePrepayments } from './sample-prepayments';
import { type Settlement } from './settlement';

const FOLDER = join(__dirname, '..', 'sample');

export interface SampleOptions {
  /** Sample data is refused there. */
  readonly production?: boolean;
  /** Folder with `insurance-catalogue.csv`. */
  readonly folder?: string;
}

/**
 * Loads the demonstration's insurance catalogue, marked SYNTHETIC, into an empty store, and payments and prepayments of
 * what execution's sample agreed and accepted, as far as settlement has followed it.
 * @returns what was taken of the catalogue, or undefined when the store has data already.
 * @throws HubError CONFIG_INVALID in production or without the file, BAD_USER_INPUT for a file with a wrong line.
 */
export async function loadSample(
  settlement: Settlement,
  options: SampleOptions = {},
): Promise<BatchOutcome | undefined> {
  if (options.production) {
    throw new HubError('CONFIG_INVALID', say('production'));
  }
  if (!(await settlement.insuranceCatalogue.isEmpty())) return undefined;
  const file = join(options.folder ?? FOLDER, 'insurance-catalogue.csv');
  if (!existsSync(file)) {
    throw new HubError('CONFIG_INVALID', say('missing', { file }), {
      field: 'sample',
      value: file,
    });
  }
  const lines = readCatalogueCsv(readFileSync(file));
  const outcome = await settlement.insuranceCatalogue.record({
    batchId: 'sample-insurance-catalogue',
    provenance: 'SYNTHETIC',
    actor: 'sample',
    source: { title: '演示数据：医保耗材目录', note: 'Made up for demonstration.' },
    lines,
  });
  const [first] = outcome.rejected;
  if (first) {
    const { index, message } = first;
    throw new HubError('BAD_USER_INPUT', say('line', { file, line: index + 2, message }), {
      field: first.field ?? 'sample',
    });
  }
  await loadSamplePayments(settlement);
  await loadSamplePrepayments(settlement);
  return outcome;
}

const say = messages('settlement.sample', {
  production: {
    en: 'Sample data is never loaded in production; start without it.',
    zh: '生产环境不加载样例数据；请去除该设置后启动。',
  },
  missing: {
    en: 'The sample file {file} is missing; restore it from the distribution.',
    zh: '缺少样例文件 {file}；请从发行包中恢复。',
  },
  line: { en: '{file}, line {line}: {message}', zh: '{file} 第{line}行：{message}' },
});
