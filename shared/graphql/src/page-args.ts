import { Arg, Int } from 'type-graphql';
import { MAX_PAGE } from './connection';

/** The argument `first` of a list: a client that sends null gets as many rows as one that sends nothing. */
export const FirstArg = (rows = 20) =>
  Arg('first', () => Int, {
    nullable: true,
    defaultValue: rows,
    description: `Rows a page, at most ${MAX_PAGE}. 每页行数`,
  });

/** The argument `after` of a list: the cursor of a row that a page of it gave. */
export const AfterArg = () =>
  Arg('after', () => String, { nullable: true, description: 'Cursor of the row before. 游标' });
