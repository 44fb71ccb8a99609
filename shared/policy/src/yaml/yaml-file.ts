import { type Text } from '@alliance-hub/kernel';
import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { say } from './messages';
import { type PolicyProblem } from './problem';

/** Where a value stands within a YAML file: map keys and list indexes from the top. */
export type YamlPath = readonly PropertyKey[];

/** "cycle.term[0].value.start" */
export function keyText(path: YamlPath): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text === '' ? String(part) : `${text}.${String(part)}`,
    '',
  );
}

/** One parsed YAML file of a policy folder that still knows on which line each value stands. */
export class YamlFile {
  /** The content as plain values; null when the file is empty or broken. */
  readonly content: unknown;
  /** What the YAML parser found: broken syntax, keys given twice. */
  readonly problems: readonly PolicyProblem[];
  private readonly contents: Node | null;
  private readonly lines = new LineCounter();

  constructor(
    readonly path: string,
    readonly text: string,
  ) {
    const document = parseDocument(text, {
      lineCounter: this.lines,
      uniqueKeys: true,
      strict: true,
      prettyErrors: false,
    });
    this.contents = document.contents;
    this.problems = [...document.errors, ...document.warnings].map(error => ({
      file: path,
      line: this.lines.linePos(error.pos[0]).line,
      key: error.code === 'DUPLICATE_KEY' ? this.wordAt(error.pos[0]) : '',
      message:
        error.code === 'DUPLICATE_KEY' ? say('duplicateKey') : say('notYaml', { message: error.message }),
    }));
    this.content = this.problems.length > 0 ? null : (document.toJS() as unknown);
  }

  /** Line of the value at a path, or of the nearest value above it that exists. */
  lineOf(path: YamlPath): number {
    const offset = this.walk(path).offset;
    return this.lines.linePos(offset).line;
  }

  /** A scalar exactly as the file writes it: 0.30 where the parsed number is 0.3. */
  sourceOf(path: YamlPath): string | undefined {
    const { node, found } = this.walk(path);
    return found && isScalar(node) ? node.source : undefined;
  }

  /** The parsed value at a path; undefined where nothing stands. */
  valueOf(path: YamlPath): unknown {
    let value = this.content;
    for (const part of path) {
      if (typeof value !== 'object' || value === null) return undefined;
      value = (value as Record<PropertyKey, unknown>)[part];
    }
    return value;
  }

  /** A problem at a path of this file. */
  problem(path: YamlPath, message: Text): PolicyProblem {
    return { file: this.path, line: this.lineOf(path), key: keyText(path), message };
  }

  private walk(path: YamlPath): { node: unknown; offset: number; found: boolean } {
    let node: unknown = this.contents;
    let offset = this.contents?.range?.[0] ?? 0;
    for (const part of path) {
      let next: unknown;
      if (isMap(node)) {
        const pair = node.items.find(item => isScalar(item.key) && String(item.key.value) === String(part));
        if (!pair) return { node, offset, found: false };
        // The line of a key is where one looks for it, wherever its value begins.
        offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
        next = pair.value;
      } else if (isSeq(node) && typeof part === 'number' && node.items[part] !== undefined) {
        next = node.items[part];
        offset = isNode(next) ? (next.range?.[0] ?? offset) : offset;
      } else {
        return { node, offset, found: false };
      }
      node = next;
    }
    return { node, offset, found: true };
  }

  private wordAt(offset: number): string {
    return /^["']?[^\s:"']+/.exec(this.text.slice(offset))?.[0].replace(/["']/g, '') ?? '';
  }
}
