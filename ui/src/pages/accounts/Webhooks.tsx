import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { Copy } from '../../parts/Copy';
import { Dialog } from '../../parts/Dialog';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { LoadedPages, usePages } from '../../parts/Pages';
import { State } from '../../parts/State';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { FAMILIES, wordsOf } from './events';
import classes from './Keys.module.css';

type Webhook = Api<'Webhook'>;
type Delivery = Api<'WebhookDelivery'>;

const change = (webhook: string, status: Webhook['status']) =>
  ok(api.PATCH('/webhooks/{webhook}', { params: { path: { webhook } }, body: { status } }));

/** Where changes are sent: add, pause, look at what was sent, send again. */
export default function Webhooks() {
  const say = useSay('people');
  const [isOpen, setOpen] = useState(false);
  const [looked, setLooked] = useState<Webhook | null>(null);
  const [ended, setEnded] = useState<Webhook | null>(null);
  const pages = usePages(['webhooks'], (cursor) =>
    ok(api.GET('/webhooks', { params: { query: cursor ? { cursor } : {} } })),
  );
  return (
    <Page
      title={say('hooks.title')}
      hint={say('hooks.hint')}
      actions={<Button onClick={() => setOpen(true)}>{say('hooks.new')}</Button>}
    >
      <LoadedPages
        pages={pages}
        empty={<Empty title={say('hooks.none')} hint={say('hooks.noneHint')} />}
      >
        {(rows) => <HookTable rows={rows} onLook={setLooked} onEnd={setEnded} />}
      </LoadedPages>
      {isOpen && <NewHook onClose={() => setOpen(false)} />}
      {looked && <Deliveries of={looked} onClose={() => setLooked(null)} />}
      {ended && <EndHook of={ended} onClose={() => setEnded(null)} />}
    </Page>
  );
}

/** The words of a pattern such as "review.*". */
function useFamilyWords(): (pattern: string) => string {
  const say = useSay('people');
  return (pattern) => {
    if (pattern === '*') return say('hooks.everything');
    if (pattern.endsWith('.*')) return say(`family.${pattern.slice(0, -2)}`);
    const words = say(wordsOf(pattern));
    return words === wordsOf(pattern) ? pattern : words;
  };
}

function HookTable({
  rows,
  onLook,
  onEnd,
}: {
  rows: Webhook[];
  onLook: (hook: Webhook) => void;
  onEnd: (hook: Webhook) => void;
}) {
  const say = useSay('people');
  const format = useFormat();
  const wordsFor = useFamilyWords();
  const status = useUndo({
    run: ({ hook, to }: { hook: Webhook; to: Webhook['status'] }) => change(hook.id, to),
    says: (changed) => say(changed.status === 'paused' ? 'hooks.paused' : 'hooks.resumed'),
    undo: (_, { hook }) => change(hook.id, hook.status),
    stale: [['webhooks']],
  });
  const button = (hook: Webhook, words: string, run: () => void) => (
    <Button size="compact-sm" variant="default" aria-label={`${words}: ${hook.url}`} onClick={run}>
      {words}
    </Button>
  );
  const columns: Column<Webhook>[] = [
    { id: 'url', title: say('hooks.address'), cell: (hook) => <code dir="ltr">{hook.url}</code> },
    {
      id: 'events',
      title: say('hooks.events'),
      cell: (hook) => format.list(hook.events.map(wordsFor)),
    },
    { id: 'state', title: say('state'), cell: (hook) => <State of={hook.status} /> },
    {
      id: 'waiting',
      title: say('hooks.waiting'),
      end: true,
      cell: (hook) => format.number(hook.waiting),
    },
    { id: 'dead', title: say('hooks.dead'), end: true, cell: (hook) => format.number(hook.dead) },
    {
      id: 'do',
      title: '',
      end: true,
      cell: (hook) => (
        <span className={classes.choices}>
          {button(hook, say('hooks.sent'), () => onLook(hook))}
          {hook.status === 'active' &&
            button(hook, say('hooks.pause'), () => status.mutate({ hook, to: 'paused' }))}
          {hook.status === 'paused' &&
            button(hook, say('hooks.resume'), () => status.mutate({ hook, to: 'active' }))}
          {hook.status !== 'ended' && button(hook, say('hooks.end'), () => onEnd(hook))}
        </span>
      ),
    },
  ];
  return (
    <Table rows={rows} rowKey={(hook) => hook.id} label={say('hooks.title')} columns={columns} />
  );
}

