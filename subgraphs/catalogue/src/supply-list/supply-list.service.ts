import { type Database, audit } from '@alliance-hub/database';
import { type HubError, normaliseTenderNumber, type PlainDate, requireDivision } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { badInput } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { evidenceOf } from '../price-linkage/evidence';
import { followSupplyList } from '../price-linkage/follow-supply-list';
import { productIdsByCode } from '../product/product-code.repository';
import { identify, register, type Registration } from '../product/product-registry';
import { productsOfUnits } from '../listing/projection/projection.repository';
import { saveBidGroups } from '../tender/bid-group.repository';
import { type CheckedLine, checkLine, duplicate } from './line-check';
import { lineSurroundings } from './line-surroundings';
import { attempt, rejectedLine } from './rejected-line';
import { type SupplyListEntity } from './supply-list.entity';
import {
  type PublishedSupplyList,
  type PublishSupplyList,
  type RejectedLineDetails,
} from './supply-list.input';
import { toVersion } from './supply-list.loader';
import { documentOf, linesOf, type StoredLine, versionsOf } from './supply-list.repository';
import { versionBefore } from './version-order';
import { storeVersion } from './version-writer';
import { lineWithdrawn } from '../withdrawal/line-withdrawn';
import { withdrawnOn } from '../withdrawal/withdrawal.repository';
import { writing } from '../write/writing';

const SHA256 = /^[0-9a-f]{64}$/;

/** Thrown to undo a dry run, with what it found. */
class DryRun extends Error {
  constructor(readonly result: PublishedSupplyList) {
    super('dry run');
  }
}

interface Taken extends CheckedLine {
  registration: Registration;
}

