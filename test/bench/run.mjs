import { benchPlan } from './plan.mjs';
import { benchStartUp } from './start-up.mjs';

benchStartUp();
benchPlan();
