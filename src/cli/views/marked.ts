import { exit } from '../../base/exit-code.ts';
import { harmless } from '../../base/harmless.ts';
import type { Language } from '../../base/local-text.ts';
import { text } from '../../messages/messages.ts';
import type { MarkedOutcome } from '../../pairing/apply.ts';
import type { Levels, MarkedChange, MarkedResult } from '../../pairing/marks/marking.ts';
import { dearerText } from './explain-pair.ts';
import { issueLines } from './import.ts';
import { appliedText, functionWord } from './pair.ts';

/** How many changes are shown one by one. */
const SHOWN = 50;

const sum = (cost: MarkedChange['cost']): number => Object.values(cost).reduce((total, term) => total + term, 0);

/** One change of the leading group: who instead of whom, why, and what it costs alone and the whole. */
function changeLines(language: Language, change: MarkedChange): string[] {
  const { household_no, head_name, village, planned_no, planned, cost, planned_cost, tier, cadre_no, cadre } = change;
  const wants = change.function === null ? [] : [functionWord(language, change.function)];
  const nobody = text(language, 'pair.explain.nobody');
  return [
    text(language, 'marks.change', {
      place: [household_no, head_name, village, ...wants].join(' '),
      planned: planned_no === null ? nobody : `${planned_no} ${planned ?? ''}`,
      cadre_no,
      cadre,
      unit: change.unit ?? '',
      reason: change.reason,
    }),
    text(language, 'marks.cost', {
      ...cost,
      tier: text(language, `pair.tier.${tier}`),
      own: sum(cost),
      planned: planned_cost === null ? nobody : sum(planned_cost),
      whole: dearerText(language, change),
    }),
  ];
}

/** The cost of a plan, and how it differs from the one as computed. */
function levelText(language: Language, levels: Levels, planned: Levels): string {
  const differs = (['unpaired', 'below_minimum', 'objective'] as const).some(
    (level) => levels[level] !== planned[level],
  );
  if (!differs) return String(levels.objective);
  const worse = dearerText(language, { dearer: less(levels, planned) });
  return text(language, 'marks.level', { objective: levels.objective, worse });
}

function wholeLines(language: Language, result: MarkedResult): string[] {
  const { changes, planned, marked, best, places_elsewhere: places } = result;
  if (planned === null || marked === null || best === null) return [];
  const elsewhere = places === 0 ? [] : [text(language, 'marks.elsewhere', { places })];
  if (changes.length === 0) return [...elsewhere, text(language, 'marks.none')];
  return [
    ...elsewhere,
    text(language, 'marks.whole', {
      planned: planned.objective,
      marked: levelText(language, marked, planned),
      best: levelText(language, best, planned),
    }),
  ];
}

const less = (a: Levels, b: Levels): Levels => ({
  unpaired: a.unpaired - b.unpaired,
  below_minimum: a.below_minimum - b.below_minimum,
  objective: a.objective - b.objective,
});

/** What a marked-up plan's files say and what is wrong with them; where they hold, each change with its price, and what was done. */
export function markedText(language: Language, { result, files }: MarkedOutcome): string {
  const { marked } = result;
  const told = files.flatMap(({ result: file, groups, headings }, at) => {
    const source = harmless(file.source);
    const { columns_ignored: columns } = file;
    return [
      text(language, 'marks.file', { source, ...(marked?.files[at]?.rows ?? {}) }),
      ...(columns.length === 0
        ? []
        : [text(language, 'import.columns-ignored', { columns: columns.join(text(language, 'words.separator')) })]),
      ...issueLines(language, source, groups, headings),
    ];
  });
  if (!('kept' in result)) return [...told, text(language, 'pair.apply.refused')].join('\n');
  const changes = marked?.changes ?? [];
  const shown = changes.slice(0, SHOWN).flatMap((change) => changeLines(language, change));
  const more =
    changes.length > SHOWN ? [text(language, 'pair.explain.more-moves', { more: changes.length - SHOWN })] : [];
  return [
    ...told,
    ...[...shown, ...more, ...(marked === null ? [] : wholeLines(language, marked))].map(harmless),
    appliedText(language, result),
  ].join('\n');
}

/** 65 where the marks were refused. */
export const markedExit = ({ result }: MarkedOutcome) => ('kept' in result ? exit.done : exit.data);
