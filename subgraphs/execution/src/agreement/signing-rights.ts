import type { Policy } from '@alliance-hub/policy';
import { seesRow } from '@alliance-hub/auth';
import { forbidden } from '../writing/rights';
import type { Writer } from '../writing/writing';
import type { AgreementRow } from './agreement.entity';
import { AgreementParty, SignMode } from './agreement.enums';
import type { SignAgreementInput } from './agreement.inputs';
import { say } from './messages';
import { formOn, partiesOf } from './parties';
import { modesOf } from './signing-rules';

/** Whose signature it is. */
const OWNERS: Record<
  AgreementParty,
  (agreement: AgreementRow) => { institution?: string; companies?: string[] }
> = {
  [AgreementParty.INSTITUTION]: ({ institution }) => ({ institution }),
  [AgreementParty.LEAD_INSTITUTION]: ({ leadInstitution }) =>
    leadInstitution ? { institution: leadInstitution } : {},
  [AgreementParty.COMPANY]: ({ company }) => ({ companies: [company] }),
  [AgreementParty.DISTRIBUTOR]: ({ distributor }) => (distributor ? { companies: [distributor] } : {}),
};

/**
 * A party signs for itself; for the agreements of its subtree a trading centre registers what was signed on paper,
 * where a notice names paper. An agreement that is not the asker's and one that nobody recorded are refused alike.
 * @param place where the institution lies today
 * @throws HubError FORBIDDEN
 */
export function requireSigner(
  { scope }: Writer,
  input: SignAgreementInput,
  agreement: AgreementRow | undefined,
  place: string | undefined,
  policy: Policy,
): void {
  if (!scope) return;
  const signs = (party: AgreementParty) => agreement && seesRow(scope, OWNERS[party](agreement));
  if (signs(input.party)) return;
  if (agreement && place !== undefined && seesRow(scope, { jurisdiction: place })) {
    requirePaper(input, agreement, policy);
    return;
  }
  if (!agreement || !seesRow(scope, partyTo(agreement))) {
    throw forbidden('agreement', input.agreement, say('notParty', { agreement: input.agreement }));
  }
  const parties = partiesOf(agreement);
  const own = parties.filter(signs);
  const given = { party: input.party, agreement: agreement.id };
  const text =
    own.length > 0
      ? say('otherParty', { ...given, own: own.join(', ') })
      : say('noneOfThem', { ...given, parties: parties.join(', ') });
  throw forbidden('party', input.party, text);
}

/** Whose the agreement is, the member included for whom a lead hospital signs. */
const partyTo = ({ institution, company, distributor }: AgreementRow) => ({
  institution,
  companies: [company, distributor || null],
});

function requirePaper({ mode, signedOn }: SignAgreementInput, agreement: AgreementRow, policy: Policy): void {
  const allowed = modesOf(formOn(policy, agreement, signedOn))?.includes('PAPER') ?? false;
  if (mode === SignMode.PAPER && allowed) return;
  throw forbidden('mode', mode, say(allowed ? 'registersPaper' : 'partiesSign', { agreement: agreement.id }));
}
