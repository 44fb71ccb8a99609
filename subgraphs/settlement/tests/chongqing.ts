import { institution } from './execution-log';
import { agency, type Prepayment, type PrepaymentWorld } from './prepayment-world';

export const AREA = '500103';
export const AGENCY = agency(AREA);

/** What is prepaid for wires: in two halves. */
export const wire = (institution: string) => ({
  institution,
  rollouts: ['500000:GUIDEWIRE'],
  amount: '1000.00',
  base: '1.00',
});

/** What was paid of each tranche, when, and what is not. */
export const shown = ({ tranches }: Prepayment) =>
  tranches.map(({ paid, paidOn, outstanding }) => [paid, paidOn, outstanding]);

let hospitals = 0;

/** A hospital of its own for one test. */
export function hospital({ hub }: PrepaymentWorld): string {
  const code = `H500103996${String((hospitals += 1)).padStart(2, '0')}`;
  hub.log.tell(institution(code));
  return code;
}

/** A prepayment of 1000.00, paid in whole. */
export async function prepaid(world: PrepaymentWorld, code = hospital(world)): Promise<Prepayment> {
  await world.prepays(AREA, { ...wire(code), paidOn: '2025-06-25' });
  return world.prepays(AREA, { ...wire(code), tranche: 2, paidOn: '2025-10-31' });
}
