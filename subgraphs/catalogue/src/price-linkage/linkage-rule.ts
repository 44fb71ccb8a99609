import { type PlainDate } from '@alliance-hub/kernel';
import { dueDate, type ParameterValue, type Policy, type Resolved } from '@alliance-hub/policy';
import { RuleStatus } from '@alliance-hub/graphql';

/** What the notices of a jurisdiction say of a lower winning price elsewhere. */
export interface LinkageRule {
  /** A clause orders the fall. */
  binding: boolean;
  dueOn: PlainDate | null;
  dueStatus: RuleStatus;
  provisional: boolean;
  /** The day before the rest-day rule moved it. */
  unmoved: PlainDate | null;
  resolved: Resolved<ParameterValue<'price.linkage'>>;
}

export interface LinkagePlace {
  jurisdiction: string;
  /** Of the product, nearest first. */
  categories: readonly string[];
  /** Day on which the lower price was published: the rules of that day hold, and the time runs from it. */
  publishedOn: PlainDate;
}

export function linkageRule(
  policy: Policy,
  { jurisdiction, categories, publishedOn }: LinkagePlace,
): LinkageRule {
  const resolved = policy.resolve('price.linkage', { jurisdiction, categories, on: publishedOn });
  const none = { dueOn: null, provisional: false, unmoved: null, resolved };
  if (resolved.status !== 'SPECIFIED') {
    return { ...none, binding: false, dueStatus: RuleStatus[resolved.status] };
  }
  const due = dueDate(
    resolved.value.declare,
    { PUBLICATION: publishedOn, OCCURRENCE: publishedOn },
    policy.workdays,
  );
  if (!due) return { ...none, binding: true, dueStatus: RuleStatus.NOT_SPECIFIED };
  const { date: dueOn, provisional, unmoved } = due;
  return { binding: true, dueOn, dueStatus: RuleStatus.SPECIFIED, provisional, unmoved, resolved };
}
