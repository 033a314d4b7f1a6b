import { benchAtWork } from './at-work.mjs';
import { benchImport } from './import.mjs';
import { benchPairing } from './pairing.mjs';
import { benchPlan } from './plan.mjs';
import { benchRefresh } from './refresh.mjs';
import { benchStartUp } from './start-up.mjs';

benchStartUp();
benchPlan();
await benchPairing([
  [2086, 1404, 'county'],
  [100_000, 60_000, 'neighbours'],
  // Hardly any spare capacity: 1.02 places a household.
  [100_000, 51_500, 'neighbours'],
  ...(process.env.BENCH_MILLION ? [/** @type {const} */ ([1_000_000, 600_000, 'neighbours'])] : []),
]);
benchImport();
benchRefresh(Number(process.env.BENCH_HOUSEHOLDS ?? 100_000));
benchAtWork(Number(process.env.BENCH_HOUSEHOLDS ?? 50_000));
