import { groupBy } from '@alliance-hub/database';
import { ancestry, type PlainDate, Yuan } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { covers, effectiveOn } from '../listing/effective-interval';
import { marks, select, selectIn } from '../read/select';
import { type Loss, lossOf } from './loss';

interface PriceRow {
  productId: number;
  jurisdiction: string;
  amount: number;
  fromDate: PlainDate;
  toDate: PlainDate | null;
}
interface StandingRow {
  productId: number;
  jurisdiction: string;
  standing: string;
  tender: string | null;
  category: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

/** A jurisdiction with a winning price of its own, on a day. */
export interface WinningPlace {
  jurisdiction: string;
  amount: Yuan;
  /** Tender of the list that the product stands on there. */
  tender: string | null;
  /** What it costs there afterwards, as far as is known. */
  later: readonly Yuan[];
  /** That it ends winning there, as far as is known. */
  loss: Loss | null;
}

/** Where products win, at which prices of their own: two statements for all of them. */
export class WinningPlaces {
  private constructor(
    private readonly prices: ReadonlyMap<number, PriceRow[]>,
    private readonly standings: ReadonlyMap<number, StandingRow[]>,
  ) {}

  static async load(manager: EntityManager, products: readonly number[]): Promise<WinningPlaces> {
    const ids = [...new Set(products)];
    const prices = await selectIn(ids, some =>
      select<PriceRow>(
        manager,
        `SELECT productId, jurisdiction, amount, fromDate, toDate FROM price
         WHERE supersededAt IS NULL AND kind = 'WINNING' AND jurisdiction <> '' AND productId IN (${marks(some)})
         ORDER BY jurisdiction, fromDate`,
        some,
      ),
    );
    const standings = await selectIn(ids, some =>
      select<StandingRow>(
        manager,
        `SELECT productId, jurisdiction, standing, tender, category, fromDate, toDate FROM listing_fact
         WHERE productId IN (${marks(some)})`,
        some,
      ),
    );
    const byProduct = <Row extends { productId: number }>(rows: Row[]) =>
      groupBy(rows, row => Number(row.productId));
    return new WinningPlaces(byProduct(prices), byProduct(standings));
  }

  /** The jurisdictions in which a product is WINNING on a day, at a price of their own. */
  of(productId: number, on: PlainDate): WinningPlace[] {
    const standings = this.standings.get(productId) ?? [];
    return [...groupBy(this.prices.get(productId) ?? [], row => row.jurisdiction)].flatMap(
      ([jurisdiction, series]) => {
        const current = series.find(row => covers(row, on));
        const { row } = effectiveOn(standings, ancestry(jurisdiction), on);
        if (!current || row?.standing !== 'WINNING') return [];
        const later = series
          .filter(({ fromDate }) => fromDate > on)
          .map(({ amount }) => Yuan.ofUnits(amount));
        const loss = lossOf(standings, jurisdiction);
        return [{ jurisdiction, amount: Yuan.ofUnits(current.amount), tender: row.tender, later, loss }];
      },
    );
  }
}
