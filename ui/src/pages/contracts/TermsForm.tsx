import { ActionIcon, Button, Select, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Api } from '../../api/client';
import { useForms } from '../../api/project';
import { useSay } from '../../say';
import { Toggle } from '../forms/builder/fields';
import classes from './Contract.module.css';
import type { Terms } from './data';
import { Amount, Currency } from './fields';

interface Part {
  terms: Terms;
  set: (changes: Partial<Terms>) => void;
}

/** All that can be agreed with a supplier, by what it is about. */
export function TermsForm({ project, terms, set }: Part & { project: string }) {
  return (
    <>
      <Price project={project} terms={terms} set={set} />
      <Limits terms={terms} set={set} />
      <Inspection terms={terms} set={set} />
      <Quality terms={terms} set={set} />
      <Promises terms={terms} set={set} />
    </>
  );
}

function Group({ name, children }: { name: string; children: React.ReactNode }) {
  const say = useSay('contracts');
  return (
    <fieldset className={classes.group}>
      <legend>{say(`group.${name}`)}</legend>
      {children}
    </fieldset>
  );
}

const UNITS = ['annotation', 'hour', 'kind'] as const;
const LONGEST = 600;

function Price({ project, terms, set }: Part & { project: string }) {
  const say = useSay('contracts');
  const pricing = terms.pricing ?? { unit: 'annotation' };
  const change = (unit: (typeof UNITS)[number]) =>
    set({
      price: unit === 'kind' ? 0 : terms.price,
      pricing: {
        unit,
        by_kind: {},
        longest_seconds: unit === 'hour' ? LONGEST : null,
      },
    });
  return (
    <Group name="price">
      <div className={classes.row}>
        <Select
          className={classes.number}
          label={say('field.unit')}
          allowDeselect={false}
          data={UNITS.map((unit) => ({ value: unit, label: say(`unit.${unit}`) }))}
          value={pricing.unit}
          onChange={(unit) => unit && change(unit)}
        />
        {pricing.unit !== 'kind' && (
          <Amount
            name="price"
            max={1e6}
            value={terms.price}
            onChange={(price) => set({ price: price ?? 0 })}
          />
        )}
        <Currency value={terms.currency} onChange={(currency) => set({ currency })} />
      </div>
      {pricing.unit === 'hour' && (
        <div className={classes.row}>
          <Amount
            name="longest_seconds"
            help
            min={1}
            max={86_400}
            value={pricing.longest_seconds}
            onChange={(seconds) =>
              set({ pricing: { ...pricing, longest_seconds: seconds ?? LONGEST } })
            }
          />
        </div>
      )}
      {pricing.unit === 'kind' && (
        <ByKind
          project={project}
          prices={pricing.by_kind ?? {}}
          onChange={(by_kind) => set({ pricing: { ...pricing, by_kind } })}
        />
      )}
    </Group>
  );
}

/** A price for each kind of question that the project asks. */
function ByKind({
  project,
  prices,
  onChange,
}: {
  project: string;
  prices: Record<string, number>;
  onChange: (prices: Record<string, number>) => void;
}) {
  const say = useSay('contracts');
  const forms = useForms(project);
  const asked = (forms.data?.at(-1)?.form.ask ?? []).map((question) => question.kind);
  const kinds = [...new Set([...asked, ...Object.keys(prices)])];
  return (
    <div className={classes.row}>
      {kinds.map((kind) => (
        <Amount
          key={kind}
          name="price"
          placeholder={say('notPaid')}
          label={say(`forms:kind.${kind}`)}
          value={prices[kind]}
          onChange={(price) => {
            const { [kind]: _, ...others } = prices;
            onChange(price === null ? others : { ...others, [kind]: price });
          }}
        />
      ))}
    </div>
  );
}

