import { allMessages, messages, placesOf } from './messages';
import { Text } from './text';

const say = messages('kernel.test', {
  plain: { en: 'Nothing is there', zh: '暂无内容' },
  refusal: { en: '{price} is not lower than {current}', zh: '{price} 不低于现行价 {current}' },
  nested: { en: 'Refused: {why}.', zh: '未接受：{why}。' },
});

describe('a message', () => {
  it('exists in both languages', () => {
    expect(say('plain')).toEqual(new Text('Nothing is there', '暂无内容'));
  });

  it('takes values, and texts in their language', () => {
    const why = say('refusal', { price: '9.00', current: '8.00' });
    expect(say('nested', { why })).toEqual(
      new Text('Refused: 9.00 is not lower than 8.00.', '未接受：9.00 不低于现行价 8.00。'),
    );
  });

  it('does not read places in what it was given', () => {
    expect(say('nested', { why: '{why}' }).en).toBe('Refused: {why}.');
  });

  it('is found in the catalogue under its domain', () => {
    expect(Object.keys(allMessages().get('kernel.test') ?? {})).toEqual(['plain', 'refusal', 'nested']);
    expect(placesOf('{b} and {a} and {b}')).toEqual(['a', 'b']);
  });
});

describe('a text', () => {
  it('joins texts and words, with a separator of each language', () => {
    const and = new Text(', ', '、');
    expect(Text.join([new Text('winning', '中选'), 'A'], and)).toEqual(new Text('winning, A', '中选、A'));
    expect(Text.join([])).toEqual(Text.of(''));
  });

  it('comes back from what was stored of it', () => {
    const text = new Text('winning', '中选');
    expect(Text.from(JSON.parse(JSON.stringify(text)) as Text)).toEqual(text);
    expect(String(text)).toBe('winning');
    expect(text.in('zh')).toBe('中选');
  });
});
