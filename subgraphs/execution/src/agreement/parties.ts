import { AgreementParty } from './agreement.enums';

interface Named {
  readonly distributor: string;
  readonly leadInstitution: string | null;
}

/**
 * Who has to sign: the institution, or the lead hospital in its place where one is named (WH-2.1a); the company; its
 * distributor where one is named (SX-3.1c, A-61).
 */
export function partiesOf({ distributor, leadInstitution }: Named): AgreementParty[] {
  return [
    leadInstitution === null ? AgreementParty.INSTITUTION : AgreementParty.LEAD_INSTITUTION,
    AgreementParty.COMPANY,
    ...(distributor === '' ? [] : [AgreementParty.DISTRIBUTOR]),
  ];
}
