import { badInput, messages, type Text } from '@alliance-hub/kernel';
import { addressOf, isPublicAddress } from '@alliance-hub/serving';

const LONGEST = 2_000;

/**
 * Checks an endpoint's address as far as it can be told from its text; where its name leads is checked at each
 * connection. The demonstration lets receivers on this machine and plain HTTP pass.
 * @returns the address as it will be called
 * @throws HubError BAD_USER_INPUT
 */
export function webhookUrl(given: string, demo: boolean): string {
  const wrong = (wanted: Text) => badInput('url', given, wanted);
  if (given.length > LONGEST || !URL.canParse(given)) throw wrong(say('notUrl'));
  const url = new URL(given);
  if (url.username || url.password) throw wrong(say('credentials'));
  if (url.hash) throw wrong(say('fragment'));
  if (demo ? !['https:', 'http:'].includes(url.protocol) : url.protocol !== 'https:')
    throw wrong(say('https'));
  const address = addressOf(url.hostname);
  if (!demo && (address === undefined ? isLocalName(url.hostname) : !isPublicAddress(address))) {
    throw wrong(say('private'));
  }
  return url.href;
}

const isLocalName = (host: string): boolean =>
  !host.includes('.') || /\.(localhost|local|internal)\.?$/i.test(host);

const say = messages('catalogue.webhook.url', {
  notUrl: {
    en: 'it must be an address of at most 2,000 characters such as https://partner.example/hub',
    zh: '应为不超过 2,000 字符的网址，如 https://partner.example/hub',
  },
  credentials: {
    en: 'it must hold no user and password: deliveries are told from others by their signature',
    zh: '不得包含用户名和密码：推送以签名验证来源',
  },
  fragment: { en: 'it must have no fragment (#…)', zh: '不得包含片段（#…）' },
  https: { en: 'it must begin with https://', zh: '必须以 https:// 开头' },
  private: {
    en: 'it must lead to a public address: private, local and reserved ones are never called',
    zh: '必须指向公网地址：内网、本机及保留地址一律不予访问',
  },
});
