import { describe, expect, it } from 'vitest';
import { identityOf, importSheet, rowsOf, smallCounty } from './support/county.ts';

describe('units', () => {
  it('match by number, and without one by name', async () => {
    const session = await smallCounty();
    const byNumber = await importSheet(session, 'units', ['unit_no,unit_name', '001,市民政局']);
    expect(byNumber.rows).toMatchObject({ added: 0, changed: 1 });
    const byName = await importSheet(session, 'units', ['unit_name,function', '市民政局,慈善']);
    expect(byName.rows).toMatchObject({ added: 0, changed: 1 });
    expect(rowsOf(session, "SELECT unit_no, name, function FROM unit WHERE unit_no = '001'")).toEqual([
      { unit_no: '001', name: '市民政局', function: 'charity' },
    ]);
  });

  it('give a number to a new unit that has none', async () => {
    const session = await smallCounty();
    await importSheet(session, 'units', ['unit_name', '教育局', '财政局']);
    const numbers = rowsOf(session, "SELECT unit_no, name FROM unit WHERE unit_no LIKE 'U%' ORDER BY unit_no");
    expect(numbers).toEqual([
      { unit_no: 'U0001', name: '教育局' },
      { unit_no: 'U0002', name: '财政局' },
    ]);
  });

  it('never choose between two of one name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'units', ['unit_no,unit_name', '003,卫生局']);
    const done = await importSheet(session, 'units', ['unit_name', '卫生局']);
    expect(done.issues).toEqual(['2 unit.ambiguous']);
    expect(done.params('unit.ambiguous')).toEqual({ key: '卫生局', candidates: '002、003' });
  });

  it('take contracted villages by code or name, and the whole list replaces the one on file', async () => {
    const session = await smallCounty();
    const contracts = `SELECT place.code FROM unit_village JOIN place ON place.id = village_id ORDER BY code`;
    await importSheet(session, 'units', ['unit_no,unit_name,包村', '001,民政局,370181105201、十八盘村']);
    expect(rowsOf(session, contracts)).toEqual([{ code: '370181105201' }, { code: '370181105230' }]);

    const second = await importSheet(session, 'units', [
      'unit_no,unit_name,包村',
      '001,民政局,十八盘村；双山街道官庄村',
    ]);
    expect(second.rows.changed).toBe(1);
    expect(rowsOf(session, contracts)).toEqual([{ code: '370181002201' }, { code: '370181105230' }]);
    expect(rowsOf(session, 'SELECT recorded_from, recorded_to FROM unit_village_former')).toEqual([
      { recorded_from: 3, recorded_to: 4 },
    ]);

    const again = await importSheet(session, 'units', ['unit_no,unit_name,包村', '001,民政局,双山街道官庄村;十八盘']);
    expect(again.rows).toMatchObject({ unchanged: 1, changed: 0 });
  });

  it('list the candidates for a village name that two towns have', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'units', ['unit_no,unit_name,包村', '001,民政局,官庄村、没有村']);
    expect(done.issues).toEqual(['2 village.ambiguous', '2 village.unknown']);
    expect(done.params('village.ambiguous')?.candidates).toBe(
      '370181002201 双山街道办事处官庄村委会、370181105202 垛庄镇官庄村委会',
    );
  });
});

describe('branches', () => {
  it('match by number, and without one by name within the unit named', async () => {
    const session = await smallCounty();
    await importSheet(session, 'branches', ['支部编号,党支部,单位编号', '00101,机关支部,001', '00201,机关支部,002']);
    const done = await importSheet(session, 'branches', ['党支部,单位名称', '机关支部,卫生局']);
    expect(done.rows).toMatchObject({ unchanged: 1 });
    const doubtful = await importSheet(session, 'branches', ['党支部', '机关支部']);
    expect(doubtful.issues).toEqual(['2 branch.ambiguous']);
  });

  it('need their unit to be on file', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'branches', ['支部编号,党支部,单位编号', '00901,机关支部,009']);
    expect(done.issues).toEqual(['2 unit.unknown']);
    expect(done.params('unit.unknown')).toEqual({ key: '009' });
  });
});

