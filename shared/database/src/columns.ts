import { Yuan, type PlainDate } from '@alliance-hub/kernel';
import { Column, type ColumnOptions, type ValueTransformer } from 'typeorm';

const yuan: ValueTransformer = {
  to: (value?: Yuan | null) => value?.units ?? null,
  from: (value?: number | string | null) => (value == null ? null : Yuan.ofUnits(value)),
};
const whole: ValueTransformer = {
  to: (value?: number | null) => value ?? null,
  from: (value?: number | string | null) => (value == null ? null : Number(value)),
};
const flag: ValueTransformer = {
  to: (value?: boolean | null) => (value == null ? null : value ? 1 : 0),
  from: (value?: number | null) => (value == null ? null : value === 1),
};

type Extra = Pick<ColumnOptions, 'nullable' | 'name' | 'primary'>;

/** Text of at most `length` characters. Codes compare exactly, by case. */
export const TextColumn = (length: number, extra: Extra = {}) =>
  Column({ type: 'varchar', length, ...extra });

/** Text without a bound, e.g. a JSON payload. */
export const LongTextColumn = (extra: Extra = {}) => Column({ type: 'text', ...extra });

/** A legal date ({@link PlainDate}), 10 characters: a `date` column would shift with the time zone. */
export const DateColumn = (extra: Extra = {}) => Column({ type: 'varchar', length: 10, ...extra });

/** An instant in UTC, RFC 3339 with milliseconds, 24 characters. */
export const InstantColumn = (extra: Extra = {}) => Column({ type: 'varchar', length: 24, ...extra });

/** CNY, kept as whole 1/10,000 yuan. */
export const YuanColumn = (extra: Extra = {}) => Column({ type: 'bigint', transformer: yuan, ...extra });

/** Whole pricing units, or any other whole number up to 2^53-1. */
export const WholeColumn = (extra: Extra = {}) => Column({ type: 'bigint', transformer: whole, ...extra });

/** Yes or no, kept as 1 or 0. */
export const FlagColumn = (extra: Extra = {}) => Column({ type: 'integer', transformer: flag, ...extra });

export type { PlainDate };
