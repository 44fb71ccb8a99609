import { type AskerInput } from '@alliance-hub/auth';
import { type Answer, type SampleHub } from '../sample-hub';
import { COMPANY, DISTRIBUTOR, SOURCE } from './desk';

interface Rejected {
  code: string;
  field: string | null;
  message: string;
}
export interface Agreement {
  status: string;
  institution: { code: string };
  signatures: { party: string; signedOn: string | null }[];
}

const centre = (jurisdiction: string): AskerInput => ({
  sub: 'centre',
  role: 'TRADING_CENTRE',
  jurisdictions: [jurisdiction],
});
const hospital = (code: string): AskerInput => ({
  sub: 'hospital',
  role: 'INSTITUTION',
  institutions: [code],
});
const company = (uscc: string): AskerInput => ({ sub: 'company', role: 'COMPANY', companies: [uscc] });

/** Who agrees and signs, as each does it at the gateway with a token of its own. */
export class AgreementDesk {
  private sent = 0;

  constructor(private readonly sample: SampleHub) {}

  /** A line of a trading centre; what was not taken comes back. */
  async agrees(rollout: string, line: object, more: object = {}): Promise<Rejected[]> {
    const jurisdiction = rollout.slice(0, 6);
    const input = {
      batchId: this.next(),
      rollout,
      agreementYear: 1,
      source: SOURCE,
      lines: [{ lineId: this.next(), company: COMPANY.uscc, ...line }],
      ...more,
    };
    const { data, errors } = await this.ask<{ recordAgreements: { rejected: Rejected[] } }>(
      'mutation ($input: RecordAgreementsInput!) { recordAgreements(input: $input) { rejected { code field message } } }',
      input,
      centre(jurisdiction),
    );
    expect(errors).toBeUndefined();
    return data?.recordAgreements.rejected ?? [];
  }

  /** A party signs with its own token; the agreement as it stands then, or what was wrong. */
  async signs(
    agreement: string,
    party: string,
    more: object = {},
    by?: AskerInput,
  ): Promise<Agreement | string> {
    const [, , institution = '', maker = ''] = agreement.split(':');
    const own: Record<string, AskerInput> = {
      INSTITUTION: hospital(institution),
      COMPANY: company(maker),
      DISTRIBUTOR: company(DISTRIBUTOR),
    };
    const input = {
      requestId: this.next(),
      agreement,
      party,
      signedOn: '2025-08-29',
      mode: 'ELECTRONIC',
      signatory: '演示',
      noSideAgreement: true,
      source: SOURCE,
      ...more,
    };
    const { data, errors } = await this.ask<{ signAgreement: Agreement }>(
      `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) {
        status institution { code } signatures { party signedOn } } }`,
      input,
      by ?? own[party] ?? company('nobody'),
    );
    const [error] = errors ?? [];
    return error ? `${error.extensions.code} ${error.message}` : (data?.signAgreement ?? 'nothing');
  }

  /** Signs as whom the agreement names, all of them. */
  async allSign(agreement: string, more: object = {}): Promise<Agreement | string> {
    await this.signs(agreement, 'INSTITUTION', more);
    await this.signs(agreement, 'COMPANY', more);
    return this.signs(agreement, 'DISTRIBUTOR', more);
  }

  private next(): string {
    return `agreement-desk-${(this.sent += 1)}`;
  }

  private ask<Data>(question: string, input: object, asker: AskerInput): Promise<Answer<Data>> {
    return this.sample.ask<Data>(question, { input }, asker);
  }
}

export { centre, company, hospital };
