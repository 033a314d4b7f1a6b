/** Exit codes, the same for every command (after BSD sysexits.h, with 1 for findings and 130 for SIGINT). */
export const exit = {
  done: 0,
  findings: 1,
  usage: 64,
  data: 65,
  noInput: 66,
  internal: 70,
  cannotCreate: 73,
  io: 74,
  busy: 75,
  notPermitted: 77,
  configuration: 78,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exit)[keyof typeof exit];
