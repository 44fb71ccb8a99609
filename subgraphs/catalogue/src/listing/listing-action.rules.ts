import { HubError, messages, type PlainDate, type Text } from '@alliance-hub/kernel';
import { badInput, conflict } from '../errors';
import { wanted } from '../messages';
import { LISTING_ACTIONS, type ListingActionKind, type ListingLine } from './listing.input';

/** What was recorded for a product in a jurisdiction, by day. */
export interface KnownAction {
  id: number;
  action: string;
  fromDate: PlainDate;
  /** What the line said. */
  fingerprint: string;
}

/** @throws HubError BAD_USER_INPUT for a line that contradicts itself. */
export function checkListingLine(line: ListingLine): ListingActionKind {
  const action = line.action ?? 'LIST';
  if (!LISTING_ACTIONS.includes(action)) {
    throw badInput('action', action, wanted('action', { actions: LISTING_ACTIONS.join(', ') }));
  }
  const { price, firesPerPiece } = line;
  if (action === 'LIST' && !price) throw badInput('price', null, wanted('listedAtPrice'));
  if (action !== 'LIST' && price) throw badInput('price', price.toString(), wanted('noPrice', { action }));
  if (price && (price.isZero || price.isNegative))
    throw badInput('price', price.toString(), wanted('aboveZero'));
  if (firesPerPiece != null && (!Number.isInteger(firesPerPiece) || firesPerPiece < 1)) {
    throw badInput('firesPerPiece', firesPerPiece, wanted('clips'));
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
    throw conflict('from', line.from, wanted('actionThatDay', { action }));
  }
  const before = known.filter(({ fromDate, id }) => fromDate <= line.from && id !== sameDay?.id);
  const last = (kinds: readonly string[]) => before.findLast(step => kinds.includes(step.action))?.action;
  const listing = last(['LIST', 'END']);
  const listed = listing === 'LIST' || (listing === undefined && onList);
  const suspended = last(['SUSPEND', 'RESUME', 'END']) === 'SUSPEND';
  if (action === 'LIST') return;
  if (!listed) throw illegal(action, line, say('notListed'));
  if (action === 'SUSPEND' && suspended) throw illegal(action, line, say('suspended'));
  if (action === 'RESUME' && !suspended) throw illegal(action, line, say('notSuspended'));
}

const illegal = (action: string, { product, from }: ListingLine, why: Text) =>
  new HubError('CONFLICT', say('illegal', { action, product, from, why }), {
    field: 'action',
    value: action,
  });

const say = messages('catalogue.listingAction', {
  illegal: {
    en: 'action is "{action}" for {product} from {from}; {why}.',
    zh: 'action 为“{action}”（{product}，自 {from}）；{why}。',
  },
  notListed: { en: 'the product is not listed there on that day', zh: '该产品当日在当地未挂网' },
  suspended: { en: 'it is suspended already', zh: '已停止执行' },
  notSuspended: { en: 'it is not suspended', zh: '并未停止执行' },
});
