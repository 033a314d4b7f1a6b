import type { CsvRecord } from '../../csv/read-records.ts';
import type { RecordRead, RowRead } from '../read-rows.ts';
import { Packer, Texts } from './pack-values.ts';
import { are, LINE, type PackedBlock, type PackedNotes } from './packed-block.ts';

const isPlain = ({ record, carried, filled, beside, problems, sound }: RowRead): boolean =>
  sound && carried === record && filled.length + beside.length + problems.length === 0;

/**
 * Packs records as they are read, so many in a block; the blocks are to be unpacked in order, by one `recordsUnpacker`. Where the reading
 * fails, what was read before goes out first.
 * @throws what the reading throws.
 */
export function* packRecords(records: Iterable<RecordRead>, size: number): Generator<PackedBlock> {
  const packer = new Packer();
  const texts = new Texts();
  let lines: number[] = [];

  function note({ line, lines: count, cells }: CsvRecord, is: number): void {
    lines.push(line, count, cells.length, is);
    for (const cell of cells) texts.push(cell);
  }

  function packRow(read: RowRead): void {
    const { record, carried, filled, beside, row, problems, sound } = read;
    const plain = isPlain(read);
    note(record, plain ? are.plain : are.noted);
    packer.add('values', row.values);
    packer.addRepeated('words', row.raw);
    if (plain) return;
    const cells = carried === record ? undefined : carried.cells;
    packer.add('notes', { problems, sound, filled, beside, cells } satisfies PackedNotes);
  }

  function take(): PackedBlock {
    const block = { lines: Uint32Array.from(lines), read: packer.take(), ...texts.take() };
    lines = [];
    return block;
  }

  try {
    for (const read of records) {
      if (read.is === 'row') packRow(read);
      else note(read.record, are[read.is]);
      if (lines.length >= LINE * size) yield take();
    }
  } catch (error) {
    if (lines.length > 0) yield take();
    throw error;
  }
  if (lines.length > 0) yield take();
}
