import { type PlainDate, Text } from '@alliance-hub/kernel';
import { say, sayInput } from './messages';
import { type Reason, reasonOf, type Resolved } from '@alliance-hub/policy';

/** The reason for an answer that no value stands behind: the clause that is silent or puts it off, or none. */
export function silence(
  resolved: Resolved<unknown>,
  what: Text,
  at: { readonly jurisdiction: string; readonly on: PlainDate },
): Reason {
  const inputs = [
    { name: sayInput('jurisdiction'), value: at.jurisdiction },
    { name: sayInput('day'), value: at.on },
  ];
  const [cited] = resolved.citations;
  const about = (said: Text): Text => Text.join(cited ? [said, cited.clause.says] : [said], Text.space);
  if (resolved.status === 'PENDING')
    return reasonOf(resolved, capital(about(say('pending', { what }))), inputs, 'PENDING');
  const says = about(say(cited ? 'notGiven' : 'noNotice', { what }));
  return reasonOf(resolved, says, inputs, 'NOT_SPECIFIED');
}

const capital = ({ en, zh }: Text): Text => new Text(en.charAt(0).toUpperCase() + en.slice(1), zh);
