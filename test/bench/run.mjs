import { benchImport } from './import.mjs';
import { benchPlan } from './plan.mjs';
import { benchRefresh } from './refresh.mjs';
import { benchStartUp } from './start-up.mjs';

benchStartUp();
benchPlan();
benchImport();
benchRefresh(Number(process.env.BENCH_HOUSEHOLDS ?? 100_000));
