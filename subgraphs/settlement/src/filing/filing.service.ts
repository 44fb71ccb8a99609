import { appendFacts, type Database, takeNumbers, audit } from '@alliance-hub/database';
import {
  badInput,
  chinaToday,
  division,
  HubError,
  messages,
  parseInstitutionCode,
  parseNhsaCode,
  plainDate,
  type PlainDate,
  requireDivision,
  subtree,
  Yuan,
} from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { type Authority, shownSource } from '../authority';
import { readPlaces } from '../payable/place';
import { FilingRow } from './filing.entity';
import { FilingRepository } from './filing.repository';

/** 《定点医疗机构非挂网采购耗材备案表》 as it is sent. */
export interface FilingForm extends Authority {
  /** The sender's id: the same form again changes nothing. */
  readonly requestId: string;
  /** Institution code. */
  readonly institution: string;
  /** NHSA code. */
  readonly product: string;
  /** Division code of the bureau that it is filed with. */
  readonly jurisdiction: string;
  /** Purchase price on the form, CNY for one unit. */
  readonly unitPrice: string;
  readonly bidGroup?: string | null;
  readonly filedOn: string;
}

type Checked = Omit<FilingRow, 'id' | 'source' | 'recordedAt'>;

/** Keeps the filings of purchases of unlisted products (WH-3.3). */
export class FilingService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate = chinaToday,
  ) {}

  /**
   * Records a filing; the same request again gives the one that is there.
   * @throws HubError BAD_USER_INPUT for a wrong field, CONFLICT when the request id was used for another form.
   */
  async record(form: FilingForm): Promise<FilingRow> {
    const checked = this.check(form);
    const at = new Date().toISOString();
    return this.database.transaction(async manager => {
      // The same request twice at once must find the first one's row, not its index: they take turns.
      const number = await takeNumbers(manager, 'filing', 1);
      const row = Object.assign(new FilingRow(), {
        ...checked,
        id: `F-${number}`,
        source: shownSource(form.source),
        recordedAt: at,
      });
      await requireThere(manager, checked);
      const repository = new FilingRepository(manager);
      const known = await repository.byRequest(checked.requestId);
      if (known) return sameForm(known, checked);
      await repository.insert(row);
      const { actor, source, requestId: subject } = form;
      const payload = { ...checked, unitPrice: checked.unitPrice.toString() };
      await audit(manager, { actor, source, action: 'filing.record', subject, details: payload });
      await appendFacts(manager, [{ kind: 'Filing', factId: row.id, payload }]);
      return row;
    });
  }

  private check(form: FilingForm): Checked {
    const requestId = form.requestId.trim();
    if (requestId === '' || requestId.length > LONGEST_ID) {
      throw badInput('requestId', form.requestId, say('requestId', { longest: LONGEST_ID }));
    }
    const { code: jurisdictionCode } = requireDivision(form.jurisdiction, 'jurisdiction');
    const asked = this.policy.intervals('filing.required', { jurisdiction: jurisdictionCode });
    if (!asked.some(rule => rule.status === 'SPECIFIED')) {
      throw badInput('jurisdiction', jurisdictionCode, say('jurisdiction'));
    }
    const unitPrice = Yuan.of(form.unitPrice, 'unitPrice');
    if (!unitPrice.greaterThan(Yuan.zero)) {
      throw badInput('unitPrice', form.unitPrice, say('unitPrice'));
    }
    const filedOn = plainDate(form.filedOn, 'filedOn');
    if (filedOn > this.today()) throw badInput('filedOn', filedOn, say('filedOn', { today: this.today() }));
    return {
      requestId,
      institutionCode: parseInstitutionCode(form.institution, 'institution').code,
      productCode: parseNhsaCode(form.product, 'product').code,
      jurisdictionCode,
      unitPrice,
      bidGroup: form.bidGroup ?? null,
      filedOn,
    };
  }
}

/** An institution files with the bureau of where it lies. */
async function requireThere(
  manager: EntityManager,
  { institutionCode, jurisdictionCode, filedOn }: Checked,
): Promise<void> {
  const there = (await readPlaces(manager, [institutionCode]))(institutionCode, plainDate(filedOn));
  if (subtree(jurisdictionCode).includes(there)) return;
  const named = (code: string) => division(code)?.name ?? code;
  const words = say('elsewhere', { place: named(jurisdictionCode), there: named(there) });
  throw badInput('institution', institutionCode, words);
}

const LONGEST_ID = 100;

function sameForm(known: FilingRow, form: Checked): FilingRow {
  const { unitPrice, ...rest } = form;
  const differs = Object.entries(rest).find(
    ([field, value]) => known[field as keyof FilingRow] !== value,
  )?.[0];
  const field = differs ?? (known.unitPrice.equals(unitPrice) ? undefined : 'unitPrice');
  if (field === undefined) return known;
  throw new HubError('CONFLICT', say('usedBefore', { id: form.requestId, field }), {
    field: 'requestId',
    value: form.requestId,
  });
}

const say = messages('settlement.filing', {
  requestId: {
    en: "it must be the sender's own id, of 1 to {longest} characters",
    zh: '应为发送方自有编号，1至{longest}个字符',
  },
  jurisdiction: {
    en: 'it must be one whose notices ask for filings, such as 371000',
    zh: '应为文件要求备案的地区，如 371000',
  },
  unitPrice: {
    en: 'it must be the purchase price on the form, more than 0.00 yuan',
    zh: '应为备案表上的采购价，大于 0.00 元',
  },
  elsewhere: {
    en: 'it must lie in {place}, where it files; on the day of filing it lies in {there}',
    zh: '应位于备案地{place}；备案当日其位于{there}',
  },
  filedOn: { en: 'it must not be after today, {today}', zh: '不得晚于今日 {today}' },
  usedBefore: {
    en: 'requestId "{id}" was used for another filing ({field} differs); send a new filing under a new id.',
    zh: 'requestId“{id}”已用于另一份备案（{field} 不同）；新的备案请使用新的编号。',
  },
});
