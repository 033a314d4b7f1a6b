import { closeSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';

const data = resolve(import.meta.dirname, '../../fixtures/zhangqiu/data');
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * An identity number of the fixture with another division for every copy, none of which exists: of prefectures 99, 98, … of Shandong.
 * Which of them comes first differs from row to row, so that numbers come as scattered as on real sheets.
 * @param {string} number
 * @param {number} copy
 */
function ofCopy(number, copy) {
  const scattered = (copy + Number(number.slice(12, 17))) % 100;
  const division = `37${99 - Math.floor(copy / 100)}${String(scattered).padStart(2, '0')}`;
  const first17 = division + number.slice(6, 17);
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return first17 + '10X98765432'.charAt(sum % 11);
}

/** The rows of a sheet of the fixture without its header. No cell of them holds a line break. @param {string} sheet */
function rowsOf(sheet) {
  const [header = '', ...rows] = readFileSync(join(data, sheet), 'utf8').trimEnd().split(/\r?\n/);
  return { header, rows };
}

/**
 * Writes sheets of so many households, and of their members, by copying those of the fixture with numbers of their own.
 * @param {number} households
 * @param {string} folder
 * @returns {{name: 'households' | 'members', file: string, rows: number}[]}
 */
export function writeCopies(households, folder) {
  const sheets = { households: rowsOf('households.csv'), members: rowsOf('members.csv') };
  const numbers = new Set(sheets.households.rows.map((row) => row.slice(0, 15)));
  sheets.members.rows = sheets.members.rows.filter((row) => numbers.has(row.slice(0, 15)));
  return /** @type {const} */ (['households', 'members']).map((name) => {
    const { header, rows } = sheets[name];
    const file = join(folder, `${name}.csv`);
    const handle = openSync(file, 'w');
    writeSync(handle, `${header}\n`);
    let written = 0;
    for (let copy = 0; copy * numbers.size < households; copy += 1) {
      const kept = new Set([...numbers].slice(0, households - copy * numbers.size));
      const copies = rows
        .filter((row) => kept.has(row.slice(0, 15)))
        .map((row) => `${row.slice(0, 15)}${String(copy).padStart(3, '0')}${row.slice(15)}`)
        .map((row) => row.replace(/(?<=,)379901\d{11}[\dX](?=,)/, (number) => ofCopy(number, copy)));
      writeSync(handle, `${copies.join('\n')}\n`);
      written += copies.length;
    }
    closeSync(handle);
    return { name, file, rows: written };
  });
}
