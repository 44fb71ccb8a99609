import { type Readable } from 'node:stream';
import { type Entry, fromBuffer, open, type ZipFile } from 'yauzl';
import { type SourceFile } from '../source-file';

/** What a part may unpack to: 100,000 lines of 20 columns take some 80 MB. */
const LARGEST_MB = 2_048;

/** A part that unpacks to more than any list takes. */
export class PartTooLarge extends Error {
  readonly limit = LARGEST_MB;
}

/** The parts of an Office Open XML file, found by the directory of the ZIP, in whatever order they stand in it. */
export class Package {
  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open({ at }: SourceFile): Promise<Package> {
    const options = { lazyEntries: true, autoClose: false } as const;
    const zip = await new Promise<ZipFile>((resolve, reject) => {
      const opened = (error: Error | null, file: ZipFile) => (error ? reject(error) : resolve(file));
      if (typeof at === 'string') open(at, options, opened);
      else fromBuffer(at, options, opened);
    });
    try {
      return new Package(zip, await entriesOf(zip));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(key(name));
  }

  /** Bytes of the part, unpacked. */
  sizeOf(name: string): number {
    return this.entries.get(key(name))?.uncompressedSize ?? 0;
  }

  /** @throws Error where the part is missing or too large. */
  async read(name: string): Promise<Readable> {
    const entry = this.entries.get(key(name));
    if (!entry) throw new Error(`${name} is missing`);
    if (entry.uncompressedSize > LARGEST_MB * 1024 * 1024) throw new PartTooLarge(name);
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  }

  close(): void {
    this.zip.close();
  }
}

/** Names of parts are equal whatever their case, and some programs begin them with a stroke. */
const key = (name: string): string => name.replace(/^\//, '').toLowerCase();

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on('entry', (entry: Entry) => {
      entries.set(key(entry.fileName), entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', reject);
    zip.readEntry();
  });
}
