import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Example } from './options';

// The questions themselves stand with the tests, which ask them on every run: what the page offers is known to work.
const OPERATIONS = join(__dirname, '..', '..', 'tests', 'operations');
const operation = (name: string) => readFileSync(join(OPERATIONS, `${name}.graphql`), 'utf8');

const VOLUMES_BY_ROLE = `# Ask once as Weihai, then as Hainan: the price is open, the volumes are not.
query VolumesByRole($product: ID!, $jurisdiction: ID!, $on: Date!) {
  listing(product: $product, jurisdiction: $jurisdiction, on: $on) {
    product {
      name
    }
    jurisdiction {
      name
    }
    standing
    price
    volumes {
      agreementYear
      agreed
      purchased
      completion
    }
  }
}
`;

const TENDER = { tender: 'JZJLC-2024-1', on: '2025-06-01' };
const PROVINCE = { jurisdiction: '460000', on: '2026-01-31' };
const LISTING = { product: 'C17010100100001999070000001', jurisdiction: '371000', on: '2022-01-31' };

/** The questions that the explorer opens with, over the sample data. */
export const readExamples = (): Example[] => [
  {
    name: '联盟视角：一次联盟采购，各地如何落地 · Alliance level',
    query: operation('alliance-level'),
    variables: TENDER,
  },
  {
    name: '省级视角：海南执行哪些品种、进度如何 · Province level',
    query: operation('province-level'),
    variables: PROVINCE,
  },
  {
    name: '权限：同一问题，换一个身份再问 · Who sees the volumes',
    query: VOLUMES_BY_ROLE,
    variables: LISTING,
  },
  {
    name: '联盟视角及依据：每个结论引自哪一条 · Alliance level, with reasons',
    query: operation('alliance-level-reasons'),
    variables: TENDER,
  },
  {
    name: '省级视角及依据：每个数字引自哪一条 · Province level, with reasons',
    query: operation('province-level-reasons'),
    variables: PROVINCE,
  },
];
