import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import { useProject } from '../../../api/project';
import { useMay } from '../../../app/session';
import { useUrlState } from '../../../app/url';
import type { Form, Payload } from '../../../form';
import { useKeys } from '../../../keys';
import { Failed } from '../../../parts/Failed';
import { Loading } from '../../../parts/Loading';
import { Muted } from '../../../parts/Muted';
import { Page } from '../../../parts/Page';
import { done } from '../../../parts/Toasts';
import { useSay, useSpoken } from '../../../say';
import { BlockSettings } from './BlockSettings';
import classes from './Builder.module.css';
import { type Definition, languagesOf, type Place, placeOf } from './definition';
import { FormSettings } from './FormSettings';
import { JsonView } from './JsonView';
import { Outline } from './Outline';
import { Preview } from './Preview';
import { ProblemList } from './ProblemList';
import { Publish } from './Publish';
import { QuestionSettings } from './QuestionSettings';
import { useCheck } from './useCheck';
import { useDraft } from './useDraft';
import { useFillers } from './useFillers';
import { Versions } from './Versions';

interface FormBuilderProps {
  project: string;
  versions: Api<'FormVersion'>[];
}

const NOTHING: Definition = { show: [], ask: [] };

/** The form as a draft: built on the left, tried out on the right, published as a version. */
export function FormBuilder({ project, versions }: FormBuilderProps) {
  const say = useSay('forms');
  const may = useMay();
  const [{ view }, setView] = useUrlState({ view: 'build' });
  const latest = versions.at(-1);
  const published = (latest?.definition ?? NOTHING) as unknown as Definition;
  const draft = useDraft(project, published, latest?.digest ?? '');
  const [isPublishing, setPublishing] = useState(false);
  const canWrite = may('projects.write');
  const keys = [
    { id: 'forms.undo', chord: '$mod+KeyZ', says: say('builder.undo'), run: draft.undo },
    { id: 'forms.redo', chord: '$mod+Shift+KeyZ', says: say('builder.redo'), run: draft.redo },
  ];
  useKeys(keys, { on: canWrite });
  return (
    <Page
      fill
      title={say('form')}
      hint={
        draft.isChanged ? (
          <span className={classes.changed}>
            {say(draft.isBehind ? 'builder.draftBehind' : 'builder.draftOf', {
              version: String(latest?.version ?? 0),
            })}
          </span>
        ) : (
          say('builder.versionNow', { version: String(latest?.version ?? 0) })
        )
      }
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={say('builder.view')}
            value={view}
            onChange={(chosen) => setView({ view: chosen })}
            data={(canWrite ? ['build', 'json', 'versions'] : ['build', 'versions']).map(
              (value) => ({
                value,
                label: say(`builder.view-${value}`),
              }),
            )}
          />
          {canWrite && (
            <>
              <ActionIcon
                variant="default"
                size="md"
                aria-label={say('builder.undo')}
                disabled={!draft.canUndo}
                onClick={draft.undo}
              >
                <IconArrowBackUp size={16} />
              </ActionIcon>
              <ActionIcon
                variant="default"
                size="md"
                aria-label={say('builder.redo')}
                disabled={!draft.canRedo}
                onClick={draft.redo}
              >
                <IconArrowForwardUp size={16} />
              </ActionIcon>
              {draft.isChanged && (
                <Button size="compact-md" variant="default" onClick={() => draft.change(published)}>
                  {say('builder.discard')}
                </Button>
              )}
              <Button
                size="compact-md"
                disabled={!draft.isChanged}
                onClick={() => setPublishing(true)}
              >
                {say('builder.publish')}
              </Button>
            </>
          )}
        </>
      }
    >
      {view === 'versions' ? (
        <Versions
          versions={versions}
          onRestore={(definition) => {
            draft.change(definition);
            setView({ view: 'build' });
          }}
        />
      ) : (
        <Workbench {...{ project, draft }} view={canWrite ? view : 'look'} />
      )}
      {isPublishing && (
        <Publish
          {...{ project, published }}
          form={draft.form}
          version={(latest?.version ?? 0) + 1}
          onClose={() => setPublishing(false)}
        />
      )}
    </Page>
  );
}

interface WorkbenchProps {
  project: string;
  draft: ReturnType<typeof useDraft>;
  /** `build`, `json`, or `look`: nothing but the form as it is. */
  view: string;
}

