import { type SampleHub, startSampleHub } from '../sample-hub';
import { AgreementDesk, centre, hospital } from './agreement-desk';
import { Desk, DISTRIBUTOR } from './desk';
import { citedBy, Questions } from './questions';

/** Rollout, first day of its first agreement year, and a winning product of the sample. */
const BALLOON = ['460000:PERIPHERAL-BALLOON', '2025-08-05', 'C02020300102002999020000001'] as const;
const DCB = ['610000:DCB', '2026-05-31', 'C02030500102101999020000001'] as const;
const CLIPS = ['500000:LIGATION-CLIP', '2025-05-20', 'C11020100116002999110000002'] as const;
const WEIHAI = ['371000:SD2021-1', '2021-03-30', 'C17010100100001999070000001'] as const;

let sample: SampleHub;
let desk: Desk;
let agreements: AgreementDesk;
beforeAll(async () => {
  sample = await startSampleHub();
  desk = new Desk(sample);
  agreements = new AgreementDesk(sample);
}, 120_000);
afterAll(() => sample.close());

/** An institution that has agreed to buy ten; the id of the agreement. */
async function agreed(
  [rollout, , product]: readonly [string, string, string],
  institution: string,
  more: object = {},
): Promise<string> {
  await desk.opens(institution);
  await sample.hub.execution.followCatalogue();
  const company = await desk.companyOf(product);
  const line = { institution, company, product, agreedQuantity: 10, ...more };
  expect(await agreements.agrees(rollout, line)).toEqual([]);
  return `${rollout}:${institution}:${company}:1`;
}

test.each([
  ['SX-3.1c', DCB, 'H61010399171'],
  ['HI-4.2b', BALLOON, 'H46010699171'],
  ['CQ-2.1a', CLIPS, 'H50010399171'],
])(
  '%s an agreement of three parties is none without a distributor; signed by all three it stands',
  async (row, rollout, institution) => {
    const signedOn = rollout[1];
    const without = await agreed(rollout, institution);
    const refused = await agreements.signs(without, 'COMPANY', { signedOn });
    expect(refused).toContain('BAD_USER_INPUT');
    expect(refused).toContain('names nobody for the side DISTRIBUTOR');
    expect(refused).toContain(row);

    const whole = await agreed(rollout, `${institution.slice(0, -2)}72`, { distributor: DISTRIBUTOR });
    expect(await agreements.signs(whole, 'INSTITUTION', { signedOn })).toMatchObject({
      status: 'PARTLY_SIGNED',
    });
    expect(await agreements.signs(whole, 'COMPANY', { signedOn })).toMatchObject({ status: 'PARTLY_SIGNED' });
    expect(await agreements.signs(whole, 'DISTRIBUTOR', { signedOn })).toMatchObject({
      signatures: ['INSTITUTION', 'COMPANY', 'DISTRIBUTOR'].map(party => ({ party, signedOn })),
    });
  },
);

