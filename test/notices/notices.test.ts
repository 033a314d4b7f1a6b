import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { noticeWorld } from './world.ts';

const [FIRST, SECOND, ORPHAN, UNKNOWN] = [
  '370181105230001',
  '370181105230002',
  '370181105231001',
  '370181105231002',
] as const;

const DRAFT = ['draft', '--office', '垛庄镇民政办', '--telephone', '0531-83212345'];

/** A world with notice 1 put up on a day. */
async function posted(on = '2014-03-03') {
  const world = await noticeWorld();
  await world.notice(...DRAFT, '--as-of', '2014-03-02');
  await world.notice('publish', '1', '--at', '村务公开栏', '--as-of', on);
  const sheet = async (no = 1) => JSON.parse((await world.notice('print', String(no), '--json')).out);
  const shown = async (no = 1, asOf = '2014-03-19') =>
    JSON.parse((await world.notice('show', String(no), '--as-of', asOf, '--json')).out);
  const confirm = (asOf: string, ...more: string[]) =>
    world.bangfu('eligibility', 'confirm', '--all', '--document', '一号', '--as-of', asOf, ...more);
  return { ...world, sheet, shown, confirm };
}

describe('a draft', () => {
  it('tells names in full where the rule says so, but of no minor and of nobody whose age is not on file', async () => {
    const { notice } = await noticeWorld();
    const { out } = await notice(...DRAFT, '--format', 'csv');
    expect(out.replaceAll('\r', '').split('\n').slice(0, 5)).toEqual([
      '\ufeffserial,name,village,persons,type,amount',
      '1,张三丰,垛庄镇十八盘村,3,minimum living allowance,300.00',
      '2,欧阳修文,垛庄镇十八盘村,1,preferential treatment (veterans),50.00',
      '3,王*,垛庄镇南山村,2,general difficulty,133.00',
      '4,李*,垛庄镇南山村,2,five guarantees (extreme poverty),133.00',
    ]);
    const masked = await notice(...DRAFT, '--names', 'masked', '--columns', 'name', '--format', 'csv');
    expect(masked.out.replaceAll('\r', '')).toBe('\ufeffserial,name\n1,张*\n2,欧阳*\n3,王*\n4,李*\n');
  });

  it('is of no day before that of the proposals it tells of', async () => {
    const { notice, bangfu } = await noticeWorld();
    const early = await notice(...DRAFT, '--as-of', '2014-02-28');
    expect(early).toMatchObject({ code: 65, err: expect.stringContaining('are of 2014-03-01') });
    expect((await notice(...DRAFT, '--as-of', '2014-03-01')).code).toBe(0);
    await bangfu('eligibility', 'decide', FIRST, 'admit', '--reason', '评议', '--as-of', '2014-02-01');
    expect((await notice(...DRAFT, '--about', 'list', '--as-of', '2014-02-28')).code).toBe(0);
  });

  it('takes a place, an order of columns and days of its own, and is for the list once there is one', async () => {
    const { notice, bangfu } = await noticeWorld();
    const { out } = await notice(
      ...[...DRAFT, '--place', '370181105231', '--columns', 'amount,name', '--days', '10', '--json'],
    );
    expect(JSON.parse(out)).toMatchObject({ lines: 2, columns: ['amount', 'name'], days: 10, place: '垛庄镇南山村' });
    expect((await notice(...DRAFT, '--about', 'list')).code).toBe(65);
    await bangfu('eligibility', 'decide', FIRST, 'admit', '--reason', '评议', '--as-of', '2014-03-02');
    const list = await notice(...DRAFT, '--about', 'list', '--columns', 'name', '--format', 'md');
    expect(list.out).toContain('| 1 | 张三丰 |');
    expect(list.out).toContain('This household is on the list: rural aid.');
  });

  it.each(['phone', 'head_id_number', 'health', 'address', 'household_no', 'bank_account', ''])(
    'refuses the column %j by its name',
    async (column) => {
      const { notice } = await noticeWorld();
      const { code, err } = await notice(...DRAFT, '--columns', `name,${column}`);
      expect([code, err.includes(`"${column}"`)]).toEqual([64, true]);
    },
  );

  it.each([
    ['--title', '公示 379901196101011011'],
    ['--title', '公示 ３７９９０１ １９６１０１０１ １０１１'],
    ['--remark', '电话 138-0013-8000'],
    ['--remark', '电话 一三八〇〇一三八〇〇〇'],
    ['--remark', '卡号 7999 0100 0000 0001'],
    ['--remark', '证号 3799011961010110114100'],
    ['--remark', '15位 379901610101101'],
    ['--remark', '٣٧٩٩٠١١٩٦١٠١٠١١٠١١'],
    ['--remark', '1\u200b3\u200b8\u200b0\u200b0\u200b1\u200b3\u200b8\u200b0\u200b0\u200b0'],
    ['--office', '民政办 0531 83212345'],
    ['--telephone', '13800138000'],
    ['--telephone', '379901196101011011'],
    ['--telephone', '0531-83212345<script>'],
  ])('refuses %s %j', async (option, text) => {
    const { notice } = await noticeWorld();
    const { code, err } = await notice('draft', '--office', '民政办', option, text);
    expect(code).toBe(64);
    expect(err).not.toContain(text);
  });

  it('lets dates, documents and sums stand in its texts', async () => {
    const { notice } = await noticeWorld();
    const remark = '章民发〔2014〕12号，2014-03-19起，2013-2014年度，每户不超过1500元，三至五人';
    expect((await notice(...DRAFT, '--remark', remark, '--title', '2014年第3批公示')).code).toBe(0);
  });

  it('is refused when too short for the rule, for nobody, or for days to come', async () => {
    const { notice, bangfu } = await noticeWorld();
    expect((await notice(...DRAFT, '--days', '6')).code).toBe(65);
    expect((await notice(...DRAFT, '--days', '0')).code).toBe(64);
    expect((await notice(...DRAFT, '--about', 'leave')).code).toBe(65);
    expect((await notice(...DRAFT, '--as-of', '2014-03-20')).code).toBe(65);
    expect((await notice(...DRAFT, '--place', '370181199')).code).toBe(66);
    expect((await notice(...DRAFT, '--program', 'none')).code).toBe(66);
    expect(JSON.parse((await bangfu('notice', 'list', '--json')).out)).toMatchObject({ total: 0 });
  });
});

