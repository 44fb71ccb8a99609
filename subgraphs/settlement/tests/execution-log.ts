import { type ExecutionFactPage } from '../src';

export const HOSPITAL = 'H37100299005';
export const MAKER = '91370100DEMA01059E';
export const DISTRIBUTOR = '91210100DEMA0003XK';
export const PRODUCT = 'C17010100100001999070000001';

type Given = Record<string, unknown>;

/** One dated statement of execution, with what a test does not care about filled in. */
export const institution = (code = HOSPITAL, more: Given = {}) => ({
  __typename: 'InstitutionFact',
  id: `${code}@${(more.from as string | undefined) ?? '2021-01-01'}`,
  name: code,
  jurisdiction: code.slice(1, 7),
  ownership: 'PUBLIC',
  tier: 'TERTIARY',
  from: '2021-01-01',
  to: null,
  ...more,
});

export const cycle = (rollout = '371000:SD2021-1', more: Given = {}) => ({
  __typename: 'CycleFact',
  id: rollout,
  jurisdiction: rollout.slice(0, 6),
  category: rollout.slice(7),
  from: '2021-03-25',
  to: '2023-03-24',
  extendedTo: null,
  ...more,
});

export const agreement = (more: Given = {}) => ({
  __typename: 'AgreementFact',
  id: `371000:SD2021-1:${HOSPITAL}:${MAKER}:1`,
  rollout: '371000:SD2021-1',
  institution: HOSPITAL,
  company: MAKER,
  agreementYear: 1,
  yearFrom: '2021-03-25',
  yearTo: '2022-03-24',
  amount: '10000.00',
  signedOn: '2021-03-24',
  ...more,
});

/** An accepted lot of ten; a negative amount makes it a return. */
export const lot = (id: string, acceptedOn = '2021-05-20', more: Given = {}) => ({
  __typename: 'LotFact',
  id,
  lotRollout: '371000:SD2021-1',
  institution: HOSPITAL,
  company: MAKER,
  distributor: null,
  product: PRODUCT,
  order: null,
  quantity: 10,
  amount: '1000.00',
  winning: true,
  acceptedOn,
  ...more,
});

/** Execution's log as its internal door would answer it: what is told is appended, by number. */
export class ExecutionLog {
  private readonly facts: Given[] = [];
  /** Whether the door answers. */
  isDown = false;

  tell(...facts: Given[]): this {
    for (const fact of facts) this.facts.push({ void: false, ...fact, seq: this.facts.length + 1 });
    return this;
  }

  /** @param most facts a page, however many are asked for */
  reader =
    (most = 5_000) =>
    (after: string, first: number): Promise<ExecutionFactPage> => {
      if (this.isDown) return Promise.reject(new Error('execution does not answer'));
      const rest = this.facts.slice(Number(after || 0));
      const facts = rest.slice(0, Math.min(first, most));
      return Promise.resolve({
        facts,
        cursor: String(Number(after || 0) + facts.length),
        more: rest.length > facts.length,
      });
    };
}
