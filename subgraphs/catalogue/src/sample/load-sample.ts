import { readFileSync } from 'node:fs';
import path from 'node:path';
import { chinaToday, HubError, messages, Text } from '@alliance-hub/kernel';
import { parse } from 'csv-parse/sync';
import { type Catalogue } from '../catalogue';
import { importListings } from '../listing/import/import-listings';
import { select } from '../read/select';
import { type ImportReport } from '../sheet/import-report';
import { printReport } from '../sheet/print-report';
import { SourceFile } from '../sheet/source-file';
import { importSupplyList } from '../supply-list/import/import-supply-list';
import { listingsFile, listsFile, readYaml, tendersFile, winningPricesFile } from './sample-files';

/** The sample data that comes with the catalogue. */
export const SAMPLE = path.join(__dirname, '..', '..', 'sample');

const ACTOR = 'sample data';

export interface SampleOptions {
  /** Made-up data has no place in production. */
  production?: boolean;
}
/** What was loaded; nothing where the store had data already. */
export interface LoadedSample {
  loaded: boolean;
  reports: ImportReport[];
}

/**
 * Fills an empty store with the sample data, through the services that officials' data goes through.
 * @throws HubError CONFIG_INVALID in production, or when a sample line is not accepted.
 */
export async function loadSample(
  catalogue: Catalogue,
  folder = SAMPLE,
  { production = false }: SampleOptions = {},
): Promise<LoadedSample> {
  if (production) {
    throw new HubError('CONFIG_INVALID', say('production'), {
      field: 'sample',
    });
  }
  const [kept] = await select<{ number: string }>(
    catalogue.database.read,
    'SELECT number FROM tender LIMIT 1',
  );
  if (kept) return { loaded: false, reports: [] };

  const text = (file: string) => readFileSync(path.join(folder, file), 'utf8');
  const source = { title: 'Sample data 演示数据' };
  const reports: ImportReport[] = [];
  const accept = (report: ImportReport) => {
    if (!report.readable || report.rejected.length > 0) {
      throw new HubError(
        'CONFIG_INVALID',
        say('refused', { report: new Text(printReport(report, 'en'), printReport(report, 'zh')) }),
        {
          field: report.fileName,
        },
      );
    }
    reports.push(report);
  };

  await catalogue.database.transaction(async () => {
    await catalogue.reference.load(
      readYaml(tendersFile, text('tenders.yaml'), 'tenders.yaml'),
      source,
      ACTOR,
    );
    for (const { uscc, name } of companies(text('companies.csv'))) {
      await catalogue.companies.register({ requestId: `sample:${uscc}`, company: { uscc, name } }, ACTOR);
    }
    for (const { file, document, ...list } of readYaml(listsFile, text('lists.yaml'), 'lists.yaml')) {
      accept(
        await importSupplyList(
          catalogue,
          { file: SourceFile.open(path.join(folder, file)), source: document, ...list },
          ACTOR,
        ),
      );
    }
    for (const { file, document, ...listed } of readYaml(
      listingsFile,
      text('listings.yaml'),
      'listings.yaml',
    )) {
      accept(
        await importListings(
          catalogue,
          { file: SourceFile.open(path.join(folder, file)), source: document, ...listed },
          ACTOR,
        ),
      );
    }
    const won = readYaml(winningPricesFile, text('winning-prices.yaml'), 'winning-prices.yaml');
    for (const { document, ...price } of won) {
      const requestId = `sample:${price.product}`;
      await catalogue.winningPrices.record({ requestId, ...price, source: document }, ACTOR);
    }
  });
  await catalogue.sweepCases(chinaToday());
  return { loaded: true, reports };
}

function companies(csv: string): { uscc: string; name: string }[] {
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, skip_empty_lines: true });
  return rows.map(row => ({ uscc: row['统一社会信用代码'] ?? '', name: row['企业名称'] ?? '' }));
}

const say = messages('catalogue.sample', {
  production: {
    en: 'The sample data is made up and is not loaded in production; import real lists instead.',
    zh: '样例数据系虚构，生产环境不予加载；请导入真实清单。',
  },
  refused: { en: 'The sample data is not accepted.\n{report}', zh: '样例数据未被接收。\n{report}' },
});
