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
