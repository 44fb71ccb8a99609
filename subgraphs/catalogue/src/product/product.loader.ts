import { type PlainDate } from '@alliance-hub/kernel';
import { type EntityManager } from 'typeorm';
import { manyByKey, marks, oneByKey, select } from '../read/select';
import { type Product, type RegistrationCertificate } from './product.types';

export interface ClassificationRow {
  productId: number;
  bidGroup: string | null;
  bidOutcome: string | null;
  fromDate: PlainDate;
  toDate: PlainDate | null;
}

export const productLoader = (manager: EntityManager) =>
  oneByKey<number, Product>(
    ids => select(manager, `SELECT * FROM product WHERE id IN (${marks(ids)})`, ids),
    product => Number(product.id),
  );

/** Codes that a product had before the one in force, oldest first. */
export const formerCodesLoader = (manager: EntityManager) =>
  manyByKey<number, { productId: number; code: string }>(
    ids =>
      select(
        manager,
        `SELECT productId, code FROM product_code WHERE toDate IS NOT NULL AND productId IN (${marks(ids)}) ORDER BY toDate, code`,
        ids,
      ),
    row => Number(row.productId),
  );

/** Certificates of a product, newest first. */
export const certificatesLoader = (manager: EntityManager) =>
  manyByKey<number, RegistrationCertificate>(
    ids =>
      select(manager, `SELECT * FROM certificate WHERE productId IN (${marks(ids)}) ORDER BY id DESC`, ids),
    row => Number(row.productId),
  );

export const classificationsLoader = (manager: EntityManager) =>
  manyByKey<number, ClassificationRow>(
    ids =>
      select(
        manager,
        `SELECT productId, bidGroup, bidOutcome, fromDate, toDate FROM classification
         WHERE supersededAt IS NULL AND productId IN (${marks(ids)}) ORDER BY fromDate`,
        ids,
      ),
    row => Number(row.productId),
  );
