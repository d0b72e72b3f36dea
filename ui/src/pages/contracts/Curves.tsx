import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Api } from '../../api/client';
import { Loaded } from '../../parts/Loaded';
import { Muted } from '../../parts/Muted';
import { Section } from '../../parts/Page';
import { useFormat, useSay } from '../../say';
import { OperatingCurve } from '../deliveries/Plan';
import classes from './Contract.module.css';
import { usePlan } from './data';

const LOT = 1000;

/** What the plan lets through, to be looked at before anything is signed. */
export function Curves({ acceptance }: { acceptance: Api<'Acceptance'> | null }) {
  const say = useSay('contracts');
  const [lot, setLot] = useState(LOT);
  const plan = usePlan(acceptance, lot);
  return (
    <Section title={say('curve')}>
      {acceptance === null ? (
        <Muted>{say('noPlan')}</Muted>
      ) : (
        <>
          <NumberInput
            className={classes.number}
            label={say('lot')}
            hideControls
            allowDecimal={false}
            min={1}
            max={10_000_000}
            value={lot}
            onChange={(given) => typeof given === 'number' && given >= 1 && setLot(given)}
          />
          <Loaded query={plan}>
            {(told) => told && <Shown plan={told} agreed={acceptance} />}
          </Loaded>
        </>
      )}
    </Section>
  );
}

function Shown({ plan, agreed }: { plan: Api<'PlanTold'>; agreed: Api<'Acceptance'> }) {
  const say = useSay('contracts');
  const format = useFormat();
  const last = plan.lines.at(-1);
  return (
    <>
      <p>
        {say('planSays', {
          most: format.number(plan.most),
          accept: format.number(last?.accept ?? 0),
        })}
      </p>
      <OperatingCurve curve={plan.curve} agreed={agreed} />
    </>
  );
}
