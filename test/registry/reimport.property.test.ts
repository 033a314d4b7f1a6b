import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, rowsOf, smallCounty, type TestSession } from './support/county.ts';

const HOUSEHOLD_HEADINGS = '户编号,村编码,户主,户主身份证号,户类型,主要致贫原因,存款,有机动车,调查日期';
const MEMBER_HEADINGS = '户编号,姓名,身份证号,与户主关系,出生日期,健康状况,残疾等级,在享政策';

const blankOr = (...values: string[]) => fc.constantFrom('', ...values);

/** The cells of a household after its number, its village, its head and the head's number. */
const householdRest = fc
  .tuple(
    blankOr('低保', '低保户', '五保', '一般困难户'),
    blankOr('因病', '因病致贫', '缺劳动力', '单亲'),
    blankOr('0', '无', '1200', '35.5元'),
    blankOr('是', '否', '无', '√'),
    blankOr('2014-03-01', '2014年1月5日'),
  )
  .map((cells) => cells.join(','));

/** The cells of a member after the name; the identity number is told apart by the member's place. */
const memberRest = fc.record({
  numbered: fc.boolean(),
  relation: fc.constantFrom('妻子', '老伴', '儿子', '闺女', '母亲', '其他'),
  rest: fc
    .tuple(
      blankOr('1950', '1950-03', '1950.3.4'),
      blankOr('健康', '慢性病', '60'),
      blankOr('一级', '4', '无'),
      blankOr('低保、新农保', '无'),
    )
    .map((cells) => cells.join(',')),
});

const families = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 99 }),
    village: fc.constantFrom('370181105230', '370181105201'),
    rest: householdRest,
    members: fc.array(memberRest, { maxLength: 4 }),
  }),
  { selector: ({ number }) => number, minLength: 1, maxLength: 6 },
);

type Families = typeof families extends fc.Arbitrary<infer T> ? T : never;

function sheets(all: Families): { households: string[]; members: string[] } {
  const households = all.map(({ number, village, rest }) => `N${number},${village},户主${number},,${rest}`);
  const members = all.flatMap(({ number, members: rows }) =>
    rows.map(({ numbered, relation, rest }, at) => {
      const idNumber = numbered ? identityOf('1950-03-04', 100 + at) : '';
      return `N${number},成员${String.fromCharCode(0x7532 + at)},${idNumber},${relation},${rest}`;
    }),
  );
  return { households, members };
}

async function imported(households: readonly string[], members: readonly string[]) {
  const session = await smallCounty();
  const first = [await importSheet(session, 'households', [HOUSEHOLD_HEADINGS, ...households])];
  if (members.length > 0) first.push(await importSheet(session, 'members', [MEMBER_HEADINGS, ...members]));
  return { session, first };
}

/** The facts that stand, by business keys: household number, and name within it; nothing of ids, batches, lines or events. */
function factsByKey(session: TestSession): Record<string, unknown>[] {
  const households = rowsOf(
    session,
    `SELECT household_no, place.code, head_name, household_type, main_cause, savings, owns_vehicle, surveyed_on, raw
     FROM household JOIN place ON place.id = village_id ORDER BY household_no`,
  );
  const people = rowsOf(
    session,
    `SELECT household_no, person.name, id_number, relation, sex, birth_date, health, disability_grade, benefits, person.raw
     FROM person JOIN household ON household.id = household_id ORDER BY household_no, person.name`,
  );
  return [...households, ...people];
}

describe('any sheets of households and members', () => {
  it('change nothing when they are imported again', async () => {
    await fc.assert(
      fc.asyncProperty(families, async (all) => {
        const { households, members } = sheets(all);
        const { session, first } = await imported(households, members);
        expect(first.map(({ rows }) => rows.added)).toEqual([households.length, members.length].slice(0, first.length));
        const before = factsByKey(session);
        const again = [await importSheet(session, 'households', [HOUSEHOLD_HEADINGS, ...households])];
        if (members.length > 0) again.push(await importSheet(session, 'members', [MEMBER_HEADINGS, ...members]));
        for (const { rows, outcome } of again) {
          expect(rows).toMatchObject({ added: 0, changed: 0, rejected: 0 });
          expect(outcome.result.batches[0]?.batch).toBeNull();
        }
        expect(factsByKey(session)).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('leave the same facts in whatever order their rows stand', async () => {
    await fc.assert(
      fc.asyncProperty(families, fc.infiniteStream(fc.nat()), async (all, numbers) => {
        const { households, members } = sheets(all);
        const shuffled = (rows: readonly string[]): string[] =>
          rows
            .map((row) => ({ row, at: numbers.next().value }))
            .sort((a, b) => a.at - b.at)
            .map(({ row }) => row);
        const straight = await imported(households, members);
        const mixed = await imported(shuffled(households), shuffled(members));
        expect(factsByKey(mixed.session)).toEqual(factsByKey(straight.session));
      }),
      { numRuns: 40 },
    );
  });
});
