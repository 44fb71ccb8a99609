import { requiredDivision } from '@alliance-hub/graphql';
import { type FilingRow } from './filing.entity';
import { Filing } from './filing.types';

/** A filing as the graph shows it. */
export function shownFiling(row: FilingRow): Filing {
  const { id, unitPrice, bidGroup, filedOn, recordedAt } = row;
  return Object.assign(new Filing(), {
    id,
    institution: { code: row.institutionCode },
    product: { code: row.productCode },
    jurisdiction: requiredDivision(row.jurisdictionCode),
    unitPrice,
    bidGroup,
    filedOn,
    recordedAt,
  });
}
