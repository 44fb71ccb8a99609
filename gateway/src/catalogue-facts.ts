import { type InternalToken } from '@alliance-hub/auth';
import { type Catalogue } from '@alliance-hub/catalogue';
import { type CatalogueFactPage } from '@alliance-hub/execution';
import { graphql } from 'graphql';

const QUESTION = `query ($after: String, $first: Int) {
  catalogueFacts(after: $after, first: $first) {
    cursor
    more
    facts {
      id seq void productCode formerCodes jurisdictionCode from to standing standingClause price winningPrice
      pairedCap unit categoryCodes tenderNumber bidGroup companyUscc firstListedOn
    }
  }
}`;

/** A page of catalogue's log through its internal door: the same question that a process of its own would ask. */
export async function readCatalogueFacts(
  catalogue: Catalogue,
  internalToken: InternalToken,
  after: string,
  first: number,
): Promise<CatalogueFactPage> {
  const { data, errors } = await graphql({
    schema: catalogue.schema,
    source: QUESTION,
    variableValues: { after: after || null, first },
    contextValue: await catalogue.contextFor({ requestId: 'follower', internalToken: internalToken.value }),
  });
  if (errors?.[0]) throw errors[0];
  return (data as unknown as { catalogueFacts: CatalogueFactPage }).catalogueFacts;
}
