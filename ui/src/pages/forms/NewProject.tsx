import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { Api } from '../../api/client';
import { useGo, useUrlState } from '../../app/url';
import { Failed } from '../../parts/Failed';
import { Page } from '../../parts/Page';
import { failed } from '../../parts/Toasts';
import { useFormat, useSay, useWords } from '../../say';
import { POLICY, PolicyFields, QualificationFields } from './Policy';
import { BasicsStep } from './wizard/BasicsStep';
import { ItemsStep } from './wizard/ItemsStep';
import { carryOut, type Done, EMPTY, type Plan } from './wizard/plan';
import { SuppliersStep } from './wizard/SuppliersStep';
import { TaskStep } from './wizard/TaskStep';
import classes from './wizard/Wizard.module.css';

const STEPS = ['task', 'basics', 'items', 'quality', 'suppliers'] as const;
type Step = (typeof STEPS)[number];

/** From a task to a running project, step by step; every step but two may be passed over. */
export default function NewProject() {
  const say = useSay('forms');
  const go = useGo();
  const [{ step: given }, setUrl] = useUrlState({ step: 'task' });
  const step: Step = STEPS.find((one) => one === given) ?? 'task';
  const [plan, setPlan] = useState<Plan>(EMPTY);
  const [work, setWork] = useState<Work>({});
  const change = (changes: Partial<Plan>) => setPlan((before) => ({ ...before, ...changes }));
  const at = STEPS.indexOf(step);
  const next = STEPS[at + 1];
  const missing = [
    ...(plan.form ? [] : [say('new.needsTask')]),
    ...(plan.name.trim() ? [] : [say('new.needsName')]),
  ];
  const create = async () => {
    setWork({ done: [] });
    try {
      const project = await carryOut(plan, (done, id, found) =>
        setWork((before) => ({
          ...before,
          project: id,
          done: [...(before.done ?? []), done],
          ...(found && { found }),
        })),
      );
      go(`/p/${project}`);
    } catch (error) {
      setWork((before) => ({ ...before, error }));
      failed(error);
    }
  };
  return (
    <Page title={say('new.title')} hint={say('new.hint')}>
      <div className={classes.wizard}>
        <nav aria-label={say('new.steps')} className={classes.steps}>
          <ol>
            {STEPS.map((one, place) => (
              <li key={one}>
                <button
                  type="button"
                  aria-current={one === step ? 'step' : undefined}
                  onClick={() => setUrl({ step: one }, { push: true })}
                >
                  <span className={classes.number} data-done={isDone(plan, one) || undefined}>
                    {isDone(plan, one) ? <IconCheck size={14} /> : String(place + 1)}
                  </span>
                  <span>
                    {say(`new.step-${one}`)}
                    <small>
                      <Told plan={plan} step={one} />
                    </small>
                  </span>
                </button>
              </li>
            ))}
          </ol>
        </nav>
        <section className={classes.step} aria-label={say(`new.step-${step}`)}>
          {step === 'task' && <TaskStep plan={plan} onChange={change} />}
          {step === 'basics' && <BasicsStep plan={plan} onChange={change} />}
          {step === 'items' && <ItemsStep plan={plan} onChange={change} />}
          {step === 'quality' && (
            <div className={classes.column}>
              <p className={classes.hint}>{say('new.qualityHint')}</p>
              <PolicyFields
                value={plan.policy}
                groups={['answers', 'gold', 'time']}
                onChange={(policy) => change({ policy })}
              />
              <QualificationFields
                value={plan.policy.qualification ?? null}
                onChange={(qualification) => change({ policy: { ...plan.policy, qualification } })}
              />
            </div>
          )}
          {step === 'suppliers' && <SuppliersStep plan={plan} onChange={change} />}
        </section>
        <footer className={classes.foot}>
          {work.done && <Progress work={work} />}
          <div className={classes.footButtons}>
            <span className={classes.hint}>
              {missing.length > 0 && say('new.missing', { what: missing.join(say('new.and')) })}
            </span>
            {at > 0 && (
              <Button
                variant="default"
                onClick={() => setUrl({ step: STEPS[at - 1] ?? 'task' }, { push: true })}
              >
                {say('common:back')}
              </Button>
            )}
            {next && (
              <Button
                variant={missing.length ? 'filled' : 'default'}
                disabled={step === 'task' && !plan.form}
                onClick={() => setUrl({ step: next }, { push: true })}
              >
                {say('common:next')}
              </Button>
            )}
            <Button
              disabled={missing.length > 0 || work.project !== undefined}
              loading={work.done !== undefined && !work.error && !work.project}
              variant={missing.length ? 'default' : 'filled'}
              onClick={() => void create()}
            >
              {say('new.create')}
            </Button>
          </div>
        </footer>
      </div>
    </Page>
  );
}

interface Work {
  done?: Done[];
  project?: string;
  error?: unknown;
  found?: Api<'Import'>;
}

/** What is done of it, and where it stopped. */
function Progress({ work }: { work: Work }) {
  const say = useSay('forms');
  const go = useGo();
  return (
    <div className={classes.progress} role="status">
      {work.done?.map((one) => (
        <span key={one}>
          <IconCheck size={14} aria-hidden /> {say(`new.done-${one}`)}
        </span>
      ))}
      {work.error !== undefined && <Failed error={work.error} />}
      {work.error !== undefined && work.project && (
        <Button size="compact-sm" onClick={() => go(`/p/${work.project}`)}>
          {say('new.goOn')}
        </Button>
      )}
    </div>
  );
}

function isDone(plan: Plan, step: Step): boolean {
  switch (step) {
    case 'task':
      return plan.form !== null;
    case 'basics':
      return plan.name.trim() !== '';
    case 'items':
      return plan.items.from !== 'none';
    case 'quality':
      return plan.form !== null;
    case 'suppliers':
      return plan.contracts.length > 0;
  }
}

/** What was chosen in a step, in a few words. */
function Told({ plan, step }: { plan: Plan; step: Step }) {
  const say = useSay('forms');
  const format = useFormat();
  switch (step) {
    case 'task':
      return plan.template ? (
        <TemplateName template={plan.template} />
      ) : (
        say(plan.form ? 'new.ownForm' : 'new.notYet')
      );
    case 'basics':
      return plan.name ? <bdi>{plan.name}</bdi> : say('new.notYet');
    case 'items':
      if (plan.items.from === 'samples')
        return say('new.sampleCount', { count: plan.template?.items.length ?? 0 });
      if (plan.items.from === 'pasted')
        return say('common:n.items', { count: plan.items.pasted.rows });
      if (plan.items.from === 'file') return <bdi>{plan.items.file.name}</bdi>;
      return say('new.later');
    case 'quality':
      return say('new.qualityTold', {
        count: plan.policy.redundancy ?? POLICY.redundancy,
        gold: format.percent(plan.policy.gold_share ?? POLICY.gold_share, 0),
      });
    case 'suppliers':
      return plan.contracts.length
        ? say('new.supplierCount', { count: plan.contracts.length })
        : say('new.later');
  }
}

function TemplateName({ template }: { template: Api<'Template'> }) {
  const words = useWords();
  return <>{words(template.title)}</>;
}
