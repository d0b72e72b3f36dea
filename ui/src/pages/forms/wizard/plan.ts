/** What the wizard gathers, and how it becomes a project: one request after another. */
import { type Api, api, ok } from '../../../api/client';
import type { Form, Payload } from '../../../form';
import type { Joined, Pasted } from '../pasted';

export type Template = Api<'Template'>;

export interface Contract {
  supplier: string;
  price: number;
  currency: string;
}

export type Items =
  | { from: 'none' }
  | { from: 'samples' }
  | { from: 'pasted'; pasted: Pasted }
  | { from: 'file'; file: File };

export interface Plan {
  form: Form | null;
  /** Where the form is from. */
  template: Template | null;
  joined: Joined[];
  name: string;
  languages: string[];
  skills: string[];
  due_at: string | null;
  policy: Partial<Api<'Policy'>>;
  items: Items;
  contracts: Contract[];
  start: boolean;
}

export const EMPTY: Plan = {
  form: null,
  template: null,
  joined: [],
  name: '',
  languages: [],
  skills: [],
  due_at: null,
  policy: { redundancy: 3, gold_share: 0.05 },
  items: { from: 'none' },
  contracts: [],
  start: true,
};

export type Done = 'project' | 'contracts' | 'items' | 'started';

/**
 * Carry a plan out. `tell` hears of each part that is done; where one fails, what was done
 * before stands, and the project's id is known.
 */
export async function carryOut(
  plan: Plan,
  tell: (done: Done, project: string, found?: Api<'Import'>) => void,
): Promise<string> {
  const project = await ok(
    api.POST('/projects', {
      body: {
        name: plan.name.trim(),
        form: { ...plan.form },
        ...(plan.template && { guidelines: plan.template.guidelines }),
        policy: plan.policy as Api<'Policy'>,
        languages: plan.languages,
        skills: plan.skills,
        due_at: plan.due_at,
      },
    }),
  );
  const id = project.id;
  tell('project', id);
  for (const { supplier, ...terms } of plan.contracts)
    await ok(
      api.PUT('/projects/{project}/contracts/{supplier}', {
        params: { path: { project: id, supplier } },
        body: { ...terms, propose: false } as Api<'NewTerms'>,
      }),
    );
  if (plan.contracts.length) tell('contracts', id);
  const found = await addItems(id, plan);
  if (found) tell('items', id, found);
  if (plan.start && found && plan.contracts.length) {
    await ok(
      api.PATCH('/projects/{project}', {
        params: { path: { project: id } },
        body: { status: 'running' },
      }),
    );
    tell('started', id);
  }
  return id;
}

async function addItems(project: string, plan: Plan): Promise<Api<'Import'> | null> {
  switch (plan.items.from) {
    case 'none':
      return null;
    case 'samples': {
      const items = [];
      for (const { external_id, payload, gold } of plan.template?.items ?? [])
        items.push({ external_id, payload: await withMedia(payload), ...(gold && { gold }) });
      return ok(
        api.POST('/projects/{project}/items', {
          params: { path: { project } },
          body: { batch: 'main', items },
        }),
      );
    }
    case 'pasted': {
      const { pasted } = plan.items;
      return sendFile(project, `items.${pasted.format}`, pasted.body);
    }
    case 'file':
      return sendFile(project, plan.items.file.name, plan.items.file);
  }
}

function sendFile(project: string, filename: string, body: string | File) {
  return ok(
    api.POST('/projects/{project}/imports', {
      params: { path: { project }, query: { filename } },
      body: body as never,
      bodySerializer: (given: unknown) => given as BodyInit,
      headers: { 'Content-Type': 'application/octet-stream' },
    }),
  );
}

/** Sounds and pictures that come with a template are uploaded; the payload names them then. */
async function withMedia(payload: Payload): Promise<Payload> {
  const next: Payload = { ...payload };
  for (const [field, value] of Object.entries(payload)) {
    if (typeof value !== 'string' || !value.startsWith('data:')) continue;
    const file = fileOf(value);
    const made = await ok(
      api.POST('/media', {
        body: file as never,
        bodySerializer: (given: unknown) => given as BodyInit,
        headers: { 'Content-Type': file.type },
      }),
    );
    next[field] = made.id;
  }
  return next;
}

/** By hand: a strict content policy lets nobody fetch a data URL. */
function fileOf(url: string): Blob {
  const [head = '', data = ''] = url.slice('data:'.length).split(',');
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: head.split(';')[0] ?? '' });
}
