import { badInput, Text } from '@alliance-hub/kernel';
import { standing } from './account';
import { say } from './messages';
import { type PrepaymentForm } from './prepayment.form';
import { type KnownPrepayment } from './prepayment.repository';
import { isTakenBack, rolloutsOf } from './records';

/** What a form says of its prepayment. */
interface Asked {
  readonly form: PrepaymentForm;
  /** The rollouts that it names, in order; none where it goes by the agreements. */
  readonly named: readonly string[] | undefined;
  /** Those that are agreed now. */
  readonly agreed: readonly string[];
}

/**
 * The prepayment on record that a form is of; undefined for one that is new. A form without rollouts is of the one that was
 * recorded without them, whatever has been agreed since: the rollouts are those of the day of the decision.
 * @throws HubError BAD_USER_INPUT where several may be meant
 */
export function whichPrepayment(
  { form, named, agreed }: Asked,
  siblings: readonly KnownPrepayment[],
): KnownPrepayment | undefined {
  const year = form.agreementYear ?? null;
  const those = siblings.filter(one => one.row.agreementYear === year && !isTakenBack(one));
  if (named) return those.find(isOf(named));
  const byAgreements = those.filter(followsAgreements);
  if (byAgreements.length > 0) return byAgreements.find(isOf(agreed)) ?? onlyOne(byAgreements);
  const same = those.find(isOf(agreed));
  if (same || (form.tranche ?? 1) === 1) return same;
  return onlyOne(those);
}

const isOf =
  (rollouts: readonly string[]) =>
  ({ row }: KnownPrepayment): boolean =>
    row.rollouts === JSON.stringify(rollouts);

/** Whether one of its tranches was sent without rollouts. */
const followsAgreements = ({ entries }: KnownPrepayment): boolean =>
  standing(entries).some(
    ({ kind, form }) => kind === 'TRANCHE' && !(JSON.parse(form) as Partial<PrepaymentForm>).rollouts,
  );

function onlyOne(those: readonly KnownPrepayment[]): KnownPrepayment | undefined {
  const [one, another] = those;
  if (!another) return one;
  const ids = Text.join(
    those.map(({ row }) => row.id),
    say('comma'),
  );
  throw badInput('rollouts', null, say('several', { ids, example: JSON.stringify(rolloutsOf(another.row)) }));
}
