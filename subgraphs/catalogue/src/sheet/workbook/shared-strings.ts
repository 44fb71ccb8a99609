import { type Package } from './package';
import { decodeEscapes } from './text';
import { readXml } from './xml';

const BLOCK = 1 << 20;

/**
 * The texts that cells point at. They are kept as UTF-8 outside the heap: a list of 100,000 lines has some 400,000
 * of them, which as JavaScript strings would be most of what the import holds.
 */
export class SharedStrings {
  private blocks: Buffer[] = [];
  private used = BLOCK;
  private ends = new Uint32Array(1024);
  private starts = new Uint32Array(1024);
  private blockOf = new Uint32Array(1024);
  private count = 0;

  static async read(parts: Package, name: string | undefined): Promise<SharedStrings> {
    const strings = new SharedStrings();
    if (name === undefined || !parts.has(name)) return strings;
    let text = '';
    let isText = false;
    let phonetic = 0;
    await readXml(await parts.read(name), {
      open: tag => {
        if (tag === 'si') text = '';
        else if (tag === 'rPh') phonetic++;
        else if (tag === 't') isText = phonetic === 0;
      },
      text: piece => {
        if (isText) text += piece;
      },
      close: tag => {
        if (tag === 'si') strings.add(decodeEscapes(text));
        else if (tag === 'rPh') phonetic--;
        else if (tag === 't') isText = false;
      },
    });
    return strings;
  }

  /** The text of an index; '' for one that the part does not have. */
  get(index: number): string {
    if (!(index < this.count)) return '';
    return (
      this.blocks[this.blockOf[index] ?? 0]?.toString('utf8', this.starts[index], this.ends[index]) ?? ''
    );
  }

  private add(text: string): void {
    const bytes = Buffer.byteLength(text);
    if (this.used + bytes > BLOCK) {
      this.blocks.push(Buffer.allocUnsafe(Math.max(BLOCK, bytes)));
      this.used = 0;
    }
    if (this.count === this.ends.length) this.grow();
    const block = this.blocks.length - 1;
    this.blocks[block]?.write(text, this.used);
    this.blockOf[this.count] = block;
    this.starts[this.count] = this.used;
    this.used += bytes;
    this.ends[this.count++] = this.used;
  }

  private grow(): void {
    const larger = (numbers: Uint32Array) => {
      const grown = new Uint32Array(numbers.length * 2);
      grown.set(numbers);
      return grown;
    };
    this.ends = larger(this.ends);
    this.starts = larger(this.starts);
    this.blockOf = larger(this.blockOf);
  }
}
