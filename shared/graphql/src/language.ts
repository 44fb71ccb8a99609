import { type Language, Text } from '@alliance-hub/kernel';
import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLObjectType,
  GraphQLString,
  isIntrospectionType,
} from 'graphql';

/** A key of the context's own, which Apollo copies when it makes a context of its own for an operation. */
const LANGUAGE = Symbol('language');
type Answered = { [LANGUAGE]?: Language };

/** Notes in which language the request with this context is answered. */
export function answerIn<Context extends object>(context: Context, language: Language = 'en'): Context {
  return Object.assign(context, { [LANGUAGE]: language });
}

const shown = (value: unknown, language: Language): unknown => {
  if (value instanceof Text) return value.in(language);
  return Array.isArray(value) ? value.map(each => shown(each, language)) : value;
};

/** Fields of type String show a {@link Text} in the asker's language. The types of introspection are every schema's. */
export function localise(type: GraphQLObjectType): void {
  if (isIntrospectionType(type)) return;
  for (const field of Object.values(type.getFields())) {
    if (getNamedType(field.type) !== GraphQLString) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (source, args, context: object, info) => {
      const { [LANGUAGE]: language = 'en' } = context as Answered;
      const value: unknown = resolve(source, args, context, info);
      return value instanceof Promise ? value.then(said => shown(said, language)) : shown(value, language);
    };
  }
}