function Limits({ terms, set }: Part) {
  const say = useSay('contracts');
  const none = say('noLimit');
  return (
    <Group name="limits">
      <div className={classes.row}>
        <Amount
          name="cap"
          help
          max={1e9}
          placeholder={none}
          value={terms.cap}
          onChange={(cap) => set({ cap })}
        />
        <Amount
          name="capacity"
          help
          whole
          min={1}
          placeholder={none}
          value={terms.capacity}
          onChange={(capacity) => set({ capacity })}
        />
        <Amount
          name="share"
          help
          share
          placeholder={none}
          value={terms.share}
          onChange={(share) => set({ share })}
        />
      </div>
    </Group>
  );
}

const PLANS = ['sequential', 'betting', 'single', 'posterior', '105e'] as const;
const LEVELS = ['S-1', 'S-2', 'S-3', 'S-4', 'I', 'II', 'III'] as const;
const AQLS_OF_105E = [0.1, 0.15, 0.25, 0.4, 0.65, 1, 1.5, 2.5, 4, 6.5, 10];
const FIRST: Api<'Acceptance'> = {
  kind: 'sequential',
  aql: 2,
  rql: 8,
  supplier_risk: 0.05,
  buyer_risk: 0.1,
  level: 'II',
  double: false,
  reduced: false,
  confidence: 0.95,
  most: 500,
};

function Inspection({ terms, set }: Part) {
  const say = useSay('contracts');
  const plan = terms.acceptance ?? null;
  const change = (changes: Partial<Api<'Acceptance'>>) =>
    set({ acceptance: { ...FIRST, ...plan, ...changes } });
  return (
    <Group name="inspection">
      <div className={classes.row}>
        <Select
          className={classes.number}
          label={say('field.plan')}
          allowDeselect={false}
          data={['none', ...PLANS].map((kind) => ({ value: kind, label: say(`plan.${kind}`) }))}
          value={plan?.kind ?? 'none'}
          onChange={(kind) => {
            if (kind === 'none') set({ acceptance: null });
            else if (kind === '105e') change({ kind, aql: 2.5, rql: null });
            else if (kind) change({ kind: kind as Api<'Acceptance'>['kind'], rql: plan?.rql ?? 8 });
          }}
        />
        <Amount
          name="review_rate"
          help
          share
          placeholder={say('asProject')}
          value={terms.review_rate}
          onChange={(review_rate) => set({ review_rate })}
        />
      </div>
      {plan && (
        <div className={classes.row}>
          {plan.kind === '105e' ? (
            <OfStandard plan={plan} change={change} />
          ) : (
            <Amount
              name="aql"
              help
              percent
              max={99}
              value={plan.aql}
              onChange={(aql) => aql && change({ aql })}
            />
          )}
          {(plan.kind === 'sequential' || plan.kind === 'betting' || plan.kind === 'single') && (
            <Amount
              name="rql"
              help
              percent
              max={99}
              value={plan.rql}
              onChange={(rql) => rql && change({ rql })}
            />
          )}
          {plan.kind === 'posterior' && (
            <Amount
              name="confidence"
              share
              value={plan.confidence}
              onChange={(confidence) => confidence && change({ confidence })}
            />
          )}
        </div>
      )}
    </Group>
  );
}

function OfStandard({
  plan,
  change,
}: {
  plan: Api<'Acceptance'>;
  change: (changes: Partial<Api<'Acceptance'>>) => void;
}) {
  const say = useSay('contracts');
  return (
    <>
      <Select
        className={classes.number}
        label={say('field.aql')}
        description={say('field.aql-help')}
        inputWrapperOrder={['label', 'input', 'description']}
        allowDeselect={false}
        data={AQLS_OF_105E.map((aql) => ({ value: String(aql), label: `${aql} %` }))}
        value={String(plan.aql)}
        onChange={(aql) => aql && change({ aql: Number(aql) })}
      />
      <Select
        className={classes.number}
        label={say('field.level')}
        allowDeselect={false}
        data={[...LEVELS]}
        value={plan.level}
        onChange={(level) => level && change({ level })}
      />
      <Toggle
        label={say('field.double')}
        value={plan.double}
        onChange={(double) => change({ double })}
      />
      <Toggle
        label={say('field.reduced')}
        hint={say('field.reduced-help')}
        value={plan.reduced}
        onChange={(reduced) => change({ reduced })}
      />
    </>
  );
}

