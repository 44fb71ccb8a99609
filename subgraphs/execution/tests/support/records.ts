import { Yuan } from '@alliance-hub/kernel';
import type { AgreementLineInput } from '../../src/agreement/agreement.inputs';
import { InstitutionTier, Ownership } from '../../src/institution/institution.enums';
import type { InstitutionInput } from '../../src/institution/institution.inputs';
import { PurchaseLineKind } from '../../src/purchase/purchase.enums';
import type { PurchaseLineInput } from '../../src/purchase/purchase.inputs';
import type { Execution } from '../../src';
import { COMPANY } from './catalogue-log';
import { day } from './open';

export const TESTER = { actor: 'test' };
export const SOURCE = { title: '测试文件' };

/** Haikou (Hainan), Sanya (Hainan), Fengxiang (Shaanxi) and Weihai. */
export const HAIKOU = 'H46010699001';
export const SANYA = 'H46020399001';
export const FENGXIANG = 'H61030599001';
export const WEIHAI = 'H37100299001';

export const institution = (code: string, more: Partial<InstitutionInput> = {}): InstitutionInput => ({
  code,
  name: `演示医院 ${code}`,
  jurisdiction: code.slice(1, 7),
  ownership: Ownership.PUBLIC,
  tier: InstitutionTier.TERTIARY,
  designated: true,
  from: day('2021-01-01'),
  ...more,
});

let batches = 0;
const batchId = (): string => `batch-${(batches += 1)}`;

export const recordInstitutions = (execution: Execution, ...lines: InstitutionInput[]) =>
  execution.institutions.record(TESTER, { batchId: batchId(), source: SOURCE, lines });

export const agreed = (
  lineId: string,
  quantity: number,
  more: Partial<AgreementLineInput> = {},
): AgreementLineInput => ({
  lineId,
  institution: HAIKOU,
  company: COMPANY,
  product: 'P1',
  agreedQuantity: quantity,
  ...more,
});

export const recordAgreements = (
  execution: Execution,
  lines: AgreementLineInput[],
  { rollout = '460000:FLOW-DIVERTER', agreementYear = 1 } = {},
) =>
  execution.agreements.record(TESTER, { batchId: batchId(), rollout, agreementYear, source: SOURCE, lines });

/** A lot of P1 accepted in Haikou, ordered the same day. */
export const accepted = (
  lineId: string,
  quantity: number,
  on: string,
  more: Partial<PurchaseLineInput> = {},
): PurchaseLineInput => ({
  lineId,
  kind: PurchaseLineKind.ACCEPTANCE,
  institution: HAIKOU,
  product: 'P1',
  quantity,
  unitPrice: Yuan.of('1860.00'),
  orderedOn: day(on),
  on: day(on),
  ...more,
});

export const recordPurchases = (execution: Execution, ...lines: PurchaseLineInput[]) =>
  execution.purchases.record(TESTER, { batchId: batchId(), source: SOURCE, lines });
