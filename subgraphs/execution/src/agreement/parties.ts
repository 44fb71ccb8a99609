import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { ruleAround } from '../rollout/rule-around';
import type { AgreementRecord } from './agreement.repository';
import { AgreementParty } from './agreement.enums';

interface Named {
  readonly distributor: string;
  readonly leadInstitution: string | null;
}

/**
 * Who signs: the institution, or the lead hospital in its place where one is named (WH-2.1a); the company; its
 * distributor where one is named (SX-3.1c, A-61).
 */
export function partiesOf({ distributor, leadInstitution }: Named): AgreementParty[] {
  return [
    leadInstitution === null ? AgreementParty.INSTITUTION : AgreementParty.LEAD_INSTITUTION,
    AgreementParty.COMPANY,
    ...(distributor === '' ? [] : [AgreementParty.DISTRIBUTOR]),
  ];
}

/** What is asked of an agreement's form on a day. */
type Formed = Named & Pick<AgreementRecord, 'jurisdiction' | 'category'>;

/** The form that the notice around a day gives the agreements of a rollout 协议签订方式. */
export const formOn = (policy: Policy, agreement: Formed, on: PlainDate) =>
  ruleAround(policy, 'agreement.form', agreement, on);

export type AgreementForm = ReturnType<typeof formOn>;

/**
 * Sides of the notice's agreement for which this one names nobody: without a distributor it is no tripartite one
 * (SX-3.1c, HI-3.1.2), without a lead hospital none of Weihai (WH-2.1a). A lead hospital stands for its member (HI-4.7c).
 */
export function missingSides(form: AgreementForm, named: Named): AgreementParty[] {
  if (form.status !== 'SPECIFIED') return [];
  const there = new Set<string>(partiesOf(named));
  if (there.has('LEAD_INSTITUTION')) there.add('INSTITUTION');
  return form.value.sides
    .filter(side => !side.some(party => there.has(party)))
    .flatMap(([party]) => (party ? [AgreementParty[party]] : []));
}

/** Everybody whose signature is still to come or there, those included that the agreement has yet to name. */
export function signersOf(
  policy: Policy,
  record: Formed & Pick<AgreementRecord, 'yearFrom'>,
): AgreementParty[] {
  return [...partiesOf(record), ...missingSides(formOn(policy, record, record.yearFrom), record)];
}
