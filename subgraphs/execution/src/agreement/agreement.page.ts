import { type Connection, pageRequest, toConnection } from '@alliance-hub/graphql';
import type { Reads } from '../query/reads';
import { type AgreementParent, agreementsOf } from './agreement.repository';
import { type Agreement, type AgreementFilter, agreementOf } from './agreement.types';

interface PageArgs {
  filter: AgreementFilter | null;
  first: number | null;
  after: string | null;
}

/** A page of a parent's agreements, by id. */
export async function pageOfAgreements(
  reads: Reads,
  parent: AgreementParent,
  { filter, first, after }: PageArgs,
): Promise<Connection<Agreement>> {
  const page = pageRequest(first ?? 20, after);
  const list = agreementsOf(parent, filter ?? {}, { scope: reads.scope, today: reads.today, page });
  const { keys, total } = await reads.page.load(list);
  const records = await Promise.all(keys.map(id => reads.agreement.load(id)));
  const rows = records.filter(record => record !== undefined).map(agreementOf);
  return toConnection(rows, page, total, row => row.id);
}
