import { type Origin } from '@alliance-hub/graphql';
import { parseCertificateNumber, parseNhsaCode, parseUscc, type PlainDate } from '@alliance-hub/kernel';
import { badInput } from '../errors';
import { fingerprint } from '../write/fingerprint';
import { type CertificateDetails } from './certificate.repository';

/** A product as a list or a filing tells it. */
export interface ProductLine {
  /** NHSA code; without one the product waits for it (HI-4.1b). */
  productCode?: string | null;
  name: string;
  specification?: string | null;
  model?: string | null;
  unit: string;
  /** Code of the category 采购品种. */
  category: string;
  company: { uscc: string; name: string };
  certificate?: { number: string; validFrom?: PlainDate | null; validTo?: PlainDate | null } | null;
  origin?: Origin | null;
}

/** The same, checked and in the form that is stored. */
export interface ProductDetails {
  code: string | null;
  name: string;
  specification: string | null;
  model: string | null;
  unit: string;
  category: string;
  company: { uscc: string; name: string };
  certificate: CertificateDetails | null;
  origin: Origin | null;
  /** What a line without a code is recognised by: company, category, name, specification and model. */
  lineKey: string;
}

const LONGEST_NAME = 200;
const LONGEST_SPECIFICATION = 500;
const LONGEST_UNIT = 20;

/**
 * Checks a product line against itself and the known categories.
 * @throws HubError that names the field, its value and what would be right.
 */
export function productDetails(line: ProductLine, isCategory: (code: string) => boolean): ProductDetails {
  const code = line.productCode ? parseNhsaCode(line.productCode, 'productCode').code : null;
  const name = required('name', line.name, LONGEST_NAME, 'the product name 产品名称');
  const unit = required('unit', line.unit, LONGEST_UNIT, 'a pricing unit 计价单位, such as 个, 根 or 套');
  const specification = optional('specification', line.specification);
  const model = optional('model', line.model);
  if (!isCategory(line.category)) {
    throw badInput(
      'category',
      line.category,
      'it must be a category of the catalogue; load its tender first',
    );
  }
  const uscc = parseUscc(line.company.uscc, 'company.uscc').code;
  const companyName = required('company.name', line.company.name, LONGEST_NAME, 'the company name 企业名称');
  return {
    code,
    name,
    specification,
    model,
    unit,
    category: line.category,
    company: { uscc, name: companyName },
    certificate: line.certificate ? certificateDetails(line.certificate) : null,
    origin: line.origin ?? null,
    lineKey: fingerprint(uscc, line.category, name, specification, model),
  };
}

/** @throws HubError BAD_USER_INPUT for a number that cannot be one, or a validity that ends before it begins. */
export function certificateDetails(certificate: NonNullable<ProductLine['certificate']>): CertificateDetails {
  const { number } = parseCertificateNumber(certificate.number, 'certificate.number');
  const { validFrom = null, validTo = null } = certificate;
  if (validFrom && validTo && validTo < validFrom) {
    throw badInput(
      'certificate.validTo',
      validTo,
      `it must not be before ${validFrom}, the first day of validity`,
    );
  }
  return { number, validFrom, validTo };
}

function required(field: string, value: string | null | undefined, longest: number, wanted: string): string {
  const text = value?.trim() ?? '';
  if (text === '') throw badInput(field, text, `it must be ${wanted}`);
  if (text.length > longest) throw badInput(field, text, `it must have at most ${longest} characters`);
  return text;
}

function optional(field: string, value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text.length > LONGEST_SPECIFICATION) {
    throw badInput(field, text, `it must have at most ${LONGEST_SPECIFICATION} characters`);
  }
  return text === '' ? null : text;
}
