import { Origin, Provenance } from '@alliance-hub/graphql';
import { type PlainDate, type Text, Yuan } from '@alliance-hub/kernel';
import { type EmbeddedHub } from '../../src/in-process';
import { type SampleHub } from '../sample-hub';

type Argument<Service, Method extends keyof Service> = Service[Method] extends (...args: infer A) => unknown
  ? A[0]
  : never;
type SecondArgument<Service, Method extends keyof Service> = Service[Method] extends (
  ...args: infer A
) => unknown
  ? A[1]
  : never;

type PublishList = Argument<EmbeddedHub['catalogue']['supplyLists'], 'publish'>;
type Winner = PublishList['lines'][number];
type Filed = Argument<EmbeddedHub['catalogue']['products'], 'file'>['lines'][number];
type Institution = SecondArgument<EmbeddedHub['execution']['institutions'], 'record'>['lines'][number];
type Agreed = SecondArgument<EmbeddedHub['execution']['agreements'], 'record'>['lines'][number];
type Purchase = SecondArgument<EmbeddedHub['execution']['purchases'], 'record'>['lines'][number];

export const COMPANY = { uscc: '91460100DEMA000133', name: '海南演示医疗器械有限公司' };
export const DISTRIBUTOR = '91460100DEMA012866';
export const SOURCE = { title: '测试文件', sha256: '0'.repeat(64) };
const ACTOR = 'test';
const WRITER = { actor: ACTOR };

export const day = (text: string): PlainDate => text as PlainDate;
export const yuan = (text: string): Yuan => Yuan.of(text);

/** A code that no product of the sample has. */
export const productCode = (n: number): string => `C02010100113038${String(99_000 + n)}`;

/** A product of a test, by its number. */
export const product = (n: number, category: string) => ({
  productCode: productCode(n),
  name: `测试产品${n}`,
  specification: 'S',
  unit: '个',
  category,
  company: COMPANY,
  certificate: {
    number: `国械注准2020313${String(9000 + n)}`,
    validFrom: day('2020-05-01'),
    validTo: day('2030-04-30'),
  },
  origin: Origin.DOMESTIC,
});

interface Winning {
  tender: string;
  jurisdiction: string;
  category: string;
  from: string;
  group?: string;
  /** Prices by the number of the product. */
  prices: Readonly<Record<number, string>>;
}

interface Listed {
  jurisdiction: string;
  category: string;
  from: string;
  group?: string;
  outcome?: 'NOT_SELECTED' | 'NEVER_BID';
  prices: Readonly<Record<number, string>>;
}

interface Bought {
  institution: string;
  product: string;
  quantity: number;
  on: string;
  price?: string;
  orderedOn?: string;
  lineId?: string;
  kind?: 'ORDER' | 'ACCEPTANCE' | 'RETURN';
  channel?: 'OFFLINE';
}

/** What offices, trading centres and institutions send to the hub of a test; nothing may be rejected. */
export class Desk {
  private sent = 0;

  constructor(private readonly sample: SampleHub) {}

  private get hub(): EmbeddedHub {
    return this.sample.hub;
  }

  private next(): string {
    return `test-${(this.sent += 1)}`;
  }

  /** A supply list of a tender for a jurisdiction. */
  async wins({ tender, jurisdiction, category, from, group, prices }: Winning): Promise<void> {
    const lines = Object.entries(prices).map(([n, price]): Winner => ({
      ...product(Number(n), category),
      ...(group !== undefined && { bidGroup: group }),
      price: yuan(price),
      row: Number(n),
    }));
    const { rejected } = await this.hub.catalogue.supplyLists.publish(
      {
        tender,
        jurisdiction,
        effectiveFrom: day(from),
        sha256: String((this.sent += 1)).padStart(64, '0'),
        provenance: Provenance.SYNTHETIC,
        source: SOURCE,
        ...(group !== undefined && {
          bidGroups: [{ id: group, name: group, unit: `${group}-U`, category }],
        }),
        lines,
      },
      ACTOR,
    );
    expect(rejected).toEqual([]);
  }

  /** Products that did not win, as a trading centre lists them. */
  async lists({ jurisdiction, category, from, group, outcome, prices }: Listed): Promise<void> {
    const lines = Object.keys(prices).map((n): Filed => ({
      ...product(Number(n), category),
      classification: {
        bidGroup: group ?? null,
        // The values of an enum of another part are its names.
        bidOutcome: (outcome ?? null) as NonNullable<Filed['classification']>['bidOutcome'],
        from: day(from),
      },
    }));
    const { products, listings } = this.hub.catalogue;
    const filed = await products.file({ provenance: Provenance.SYNTHETIC, source: SOURCE, lines }, ACTOR);
    expect(filed.rejected).toEqual([]);
    const { rejected } = await listings.record(
      {
        batchId: this.next(),
        jurisdiction,
        source: SOURCE,
        lines: Object.entries(prices).map(([n, price]) => ({
          lineId: n,
          product: productCode(Number(n)),
          price: yuan(price),
          from: day(from),
        })),
      },
      ACTOR,
    );
    expect(rejected).toEqual([]);
  }

