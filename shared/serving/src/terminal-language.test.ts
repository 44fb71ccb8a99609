import { terminalLanguage } from './terminal-language';

describe('the language of a terminal', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'C.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'en_US.UTF-8', LC_ALL: 'zh_TW.UTF-8' }, 'zh'],
    [{ LANG: 'zh', LC_ALL: '' }, 'zh'],
  ])('with %p it is %s', (environment, language) => {
    expect(terminalLanguage(environment)).toBe(language);
  });
});