test('HI-4.2a signed by 2025-08-30, a Saturday: who has still to sign is told, and met it is when the last one has', async () => {
  const institution = 'H46010699183';
  const agreement = await agreed(BALLOON, institution, { distributor: DISTRIBUTOR });
  type Told = {
    jurisdiction: {
      obligations: { dueOn: string; lastWorkdayOn: string; status: string; clause: { id: string } }[];
    };
    institution: Record<'institution' | 'company' | 'distributor', { totalCount: number }>;
  };
  const told = async (on: string) => {
    const waits = (party: string) =>
      `${party.toLowerCase()}: agreements(filter: { awaiting: [${party}] }) { totalCount }`;
    const { data } = await sample.ask<Told>(
      `{ jurisdiction(code: "460000") { obligations(from: "2025-08-30", to: "2025-08-30") {
          dueOn lastWorkdayOn status(on: "${on}") clause { id } } }
        institution(code: "${institution}") { ${waits('INSTITUTION')} ${waits('COMPANY')} ${waits('DISTRIBUTOR')} } }`,
      {},
      hospital(institution),
    );
    const { obligations } = data?.jurisdiction ?? { obligations: [] };
    const { institution: own, company, distributor } = data?.institution ?? {};
    const waiting = [own, company, distributor].map(list => list?.totalCount);
    expect(obligations).toMatchObject([
      { clause: { id: 'HI-4.2a' }, dueOn: '2025-08-30', lastWorkdayOn: '2025-08-29' },
    ]);
    return [obligations[0]?.status, ...waiting];
  };
  expect(await told('2025-08-31')).toEqual(['DUE', 1, 1, 1]);
  await agreements.signs(agreement, 'INSTITUTION', { signedOn: '2025-08-29' });
  await agreements.signs(agreement, 'COMPANY', { signedOn: '2025-08-30' });
  expect(await told('2025-09-01')).toEqual(['OVERDUE', 0, 0, 1]);
  await agreements.signs(agreement, 'DISTRIBUTOR', { signedOn: '2025-09-02' });
  expect(await told('2025-09-01')).toEqual(['OVERDUE', 0, 0, 0]);
  expect(await told('2025-09-02')).toEqual(['MET', 0, 0, 0]);
});

test('HI-4.2b on paper with a scan, which the trading centre may register; where nobody prints paper it may not', async () => {
  const agreement = await agreed(BALLOON, 'H46010699173', { distributor: DISTRIBUTOR });
  const paper = { mode: 'PAPER', signedOn: '2025-08-29' };
  const unproven = await agreements.signs(agreement, 'INSTITUTION', { ...paper, source: { title: '协议' } });
  expect(unproven).toContain('registered with its scan');
  expect(unproven).toContain('HI-4.2b');
  expect(await agreements.signs(agreement, 'INSTITUTION', paper)).toMatchObject({ status: 'PARTLY_SIGNED' });
  const registered = await agreements.signs(agreement, 'COMPANY', paper, centre('460000'));
  expect(registered).toMatchObject({ status: 'PARTLY_SIGNED' });
  const shaanxi = await agreed(DCB, 'H61010399173', { distributor: DISTRIBUTOR });
  const elsewhere = { ...paper, signedOn: '2026-05-31' };
  expect(await agreements.signs(shaanxi, 'COMPANY', elsewhere, centre('610000'))).toContain('FORBIDDEN');
});

test.each([
  ['HI-3.2.3a', BALLOON, 'H46010699174', true],
  ['LN-3.2b', ['210000:DIALYZER', '2025-03-25', ''], 'H21010299174', true],
  ['SX-3.1c says nothing of side agreements', DCB, 'H61010399174', false],
] as const)(
  '%s: who signs says that nothing is agreed beside it',
  async (row, rollout, institution, asked) => {
    const product = rollout[2] || (await winner(rollout[0], rollout[1]));
    const agreement = await agreed([rollout[0], rollout[1], product], institution, {
      distributor: DISTRIBUTOR,
    });
    const signed = await agreements.signs(agreement, 'COMPANY', {
      signedOn: rollout[1],
      noSideAgreement: false,
    });
    if (asked) expect(signed).toContain(`nothing is agreed beside the agreement (${row})`);
    else expect(signed).toMatchObject({ status: 'PARTLY_SIGNED' });
  },
);

/** A product that wins in a rollout on a day. */
async function winner(rollout: string, on: string): Promise<string> {
  const [jurisdiction, category] = rollout.split(':');
  type Found = { jurisdiction: { listings: { nodes: { productCode: string }[] } } };
  const { data } = await sample.ask<Found>(
    `{ jurisdiction(code: "${jurisdiction}") { listings(on: "${on}", first: 1, filter: { standings: [WINNING], categories: ["${category}"] }) {
        nodes { productCode } } } }`,
  );
  return data?.jurisdiction.listings.nodes[0]?.productCode ?? '';
}