/** 供应清单: publishes what was won for a tender in a jurisdiction. */
export class SupplyListService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * Publishes a version of a list. Good lines are kept, bad ones come back with row, field and what would be right;
   * the same file again changes nothing. Products, companies, awards, certificates and prices come with it, all in
   * one transaction.
   * @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE for what concerns the list as a whole.
   */
  async publish(input: PublishSupplyList, actor: string): Promise<PublishedSupplyList> {
    const checked = {
      ...input,
      tender: normaliseTenderNumber(input.tender),
      jurisdiction: requireDivision(input.jurisdiction, 'jurisdiction').code,
      sha256: input.sha256.toLowerCase(),
    };
    if (!SHA256.test(checked.sha256)) {
      throw badInput('sha256', input.sha256, 'it must be the SHA-256 of the file in 64 hexadecimal digits');
    }
    try {
      return await writing(this.database, async manager => {
        const result = await this.write(manager, checked, actor);
        if (input.dryRun) throw new DryRun({ ...result, version: null, openedCases: [] });
        return result;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.result;
      throw error;
    }
  }

  private async write(
    manager: EntityManager,
    input: PublishSupplyList,
    actor: string,
  ): Promise<PublishedSupplyList> {
    const versions = await versionsOf(manager, input.tender, input.jurisdiction);
    // The same file for another day is another version: a wrong date is put right, an earlier list comes back.
    const sent = versions.findLast(
      version => version.sha256 === input.sha256 && version.effectiveFrom === input.effectiveFrom,
    );
    if (sent && Number(sent.rejectedCount) === 0) return nothingNew(sent, input.lines.length, []);

    const { around, isCategory, impliedGroup } = await lineSurroundings(manager, input);
    const units = await saveBidGroups(manager, input.bidGroups ?? [], isCategory);
    const { taken, rejected } = await this.sort(manager, input, around);
    if (taken.length === 0) {
      return {
        version: null,
        created: false,
        accepted: 0,
        unchanged: 0,
        rejected,
        carriedOver: 0,
        removed: 0,
        openedCases: [],
      };
    }
    const previous = versionBefore(versions, input.effectiveFrom);
    const before = previous ? await linesOf(manager, Number(previous.id)) : new Map<number, StoredLine>();
    const isKnown = ({ registration, fingerprint }: Taken) =>
      registration.product !== null && before.get(registration.product.id)?.fingerprint === fingerprint;
    const unchanged = taken.filter(isKnown).length;
    if (sent && sent === previous && unchanged === taken.length) return nothingNew(sent, unchanged, rejected);

    const implied = taken.filter(({ bidGroup, details }) => bidGroup === details.category);
    const groups = new Set(implied.map(({ bidGroup }) => bidGroup));
    units.push(...(await saveBidGroups(manager, [...groups].flatMap(impliedGroup), isCategory)));
    const ids = await register(
      manager,
      taken.map(({ registration }) => registration),
      { provenance: input.provenance, pendingUnder: () => input.tender, on: input.effectiveFrom },
    );
    const lines = taken.map(({ price, componentPrice, bidGroup, ranking, fingerprint, content }, index) => ({
      productId: ids[index] ?? 0,
      price,
      componentPrice,
      bidGroup,
      ranking,
      fingerprint,
      content,
    }));
    const listed = new Set(ids);
    const missing = [...before.values()].filter(({ productId }) => !listed.has(productId));
    const kept = await this.stillMeant(manager, missing, rejected, input);

    const list = await storeVersion(
      manager,
      this.projector,
      {
        tender: input.tender,
        jurisdiction: input.jurisdiction,
        effectiveFrom: input.effectiveFrom,
        sha256: input.sha256,
        fileName: input.fileName ?? null,
        rejectedCount: rejected.length + (input.unread?.length ?? 0),
        ...documentOf(input.source),
        provenance: input.provenance,
      },
      [...lines, ...kept],
      await productsOfUnits(manager, units),
    );
    const result = {
      version: toVersion(list),
      created: true,
      accepted: taken.length - unchanged,
      unchanged,
      rejected,
      carriedOver: kept.length,
      removed: missing.length - kept.length,
    };
    await audit(manager, {
      actor,
      action: 'publishSupplyList',
      subject: `${input.tender} ${input.jurisdiction}`,
      details: {
        version: list.version,
        effectiveFrom: input.effectiveFrom,
        fileName: input.fileName,
        sha256: input.sha256,
        accepted: result.accepted,
        unchanged: result.unchanged,
        rejected: list.rejectedCount,
        carriedOver: result.carriedOver,
        removed: result.removed,
      },
      source: input.source,
    });
    const openedCases = await followSupplyList(manager, this.policy, {
      tender: input.tender,
      jurisdiction: input.jurisdiction,
      publishedOn: (input.source.issuedOn as PlainDate | null | undefined) ?? input.effectiveFrom,
      evidence: evidenceOf(input.source),
      lines: lines.filter(line => !before.get(line.productId)?.price.equals(line.price)),
    });
    return { ...result, openedCases };
  }

  /** Checks every line by itself, against the store and against the lines before it. */
  private async sort(
    manager: EntityManager,
    input: PublishSupplyList,
    around: Parameters<typeof checkLine>[2],
  ) {
    const rejected: RejectedLineDetails[] = [];
    const reject = (index: number, error: HubError) =>
      rejected.push(rejectedLine(index, error, { row: input.lines[index]?.row ?? null }));
    const good: CheckedLine[] = [];
    input.lines.forEach((line, index) => {
      const checked = attempt(() => checkLine(index, line, around));
      if ('error' in checked) reject(index, checked.error);
      else good.push(checked.value);
    });
    const identified = await identify(
      manager,
      good.map(({ details }) => details),
    );
    const withdrawn = await withdrawnOn(
      manager,
      { tender: input.tender, jurisdiction: input.jurisdiction, on: input.effectiveFrom },
      identified.flatMap(found => ('product' in found ? (found.product?.id ?? []) : [])),
    );
    const seen = new Map<string | number, CheckedLine>();
    const taken: Taken[] = [];
    good.forEach((line, place) => {
      const found = identified[place];
      if (!found) return;
      if ('error' in found) return void reject(line.index, found.error);
      const held = found.product && withdrawn.get(found.product.id);
      if (held) return void reject(line.index, lineWithdrawn(line.details.code ?? line.details.name, held));
      const key = found.product?.id ?? line.details.code ?? line.details.lineKey;
      const earlier = seen.get(key);
      if (earlier) return void reject(line.index, duplicate(line, earlier));
      seen.set(key, line);
      taken.push({ ...line, registration: { details: line.details, product: found.product } });
    });
    return { taken, rejected: rejected.sort((a, b) => a.index - b.index) };
  }

  /**
   * A rejected line changes nothing: what it is about stays on the list. Where it cannot be told what it is about,
   * nothing is taken off.
   */
  private async stillMeant(
    manager: EntityManager,
    missing: readonly StoredLine[],
    rejected: readonly RejectedLineDetails[],
    input: PublishSupplyList,
  ): Promise<StoredLine[]> {
    const unread = input.unread ?? [];
    if (rejected.length + unread.length === 0 || missing.length === 0) return [];
    const lines = [...rejected.map(({ index }) => input.lines[index]), ...unread];
    const codes = lines.map(line => line?.productCode?.trim() ?? '');
    const known = await productIdsByCode(manager, codes);
    const meant = known.filter(id => typeof id === 'number');
    return missing.filter(({ productId }) => meant.length < known.length || meant.includes(productId));
  }
}

const nothingNew = (
  list: SupplyListEntity,
  unchanged: number,
  rejected: RejectedLineDetails[],
): PublishedSupplyList => ({
  version: toVersion(list),
  created: false,
  accepted: 0,
  unchanged,
  rejected,
  carriedOver: 0,
  removed: 0,
  openedCases: [],
});
