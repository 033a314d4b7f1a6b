import { type ChildProcess, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** What the browser answers a command with, or tells of its own. */
type Told = Readonly<Record<string, unknown>>;

interface Message {
  id?: number;
  method?: string;
  params?: Told;
  result?: Told;
  error?: { message: string };
  sessionId?: string;
}

/** A page in the browser, as a test looks at it. */
export interface Page {
  /** Sends a command of the DevTools protocol. */
  send: (method: string, params?: Told) => Promise<Told>;
  /** Opens an address and waits until it is loaded. */
  open: (url: string) => Promise<void>;
  /** The value of an expression in the page, which may be a promise. */
  evaluate: <T>(expression: string) => Promise<T>;
  /** Everything that the page asked for since it was opened, its own address first. */
  requests: string[];
  /** Everything that the page complained about: errors, warnings, what its policy kept from running. */
  complaints: string[];
}

export interface Browser {
  newPage: () => Promise<Page>;
  close: () => Promise<void>;
}

/** Starts Chromium without a window; commands go through a pipe (the DevTools protocol, a message ends with a NUL). */
export async function startBrowser(): Promise<Browser> {
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', '--remote-debugging-pipe'];
  const child = spawn('chromium', flags, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const { send, listen } = protocol(child);

  const newPage = async (): Promise<Page> => {
    const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
    const attached = await send('Target.attachToTarget', { targetId, flatten: true });
    const sessionId = String(attached.sessionId);
    const inPage = (method: string, params?: Told): Promise<Told> => send(method, params, sessionId);
    const [requests, complaints]: string[][] = [[], []];
    let loaded = (): void => undefined;
    listen(sessionId, (method, params) => {
      if (method === 'Page.loadEventFired') loaded();
      if (method === 'Network.requestWillBeSent') requests?.push(String((params.request as Told).url));
      if (
        method === 'Runtime.exceptionThrown' ||
        method === 'Runtime.consoleAPICalled' ||
        method === 'Log.entryAdded'
      ) {
        complaints?.push(JSON.stringify(params));
      }
    });
    for (const domain of ['Page', 'Network', 'Runtime', 'Log']) await inPage(`${domain}.enable`);
    return {
      send: inPage,
      requests: requests ?? [],
      complaints: complaints ?? [],
      open: async (url) => {
        requests?.splice(0);
        complaints?.splice(0);
        const done = new Promise<void>((resolve) => {
          loaded = resolve;
        });
        await inPage('Page.navigate', { url });
        await done;
      },
      evaluate: async <T>(expression: string): Promise<T> => {
        const answer = await inPage('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
        if (answer.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.exceptionDetails));
        return (answer.result as { value: T }).value;
      },
    };
  };

  const close = async (): Promise<void> => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill();
    await ended;
  };
  return { newPage, close };
}

/** Commands and events over the pipe. */
function protocol(child: ChildProcess) {
  const [, , , input, output] = child.stdio as unknown as [null, null, null, Writable, Readable];
  const waiting = new Map<number, { resolve: (result: Told) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, (method: string, params: Told) => void>();
  let last = 0;
  let rest = '';
  output.setEncoding('utf8');
  output.on('data', (text: string) => {
    const messages = (rest + text).split('\0');
    rest = messages.pop() ?? '';
    for (const each of messages) heard(JSON.parse(each));
  });
  child.once('error', (error) => {
    for (const { reject } of waiting.values()) reject(error);
  });

  function heard({ id, method, params = {}, result = {}, error, sessionId = '' }: Message): void {
    if (id === undefined) {
      if (method !== undefined) listeners.get(sessionId)?.(method, params);
      return;
    }
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error.message));
  }

  return {
    send: (method: string, params: Told = {}, sessionId?: string): Promise<Told> =>
      new Promise((resolve, reject) => {
        last += 1;
        waiting.set(last, { resolve, reject });
        input.write(`${JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) })}\0`);
      }),
    listen: (sessionId: string, listener: (method: string, params: Told) => void): void => {
      listeners.set(sessionId, listener);
    },
  };
}