test('WH-2.1a the lead hospital signs on a written mandate; its member owes the volume (A-53)', async () => {
  const lead = 'H37100299175';
  await desk.opens(lead);
  const signedOn = WEIHAI[1];
  const alone = await agreed(WEIHAI, 'H37100299176');
  const refused = await agreements.signs(alone, 'INSTITUTION', { signedOn });
  expect(refused).toContain('names nobody for the side LEAD_INSTITUTION');
  expect(refused).toContain('WH-2.1a');

  const led = await agreed(WEIHAI, 'H37100299177', { leadInstitution: lead });
  const signs = (more: object, by = hospital(lead)) =>
    agreements.signs(led, 'LEAD_INSTITUTION', { signedOn, ...more }, by);
  expect(await signs({})).toContain('written mandate');
  const mandate = { mandate: { title: '书面委托书' } };
  expect(await signs(mandate, hospital('H37100299177'))).toContain('FORBIDDEN');
  expect(await signs(mandate)).toMatchObject({ institution: { code: 'H37100299177' } });
  const company = await agreements.signs(led, 'COMPANY', { signedOn });
  expect(company).toMatchObject({
    signatures: [
      { party: 'LEAD_INSTITUTION', signedOn },
      { party: 'COMPANY', signedOn },
    ],
  });
});

test('HI-1.2 a private hospital that reported nothing counts from its signature on, and not before', async () => {
  const [rollout, , product] = BALLOON;
  const institution = 'H46010699180';
  await desk.opens(institution, { ownership: 'PRIVATE' });
  await desk.buys({ institution, product, quantity: 4, on: '2025-09-01', price: '1860.00' });
  const company = await desk.companyOf(product);
  const line = { institution, company, product, agreedQuantity: 10, distributor: DISTRIBUTOR };
  expect(await agreements.agrees(rollout, line)).toEqual([]);
  const questions = new Questions(sample);
  const on = (day: string) => questions.progress(rollout, institution, day);
  const before = await on('2025-09-30');
  expect(before).toMatchObject({ agreed: 0, purchased: 0, completion: null, nonWinningTest: 'NO_DATA' });
  expect(citedBy(before)).toContain('HI-1.2');
  await agreements.allSign(`${rollout}:${institution}:${company}:1`, { signedOn: '2025-09-30' });
  expect(await on('2025-09-29')).toMatchObject({ agreed: 0, purchased: 0 });
  const after = await on('2025-09-30');
  expect(after).toMatchObject({ agreed: 10, purchased: 4, completion: '0.4', nonWinningTest: 'PASS' });
  expect(citedBy(after)).not.toContain('HI-1.2');
});

test('HI-4.7c a county alliance names its lead, which signs; the volume is its member’s', async () => {
  const [rollout, , product] = BALLOON;
  const [lead, member] = ['H46900599178', 'H46900599179'];
  await desk.opens(lead);
  const agreement = await agreed(BALLOON, member, { leadInstitution: lead, distributor: DISTRIBUTOR });
  const signed = await agreements.signs(agreement, 'LEAD_INSTITUTION', {}, hospital(lead));
  expect(signed).toMatchObject({ status: 'PARTLY_SIGNED', institution: { code: member } });
  await desk.buys({ institution: member, product, quantity: 4, on: '2025-09-01', price: '1860.00' });
  const progressOf = async (institution: string) => {
    const { data } = await sample.ask<{ rollout: { progress: object } }>(
      `{ rollout(id: "${rollout}") { progress(asOf: "2025-12-31") { agreed purchased } } }`,
      {},
      hospital(institution),
    );
    return data?.rollout.progress;
  };
  expect(await progressOf(member)).toEqual({ agreed: 10, purchased: 4 });
  expect(await progressOf(lead)).toEqual({ agreed: 0, purchased: 0 });
});
