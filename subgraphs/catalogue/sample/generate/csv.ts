/** One comma-separated file with a header row, as text. */
export function csv(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const wrong = rows.find(row => row.length !== header.length);
  if (wrong)
    throw new Error(`A row has ${wrong.length} cells, the header ${header.length}: ${wrong.join(' | ')}`);
  return [header, ...rows].map(row => row.map(cell).join(',') + '\n').join('');
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
