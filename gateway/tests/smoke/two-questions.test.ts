import { operation, type SampleHub, startSampleHub } from '../sample-hub';

let sample: SampleHub;
beforeAll(async () => {
  sample = await startSampleHub();
}, 120_000);
afterAll(() => sample.close());

interface Reason {
  says: string;
  clause: { id: string; text: string; reading: string | null; document: { number: string | null } } | null;
  inputs: { name: string; value: string }[];
  result: string | null;
}
interface Listing {
  jurisdiction: { code: string };
  product: { code: string };
  standing: string;
  price: string | null;
  volumes: { agreed: number; purchased: number; completion: string | null } | null;
  paymentStandard: {
    coverage: string;
    insuranceClass: string | null;
    amount: string | null;
    basis: string | null;
    copay: { status: string };
    reasons: Reason[];
  };
}

test('one tender, every jurisdiction: Chongqing and Liaoning carry JZJLC-2024-1 out, each by its own notice', async () => {
  type Tender = {
    tender: {
      rollouts: { id: string; name: string; cycle: { from: string; to: string } }[];
      awards: { nodes: { product: { code: string; listings: Listing[] } }[] };
    };
  };
  const { data, errors } = await sample.ask<Tender>(operation('alliance-level-reasons'), {
    tender: 'JZJLC-2024-1',
    on: '2025-06-01',
  });
  expect(errors).toBeUndefined();
  expect(data?.tender.rollouts).toEqual([
    expect.objectContaining({
      id: '210000:LIGATION-CLIP',
      name: '血管结扎夹',
      cycle: expect.objectContaining({ from: '2025-03-25', to: '2027-03-24' }) as object,
    }),
    expect.objectContaining({
      id: '500000:LIGATION-CLIP',
      name: '血管组织闭合用结扎夹类',
      cycle: expect.objectContaining({ from: '2025-05-20', to: '2027-05-19' }) as object,
    }),
  ]);
  const both = data?.tender.awards.nodes
    .map(award => award.product.listings)
    .find(listings => listings.length === 2);
  const at = (code: string) => both?.find(listing => listing.jurisdiction.code === code);

  expect(at('500000')).toMatchObject({
    standing: 'WINNING',
    paymentStandard: { coverage: 'NOT_SPECIFIED', amount: null },
  });
  expect(at('500000')?.paymentStandard.reasons[0]?.clause).toMatchObject({
    id: 'CQ-2.3h',
    document: { number: '渝医保办〔2025〕22号' },
  });
  expect(at('500000')?.paymentStandard.reasons[0]?.clause?.reading).toMatch(/^A-26: /);
  expect(at('210000')).toMatchObject({
    standing: 'WINNING',
    paymentStandard: { coverage: 'COVERED', insuranceClass: 'B', amount: null },
  });
  expect(at('210000')?.paymentStandard.reasons[0]?.clause).toMatchObject({
    id: 'LN-4.3b',
    document: { number: '辽医保办〔2025〕12号' },
  });
  expect(at('210000')?.volumes?.agreed).toBeGreaterThan(0);
});

