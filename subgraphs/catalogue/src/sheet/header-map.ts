import { badInput } from '@alliance-hub/kernel';
import { columnCalled, type ColumnKey, columnList } from './columns';
import { type HeaderMap, type WantedColumns } from './header';
import { say } from './messages';

/** What stands for a column that is not to be read. */
const LEFT_OUT = '-';

/**
 * Reads what a user says of headers: `挂网价格=price`, `中标价=中选价格`, `申报企业=-`.
 * @throws HubError BAD_USER_INPUT for one that does not name a column.
 */
export function headerMap(words: readonly string[], { required, optional }: WantedColumns): HeaderMap {
  const wanted = [...new Set([...required, ...optional])];
  return new Map(
    words.map((word): [string, ColumnKey | null] => {
      const at = word.lastIndexOf('=');
      const [header, meaning] = [word.slice(0, at).trim(), word.slice(at + 1).trim()];
      const key = columnCalled(meaning);
      if (at > 0 && meaning === LEFT_OUT) return [header, null];
      if (at > 0 && key !== undefined && wanted.includes(key)) return [header, key];
      throw badInput('--map', word, say('mapForm', { columns: columnList(wanted) }));
    }),
  );
}
