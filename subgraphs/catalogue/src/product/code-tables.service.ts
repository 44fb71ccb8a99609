import { audit, type Database, type SourceDocument } from '@alliance-hub/database';
import { type HubError, messages, parseNhsaCode, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { conflict } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { marks, select, selectIn } from '../read/select';
import { attempt, rejectedLine } from '../supply-list/rejected-line';
import { type RejectedLineDetails } from '../supply-list/supply-list.input';
import { writing } from '../write/writing';
import { succeedCode } from './product-registry';
import { refreshSearchText } from './search-text';
import { ProductCodeEntity } from './product.entity';

export interface ApplyCodeTables {
  requestId: string;
  effectiveOn: PlainDate;
  stopped?: readonly string[] | null;
  transcoded?: readonly { oldCode: string; newCode: string; kind?: string | null }[] | null;
  source: SourceDocument;
}
export interface AppliedCodeTables {
  transcoded: number;
  stopped: number;
  unchanged: number;
  notOurs: number;
  rejected: RejectedLineDetails[];
}

interface Held {
  code: string;
  productId: number;
  /** The code that the product has now. */
  current: string;
  stoppedOn: PlainDate | null;
}
interface Transcoding {
  index: number;
  oldCode: string;
  newCode: string;
}

/** 停用表、转码表: what a release of the national code database changes. Prices and standing stay. */
export class CodeTablesService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
  ) {}

  /** Good lines are kept; a release applied again changes nothing. */
  apply(input: ApplyCodeTables, actor: string): Promise<AppliedCodeTables> {
    const result: AppliedCodeTables = { transcoded: 0, stopped: 0, unchanged: 0, notOurs: 0, rejected: [] };
    const reject = (index: number, error: HubError) => result.rejected.push(rejectedLine(index, error));
    const transcodings: Transcoding[] = [];
    (input.transcoded ?? []).forEach(({ oldCode, newCode }, index) => {
      const read = attempt(() => ({
        index,
        oldCode: parseNhsaCode(oldCode, 'oldCode').code,
        newCode: parseNhsaCode(newCode, 'newCode').code,
      }));
      if ('error' in read) reject(index, read.error);
      else transcodings.push(read.value);
    });
    const first = input.transcoded?.length ?? 0;
    const stops: { index: number; code: string }[] = [];
    (input.stopped ?? []).forEach((code, at) => {
      const read = attempt(() => ({ index: first + at, code: parseNhsaCode(code, 'stopped').code }));
      if ('error' in read) reject(first + at, read.error);
      else stops.push(read.value);
    });
    return writing(this.database, async manager => {
      const touched = await this.transcode(manager, transcodings, input.effectiveOn, result, reject);
      touched.push(...(await this.stop(manager, stops, input.effectiveOn, result)));
      if (touched.length === 0) return result;
      const { rejected, ...counts } = result;
      await audit(manager, {
        actor,
        action: 'applyCodeTables',
        subject: input.requestId,
        details: { effectiveOn: input.effectiveOn, ...counts, rejected: rejected.length },
        source: input.source,
      });
      await refreshSearchText(manager, touched);
      await this.projector.reproject(manager, touched);
      return result;
    });
  }

  /** Chains of one table (a → b → c) are followed to their end. */
  private async transcode(
    manager: EntityManager,
    lines: readonly Transcoding[],
    on: PlainDate,
    result: AppliedCodeTables,
    reject: (index: number, error: HubError) => void,
  ): Promise<number[]> {
    const held = await heldCodes(
      manager,
      lines.flatMap(({ oldCode, newCode }) => [oldCode, newCode]),
    );
    const touched: number[] = [];
    let waiting = [...lines];
    for (let moved = true; moved && waiting.length > 0;) {
      moved = false;
      const later: Transcoding[] = [];
      for (const line of waiting) {
        const own = held.get(line.oldCode);
        if (!own) later.push(line);
        else {
          moved = true;
          const taken = held.get(line.newCode);
          if (taken?.productId === own.productId) result.unchanged += 1;
          else if (taken)
            reject(line.index, conflict('newCode', line.newCode, say('taken', { own: own.current })));
          else if (own.current !== line.oldCode) {
            reject(line.index, conflict('oldCode', line.oldCode, say('overtaken', { current: own.current })));
          } else {
            await succeedCode(manager, own.productId, line.oldCode, line.newCode, on);
            for (const each of held.values())
              if (each.productId === own.productId) each.current = line.newCode;
            held.set(line.newCode, { ...own, code: line.newCode, current: line.newCode, stoppedOn: null });
            touched.push(own.productId);
            result.transcoded += 1;
          }
        }
      }
      waiting = later;
    }
    result.notOurs += waiting.length;
    return touched;
  }

  private async stop(
    manager: EntityManager,
    lines: readonly { code: string }[],
    on: PlainDate,
    result: AppliedCodeTables,
  ): Promise<number[]> {
    const held = await heldCodes(
      manager,
      lines.map(({ code }) => code),
    );
    const touched: number[] = [];
    for (const { code } of lines) {
      const own = held.get(code);
      if (!own) result.notOurs += 1;
      else if (own.current !== code || own.stoppedOn !== null) result.unchanged += 1;
      else {
        await manager.update(ProductCodeEntity, { code, productId: own.productId }, { stoppedOn: on });
        own.stoppedOn = on;
        touched.push(own.productId);
        result.stopped += 1;
      }
    }
    return touched;
  }
}

async function heldCodes(manager: EntityManager, codes: readonly string[]): Promise<Map<string, Held>> {
  const rows = await selectIn([...new Set(codes)], some =>
    select<Held>(
      manager,
      `SELECT c.code, c.productId, c.stoppedOn, p.code AS current FROM product_code c JOIN product p ON p.id = c.productId
       WHERE c.code IN (${marks(some)})`,
      some,
    ),
  );
  return new Map(rows.map(row => [row.code, { ...row, productId: Number(row.productId) }]));
}

const say = messages('catalogue.codeTables', {
  taken: {
    en: 'another product has or had it, so that it cannot follow for {own}',
    zh: '已由其他产品使用或曾用，不能作为 {own} 的新代码',
  },
  overtaken: {
    en: 'the product has the code {current} by now; a release on top of that must start from it',
    zh: '该产品现行代码为 {current}；应以其为原代码',
  },
});
