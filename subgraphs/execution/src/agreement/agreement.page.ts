import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import type { Reads } from '../query/reads';
import { type AgreementParent, agreementsOf } from './agreement-list';
import { type Agreement, type AgreementFilter, agreementOf } from './agreement.types';

/** What `asKnownAt` means at a field that leads to agreements. */
export const AGREEMENT_KNOWN_AT =
  'As the hub had it on record at that instant, with the lines, signatures and amount of then; by default as it is known now. 按该时刻的记录，含协议明细、签署与金额';

interface PageArgs {
  filter: AgreementFilter | null;
  first: number | null;
  after: string | null;
}

/** A page of a parent's agreements, by id, as the reads know them. */
export async function pageOfAgreements(
  reads: Reads,
  parent: AgreementParent,
  { filter, first, after }: PageArgs,
): Promise<Connection<Agreement>> {
  const page = pageRequest(first ?? 20, after);
  const list = agreementsOf(parent, filter ?? {}, { sight: reads.sight, knownAt: reads.knownAt, page });
  const { keys, total } = await reads.page.load(list);
  const records = await Promise.all(keys.map(id => reads.agreement.load(id)));
  const rows = records
    .filter(record => record !== undefined)
    .map(record => agreementOf(record, reads.knownAt));
  return toConnection(rows, page, total, row => row.id);
}