describe('a notice that was put up', () => {
  it('runs its civil days, falls due, is overdue, and is taken down', async () => {
    const { notice, shown } = await posted();
    expect(await shown()).toMatchObject({ starts_on: '2014-03-03', ends_on: '2014-03-09', take_down_on: '2014-03-10' });
    const phases = ['2014-03-08', '2014-03-09', '2014-03-10', '2014-03-12'].map(async (day) => {
      const { phase, overdue_days } = await shown(1, day);
      return [phase, overdue_days];
    });
    expect(await Promise.all(phases)).toEqual([
      ['running', 0],
      ['ends_today', 0],
      ['to_take_down', 0],
      ['to_take_down', 2],
    ]);
    expect(await notice('list', '--due', '--exit-code', '--as-of', '2014-03-08')).toEqual({
      code: 0,
      out: '',
      err: '',
    });
    expect((await notice('list', '--due', '--exit-code', '--as-of', '2014-03-09')).code).toBe(1);
    expect((await notice('take-down', '1', '--as-of', '2014-03-09')).code).toBe(65);
    expect((await notice('take-down', '1', '--as-of', '2014-03-12')).code).toBe(0);
    expect(await shown()).toMatchObject({ state: 'taken_down', phase: 'done', next: [] });
    expect((await notice('list', '--due', '--exit-code')).code).toBe(0);
  });

  it('has to be taken down when it is withdrawn, and says so on the sheet', async () => {
    const { notice, shown } = await posted();
    await notice('withdraw', '1', '--reason', '金额有误', '--as-of', '2014-03-05');
    expect(await shown(1, '2014-03-06')).toMatchObject({ state: 'withdrawn', phase: 'to_take_down', overdue_days: 1 });
    expect((await notice('print', '1', '--format', 'html')).out).toContain('This notice was withdrawn');
    expect((await notice('take-down', '1', '--as-of', '2014-03-06')).code).toBe(0);
  });

  it('stays as it was published, whatever changes afterwards', async () => {
    const { notice, bangfu, put } = await posted();
    const before = (await notice('print', '1', '--format', 'html', '--lang', 'zh')).out;
    // One main part, and the look in the head, where a page's own belongs.
    expect(before.match(/<main\b/g)).toHaveLength(1);
    expect(before.slice(before.indexOf('<body'))).not.toContain('<style');
    const changed = `户编号,村编码,户主,年人均收入,家庭人口\n${FIRST},370181105230,张改名,2500,9\n`;
    expect((await bangfu('import', 'households', put('changed.csv', changed))).code).toBe(0);
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-10');
    expect((await notice('print', '1', '--format', 'html', '--lang', 'zh')).out).toBe(before);
  });

  it('is not printed when somebody has altered it in the file', async () => {
    const { notice, folder } = await posted();
    const db = new Sqlite(join(folder, 'test.db'));
    db.prepare("UPDATE notice_row SET name = '赵一' WHERE line = 1").run();
    db.close();
    const { code, err } = await notice('print', '1');
    expect([code, err.includes('altered')]).toEqual([65, true]);
  });

  it('shows no household number to the public in any format or file name', async () => {
    const { notice, folder } = await posted();
    for (const format of ['text', 'csv', 'md', 'html', 'json']) {
      for (const language of ['zh', 'en']) {
        const { out } = await notice('print', '1', '--format', format, '--lang', language);
        expect(out).toContain('张三丰');
        expect(out).not.toContain('37018110523');
      }
    }
    await notice('print', '1', '--format', 'html', '--split-by', 'village', '--output', join(folder, 'out'));
    const files = readdirSync(join(folder, 'out')).sort();
    expect(files).toEqual(['notice-1-370181105230-垛庄镇十八盘村.html', 'notice-1-370181105231-垛庄镇南山村.html']);
    const [own = ''] = files.map((file) => readFileSync(join(folder, 'out', file), 'utf8'));
    expect(own).toContain('张三丰');
    expect(own).not.toContain('王*');
  });

  it('tells what is different from the one before', async () => {
    const { notice, bangfu, put, shown } = await posted();
    const sheet = `户编号,村编码,户主,年人均收入,家庭人口
${FIRST},370181105230,张三丰,1500,3
${SECOND},370181105230,欧阳修文,9000,1
370181105231003,370181105231,孙七,1000,1
`;
    await bangfu('import', 'households', put('next.csv', sheet));
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-11');
    await notice(...DRAFT, '--as-of', '2014-03-11');
    const { difference } = await shown(2);
    expect(difference).toEqual({
      notice: 1,
      added: [{ household_no: '370181105231003', head_name: '孙七', village: '垛庄镇南山村' }],
      gone: [{ household_no: SECOND, head_name: '欧阳修文', village: '垛庄镇十八盘村' }],
      amounts: [{ household_no: FIRST, head_name: '张三丰', village: '垛庄镇十八盘村', before: 30_000, now: 27_500 }],
    });
    const text = (await notice('show', '2')).out;
    expect(text).toContain('against notice 1: 1 new, 1 gone, 1 with another amount');
    expect(text).toContain(`changed ${FIRST} 张三丰: 300 -> 275 yuan`);
  });

  it('is told of by its households, and keeps their import from being undone', async () => {
    const { bangfu } = await posted();
    expect((await bangfu('household', 'show', FIRST)).out).toContain(
      'on notice 1, aid, to enter: 2014-03-03 to 2014-03-09',
    );
    const { code, out, err } = await bangfu('batch', 'undo', '2');
    expect(code).toBe(65);
    expect(out + err).toContain('notices that show it: 1, the first of 2014-03-03');
    expect((await bangfu('audit', 'verify')).code).toBe(0);
  });
});

