/** Asks the graph in the name of the token's holder; headers written in the page's header editor come on top. */
export const fetcherFor =
  token =>
  async (question, { headers: written = {} } = {}) => {
    const headers = new Headers({ 'content-type': 'application/json' });
    if (token) headers.set('authorization', `Bearer ${token}`);
    for (const [name, value] of Object.entries(written)) headers.set(name, value);
    const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(question) });
    return response.json();
  };
