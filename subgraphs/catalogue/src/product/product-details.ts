import { type Origin } from '@alliance-hub/graphql';
import {
  messages,
  parseCertificateNumber,
  parseNhsaCode,
  parseUscc,
  type PlainDate,
  type Text,
} from '@alliance-hub/kernel';
import { badInput } from '../errors';
import { fingerprint } from '../write/fingerprint';
import { wanted } from '../messages';
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
  const name = required('name', line.name, LONGEST_NAME, say('name'));
  const unit = required('unit', line.unit, LONGEST_UNIT, say('unit'));
  const specification = optional('specification', line.specification);
  const model = optional('model', line.model);
  if (!isCategory(line.category)) {
    throw badInput('category', line.category, wanted('categoryFirst'));
  }
  const uscc = parseUscc(line.company.uscc, 'company.uscc').code;
  const companyName = required('company.name', line.company.name, LONGEST_NAME, say('company'));
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
    throw badInput('certificate.validTo', validTo, wanted('validTo', { day: validFrom }));
  }
  return { number, validFrom, validTo };
}

function required(field: string, value: string | null | undefined, longest: number, what: Text): string {
  const text = value?.trim() ?? '';
  if (text === '') throw badInput(field, text, wanted('given', { what }));
  if (text.length > longest) throw badInput(field, text, wanted('longest', { n: longest }));
  return text;
}

function optional(field: string, value: string | null | undefined): string | null {
  const text = value?.trim() ?? '';
  if (text.length > LONGEST_SPECIFICATION) {
    throw badInput(field, text, wanted('longest', { n: LONGEST_SPECIFICATION }));
  }
  return text === '' ? null : text;
}

const say = messages('catalogue.productDetails', {
  name: { en: 'the product name 产品名称', zh: '产品名称' },
  unit: { en: 'a pricing unit 计价单位, such as 个, 根 or 套', zh: '计价单位，如个、根、套' },
  company: { en: 'the company name 企业名称', zh: '企业名称' },
});
