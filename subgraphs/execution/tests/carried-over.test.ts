import type { AskerInput } from '@alliance-hub/auth';
import { Yuan } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { Ownership } from '../src/institution/institution.enums';
import { COMPANY, OTHER_COMPANY } from './support/catalogue-log';
import { createDatabase, open, type OpenedExecution } from './support/open';
import {
  accepted,
  agreed,
  institution,
  recordAgreements,
  recordInstitutions,
  recordPurchases,
} from './support/records';

const CLIPS = '500000:LIGATION-CLIP';
const HOSPITAL = 'H50010399001';
/** Free to take part, and signs nothing: it is left out of progress. */
const VOLUNTEER = 'H50010399002';
const volunteered = { institution: VOLUNTEER, product: 'K2' };
const CENTRE: AskerInput = { sub: 'centre', role: 'TRADING_CENTRE', jurisdictions: ['500000'] };
const unitPrice = Yuan.of('18.60');

describe.each(testDatabases())('CQ-2.1e X-09 clips that were not completed, on $name', testDatabase => {
  let opened: OpenedExecution;
  let drop: () => Promise<void>;
  let confirmed: Awaited<ReturnType<typeof confirm>>;
  const buys = (lineId: string, quantity: number, on: string, product = 'K1') =>
    recordPurchases(
      opened.execution,
      accepted(lineId, quantity, on, { institution: HOSPITAL, product, unitPrice }),
    );

  beforeAll(async () => {
    const created = await createDatabase(testDatabase);
    drop = created.drop;
    opened = await open({ database: created.address });
    const clip = {
      jurisdiction: '500000',
      category: 'LIGATION-CLIP',
      from: '2025-05-20',
      price: '18.60',
    };
    opened.log.tell({ ...clip, product: 'K1' }, { ...clip, product: 'K2', company: OTHER_COMPANY });
    const { execution } = opened;
    await execution.followCatalogue();
    await recordInstitutions(
      execution,
      institution(HOSPITAL),
      institution(VOLUNTEER, { ownership: Ownership.PRIVATE }),
    );
    await recordAgreements(
      execution,
      [
        agreed('A', 400, { institution: HOSPITAL, product: 'K1' }),
        agreed('B', 100, { institution: HOSPITAL, product: 'K2', company: OTHER_COMPANY }),
      ],
      { rollout: CLIPS },
    );
    await buys('1', 360, '2026-05-19');
    await buys('2', 100, '2026-05-19', 'K2');
    await buys('3', 39, '2026-06-01');
    await buys('4', 1, '2026-06-02');
    await buys('5', 1, '2026-06-03');
    await buys('6', 50, '2026-06-04', 'K2');
    await recordAgreements(
      execution,
      [agreed('V', 50, { ...volunteered, company: OTHER_COMPANY, carriedOver: 10 })],
      { rollout: CLIPS, agreementYear: 2 },
    );
    await recordPurchases(execution, accepted('V', 7, '2026-06-01', { ...volunteered, unitPrice }));
    confirmed = await confirm([
      line('a', 'K1', COMPANY, 400),
      line('b', 'K2', OTHER_COMPANY, 90, { reason: '科室调整' }),
    ]);
  });
  afterAll(async () => {
    await opened.execution.close();
    await drop();
  });

  const confirm = (lines: object[], requestId = 'R') =>
    opened.ask(
      `mutation ($input: ConfirmRenewalInput!) { confirmRenewal(input: $input) { lines(institutions: ["${HOSPITAL}"]) { nodes { product { code }
        floor proposed carriedOver confirmed belowFloorReason agreement { lines { agreedQuantity carriedOver } } } } } }`,
      CENTRE,
      { input: { requestId, rollout: CLIPS, agreementYear: 2, source: { title: '续签通知' }, lines } },
    );
  const line = (lineId: string, product: string, company: string, quantity: number, more: object = {}) => ({
    lineId,
    institution: HOSPITAL,
    company,
    product,
    quantity,
    ...more,
  });

  test('the shortfall of 40 goes into the agreement of the next year, beside its volume', () => {
    const { data, errors } = confirmed;
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      confirmRenewal: {
        lines: {
          nodes: [
            {
              product: { code: 'K2' },
              floor: 100,
              carriedOver: 0,
              confirmed: 90,
              belowFloorReason: '科室调整',
              agreement: { lines: [{ agreedQuantity: 90, carriedOver: 0 }] },
            },
            {
              product: { code: 'K1' },
              floor: 400,
              proposed: 400,
              carriedOver: 40,
              confirmed: 400,
              belowFloorReason: null,
              agreement: { lines: [{ agreedQuantity: 400, carriedOver: 40 }] },
            },
          ],
        },
      },
    });
  });

  test('CQ-2.1d a line corrected to its floor has no reason any more; the one sent stays in the audit entry', async () => {
    const corrected = await confirm([line('b', 'K2', OTHER_COMPANY, 100, { correction: true })], 'R2');
    expect(corrected.errors).toBeUndefined();
    expect(corrected.data).toMatchObject({
      confirmRenewal: { lines: { nodes: [{ confirmed: 100, belowFloorReason: null }, {}] } },
    });
    const entries = await opened.execution.database.read.query<{ details: string }[]>(
      "SELECT details FROM audit_entry WHERE action = 'renewal.confirm' ORDER BY id",
    );
    expect(entries.map(({ details }) => (JSON.parse(details) as { reasons: object[] }).reasons)).toEqual([
      [{ lineId: 'b', reason: '科室调整' }],
      [],
    ]);
  });

  const stands = async (asOf: string) => {
    const query = `{ rollout(id: "${CLIPS}") {
      progress(asOf: "${asOf}") { agreed purchased carriedOver carriedOverPurchased completion reasons { clause { id } } }
      agreements(filter: { agreementYear: 2, institutions: ["${HOSPITAL}"], companies: ["${COMPANY}"] }) { nodes {
        lines { carriedOver carriedOverOpen(asOf: "${asOf}") purchasedQuantity(asOf: "${asOf}") } } } }
      _entities(representations: [{ __typename: "Listing", productCode: "K1", jurisdictionCode: "500000", on: "${asOf}" }]) {
        ... on Listing { volumes { completion } } } }`;
    return opened.answer<{
      rollout: { progress: { reasons: { clause: { id: string } | null }[] } };
    }>(query, CENTRE);
  };

  test.each([
    ['2026-06-01', 39, 39, 39, 1, '0', '0'],
    ['2026-06-02', 40, 40, 40, 0, '0', '0'],
    ['2026-06-03', 41, 41, 40, 0, '0.002', '0.0025'],
    ['2026-06-04', 91, 41, 40, 0, '0.102', '0.0025'],
  ])(
    'purchases of the second year fill the 40 first: on %s %i',
    async (asOf, purchased, ofProduct, filled, open_, completion, ofListing) => {
      const { rollout, ...rest } = await stands(asOf);
      expect(rollout).toMatchObject({
        progress: { agreed: 500, purchased, carriedOver: 40, carriedOverPurchased: filled, completion },
        agreements: {
          nodes: [{ lines: [{ carriedOver: 40, carriedOverOpen: open_, purchasedQuantity: ofProduct }] }],
        },
      });
      expect(rest).toMatchObject({ _entities: [{ volumes: { completion: ofListing } }] });
      expect(rollout.progress.reasons.map(({ clause }) => clause?.id)).toContain('CQ-2.1e');
    },
  );

  test('as known before the renewal nothing was carried over', async () => {
    const [row] = await opened.execution.database.read.query<{ recordedAt: string }[]>(
      `SELECT recordedAt FROM agreement_line WHERE lineId = '${HOSPITAL}:A'`,
    );
    const query = `{ rollout(id: "${CLIPS}") { progress(asOf: "2026-06-04", asKnownAt: "${row?.recordedAt}") {
      agreed carriedOver carriedOverPurchased completion } } }`;
    expect(await opened.answer(query, CENTRE)).toEqual({
      rollout: { progress: { agreed: 0, carriedOver: 0, carriedOverPurchased: 0, completion: null } },
    });
  });
});
