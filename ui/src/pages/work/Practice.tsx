import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Api, api, ok } from '../../api/client';
import { Link, useGo } from '../../app/url';
import { ShownItem } from '../../form/ShownItem';
import { Key, useKeys } from '../../keys';
import { Loaded } from '../../parts/Loaded';
import { Page, Section } from '../../parts/Page';
import { Told } from '../../parts/Told';
import { useFormat, useSay, useWords } from '../../say';
import classes from './Practice.module.css';
import { useForms } from './useForms';
import { type MyProject, useMyWork } from './useMyWork';

type MyTest = Api<'MyTest'>;

/** A project's test: what it is, how far I am, and what I was told after each answer. */
export default function Practice({ project }: { project: string }) {
  const say = useSay('work');
  const words = useWords();
  const test = useQuery({
    queryKey: ['my-test', project],
    queryFn: () =>
      ok(api.GET('/projects/{project}/qualification', { params: { path: { project } } })),
  });
  const work = useMyWork();
  const about = work.data?.projects.find((one) => one.id === project);
  const title = about && (words(about.title) || about.name);
  return (
    <Page title={say('practice.title')} hint={title && <bdi>{title}</bdi>}>
      <Loaded query={test}>
        {(test) => (
          <div className={classes.practice}>
            <About test={test} project={about} />
            <Answers test={test} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ test, project }: { test: MyTest; project: MyProject | undefined }) {
  const say = useSay('work');
  const format = useFormat();
  const words = useWords();
  const { items, done, pass_score, explain, paid, score } = test.test;
  return (
    <Section title={say('practice.about')}>
      {project?.description && (
        <p className={classes.description} dir="auto">
          {words(project.description)}
        </p>
      )}
      <ul className={classes.rules}>
        <li>{say('practice.items', { count: items })}</li>
        <li>{say('practice.passMark', { share: format.percent(pass_score, 0) })}</li>
        <li>{say(explain ? 'practice.explains' : 'practice.explainsNot')}</li>
        <li>{say(paid ? 'practice.paid' : 'practice.unpaid')}</li>
        <li>{say('practice.noRush')}</li>
      </ul>
      <Progress done={done} items={items} />
      {score !== null && test.standing === 'qualifying' && (
        <p className={classes.score}>
          {say('practice.soFar', {
            share: format.percent(score, 0),
            needed: format.percent(pass_score, 0),
          })}
        </p>
      )}
      <Result test={test} project={project} />
    </Section>
  );
}

function Progress({ done, items }: { done: number; items: number }) {
  const say = useSay('work');
  const format = useFormat();
  const told = say('practice.progress', { done: format.number(done), items: format.number(items) });
  return (
    <div className={classes.progress}>
      <progress value={done} max={items} aria-label={told} />
      <span>{told}</span>
    </div>
  );
}

/** Where the test stands, and what to do next. */
function Result({ test, project }: { test: MyTest; project: MyProject | undefined }) {
  const say = useSay('work');
  const format = useFormat();
  const { done, items, pass_score, score } = test.test;
  if (test.standing === 'refused') {
    const shares =
      score !== null &&
      `${say('practice.failedBy', {
        share: format.percent(score, 0),
        needed: format.percent(pass_score, 0),
      })} `;
    return (
      <Verdict tone="bad" title={say('practice.failed')}>
        {shares}
        {say('practice.failedHint')}
        <Anchor component={Link} href="/work" size="sm">
          {say('practice.others')}
        </Anchor>
      </Verdict>
    );
  }
  if (test.standing === 'working') {
    return (
      <Verdict tone="good" title={say('practice.passed')}>
        {say('practice.passedHint')}
        <Start project={test.project_id} label={say('action.goOn')} />
      </Verdict>
    );
  }
  if (project?.obstacle) {
    return (
      <Verdict tone="warn" title={say('practice.notNow')}>
        {say(`obstacle.${project.obstacle.code}`, {
          missing: format.list(project.obstacle.missing),
        })}
      </Verdict>
    );
  }
  if (done >= items) return null;
  return (
    <Start project={test.project_id} label={say(done > 0 ? 'practice.goOn' : 'practice.start')} />
  );
}

interface VerdictProps {
  tone: 'good' | 'bad' | 'warn';
  title: string;
  children: ReactNode;
}

function Verdict({ tone, title, children }: VerdictProps) {
  return (
    <div className={classes.verdict} data-tone={tone}>
      <strong>{title}</strong>
      <div>{children}</div>
    </div>
  );
}

function Start({ project, label }: { project: string; label: string }) {
  const go = useGo();
  const to = `/work/${project}`;
  useKeys([{ id: 'work.start', chord: 'Enter', says: label, run: () => go(to) }]);
  return (
    <Button
      component={Link}
      href={to}
      size="md"
      className={classes.start}
      rightSection={<Key chord="Enter" />}
    >
      {label}
    </Button>
  );
}

/** My answers so far, each with what was known and why. */
function Answers({ test }: { test: MyTest }) {
  const say = useSay('work');
  const forms = useForms(
    test.answers.map(({ form_id }) => ({ form_id, project_id: test.project_id })),
  );
  if (test.answers.length === 0) return null;
  return (
    <Section title={say('practice.answers')}>
      <ol className={classes.answers}>
        {test.answers.map((answer) => {
          const form = forms.get(answer.form_id);
          return (
            form && (
              <li key={answer.annotation_id}>
                <ShownItem form={form} payload={answer.payload} media={answer.media} />
                <Told
                  told={answer.told}
                  form={form}
                  answers={answer.answers}
                  payload={answer.payload}
                />
              </li>
            )
          );
        })}
      </ol>
    </Section>
  );
}
