import { type InternalToken } from '@alliance-hub/auth';
import { type Catalogue } from '@alliance-hub/catalogue';
import {
  CATALOGUE_FACTS_QUESTION,
  type CatalogueFactPage,
  type CatalogueFactsAnswer,
} from '@alliance-hub/execution';
import { graphql } from 'graphql';

/** A page of catalogue's log through its internal door: the same question that a process of its own would ask. */
export async function readCatalogueFacts(
  catalogue: Catalogue,
  internalToken: InternalToken,
  after: string,
  first: number,
): Promise<CatalogueFactPage> {
  const { data, errors } = await graphql({
    schema: catalogue.schema,
    source: CATALOGUE_FACTS_QUESTION,
    variableValues: { after: after || null, first },
    contextValue: await catalogue.contextFor({ requestId: 'follower', internalToken: internalToken.value }),
  });
  if (errors?.[0]) throw errors[0];
  return (data as unknown as CatalogueFactsAnswer).catalogueFacts;
}
