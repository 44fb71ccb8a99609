import { say, sayInput } from '../messages';
import { input, type RuleInput, type RuleOf, type Ruling } from './ruling';

/** 按乙类支付: covered as an insurance class; ratio and standard stand in the document named (LN-4.3b). */
export function insuranceClass(rule: RuleOf<'INSURANCE_CLASS'>, _from: RuleInput): Ruling {
  const shownClass = sayInput(`class${rule.class}`);
  return {
    coverage: 'COVERED',
    insuranceClass: rule.class,
    says: say('coveredAsClass', { class: shownClass, document: rule.by }),
    inputs: [input(sayInput('insuranceClass'), shownClass), input(sayInput('document'), rule.by)],
  };
}
