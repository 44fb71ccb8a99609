import path from 'node:path';
import { type DatabaseAddress } from '@alliance-hub/database';

export const ROOT = path.join(__dirname, '..', '..', '..', '..');

/** Arguments with which node runs a script of this folder as a process of its own. */
export const scriptArguments = (script: string, ...rest: string[]): string[] => [
  '--conditions=@alliance-hub/source',
  '-r',
  '@swc-node/register',
  path.join(__dirname, script),
  ...rest,
];

/** An address as an operator writes it. */
export const addressText = (address: DatabaseAddress): string =>
  address.driver === 'sqlite'
    ? `sqlite:${address.file}`
    : `${address.driver}://${address.user}:${address.password ?? ''}@${address.host}:${address.port}/${address.name}`;