  /** An institution, public and of the third tier unless said otherwise. */
  async opens(code: string, more: Partial<Record<keyof Institution, unknown>> = {}): Promise<void> {
    const line = {
      code,
      name: `测试医院 ${code}`,
      jurisdiction: code.slice(1, 7),
      ownership: 'PUBLIC',
      tier: 'TERTIARY',
      designated: true,
      from: day('2021-01-01'),
      ...more,
    } as Institution;
    const { rejected } = await this.hub.execution.institutions.record(WRITER, {
      batchId: this.next(),
      source: SOURCE,
      lines: [line],
    });
    expect(rejected).toEqual([]);
  }

  /** Tries an agreement with the company that the product belongs to; the lines that were not taken come back. */
  async agrees(
    rollout: string,
    line: Pick<Agreed, 'institution' | 'product' | 'agreedQuantity' | 'distributor'>,
    agreementYear = 1,
  ): Promise<readonly { code: string; message: Text | string }[]> {
    await this.hub.execution.followCatalogue();
    const company = await this.companyOf(line.product);
    const { rejected } = await this.hub.execution.agreements.record(WRITER, {
      batchId: this.next(),
      rollout,
      agreementYear,
      source: SOURCE,
      lines: [{ lineId: this.next(), company, ...line }],
    });
    return rejected;
  }

  /** A purchase, ordered and accepted on one day unless said otherwise. */
  async buys(bought: Bought): Promise<void> {
    expect(await this.triesToBuy(bought)).toEqual([]);
  }

  /** Tries a purchase; the lines that were not taken come back. */
  async triesToBuy({
    on,
    orderedOn = on,
    price = '100.00',
    kind = 'ACCEPTANCE',
    channel,
    ...line
  }: Bought): Promise<readonly { field?: string | null; message: Text | string }[]> {
    await this.hub.execution.followCatalogue();
    const { rejected } = await this.hub.execution.purchases.record(WRITER, {
      batchId: this.next(),
      source: SOURCE,
      lines: [
        {
          lineId: this.next(),
          ...line,
          kind: kind as Purchase['kind'],
          ...(channel && { channel: channel as Purchase['channel'] }),
          unitPrice: yuan(price),
          orderedOn: day(orderedOn),
          on: day(on),
        },
      ],
    });
    return rejected;
  }

  /** Tries a signature of one party; what was wrong with it comes back. */
  async signs(agreement: string, party: string, mode: string, signedOn: string): Promise<string | undefined> {
    const { signing } = this.hub.execution;
    const input = {
      requestId: this.next(),
      agreement,
      party,
      mode,
      signedOn: day(signedOn),
      noSideAgreement: true,
      source: SOURCE,
    } as Parameters<typeof signing.sign>[1];
    return signing.sign(WRITER, input).then(
      () => undefined,
      (error: Error) => error.message,
    );
  }

  /** USCC of the company that a product belongs to. */
  async companyOf(product: string): Promise<string> {
    const { data } = await this.sample.ask<{ product: { company: { uscc: string } } }>(
      'query ($product: ID!) { product(code: $product) { company { uscc } } }',
      { product },
    );
    return data?.product.company.uscc ?? '';
  }

  /** A decision to extend a cycle. */
  async extends(rollout: string, to: string): Promise<void> {
    await this.hub.execution.extensions.extend(WRITER, { rollout, extendedTo: day(to), source: SOURCE });
  }

  /** A renewed registration certificate. */
  async renewsCertificate(
    product: string,
    number: string,
    validFrom: string,
    validTo: string,
  ): Promise<void> {
    await this.hub.catalogue.products.replaceCertificate(
      {
        requestId: this.next(),
        product,
        source: SOURCE,
        certificate: { number, validFrom: day(validFrom), validTo: day(validTo) },
      },
      ACTOR,
    );
  }

  /** A code of the national maintenance platform for a product that had none or another. */
  async replacesCode(product: string, newCode: string, effectiveOn: string): Promise<void> {
    await this.hub.catalogue.products.replaceCode(
      { requestId: this.next(), product, newCode, effectiveOn: day(effectiveOn), source: SOURCE },
      ACTOR,
    );
  }

  /** 《定点医疗机构非挂网采购耗材备案表》 of an institution, as the insurance agency of its city records it. */
  async files(institution: string, product: string, unitPrice: string, filedOn: string): Promise<void> {
    const jurisdiction = `${institution.slice(1, 5)}00`;
    const { errors } = await this.sample.ask(
      'mutation ($input: RecordFilingInput!) { recordFiling(input: $input) { id } }',
      {
        input: {
          requestId: this.next(),
          institution,
          product,
          unitPrice,
          filedOn,
          jurisdiction,
          source: SOURCE,
        },
      },
      { sub: 'agency', role: 'INSURANCE_AGENCY', jurisdictions: [jurisdiction] },
    );
    expect(errors).toBeUndefined();
  }
}
