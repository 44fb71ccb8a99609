import { Bar, DemoNotice } from './bar.js';
import { fetcherFor } from './fetcher.js';
import { keepTabs, openingTabs, readOnlyTabs } from './tabs.js';

const { createElement, Fragment, useMemo, useState } = React;

// GraphiQL's dialogs add a style element; under this name they look for the nonce that lets it pass.
globalThis.__webpack_nonce__ = document.querySelector('link[nonce]').nonce;

const storage = readOnlyTabs(sessionStorage);

function Explorer({ tokens, examples }) {
  const [token, setToken] = useState(tokens[0]?.token);
  const fetcher = useMemo(() => fetcherFor(token), [token]);
  return createElement(
    Fragment,
    null,
    tokens.length > 0 && createElement(DemoNotice),
    createElement(Bar, { tokens, onToken: setToken }),
    createElement(
      'main',
      { 'aria-label': 'GraphiQL' },
      createElement(GraphiQL, {
        // Another asker starts without the answers of the one before; the questions are kept.
        key: token ?? 'nobody',
        fetcher,
        // The schema is read with the token; without one there is none yet.
        schema: token ? undefined : null,
        schemaDescription: true,
        // Neither questions nor headers outlive this browser tab.
        storage,
        shouldPersistHeaders: true,
        showPersistHeadersSettings: false,
        onTabChange: state => keepTabs(state, sessionStorage),
        defaultEditorToolsVisibility: 'variables',
        ...openingTabs(examples, sessionStorage),
      }),
    ),
  );
}

async function open() {
  const root = ReactDOM.createRoot(document.getElementById('explorer'));
  try {
    const response = await fetch('/graphiql/settings.json');
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    root.render(createElement(Explorer, await response.json()));
  } catch (error) {
    const text = `无法打开：${error.message}。请重新加载。 The page could not be opened: ${error.message}. Load it again.`;
    root.render(createElement('p', { className: 'message', role: 'alert' }, text));
  }
}

void open();
