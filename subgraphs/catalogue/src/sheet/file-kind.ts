import { HubError, type Text } from '@alliance-hub/kernel';
import { say } from './messages';
import { type SourceFile } from './source-file';

const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** Name of the stream that holds a workbook under a password, as a compound file's directory writes it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * What a file is by its content, whatever its name says.
 * @throws HubError BAD_USER_INPUT for what holds no list that can be read, with what to do.
 */
export async function kindOf(file: SourceFile): Promise<'zip' | 'text'> {
  const head = file.head(4096);
  if (head.length === 0) throw unusable(file, say('emptyFile', { file: file.name }));
  if (head.subarray(0, COMPOUND.length).equals(COMPOUND)) {
    const isEncrypted = await holds(file, ENCRYPTED);
    throw unusable(file, say(isEncrypted ? 'passwordProtected' : 'oldFormat', { file: file.name }));
  }
  if (head.subarray(0, 4).toString('latin1') === 'PK\x03\x04') return 'zip';
  if (head.subarray(0, 4).toString('latin1') === '%PDF') throw otherFormat(file, say('pdf'));
  if (/^(\uFEFF|ï»¿)?\s*<(\?xml|!doctype|html|table|meta)/i.test(head.toString('latin1'))) {
    throw otherFormat(file, say('webPage'));
  }
  return 'text';
}

export const unusable = (file: SourceFile, sentence: Text, cause?: unknown): HubError =>
  new HubError('BAD_USER_INPUT', sentence, { field: 'file', value: file.name, cause });

export const otherFormat = (file: SourceFile, kind: Text): HubError =>
  unusable(file, say('otherFormat', { file: file.name, kind }));

async function holds(file: SourceFile, bytes: Buffer): Promise<boolean> {
  let carried = Buffer.alloc(0);
  for await (const chunk of file.read()) {
    const seen = Buffer.concat([carried, chunk as Buffer]);
    if (seen.includes(bytes)) return true;
    carried = seen.subarray(-bytes.length);
  }
  return false;
}
