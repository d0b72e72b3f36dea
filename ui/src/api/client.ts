import createClient from 'openapi-fetch';
import type { components, paths } from './schema';

/** A model of the API by its name, such as `Api<'Project'>`. */
export type Api<Name extends keyof components['schemas']> = components['schemas'][Name];

export const BASE = '/api/v1';

/** Typed calls: `ok(api.GET('/projects/{project}', { params: { path: { project } } }))`. */
export const api = createClient<paths>({ baseUrl: BASE });

export interface ProblemDetail {
  where: string;
  what: string;
  mend?: string | null;
}

/** What the server (or the lack of one) says is wrong: RFC 9457, as the API answers it. */
export class Problem extends Error {
  readonly status: number;
  readonly mend: string | undefined;
  readonly where: string | undefined;
  readonly problems: ProblemDetail[];

  constructor(status: number, told: Partial<Api<'Failure'>>) {
    super(whatOf(told) ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.mend = told.mend ?? undefined;
    this.where = told.where ?? undefined;
    this.problems = told.problems ?? [];
  }

  /** What was thrown, as a problem: without an answer of the server there was no connection. */
  static of(error: unknown): Problem {
    return error instanceof Problem ? error : new Problem(0, { detail: String(error) });
  }

  /** Whether the same request may do better in a while: no connection, overload, restart. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

/** `detail` is one sentence for logs: place, what, how to mend it. Here they stand apart. */
function whatOf({ detail, mend, where }: Partial<Api<'Failure'>>): string | undefined {
  let what = detail;
  if (mend && what?.endsWith(mend)) what = what.slice(0, -mend.length).trimEnd();
  if (where && what?.startsWith(`${where}: `)) what = what.slice(where.length + 2);
  return what;
}

type Reply<T> = Promise<{ data?: T; error?: unknown; response: Response }>;

/** Told when a request finds that nobody is signed in any more. */
export const signedOut = new EventTarget();

/** The data of a reply; throws `Problem`. */
export async function ok<T>(reply: Reply<T>): Promise<T> {
  let got: Awaited<Reply<T>>;
  try {
    got = await reply;
  } catch (error) {
    throw Problem.of(error);
  }
  if (got.response.ok) return got.data as T;
  if (got.response.status === 401) signedOut.dispatchEvent(new Event('signed-out'));
  const told = typeof got.error === 'object' && got.error !== null ? got.error : {};
  throw new Problem(got.response.status, told as Partial<Api<'Failure'>>);
}
