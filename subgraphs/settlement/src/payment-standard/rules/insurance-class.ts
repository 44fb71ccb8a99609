import { input, type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 按乙类支付: covered as an insurance class; ratio and standard stand in the document named (LN-4.3b). */
export function insuranceClass(rule: RuleOf<'INSURANCE_CLASS'>, _from: RuleInput): Ruling {
  return {
    coverage: 'COVERED',
    insuranceClass: rule.class,
    says: `Covered as class ${rule.class}; the standard stands in ${rule.by}, which the hub does not hold.`,
    inputs: [input('insurance class', rule.class), input('document', rule.by)],
  };
}
