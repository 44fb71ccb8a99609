import { type AskerInput } from '@alliance-hub/auth';
import { type HubError, type PlainDate } from '@alliance-hub/kernel';
import { type RecordWinningPrice } from '../../src/price-linkage/winning-price.input';
import { company, day, line, list, nhsaCode, reference, source, yuan } from './builders';
import { type OpenedCatalogue } from './open';

export const HAINAN = '460000';
export const HEBEI = '130000';
export const ANHUI = '340000';

export const OFFICE: AskerInput = { sub: 'office', role: 'ALLIANCE_OFFICE' };
export const CENTRE: AskerInput = { sub: 'centre', role: 'TRADING_CENTRE', jurisdictions: [HAINAN] };
export const MAKER: AskerInput = { sub: 'maker', role: 'COMPANY', companies: [company(1).uscc] };

export interface ShownCase {
  id: string;
  status: string;
  jurisdiction: { code: string };
  currentPrice: string;
  targetPrice: string;
  binding: boolean;
  dueOn: string | null;
  dueStatus: string;
  provisional: boolean;
  declaredPrice: string | null;
  appliedFrom: string | null;
  trigger: { price: string; publishedOn: string; evidence: string | null };
  reasons: { clause: { id: string; reading: string | null } | null; says: string; result: string | null }[];
  history: { type: string; price: string | null; previousPrice: string | null; reason: string | null }[];
}

const CASE = `id status jurisdiction { code } currentPrice targetPrice binding dueOn dueStatus provisional
  declaredPrice appliedFrom trigger { price publishedOn evidence }
  reasons { clause { id reading } says result } history { type price previousPrice reason }`;

/** A catalogue in which stents of one company win in Hainan, where a clause orders the fall, and in Hebei. */
export class LinkageDesk {
  private sent = 0;

  constructor(readonly hub: OpenedCatalogue) {}

  static async open(hub: OpenedCatalogue, products: number): Promise<LinkageDesk> {
    const { reference: service, supplyLists } = hub.catalogue;
    await service.load(reference, source, 'test');
    const lines = Array.from({ length: products }, (_, n) =>
      line(n + 1, '1000.00', { category: 'FLOW-DIVERTER', bidGroup: 'FD-A' }),
    );
    const start = { tender: 'LM-HD2024', effectiveFrom: day('2025-07-30') };
    const { rejected } = await supplyLists.publish(list(lines, { ...start, jurisdiction: HAINAN }), 'test');
    expect(rejected).toEqual([]);
    await supplyLists.publish(list(lines, { ...start, jurisdiction: HEBEI }), 'test');
    return new LinkageDesk(hub);
  }

  next(): string {
    return `r${(this.sent += 1)}`;
  }

  /** A winning price of Anhui, unless said otherwise. */
  won(n: number, price: string, more: Partial<RecordWinningPrice> = {}) {
    const request = {
      requestId: this.next(),
      product: nhsaCode(n),
      price: yuan(price),
      jurisdiction: ANHUI,
      publishedOn: day('2025-08-20'),
      source,
      ...more,
    };
    return this.hub.catalogue.winningPrices.record(request, 'test');
  }

  /** Opens a case and gives the one of Hainan. */
  async opened(n: number, price = '900.00', more: Partial<RecordWinningPrice> = {}): Promise<string> {
    const { opened } = await this.won(n, price, more);
    const cases = await Promise.all(opened.map(id => this.case(id)));
    return cases.find(({ jurisdiction }) => jurisdiction.code === HAINAN)?.id ?? 'none';
  }

  async case(id: string): Promise<ShownCase> {
    const { priceLinkageCase } = await this.hub.ask<{ priceLinkageCase: ShownCase }>(
      `query ($id: ID!) { priceLinkageCase(id: $id) { ${CASE} } }`,
      { id },
    );
    return priceLinkageCase;
  }

  async types(id: string): Promise<string[]> {
    return (await this.case(id)).history.map(({ type }) => type);
  }

  private get cases() {
    return this.hub.catalogue.priceLinkage;
  }

  /** Services take the claims of a verified token. */
  private as(asker: AskerInput) {
    return { jurisdictions: [], companies: [], institutions: [], exp: 0, ...asker };
  }

  declares(id: string, price = '900.00', on = '2025-09-01', asker = MAKER, requestId = this.next()) {
    const input = { requestId, case: id, price: yuan(price), declaredOn: day(on), source };
    return this.cases.declare(input, this.as(asker));
  }

  rejects(id: string, on = '2025-09-05', asker = CENTRE, reason = '申报价格有误') {
    const input = { requestId: this.next(), case: id, reason, rejectedOn: day(on) };
    return this.cases.reject(input, this.as(asker));
  }

  applies(id: string, price = '900.00', on = '2025-10-01', asker = CENTRE) {
    const input = { requestId: this.next(), case: id, price: yuan(price), effectiveOn: day(on), source };
    return this.cases.apply(input, this.as(asker));
  }

  withdraws(id: string, on = '2025-09-10', asker = CENTRE) {
    const input = { requestId: this.next(), case: id, reason: '产品已停产', withdrawnOn: day(on) };
    return this.cases.withdraw(input, this.as(asker));
  }

  /** Winning and payable price of a product in a jurisdiction on a day. */
  async price(n: number, jurisdiction: string, on: string): Promise<string | null> {
    const { listing } = await this.hub.ask<{ listing: { price: string | null } }>(
      'query ($product: ID!, $jurisdiction: ID!, $on: Date!) { listing(product: $product, jurisdiction: $jurisdiction, on: $on) { price } }',
      { product: nhsaCode(n), jurisdiction, on },
    );
    return listing.price;
  }

  sweep(on: string): Promise<number> {
    return this.hub.catalogue.sweepCases(on as PlainDate);
  }
}

/** Code and English sentence of what a request was refused with. */
export const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: HubError) => `${error.code}: ${error.message}`,
  );
