import { createHash } from 'node:crypto';
import { createReadStream, openSync, readSync, closeSync, statSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { HubError } from '@alliance-hub/kernel';
import { say } from './messages';

/** A file that a list comes in. It is read as often as needed and never held in memory as a whole. */
export class SourceFile {
  private constructor(
    readonly name: string,
    /** Where it is, or what is in it. */
    readonly at: string | Buffer,
  ) {}

  /** @throws HubError BAD_USER_INPUT for a file that is not there or cannot be read. */
  static open(file: string): SourceFile {
    try {
      if (!statSync(file).isFile()) throw new Error('not a file');
      closeSync(openSync(file, 'r'));
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException;
      const told = code === 'ENOENT' ? say('notThere', { file }) : say('cannotOpen', { file, why: message });
      throw new HubError('BAD_USER_INPUT', told, { field: 'file', value: file, cause });
    }
    return new SourceFile(path.basename(file), file);
  }

  static of(name: string, content: Buffer | string): SourceFile {
    return new SourceFile(name, Buffer.from(content));
  }

  get size(): number {
    return typeof this.at === 'string' ? statSync(this.at).size : this.at.length;
  }

  read(): Readable {
    return typeof this.at === 'string' ? createReadStream(this.at) : Readable.from([this.at]);
  }

  /** The first bytes, and where the file is shorter all of them. */
  head(length: number): Buffer {
    if (typeof this.at !== 'string') return this.at.subarray(0, length);
    const buffer = Buffer.alloc(length);
    const file = openSync(this.at, 'r');
    try {
      return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
    } finally {
      closeSync(file);
    }
  }

  /** SHA-256 in hexadecimal: the same file is known again by it. */
  async sha256(): Promise<string> {
    const hash = createHash('sha256');
    for await (const chunk of this.read()) hash.update(chunk as Buffer);
    return hash.digest('hex');
  }
}
