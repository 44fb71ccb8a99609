import type { CatalogueFactPage } from '../../src';

/** One dated statement, with what a test does not care about filled in. */
export interface FactGiven {
  product: string;
  jurisdiction?: string;
  from?: string;
  to?: string | null;
  standing?: string;
  price?: string | null;
  winningPrice?: string | null;
  category?: string;
  categories?: string[];
  tender?: string | null;
  company?: string;
  formerCodes?: string[];
  void?: boolean;
}

export const COMPANY = '91460100DEMA000133';
export const OTHER_COMPANY = '91310115DEMA00021A';

/** The catalogue's log as its internal door would answer it: what is told is appended, by number. */
export class CatalogueLog {
  private readonly entries: { seq: number; fact: Record<string, unknown> }[] = [];
  /** How often the log was read. */
  reads = 0;

  tell(...facts: FactGiven[]): this {
    for (const fact of facts) {
      const seq = this.entries.length + 1;
      this.entries.push({ seq, fact: { ...factOf(fact), seq } });
    }
    return this;
  }

  clear(): void {
    this.entries.length = 0;
    this.reads = 0;
  }

  readonly read = (after: string, first: number): Promise<CatalogueFactPage> => {
    this.reads += 1;
    const rest = this.entries.filter(entry => entry.seq > Number(after || 0));
    const page = rest.slice(0, first);
    return Promise.resolve({
      facts: page.map(entry => entry.fact),
      cursor: String(page.at(-1)?.seq ?? after),
      more: rest.length > page.length,
    });
  };
}

function factOf(given: FactGiven): Record<string, unknown> {
  const {
    product,
    jurisdiction = '460000',
    from = '2025-07-25',
    to = null,
    category = 'FLOW-DIVERTER',
  } = given;
  const standing = given.standing ?? 'WINNING';
  const wins = standing === 'WINNING';
  const price = given.price === undefined ? '1860.00' : given.price;
  return {
    id: `${product}:${jurisdiction}:${from}`,
    void: given.void ?? false,
    productCode: product,
    formerCodes: given.formerCodes ?? [],
    jurisdictionCode: jurisdiction,
    from,
    to,
    standing,
    standingClause: null,
    price,
    winningPrice: given.winningPrice === undefined ? (wins ? price : null) : given.winningPrice,
    pairedCap: null,
    unit: '个',
    categoryCodes: given.categories ?? [category],
    tenderNumber: given.tender === undefined ? (wins ? 'LM-HD2024' : null) : given.tender,
    bidGroup: null,
    companyUscc: given.company ?? COMPANY,
    firstListedOn: from,
  };
}
