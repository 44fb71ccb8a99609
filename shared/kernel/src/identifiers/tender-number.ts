/**
 * The form of a tender document number 采购文件编号 in which two are compared: trimmed, full-width forms folded
 * (terms.md 3.7). The number itself is stored as printed.
 */
export function normaliseTenderNumber(text: string): string {
  return text.normalize('NFKC').trim();
}