type Step = Api<'Step'>;

function Quality({ terms, set }: Part) {
  const say = useSay('contracts');
  const quality = terms.quality ?? {};
  return (
    <Group name="quality">
      <div className={classes.row}>
        <Amount
          name="floor"
          help
          share
          placeholder={say('none')}
          value={quality.floor}
          onChange={(floor) => set({ quality: { ...quality, floor } })}
        />
      </div>
      {(['bonus', 'penalty'] as const).map((side) => (
        <Steps
          key={side}
          side={side}
          steps={quality[side] ?? []}
          onChange={(steps) => set({ quality: { ...quality, [side]: steps } })}
        />
      ))}
    </Group>
  );
}

function Steps({
  side,
  steps,
  onChange,
}: {
  side: 'bonus' | 'penalty';
  steps: Step[];
  onChange: (steps: Step[]) => void;
}) {
  const say = useSay('contracts');
  const change = (place: number, changes: Partial<Step>) =>
    onChange(steps.map((step, n) => (n === place ? { ...step, ...changes } : step)));
  const next = side === 'bonus' ? { at: 0.97, percent: 5 } : { at: 0.85, percent: 10 };
  return (
    <>
      {steps.map((step, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is known by its place
        <div key={place} className={classes.step}>
          <Amount
            name={`${side}At`}
            share
            value={step.at}
            onChange={(at) => at && change(place, { at })}
          />
          <Amount
            name={`${side}Percent`}
            percent
            max={100}
            value={step.percent}
            onChange={(percent) => percent && change(place, { percent })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={say('removeStep')}
            onClick={() => onChange(steps.filter((_, n) => n !== place))}
          >
            <IconTrash size={16} />
          </ActionIcon>
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange([...steps, next])}>
        {say(side === 'bonus' ? 'addBonus' : 'addPenalty')}
      </Button>
    </>
  );
}

function Promises({ terms, set }: Part) {
  const say = useSay('contracts');
  const service = terms.service ?? { pay_days: 30 };
  const rework = terms.rework ?? { times: 1, days: 7 };
  return (
    <Group name="promises">
      <div className={classes.row}>
        <Amount
          name="answers_a_day"
          whole
          min={1}
          placeholder={say('none')}
          value={service.answers_a_day}
          onChange={(answers_a_day) => set({ service: { ...service, answers_a_day } })}
        />
        <Amount
          name="decide_days"
          whole
          min={1}
          max={365}
          placeholder={say('none')}
          value={service.decide_days}
          onChange={(decide_days) => set({ service: { ...service, decide_days } })}
        />
        <Amount
          name="pay_days"
          whole
          max={365}
          value={service.pay_days}
          onChange={(days) => set({ service: { ...service, pay_days: days ?? 30 } })}
        />
      </div>
      <div className={classes.row}>
        <Amount
          name="rework_times"
          whole
          max={20}
          value={rework.times}
          onChange={(times) => set({ rework: { ...rework, times: times ?? 0 } })}
        />
        <Amount
          name="rework_days"
          whole
          min={1}
          max={365}
          value={rework.days}
          onChange={(days) => set({ rework: { ...rework, days: days ?? 7 } })}
        />
      </div>
      <Textarea
        label={say('field.secrecy')}
        description={say('field.secrecy-help')}
        inputWrapperOrder={['label', 'input', 'description']}
        autosize
        minRows={2}
        maxRows={10}
        dir="auto"
        maxLength={20_000}
        value={terms.secrecy ?? ''}
        onChange={(event) => set({ secrecy: event.currentTarget.value || null })}
      />
    </Group>
  );
}
