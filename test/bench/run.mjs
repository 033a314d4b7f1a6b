import { benchImport } from './import.mjs';
import { benchPlan } from './plan.mjs';
import { benchStartUp } from './start-up.mjs';

benchStartUp();
benchPlan();
benchImport();
