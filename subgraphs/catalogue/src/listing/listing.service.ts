import { type Database } from '@alliance-hub/database';
import { requireDivision } from '@alliance-hub/kernel';
import { type Policy } from '@alliance-hub/policy';
import { followStanding } from '../price-linkage/lost-cases';
import { requireOwnId } from '../write/own-id';
import { undoable } from '../write/undoable';
import { writing } from '../write/writing';
import {
  type ListedProducts,
  type ListingParts,
  type ListProducts,
  type RecordedListings,
  type RecordListings,
} from './listing.input';
import { listProducts } from './list-products';
import { type Projector } from './projection/projector';
import { Recording } from './recording';

/** 挂网: what a trading centre lists, reprices, suspends and ends. */
export class ListingService {
  constructor(
    private readonly database: Database,
    private readonly projector: Projector,
    private readonly policy: Policy,
  ) {}

  /**
   * Records a batch. Good lines are kept, bad ones come back with field and what would be right; a line sent twice
   * changes nothing.
   * @throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE; BAD_USER_INPUT for a batch without id.
   */
  async record(input: RecordListings, actor: string): Promise<RecordedListings> {
    const batch = checkedBatch(input);
    return await writing(this.database, async manager => {
      const recording = new Recording(manager, this.policy, batch);
      await recording.take(input.lines);
      await recording.finish(actor);
      await this.projector.reproject(manager, [...recording.touched]);
      await followStanding(manager, this.policy);
      return recording.result;
    });
  }

  /**
   * Files products, classifies and lists them, in one transaction. Good lines are kept, bad ones come back with field
   * and what would be right; the same batch again changes nothing.
   * @param parts is asked for the lines twice
   * @throws HubError UNKNOWN_JURISDICTION or RETIRED_CODE; BAD_USER_INPUT for a batch without id.
   */
  async listParts(input: ListProducts, parts: ListingParts, actor: string): Promise<ListedProducts> {
    const { policy, projector } = this;
    const batch = { ...input, ...checkedBatch(input) };
    return await undoable<ListedProducts>(this.database, async (manager, undo) => {
      const { result, isNew } = await listProducts({ manager, policy, projector }, batch, parts, actor);
      return input.dryRun || !isNew ? undo(result) : result;
    });
  }
}

function checkedBatch<Input extends { batchId: string; jurisdiction: string }>(input: Input): Input {
  const { code: jurisdiction } = requireDivision(input.jurisdiction, 'jurisdiction');
  requireOwnId('batchId', input.batchId);
  return { ...input, jurisdiction };
}