test('one jurisdiction, every rollout: Hainan on 2026-01-31, 186 of 365 days into the first year', async () => {
  type Jurisdiction = {
    jurisdiction: {
      rollouts: {
        id: string;
        cycle: {
          from: string;
          to: string;
          status: string;
          years: { from: string; to: string; days: number }[];
          reasons: Reason[];
        };
        progress: {
          agreementYear: number;
          agreed: number;
          purchased: number;
          elapsed: string;
          nonWinningTest: string;
        };
        rules: { parameter: string; status: string; clause: { id: string } | null }[];
      }[];
      listings: { totalCount: number; nodes: Listing[] };
    };
  };
  const { data, errors } = await sample.ask<Jurisdiction>(operation('province-level-reasons'), {
    jurisdiction: '460000',
    on: '2026-01-31',
    first: 200,
  });
  expect(errors).toBeUndefined();
  const rollouts = data?.jurisdiction.rollouts ?? [];
  expect(rollouts.map(rollout => rollout.id).sort()).toEqual([
    '460000:FLOW-DIVERTER',
    '460000:INTRACRANIAL-BALLOON',
    '460000:PERIPHERAL-ACCESS',
    '460000:PERIPHERAL-BALLOON',
  ]);
  for (const { cycle, progress, rules } of rollouts) {
    expect(cycle).toMatchObject({ from: '2025-07-30', to: '2027-07-29', status: 'RUNNING' });
    expect(cycle.years.map(year => year.days)).toEqual([365, 365]);
    expect(cycle.reasons[0]?.clause?.id).toBe('HI-3.1.1');
    expect(progress).toMatchObject({ agreementYear: 1, elapsed: '0.509589' });
    expect(progress.agreed).toBeGreaterThan(0);
    expect(rules.find(rule => rule.parameter === 'cycle.afterEnd')).toMatchObject({
      status: 'SPECIFIED',
      clause: { id: 'HI-5.1' },
    });
  }
  const standings = new Set(data?.jurisdiction.listings.nodes.map(listing => listing.standing));
  expect([...standings].sort()).toEqual(['EXEMPT', 'NON_WINNING', 'PENDING_CODE', 'WINNING']);
  const winning = data?.jurisdiction.listings.nodes.find(listing => listing.standing === 'WINNING');
  expect(winning?.paymentStandard).toMatchObject({
    coverage: 'COVERED',
    basis: 'WINNING_PRICE',
    amount: winning?.price,
  });
});

test('every figure says why: the exemption of a product of Hainan names clause, words, reading and inputs', async () => {
  type Listings = {
    jurisdiction: { listings: { nodes: { standing: string; standingReasons: Reason[] }[] } };
  };
  const { data } = await sample.ask<Listings>(
    `{ jurisdiction(code: "460000") { listings(on: "2026-01-31", first: 200, filter: { standings: [EXEMPT] }) { nodes {
        standing standingReasons { says clause { id text reading document { number } } inputs { name value } result } } } } }`,
  );
  const [exempt] = data?.jurisdiction.listings.nodes ?? [];
  expect(exempt?.standingReasons[0]?.clause).toMatchObject({
    id: 'HI-3.2.2c',
    document: { number: '琼医保〔2025〕141号' },
  });
  expect(exempt?.standingReasons[0]?.clause?.text).toContain('未中选产品按不高于平均中选价挂网的');
  expect(exempt?.standingReasons[0]?.inputs.length).toBeGreaterThan(1);
});

test('Fengxiang carries Shaanxi’s fifteen categories out, under its own notice', async () => {
  type Rollouts = {
    jurisdiction: { name: string; rollouts: { id: string; document: { number: string } }[] };
  };
  const { data } = await sample.ask<Rollouts>(
    `{ jurisdiction(code: "610305") { name rollouts(on: "2026-06-01") { id document { number } } } }`,
  );
  expect(data?.jurisdiction.name).toBe('凤翔区');
  expect(data?.jurisdiction.rollouts).toHaveLength(15);
  expect(data?.jurisdiction.rollouts[0]?.document.number).toBe('宝凤医保函〔2026〕95号');
});

test('the ten stents of 2020 came in from the public record, without codes', async () => {
  type Awards = {
    tender: {
      awards: {
        nodes: { price: string; product: { name: string; provenance: string; company: { name: string } } }[];
      };
    };
  };
  const { data } = await sample.ask<Awards>(
    `{ tender(number: "GH-HD2020-1") { awards { nodes { price product { name provenance company { name } } } } } }`,
  );
  const awards = data?.tender.awards.nodes ?? [];
  expect(awards).toHaveLength(10);
  expect(awards.every(award => award.product.provenance === 'PUBLIC_RECORD')).toBe(true);
  expect(awards.map(award => award.price).sort()).toEqual([
    '469.00',
    '549.00',
    '590.00',
    '645.00',
    '648.00',
    '750.00',
    '755.00',
    '776.00',
    '776.00',
    '798.00',
  ]);
});
