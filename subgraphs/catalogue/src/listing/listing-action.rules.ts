import { HubError, type PlainDate } from '@alliance-hub/kernel';
import { badInput, conflict } from '../errors';
import { LISTING_ACTIONS, type ListingActionKind, type ListingLine } from './listing.input';

/** What was recorded for a product in a jurisdiction, by day. */
export interface KnownAction {
  id: number;
  action: string;
  fromDate: PlainDate;
}

/** @throws HubError BAD_USER_INPUT for a line that contradicts itself. */
export function checkListingLine(line: ListingLine): ListingActionKind {
  const action = line.action ?? 'LIST';
  if (!LISTING_ACTIONS.includes(action)) {
    throw badInput('action', action, `it must be one of ${LISTING_ACTIONS.join(', ')}`);
  }
  const { price, firesPerPiece } = line;
  if (action === 'LIST' && !price) throw badInput('price', null, 'a product is listed at a price');
  if (action !== 'LIST' && price) throw badInput('price', price.toString(), `${action} takes no price`);
  if (price && (price.isZero || price.isNegative))
    throw badInput('price', price.toString(), 'it must be above 0');
  if (firesPerPiece != null && (!Number.isInteger(firesPerPiece) || firesPerPiece < 1)) {
    throw badInput('firesPerPiece', firesPerPiece, 'it must be a whole number of clips from 1');
  }
  return action;
}

/**
 * An illegal step is refused: what is not listed cannot be suspended or ended, what is not suspended not resumed.
 * @param onList whether the product stands on a supply list there on the day: that lists it, too.
 */
export function checkStep(
  action: ListingActionKind,
  line: ListingLine,
  known: readonly KnownAction[],
  onList: boolean,
): void {
  const sameDay = known.find(({ fromDate, action: other }) => fromDate === line.from && other === action);
  if (sameDay && !line.correction) {
    throw conflict(
      'from',
      line.from,
      `${action} is recorded for that day already; send it as a correction to replace it`,
    );
  }
  const before = known.filter(({ fromDate, id }) => fromDate <= line.from && id !== sameDay?.id);
  const last = (kinds: readonly string[]) => before.findLast(step => kinds.includes(step.action))?.action;
  const listing = last(['LIST', 'END']);
  const listed = listing === 'LIST' || (listing === undefined && onList);
  const suspended = last(['SUSPEND', 'RESUME', 'END']) === 'SUSPEND';
  if (action === 'LIST') return;
  if (!listed) throw illegal(action, line, 'the product is not listed there on that day');
  if (action === 'SUSPEND' && suspended) throw illegal(action, line, 'it is suspended already');
  if (action === 'RESUME' && !suspended) throw illegal(action, line, 'it is not suspended');
}

const illegal = (action: string, { product, from }: ListingLine, why: string) =>
  new HubError('CONFLICT', `action is "${action}" for ${product} from ${from}; ${why}.`, {
    field: 'action',
    value: action,
  });
