import { chunks } from '@alliance-hub/database';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchResult } from '@alliance-hub/graphql';
import { HubError, messages } from '@alliance-hub/kernel';
import { parse } from 'csv-parse/sync';
import { HubState } from '../writing/hub-state.entity';
import { InstitutionVersion } from '../institution/institution.entity';
import type { Execution } from '../execution';
import { readInstitutionsCsv } from './institutions.csv';
import { agreementBatches, signatures } from './sample-agreements';
import { purchaseLines } from './sample-purchases';
import { readWorld, type SampleRollout, type SampleWorld } from './sample-world';

const FOLDER = join(__dirname, '..', '..', 'sample');
const WRITER = { actor: 'sample' };
const PURCHASES_AT_ONCE = 2_000;

export interface SampleOptions {
  /** Sample data is refused there. */
  readonly production?: boolean;
  /** Folder with `institutions.csv` and `distributors.csv`. */
  readonly folder?: string;
}

/** How much was loaded. */
export interface LoadedSample {
  institutions: number;
  agreementLines: number;
  signatures: number;
  purchaseLines: number;
}

/**
 * Fills an empty store with institutions, and with agreements and purchases made up from the products that the
 * followed catalogue lists; everything goes through the services.
 * @returns how much was loaded; undefined when the store has data already
 * @throws HubError CONFIG_INVALID in production, BAD_USER_INPUT for a wrong line in the files
 */
export async function loadSample(
  execution: Execution,
  options: SampleOptions = {},
): Promise<LoadedSample | undefined> {
  if (options.production) {
    throw new HubError('CONFIG_INVALID', say('production'));
  }
  if (!(await begin(execution))) return undefined;
  const folder = options.folder ?? FOLDER;
  const institutions = readInstitutionsCsv(readFileSync(join(folder, 'institutions.csv'), 'utf8'));
  const source = { title: '演示数据：医疗机构名单', note: 'Made up for demonstration.' };
  const recorded = await execution.institutions.record(WRITER, {
    batchId: 'sample-institutions',
    source,
    lines: institutions,
  });
  const loaded: LoadedSample = {
    institutions: taken(recorded),
    agreementLines: 0,
    signatures: 0,
    purchaseLines: 0,
  };
  const world = await readWorld(execution, institutions, readDistributors(folder));
  const purchases = [];
  for (const rollout of world.rollouts)
    purchases.push(...(await loadRollout(execution, rollout, world, loaded)));
  for (const [n, lines] of chunks(purchases, PURCHASES_AT_ONCE).entries()) {
    const batch = { batchId: `sample-purchases-${n + 1}`, source: { title: '演示数据：采购明细' }, lines };
    loaded.purchaseLines += taken(await execution.purchases.record(WRITER, batch));
  }
  await keepState(execution, 'DONE');
  return loaded;
}

const STATE = 'sample';

/** Whether there is anything to load: the store is empty, or an earlier load was cut off; what it left changes nothing. */
async function begin(execution: Execution): Promise<boolean> {
  const state = await execution.database.read.findOneBy(HubState, { name: STATE });
  if (state) return state.value !== 'DONE';
  if (await execution.database.read.exists(InstitutionVersion)) return false;
  await keepState(execution, 'BEGUN');
  return true;
}

async function keepState({ database }: Execution, value: 'BEGUN' | 'DONE'): Promise<void> {
  await database.transaction(manager => manager.upsert(HubState, { name: STATE, value }, ['name']));
}

/** Records the agreements of a rollout; returns its purchases. */
async function loadRollout(
  execution: Execution,
  rollout: SampleRollout,
  world: SampleWorld,
  loaded: LoadedSample,
) {
  const batches = agreementBatches(rollout, world);
  const signed = [];
  for (const batch of batches) {
    loaded.agreementLines += taken(await execution.agreements.record(WRITER, batch));
    const year = rollout.years.find(one => one.number === batch.agreementYear);
    if (year)
      signed.push(
        ...signatures(batch, year, { policy: execution.policy, rule: rollout.rule, today: world.today }),
      );
  }
  await execution.signing.signAll(WRITER, signed);
  loaded.signatures += signed.length;
  return purchaseLines(rollout, new Map(batches.map(batch => [batch.agreementYear, batch.lines])), world);
}

function readDistributors(folder: string): Map<string, string> {
  const rows: string[][] = parse(readFileSync(join(folder, 'distributors.csv'), 'utf8'), {
    from_line: 2,
    bom: true,
  });
  return new Map(rows.map(([jurisdiction = '', uscc = '']) => [jurisdiction, uscc]));
}

/** The sample is whole or it is wrong: a line that a service refuses would leave a hole. */
function taken({ accepted, rejected: [first] }: BatchResult): number {
  if (!first) return accepted;
  throw new HubError(
    'BAD_USER_INPUT',
    say('refused', { line: first.id ?? first.index, message: first.message }),
    {
      field: first.field ?? 'sample',
    },
  );
}

const say = messages('execution.sample', {
  production: {
    en: 'Sample data is never loaded in production; start without it.',
    zh: '生产环境不加载样例数据；请去除该设置后启动。',
  },
  refused: {
    en: 'The sample line {line} was refused: {message}',
    zh: '样例行 {line} 未被接收：{message}',
  },
});
