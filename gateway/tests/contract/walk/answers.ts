import { CALENDAR_INPUTS } from './examples';
import { type Question } from './questions';

const NOTHING = /^$|^0(\.0+)?$|^(?:.*: )?(NO_DATA|NO_RULE)$/;

/** The objects of the question's type in an answer; none where something on the way is null or empty. */
export function objectsOf(answer: unknown, way: readonly string[]): Record<string, unknown>[] {
  if (answer === null || answer === undefined) return [];
  if (Array.isArray(answer)) return answer.flatMap(row => objectsOf(row, way));
  const [step, ...rest] = way;
  const object = answer as Record<string, unknown>;
  return step === undefined ? [object] : objectsOf(object[step], rest);
}

/** The fields of a question that an answer tells something by. */
export const told = (answer: unknown, { way, fields }: Question): string[] => {
  const objects = objectsOf(answer, way);
  return fields.filter(field => objects.some(object => tells(object[field])));
};

/** Null, empty, zero and "no data" tell nothing; neither do the days that a reason counts from and to. */
export function tells(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  if (Array.isArray(value)) return value.some(tells);
  if (typeof value === 'object') {
    const isInput = 'name' in value && 'value' in value;
    if (!isInput) return Object.values(value).some(tells);
    return !CALENDAR_INPUTS.includes(String(value.name)) && tells(value.value);
  }
  return typeof value === 'string' ? !NOTHING.test(value) : Boolean(value);
}
