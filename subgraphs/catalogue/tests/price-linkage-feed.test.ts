import { createHash } from 'node:crypto';
import { chinaToday } from '@alliance-hub/kernel';
import { testDatabases } from '@alliance-hub/testing';
import { company, day, nhsaCode } from './support/builders';
import { HAINAN, HEBEI, LinkageDesk, refusal } from './support/linkage';
import { openForTest, type OpenedCatalogue } from './support/open';

interface Entry {
  cursor: string;
  previousCursor: string | null;
  seq: number;
  id: string;
  type: string;
  occurredAt: string;
  previousPrice: string | null;
  price: string | null;
  effectiveOn: string | null;
  jurisdiction: { code: string };
}
interface Page {
  nodes: Entry[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const ENTRY =
  'cursor previousCursor seq id type occurredAt previousPrice price effectiveOn jurisdiction { code }';
const FEED = `query ($filter: PriceLinkageFilter, $first: Int, $after: String) {
  priceLinkageChanges(filter: $filter, first: $first, after: $after) {
    nodes { ${ENTRY} } totalCount pageInfo { hasNextPage endCursor } } }`;

describe.each(testDatabases())('the feed of price linkage on $name', testDatabase => {
  let hub: OpenedCatalogue;
  let desk: LinkageDesk;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase.create();
    drop = () => database.drop();
    hub = await openForTest(database.address);
    desk = await LinkageDesk.open(hub, 6);
    const id = await desk.opened(1);
    await desk.won(2, '900.00', { tender: 'JZJLC-2024-1' });
    await desk.declares(id);
    await desk.applies(id);
  }, 60_000);
  afterAll(async () => {
    await hub.catalogue.close();
    await drop();
  });

  const feed = async (variables: Record<string, unknown> = {}): Promise<Page> =>
    (await hub.ask<{ priceLinkageChanges: Page }>(FEED, variables)).priceLinkageChanges;
  const door = async (variables: Record<string, unknown>) => {
    const { data, errors } = await hub.answer(
      `query ($filter: PriceLinkageFilter, $first: Int, $after: String) {
        priceLinkageFeed(filter: $filter, first: $first, after: $after) {
          entries { seq cursor previousCursor productCode formerCodes jurisdictionCode companyUscc tenderNumbers caseId }
          head headSeq more } }`,
      { variables, anonymous: true },
    );
    if (errors?.[0]) throw errors[0].originalError ?? errors[0];
    return (data as { priceLinkageFeed: Record<string, unknown> & { entries: Record<string, unknown>[] } })
      .priceLinkageFeed;
  };

  it('is numbered from 1 without gaps, each entry after the one before', async () => {
    const { nodes, totalCount } = await feed();
    expect(nodes.map(({ seq, type }) => [seq, type])).toEqual([
      [1, 'CASE_OPENED'],
      [2, 'CASE_OPENED'],
      [3, 'CASE_OPENED'],
      [4, 'CASE_OPENED'],
      [5, 'DECLARED'],
      [6, 'PRICE_CHANGED'],
    ]);
    expect(totalCount).toBe(6);
    expect(nodes.map(({ previousCursor }) => previousCursor)).toEqual([
      null,
      ...nodes.slice(0, -1).map(({ cursor }) => cursor),
    ]);
  });

  it('is read on after a cursor: nothing is missed, nothing comes twice', async () => {
    const seen: number[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const { nodes, pageInfo }: Page = await feed({ first: 4, after });
      seen.push(...nodes.map(({ seq }) => seq));
      after = pageInfo.endCursor;
      more = pageInfo.hasNextPage;
    }
    expect(seen).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await feed({ after })).toMatchObject({ nodes: [], totalCount: 6 });
  });

