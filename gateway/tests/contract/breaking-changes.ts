import {
  type BreakingChange,
  type DangerousChange,
  DangerousChangeType,
  findBreakingChanges,
  findDangerousChanges,
  type GraphQLSchema,
} from 'graphql';

const HEADING = '### Graph: breaking';

/** Growth: no question of yesterday is answered differently. A changed default is not among it. */
const GROWTH: readonly DangerousChangeType[] = [
  DangerousChangeType.VALUE_ADDED_TO_ENUM,
  DangerousChangeType.TYPE_ADDED_TO_UNION,
  DangerousChangeType.OPTIONAL_INPUT_FIELD_ADDED,
  DangerousChangeType.OPTIONAL_ARG_ADDED,
  DangerousChangeType.IMPLEMENTED_INTERFACE_ADDED,
];

/** What can break a client that was written against `before`, each in graphql-js' words. */
export const breakingChanges = (before: GraphQLSchema, after: GraphQLSchema): string[] =>
  [
    ...findBreakingChanges(before, after),
    ...findDangerousChanges(before, after).filter(({ type }) => !GROWTH.includes(type)),
  ].map(({ description }: BreakingChange | DangerousChange) => description);

/** The changes that the newest section of CHANGELOG.md owns up to, one a line below "### Graph: breaking". */
export function recordedChanges(changelog: string): string[] {
  const newest = changelog.split(/^## /m)[1] ?? '';
  const own = newest.split(/^(?=### )/m).filter(part => part.split('\n')[0] === HEADING);
  return own.flatMap(part => [...part.matchAll(/^- (.+)$/gm)].map(([, change]) => change ?? ''));
}
