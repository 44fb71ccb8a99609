import { getNamedType, type GraphQLObjectType, isObjectType } from 'graphql';
import { areaOf, type PublicArea } from '../rights-decisions';
import { SELECTIONS } from './examples';
import { asked, type Field, fieldsOf, type Step } from './ways';

/** A question for all fields of one area on one type. */
export interface Question {
  type: string;
  area: PublicArea;
  fields: string[];
  /** The fields that lead from the root of an answer to objects of the type. */
  way: string[];
  text: string;
}

/** @returns nothing where no field of the type is of that area. */
export function questionFor(type: GraphQLObjectType, way: Step[], area: PublicArea): Question | undefined {
  const fields = fieldsOf(type).filter(field => areaOf.get(`${type.name}.${field.name}`) === area);
  if (fields.length === 0) return undefined;
  const inner = fields.map(field => withSelection(type, field, area)).join(' ');
  const text = way.reduceRight((below, { on, field }) => `${asked(on, field, type)} { ${below} }`, inner);
  return {
    type: type.name,
    area,
    fields: fields.map(({ name }) => name),
    way: way.map(({ field }) => field.name),
    text: `{ ${text} }`,
  };
}

function withSelection(on: GraphQLObjectType, field: Field, area: PublicArea): string {
  const target = getNamedType(field.type);
  const text = asked(on, field);
  return isObjectType(target) ? `${text} { ${selection(target, area)} }` : text;
}

/** What of an object stands for it: its plain fields of that area; of a page its rows too. */
function selection(type: GraphQLObjectType, area: PublicArea): string {
  const special = SELECTIONS[type.name];
  if (special !== undefined) return special;
  const plain = fieldsOf(type).filter(isPlain);
  const ofArea = plain.filter(field => areaOf.get(`${type.name}.${field.name}`) === area);
  const chosen = (ofArea.length > 0 ? ofArea : plain).map(field => asked(type, field));
  const isPage = ['Connection', 'Edge'].some(ending => type.name.endsWith(ending));
  const inner = isPage || chosen.length === 0 ? fieldsOf(type).filter(field => !isPlain(field)) : [];
  return [...chosen, ...inner.map(field => withSelection(type, field, area))].join(' ');
}

const isPlain = (field: Field): boolean => !isObjectType(getNamedType(field.type));
