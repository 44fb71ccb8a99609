import { type Asker } from '@alliance-hub/auth';
import { audit, type Database, type SourceDocument } from '@alliance-hub/database';
import { badInput, HubError, messages, type PlainDate, Text, type Yuan } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Projector } from '../listing/projection/projector';
import { select } from '../read/select';
import { once } from '../write/once';
import { requireOwnCompany, requireRole, requireWriter } from '../write/rights';
import { writing } from '../write/writing';
import { applyPrice } from './apply-price';
import { type PriceLinkageCase } from './linkage-case.types';
import { caseByNumber, changeCase, type NewCase } from './linkage-case.writer';
import { appendChanges, type NewChange } from './linkage-change.writer';
import { caseNumber } from './linkage.rows';
import { metBy, tellLate } from './overdue';
import { requireStep, TRANSITIONS } from './transitions';

interface CaseRequest {
  requestId: string;
  case: string;
  source?: SourceDocument | null;
}
export interface DeclarePriceLinkage extends CaseRequest {
  price: Yuan;
  declaredOn: PlainDate;
  source: SourceDocument;
}
export interface RejectPriceLinkage extends CaseRequest {
  reason: string;
  rejectedOn: PlainDate;
}
export interface ApplyPriceLinkage extends CaseRequest {
  price: Yuan;
  componentPrice?: Yuan | null;
  effectiveOn: PlainDate;
  source: SourceDocument;
}
export interface WithdrawPriceLinkage extends CaseRequest {
  reason: string;
  withdrawnOn: PlainDate;
}

type Told = Omit<NewChange, 'type' | 'case'>;
/** Checks a step and says what it changes; both are written together. */
type Work = (
  manager: EntityManager,
  row: PriceLinkageCase,
) => Promise<{ step: keyof typeof TRANSITIONS; changed: Partial<NewCase>; told: Told }>;

