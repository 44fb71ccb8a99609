import { appendFacts, audit, chunks, type Database, insertMany, upsertMany } from '@alliance-hub/database';
import { HubError, type PlainDate, type Text, wrongValue } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import type { EntityManager } from 'typeorm';
import { type Writer, writing } from '../writing/writing';
import { agreementFact } from '../fact/execution-facts';
import { select, within } from '../query/sql';
import { AgreementRow, SignatureRow } from './agreement.entity';
import type { SignAgreementInput } from './agreement.inputs';
import { say } from './messages';
import { partiesOf } from './parties';

/** Records who signed (协议签订). */
export class SigningService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records one party's signature; the same request again changes nothing.
   * @throws HubError NOT_FOUND for an unknown agreement, BAD_USER_INPUT for a party that it does not name or without
   *   the attestation of HI-3.2.3a, CONFLICT where the party has signed already
   */
  async sign(writer: Writer, input: SignAgreementInput): Promise<void> {
    await this.signAll(writer, [input]);
  }

  /** The same for many signatures in one transaction: all of them are kept, or none. */
  async signAll(writer: Writer, inputs: readonly SignAgreementInput[]): Promise<void> {
    await writing(this.database, async work => {
      const { manager, recordedAt } = work;
      const agreements = await readAgreementRows(
        manager,
        inputs.map(input => input.agreement),
      );
      const known = await readSignatureRows(manager, [...agreements.keys()]);
      const byRequest = await knownRequests(
        manager,
        inputs.map(input => input.requestId),
      );
      const signed = new Map(
        [...agreements.keys()].map(id => [id, known.filter(row => row.agreement === id)]),
      );
      const added: SignatureRow[] = [];
      for (const input of inputs) {
        if (byRequest.has(input.requestId)) continue;
        const agreement = requiredAgreement(agreements, input);
        const before = signed.get(agreement.id) ?? [];
        this.check(input, agreement, before);
        const row = rowOf(input, recordedAt);
        before.push(row);
        added.push(row);
        byRequest.add(row.requestId);
        agreement.signatures = before.length;
        agreement.signedOn = lastSignature(agreement, before);
      }
      if (added.length === 0) return;
      const touched = [...new Set(added.map(row => row.agreement))].flatMap(id => agreements.get(id) ?? []);
      await insertMany(manager, SignatureRow, added);
      await upsertMany(manager, AgreementRow, touched, ['id']);
      await appendFacts(manager, touched.map(agreementFact));
      await audit(work.manager, {
        ...writer,
        action: 'agreement.sign',
        subject: added
          .map(row => row.requestId)
          .join(' ')
          .slice(0, 200),
        source: inputs[0]?.source,
        details: { signatures: added.length },
      });
    });
  }

  private check(input: SignAgreementInput, agreement: AgreementRow, before: readonly SignatureRow[]): void {
    if (!input.noSideAgreement) {
      throw refused('BAD_USER_INPUT', 'noSideAgreement', 'false', say('attestation'));
    }
    const parties = partiesOf(agreement);
    if (!parties.includes(input.party)) {
      throw refused(
        'BAD_USER_INPUT',
        'party',
        input.party,
        say('party', { agreement: agreement.id, parties: parties.join(', ') }),
      );
    }
    if (input.signedOn > this.today()) {
      throw refused('BAD_USER_INPUT', 'signedOn', input.signedOn, say('afterToday', { today: this.today() }));
    }
    this.checkMode(input, agreement);
    if (before.some(row => row.party === input.party)) {
      throw refused('CONFLICT', 'party', input.party, say('signedAlready', { agreement: agreement.id }));
    }
  }

  /** @throws HubError BAD_USER_INPUT for a way of signing that the notice in force does not have (CQ-2.1a, SX-3.1c) */
  private checkMode({ mode, signedOn }: SignAgreementInput, { jurisdiction, category }: AgreementRow): void {
    const form = this.policy.resolve('agreement.form', {
      jurisdiction,
      categories: [category],
      on: signedOn,
    });
    if (form.status !== 'SPECIFIED') return;
    const { modes } = form.value;
    if (!modes || modes.includes(mode)) return;
    const clause = form.citations[0]?.clause.id ?? '';
    const rollout = `${jurisdiction}:${category}`;
    throw new HubError('BAD_USER_INPUT', say('mode', { mode, rollout, modes: modes.join(', '), clause }), {
      field: 'mode',
      value: mode,
    });
  }
}

/** The day of the last signature once every party has signed. */
function lastSignature(agreement: AgreementRow, signatures: readonly SignatureRow[]): PlainDate | null {
  if (signatures.length < partiesOf(agreement).length) return null;
  return signatures.map(row => row.signedOn).reduce((last, day) => (day > last ? day : last));
}

const rowOf = (input: SignAgreementInput, recordedAt: string): SignatureRow => ({
  requestId: input.requestId,
  agreement: input.agreement,
  party: input.party,
  signedOn: input.signedOn,
  mode: input.mode,
  signatory: input.signatory ?? null,
  mandate: input.mandate ? JSON.stringify(input.mandate) : null,
  recordedAt,
});

function requiredAgreement(
  agreements: ReadonlyMap<string, AgreementRow>,
  { agreement }: SignAgreementInput,
): AgreementRow {
  const found = agreements.get(agreement);
  if (found) return found;
  throw refused('NOT_FOUND', 'agreement', agreement, say('agreement'));
}

const refused = (
  code: 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT',
  field: string,
  value: string,
  wanted: Text,
): HubError => new HubError(code, wrongValue(field, value, wanted), { field, value });

async function readAgreementRows(
  manager: EntityManager,
  ids: readonly string[],
): Promise<Map<string, AgreementRow>> {
  const found = new Map<string, AgreementRow>();
  for (const some of chunks([...new Set(ids)], 500)) {
    const rows = await manager
      .createQueryBuilder(AgreementRow, 'agreement')
      .where('agreement.id IN (:...some)', { some })
      .getMany();
    for (const row of rows) found.set(row.id, row);
  }
  return found;
}

async function readSignatureRows(
  manager: EntityManager,
  agreements: readonly string[],
): Promise<SignatureRow[]> {
  const found: SignatureRow[] = [];
  for (const some of chunks(agreements, 500)) {
    found.push(
      ...(await manager
        .createQueryBuilder(SignatureRow, 'signature')
        .where('signature.agreement IN (:...some)', { some })
        .getMany()),
    );
  }
  return found;
}

async function knownRequests(manager: EntityManager, requestIds: readonly string[]): Promise<Set<string>> {
  const found = new Set<string>();
  for (const some of chunks(requestIds, 500)) {
    const of = within('requestId', some);
    const rows = await select<{ requestId: string }>(
      manager,
      `SELECT requestId FROM agreement_signature WHERE ${of.sql}`,
      of.parameters,
    );
    for (const row of rows) found.add(row.requestId);
  }
  return found;
}
