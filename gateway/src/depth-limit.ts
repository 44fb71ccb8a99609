import { messages } from '@alliance-hub/kernel';
import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Levels of fields that a question may nest. The deepest questions of README have ten. */
export const MOST_LEVELS = 12;

/** Words of a question, GraphQL's own included: what is longer is not even parsed. */
export const MOST_TOKENS = 2_000;

/** Lists inside lists multiply: a question nested deeper than any real one is refused before anything is read. */
export function depthLimit(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const levels = levelsOf(operation.selectionSet, name => context.getFragment(name), []);
      if (levels <= MOST_LEVELS) return;
      const text = say('tooDeep', { levels, most: MOST_LEVELS });
      context.reportError(
        new GraphQLError(text.en, {
          nodes: operation,
          extensions: { code: 'BAD_USER_INPUT', field: 'query', text },
        }),
      );
    },
  };
}

/** Introspection nests by its nature and reads nothing, so it does not count. */
function levelsOf(
  { selections }: SelectionSetNode,
  fragment: (name: string) => FragmentDefinitionNode | null | undefined,
  entered: readonly string[],
): number {
  const levels = selections.map(selection => {
    if (selection.kind === Kind.FIELD) {
      if (selection.name.value.startsWith('__')) return 0;
      return 1 + (selection.selectionSet ? levelsOf(selection.selectionSet, fragment, entered) : 0);
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) return levelsOf(selection.selectionSet, fragment, entered);
    const name = selection.name.value;
    const spread = entered.includes(name) ? undefined : fragment(name);
    return spread ? levelsOf(spread.selectionSet, fragment, [...entered, name]) : 0;
  });
  return Math.max(0, ...levels);
}

const say = messages('gateway.depth', {
  tooDeep: {
    en: 'The question nests {levels} levels of fields; ask for at most {most} at a time.',
    zh: '该查询嵌套了{levels}层字段；一次最多{most}层。',
  },
});
