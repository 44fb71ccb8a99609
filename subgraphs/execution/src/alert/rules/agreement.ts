import { addMonths, Text } from '@alliance-hub/kernel';
import { ACTORS, lateFrom, occurrencesOf, type Policy, reasonOf, tasksOf } from '@alliance-hub/policy';
import type { ProgressPoint } from '../../progress/progress-point';
import { yearAround } from '../../rollout/cycle';
import { type Rule } from '../finding';
import { say } from '../messages';

/** The occurrence of a duty of the rollout that the day is judged by: the last one of the agreement year. */
function dutyBy(policy: Policy, { rollout, cycle, year, asOf }: ProgressPoint, parameter: string) {
  const days = { from: addMonths(cycle.from, -12), to: addMonths(asOf, 12) };
  for (const task of tasksOf(policy, rollout, ['execution'])) {
    if (task.rule !== parameter) continue;
    const due = occurrencesOf(task, cycle, days, policy.workdays).findLast(
      ({ dueOn }) => yearAround(cycle, dueOn).number === year.number,
    );
    if (due) return { task, ...due };
  }
  return undefined;
}

/** The day from which an agreement of the year is late; undefined where no notice prints a day (及时). */
export function signingLateFrom(policy: Policy, point: ProgressPoint) {
  const duty = dutyBy(policy, point, 'agreement.deadline');
  return duty && { ...duty, late: lateFrom(duty.dueOn, policy.workdays) };
}

/** Agreements that a party has still to sign after the deadline, with who is missing (HI-4.2a, A-07, A-56). */
export const unsignedAgreement: Rule = (policy, { point, unsigned }) => {
  if (unsigned.length === 0) return [];
  const duty = signingLateFrom(policy, point);
  if (!duty || point.asOf < duty.late) return [];
  const { rollout, year } = point;
  return unsigned.map(({ agreement, institution, company, missing }) => {
    const who = ACTORS.sayAll(missing, 'and');
    return {
      rule: 'UNSIGNED_AGREEMENT',
      severity: 'BREACH',
      institution,
      company,
      of: company,
      since: duty.late,
      tell: name => ({
        message: say('unsigned', {
          institution: name,
          company,
          category: rollout.name,
          n: year.number,
          dueOn: duty.dueOn,
          who,
        }),
        reasons: [
          reasonOf(
            { citations: [duty.task.citation] },
            say('unsignedWhy', { what: duty.task.what, dueOn: duty.dueOn }),
            [
              { name: say('agreement'), value: agreement },
              { name: say('missing'), value: who },
              { name: say('lateFrom'), value: duty.late },
            ],
            say('unsignedResult'),
          ),
        ],
      }),
    };
  });
};

/**
 * Agreed products of which nothing is bought since the cycle began, once the check of hospital entry has opened
 * (LN-5.3, A-38).
 */
export const notEntered: Rule = (policy, { point, lines }) => {
  const { rollout, cycle, asOf, assessed } = point;
  if (!assessed) return [];
  const first = { ...point, year: yearAround(cycle, cycle.from) };
  const duty = dutyBy(policy, first, 'supply.entryCheck');
  if (!duty || asOf < duty.opensOn) return [];
  return lines
    .filter(({ agreed, purchased, earlier }) => agreed > 0 && purchased <= 0 && earlier <= 0)
    .map(({ institution, company, product, agreed }) => ({
      rule: 'NOT_ENTERED',
      severity: 'WARNING',
      institution,
      company,
      product,
      of: product,
      since: duty.opensOn,
      tell: name => ({
        message: say('notEntered', {
          institution: name,
          product,
          category: rollout.name,
          agreed,
          from: cycle.from,
        }),
        reasons: [
          reasonOf(
            { citations: [duty.task.citation] },
            say('notEnteredWhy', { what: duty.task.what, opensOn: duty.opensOn, dueOn: duty.dueOn }),
            [
              { name: say('agreed'), value: String(agreed) },
              { name: say('purchasedSince'), value: Text.join([cycle.from, '0'], ': ') },
            ],
            '0',
          ),
        ],
      }),
    }));
};
