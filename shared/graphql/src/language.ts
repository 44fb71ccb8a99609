import { type Language, Text } from '@alliance-hub/kernel';
import { defaultFieldResolver, getNamedType, GraphQLString, type GraphQLObjectType } from 'graphql';

/** The language belongs to the request, not to what a subgraph's resolvers work with. */
const languages = new WeakMap<object, Language>();

/** Notes in which language the request with this context is answered. */
export function answerIn<Context extends object>(context: Context, language: Language = 'en'): Context {
  languages.set(context, language);
  return context;
}

const shown = (value: unknown, language: Language): unknown => {
  if (value instanceof Text) return value.in(language);
  return Array.isArray(value) ? value.map(each => shown(each, language)) : value;
};

/** Fields of type String show a {@link Text} in the asker's language. */
export function localise(type: GraphQLObjectType): void {
  for (const field of Object.values(type.getFields())) {
    if (getNamedType(field.type) !== GraphQLString) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: object, info) => {
      const language = languages.get(context) ?? 'en';
      const value: unknown = resolve(source, args, context, info);
      return value instanceof Promise ? value.then(said => shown(said, language)) : shown(value, language);
    };
  }
}
