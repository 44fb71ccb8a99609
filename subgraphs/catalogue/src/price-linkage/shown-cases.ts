import { present } from '../read/present';
import { type Reads } from '../read/reads';
import { type PriceLinkageCase } from './linkage-case.types';
import { caseNumber } from './linkage.rows';

export const shownCase = ({ linkage }: Reads, id: string): Promise<PriceLinkageCase> =>
  present(linkage.case.load(caseNumber(id) ?? 0), 'case', id);

export const shownCases = (reads: Reads, ids: readonly string[]): Promise<PriceLinkageCase[]> =>
  Promise.all(ids.map(id => shownCase(reads, id)));
