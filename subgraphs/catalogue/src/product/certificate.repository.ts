import { groupBy, insertMany } from '@alliance-hub/database';
import { parseCertificateNumber, type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { badInput } from '../errors';
import { wanted } from '../messages';
import { marks, select, selectIn } from '../read/select';
import { nextIds } from '../write/ids';
import { CertificateEntity } from './product.entity';

export interface CertificateDetails {
  number: string;
  validFrom: PlainDate | null;
  validTo: PlainDate | null;
}
type Row = CertificateDetails & { id: number; productId: number };

const same = (a: CertificateDetails, b: CertificateDetails) =>
  a.number === b.number && a.validFrom === b.validFrom && a.validTo === b.validTo;

/** Certificates of products, oldest first. */
export async function certificatesOf(
  manager: EntityManager,
  products: readonly number[],
): Promise<Map<number, Row[]>> {
  const rows = await selectIn(products, some =>
    select<Row>(manager, `SELECT * FROM certificate WHERE productId IN (${marks(some)}) ORDER BY id`, some),
  );
  return groupBy(rows, row => Number(row.productId));
}

/**
 * Adds the certificates that are not known yet. A renewal keeps the number; a new number continues the newest
 * certificate, or the one named. Returns the products that got one.
 * @param isNew products that cannot have one yet
 */
export async function addCertificates(
  manager: EntityManager,
  given: readonly { productId: number; certificate: CertificateDetails; replaces?: string | null }[],
  isNew: (productId: number) => boolean = () => false,
): Promise<number[]> {
  const known = await certificatesOf(
    manager,
    given.flatMap(({ productId }) => (isNew(productId) ? [] : productId)),
  );
  const fresh = given.filter(
    ({ productId, certificate }) => !known.get(productId)?.some(row => same(row, certificate)),
  );
  const recordedAt = new Date().toISOString();
  const ids = await nextIds(manager, fresh.length);
  await insertMany(
    manager,
    CertificateEntity,
    fresh.map(({ productId, certificate, replaces }, index) => {
      const own = known.get(productId) ?? [];
      const previous = replaces ? own.findLast(row => row.number === replaces) : own.at(-1);
      const continued = previous && previous.number !== certificate.number ? previous.id : null;
      return { id: ids[index], productId, ...certificate, replacesId: continued, recordedAt };
    }),
  );
  return fresh.map(({ productId }) => productId);
}

/**
 * The number of a certificate of the product that another one continues, as it is kept.
 * @throws HubError BAD_USER_INPUT for one that the product never had.
 */
export async function replacedOf(
  manager: EntityManager,
  productId: number,
  replaces: string | null,
): Promise<string | null> {
  if (replaces === null) return null;
  const { number } = parseCertificateNumber(replaces, 'replaces');
  const own = (await certificatesOf(manager, [productId])).get(productId) ?? [];
  if (own.some(row => row.number === number)) return number;
  const numbers = [...new Set(own.map(row => row.number))].join('、');
  throw badInput(
    'replaces',
    replaces,
    wanted(numbers === '' ? 'noCertificate' : 'ownCertificate', { numbers }),
  );
}
