const { createElement, useId } = React;

const english = (text, className) => createElement('span', { lang: 'en', className }, text);

export const DemoNotice = () =>
  createElement(
    'p',
    { className: 'demo-notice' },
    createElement('strong', null, '演示模式 ', english('DEMONSTRATION')),
    createElement('span', null, '任何人都能以这些身份读取，切勿用于真实数据。'),
    english('Anybody can read as any of these roles. Never use it with real data.'),
  );

/** The name of the hub and, on the right, in whose name it is asked. */
export const Bar = ({ tokens, onToken }) =>
  createElement(
    'header',
    { className: 'bar' },
    createElement('h1', null, '联盟数据枢纽 ', english('Alliance Hub', 'soft')),
    tokens.length > 0
      ? createElement(RoleChoice, { tokens, onToken })
      : createElement(TokenField, { onToken }),
  );

function RoleChoice({ tokens, onToken }) {
  const id = useId();
  return createElement(
    'div',
    { className: 'asker' },
    createElement('label', { htmlFor: id }, '身份 ', english('Ask as', 'soft')),
    createElement(
      'select',
      { id, onChange: ({ target }) => onToken(tokens[target.selectedIndex].token) },
      tokens.map(({ title }) => createElement('option', { key: title }, title)),
    ),
  );
}

function TokenField({ onToken }) {
  const id = useId();
  const take = event => {
    event.preventDefault();
    const given = new FormData(event.target).get('token');
    onToken(given.trim().replace(/^Bearer\s+/i, '') || undefined);
  };
  return createElement(
    'form',
    { className: 'asker', onSubmit: take },
    createElement('label', { htmlFor: id }, '访问令牌 ', english('Access token', 'soft')),
    createElement('input', {
      id,
      name: 'token',
      type: 'password',
      autoComplete: 'off',
      spellCheck: false,
      placeholder: '粘贴令牌 Paste your token',
    }),
    createElement('button', { type: 'submit' }, '使用 ', english('Use')),
  );
}
