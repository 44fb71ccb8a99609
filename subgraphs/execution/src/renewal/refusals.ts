import { HubError, type LineAtFault, messages, type Text, wrongValue } from '@alliance-hub/kernel';
import { ACTORS, type ParameterValue, type Resolved } from '@alliance-hub/policy';
import { LineRefused } from '../batch/rejection';
import type { Lacking } from './check-reduction';
import type { Undercut } from './check-floors';
import { floorInWords } from './renewal-reasons';

/** Lines stand or fall together: what is wrong with each. */
export class Refusals {
  private readonly found: LineAtFault[] = [];
  /** The catalogue may know better by now. */
  stale = false;

  add(index: number, id: string, error: HubError): void {
    if (error instanceof LineRefused && error.stale) this.stale = true;
    this.found.push({ index, id, code: error.code, message: error.text, field: error.field ?? null });
  }

  get lines(): readonly LineAtFault[] {
    return [...this.found].sort((a, b) => a.index - b.index);
  }

  /** Whether something is wrong with a line. */
  has(index: number): boolean {
    return this.found.some(line => line.index === index);
  }

  /** One error that names every line at fault, the first one in its sentence. */
  asError(sent: number): HubError {
    const { lines } = this;
    const [first] = lines;
    if (!first) throw new Error('Nothing was refused.');
    const code = lines.every(line => line.code === first.code) ? first.code : 'BAD_USER_INPUT';
    const refused = new Set(lines.map(({ index }) => index)).size;
    const text = say('refused', { refused, sent, id: first.id, message: first.message });
    return new HubError(code, text, { field: `lines[${first.index}].${first.field ?? 'lineId'}`, lines });
  }
}

/** A floor that is not reached, in words. */
export function undercutRefusal({ scope, floor, agreed, binding }: Undercut): LineRefused {
  const [highest] = floor.steps;
  const clause = highest?.citations[0]?.clause.id ?? '';
  const base = highest ? floorInWords(highest.floor) : '';
  const given = { least: floor.least, agreed, base, clause };
  if (scope.product !== undefined) {
    const wanted = say(binding ? 'product' : 'productInPrinciple', given);
    return refusal('quantity', agreed, wanted);
  }
  if (scope.company !== undefined) {
    const company = { ...given, company: scope.company };
    return refusal('quantity', agreed, say(binding ? 'company' : 'companyInPrinciple', company));
  }
  return refusal('quantity', agreed, say(binding ? 'category' : 'categoryInPrinciple', given));
}

const refusal = (field: string, value: number, text: Text): LineRefused =>
  new LineRefused('BAD_USER_INPUT', text, field, String(value));

/** What a reduction lacks, in words. */
export function reductionRefusal(
  lacking: Lacking,
  { quantity, current }: { quantity: number; current: number },
  rule: Resolved<ParameterValue<'volume.reduction'>>,
): LineRefused {
  const clause = rule.citations[0]?.clause.id ?? '';
  const specified = rule.status === 'SPECIFIED' ? rule.value : undefined;
  const reviewers = specified ? ACTORS.sayAll(specified.reviewedBy, 'and') : '';
  const actor = specified ? ACTORS.say(specified.adjustedBy) : '';
  const given = { current, reviewers, actor, clause };
  const refuse = (field: string, value: string | number, wanted: Text) =>
    new LineRefused('BAD_USER_INPUT', wrongValue(field, value, wanted), field, String(value));
  switch (lacking.kind) {
    case 'EXPLANATION':
      return refuse('quantity', quantity, say('noExplanation', given));
    case 'REVIEWS':
      return refuse('quantity', quantity, say('noReviews', given));
    case 'ORDER':
      return refuse('quantity', quantity, say('wrongOrder', given));
    case 'FUTURE':
      return refuse('reduction.reviews', lacking.on, say('future', given));
    case 'ACTOR':
      return refuse('quantity', quantity, say('wrongActor', given));
    case 'TOO_SMALL':
      return refuse('quantity', quantity, say('tooSmall', { ...given, least: lacking.least }));
  }
}

const say = messages('execution.renewalRefusal', {
  refused: {
    en: '{refused} of {sent} lines are refused, so none was recorded; each stands in extensions.rejected. The first, {id}: {message}',
    zh: '{sent} 行中有 {refused} 行未通过，全部未登记；逐行见 extensions.rejected。首行 {id}：{message}',
  },
  product: {
    en: 'quantity is {agreed}; it must be at least {least}: {base} ({clause}).',
    zh: 'quantity 为 {agreed}；不得低于 {least}：{base}（{clause}）。',
  },
  productInPrinciple: {
    en: 'quantity is {agreed}; it should in principle be at least {least}: {base} ({clause}). Agree that, or say why not in reason.',
    zh: 'quantity 为 {agreed}；原则上不低于 {least}：{base}（{clause}）。请调整，或在 reason 中说明理由。',
  },
  company: {
    en: 'With {company} {agreed} would be agreed; it must be at least {least}: {base} ({clause}).',
    zh: '与 {company} 的协议量合计为 {agreed}；不得低于 {least}：{base}（{clause}）。',
  },
  companyInPrinciple: {
    en: 'With {company} {agreed} would be agreed; it should in principle be at least {least}: {base} ({clause}). Agree that, or say why not in reason.',
    zh: '与 {company} 的协议量合计为 {agreed}；原则上不低于 {least}：{base}（{clause}）。请调整，或在 reason 中说明理由。',
  },
  category: {
    en: 'Over the whole category {agreed} would be agreed; it must be at least {least}: {base} ({clause}). Place the rest with any winner.',
    zh: '该品种协议量合计为 {agreed}；不得低于 {least}：{base}（{clause}）。其余量可由任一中选企业承接。',
  },
  categoryInPrinciple: {
    en: 'Over the whole category {agreed} would be agreed; it should in principle be at least {least}: {base} ({clause}). Place the rest with any winner, or say why not in reason.',
    zh: '该品种协议量合计为 {agreed}；原则上不低于 {least}：{base}（{clause}）。其余量可由任一中选企业承接，或在 reason 中说明理由。',
  },
  noExplanation: {
    en: 'the volume of the year before, {current}, goes down on a written explanation and its reviews alone; send them to confirmRenewal as reduction ({clause})',
    zh: '上年度采购量为 {current}，下调须提交书面说明并经逐级审核；请以 confirmRenewal 的 reduction 提交（{clause}）',
  },
  noReviews: {
    en: 'to go below {current} it has to be reviewed by {reviewers}, in this order, each once ({clause})',
    zh: '低于 {current} 须依次经{reviewers}审核，各一次（{clause}）',
  },
  wrongOrder: {
    en: 'to go below {current} it has to be reviewed by {reviewers} one after the other, and the days say otherwise ({clause})',
    zh: '低于 {current} 须依次经{reviewers}审核，日期顺序不符（{clause}）',
  },
  future: { en: 'a review is not after today ({clause})', zh: '审核日期不得晚于今日（{clause}）' },
  wrongActor: {
    en: 'below {current} it is adjusted by {actor}; send it with a token of that role ({clause})',
    zh: '低于 {current} 由{actor}调整；请使用该角色的令牌（{clause}）',
  },
  tooSmall: {
    en: 'it may go down to {least} and no further ({clause})',
    zh: '最低可下调至 {least}（{clause}）',
  },
});
