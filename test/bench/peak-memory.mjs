import { writeFileSync } from 'node:fs';

// Loaded before a program whose peak memory is wanted: says at its end how much that was, in KiB.
process.on('exit', () => writeFileSync(process.env.BENCH_PEAK ?? '', String(process.resourceUsage().maxRSS)));
