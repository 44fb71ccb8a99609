import { type PlainDate } from '@alliance-hub/kernel';
import { type SupplyListEntity } from './supply-list.entity';
import { type SupplyListHead } from './supply-list.input';

type Named = Pick<SupplyListHead, 'source' | 'fileName'>;

/**
 * Whether a list comes with another document than a version did. What is not told of the document is not compared, and a
 * title that is the name of the file is none: the same file may be called anything.
 */
export function comesWithAnother({ source, fileName }: Named, version: SupplyListEntity): boolean {
  const { number, title, issuer, issuedOn } = source;
  return [
    [hasOwnTitle({ source, fileName }) ? title : null, version.documentTitle],
    [number, version.documentNumber],
    [issuer, version.documentIssuer],
    [issuedOn, version.documentIssuedOn],
  ].some(([told, stored]) => told != null && told !== '' && told !== stored);
}

export const hasOwnTitle = ({ source, fileName }: Named): boolean => source.title !== fileName;

/** The day from which the time of price linkage runs. */
export const publicationOf = ({ documentIssuedOn, effectiveFrom }: SupplyListEntity): PlainDate =>
  documentIssuedOn ?? effectiveFrom;