  it.each<[string, object, number[]]>([
    ['a jurisdiction', { jurisdictions: [HAINAN] }, [2, 4, 5, 6]],
    ['the whole country', { jurisdictions: ['100000'] }, [1, 2, 3, 4, 5, 6]],
    ['what lies below, which has none', { jurisdictions: ['460100'] }, []],
    ['a company', { companies: [company(1).uscc] }, [1, 2, 3, 4, 5, 6]],
    ['another company', { companies: [company(2).uscc] }, []],
    ['a product', { products: [nhsaCode(2)] }, [3, 4]],
    ['an unknown product', { products: [nhsaCode(77)] }, []],
    ['the tender under which it wins', { tenders: ['LM-HD2024'] }, [1, 2, 3, 4, 5, 6]],
    ['the tender that set it off', { tenders: ['JZJLC-2024-1'] }, [3, 4]],
    ['types', { types: ['DECLARED', 'PRICE_CHANGED'] }, [5, 6]],
    ['several at once', { jurisdictions: [HEBEI], products: [nhsaCode(1)] }, [1]],
    ['none of a list', { types: [] }, []],
  ])('is filtered by %s, at both doors alike', async (_, filter, expected) => {
    const { nodes, totalCount } = await feed({ filter });
    expect(nodes.map(({ seq }) => seq)).toEqual(expected);
    expect(totalCount).toBe(expected.length);
    const cursors = nodes.map(({ cursor }) => cursor);
    expect(nodes.map(({ previousCursor }) => previousCursor)).toEqual(
      [null, ...cursors].slice(0, nodes.length),
    );
    const page = await door({ filter });
    expect(page.entries.map(({ seq }) => seq)).toEqual(expected);
  });

  it('a page in the middle names the entry before it under the same filter', async () => {
    const filter = { jurisdictions: [HAINAN] };
    const [first, second] = (await feed({ filter })).nodes;
    const { nodes } = await feed({ filter, after: first?.cursor, first: 1 });
    expect(nodes[0]).toEqual(second);
    expect(nodes[0]?.previousCursor).toBe(first?.cursor);
  });

  it('a cursor of another feed, of nobody, or of an entry that is not there is refused, with what to do', async () => {
    const other = (text: string) => Buffer.from(text).toString('base64url');
    const [{ cursor } = { cursor: '' }] = (await feed()).nodes;
    const [feedId] = Buffer.from(cursor, 'base64url').toString().split('.');
    for (const after of ['', 'x', other('abcdef.1'), other(`${feedId}.7`), other(`${feedId}.0`)]) {
      expect(await refusal(feed({ after }))).toMatch(
        /^UNKNOWN_CURSOR: after is ".*", which is no cursor of this feed; leave it out to read from the beginning/,
      );
      await expect(door({ after })).rejects.toMatchObject({ code: 'UNKNOWN_CURSOR' });
    }
  });

  it('the internal door tells what a filter needs, and how far the feed goes', async () => {
    const { nodes } = await feed();
    const last = nodes.at(-1)?.cursor;
    expect(await door({ first: 0 })).toMatchObject({ entries: [], head: last, headSeq: 6, more: true });
    expect(await door({ after: last })).toMatchObject({ entries: [], head: last, more: false });
    const page = await door({ after: nodes[3]?.cursor });
    expect(page).toMatchObject({ head: last, more: false });
    expect(page.entries[0]).toEqual({
      seq: 5,
      cursor: nodes[4]?.cursor,
      previousCursor: nodes[3]?.cursor,
      productCode: nhsaCode(1),
      formerCodes: [],
      jurisdictionCode: HAINAN,
      companyUscc: company(1).uscc,
      tenderNumbers: ['LM-HD2024'],
      caseId: 'PL-2',
    });
  });

  it('the internal door is one statement where there is nothing new', async () => {
    const { head } = await door({ first: 0 });
    hub.counter.reset();
    await door({ after: head });
    expect(hub.counter.count).toBe(1);
  });

