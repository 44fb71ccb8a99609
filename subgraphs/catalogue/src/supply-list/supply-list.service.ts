import { type Database } from '@alliance-hub/database';
import { normaliseTenderNumber, requireDivision } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { type EntityManager } from 'typeorm';
import { badInput } from '../errors';
import { type Projector } from '../listing/projection/projector';
import { undoable } from '../write/undoable';
import { comesWithAnother } from './document-of-version';
import { notCreated, Publication } from './publication';
import {
  type PublishedSupplyList,
  type PublishSupplyList,
  type SupplyListHead,
  type SupplyListPart,
} from './supply-list.input';
import { versionsOf } from './supply-list.repository';
import { versionBefore } from './version-order';
import { wanted } from '../messages';

const SHA256 = /^[0-9a-f]{64}$/;

/** 供应清单: publishes what was won for a tender in a jurisdiction. */
export class SupplyListService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * Publishes a version of a list. Good lines are kept, bad ones come back with row, field and what would be right;
   * the same file with the same document again changes nothing, nor does another that says the same of the same day.
   * Products, companies, awards, certificates and prices come with it, all in one transaction.
   * @throws HubError BAD_USER_INPUT, UNKNOWN_JURISDICTION or RETIRED_CODE for what concerns the list as a whole.
   */
  publish(input: PublishSupplyList, actor: string): Promise<PublishedSupplyList> {
    return this.publishParts(input, [input], actor);
  }

  /** The same for a list that comes part by part; parts are not asked for where the file is known already. */
  async publishParts(
    input: SupplyListHead,
    parts: Iterable<SupplyListPart> | AsyncIterable<SupplyListPart>,
    actor: string,
  ): Promise<PublishedSupplyList> {
    const head = {
      ...input,
      tender: normaliseTenderNumber(input.tender),
      jurisdiction: requireDivision(input.jurisdiction, 'jurisdiction').code,
      sha256: input.sha256.toLowerCase(),
    };
    if (!SHA256.test(head.sha256)) {
      throw badInput('sha256', input.sha256, wanted('sha256'));
    }
    return await undoable<PublishedSupplyList>(this.database, (manager, undo) =>
      this.write(manager, head, parts, actor, undo),
    );
  }

  private async write(
    manager: EntityManager,
    head: SupplyListHead,
    parts: Iterable<SupplyListPart> | AsyncIterable<SupplyListPart>,
    actor: string,
    undo: (result: PublishedSupplyList) => never,
  ): Promise<PublishedSupplyList> {
    const versions = await versionsOf(manager, head.tender, head.jurisdiction);
    // The same file for another day, or with another document, is another version: what was wrong is put right, an
    // earlier list comes back.
    const sent = versions.findLast(
      version =>
        version.sha256 === head.sha256 &&
        version.effectiveFrom === head.effectiveFrom &&
        !comesWithAnother(head, version),
    );
    const previous = versionBefore(versions, head.effectiveFrom);
    if (sent && Number(sent.rejectedCount) === 0) {
      const replacedBy = previous && previous !== sent ? previous.version : null;
      return { ...notCreated(sent, Number(sent.lineCount), []), replacedBy };
    }
    const publication = new Publication(manager, this.projector, head, versions);
    await publication.begin();
    for await (const part of parts) await publication.take(part);
    if (sent && sent === previous && publication.saysNothingNew) undo(publication.without(sent));
    if (previous && publication.repeatsItsDay) undo(publication.without(previous));
    const result = await publication.finish(this.policy, actor);
    if (head.dryRun) undo({ ...result, version: null, openedCases: [] });
    return result;
  }
}