function Workbench({ project, draft, view }: WorkbenchProps) {
  const say = useSay('forms');
  const { form, change } = draft;
  const [chosen, setChosen] = useState<Place | null>(
    form.ask.length ? { part: 'ask', at: 0 } : null,
  );
  const samples = useSamples(project);
  const [sample, setSample] = useState(0);
  const payload = (samples[sample]?.payload ?? null) as Payload | null;
  const { checked, error } = useCheck(form, payload);
  const [lastGood, setLastGood] = useState<Form | null>(null);
  const good = (checked?.form as Form | null | undefined) ?? lastGood;
  if (checked?.form && checked.form !== (lastGood as unknown))
    setLastGood(checked.form as unknown as Form);
  const languages = useLanguages(project, form);
  const filler = useFillers(checked?.fields);
  const problems = checked?.problems ?? [];
  const wrong = useMemo(
    () =>
      new Set(
        problems.flatMap((one) => {
          const place = placeOf(one.where);
          return place ? [`${place.part}${place.at}`] : [];
        }),
      ),
    [problems],
  );
  const removal = useRef<{ form: Definition; close: () => void } | null>(null);
  const remove = (next: Definition, name: string) => {
    change(next);
    removal.current = { form: next, close: done(say('builder.removed', { name }), draft.undo) };
  };
  useEffect(() => {
    // What is offered to be taken back is the removal, nothing that came after it.
    if (removal.current === null || removal.current.form === form) return;
    removal.current.close();
    removal.current = null;
  }, [form]);
  const Settings = chosen?.part === 'show' ? BlockSettings : QuestionSettings;
  return (
    <div className={classes.bench} data-view={view}>
      {view === 'json' ? (
        <JsonView form={form} onChange={(next) => change(next, 'json')} />
      ) : view === 'look' ? null : (
        <>
          <Outline
            {...{ form, chosen, wrong }}
            onChoose={setChosen}
            onChange={change}
            onRemove={remove}
          />
          <div className={classes.settings}>
            {chosen && form[chosen.part][chosen.at] ? (
              <Settings
                key={`${chosen.part}${chosen.at}`}
                {...{ form, languages }}
                at={chosen.at}
                onChange={change}
              />
            ) : (
              <FormSettings {...{ form, languages }} onChange={change} />
            )}
          </div>
        </>
      )}
      <div className={classes.side}>
        {error && <Failed error={error} />}
        {!checked && !error && <Loading />}
        {checked && !error && (
          <ProblemList
            problems={problems}
            payloadProblems={payload ? (checked?.payload_problems ?? []) : []}
            onGo={(where) => setChosen(placeOf(where))}
          />
        )}
        {good && good.ask.length > 0 ? (
          <Preview
            form={good}
            payload={payload ?? filler}
            samples={
              samples.length > 0 ? (
                <SamplePick many={samples.length} at={sample} onPick={setSample} />
              ) : (
                <Muted small>{say('builder.noItemsYet')}</Muted>
              )
            }
          />
        ) : (
          <p className={classes.hint}>{say('builder.previewAwaits')}</p>
        )}
      </div>
    </div>
  );
}

function SamplePick({
  many,
  at,
  onPick,
}: {
  many: number;
  at: number;
  onPick: (at: number) => void;
}) {
  const say = useSay('forms');
  return (
    <span className={classes.samples}>
      <Button
        size="compact-xs"
        variant="default"
        disabled={at === 0}
        onClick={() => onPick(at - 1)}
      >
        {say('common:previous')}
      </Button>
      <span>{say('builder.sample', { at: String(at + 1), of: String(many) })}</span>
      <Button
        size="compact-xs"
        variant="default"
        disabled={at >= many - 1}
        onClick={() => onPick(at + 1)}
      >
        {say('common:next')}
      </Button>
    </span>
  );
}

const SAMPLES = 20;

function useSamples(project: string): Api<'Item'>[] {
  const found = useQuery({
    queryKey: ['items', project, 'samples'],
    queryFn: () =>
      ok(
        api.GET('/projects/{project}/items', {
          params: { path: { project }, query: { limit: SAMPLES } },
        }),
      ),
  });
  return found.data?.rows ?? [];
}

/** The languages that words are asked for: the project's, then those the form has already. */
function useLanguages(project: string, form: Definition): string[] {
  const found = useProject(project);
  const own = found.data?.languages ?? [];
  const { locale } = useSpoken();
  const all = [...new Set([...own, ...languagesOf(form)])];
  const known = all.length ? all : ['en', 'ar'];
  // The reader's own comes first: it is the one that is written first.
  return known.toSorted((one, other) => Number(other === locale) - Number(one === locale));
}
