import { HubError, messages, type Text } from '@alliance-hub/kernel';
import { GraphQLError } from 'graphql';

/** Why a request is not answered, or is answered no longer. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly errors: readonly GraphQLError[]) {
    super(errors[0]?.message);
  }

  get code(): string {
    const code = this.errors[0]?.extensions.code;
    return typeof code === 'string' ? code : 'INTERNAL';
  }
}

/** For the moment nothing can be said; what was asked stays to be asked. */
export class NotNow extends Error {
  override readonly name = 'NotNow';
}

export function refused(code: string, text: Text, field?: string, value?: string): Refusal {
  return new Refusal([
    new GraphQLError(text.en, {
      extensions: { code, text, ...(field && { field }), ...(value !== undefined && { value }) },
    }),
  ]);
}

/** The error with a code, where the library gives none. */
export const coded = (error: GraphQLError, code: string): GraphQLError => {
  error.extensions.code ??= code;
  return error;
};

/** Any failure as a refusal; what is not for clients is masked where it is presented. */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  if (error instanceof GraphQLError) return new Refusal([error]);
  if (error instanceof HubError) {
    return new Refusal([new GraphQLError(error.message, { extensions: { ...error.extensions } })]);
  }
  if (error instanceof NotNow) return refused('SUBGRAPH_UNAVAILABLE', say('notNow'));
  const { message } = error as Error;
  return new Refusal([new GraphQLError(message, { originalError: error as Error })]);
}

const say = messages('gateway.refusal', {
  notNow: {
    en: 'The feed cannot be read at present; subscribe again in a minute.',
    zh: '事件流暂时无法读取；请稍后重新订阅。',
  },
});
