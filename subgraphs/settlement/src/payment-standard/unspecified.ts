import { type PlainDate } from '@alliance-hub/kernel';
import { type Reason, reasonOf, type Resolved } from '@alliance-hub/policy';

/** The reason for an answer that no value stands behind: the clause that is silent or puts it off, or none. */
export function silence(
  resolved: Resolved<unknown>,
  what: string,
  at: { readonly jurisdiction: string; readonly on: PlainDate },
): Reason {
  const inputs = [
    { name: 'jurisdiction', value: at.jurisdiction },
    { name: 'day', value: at.on },
  ];
  const [cited] = resolved.citations;
  const source = cited ? ` ${cited.clause.says}` : '';
  if (resolved.status === 'PENDING') {
    return reasonOf(resolved, `${what} is announced and not issued yet.${source}`, inputs, 'PENDING');
  }
  const says = cited
    ? `The notice does not give ${lower(what)}.${source}`
    : `No notice in the hub gives ${lower(what)}.`;
  return reasonOf(resolved, says, inputs, 'NOT_SPECIFIED');
}

const lower = (what: string): string => what.charAt(0).toLowerCase() + what.slice(1);