  it('a client does not reach the internal door', async () => {
    const { errors } = await hub.answer('{ priceLinkageFeed { head entries { seq } } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('the digest of a day is what a receiver can reckon from its entries', async () => {
    const { nodes } = await feed({ filter: { jurisdictions: [HAINAN] } });
    const hash = nodes.reduce((before, entry) => {
      const { cursor, id, type, occurredAt, previousPrice, price, effectiveOn } = entry;
      const parts = [cursor, id, type, occurredAt, previousPrice, price, effectiveOn].map(part => part ?? '');
      return createHash('sha256')
        .update(`${before}\n${parts.join('|')}`)
        .digest('hex');
    }, '');
    const digest = (on: string) =>
      hub.ask(
        `query ($on: Date!) { feedDigest(day: $on, filter: { jurisdictions: ["${HAINAN}"] }) { day events firstCursor lastCursor hash } }`,
        { on },
      );
    const today = chinaToday(Date.parse(nodes[0]?.occurredAt ?? ''));
    expect(await digest(today)).toEqual({
      feedDigest: {
        day: today,
        events: 4,
        firstCursor: nodes[0]?.cursor,
        lastCursor: nodes[3]?.cursor,
        hash,
      },
    });
    expect(await digest('2020-01-01')).toEqual({
      feedDigest: { day: '2020-01-01', events: 0, firstCursor: null, lastCursor: null, hash: '' },
    });
  });

  it('the listing of an entry is of the day on which its price begins', async () => {
    const { priceLinkageChanges } = await hub.ask<{
      priceLinkageChanges: { nodes: { listing: { on: string; price: string } }[] };
    }>('{ priceLinkageChanges(filter: { types: [PRICE_CHANGED] }) { nodes { listing { on price } } } }');
    expect(priceLinkageChanges.nodes).toEqual([{ listing: { on: '2025-10-01', price: '900.00' } }]);
  });

  it.each<[string, object, string[]]>([
    ['status', { statuses: ['APPLIED'] }, ['PL-2']],
    ['due days', { dueFrom: '2025-09-19', dueTo: '2025-09-19' }, ['PL-2', 'PL-4']],
    ['due earlier', { dueTo: '2025-09-18' }, []],
    ['overdue on the day after', { overdueOn: '2025-09-20' }, ['PL-4']],
    ['overdue on the due day', { overdueOn: '2025-09-19' }, []],
    ['jurisdiction and tender', { jurisdictions: [HEBEI], tenders: ['JZJLC-2024-1'] }, ['PL-3']],
  ])('cases are found by %s', async (_, filter, expected) => {
    const { priceLinkageCases } = await hub.ask<{ priceLinkageCases: { nodes: { id: string }[] } }>(
      'query ($filter: PriceLinkageCaseFilter) { priceLinkageCases(filter: $filter) { nodes { id } } }',
      { filter },
    );
    expect(priceLinkageCases.nodes.map(({ id }) => id)).toEqual(expected);
  });

  it('statements do not grow with the entries asked for', async () => {
    const question = (first: number) => `{ priceLinkageChanges(first: ${first}) { nodes {
      product { code } jurisdiction { name } listing { price } case { status reasons { says } trigger { price } history { seq } } } } }`;
    const statements = async (first: number) => {
      hub.counter.reset();
      await hub.ask(question(first));
      return hub.counter.count;
    };
    expect(await statements(6)).toBe(await statements(1));
  });

  it('twenty writers on one product leave one history of its price and a feed without gaps', async () => {
    const before = (await feed()).nodes.at(-1)?.seq ?? 0;
    const prices = Array.from({ length: 20 }, (_, n) => `${700 + n * 10}.00`);
    await Promise.all(
      prices.map((price, n) =>
        desk.won(3, price, {
          jurisdiction: n % 2 === 0 ? '340000' : '350000',
          publishedOn: day(`2025-09-${String(1 + (n % 5)).padStart(2, '0')}`),
        }),
      ),
    );
    const rows = await hub.catalogue.database.read.query<
      { jurisdiction: string; fromDate: string; toDate: string | null }[]
    >(
      `SELECT p.jurisdiction, p.fromDate, p.toDate FROM price p JOIN product o ON o.id = p.productId
       WHERE p.supersededAt IS NULL AND p.kind = 'WINNING' AND o.code = ? ORDER BY p.jurisdiction, p.fromDate`,
      [nhsaCode(3)],
    );
    rows.forEach((row, index) => {
      const next = rows[index + 1];
      expect(row.toDate).toBe(next?.jurisdiction === row.jurisdiction ? next.fromDate : null);
    });
    const { nodes } = await feed({ first: 200 });
    expect(nodes.map(({ seq }) => seq)).toEqual(nodes.map((_, index) => index + 1));
    const own = nodes.filter(({ seq }) => seq > before);
    for (const jurisdiction of [HAINAN, HEBEI]) {
      const targets = own
        .filter(entry => entry.jurisdiction.code === jurisdiction)
        .map(({ price }) => Number(price));
      expect(targets.filter((price, index) => index > 0 && price >= (targets[index - 1] ?? 0))).toEqual([]);
      expect(targets.at(-1)).toBe(700);
    }
  }, 60_000);
});
