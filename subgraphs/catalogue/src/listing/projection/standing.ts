import { Standing } from '@alliance-hub/graphql';
import { type PlainDate, type Text, type Yuan } from '@alliance-hub/kernel';
import { say } from '../messages';
import { type StoredReason } from '../stored-reason';
import { exemptionAt } from './exemption';
import { holds, type ProductInputs } from './inputs';
import { groupAt, membershipAt, type PriceAt, priceAt } from './membership';
import { type Place } from './place';
import { type StartedRollout } from './rollout';

/** What a product is in a jurisdiction on a day. */
export interface State {
  standing: Standing;
  standingClause: string | null;
  reasons: StoredReason[];
  price: Yuan | null;
  winningPrice: Yuan | null;
  /** Most that a matching sensor may cost: total winning price less that of the part (SX-3.3a). */
  pairedCap: Yuan | null;
  tender: string | null;
  bidGroup: string | null;
}

/** Clauses that state a standing of their own, where a notice of the jurisdiction has one. */
const STATED_BY: Partial<Record<Standing, string>> = {
  [Standing.PENDING_CODE]: 'HI-4.1b',
  [Standing.NOT_IN_VBP]: 'WH-3.6',
};

/**
 * The last LIST or END, and the last SUSPEND, RESUME or END, of the nearest jurisdiction that took one. What was ended
 * stays so until it is listed again: a supply list pushed once more does not undo a decision.
 */
function actionsAt(product: ProductInputs, chain: readonly string[], on: PlainDate) {
  const last = (kinds: readonly string[]) =>
    chain.flatMap(
      code =>
        product.actions
          .filter(
            ({ jurisdiction, action, fromDate }) =>
              jurisdiction === code && kinds.includes(action) && fromDate <= on,
          )
          .at(-1) ?? [],
    )[0];
  const listing = last(['LIST', 'END']);
  const suspension = last(['SUSPEND', 'RESUME', 'END']);
  return {
    listed: listing?.action === 'LIST',
    ended: listing?.action === 'END',
    suspendedFrom: suspension?.action === 'SUSPEND' ? suspension.fromDate : null,
  };
}

function reason(
  place: Place,
  standing: Standing,
  rollout: StartedRollout | undefined,
  says: Text,
  inputs: StoredReason['inputs'],
): StoredReason {
  const { policy } = place.surroundings;
  const stated = STATED_BY[standing];
  const clause = stated === undefined ? rollout?.rule.clause : policy.clause(stated);
  const here = clause && place.chain.includes(clause.document.jurisdiction);
  return { ...(here && { clause: clause.id }), says, inputs, result: standing };
}

/** The standing of a product, or nothing where it is neither on a supply list in force nor listed. */
export function stateAt(product: ProductInputs, place: Place, on: PlainDate): State | undefined {
  const { chain, jurisdiction, name, surroundings } = place;
  const list = membershipAt(product, chain, on, surroundings);
  const { listed, ended, suspendedFrom } = actionsAt(product, chain, on);
  if (ended || (!list && !listed)) return undefined;

  const carried = place.policyOf(product.category).rollout;
  const rollout = carried && (carried.start === null || carried.start <= on) ? carried : undefined;
  const winning = list && priceAt(product, 'WINNING', chain, on);
  const paid = winning ? (winning.componentPrice ?? winning.amount) : undefined;
  const price = paid ?? priceAt(product, 'LISTED', chain, on)?.amount ?? null;
  const base = {
    standingClause: null,
    price,
    winningPrice: paid ?? null,
    pairedCap: pairedCap(winning),
    tender: list?.tender ?? null,
    bidGroup: groupAt(product, on)?.bidGroup ?? null,
  };
  const state = (
    standing: Standing,
    says: Text,
    inputs: StoredReason['inputs'],
    more: StoredReason[] = [],
  ): State => ({
    ...base,
    standing,
    reasons: [reason(place, standing, rollout ?? carried, says, inputs), ...more],
  });
  const priced = price
    ? [{ name: say(list ? 'winningPrice' : 'listingPrice'), value: price.toString() }]
    : [];

  if (!product.codes.some(code => !code.provisional && holds({ ...code, toDate: null }, on))) {
    return state(Standing.PENDING_CODE, say('pendingCode'), [
      { name: say('provisionalCode'), value: product.code },
      ...priced,
    ]);
  }
  if (suspendedFrom !== null) {
    return state(Standing.SUSPENDED, say('suspended', { place: name }), [
      { name: say('suspendedFrom'), value: suspendedFrom },
      ...priced,
    ]);
  }
  if (list) {
    return state(Standing.WINNING, say('winning', { tender: list.tender, place: name }), [
      { name: say('tender'), value: list.tender },
      ...priced,
    ]);
  }
  if (!rollout) {
    const begins = carried?.start ? [{ name: say('rolloutBegins'), value: carried.start }] : [];
    return state(Standing.NOT_IN_VBP, say('notInVbp', { place: name }), [
      { name: say('category'), value: product.category },
      ...begins,
      ...priced,
    ]);
  }
  const exemption = price
    ? exemptionAt({ product, price, jurisdiction, on, surroundings })
    : { exempt: false, reasons: [] };
  if (exemption.exempt) {
    return {
      ...base,
      standing: Standing.EXEMPT,
      standingClause: exemption.clause ?? null,
      reasons: exemption.reasons,
    };
  }
  return state(
    Standing.NON_WINNING,
    say('nonWinning', { place: name, rollout: rollout.rule.name }),
    [{ name: say('rollout'), value: rollout.rule.id }, ...priced],
    exemption.reasons,
  );
}

function pairedCap(winning: PriceAt | undefined): Yuan | null {
  return winning?.componentPrice ? winning.amount.minus(winning.componentPrice) : null;
}