describe('a draft that has been overtaken', () => {
  it('cannot be put up, and the households are named', async () => {
    const { notice, bangfu, put } = await noticeWorld();
    await notice(...DRAFT);
    const richer = `户编号,村编码,户主,年人均收入,家庭人口\n${FIRST},370181105230,张三丰,9000,3\n`;
    await bangfu('import', 'households', put('richer.csv', richer));
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-19');
    const { code, err } = await notice('publish', '1', '--at', '公开栏');
    expect([code, err.includes(FIRST), err.includes(SECOND)]).toEqual([65, true, false]);
    expect((await notice('withdraw', '1', '--reason', '重新起草')).code).toBe(0);
  });
});

describe('eligibility confirm', () => {
  it('is refused before a notice, while it runs and while an objection is open, and names why', async () => {
    const { bangfu } = await noticeWorld();
    const before = await bangfu(
      ...['eligibility', 'confirm', '--all', '--document', '一号', '--as-of', '2014-03-19', '--json'],
    );
    expect(before.code).toBe(65);
    expect(JSON.parse(before.err).error).toMatchObject({ code: 'eligibility.not-noticed' });
    expect(before.err).toContain(`not put on notice 4 (${[FIRST, SECOND, ORPHAN, UNKNOWN].join(', ')})`);

    const { notice, confirm, shown } = await posted();
    expect((await confirm('2014-03-09')).err).toContain('notice still running 4 (');
    const objected = ['objection', 'add', '1', '--household', SECOND, '--by', '王五', '--grounds', '有车'];
    await notice(...objected, '--as-of', '2014-03-09');
    expect(await shown()).toMatchObject({
      objections_open: 1,
      objections: [{ number: 1, household_no: SECOND, raised_by: '王*', grounds: '有车', state: 'received' }],
    });
    const held = await confirm('2014-03-10');
    expect([held.code, held.err.includes(`objection open 1 (${SECOND})`)]).toEqual([65, true]);
    const others = await confirm('2014-03-10', '--noticed', '--json');
    expect([others.code, JSON.parse(others.out).not_noticed]).toEqual([1, 1]);
    expect(JSON.parse(others.out).programs.aid).toMatchObject({ entered: 3, proposed_enter: 1 });

    expect((await notice('objection', 'resolve', '1', '--outcome', 'rejected', '--text', '维持')).code).toBe(65);
    const resolved = ['--found', '没有车', '--outcome', 'rejected', '--text', '维持', '--as-of', '2014-03-11'];
    expect((await notice('objection', 'resolve', '1', ...resolved)).code).toBe(0);
    expect(await shown()).toMatchObject({ objections_open: 0, objections: [{ outcome: 'rejected' }] });
    expect((await confirm('2014-03-11')).code).toBe(0);
  });

  it('is refused after a notice that was withdrawn, or whose amount is another by now', async () => {
    const { notice, confirm, bangfu, put } = await posted();
    const poorer = `户编号,村编码,户主,年人均收入,家庭人口\n${FIRST},370181105230,张三丰,1000,3\n`;
    await bangfu('import', 'households', put('poorer.csv', poorer));
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-10');
    expect((await confirm('2014-03-10')).err).toContain(`amount changed since 1 (${FIRST})`);
    await notice('withdraw', '1', '--reason', '有误', '--as-of', '2014-03-10');
    expect((await confirm('2014-03-10')).err).toContain('not put on notice 4 (');
  });

  it('asks for another notice about who was proposed anew after it', async () => {
    const { confirm, bangfu, put } = await posted();
    const income = (yuan: number) => `户编号,村编码,户主,年人均收入,家庭人口\n${FIRST},370181105230,张三丰,${yuan},3\n`;
    await bangfu('import', 'households', put('richer.csv', income(9000)));
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-10');
    await bangfu('import', 'households', put('poorer.csv', income(1400)));
    await bangfu('eligibility', 'refresh', '--as-of', '2014-03-11');
    expect((await confirm('2014-03-12')).err).toContain(`not put on notice 1 (${FIRST})`);
  });
});

