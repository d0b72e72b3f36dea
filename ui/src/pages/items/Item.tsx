import { Button } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useForms } from '../../api/project';
import { useMay } from '../../app/session';
import { Link, useGo, useUrlState } from '../../app/url';
import { type Form, TaskForm, Tell } from '../../form';
import { Key, useKeys } from '../../keys';
import { Copy } from '../../parts/Copy';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page, Section } from '../../parts/Page';
import { Snippet } from '../../parts/Snippet';
import { useFormat, useSay } from '../../say';
import { AnswerList } from './AnswerList';
import { Adjudicate, SetGold } from './Decide';
import { Estimates } from './Estimates';
import classes from './Item.module.css';
import { type Shown, useItem, useNeighbours } from './item';
import { curl, FIRST, type ListState, python } from './query';
import { Timeline } from './Timeline';

/** One item with its whole life. */
export default function Item({ project, item }: { project: string; item: string }) {
  const say = useSay('items');
  const found = useItem(item);
  const forms = useForms(project);
  return (
    <Page
      title={<bdi>{found.data?.external_id ?? say('item.title')}</bdi>}
      actions={<Neighbours project={project} />}
    >
      <Loaded query={found}>
        {(shown) => (
          <Loaded query={forms}>
            {(versions) => {
              const form = versions.at(-1)?.form;
              const formOf = (version: number) =>
                (versions.find((one) => one.version === version) ?? versions.at(-1))?.form;
              return form && <Whole key={item} {...{ shown, form, formOf, project }} />;
            }}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

const LIST = { ...FIRST, listing: '' };

/** On to the next and back to the one before, in the list the item was opened from. */
function Neighbours({ project }: { project: string }) {
  const say = useSay('items');
  const format = useFormat();
  const go = useGo();
  const [state] = useUrlState<ListState & { listing: string }>(LIST);
  const { place, total, more, before, after } = useNeighbours(project, state, state.listing);
  const to = (item: string | undefined, row: number) => {
    if (item === undefined) return;
    const query = new URLSearchParams(location.search);
    query.set('row', String(row));
    go(`/p/${project}/item/${item}?${query}`, { replace: true });
  };
  const next = () => to(after, place + 1);
  const previous = () => to(before, place - 1);
  const back = new URLSearchParams(location.search);
  back.delete('listing');
  const list = `/p/${project}/data?${back}`;
  useKeys([
    { id: 'items.next', chord: 'KeyJ', says: say('item.next'), run: next, repeats: true },
    {
      id: 'items.previous',
      chord: 'KeyK',
      says: say('item.previous'),
      run: previous,
      repeats: true,
    },
    { id: 'items.back', chord: 'Escape', says: say('item.list'), run: () => go(list) },
  ]);
  return (
    <div className={classes.bar}>
      <Button
        component={Link}
        href={list}
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowLeft size={14} className="turns" />}
      >
        {say('item.list')}
      </Button>
      {total !== undefined && (
        <>
          <span className={classes.place}>
            {say('item.place', {
              place: format.number(place + 1),
              total: format.number(total) + (more ? '+' : ''),
            })}
          </span>
          <Button
            size="compact-sm"
            variant="default"
            disabled={before === undefined}
            onClick={previous}
            leftSection={<IconChevronLeft size={14} className="turns" />}
            rightSection={<Key chord="KeyK" />}
          >
            {say('common:previous')}
          </Button>
          <Button
            size="compact-sm"
            variant="default"
            disabled={after === undefined}
            onClick={next}
            leftSection={<Key chord="KeyJ" />}
            rightSection={<IconChevronRight size={14} className="turns" />}
          >
            {say('common:next')}
          </Button>
        </>
      )}
    </div>
  );
}

interface WholeProps {
  project: string;
  shown: Shown;
  form: Form;
  formOf: (version: number) => Form | undefined;
}

function Whole({ project, shown, form, formOf }: WholeProps) {
  const say = useSay('items');
  const { history, payload, media, gold } = shown;
  const answers = history?.answers ?? [];
  const decided = answers.find((one) => one.person !== null && one.counts);
  const [chosen, setChosen] = useState(() => (answers.find((one) => one.counts) ?? answers[0])?.id);
  const seen = answers.find((one) => one.id === chosen);
  const seenForm = seen ? (formOf(seen.form_version) ?? form) : form;
  const truth = gold ?? decided?.answers;
  return (
    <div className={classes.columns}>
      <div>
        <Section
          title={say('item.shown')}
          actions={<Acts {...{ project, shown, form, truth, answers }} />}
        >
          <TaskForm
            key={seen?.id ?? 'none'}
            form={seenForm}
            payload={payload}
            media={media}
            answers={seen?.answers ?? gold ?? {}}
            compare={seen && !seen.person ? truth : undefined}
            layout="stacked"
          />
          <Hidden form={form} payload={payload} />
        </Section>
        {history && (
          <Section title={say('item.history')}>
            <Timeline events={history.events} />
          </Section>
        )}
      </div>
      <div>
        {gold !== null && (
          <Section title={say('item.known')}>
            <div className={classes.known}>
              <Tell form={form} answers={gold} payload={payload} />
            </div>
          </Section>
        )}
        {history && (
          <>
            <Section title={say('item.estimates')}>
              {history.estimates.length > 0 ? (
                <Estimates estimates={history.estimates} form={form} />
              ) : (
                <Muted>{say(gold ? 'item.isGold' : 'item.noEstimates')}</Muted>
              )}
            </Section>
            <Section title={say('item.answers')}>
              {answers.length > 0 ? (
                <AnswerList
                  answers={answers}
                  formOf={(version) => formOf(version) ?? form}
                  payload={payload}
                  truth={truth}
                  shown={chosen}
                  onShow={setChosen}
                />
              ) : (
                <Muted>{say('item.noAnswers')}</Muted>
              )}
            </Section>
          </>
        )}
      </div>
    </div>
  );
}

/** What the payload holds beside what the form shows: the lab's own notes. */
function Hidden({ form, payload }: { form: Form; payload: Record<string, unknown> }) {
  const say = useSay('items');
  const seen = new Set([
    ...form.show.map((block) => block.field),
    ...form.ask.map((question) => (question as { field?: string | null }).field),
  ]);
  const rest = Object.entries(payload).filter(([name]) => !seen.has(name));
  if (rest.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{say('item.hidden')}</summary>
      <dl className={classes.fields}>
        {rest.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>
              <bdi>{name}</bdi>
            </dt>
            <dd dir="auto">{typeof value === 'string' ? value : JSON.stringify(value, null, 1)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

interface ActsProps {
  project: string;
  shown: Shown;
  form: Form;
  truth: Record<string, unknown> | undefined;
  answers: { answers: Record<string, unknown>; counts: boolean }[];
}

/** What can be done with an item. */
function Acts({ project, shown, form, truth, answers }: ActsProps) {
  const say = useSay('items');
  const may = useMay();
  const [opened, setOpened] = useState<'gold' | 'decide' | null>(null);
  const { id: item, payload, media, gold } = shown;
  const first = truth ?? answers.find((one) => one.counts)?.answers ?? {};
  const close = () => setOpened(null);
  const given = { item, form, payload, media, first, onClose: close };
  const code = [
    ...python(location.origin, project, {}).split('\n').slice(0, 5),
    `history = client.read_item_history(${JSON.stringify(item)})`,
    'for event in history["events"]:',
    '    print(event["at"], event["kind"])',
  ].join('\n');
  const address = `${location.origin}/api/v1/items/${item}/history`;
  return (
    <>
      {may('items.write') && (
        <Button size="compact-sm" variant="default" onClick={() => setOpened('gold')}>
          {say(gold ? 'item.correctGold' : 'item.makeGold')}
        </Button>
      )}
      {may('review.do') && gold === null && (
        <Button size="compact-sm" variant="default" onClick={() => setOpened('decide')}>
          {say('item.adjudicate')}
        </Button>
      )}
      <Copy text={`${location.origin}/p/${project}/item/${item}`} label={say('item.copyLink')} />
      {may('insight.read') && (
        <Snippet
          python={code}
          curl={curl(location.origin, project, {}).replace(/'[^']*'$/, `'${address}'`)}
        />
      )}
      {opened === 'gold' && <SetGold {...given} first={gold ?? first} isGold={gold !== null} />}
      {opened === 'decide' && <Adjudicate {...given} />}
    </>
  );
}
