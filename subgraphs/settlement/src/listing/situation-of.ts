import { rowScope, seesRow } from '@alliance-hub/auth';
import { ancestry, parseInstitutionCode } from '@alliance-hub/kernel';
import { askerOf, type SettlementContext } from '../context';
import { catalogueOn } from '../payment-standard/catalogue-window';
import { filingOn } from '../payment-standard/filing-window';
import { type FilingWindow, type Situation } from '../payment-standard/situation';
import { type QuoteRequest } from '../quote/quote-arguments';
import { type Facts, readFacts } from './facts';
import { type Listing } from './listing.types';

type Asked = Partial<QuoteRequest>;

/** Gathers what the payment of a listing depends on. */
export async function situationOf(
  listing: Listing,
  asked: Asked,
  context: SettlementContext,
): Promise<Situation> {
  const { productCode, jurisdictionCode, on } = listing;
  const facts = factsOf(listing);
  const [entries, filings] = await Promise.all([
    context.catalogue.load({ productCode, jurisdictionCode }),
    filingsOf(listing, facts, asked, context),
  ]);
  return {
    jurisdiction: jurisdictionCode,
    on,
    facts,
    catalogue: catalogueOn(entries, ancestry(jurisdictionCode), on),
    outOfAreaUnmatched: Boolean(asked.outOfArea && asked.unmatched),
    ...(filings && { filings }),
    ...(asked.chargedPrice && { chargedPrice: asked.chargedPrice }),
  };
}

/** Whether the asker may see the filings of the institution asked for; only an unlisted product looks at them. */
export function seesFilings(listing: Listing, { institution }: Asked, context: SettlementContext): boolean {
  if (institution === undefined || factsOf(listing).standing !== 'UNLISTED') return true;
  const { code, division } = parseInstitutionCode(institution, 'institution');
  return seesRow(rowScope(askerOf(context), 'VOLUMES'), { institution: code, jurisdiction: division });
}

async function filingsOf(
  { productCode, jurisdictionCode, on }: Listing,
  { standing }: Facts,
  { institution }: Asked,
  context: SettlementContext,
): Promise<FilingWindow | undefined> {
  if (institution === undefined || standing !== 'UNLISTED') return undefined;
  const { code } = parseInstitutionCode(institution, 'institution');
  const filings = await context.filings.load({ productCode, institutionCode: code });
  return filingOn(filings, { institution: code, jurisdiction: jurisdictionCode, on });
}

function factsOf({ productCode, jurisdictionCode, on, facts }: Listing): Facts {
  return readFacts(facts, `${productCode} in ${jurisdictionCode} on ${on}`);
}
