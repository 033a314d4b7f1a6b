/**
 * The known word nearest to a mistyped one: fewest edits (insert, delete, replace, swap of neighbours), at most a third
 * of its length (rounded up); the first by code units among equals. Undefined where none is near.
 */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; edits: number } | undefined;
  for (const candidate of [...known].sort()) {
    const edits = editDistance(word, candidate);
    if (edits <= Math.ceil(candidate.length / 3) && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) {
      best = { word: candidate, edits };
    }
  }
  return best?.word;
}

/** The parameter of a message about an unknown name: the nearest known one in brackets, or nothing. */
export function meant(name: string, known: Iterable<string>): { meant: string } {
  const near = nearest(name, known);
  return { meant: near === undefined ? '' : ` (${near}?)` };
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(beforeLast, j - 2) + 1 : replaced;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, replaced, swapped));
    }
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