function NewHook({ onClose }: { onClose: () => void }) {
  const say = useSay('people');
  const queries = useQueryClient();
  const wordsFor = useFamilyWords();
  const [url, setUrl] = useState('https://');
  const [events, setEvents] = useState<string[]>(['*']);
  const make = useMutation({
    mutationFn: () => ok(api.POST('/webhooks', { body: { url: url.trim(), events } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['webhooks'] }),
  });
  if (make.data)
    return (
      <Dialog title={say('hooks.made')} onClose={onClose}>
        <div className={classes.form}>
          <p>{say('hooks.secretHint')}</p>
          <div className={classes.made}>
            <code dir="ltr">{make.data.secret}</code>
            <Copy text={make.data.secret} />
          </div>
        </div>
      </Dialog>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    make.mutate();
  };
  return (
    <Dialog title={say('hooks.new')} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={say('hooks.address')}
          description={say('hooks.addressHint')}
          type="url"
          dir="ltr"
          required
          pattern="https?://.+"
          data-autofocus
          value={url}
          onChange={(event) => setUrl(event.currentTarget.value)}
        />
        <MultiSelect
          label={say('hooks.events')}
          searchable
          value={events}
          // All of them is all: another beside it says nothing.
          onChange={(chosen) =>
            setEvents(chosen.at(-1) === '*' ? ['*'] : chosen.filter((one) => one !== '*'))
          }
          data={['*', ...FAMILIES].map((value) => ({ value, label: wordsFor(value) }))}
        />
        {make.error && <Failed error={make.error} />}
        <Button type="submit" loading={make.isPending} disabled={events.length === 0}>
          {say('hooks.make')}
        </Button>
      </form>
    </Dialog>
  );
}

function EndHook({ of, onClose }: { of: Webhook; onClose: () => void }) {
  const say = useSay('people');
  const end = useUndo({
    run: () => change(of.id, 'ended'),
    says: () => say('hooks.ended'),
    stale: [['webhooks']],
    onDone: onClose,
  });
  return (
    <Dialog title={say('hooks.end')} onClose={onClose}>
      <div className={classes.form}>
        <p>
          {say('hooks.endHint')} <code dir="ltr">{of.url}</code>
        </p>
        <div className={classes.choices}>
          <Button color="red" loading={end.isPending} onClick={() => end.mutate()}>
            {say('hooks.end')}
          </Button>
          <Button variant="default" onClick={onClose} data-autofocus>
            {say('common:cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

const STATUSES = ['dead', 'waiting', 'delivered'] as const;

function Deliveries({ of, onClose }: { of: Webhook; onClose: () => void }) {
  const say = useSay('people');
  const [status, setStatus] = useState<Delivery['status'] | ''>('');
  const pages = usePages(['webhooks', of.id, 'deliveries', status], (cursor) =>
    ok(
      api.GET('/webhooks/{webhook}/deliveries', {
        params: {
          path: { webhook: of.id },
          query: { ...(status && { status }), ...(cursor && { cursor }) },
        },
      }),
    ),
  );
  const replay = useUndo({
    run: (delivery: string | null) =>
      ok(
        api.POST('/webhooks/{webhook}/replay', {
          params: { path: { webhook: of.id }, query: delivery ? { delivery } : {} },
        }),
      ),
    says: ({ count }) => say('hooks.replayed', { count }),
    stale: [['webhooks']],
  });
  return (
    <Dialog title={say('hooks.sentTo')} onClose={onClose} size="64rem">
      <div className={classes.form}>
        <code dir="ltr">{of.url}</code>
        <div className={classes.choices}>
          <Select
            aria-label={say('state')}
            allowDeselect={false}
            value={status}
            onChange={(value) => setStatus((value ?? '') as Delivery['status'] | '')}
            data={[
              { value: '', label: say('common:all') },
              ...STATUSES.map((value) => ({
                value: value as string,
                label: say(`hookStatus.${value}`),
              })),
            ]}
          />
          <Button
            variant="default"
            disabled={of.dead === 0}
            loading={replay.isPending}
            onClick={() => replay.mutate(null)}
          >
            {say('hooks.replayDead')}
          </Button>
        </div>
      </div>
      <LoadedPages pages={pages} empty={<Empty title={say('hooks.noneSent')} />}>
        {(rows) => <DeliveryTable rows={rows} onReplay={(one) => replay.mutate(one.id)} />}
      </LoadedPages>
    </Dialog>
  );
}

function DeliveryTable({
  rows,
  onReplay,
}: {
  rows: Delivery[];
  onReplay: (delivery: Delivery) => void;
}) {
  const say = useSay('people');
  const format = useFormat();
  const wordsFor = useFamilyWords();
  return (
    <Table
      rows={rows}
      rowKey={(delivery) => delivery.id}
      label={say('hooks.sent')}
      columns={[
        { id: 'event', title: say('audit.what'), cell: (one) => wordsFor(one.action) },
        { id: 'at', title: say('audit.when'), cell: (one) => format.time(one.created_at) },
        { id: 'state', title: say('state'), cell: (one) => say(`hookStatus.${one.status}`) },
        {
          id: 'tries',
          title: say('hooks.tries'),
          end: true,
          cell: (one) => format.number(one.tries),
        },
        {
          id: 'said',
          title: say('hooks.lastReply'),
          cell: (one) =>
            one.last_error || one.last_status ? (
              <bdi>{one.last_error ?? one.last_status}</bdi>
            ) : (
              <Muted>–</Muted>
            ),
        },
        {
          id: 'do',
          title: '',
          end: true,
          cell: (one) => (
            <Button size="compact-sm" variant="default" onClick={() => onReplay(one)}>
              {say('hooks.replay')}
            </Button>
          ),
        },
      ]}
    />
  );
}
