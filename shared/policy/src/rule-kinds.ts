import { z } from 'zod';
import { PARAMETER_DOMAINS, type ParameterDomain } from './parameters/parameter';
import { PARAMETERS, parametersOf } from './parameters/registry';

/** A node of the JSON schema that a parameter's schema gives, as far as it is printed. */
interface Node {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: string | number | boolean;
  readonly enum?: readonly string[];
  readonly values?: Readonly<Record<string, string>>;
  readonly description?: string;
  readonly default?: unknown;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly items?: Node;
  readonly oneOf?: readonly Node[];
  readonly anyOf?: readonly Node[];
  readonly $defs?: Readonly<Record<string, Node>>;
}

type TableRow = readonly [key: string, write: string, meaning: string];

const REACH = {
  ROLLOUT: 'without `categories` for every category carried out',
  ANY: 'without `categories` for every consumable, procured by volume or not',
};

const SUBJECTS: Readonly<Record<ParameterDomain, string>> = {
  catalogue: 'how a product stands in the jurisdiction',
  execution: 'who must buy how much by when, and what follows',
  settlement: 'what the insurance pays, and when, and what the patient pays first',
};

const code = (text: string): string => `\`${text}\``;
const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function schemaOf(schema: z.ZodType): Node {
  return z.toJSONSchema(schema, { io: 'input' }) as Node;
}

const shapeName = (node: Node): string | undefined => node.$ref?.replace('#/$defs/', '');

/** What one writes for a value, in a few words. */
function written(node: Node): string {
  const shape = shapeName(node);
  if (shape !== undefined) return `[${shape}](#shape-${shape})`;
  if (node.const !== undefined) return code(String(node.const));
  if (node.enum) return node.values ? 'one of the names' : node.enum.map(code).join(' ');
  if (node.items?.enum && node.items.values && shapeName(node.items) === undefined)
    return 'list of the names';
  if (node.items)
    return `list of ${node.items.oneOf || node.items.properties ? 'the following' : written(node.items)}`;
  if (node.anyOf) return node.anyOf.map(written).join(' or ');
  const names: Readonly<Record<string, string>> = {
    boolean: code('true') + ' ' + code('false'),
    integer: 'whole number',
    string: 'text',
    null: code('null'),
  };
  return names[node.type ?? ''] ?? 'the following';
}

function meaningsOf(node: Node): string {
  const values = node.values ?? node.items?.values;
  if (!values || shapeName(node) !== undefined || shapeName(node.items ?? {}) !== undefined) return '';
  return ` ${Object.entries(values)
    .map(([name, meaning]) => `${code(name)} ${meaning}`)
    .join('; ')}.`;
}

/** The rows of all keys below a node; `path` is written before each key. */
function rowsOf(node: Node, path: string): TableRow[] {
  if (shapeName(node) !== undefined) return [];
  if (node.oneOf) return node.oneOf.flatMap(option => optionRows(option, path));
  if (node.items) return rowsOf(node.items, `${path}[]`);
  return Object.entries(node.properties ?? {}).flatMap(([key, child]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const optional =
      child.default !== undefined
        ? ` Default ${code(JSON.stringify(child.default))}.`
        : node.required?.includes(key)
          ? ''
          : ' May be left out.';
    const meaning = `${child.description ?? ''}${meaningsOf(child)}${optional}`;
    return [[code(name), written(child), meaning] as const, ...rowsOf(child, name)];
  });
}

function optionRows(option: Node, path: string): TableRow[] {
  const { kind, ...others } = option.properties ?? {};
  const name = path === '' ? 'kind' : `${path}.kind`;
  const rest = rowsOf({ ...option, properties: others }, path);
  return [[code(name), written(kind ?? {}), option.description ?? ''], ...rest];
}

function table(rows: readonly TableRow[]): string[] {
  if (rows.length === 0) return [];
  const lines = rows.map(row => `| ${row.map(cell).join(' | ')} |`);
  return ['| Key | Write | Meaning |', '| --- | --- | --- |', ...lines, ''];
}

function parameterSection(key: keyof typeof PARAMETERS, shapes: Map<string, Node>): string[] {
  const { title, chinese, reach, schema } = PARAMETERS[key];
  const node = schemaOf(schema);
  for (const [name, shape] of Object.entries(node.$defs ?? {})) shapes.set(name, shape);
  const shape = shapeName(node);
  const form = shape === undefined ? '' : ` The value is a [${shape}](#shape-${shape}).`;
  const intro = `${node.description ?? 'One of these kinds.'}${form} Applies ${REACH[reach]}.`;
  return [`#### ${code(key)} ${title} ${chinese}`, '', intro, '', ...table(rowsOf(node, ''))];
}

function shapeSection(name: string, shape: Node): string[] {
  const values = Object.entries(shape.values ?? {}).map(([value, meaning]) => `- ${code(value)} ${meaning}`);
  return [
    `#### <a id="shape-${name}"></a>${name}`,
    '',
    shape.description ?? '',
    '',
    ...values,
    ...(values.length > 0 ? [''] : []),
    ...table(rowsOf({ ...shape, $ref: undefined }, '')),
  ];
}

/** Every rule kind with its keys, as Markdown, from the schemas that check the files. */
export function ruleKindsMarkdown(): string {
  const shapes = new Map<string, Node>();
  const sections = PARAMETER_DOMAINS.flatMap(domain => [
    `### ${domain}.yaml: ${SUBJECTS[domain]}`,
    '',
    ...parametersOf(domain).flatMap(key => parameterSection(key, shapes)),
  ]);
  const shared = [...shapes]
    .sort(([a], [b]) => a.localeCompare(b))
    .flatMap(([name, shape]) => shapeSection(name, shape));
  return [...sections, '### Shapes that several parameters use', '', ...shared].join('\n').trimEnd();
}

const BEGIN = '<!-- rule kinds: generated from the schemas, not edited by hand -->';
const END = '<!-- end of the rule kinds -->';

/** A guide with its section of rule kinds as the schemas give it now. Throws Error where the guide has no such section. */
export function withRuleKinds(guide: string): string {
  const begin = guide.indexOf(BEGIN);
  const end = guide.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`The guide has no section between "${BEGIN}" and "${END}".`);
  return `${guide.slice(0, begin)}${BEGIN}\n\n${ruleKindsMarkdown()}\n\n${guide.slice(end)}`;
}
