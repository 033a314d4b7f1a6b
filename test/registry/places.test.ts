import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Town, type Village, VillageIndex } from '../../src/registry/match/village-index.ts';
import { emptyCounty, importSheet, rowsOf, smallCounty } from './support/county.ts';

/** The villages of the whole county, read without any code of the program. */
function zhangqiu(): { index: VillageIndex; villages: Village[] } {
  const file = join(import.meta.dirname, '../../fixtures/zhangqiu/data/villages.csv');
  const lines = readFileSync(file, 'utf8')
    .replace(/^\ufeff/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  const towns = new Map<string, Town>();
  const villages = lines.map((line, id): Village => {
    const [code = '', name = '', townCode = '', townName = ''] = line.split(',');
    const town = towns.get(townCode) ?? { code: townCode, name: townName };
    towns.set(townCode, town);
    return { id, code, name, town };
  });
  return { index: new VillageIndex([...towns.values()], villages), villages };
}

const { index, villages } = zhangqiu();
const codes = (found: readonly Village[]): string[] => found.map((village) => village.code);

describe('villages', () => {
  it.each(['十八盘村村民委员会', '十八盘村委会', '十八盘村', '十八盘'])('finds 十八盘 of 垛庄镇 as %s', (name) => {
    expect(codes(index.inTown('垛庄镇', name))).toEqual(['370181105230']);
    expect(codes(index.inTown('垛庄', name))).toEqual(['370181105230']);
  });

  it('finds every village of the county by its town and its name as registered, and by nothing else', () => {
    const missed = villages.filter(
      (village) => !codes(index.inTown(village.town.name, village.name)).includes(village.code),
    );
    expect(missed).toEqual([]);
    for (const village of villages) {
      const found = index.inTown(village.town.name, village.name);
      expect(found.every((each) => each.town === village.town && each.name === village.name)).toBe(true);
    }
  });

  it('gives all the villages of a name when the town is not told', () => {
    const named = villages.filter((village) => /^官庄村?(村委会|村民委员会|居委会)?$/.test(village.name));
    expect(named.length).toBeGreaterThan(1);
    expect(codes(index.anyForm('官庄')).sort()).toEqual(codes(named).sort());
  });

  it('reads a town and a village written together', () => {
    expect(codes(index.anyForm('垛庄镇十八盘村'))).toEqual(['370181105230']);
    expect(codes(index.anyForm('370181105230'))).toEqual(['370181105230']);
  });

  it('finds nothing for a village of another town', () => {
    expect(index.inTown('明水街道', '十八盘村')).toEqual([]);
    expect(index.inTown('没有镇', '十八盘村')).toEqual([]);
  });

  it('writes the town of each village once', async () => {
    const session = await smallCounty();
    expect(rowsOf(session, "SELECT code, name FROM place WHERE level = 'town' ORDER BY code")).toEqual([
      { code: '370181002', name: '双山街道办事处' },
      { code: '370181105', name: '垛庄镇' },
    ]);
  });

  it('takes the town from the first nine digits where its code is not given', async () => {
    const session = emptyCounty();
    await importSheet(session, 'villages', ['村编码,行政村,乡镇', '370181105230,十八盘村,垛庄镇']);
    expect(rowsOf(session, "SELECT town_code FROM place WHERE level = 'village'")).toEqual([
      { town_code: '370181105' },
    ]);
  });

  it('rejects the code of another county, a code too short, and two names for one town', async () => {
    const session = emptyCounty();
    const done = await importSheet(session, 'villages', [
      'village_code,village_name,town_name',
      '370181105230,十八盘村,垛庄镇',
      '370114101230,十八盘村,垛庄镇',
      '37018110523,十八盘村,垛庄镇',
      '370181105231,下射垛村,垛庄',
    ]);
    expect(done.saved).toBe(false);
    expect(done.issues).toEqual(['3 village.other-county', '4 village.other-county', '5 town.name-differs']);
  });
});

describe('names of former times', () => {
  /** 刁镇 after the towns 水寨镇 and 辛寨镇 were merged into it; 水寨 also had a village 王家, and so has 刁镇 itself. */
  async function merged() {
    const session = emptyCounty();
    const { saved, issues } = await importSheet(session, 'villages', [
      '村编码,村名,镇街代码,镇街,曾用名,曾属镇街',
      '370181110201,大王家村,370181110,刁镇,王家、王家庄,水寨镇',
      '370181110202,王家村,370181110,刁镇,,',
      '370181110203,辛寨村,370181110,刁镇,,辛寨镇;辛寨乡',
      '370181110204,茄庄村,370181110,刁镇,,刁庄镇',
    ]);
    expect([saved, issues]).toEqual([true, []]);
    return session;
  }
  const add = async (session: Awaited<ReturnType<typeof merged>>, town: string, village: string) =>
    importSheet(session, 'households', ['镇街,村名,户主', `${town},${village},张三`]);

  it.each([
    ['水寨镇', '王家村', '370181110201'],
    ['水寨', '王家庄', '370181110201'],
    ['刁镇', '王家庄', '370181110201'],
    ['刁镇', '大王家', '370181110201'],
    ['辛寨乡', '辛寨村委会', '370181110203'],
    ['刁庄', '茄庄', '370181110204'],
  ])('find %s %s', async (town, village, code) => {
    const session = await merged();
    const { saved } = await add(session, town, village);
    expect(saved).toBe(true);
    expect(rowsOf(session, 'SELECT code FROM household JOIN place ON place.id = village_id')).toEqual([{ code }]);
  });

  it('are never guessed between: the error lists the candidates', async () => {
    const { saved, issues, params } = await add(await merged(), '刁镇', '王家');
    expect([saved, issues]).toEqual([false, ['2 village.ambiguous']]);
    expect(params('village.ambiguous')).toEqual({
      key: '刁镇 王家',
      candidates: '370181110201 刁镇大王家村、370181110202 刁镇王家村',
    });
  });

  it('do not open a town to the villages that were never in it', async () => {
    const { issues, params } = await add(await merged(), '水寨镇', '茄庄');
    expect(issues).toEqual(['2 village.elsewhere']);
    expect(params('village.elsewhere')).toEqual({ key: '水寨镇 茄庄', candidates: '370181110204 刁镇茄庄村' });
  });

  it('are kept in versions like everything else, and understood in a cell that holds both names', async () => {
    const session = await merged();
    const again = ['村编码,村名,镇街代码,镇街,曾用名', '370181110204,茄庄村,370181110,刁镇,加庄'];
    expect((await importSheet(session, 'villages', again)).rows).toMatchObject({ changed: 1 });
    expect(rowsOf(session, "SELECT former_names, former_towns FROM place WHERE code = '370181110204'")).toEqual([
      { former_names: '加庄', former_towns: '刁庄镇' },
    ]);
    const unit = ['单位编号,单位名称,包村', '001,民政局,水寨镇王家、刁庄镇加庄'];
    expect((await importSheet(session, 'units', unit)).issues).toEqual([]);
    const contracted = 'SELECT code FROM unit_village JOIN place ON place.id = village_id ORDER BY code';
    expect(rowsOf(session, contracted).map(({ code }) => code)).toEqual(['370181110201', '370181110204']);
  });
});
