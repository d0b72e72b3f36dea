import { Button, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useProject } from '../../api/project';
import { useMay } from '../../app/session';
import { useUrlState } from '../../app/url';
import type { Scored } from '../../form/useNames';
import { Tradeoff, Twin } from '../../parts/charts';
import { Empty } from '../../parts/Empty';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { type Column, Table } from '../../parts/Table';
import { useUndo } from '../../parts/useUndo';
import { useFormat, useSay } from '../../say';
import { FIRST } from './address';
import classes from './Quality.module.css';
import { QuestionPicker } from './QuestionPicker';
import own from './Try.module.css';
import { atFirst, fromShort, MOST_POLICIES, TARGET, type Tried, toShort } from './tried';
import { useScorecards } from './useScores';

type Told = Api<'Simulation'>;
type Outcome = Api<'TriedOutcome'>;
const AT = { ...FIRST, policies: '' };

/** What other policies would have cost on the answers there are, and how right they would be. */
export default function Try({ project }: { project: string }) {
  const say = useSay('insight');
  const cards = useScorecards(project);
  const found = useProject(project);
  return (
    <Page title={say('try.title')} hint={say('try.hint')}>
      <Loaded
        query={cards}
        isEmpty={(told) => told.scorecards.length === 0}
        empty={<Empty title={say('none')} hint={say('noneHint')} />}
      >
        {(told) => (
          <Loaded query={found}>{(data) => <Trial project={data} all={told.scorecards} />}</Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Trial({ project, all }: { project: Api<'Project'>; all: Scored[] }) {
  const say = useSay('insight');
  const [at, set] = useUrlState(AT);
  const chosen = all.find((one) => one.question === at.question && one.unit === at.unit) ?? all[0];
  const scored = { question: chosen?.question ?? '', unit: chosen?.unit ?? '' };
  const given = at.policies.split(',').filter((word) => fromShort(word));
  const words = given.length ? given : atFirst(project.policy, project.policy?.redundancy ?? 3);
  const query = useQuery({
    queryKey: ['simulation', project.id, scored, words],
    queryFn: ({ signal }) =>
      ok(
        api.POST('/projects/{project}/simulations', {
          params: { path: { project: project.id } },
          body: {
            ...scored,
            policies: words.map((name) => ({ name, ...(fromShort(name) as Tried) })),
          },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const change = (next: string[]) => set({ policies: next.join(',') }, { push: true });
  return (
    <>
      <div className={classes.bar}>
        <QuestionPicker project={project.id} all={all} chosen={scored} />
        {query.data && <Basis told={query.data} />}
      </div>
      {query.isPending && <Muted>{say('try.waiting')}</Muted>}
      <Loaded query={query}>
        {(told) => (
          <>
            <Picture told={told} />
            <Outcomes
              project={project}
              told={told}
              onRemove={
                words.length > 1 ? (name) => change(words.filter((one) => one !== name)) : undefined
              }
            />
          </>
        )}
      </Loaded>
      <AddPolicy words={words} onAdd={(word) => change([...words, word])} />
    </>
  );
}

function Basis({ told }: { told: Told }) {
  const say = useSay('insight');
  const parts = [
    say('common:n.labels', { count: told.labels }),
    say('common:n.items', { count: told.items }),
    told.known ? say('try.known', { count: told.known }) : say('try.noneKnown'),
    ...(told.sampled ? [say('try.sampled')] : []),
  ];
  return <Muted>{parts.join(' · ')}</Muted>;
}

/** A policy in words: "3 each", or "2 to 10, sure from 98 %". */
function usePolicyWords(): (short: string) => string {
  const say = useSay('insight');
  const format = useFormat();
  return (short) => {
    const policy = fromShort(short);
    if (!policy) return say('try.everything');
    const { redundancy, most_answers: most, target_confidence: target } = policy;
    if (most == null) return say('try.fixed', { count: redundancy });
    return say('try.untilSure', {
      least: format.number(redundancy),
      most: format.number(most),
      target: format.percent(target ?? TARGET, Number.isInteger((target ?? TARGET) * 100) ? 0 : 1),
    });
  };
}

/** All that stand in the table, with the sign that each has in the picture. */
function signed(told: Told): { one: Outcome; sign: string; hue: number | null }[] {
  return [
    ...told.outcomes.map((one, place) => ({ one, sign: String(place + 1), hue: place })),
    { one: told.everything, sign: 'Σ', hue: null },
  ];
}

function Picture({ told }: { told: Told }) {
  const say = useSay('insight');
  const words = usePolicyWords();
  const format = useFormat();
  const { currency } = told;
  const paid = (one: Outcome) => one.cost ?? one.an_item;
  const got = (one: Outcome) => one.accuracy ?? one.confidence;
  const cost = (value: number) =>
    currency ? format.money(value, currency) : format.number(value, 1);
  const xName = say(currency ? 'try.cost' : 'try.anItem');
  const yName = say(told.known ? 'try.right' : 'try.confidence');
  const all = signed(told);
  return (
    <Section title={say('try.picture')}>
      <div className={classes.panel}>
        <Twin
          label={say('try.picture')}
          table={() => ({
            columns: [say('try.policy'), xName, yName],
            rows: all.map(({ one }) => [
              words(one.name),
              cost(paid(one)),
              format.percent(got(one)),
            ]),
          })}
        >
          <Tradeoff
            label={say('try.picture')}
            ceiling={1}
            choices={all.map(({ one, sign, hue }) => ({
              id: one.name,
              sign,
              hue,
              x: paid(one),
              y: got(one),
              says: `${words(one.name)}: ${cost(paid(one))}, ${format.percent(got(one))}`,
            }))}
            x={{ label: xName, format: cost }}
            y={{ label: yName, format: (value) => format.percent(value) }}
          />
        </Twin>
        {!told.known && <Muted>{say('try.noGold')}</Muted>}
      </div>
    </Section>
  );
}

function Outcomes({
  project,
  told,
  onRemove,
}: {
  project: Api<'Project'>;
  told: Told;
  onRemove: ((name: string) => void) | undefined;
}) {
  const say = useSay('insight');
  const words = usePolicyWords();
  const format = useFormat();
  const rows = signed(told);
  type Row = (typeof rows)[number];
  const isOwn = (one: Outcome) => one.name === toShort(project.policy ?? {});
  const columns: Column<Row>[] = [
    { id: 'sign', title: '', cell: ({ sign }) => <span className={own.sign}>{sign}</span> },
    {
      id: 'policy',
      title: say('try.policy'),
      cell: ({ one }) => (
        <span className={classes.two}>
          {words(one.name)}
          {isOwn(one) && <Muted>{say('try.own')}</Muted>}
        </span>
      ),
    },
    {
      id: 'anItem',
      title: say('try.anItem'),
      end: true,
      cell: ({ one }) => format.number(one.an_item, 2),
    },
    {
      id: 'saved',
      title: say('try.saved'),
      end: true,
      cell: ({ one }) => (one.name ? format.percent(one.saved, 0) : '–'),
    },
  ];
  if (told.currency)
    columns.push({
      id: 'cost',
      title: say('try.cost'),
      end: true,
      cell: ({ one }) => format.money(one.cost ?? 0, told.currency ?? ''),
    });
  if (told.known)
    columns.push(
      {
        id: 'right',
        title: say('try.right'),
        end: true,
        cell: ({ one }) => format.percent(one.accuracy ?? 0),
      },
      {
        id: 'ece',
        title: say('try.ece'),
        end: true,
        cell: ({ one }) => (one.ece == null ? '–' : format.percent(one.ece)),
      },
    );
  columns.push(
    {
      id: 'confidence',
      title: say('try.confidence'),
      end: true,
      cell: ({ one }) => format.percent(one.confidence),
    },
    {
      id: 'do',
      title: '',
      end: true,
      cell: ({ one }) =>
        one.name && <Doing project={project} one={one} onRemove={onRemove} isOwn={isOwn(one)} />,
    },
  );
  const short = told.outcomes.filter((one) => one.short > 0.2);
  return (
    <Section title={say('try.outcomes')}>
      <Table
        rows={rows}
        columns={columns}
        rowKey={({ one }) => one.name}
        label={say('try.outcomes')}
      />
      {short.map((one) => (
        <Muted key={one.name}>
          {say('try.short', { policy: words(one.name), share: format.percent(one.short, 0) })}
        </Muted>
      ))}
    </Section>
  );
}

function Doing({
  project,
  one,
  onRemove,
  isOwn,
}: {
  project: Api<'Project'>;
  one: Outcome;
  onRemove: ((name: string) => void) | undefined;
  isOwn: boolean;
}) {
  const say = useSay('insight');
  const words = usePolicyWords();
  const may = useMay();
  const was = project.policy;
  const put = (policy: Api<'Policy'>) =>
    ok(
      api.PATCH('/projects/{project}', {
        params: { path: { project: project.id } },
        body: { policy },
      }),
    );
  const use = useUndo({
    run: () => put({ ...(was as Api<'Policy'>), ...(fromShort(one.name) as Tried) }),
    says: () => say('try.used', { policy: words(one.name) }),
    undo: () => put(was as Api<'Policy'>),
    stale: [['project', project.id]],
  });
  return (
    <span className={own.doing}>
      {may('projects.write') && was && !isOwn && (
        <Button
          size="compact-sm"
          variant="default"
          loading={use.isPending}
          onClick={() => use.mutate()}
        >
          {say('try.use')}
        </Button>
      )}
      {onRemove && (
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={say('try.remove', { policy: words(one.name) })}
          onClick={() => onRemove(one.name)}
        >
          <IconX size={14} />
        </Button>
      )}
    </span>
  );
}

function AddPolicy({ words, onAdd }: { words: string[]; onAdd: (word: string) => void }) {
  const say = useSay('insight');
  const [least, setLeast] = useState<number | string>(2);
  const [most, setMost] = useState<number | string>(5);
  const [target, setTarget] = useState<number | string>(95);
  const word =
    most === '' || Number(most) <= Number(least)
      ? String(least)
      : toShort({
          redundancy: Number(least),
          most_answers: Number(most),
          target_confidence: Number(target) / 100,
        });
  const isNew = fromShort(word) !== null && !words.includes(word);
  return (
    <Section title={say('try.add')}>
      <form
        className={own.add}
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) onAdd(word);
        }}
      >
        <NumberInput label={say('try.least')} min={1} max={50} value={least} onChange={setLeast} />
        <NumberInput label={say('try.most')} min={1} max={50} value={most} onChange={setMost} />
        <NumberInput
          label={say('try.target')}
          min={50.1}
          max={99.9}
          suffix=" %"
          value={target}
          disabled={most === '' || Number(most) <= Number(least)}
          onChange={setTarget}
        />
        <Button type="submit" disabled={!isNew || words.length >= MOST_POLICIES}>
          {say('try.addIt')}
        </Button>
      </form>
      {words.length >= MOST_POLICIES && <Muted>{say('try.many')}</Muted>}
    </Section>
  );
}
