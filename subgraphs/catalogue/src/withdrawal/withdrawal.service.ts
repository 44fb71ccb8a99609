import { audit, type Database, type SourceDocument } from '@alliance-hub/database';
import { internalError, normaliseTenderNumber, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { badInput, conflict } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { followStanding } from '../price-linkage/lost-cases';
import { identify } from '../product/product-identity';
import { register } from '../product/product-registry';
import { requireProduct } from '../product/require-product';
import { checkLine } from '../supply-list/line-check';
import { lineSurroundings } from '../supply-list/line-surroundings';
import { type SupplyListEntity } from '../supply-list/supply-list.entity';
import { type SupplyListLine } from '../supply-list/supply-list.input';
import { documentOf, linesOf, type StoredLine, versionsOf } from '../supply-list/supply-list.repository';
import { inRulingOrder, versionBefore } from '../supply-list/version-order';
import { storeVersion } from '../supply-list/version-writer';
import { select } from '../read/select';
import { fingerprint } from '../write/fingerprint';
import { nextId } from '../write/ids';
import { once } from '../write/once';
import { writing } from '../write/writing';
import { say } from './messages';
import { AwardWithdrawalEntity } from './withdrawal.entity';

export interface WithdrawAward {
  requestId: string;
  tender: string;
  product: string;
  /** Where; none: in the whole alliance. */
  jurisdiction?: string | null;
  from: PlainDate;
  reason: string;
  /** What takes its place 替补: by default in its bid group. */
  substitute?: SupplyListLine | null;
  source: SourceDocument;
}
export interface RevokeWithdrawal {
  requestId: string;
  withdrawal: string;
  from: PlainDate;
  source: SourceDocument;
}

type Product = Awaited<ReturnType<typeof requireProduct>>;
/** A version that names the product, and the first day on which it must not. */
interface Affected {
  list: SupplyListEntity;
  from: PlainDate;
  lines: Map<number, StoredLine>;
}

const LONGEST_REASON = 500;

/** 取消中选资格、替补: takes a winner off every list from a day on, in versions of their own, so that history stays. */
export class WithdrawalService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /** @throws HubError BAD_USER_INPUT, CATALOGUE_UNKNOWN_PRODUCT, UNKNOWN_JURISDICTION or CONFLICT. */
  withdraw(input: WithdrawAward, actor: string): Promise<number> {
    const reason = input.reason.trim();
    if (reason === '') throw badInput('reason', input.reason, say('reasonWanted'));
    if (reason.length > LONGEST_REASON)
      throw badInput('reason', reason, say('reasonTooLong', { most: LONGEST_REASON }));
    const tender = normaliseTenderNumber(input.tender);
    const jurisdiction =
      input.jurisdiction == null ? null : requireDivision(input.jurisdiction, 'jurisdiction').code;
    return writing(this.database, async manager => {
      await once(manager, 'withdrawAward', input, async () => {
        const product = await requireProduct(manager, input.product);
        await this.take(manager, { ...input, tender, jurisdiction, reason }, product, actor);
        return product.id;
      });
      const { id } = await manager.findOneByOrFail(AwardWithdrawalEntity, { requestId: input.requestId });
      return Number(id);
    });
  }

  /** From a day on lists may name the product again; publishing one brings it back. */
  revoke(input: RevokeWithdrawal, actor: string): Promise<number> {
    return writing(this.database, async manager => {
      const id = Number(input.withdrawal);
      await once(manager, 'revokeWithdrawal', input, async () => {
        const known = Number.isSafeInteger(id)
          ? await manager.findOneBy(AwardWithdrawalEntity, { id })
          : null;
        if (!known) {
          throw badInput('withdrawal', input.withdrawal, say('unknown'));
        }
        if (known.revokedFrom !== null) {
          throw conflict('withdrawal', input.withdrawal, say('revokedBefore', { from: known.revokedFrom }));
        }
        if (input.from < known.fromDate)
          throw badInput('from', input.from, say('revokedTooEarly', { from: known.fromDate }));
        await manager.update(AwardWithdrawalEntity, { id }, { revokedFrom: input.from });
        await audit(manager, {
          actor,
          action: 'revokeAwardWithdrawal',
          subject: `${known.tender} ${known.jurisdiction ?? ''}`.trim(),
          details: { withdrawal: id, from: input.from },
          source: input.source,
        });
        return known.productId;
      });
      return id;
    });
  }

  private async take(
    manager: EntityManager,
    input: WithdrawAward & { jurisdiction: string | null },
    product: Product,
    actor: string,
  ): Promise<void> {
    const { tender, jurisdiction, from, source, reason } = input;
    const affected = await affectedVersions(manager, tender, jurisdiction, from, product.id);
    const own = affected[0]?.lines.get(product.id);
    if (!own) {
      const place = jurisdiction === null ? say('anywhere') : say('inPlace', { place: jurisdiction });
      throw conflict('product', product.code, say('onNoList', { tender, place, from }));
    }
    const substitute = input.substitute
      ? await substituteLine(manager, input, input.substitute, product, own.bidGroup)
      : null;
    for (const { list, from: day, lines } of affected) {
      lines.delete(product.id);
      if (substitute) lines.set(substitute.productId, lines.get(substitute.productId) ?? substitute);
      const version = {
        tender,
        jurisdiction: list.jurisdiction,
        effectiveFrom: day,
        sha256: fingerprint(list.sha256, 'withdrawn', product.code, input.requestId),
        fileName: null,
        rejectedCount: 0,
        ...documentOf(source),
        provenance: list.provenance,
      };
      await storeVersion(manager, this.projector, version, [...lines.values()]);
    }
    await manager.insert(AwardWithdrawalEntity, {
      id: await nextId(manager),
      requestId: input.requestId,
      tender,
      productId: product.id,
      jurisdiction,
      fromDate: from,
      revokedFrom: null,
      reason,
      substituteId: substitute?.productId ?? null,
      ...documentOf(source),
      recordedAt: new Date().toISOString(),
    });
    await followStanding(manager, this.policy);
    await audit(manager, {
      actor,
      action: 'withdrawAward',
      subject: `${tender} ${product.code}`,
      details: {
        jurisdiction,
        from,
        reason,
        lists: affected.map(({ list, from: day }) => ({ jurisdiction: list.jurisdiction, from: day })),
        substitute: input.substitute?.productCode ?? input.substitute?.name ?? null,
      },
      source,
    });
  }
}

