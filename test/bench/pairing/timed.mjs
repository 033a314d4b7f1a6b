/**
 * What work gave, how long it took by the clock and of the processor.
 * @template T @param {() => T} work
 */
export function timed(work) {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const result = work();
  const { user, system } = process.cpuUsage(cpu);
  return { result, ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}
