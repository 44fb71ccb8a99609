/** An identifier as lists print it: full-width forms folded to half width, all white space taken out. */
export function written(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '');
}
