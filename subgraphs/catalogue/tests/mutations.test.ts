import { type AskerInput } from '@alliance-hub/auth';
import { testDatabases } from '@alliance-hub/testing';
import { type PublishSupplyList } from '../src';
import { company, day, line, list, nhsaCode, reference, sha, source, yuan } from './support/builders';
import { type OpenedCatalogue, openForTest } from './support/open';

const CHONGQING: AskerInput = { sub: 'exchange', role: 'TRADING_CENTRE', jurisdictions: ['500000'] };

const PUBLISH = `mutation ($input: PublishSupplyListInput!) { publishSupplyList(input: $input) {
  created accepted unchanged carriedOver removed
  version { version lines effectiveFrom document { title } }
  rejected { index code field message }
} }`;
const RECORD = `mutation ($input: RecordListingsInput!) { recordListings(input: $input) {
  accepted unchanged rejected { index id code field }
} }`;

/** As a client sends it. */
const sent = ({ provenance: _, ...input }: PublishSupplyList) => JSON.parse(JSON.stringify(input)) as object;

describe.each(testDatabases())('mutations on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let drop: () => Promise<void>;
  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    await hub.catalogue.reference.load(reference, source, 'test');
  });
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const rows = async (sql: string) =>
    (await hub.catalogue.database.read.query<Record<string, unknown>[]>(sql)).map(row => ({ ...row }));

  it('publishSupplyList: a dry run, the list, the same again, and a bad line that comes back alone', async () => {
    const input = sent(list([line(1, '10.00'), line(2, '0.00')]));
    const outcome = { created: true, accepted: 1, unchanged: 0, carriedOver: 0, removed: 0 };
    const rejected = [
      { index: 1, code: 'BAD_USER_INPUT', field: 'price', message: 'price is "0.00"; it must be above 0.' },
    ];
    expect(await hub.ask(PUBLISH, { input: { ...input, dryRun: true } })).toEqual({
      publishSupplyList: { ...outcome, version: null, rejected },
    });
    expect(await rows('SELECT COUNT(*) AS n FROM supply_list')).toEqual([{ n: 0 }]);
    const version = { version: 1, lines: 1, effectiveFrom: '2025-05-20', document: { title: source.title } };
    expect(await hub.ask(PUBLISH, { input })).toEqual({
      publishSupplyList: { ...outcome, version, rejected },
    });
    expect(await hub.ask(PUBLISH, { input })).toEqual({
      publishSupplyList: { ...outcome, created: false, accepted: 0, unchanged: 1, version, rejected },
    });
    expect(await rows("SELECT actor, subject FROM audit_entry WHERE action = 'publishSupplyList'")).toEqual([
      { actor: 'test', subject: 'JZJLC-2024-1 500000' },
    ]);
  });

  it('recordListings: a trading centre in its subtree, nowhere else', async () => {
    const input = (jurisdiction: string, price: string) => ({
      batchId: `b-${jurisdiction}`,
      jurisdiction,
      source,
      lines: [
        { lineId: '1', product: nhsaCode(1), price, from: '2025-06-01' },
        { lineId: '2', product: nhsaCode(99), price, from: '2025-06-01' },
      ],
    });
    const record = (jurisdiction: string, price = '9.00') =>
      hub.answer(RECORD, { variables: { input: input(jurisdiction, price) }, asker: CHONGQING });
    const recorded = {
      accepted: 1,
      unchanged: 0,
      rejected: [{ index: 1, id: '2', code: 'CATALOGUE_UNKNOWN_PRODUCT', field: 'product' }],
    };
    expect((await record('500103')).data).toEqual({ recordListings: recorded });
    expect((await record('500103')).data).toEqual({
      recordListings: { ...recorded, accepted: 0, unchanged: 1 },
    });
    expect((await record('500103', '8.00')).data).toMatchObject({
      recordListings: {
        accepted: 0,
        rejected: [{ id: '1', code: 'CONFLICT', field: 'lineId' }, { id: '2' }],
      },
    });
    expect((await record('210000')).errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN']);
    expect((await record('99')).errors?.map(({ extensions }) => extensions.code)).toEqual([
      'UNKNOWN_JURISDICTION',
    ]);
  });

  const about = { requestId: 'one', product: nhsaCode(1), source };
  it.each([
    [
      'classifyProduct',
      'ClassifyProductInput',
      { bidGroup: 'CLIP-B', bidOutcome: 'NOT_SELECTED', from: '2025-06-01' },
      { bidGroup: { id: 'CLIP-B' }, bidOutcome: 'NOT_SELECTED' },
      { bidGroup: 'CLIP-A' },
    ],
    [
      'replaceCertificate',
      'ReplaceCertificateInput',
      { certificate: { number: '国械注准20253130001' }, replaces: '国械注准20203130001' },
      { certificate: { number: '国械注准20253130001', replaces: { number: '国械注准20203130001' } } },
      { certificate: { number: '国械注准20253130002' } },
    ],
    [
      'replaceProductCode',
      'ReplaceProductCodeInput',
      { newCode: nhsaCode(71), effectiveOn: '2025-06-01' },
      { code: nhsaCode(71), formerCodes: [nhsaCode(1)] },
      { newCode: nhsaCode(72) },
    ],
  ])('%s once for a request: standing and price stay', async (name, type, input, expected, other) => {
    const mutate = (more: object) =>
      hub.answer(
        `mutation ($input: ${type}!) { ${name}(input: $input) {
           code formerCodes bidGroup { id } bidOutcome certificate { number replaces { number } }
           listing(jurisdiction: "500000", on: "2025-06-01") { standing price }
         } }`,
        { variables: { input: { ...about, ...input, ...more } } },
      );
    const listing = { standing: 'WINNING', price: '10.00' };
    for (const time of ['first', 'again']) {
      const { data, errors } = await mutate({});
      expect([time, errors]).toEqual([time, undefined]);
      expect(data?.[name]).toMatchObject({ ...expected, listing });
    }
    expect((await mutate(other)).errors?.map(({ extensions }) => extensions.code)).toEqual(['CONFLICT']);
    expect(await rows(`SELECT COUNT(*) AS n FROM audit_entry WHERE action = '${name}'`)).toEqual([{ n: 1 }]);
  });

  it.each([
    ['', 'BAD_USER_INPUT'],
    [' ', 'BAD_USER_INPUT'],
    ['x'.repeat(101), 'BAD_USER_INPUT'],
    ['x'.repeat(100), undefined],
  ])('an id of the sender that is %p is told: %s', async (id, code) => {
    const price = { product: nhsaCode(1), price: '10.00', jurisdiction: '340000', publishedOn: '2025-06-02' };
    const asked = [
      hub.answer(
        'mutation ($input: RecordWinningPriceInput!) { recordWinningPrice(input: $input) { unchanged } }',
        { variables: { input: { ...price, requestId: id, source } } },
      ),
      hub.answer(RECORD, {
        variables: { input: { batchId: id, jurisdiction: '500000', source, lines: [] } },
      }),
    ];
    const answers = await Promise.all(asked);
    expect(answers.map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([code, code]);

    const lines = [{ lineId: id, product: nhsaCode(1), price: '9.00', from: '2025-08-01' }];
    const recorded = await hub.answer(RECORD, {
      variables: { input: { batchId: `of ${id}`.slice(0, 100), jurisdiction: '500000', source, lines } },
    });
    expect(recorded.data).toMatchObject({
      recordListings: { rejected: code === undefined ? [] : [{ field: 'lineId', code }] },
    });
  });

  it.each([
    ['title', ' ', 'it must be the title of the document'],
    ['title', '题'.repeat(301), 'it must have at most 300 characters'],
    ['number', '1'.repeat(101), 'it must have at most 100 characters'],
    ['issuer', '局'.repeat(201), 'it must have at most 200 characters'],
    ['note', '注'.repeat(2_001), 'it must have at most 2000 characters'],
    ['sha256', 'e'.repeat(63), 'it must be the SHA-256 of the file'],
  ])('a document whose %s is %p is told', async (field, value, wanted) => {
    const input = { batchId: `document ${field}`, jurisdiction: '500000', lines: [] };
    const { errors } = await hub.answer(RECORD, {
      variables: { input: { ...input, source: { ...source, [field]: value } } },
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: `source.${field}` });
    expect(errors?.[0]?.message).toContain(wanted);
  });

  it('a document that fills what the store keeps is taken', async () => {
    const full = {
      title: '题'.repeat(300),
      number: '1'.repeat(100),
      issuer: '局'.repeat(200),
      url: 'u'.repeat(1_000),
      note: '注'.repeat(2_000),
      sha256: 'E'.repeat(64),
    };
    const input = { requestId: 'full', tender: 'JZJLC-2024-1', company: company(1).uscc, text: '承诺' };
    const { errors } = await hub.answer(
      'mutation ($input: RecordCommitmentInput!) { recordCommitment(input: $input) { id } }',
      { variables: { input: { ...input, madeOn: '2025-06-01', source: full } } },
    );
    expect(errors).toBeUndefined();
  });

  it('a company name longer than the store keeps is told', async () => {
    const register = (name: string) => {
      const input = { requestId: `name ${name.length}`, company: { uscc: company(1).uscc, name } };
      return hub.answer(
        'mutation ($input: RegisterCompanyInput!) { registerCompany(input: $input) { name } }',
        { variables: { input } },
      );
    };
    expect((await register('名'.repeat(201))).errors?.[0]?.message).toContain(
      'it must have at most 200 characters',
    );
    expect((await register('名'.repeat(200))).errors).toBeUndefined();
  });

  it('writers at the same time leave one price history without overlaps, and a log without gaps', async () => {
    await hub.ask(PUBLISH, {
      input: sent(list([line(5, '10.00', { company: company(2) })], { jurisdiction: '210000' })),
    });
    const days = Array.from({ length: 20 }, (_, n) => `2025-07-${String(n + 1).padStart(2, '0')}`);
    const recorded = await Promise.all(
      days.map((from, n) =>
        n % 2 === 0
          ? hub.catalogue.listings.record(
              {
                batchId: `at-${n}`,
                jurisdiction: '210000',
                source,
                lines: [
                  { lineId: '1', product: nhsaCode(5), price: yuan(`${9 - n / 10}0`), from: day(from) },
                ],
              },
              'test',
            )
          : hub.catalogue.supplyLists.publish(
              list([line(5, `${9 - n / 10}0`, { company: company(2) })], {
                jurisdiction: '210000',
                effectiveFrom: day(from),
                sha256: sha(String(n % 10)),
              }),
              'test',
            ),
      ),
    );
    expect(recorded.flatMap(({ rejected }) => rejected)).toEqual([]);
    const prices = await rows(
      `SELECT kind, fromDate, toDate FROM price WHERE supersededAt IS NULL AND jurisdiction = '210000' ORDER BY kind, fromDate`,
    );
    prices.forEach(({ kind, toDate }, index) => {
      const next = prices[index + 1];
      expect(toDate).toBe(next?.kind === kind ? next?.fromDate : null);
    });
    const seqs = await rows('SELECT seq FROM change_log ORDER BY seq');
    expect(seqs.map(({ seq }) => Number(seq))).toEqual(seqs.map((_, index) => index + 1));
  });
});
