import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { type Api, api, ok } from '../../api/client';
import { useGuidelines, useProject } from '../../api/project';
import { useMay } from '../../app/session';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loaded } from '../../parts/Loaded';
import { Markdown, type Rule, rulesOf } from '../../parts/Markdown';
import { Page } from '../../parts/Page';
import { done } from '../../parts/Toasts';
import { useFormat, useSay, useSpoken } from '../../say';
import { languageName, Pick } from './builder/fields';
import classes from './Guidelines.module.css';
import { changedRules } from './guidelines/changed';
import { Publish } from './guidelines/Publish';
import { Stale } from './guidelines/Stale';
import { WordDiff } from './guidelines/WordDiff';
import { useKeeping, useKept } from './kept';

type Version = Api<'Guidelines'>;

/** The guidelines of a project: written, looked at, compared, published as versions. */
export default function GuidelinesPage({ project }: { project: string }) {
  const found = useProject(project);
  const versions = useGuidelines(project);
  return (
    <Loaded query={found}>
      {(data) => (
        <Loaded query={versions}>
          {(rows) => (
            <Guidelines
              key={rows.at(-1)?.digest}
              project={project}
              versions={rows}
              languages={data.languages}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface GuidelinesProps {
  project: string;
  versions: Version[];
  languages: string[];
}

function Guidelines({ project, versions, languages }: GuidelinesProps) {
  const say = useSay('forms');
  const may = useMay();
  const { locale } = useSpoken();
  const queries = useQueryClient();
  const latest = versions.at(-1);
  const published = useMemo(() => latest?.text ?? {}, [latest]);
  const key = `mihak.guidelines-draft.${project}`;
  const kept = useKept<Version['text']>(key);
  const [text, setText] = useState(kept?.draft ?? published);
  const digest = latest?.digest ?? '';
  const { isBehind } = useKeeping({ key, kept, draft: text, published, digest });
  const tags = [...new Set([...languages, ...Object.keys(text)])];
  if (tags.length === 0) tags.push('en', 'ar');
  const [{ view, language: asked }, setUrl] = useUrlState({ view: 'write', language: '' });
  const language = tags.includes(asked)
    ? asked
    : tags.includes(locale)
      ? locale
      : (tags[0] ?? 'en');
  const written = Object.fromEntries(Object.entries(text).filter(([, one]) => one.trim() !== ''));
  const isChanged = JSON.stringify(written) !== JSON.stringify(published);
  const publish = useMutation({
    mutationFn: (change: Api<'GuidelinesChange'> | null) =>
      ok(
        api.POST('/projects/{project}/guidelines', {
          params: { path: { project } },
          body: { text: written, change },
        }),
      ),
    onSuccess: async (made, change) => {
      setAsking(false);
      done(say('guide.published', { version: String(made.version) }));
      await queries.invalidateQueries({ queryKey: ['stale', project] });
      if (change?.touches?.length) setUrl({ view: 'stale' });
      await queries.invalidateQueries({ queryKey: ['guidelines', project] });
      await queries.invalidateQueries({ queryKey: ['project', project] });
    },
  });
  const [isAsking, setAsking] = useState(false);
  const canWrite = may('projects.write');
  const views = ['write', 'versions', ...(may('insight.read') ? ['stale'] : [])];
  return (
    <Page
      fill
      title={say('guidelines')}
      hint={
        isChanged
          ? say(isBehind ? 'guide.draftBehind' : 'guide.draft')
          : latest
            ? say('builder.versionNow', { version: String(latest.version) })
            : say('guide.none')
      }
      actions={
        <>
          <SegmentedControl
            size="xs"
            aria-label={say('guide.language')}
            value={language}
            onChange={(tag) => setUrl({ language: tag })}
            data={tags.map((tag) => ({ value: tag, label: languageName(tag, locale) }))}
          />
          <SegmentedControl
            size="xs"
            aria-label={say('builder.view')}
            value={view}
            onChange={(next) => setUrl({ view: next })}
            data={views.map((value) => ({
              value,
              label: say(`guide.view-${value as 'write'}`),
            }))}
          />
          {canWrite && isChanged && (
            <Button size="compact-md" variant="default" onClick={() => setText(published)}>
              {say('builder.discard')}
            </Button>
          )}
          {canWrite && (
            <Button
              size="compact-md"
              disabled={!isChanged || Object.keys(written).length === 0}
              loading={publish.isPending}
              onClick={() => (latest ? setAsking(true) : publish.mutate(null))}
            >
              {say('builder.publish')}
            </Button>
          )}
        </>
      }
    >
      {publish.error && <Failed error={publish.error} />}
      {isAsking && (
        <Publish
          project={project}
          rules={rulesOf(written[language] ?? '').map((rule) => rule.text)}
          changed={changedRules(published[language] ?? '', written[language] ?? '')}
          isPending={publish.isPending}
          onPublish={(change) => publish.mutate(change)}
          onClose={() => setAsking(false)}
        />
      )}
      {view === 'stale' ? (
        <Stale project={project} />
      ) : view === 'versions' ? (
        <Compared
          {...{ versions, language }}
          draft={isChanged ? (text[language] ?? '') : undefined}
        />
      ) : (
        <Writing
          {...{ text, language, tags }}
          onChange={canWrite ? (next) => setText({ ...text, [language]: next }) : undefined}
        />
      )}
    </Page>
  );
}

interface WritingProps {
  text: Record<string, string>;
  language: string;
  tags: string[];
  onChange: ((text: string) => void) | undefined;
}

/** The source, how it reads, and its rules. */
function Writing({ text, language, tags, onChange }: WritingProps) {
  const say = useSay('forms');
  const area = useRef<HTMLTextAreaElement>(null);
  const source = text[language] ?? '';
  const rules = useMemo(() => rulesOf(source), [source]);
  const go = (rule: Rule) => {
    document.getElementById(rule.id)?.scrollIntoView({ block: 'start' });
    const box = area.current;
    if (!box) return;
    const lines = source.split('\n');
    const start = lines.slice(0, rule.line - 1).join('\n').length + (rule.line > 1 ? 1 : 0);
    box.focus();
    box.setSelectionRange(start, start + (lines[rule.line - 1]?.length ?? 0));
    box.scrollTop = (box.scrollHeight * (rule.line - 1)) / Math.max(1, lines.length);
  };
  return (
    <div className={classes.writing}>
      <nav className={classes.rules} aria-label={say('guide.rules')}>
        <h2>{say('guide.rules')}</h2>
        <p className={classes.hint}>{say('guide.rulesHint')}</p>
        <ol>
          {rules.map((rule) => (
            <li key={rule.id} data-level={rule.level}>
              <button type="button" dir="auto" onClick={() => go(rule)}>
                {rule.text}
              </button>
            </li>
          ))}
        </ol>
        <Unlike text={text} tags={tags} language={language} />
      </nav>
      {onChange && (
        <Textarea
          ref={area}
          aria-label={say('guide.source')}
          lang={language}
          dir="auto"
          className={classes.source ?? ''}
          classNames={{ wrapper: classes.sourceWrapper ?? '', input: classes.sourceInput ?? '' }}
          placeholder={say('guide.placeholder')}
          value={source}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      <section
        className={`${classes.read} content`}
        aria-label={say('guide.preview')}
        lang={language}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, also by keyboard
        tabIndex={0}
      >
        {source.trim() ? (
          <Markdown source={source} dir="auto" />
        ) : (
          <Empty title={say('guide.emptyTitle')} hint={say('guide.emptyHint')} />
        )}
      </section>
    </div>
  );
}

/** Rules that another language has and this one lacks: the two must not drift apart. */
function Unlike({
  text,
  tags,
  language,
}: {
  text: Record<string, string>;
  tags: string[];
  language: string;
}) {
  const say = useSay('forms');
  const { locale } = useSpoken();
  const count = (tag: string) => rulesOf(text[tag] ?? '').length;
  const own = count(language);
  const others = tags.filter((tag) => tag !== language && count(tag) !== own);
  return others.map((tag) => (
    <p key={tag} className={classes.unlike}>
      {say('guide.unlike', {
        language: languageName(tag, locale),
        theirs: String(count(tag)),
        ours: String(own),
      })}
    </p>
  ));
}

interface ComparedProps {
  versions: Version[];
  language: string;
  draft: string | undefined;
}

/** Any two versions word by word. */
function Compared({ versions, language, draft }: ComparedProps) {
  const say = useSay('forms');
  const format = useFormat();
  const all = [
    ...versions.map((one) => ({
      value: String(one.version),
      label: say('builder.versionAt', {
        version: String(one.version),
        when: format.time(one.created_at),
      }),
      text: one.text[language] ?? '',
    })),
    ...(draft === undefined
      ? []
      : [{ value: 'draft', label: say('guide.draftName'), text: draft }]),
  ];
  const [{ from, to }, setPair] = useUrlState({ from: '', to: '' });
  const later = all.find((one) => one.value === to) ?? all.at(-1);
  const earlier = all.find((one) => one.value === from) ?? all[Math.max(0, all.length - 2)];
  if (!later || !earlier) return <Empty title={say('guide.none')} hint={say('guide.emptyHint')} />;
  const options = all.map(({ value, label }) => ({ value, label }));
  return (
    <div className={classes.compared}>
      <div className={classes.pair}>
        <Pick
          label={say('builder.fromVersion')}
          value={earlier.value}
          options={options}
          onChange={(value) => setPair({ from: value })}
        />
        <Pick
          label={say('builder.toVersion')}
          value={later.value}
          options={options}
          onChange={(value) => setPair({ to: value })}
        />
      </div>
      <WordDiff before={earlier.text} after={later.text} lang={language} />
    </div>
  );
}
