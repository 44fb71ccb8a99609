import { acceptedLanguage } from './language';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh', 'zh'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['zh-Hant-TW', 'zh'],
  ['en-GB,en;q=0.9,zh;q=0.8', 'en'],
  ['fr, zh;q=0.3', 'zh'],
  ['fr', 'en'],
  ['*', 'en'],
  ['nonsense;;q', 'en'],
])('Accept-Language %p is answered in %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
