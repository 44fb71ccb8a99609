import { type Readable } from 'node:stream';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** `name` without its prefix; attributes by their full names. */
  open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

const local = (name: string): string => {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
};

/** Reads XML as it comes; document types are not followed, so that no entity can grow. */
export class XmlReader {
  private readonly parser = new SaxesParser();

  constructor({ open, text, close }: XmlHandlers) {
    this.parser.on('error', error => {
      throw error;
    });
    this.parser.on('doctype', () => {
      throw new Error('a document type');
    });
    if (open) this.parser.on('opentag', ({ name, attributes }) => open(local(name), attributes));
    if (text) {
      this.parser.on('text', text);
      this.parser.on('cdata', text);
    }
    if (close) this.parser.on('closetag', ({ name }) => close(local(name)));
  }

  write(text: string): void {
    this.parser.write(text);
  }

  end(): void {
    this.parser.close();
  }
}

/** Reads a whole part. */
export async function readXml(part: Readable, handlers: XmlHandlers): Promise<void> {
  const reader = new XmlReader(handlers);
  part.setEncoding('utf8');
  for await (const text of part) reader.write(text as string);
  reader.end();
}

/** Attribute by its name without a prefix: `r:id` is written with different prefixes. */
export const attribute = (attributes: Readonly<Record<string, string>>, name: string): string | undefined =>
  attributes[name] ?? Object.entries(attributes).find(([key]) => local(key) === name)?.[1];
