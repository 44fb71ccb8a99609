/** A role that a visitor of the demonstration may take on: what the list calls it, and the token it asks with. */
export interface DemoToken {
  title: string;
  token: string;
}

/** A question that stands as a tab when the page opens. */
export interface Example {
  /** What it shows, in Chinese and English; stands as a comment above the question. */
  name: string;
  query: string;
  variables?: Record<string, unknown>;
}

export interface ExplorerOptions {
  /** Served to everybody who opens the page: for the demonstration alone. Without them the page asks for a token. */
  tokens?: DemoToken[];
  examples: Example[];
}
