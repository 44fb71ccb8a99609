import { messages, type Text } from '@alliance-hub/kernel';

/** The settings of a process, and what it says when it starts. */
export const say = messages('serving.settings', {
  invalid: { en: '{name} ({given}) {rule}.', zh: '{name}（{given}）{rule}。' },
  notSet: { en: 'not set', zh: '未设置' },
  notShown: { en: 'not shown', zh: '不予显示' },
  given: { en: '"{value}"', zh: '“{value}”' },
  unknown: {
    en: 'is not a setting of this process; its settings are {known}',
    zh: '不是本进程的设置；可用的设置有 {known}',
  },
  notValid: { en: 'is not valid', zh: '无效' },
  notEmpty: { en: 'must not be empty', zh: '不得为空' },
  notJwks: {
    en: 'must be a JSON Web Key Set: {example}',
    zh: '应为 JSON Web Key Set：{example}',
  },
  noKey: { en: 'must hold at least one public key in "keys"', zh: '“keys”中应至少有一个公钥' },
  port: { en: 'must be a port number from 0 to 65535', zh: '应为 0 至 65535 的端口号' },
  whole: { en: 'must be a whole number', zh: '应为整数' },
  atLeastOne: { en: 'must be at least 1', zh: '不得小于 1' },
  redis: {
    en: 'must be an address such as redis://redis:6379',
    zh: '应为地址，如 redis://redis:6379',
  },
  mode: { en: 'must be "demo" or "production"', zh: '应为 "demo" 或 "production"' },
  yesOrNo: { en: 'must be "yes" or "no"', zh: '应为 "yes" 或 "no"' },
  logLevel: {
    en: 'must be fatal, error, warn, info, debug or silent',
    zh: '应为 fatal、error、warn、info、debug 或 silent',
  },
  webhookKey: {
    en: 'must be 32 random bytes in base64 (openssl rand -base64 32)',
    zh: '应为 32 个随机字节的 base64（openssl rand -base64 32）',
  },
  keysUrl: {
    en: 'must be an address such as https://id.example/jwks.json',
    zh: '应为网址，如 https://id.example/jwks.json',
  },
  address: {
    en: 'must be an address such as http://catalogue:4001/graphql',
    zh: '应为网址，如 http://catalogue:4001/graphql',
  },
  secret: { en: 'must be a secret of at least 32 characters', zh: '应为至少32个字符的密钥' },
  keysNeeded: {
    en: 'must be set in production, or HUB_JWT_KEYS_URL: the public keys of the issuer',
    zh: '在生产环境须设置，或设置 HUB_JWT_KEYS_URL：令牌签发方的公钥',
  },
  issuerNeeded: {
    en: 'must be set in production: it says whose tokens are accepted',
    zh: '在生产环境须设置：表明接受何方签发的令牌',
  },
  sampleInProduction: {
    en: 'is refused in production; sample data belongs to HUB_MODE=demo',
    zh: '在生产环境不予接受；样例数据仅用于 HUB_MODE=demo',
  },
  didNotStart: { en: '{name} did not start.', zh: '{name} 未能启动。' },
  subgraphStarted: {
    en: '{name} answers the gateway at http://{host}:{port}/graphql.',
    zh: '{name} 在 http://{host}:{port}/graphql 答复网关。',
  },
});

/** What it means when the process of a subgraph fails before it listens. */
export const didNotStart = (name: string): Text => say('didNotStart', { name });

/** Why sample data is refused, wherever the setting is read. */
export const noSampleInProduction = say('sampleInProduction');