describe('an objection to a notice', () => {
  it('is the same as one to a verdict', async () => {
    const { notice, bangfu } = await posted();
    await notice('objection', 'add', '1', '--household', FIRST, '--grounds', '不实', '--as-of', '2014-03-04');
    expect((await bangfu('eligibility', 'object', FIRST, '--grounds', '又一次')).code).toBe(65);
    const listed = JSON.parse((await bangfu('eligibility', 'objections', '--open', '--json')).out);
    expect(listed.rows).toMatchObject([{ number: 1, notice: 1, household_no: FIRST, due_on: '2014-04-01' }]);
    await bangfu('eligibility', 'object', SECOND, '--grounds', '不实');
    const other = await notice(
      'objection',
      'resolve',
      '2',
      '--outcome',
      'rejected',
      '--text',
      '维持',
      '--found',
      '属实',
    );
    expect(other.code).toBe(66);
  });

  it('is refused about a household that is not on it, and before it was up or after it was withdrawn', async () => {
    const { notice } = await noticeWorld();
    await notice(...DRAFT, '--place', '370181105230', '--as-of', '2014-03-02');
    const add = (household: string, asOf: string) =>
      notice('objection', 'add', '1', '--household', household, '--grounds', '不实', '--as-of', asOf);
    expect((await add(FIRST, '2014-03-03')).code).toBe(65);
    await notice('publish', '1', '--at', '公开栏', '--as-of', '2014-03-05');
    expect((await add(FIRST, '2014-03-04')).code).toBe(65);
    expect((await add(ORPHAN, '2014-03-06')).err).toContain('is not on notice 1');
    expect((await add('1', '2014-03-06')).code).toBe(66);
    await notice('withdraw', '1', '--reason', '有误', '--as-of', '2014-03-07');
    expect((await add(FIRST, '2014-03-08')).code).toBe(65);
  });
});
