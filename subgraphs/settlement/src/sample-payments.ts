import { createHash } from 'node:crypto';
import { chunks } from '@alliance-hub/database';
import { addDays, chinaToday, Ratio, Yuan } from '@alliance-hub/kernel';
import { MoreThan } from 'typeorm';
import { PayableRow } from './payable/payable.entity';
import { type PaymentForm } from './payment/payment.service';
import { type Settlement } from './settlement';

const AUTHORITY = {
  actor: 'sample',
  source: { title: '演示数据：货款支付', note: 'Made up for demonstration.' },
};
const BATCH = 2_000;

/** Payments of the sample's lots: most in time, some late, some in part, some not at all. @returns how many */
export async function loadSamplePayments({ database, payments }: Settlement): Promise<number> {
  const lots = await database.read.find(PayableRow, {
    where: { owed: MoreThan(Yuan.zero) },
    order: { acceptedOn: 'ASC', id: 'ASC' },
  });
  const today = chinaToday();
  const forms = lots.flatMap(lot => paymentOf(lot)).filter(({ paidOn }) => paidOn <= today);
  for (const some of chunks(forms, BATCH)) await payments.record(AUTHORITY, some);
  return forms.length;
}

/** The fund pays within a month; an institution by the end of the next month, or some weeks after it. */
function paymentOf({ id, acceptedOn, dueOn, owed, mode }: PayableRow): PaymentForm[] {
  const draw = drawn(100, id, 'payment');
  if (draw < 6) return [];
  const inPart = draw < 14;
  const isLate = draw >= 14 && draw < 22 && dueOn !== null;
  const amount = inPart ? owed.times(Ratio.of('0.6')).round() : owed.round();
  if (!amount.greaterThan(Yuan.zero)) return [];
  const paidOn = isLate
    ? addDays(dueOn, 5 + drawn(60, id, 'late'))
    : addDays(acceptedOn, 5 + drawn(25, id, 'in time'));
  return [{ requestId: `sample-${shortened(id)}`, payable: id, amount, paidOn, mode }];
}

const digest = (...words: string[]): Buffer => createHash('sha256').update(words.join('|')).digest();

/** A number below `bound` that always comes out the same for the same words. */
const drawn = (bound: number, ...words: string[]): number => digest(...words).readUInt32BE(0) % bound;

const shortened = (id: string): string => digest(id).toString('hex').slice(0, 24);
