import { testDatabases } from '@alliance-hub/testing';
import { AgreementParty, SignMode } from '../src/agreement/agreement.enums';
import type { SignAgreementInput } from '../src/agreement/agreement.inputs';
import { Ownership } from '../src/institution/institution.enums';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { createDatabase, day, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  FENGXIANG,
  HAIKOU,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
  SANYA,
  SOURCE,
  TESTER,
} from './support/records';

const ID = `460000:FLOW-DIVERTER:${HAIKOU}:${COMPANY}:1`;
const DISTRIBUTOR = '91460100DEMA012866';

const signature = (
  requestId: string,
  party: AgreementParty,
  more: Partial<SignAgreementInput> = {},
): SignAgreementInput => ({
  requestId,
  agreement: ID,
  party,
  signedOn: day('2025-08-12'),
  mode: SignMode.ELECTRONIC,
  signatory: '演示',
  noSideAgreement: true,
  source: SOURCE,
  ...more,
});

describe.each(testDatabases())('agreements on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
  });
  beforeEach(async () => {
    await opened.wipe();
    opened.log.tell(
      { product: 'P1' },
      { product: 'P2', price: '0.1480' },
      { product: 'Q1', company: OTHER_COMPANY },
    );
    await opened.execution.followCatalogue();
    await recordInstitutions(
      opened.execution,
      institution(HAIKOU),
      institution(SANYA, { ownership: Ownership.PRIVATE, designated: false }),
      institution(FENGXIANG),
    );
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const agreementOf = async (id = ID) => {
    const fields = `id status agreementYear amount participation company { uscc } distributor { uscc }
      signatures { party signedOn mode } lines { product { code } agreedQuantity carriedOver price purchasedQuantity }
      rollout { id } institution { code jurisdiction { code name level } }`;
    return (
      await opened.answer<{ agreement: Record<string, unknown> | null }>(
        `{ agreement(id: "${id}") { ${fields} } }`,
      )
    ).agreement;
  };

  test('lines of one institution and company make one agreement; the amount is quantity × winning price', async () => {
    const lines = [
      agreed('1', 100),
      agreed('2', 1_001, { product: 'P2', carriedOver: 7 }),
      agreed('3', 5, { product: 'Q1', company: OTHER_COMPANY }),
    ];
    expect(await recordAgreements(opened.execution, lines)).toEqual({
      accepted: 3,
      unchanged: 0,
      rejected: [],
    });
    expect(await recordAgreements(opened.execution, lines)).toEqual({
      accepted: 0,
      unchanged: 3,
      rejected: [],
    });
    await recordPurchases(opened.execution, accepted('P', 30, '2025-08-05'));
    expect(await agreementOf()).toEqual({
      id: ID,
      status: 'DRAFT',
      agreementYear: 1,
      amount: '186148.15',
      participation: 'OBLIGED',
      company: { uscc: COMPANY },
      distributor: null,
      signatures: [
        { party: 'INSTITUTION', signedOn: null, mode: null },
        { party: 'COMPANY', signedOn: null, mode: null },
        { party: 'DISTRIBUTOR', signedOn: null, mode: null },
      ],
      lines: [
        {
          product: { code: 'P1' },
          agreedQuantity: 100,
          carriedOver: 0,
          price: '1860.00',
          purchasedQuantity: 30,
        },
        {
          product: { code: 'P2' },
          agreedQuantity: 1001,
          carriedOver: 7,
          price: '0.1480',
          purchasedQuantity: 0,
        },
      ],
      rollout: { id: '460000:FLOW-DIVERTER' },
      institution: { code: HAIKOU, jurisdiction: { code: '460106', name: '龙华区', level: 'DISTRICT' } },
    });
  });

  test('a bad line comes back with its place, code and field; the good ones are kept', async () => {
    await recordAgreements(opened.execution, [agreed('known', 10)]);
    const { rejected, accepted: kept } = await recordAgreements(opened.execution, [
      agreed('a', -1),
      agreed('b', 1, { institution: 'H46010699009' }),
      agreed('c', 1, { institution: FENGXIANG }),
      agreed('d', 1, { institution: SANYA }),
      agreed('e', 1, { product: 'P9' }),
      agreed('f', 1, { product: 'Q1' }),
      agreed('known', 11),
      agreed('g', 1),
      agreed('h', 1, { product: 'P2', leadInstitution: 'H46010699009' }),
      agreed('z', 1, { product: 'P2' }),
    ]);
    expect(kept).toBe(1);
    expect(rejected.map(({ index, id, code, field }) => [index, id, code, field])).toEqual([
      [0, 'a', 'BAD_USER_INPUT', 'agreedQuantity'],
      [1, 'b', 'BAD_USER_INPUT', 'institution'],
      [2, 'c', 'BAD_USER_INPUT', 'institution'],
      [3, 'd', 'BAD_USER_INPUT', 'institution'],
      [4, 'e', 'CATALOGUE_UNKNOWN_PRODUCT', 'product'],
      [5, 'f', 'BAD_USER_INPUT', 'company'],
      [6, 'known', 'CONFLICT', 'lineId'],
      [7, 'g', 'CONFLICT', 'product'],
      [8, 'h', 'BAD_USER_INPUT', 'leadInstitution'],
    ]);
  });

  test.each([
    ['460000:NOTHING', 1, 'rollout is "460000:NOTHING"'],
    ['460000:FLOW-DIVERTER', 3, 'has the years 1 to 2'],
  ])('the batch is refused for %s year %i', async (rollout, agreementYear, message) => {
    await expect(
      recordAgreements(opened.execution, [agreed('1', 1)], { rollout, agreementYear }),
    ).rejects.toThrow(message);
  });

  test('A-53, WH-2.1a: a lead hospital signs in place of its member, which keeps the volume', async () => {
    await recordInstitutions(opened.execution, institution('H46010899001'));
    const led = { leadInstitution: 'H46010899001', distributor: DISTRIBUTOR };
    await recordAgreements(opened.execution, [agreed('1', 10, led)]);
    expect(await agreementOf()).toMatchObject({
      institution: { code: HAIKOU },
      signatures: [{ party: 'LEAD_INSTITUTION' }, { party: 'COMPANY' }, { party: 'DISTRIBUTOR' }],
    });
    const institutionSigns = signature('s', AgreementParty.INSTITUTION);
    await expect(opened.execution.signing.sign(TESTER, institutionSigns)).rejects.toThrow(
      'LEAD_INSTITUTION, COMPANY',
    );
  });

  test('signed once every party has; the day is that of the last one', async () => {
    await recordAgreements(opened.execution, [agreed('1', 10, { distributor: DISTRIBUTOR })]);
    const { signing } = opened.execution;
    await signing.sign(TESTER, signature('s1', AgreementParty.INSTITUTION, { signedOn: day('2025-08-20') }));
    expect(await agreementOf()).toMatchObject({ status: 'PARTLY_SIGNED' });
    await signing.sign(TESTER, signature('s2', AgreementParty.COMPANY));
    await signing.sign(TESTER, signature('s3', AgreementParty.DISTRIBUTOR));
    await signing.sign(TESTER, signature('s3', AgreementParty.DISTRIBUTOR));
    // Year 1 ended on 2026-07-29, before the day of the test.
    expect(await agreementOf()).toMatchObject({ status: 'CLOSED', distributor: { uscc: DISTRIBUTOR } });
    const facts = await opened.execution.database.read.query<{ payload: string }[]>(
      "SELECT payload FROM change_log WHERE kind = 'AgreementFact' ORDER BY seq",
    );
    expect(facts.map(fact => (JSON.parse(fact.payload) as { signedOn: string | null }).signedOn)).toEqual([
      null,
      null,
      null,
      '2025-08-20',
    ]);
    expect(JSON.parse(facts[3]?.payload ?? '')).toEqual({
      void: false,
      rollout: '460000:FLOW-DIVERTER',
      institution: HAIKOU,
      company: COMPANY,
      agreementYear: 1,
      yearFrom: '2025-07-30',
      yearTo: '2026-07-29',
      amount: '18600.00',
      signedOn: '2025-08-20',
    });
    const more = await recordAgreements(opened.execution, [
      agreed('2', 5, { product: 'P2', distributor: DISTRIBUTOR }),
    ]);
    expect(more.rejected).toMatchObject([{ code: 'CONFLICT' }]);
  });

  test.each([
    [
      'HI-3.2.3a: without the attestation',
      signature('s', AgreementParty.COMPANY, { noSideAgreement: false }),
      'noSideAgreement',
    ],
    [
      'a party that is not named',
      signature('s', AgreementParty.LEAD_INSTITUTION),
      'is signed by INSTITUTION, COMPANY, DISTRIBUTOR',
    ],
    ['an unknown agreement', signature('s', AgreementParty.COMPANY, { agreement: 'x' }), 'agreement is "x"'],
    [
      'a day to come',
      signature('s', AgreementParty.COMPANY, { signedOn: day('2026-11-23') }),
      'must not be after today',
    ],
    ['no id', signature('', AgreementParty.COMPANY), 'requestId is ""'],
    ['no name', signature('s', AgreementParty.COMPANY, { signatory: ' ' }), 'signatory is " "'],
  ])('no signature: %s', async (_title, input, message) => {
    await recordAgreements(opened.execution, [agreed('1', 10, { distributor: DISTRIBUTOR })]);
    await expect(opened.execution.signing.sign(TESTER, input)).rejects.toThrow(message);
  });

  test('a party signs once', async () => {
    await recordAgreements(opened.execution, [agreed('1', 10, { distributor: DISTRIBUTOR })]);
    await opened.execution.signing.sign(TESTER, signature('s1', AgreementParty.COMPANY));
    await expect(
      opened.execution.signing.sign(TESTER, signature('s2', AgreementParty.COMPANY)),
    ).rejects.toThrow('has signed already');
  });

  test('pages and filters', async () => {
    await recordAgreements(opened.execution, [
      agreed('1', 10, { distributor: DISTRIBUTOR }),
      agreed('2', 0, { product: 'Q1', company: OTHER_COMPANY }),
    ]);
    await recordAgreements(opened.execution, [agreed('3', 10)], { agreementYear: 2 });
    await opened.execution.signing.signAll(TESTER, [
      signature('a', AgreementParty.COMPANY),
      signature('b', AgreementParty.INSTITUTION),
      signature('c', AgreementParty.DISTRIBUTOR),
    ]);
    const list = async (args: string) => {
      const query = `{ institution(code: "${HAIKOU}") { agreements(${args}) { totalCount pageInfo { hasNextPage endCursor } nodes { agreementYear company { uscc } status } } } }`;
      return (
        await opened.answer<{
          institution: {
            agreements: {
              totalCount: number;
              pageInfo: { hasNextPage: boolean; endCursor: string };
              nodes: object[];
            };
          };
        }>(query)
      ).institution.agreements;
    };
    const first = await list('first: 2');
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(first.nodes).toHaveLength(2);
    expect(await list(`first: 2, after: "${first.pageInfo.endCursor}"`)).toMatchObject({
      totalCount: 3,
      pageInfo: { hasNextPage: false },
    });
    expect((await list('filter: { statuses: [CLOSED] }')).totalCount).toBe(1);
    expect((await list('filter: { statuses: [DRAFT, PARTLY_SIGNED] }')).totalCount).toBe(2);
    expect((await list('filter: { awaiting: [COMPANY] }')).totalCount).toBe(2);
    expect((await list('filter: { awaiting: [DISTRIBUTOR, LEAD_INSTITUTION] }')).totalCount).toBe(0);
    expect((await list('filter: { awaiting: [] }')).totalCount).toBe(0);
    expect((await list('filter: { agreementYear: 2 }')).nodes).toEqual([
      { agreementYear: 2, company: { uscc: COMPANY }, status: 'DRAFT' },
    ]);
    expect((await list(`filter: { companies: ["${OTHER_COMPANY}"] }`)).totalCount).toBe(1);
    expect((await list('filter: { products: [] }')).totalCount).toBe(0);
    expect((await list(`filter: { institutions: ["${SANYA}"] }`)).totalCount).toBe(0);
  });
});
