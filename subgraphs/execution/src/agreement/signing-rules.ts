import { HubError, type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { ruleAround } from '../rollout/rule-around';
import type { AgreementRow, SignatureRow } from './agreement.entity';
import { AgreementParty, SignMode } from './agreement.enums';
import type { SignAgreementInput } from './agreement.inputs';
import { say } from './messages';
import { type AgreementForm, formOn, missingSides, partiesOf } from './parties';

/** What a signature is checked against. */
export interface SigningBasis {
  readonly policy: Policy;
  readonly today: PlainDate;
  readonly agreement: AgreementRow;
  /** Signatures of the agreement so far. */
  readonly before: readonly SignatureRow[];
}

/** @throws HubError BAD_USER_INPUT or CONFLICT, in the words of the notice that the signature does not meet */
export function checkSignature(
  input: SignAgreementInput,
  { policy, today, agreement, before }: SigningBasis,
): void {
  checkLength('requestId', input.requestId);
  if (input.signatory != null) checkLength('signatory', input.signatory);
  checkAttestation(input, agreement, policy);
  if (input.signedOn > today) {
    throw refused('BAD_USER_INPUT', 'signedOn', input.signedOn, say('afterToday', { today }));
  }
  const form = formOn(policy, agreement, input.signedOn);
  checkSides(input, agreement, form);
  checkMode(input, agreement, form);
  checkMandate(input, agreement, policy);
  if (before.some(row => row.party === input.party)) {
    throw refused('CONFLICT', 'party', input.party, say('signedAlready', { agreement: agreement.id }));
  }
}

function checkLength(field: string, value: string): void {
  if (value.trim() !== '' && value.length <= 120) return;
  throw refused('BAD_USER_INPUT', field, value.slice(0, 20), say('length'));
}

/** Where a notice forbids agreements beside the agreement, the signer says that there is none (HI-3.2.3a, LN-3.2b). */
function checkAttestation(
  { noSideAgreement, signedOn }: SignAgreementInput,
  agreement: AgreementRow,
  policy: Policy,
): void {
  if (noSideAgreement) return;
  const rule = ruleAround(policy, 'agreement.sideDeals', agreement, signedOn);
  if (rule.status !== 'SPECIFIED') return;
  const wanted = say('attestation', { clause: clauseOf(rule) });
  throw refused('BAD_USER_INPUT', 'noSideAgreement', 'false', wanted);
}

function checkSides({ party }: SignAgreementInput, agreement: AgreementRow, form: AgreementForm): void {
  const [missing] = missingSides(form, agreement);
  if (missing) {
    const given = { agreement: agreement.id, party: missing, clause: clauseOf(form) };
    throw new HubError('BAD_USER_INPUT', say('sideMissing', given), {
      field: 'agreement',
      value: agreement.id,
    });
  }
  const parties = partiesOf(agreement);
  if (parties.includes(party)) return;
  throw refused(
    'BAD_USER_INPUT',
    'party',
    party,
    say('party', { agreement: agreement.id, parties: parties.join(', ') }),
  );
}

/** A way of signing that the notice does not have (CQ-2.1a, SX-3.1c); what is signed on paper comes with its scan (HI-4.2b). */
function checkMode(
  { mode, source }: SignAgreementInput,
  { jurisdiction, category }: AgreementRow,
  form: AgreementForm,
): void {
  const modes = modesOf(form);
  if (!modes) return;
  if (mode === SignMode.PAPER && modes.includes(mode) && !source.sha256 && !source.url) {
    throw new HubError('BAD_USER_INPUT', say('scan', { clause: clauseOf(form) }), {
      field: 'source',
      value: source.title,
    });
  }
  if (modes.includes(mode)) return;
  const given = {
    mode,
    rollout: `${jurisdiction}:${category}`,
    modes: modes.join(', '),
    clause: clauseOf(form),
  };
  throw new HubError('BAD_USER_INPUT', say('mode', given), { field: 'mode', value: mode });
}

/** The ways of signing that a notice names; undefined where it names none. */
export const modesOf = (form: AgreementForm): readonly string[] | undefined =>
  form.status === 'SPECIFIED' ? form.value.modes : undefined;

/** Where members entrust the lead hospital in writing, it signs on that paper (WH-2.1a). */
function checkMandate(
  { party, mandate, signedOn }: SignAgreementInput,
  agreement: AgreementRow,
  policy: Policy,
): void {
  if (party !== AgreementParty.LEAD_INSTITUTION || mandate) return;
  const joint = ruleAround(policy, 'purchase.joint', agreement, signedOn);
  if (joint.status !== 'SPECIFIED' || joint.value.kind !== 'LEAD_SIGNS') return;
  const clause = clauseOf(joint);
  throw new HubError('BAD_USER_INPUT', say('mandate', { clause }), { field: 'mandate', value: 'missing' });
}

const clauseOf = ({ citations }: { citations: AgreementForm['citations'] }): string =>
  citations.map(({ clause }) => clause.id).join(', ');

export const refused = (
  code: 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT',
  field: string,
  value: string,
  wanted: Text,
): HubError => new HubError(code, wrongValue(field, value, wanted), { field, value });
