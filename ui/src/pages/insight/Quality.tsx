import { Button } from '@mantine/core';
import { IconExternalLink, IconRefresh } from '@tabler/icons-react';
import { type Api, BASE } from '../../api/client';
import { useUrlState } from '../../app/url';
import { Empty } from '../../parts/Empty';
import { Failed } from '../../parts/Failed';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Page } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { FIRST } from './address';
import { Everybody } from './Everybody';
import { Falls } from './Falls';
import { OfSupplier } from './OfSupplier';
import classes from './Quality.module.css';
import { QuestionPicker } from './QuestionPicker';
import { isNone } from './scorecard';
import { useFresh } from './useFresh';
import { useLive, useNow, useScorecards } from './useScores';

type QuestionCards = Api<'QuestionScorecards'>;

/** Whom to trust: verdicts, accuracy with intervals, cost; down to workers, mistakes, items. */
export default function Quality({ project }: { project: string }) {
  const say = useSay('insight');
  const cards = useScorecards(project);
  const isLive = useLive(project);
  const [at] = useUrlState(FIRST);
  return (
    <Page
      title={say('title')}
      hint={say('hint')}
      actions={<Actions project={project} question={at.question} />}
    >
      <Loaded
        query={cards}
        isEmpty={(told) => told.scorecards.length === 0}
        empty={<Empty title={say('none')} hint={say('noneHint')} />}
      >
        {(told) => <Scores project={project} told={told} isLive={isLive} />}
      </Loaded>
    </Page>
  );
}

function Actions({ project, question }: { project: string; question: string }) {
  const say = useSay('insight');
  const fresh = useFresh(project);
  const report = (lang: string) =>
    `${BASE}/projects/${project}/report?lang=${lang}${question ? `&question=${encodeURIComponent(question)}` : ''}`;
  return (
    <>
      <a className={classes.out} href={report('en')} target="_blank" rel="noreferrer" lang="en">
        Report <IconExternalLink size={14} aria-hidden="true" />
      </a>
      <a className={classes.out} href={report('ar')} target="_blank" rel="noreferrer" lang="ar">
        تقرير <IconExternalLink size={14} aria-hidden="true" />
      </a>
      <a
        className={classes.out}
        href={`${BASE}/projects/${project}/scorecards`}
        target="_blank"
        rel="noreferrer"
      >
        JSON <IconExternalLink size={14} aria-hidden="true" />
      </a>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} />}
        loading={fresh.isPending}
        onClick={() => fresh.mutate()}
      >
        {say('fresh')}
      </Button>
    </>
  );
}

function Scores({
  project,
  told,
  isLive,
}: {
  project: string;
  told: Api<'ProjectScorecards'>;
  isLive: boolean;
}) {
  const say = useSay('insight');
  const [at] = useUrlState(FIRST);
  const chosen =
    told.scorecards.find((one) => one.question === at.question && one.unit === at.unit) ??
    told.scorecards.find((one) => one.question === at.question) ??
    told.scorecards[0];
  if (!chosen) return null;
  const scored = { question: chosen.question, unit: chosen.unit };
  return (
    <>
      <div className={classes.bar}>
        <QuestionPicker project={project} all={told.scorecards} chosen={scored} />
        <Freshness project={project} chosen={chosen} now={told.labels_now} isLive={isLive} />
      </div>
      {isNone(chosen.result) ? (
        <Empty title={say('tooFew')} hint={<span lang="en">{chosen.result.none_because}</span>} />
      ) : at.supplier ? (
        <OfSupplier project={project} scored={scored} />
      ) : (
        <Everybody project={project} scored={scored} chosen={chosen} />
      )}
      {!at.supplier && <Falls project={project} />}
    </>
  );
}

function Freshness({
  project,
  chosen,
  now,
  isLive,
}: {
  project: string;
  chosen: QuestionCards;
  now: number;
  isLive: boolean;
}) {
  const say = useSay('insight');
  const format = useFormat();
  const fresh = useFresh(project);
  const time = useNow();
  const seconds = Math.max(
    0,
    Math.round((time.getTime() - new Date(chosen.computed_at).getTime()) / 1000),
  );
  const when =
    seconds < 60
      ? say('updatedSeconds', { count: seconds })
      : say('updated', { when: format.ago(chosen.computed_at, time) });
  const behind = chosen.unit === '' ? now - chosen.labels : 0;
  return (
    <div className={classes.freshness}>
      <Muted>
        <span title={format.time(chosen.computed_at)}>{when}</span>
        {' · '}
        {say('common:n.labels', { count: chosen.labels })}
        {behind > 0 && ` · ${say('behind', { count: behind })}`}
        {!isLive && ` · ${say('notLive')}`}
      </Muted>
      {fresh.isPending && (
        <span role="status" className={classes.fitting}>
          <progress aria-label={say('fitting')} /> {say('fitting')}
        </span>
      )}
      {fresh.error && <Failed error={fresh.error} onRetry={() => fresh.mutate()} />}
    </div>
  );
}
