const commented = ({ name, query }) => `# ${name}\n${query}`;
const json = variables => JSON.stringify(variables ?? {}, null, 2);

/** The names under which GraphiQL keeps its tabs, and the contents of the one in front a second time. */
const TABS = 'graphiql:tabState';
const IN_FRONT = ['query', 'variables', 'headers'];

/**
 * What GraphiQL opens with unless it has kept tabs: the examples, one tab each. The first one is given a second time
 * as the current question, because GraphiQL takes the variables of the tab in front from there alone.
 */
export function openingTabs(examples, storage) {
  const tabs = examples.map(example => ({ query: commented(example), variables: json(example.variables) }));
  return storage.getItem(TABS) || tabs.length === 0 ? {} : { defaultTabs: tabs, ...tabs[0] };
}

/**
 * Keeps the tabs, without their answers, at once. GraphiQL does so itself half a second late, one part after the
 * other; whoever changes the role in between would find a tab twice, or without its variables.
 */
export function keepTabs(state, storage) {
  const tabs = state.tabs.map(tab => ({ ...tab, response: null }));
  storage.setItem(TABS, JSON.stringify({ ...state, tabs }));
  for (const part of IN_FRONT) storage.setItem(`graphiql:${part}`, tabs[state.activeTabIndex][part] ?? '');
}

/**
 * The storage as GraphiQL gets it: what `keepTabs` keeps it reads and does not write. Half a second after another role
 * was chosen, the editor of the role before would still write its own tabs over those of the new one.
 */
export const readOnlyTabs = storage => {
  const kept = new Set([TABS, ...IN_FRONT.map(part => `graphiql:${part}`)]);
  const writes = ['setItem', 'removeItem'];
  return new Proxy(storage, {
    get(target, name) {
      const value = target[name];
      if (typeof value !== 'function') return value;
      if (!writes.includes(name)) return value.bind(target);
      return (item, ...rest) => (kept.has(item) ? undefined : value.call(target, item, ...rest));
    },
  });
};
