import { plainDate, type PlainDate } from '@alliance-hub/kernel';
import { companyOf, type Company } from './companies';
import { type IdentifierBook, type Certificate } from './identifiers';
import {
  type AwardedKind,
  type AwardRow,
  type Kind,
  type OfferedKind,
  type OfferRow,
  type Particulars,
  type Source,
} from './kind';

/** A specification with the identifiers it was given. */
export interface Numbered<Row> {
  readonly kind: Kind;
  readonly source: Source & { readonly listedOn?: string };
  readonly company: Company;
  readonly certificate: Certificate;
  /** Empty where the product has no code yet. */
  readonly code: string;
  readonly row: Row;
}

export type NumberedAward = Numbered<AwardRow>;
export type NumberedOffer = Numbered<OfferRow>;

/** The awards with their codes and certificates, as they stand on the day the list takes effect. */
export function numberAwards(
  book: IdentifierBook,
  kinds: readonly AwardedKind[],
  on: PlainDate,
): NumberedAward[] {
  return kinds.flatMap(kind =>
    kind.sources.flatMap(source => number(book, kind, source, source.rows, row => row[3], on)),
  );
}

/** The same for products that did not win. */
export function numberOffers(
  book: IdentifierBook,
  kinds: readonly OfferedKind[],
  on: PlainDate,
): NumberedOffer[] {
  return kinds.flatMap(kind =>
    kind.sources.flatMap(source => number(book, kind, source, source.rows, row => row[4], on)),
  );
}

function number<Row>(
  book: IdentifierBook,
  kind: Kind,
  source: Numbered<Row>['source'],
  rows: readonly Row[],
  particularsOf: (row: Row) => Particulars | undefined,
  on: PlainDate,
): Numbered<Row>[] {
  const company = companyOf(source.by);
  const listedOn = source.listedOn ? plainDate(source.listedOn) : on;
  const certificate = book.certificate(kind, company, source, listedOn);
  return rows.map(row => {
    const wanted = particularsOf(row)?.code ?? 'SPECIFICATION';
    const code = wanted === 'NONE' ? '' : book.code(kind, company, wanted);
    return { kind, source, company, certificate, code, row };
  });
}

export function groupOf({ kind, source }: Numbered<unknown>): string {
  return kind.bidUnit ? `${kind.bidUnit}-${source.group ?? '1'}` : '';
}
