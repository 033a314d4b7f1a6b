import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import writeExcelFile from 'write-excel-file/node';

/* The table of a CSV as a workbook by write-excel-file, which holds all of it. Run as a program: write-excel.mjs CSV XLSX. */

const [from = '', to = ''] = process.argv.slice(2);
/** @type {string[][]} */
const rows = parse(readFileSync(from), { bom: true, relax_column_count: true });
await writeExcelFile(rows).toFile(to);
