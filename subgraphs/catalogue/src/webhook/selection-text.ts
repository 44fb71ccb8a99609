import { badInput, messages, type Text } from '@alliance-hub/kernel';
import { type DocumentNode, GraphQLError, Kind, parse, print, visit } from 'graphql';

const LONGEST = 20_000;
const MOST_TOKENS = 1_000;
const EXAMPLE = '{ type product { code name } price }';

/**
 * What a partner wants to be told of each change: a selection of PriceLinkageChange in braces. Whether the graph has
 * its fields is known to the gateway alone, which checks it before the request comes here.
 * @returns the selection in one form, whatever its spaces
 * @throws HubError BAD_USER_INPUT
 */
export function selectionText(given: string): string {
  const wrong = (wanted: Text) => badInput('selection', given, wanted);
  if (given.length > LONGEST) throw wrong(say('tooLong'));
  if (!given.trim().startsWith('{')) throw wrong(say('braces', { example: EXAMPLE }));
  const document = parsed(given);
  const [definition] = document.definitions;
  if (document.definitions.length !== 1 || definition?.kind !== Kind.OPERATION_DEFINITION)
    throw wrong(say('alone'));
  visit(document, {
    Variable: () => {
      throw wrong(say('variables'));
    },
    FragmentSpread: () => {
      throw wrong(say('fragments'));
    },
  });
  return print(definition.selectionSet);
}

function parsed(given: string): DocumentNode {
  try {
    return parse(given, { noLocation: true, maxTokens: MOST_TOKENS });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw badInput('selection', given, say('syntax', { problem: error.message }));
  }
}

const say = messages('catalogue.webhook.selection', {
  tooLong: { en: 'it must be at most 20,000 characters long', zh: '不得超过 20,000 字符' },
  braces: {
    en: 'it must be a selection of PriceLinkageChange in braces, such as {example}',
    zh: '应为 PriceLinkageChange 的字段选择，以花括号包围，如 {example}',
  },
  alone: {
    en: 'it must be one selection in braces and nothing else',
    zh: '只能有一个花括号选择，不得有其他内容',
  },
  variables: {
    en: 'it must hold no variables: write the values themselves',
    zh: '不得使用变量：请直接写出取值',
  },
  fragments: {
    en: 'it must hold no named fragments: write the fields themselves',
    zh: '不得使用具名片段：请直接写出字段',
  },
  syntax: { en: 'it must be GraphQL: {problem}', zh: '须为合法的 GraphQL：{problem}' },
});
