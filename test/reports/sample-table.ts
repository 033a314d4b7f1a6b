import type { Column, Table } from '../../src/reports/table.ts';

const words = new Map([
  ['dibao', { zh: '低保户', en: 'minimum living allowance' }],
  ['general', { zh: '一般困难户', en: 'general difficulty' }],
]);

const columns: readonly Column[] = [
  { key: 'serial', label: { zh: '序号', en: 'no.' }, type: 'serial' },
  { key: 'village_code', label: { zh: '村编码', en: 'village code' }, type: 'key', dataOnly: true },
  { key: 'village', label: { zh: '村', en: 'village' }, type: 'text' },
  {
    key: 'type',
    label: { zh: '户类型', en: 'type' },
    type: 'code',
    words,
    blank: { zh: '未填', en: 'not recorded' },
  },
  { key: 'households', label: { zh: '困难户数', en: 'households' }, type: 'count' },
  { key: 'aid', label: { zh: '救助(元)', en: 'aid (yuan)' }, type: 'money' },
  { key: 'rate', label: { zh: '结对率(%)', en: 'rate (%)' }, type: 'ratio' },
];

/** A small table with a column of every type, an empty cell and a totals row. */
export const sampleTable: Table = {
  name: 'sample',
  title: { zh: '示例表', en: 'Sample' },
  by: 'village',
  county: '370181',
  programs: ['needy'],
  asOf: '2014-03-19',
  unit: { zh: '户', en: 'households' },
  columns,
  rows: [
    {
      village_code: '370181105230',
      village: '十八盘村',
      type: 'dibao',
      households: 13,
      aid: 260050,
      rate: { part: 13, whole: 13 },
    },
    { village_code: '370181105231', village: '北', type: null, households: 2, aid: null, rate: { part: 1, whole: 3 } },
    {
      village_code: '370181105232',
      village: 'Xī',
      type: 'general',
      households: 0,
      aid: 0,
      rate: { part: 0, whole: 0 },
    },
  ],
  totals: { households: 15, aid: 260050, rate: { part: 2085, whole: 2086 } },
  notes: [{ code: 'report.note.persons-unknown', params: { count: 2 } }],
  checks: 4,
  breaks: [],
  provenance: {
    generated: '2014-03-19T02:00:00.000Z',
    timeZone: 'Asia/Shanghai',
    actor: '王芳',
    event: 7,
    head: 'ab12',
  },
};