/** What people do in a case of price linkage (docs/price-linkage.md). */
export class PriceLinkageService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * The company declares a price.
   * @throws HubError FORBIDDEN, NOT_FOUND, CONFLICT for a step that the case does not allow, or BAD_USER_INPUT
   */
  async declare(input: DeclarePriceLinkage, asker: Asker): Promise<string> {
    requireRole(asker, 'declarePriceLinkage', ['COMPANY']);
    const may = (company: string) => requireOwnCompany(asker, 'declarePriceLinkage', company);
    return this.carryOut('declarePriceLinkage', input, asker, may, async (manager, row) => {
      requireStep('DECLARE', row);
      const { price, declaredOn } = input;
      notBefore('declaredOn', declaredOn, row.countedFrom);
      if (price.isZero || price.isNegative) throw badInput('price', price.toString(), say('above0'));
      if (!price.lessThan(row.currentPrice)) {
        throw badInput('price', price.toString(), say('notLower', { current: row.currentPrice.toString() }));
      }
      await tellLate(manager, row, declaredOn);
      return {
        step: 'DECLARE',
        changed: { declaredPrice: price, declaredOn, metOn: declaredOn },
        told: { previousPrice: row.targetPrice, price },
      };
    });
  }

  /** The trading centre rejects a declaration; the company may declare again, and its time runs on. @throws as above */
  reject(input: RejectPriceLinkage, asker: Asker): Promise<string> {
    return this.decide('rejectPriceLinkage', input, asker, (_, row) => {
      requireStep('REJECT', row);
      notBefore('rejectedOn', input.rejectedOn, row.declaredOn ?? row.countedFrom);
      return Promise.resolve({
        step: 'REJECT',
        changed: { metOn: null },
        told: { price: row.declaredPrice, reason: reasonOf(input.reason) },
      });
    });
  }

  /** The trading centre lets the price fall from a day on, there alone. @throws as above */
  apply(input: ApplyPriceLinkage, asker: Asker): Promise<string> {
    return this.decide('applyPriceLinkage', input, asker, async (manager, row) => {
      requireStep('APPLY', row);
      const { price, effectiveOn } = input;
      notBefore('effectiveOn', effectiveOn, row.countedFrom);
      const previousPrice = await applyPrice(manager, this.policy, row, input);
      await this.projector.reproject(manager, [row.productId]);
      return {
        step: 'APPLY',
        changed: { appliedFrom: effectiveOn, metOn: metBy(row, effectiveOn) },
        told: { previousPrice, price, effectiveOn },
      };
    });
  }

  /** The trading centre ends a case in which nothing is to be done. @throws as above */
  withdraw(input: WithdrawPriceLinkage, asker: Asker): Promise<string> {
    return this.decide('withdrawPriceLinkage', input, asker, async (manager, row) => {
      requireStep('WITHDRAW', row);
      notBefore('withdrawnOn', input.withdrawnOn, row.countedFrom);
      await tellLate(manager, row, input.withdrawnOn);
      return {
        step: 'WITHDRAW',
        changed: { metOn: row.metOn ?? input.withdrawnOn },
        told: { previousPrice: row.targetPrice, reason: reasonOf(input.reason) },
      };
    });
  }

  private async decide(what: string, input: CaseRequest, asker: Asker, work: Work): Promise<string> {
    requireRole(asker, what, ['ALLIANCE_OFFICE', 'TRADING_CENTRE']);
    const may = (_: string, { jurisdiction }: PriceLinkageCase) => requireWriter(asker, what, jurisdiction);
    return this.carryOut(what, input, asker, may, work);
  }

  /** One step of one case, in one transaction; the same request again changes nothing. */
  private carryOut(
    what: string,
    input: CaseRequest,
    asker: Asker,
    may: (company: string, row: PriceLinkageCase) => void,
    work: Work,
  ): Promise<string> {
    return writing(this.database, async manager => {
      const row = await requireCase(manager, input.case);
      const [product] = await select<{ code: string; company: string }>(
        manager,
        'SELECT code, company FROM product WHERE id = ?',
        [row.productId],
      );
      may(product?.company ?? '', row);
      await once(manager, what, input, async () => {
        const { step, changed, told } = await work(manager, row);
        const { to, tells } = TRANSITIONS[step] as { to?: NewCase['status']; tells: NewChange['type'] };
        const after = await changeCase(manager, row, { ...changed, ...(to && { status: to }) });
        await appendChanges(manager, [{ type: tells, case: after, ...told }]);
        const { source, ...details } = input;
        const subject = `${row.id} ${product?.code ?? ''} ${row.jurisdiction}`;
        await audit(manager, { actor: asker.sub, action: what, subject, details, source: source ?? null });
        return row.productId;
      });
      return row.id;
    });
  }
}

async function requireCase(manager: EntityManager, id: string): Promise<PriceLinkageCase> {
  const number = caseNumber(id);
  const found = number === null ? null : await caseByNumber(manager, number);
  if (found) return found;
  throw new HubError('NOT_FOUND', say('noCase', { id }), { field: 'case', value: id });
}

function notBefore(field: string, day: PlainDate, first: PlainDate): void {
  if (day < first) throw badInput(field, day, say('notBefore', { first }));
}

function reasonOf(words: string): Text {
  const reason = words.trim();
  if (reason === '') throw badInput('reason', words, say('reason'));
  return Text.of(reason);
}

const say = messages('catalogue.linkageStepInput', {
  noCase: {
    en: 'case is "{id}", which is no case of price linkage; priceLinkageCases gives their ids.',
    zh: 'case 为“{id}”，没有该联动事项；编号可由 priceLinkageCases 查询。',
  },
  above0: { en: 'it must be above 0', zh: '应大于 0' },
  notLower: {
    en: 'it must be lower than {current}, the price that is to fall',
    zh: '应低于现行价 {current}',
  },
  notBefore: { en: 'it must be {first} or later', zh: '不得早于 {first}' },
  reason: { en: 'the company is told why', zh: '应说明理由' },
});