describe('cadres', () => {
  const number = identityOf('1970-05-06', 11);
  const headings = '干部编号,姓名,身份证号,单位编号,职级,联系电话';

  it('match by number, without one by identity number, else by unit and name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', [headings, `G1,王秋玲,${number},001,乡科级正职,`, 'G2,李平,,002,科员,']);
    const done = await importSheet(session, 'cadres', [
      '姓名,身份证号,单位名称,职务',
      `王秋林,${number},民政局,局长`,
      '李平,,卫生局,科长',
    ]);
    expect(done.rows).toMatchObject({ added: 0, changed: 2 });
    expect(rowsOf(session, 'SELECT cadre_no, name, title FROM cadre ORDER BY cadre_no')).toEqual([
      { cadre_no: 'G1', name: '王秋林', title: '局长' },
      { cadre_no: 'G2', name: '李平', title: '科长' },
    ]);
  });

  it('are not the same where both sides have identity numbers that differ', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', [headings, `G1,王秋玲,${number},001,,`]);
    const other = identityOf('1980-01-01', 12);
    const done = await importSheet(session, 'cadres', ['姓名,身份证号,单位编号', `王秋玲,${other},001`]);
    expect(done.rows.added).toBe(1);
    expect(rowsOf(session, 'SELECT cadre_no FROM cadre ORDER BY cadre_no')).toEqual([
      { cadre_no: 'C0001' },
      { cadre_no: 'G1' },
    ]);
  });

  it('gain the identity number of a row that matches by unit and name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', [headings, 'G1,王秋玲,,001,,']);
    await importSheet(session, 'cadres', ['姓名,身份证号,单位编号', `王秋玲,${number},001`]);
    expect(rowsOf(session, 'SELECT cadre_no, id_key, sex FROM cadre')).toEqual([
      { cadre_no: 'G1', id_key: number, sex: 'male' },
    ]);
  });

  it('reject a branch or unit that is not on file, and a new cadre without a unit', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'cadres', [
      '干部编号,姓名,单位编号,支部编号',
      'G1,甲,009,',
      'G2,乙,001,77',
      'G3,丙,,',
    ]);
    expect(done.issues).toEqual(['2 unit.unknown', '3 branch.unknown', '4 cadre.unit-missing']);
  });

  it('reject a last day before the first', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'cadres', [
      '干部编号,姓名,单位编号,任职日期,离任日期',
      'G1,甲,001,2014-02-01,2014-01-31',
    ]);
    expect(done.issues).toEqual(['2 cadre.period']);
  });

  it('are not brought back by an import once a command has let them go, which is said', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,甲,001']);
    session.db.exec("UPDATE cadre SET valid_to = '2014-02-28', left_by_command = 1");
    const done = await importSheet(session, 'cadres', ['干部编号,姓名,单位编号,离任日期', 'G1,甲,002,'], {
      blank: 'clear',
    });
    expect(done.issues).toEqual(['2 cadre.left-by-command']);
    expect(rowsOf(session, 'SELECT valid_to, left_by_command FROM cadre')).toEqual([
      { valid_to: '2014-02-28', left_by_command: 1 },
    ]);
  });

  it('warn where the sex is not that of the identity number', async () => {
    const session = await smallCounty();
    const done = await importSheet(session, 'cadres', [
      '干部编号,姓名,单位编号,性别,身份证号',
      `G1,甲,001,女,${number}`,
    ]);
    expect(done.issues).toEqual(['2 id-number.sex-differs']);
    expect(done.saved).toBe(true);
  });
});

describe('kin', () => {
  it('belong to a cadre named by number, or by unit and name', async () => {
    const session = await smallCounty();
    await importSheet(session, 'cadres', ['干部编号,姓名,单位编号', 'G1,甲,001', 'G2,乙,001']);
    const number = identityOf('1940-05-06', 11);
    await importSheet(session, 'kin', ['干部编号,亲属姓名,关系,身份证号', `G1,甲父,父亲,${number}`]);
    const done = await importSheet(
      session,
      'kin',
      ['单位名称,干部姓名,亲属姓名,关系', '民政局,乙,乙妻,老婆', '民政局,丁,丁妻,配偶'],
      {
        skipInvalid: true,
      },
    );
    expect(done.issues).toEqual(['3 cadre.unknown']);
    expect(
      rowsOf(
        session,
        'SELECT cadre_no, kin.name, relation, kin.id_key, kin.raw FROM kin JOIN cadre ON cadre.id = cadre_id ORDER BY 1',
      ),
    ).toEqual([
      { cadre_no: 'G1', name: '甲父', relation: 'parent', id_key: number, raw: '{"relation":"父亲"}' },
      { cadre_no: 'G2', name: '乙妻', relation: 'spouse', id_key: null, raw: '{"relation":"老婆"}' },
    ]);
  });
});
