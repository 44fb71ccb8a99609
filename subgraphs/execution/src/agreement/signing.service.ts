import { appendFacts, audit, chunks, type Database, insertMany, upsertMany } from '@alliance-hub/database';
import type { PlainDate } from '@alliance-hub/kernel';
import type { Policy } from '@alliance-hub/policy';
import { type EntityManager, In } from 'typeorm';
import { agreementFact } from '../fact/execution-facts';
import { readInstitutions } from '../institution/institution.repository';
import { liesOn } from '../writing/rights';
import { type Writer, writing } from '../writing/writing';
import { AgreementRow, SignatureRow } from './agreement.entity';
import type { SignAgreementInput } from './agreement.inputs';
import { say } from './messages';
import { partiesOf } from './parties';
import { requireSigner } from './signing-rights';
import { checkSignature, refused } from './signing-rules';

/** Records who signed (协议签订). */
export class SigningService {
  constructor(
    private readonly database: Database,
    private readonly policy: Policy,
    private readonly today: () => PlainDate,
  ) {}

  /**
   * Records one party's signature; the same request again changes nothing.
   * @throws HubError FORBIDDEN for a signature that is not the writer's to give, NOT_FOUND for an unknown agreement,
   *   BAD_USER_INPUT where the notice asks for more, CONFLICT where the party has signed already
   */
  async sign(writer: Writer, input: SignAgreementInput): Promise<void> {
    await this.signAll(writer, [input]);
  }

  /** The same for many signatures in one transaction: all of them are kept, or none. */
  async signAll(writer: Writer, inputs: readonly SignAgreementInput[]): Promise<void> {
    await writing(this.database, async work => {
      const { manager, recordedAt } = work;
      const { policy } = this;
      const today = this.today();
      const agreements = await readAgreementRows(
        manager,
        inputs.map(input => input.agreement),
      );
      const known = await readSignatureRows(manager, 'agreement', [...agreements.keys()]);
      const requests = inputs.map(input => input.requestId);
      const byRequest = new Map(
        (await readSignatureRows(manager, 'requestId', requests)).map(row => [row.requestId, row]),
      );
      const institutions = await readInstitutions(manager, [
        ...new Set([...agreements.values()].map(row => row.institution)),
      ]);
      const signed = new Map(
        [...agreements.keys()].map(id => [id, known.filter(row => row.agreement === id)]),
      );
      const added: SignatureRow[] = [];
      for (const input of inputs) {
        const found = agreements.get(input.agreement);
        const institution = found && institutions.get(found.institution);
        requireSigner(writer, input, found, liesOn(institution, today), policy);
        const agreement = requiredAgreement(found, input);
        const row = rowOf(input, recordedAt);
        if (sentBefore(row, byRequest.get(input.requestId))) continue;
        const before = signed.get(agreement.id) ?? [];
        checkSignature(input, { policy, today, agreement, before });
        before.push(row);
        added.push(row);
        byRequest.set(row.requestId, row);
        agreement.signatures = before.length;
        agreement.signedOn = lastSignature(agreement, before);
      }
      if (added.length === 0) return;
      const touched = [...new Set(added.map(row => row.agreement))].flatMap(id => agreements.get(id) ?? []);
      await insertMany(manager, SignatureRow, added);
      await upsertMany(manager, AgreementRow, touched, ['id']);
      await appendFacts(manager, touched.map(agreementFact));
      await audit(work.manager, {
        actor: writer.actor,
        action: 'agreement.sign',
        subject: added
          .map(row => row.requestId)
          .join(' ')
          .slice(0, 200),
        source: inputs[0]?.source,
        details: {
          signed: added.map(({ agreement, party }) => `${agreement} ${party}`),
          noSideAgreement: inputs.every(input => input.noSideAgreement),
        },
      });
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

function requiredAgreement(found: AgreementRow | undefined, { agreement }: SignAgreementInput): AgreementRow {
  if (found) return found;
  throw refused('NOT_FOUND', 'agreement', agreement, say('agreement'));
}

/**
 * Whether the request was carried out before.
 * @throws HubError CONFLICT where its id came with another signature
 */
function sentBefore(row: SignatureRow, known: SignatureRow | undefined): boolean {
  if (!known) return false;
  if (words(known) === words(row)) return true;
  throw refused('CONFLICT', 'requestId', row.requestId, say('usedBefore'));
}

const words = ({ agreement, party, signedOn, mode, signatory, mandate }: SignatureRow): string =>
  JSON.stringify([agreement, party, signedOn, mode, signatory, mandate]);

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
  key: 'agreement' | 'requestId',
  values: readonly string[],
): Promise<SignatureRow[]> {
  const found: SignatureRow[] = [];
  for (const some of chunks(values, 500))
    found.push(...(await manager.findBy(SignatureRow, { [key]: In(some) })));
  return found;
}