/** The version in force on the day, and the later ones, that name the product: in the order in which they rule. */
async function affectedVersions(
  manager: EntityManager,
  tender: string,
  jurisdiction: string | null,
  from: PlainDate,
  productId: number,
): Promise<Affected[]> {
  const places = await select<{ jurisdiction: string }>(
    manager,
    'SELECT DISTINCT jurisdiction FROM supply_list WHERE tender = ? ORDER BY jurisdiction',
    [tender],
  );
  const affected: Affected[] = [];
  for (const place of places) {
    if (jurisdiction !== null && place.jurisdiction !== jurisdiction) continue;
    const versions = await versionsOf(manager, tender, place.jurisdiction);
    const current = versionBefore(versions, from);
    const later = inRulingOrder(versions).filter(
      ({ effectiveFrom }, at, sorted) =>
        effectiveFrom > from && sorted[at + 1]?.effectiveFrom !== effectiveFrom,
    );
    for (const list of [...(current ? [current] : []), ...later]) {
      const lines = await linesOf(manager, Number(list.id));
      const day = list.effectiveFrom > from ? list.effectiveFrom : from;
      if (lines.has(productId)) affected.push({ list, from: day, lines });
    }
  }
  return affected;
}

/** The line of the product that takes the place, registered where it is new. */
async function substituteLine(
  manager: EntityManager,
  input: WithdrawAward & { jurisdiction: string | null },
  given: SupplyListLine,
  product: Product,
  bidGroup: string,
): Promise<StoredLine> {
  if (given.category !== product.category) {
    throw conflict(
      'substitute.category',
      given.category,
      say('otherCategory', { category: product.category }),
    );
  }
  const line = { ...given, bidGroup: given.bidGroup ?? bidGroup };
  const { around } = await lineSurroundings(manager, { tender: input.tender, lines: [line] });
  const checked = checkLine(0, line, around);
  const [found] = await identify(manager, [checked.details]);
  if (!found) throw internalError('A line was not identified.');
  if ('error' in found) throw found.error;
  if (found.product?.id === product.id) {
    throw conflict('substitute.productCode', product.code, say('itself'));
  }
  const {
    ids: [productId = 0],
  } = await register(manager, [{ details: checked.details, product: found.product }], {
    provenance: 'PUBLIC_RECORD',
    pendingUnder: () => input.tender,
    on: input.from,
  });
  const { price, componentPrice, ranking, fingerprint: print, content } = checked;
  return {
    productId,
    price,
    componentPrice,
    bidGroup: checked.bidGroup,
    ranking,
    fingerprint: print,
    content,
  };
}
