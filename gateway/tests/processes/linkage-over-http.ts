import { type AskerInput, type DemoIssuer } from '@alliance-hub/auth';

/** A balloon that wins at 1,860.00 in Hainan, which pays by the winning price (HI-4.4). */
const BALLOON = 'C02020300102002999020000001';
const HAINAN = '460000';
const HEBEI = '130000';
const ANHUI = '340000';
const SOURCE = { title: '测试：中选结果公告' };

const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };
const centre = (jurisdiction: string): AskerInput => ({
  sub: 'centre',
  role: 'TRADING_CENTRE',
  jurisdictions: [jurisdiction],
});
const bureau = (jurisdiction: string): AskerInput => ({
  sub: 'bureau',
  role: 'BUREAU',
  jurisdictions: [jurisdiction],
});

interface Answered<Data> {
  data: Data | null;
  errors?: { extensions: { code: string } }[];
}

/**
 * HI-3.2.2b from end to end through the gateway: a lower price is recorded, the case declared and applied, each by who
 * may alone, and price and payment standard follow on the day.
 */
export async function linksAPrice(url: string, issuer: DemoIssuer): Promise<void> {
  const ask = async <Data>(asker: AskerInput, query: string, variables: object): Promise<Answered<Data>> => {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await issuer.issue(asker)}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Answered<Data>;
  };
  const change = (asker: AskerInput, field: string, type: string, selection: string, input: object) =>
    ask<Record<string, unknown>>(
      asker,
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
      { input: { source: SOURCE, ...input } },
    );
  const refused = { errors: [{ extensions: { code: 'FORBIDDEN' } }] };

  const { data: found } = await ask<{ product: { company: { uscc: string } } }>(
    OFFICE,
    'query ($product: ID!) { product(code: $product) { company { uscc } } }',
    { product: BALLOON },
  );
  const company: AskerInput = {
    sub: 'company',
    role: 'COMPANY',
    companies: [found?.product.company.uscc ?? ''],
  };

  const record = (asker: AskerInput) =>
    change(
      asker,
      'recordWinningPrice',
      'RecordWinningPriceInput',
      'openedCases { id status targetPrice dueOn jurisdiction { code } }',
      {
        requestId: 'record',
        product: BALLOON,
        price: '1500.00',
        jurisdiction: ANHUI,
        publishedOn: '2025-08-20',
      },
    );
  for (const asker of [bureau(ANHUI), company, centre(HAINAN)])
    expect(await record(asker)).toMatchObject(refused);
  const recorded = await record(OFFICE);
  expect(recorded).toMatchObject({
    data: {
      recordWinningPrice: {
        openedCases: [
          { status: 'OPEN', targetPrice: '1500.00', dueOn: '2025-09-19', jurisdiction: { code: HAINAN } },
        ],
      },
    },
  });
  const { openedCases } = recorded.data?.recordWinningPrice as { openedCases: { id: string }[] };
  const step = { case: openedCases[0]?.id, price: '1500.00' };

  const declare = (asker: AskerInput) =>
    change(asker, 'declarePriceLinkage', 'DeclarePriceLinkageInput', 'status overdue(on: "2025-09-20")', {
      ...step,
      requestId: 'declare',
      declaredOn: '2025-09-19',
    });
  expect(await declare(OFFICE)).toMatchObject(refused);
  expect(await declare(company)).toEqual({
    data: { declarePriceLinkage: { status: 'DECLARED', overdue: false } },
  });

  const apply = (asker: AskerInput) =>
    change(asker, 'applyPriceLinkage', 'ApplyPriceLinkageInput', 'status appliedFrom history { type }', {
      ...step,
      requestId: 'apply',
      effectiveOn: '2025-10-15',
    });
  for (const asker of [bureau(HAINAN), company, centre(HEBEI)])
    expect(await apply(asker)).toMatchObject(refused);
  expect(await apply(centre(HAINAN))).toEqual({
    data: {
      applyPriceLinkage: {
        status: 'APPLIED',
        appliedFrom: '2025-10-15',
        history: [{ type: 'CASE_OPENED' }, { type: 'DECLARED' }, { type: 'PRICE_CHANGED' }],
      },
    },
  });

  const at = (on: string) =>
    `listing(product: "${BALLOON}", jurisdiction: "${HAINAN}", on: "${on}") { price paymentStandard { amount } }`;
  const days = `{ before: ${at('2025-10-14')} from: ${at('2025-10-15')} }`;
  expect(await ask(bureau(HAINAN), days, {})).toEqual({
    data: {
      before: { price: '1860.00', paymentStandard: { amount: '1860.00' } },
      from: { price: '1500.00', paymentStandard: { amount: '1500.00' } },
    },
  });
}
