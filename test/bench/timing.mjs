import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end and gives how long it took, the process included.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @returns {number} milliseconds
 */
export function timed(program, args, env) {
  const start = performance.now();
  const { status, stderr } = spawnSync(program, args, { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${status}: ${stderr}`);
  return performance.now() - start;
}

/** The middle of some figures. @param {readonly number[]} figures */
export function median(figures) {
  return figures.toSorted((a, b) => a - b)[figures.length >> 1] ?? Number.NaN;
}

/**
 * Runs two things in turn, A B A B …, so that a drift of the machine's speed touches both alike.
 * @param {number} runs
 * @param {() => number} a
 * @param {() => number} b
 * @returns {{a: number, b: number, ratio: number}} the medians in milliseconds, and that of the ratios pair by pair
 */
export function inTurn(runs, a, b) {
  a();
  b();
  const pairs = Array.from({ length: runs }, () => ({ a: a(), b: b() }));
  return {
    a: median(pairs.map((pair) => pair.a)),
    b: median(pairs.map((pair) => pair.b)),
    ratio: median(pairs.map((pair) => pair.a / pair.b)),
  };
}

/**
 * What a program took: milliseconds by the clock and of the processor, and the most memory it held.
 * @typedef {{ms: number, cpuMs: number, peakMb: number}} Usage
 */

/** Has a Node program say at its end, as its last line on stderr, what it used. */
const SAYS_USAGE = `data:text/javascript,${encodeURIComponent(`import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(2, '\\n' + JSON.stringify(process.resourceUsage())));`)}`;

/**
 * Runs a Node program to its end.
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @param {readonly number[]} [ends] the exit codes that are no failure
 * @returns {Usage}
 */
export function measured(args, env, ends = [0]) {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', SAYS_USAGE, ...args], {
    env,
    encoding: 'utf8',
  });
  const ms = performance.now() - start;
  if (status === null || !ends.includes(status))
    throw new Error(`${args.join(' ')} ended with ${status}: ${stdout}${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr.slice(stderr.lastIndexOf('\n')));
  return { ms, cpuMs: (userCPUTime + systemCPUTime) / 1000, peakMb: maxRSS / 1024 };
}
