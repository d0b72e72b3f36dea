import { Button, Radio, Textarea } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, ok } from '../../../api/client';
import { useSay } from '../../../say';
import { Preview } from '../builder/Preview';
import { type Pasted, readPasted } from '../pasted';
import type { Items, Plan } from './plan';
import classes from './Wizard.module.css';

// Larger files are not read here, but sent as they are: the server takes any size.
const READ_HERE = 5_000_000;

/** The first items, or later: samples of the template, pasted rows, a file. */
export function ItemsStep({
  plan,
  onChange,
}: {
  plan: Plan;
  onChange: (changes: Partial<Plan>) => void;
}) {
  const say = useSay('forms');
  const [text, setText] = useState('');
  const file = useRef<HTMLInputElement>(null);
  const [isPasting, setPasting] = useState(
    plan.items.from === 'pasted' || plan.items.from === 'file',
  );
  const set = (items: Items) => onChange({ items });
  const paste = (next: string) => {
    setText(next);
    const pasted = readPasted(next, plan.joined);
    set(pasted && pasted.rows > 0 ? { from: 'pasted', pasted } : { from: 'none' });
  };
  const open = async (chosen: File | undefined) => {
    if (!chosen) return;
    const isText = /\.(jsonl|ndjson|json|csv)$/i.test(chosen.name);
    if (isText && chosen.size <= READ_HERE) paste(await chosen.text());
    else set({ from: 'file', file: chosen });
  };
  const pasted = plan.items.from === 'pasted' ? plan.items.pasted : null;
  const wrong = text ? readPasted(text, plan.joined)?.wrong : undefined;
  return (
    <div className={classes.task}>
      <div className={classes.column}>
        <Radio.Group
          label={say('new.whichItems')}
          value={isPasting ? 'paste' : plan.items.from}
          onChange={(way) => {
            setPasting(way === 'paste');
            if (way === 'samples') set({ from: 'samples' });
            if (way === 'none') set({ from: 'none' });
          }}
        >
          <div className={classes.radios}>
            {plan.template && (
              <Radio
                value="samples"
                label={say('new.items-samples')}
                description={say('new.items-samplesHint', { count: plan.template.items.length })}
              />
            )}
            <Radio
              value="paste"
              label={say('new.items-paste')}
              description={say('new.items-pasteHint')}
            />
            <Radio
              value="none"
              label={say('new.items-none')}
              description={say('new.items-noneHint')}
            />
          </div>
        </Radio.Group>
        {isPasting && (
          <>
            <div>
              <input
                ref={file}
                type="file"
                hidden
                accept=".jsonl,.ndjson,.json,.csv,.parquet"
                onChange={(event) => void open(event.currentTarget.files?.[0])}
              />
              <Button variant="default" onClick={() => file.current?.click()}>
                {say('new.chooseFile')}
              </Button>{' '}
              {plan.items.from === 'file' && <bdi>{plan.items.file.name}</bdi>}
            </div>
            <Textarea
              label={say('new.paste')}
              value={text}
              dir="auto"
              autosize
              minRows={7}
              maxRows={16}
              spellCheck={false}
              classNames={{ input: classes.code ?? '' }}
              error={wrong !== undefined && say('new.wrongLine', { line: String(wrong) })}
              placeholder='{"external_id": "a-1", "text": "…"}'
              onChange={(event) => paste(event.currentTarget.value)}
            />
          </>
        )}
      </div>
      <div className={classes.look}>{pasted && <FirstItem plan={plan} pasted={pasted} />}</div>
    </div>
  );
}

/** The first row in the form, or what it lacks. */
function FirstItem({ plan, pasted }: { plan: Plan; pasted: Pasted }) {
  const say = useSay('forms');
  const { form } = plan;
  const body = { definition: { ...form }, payload: pasted.first ?? {} };
  const check = useQuery({
    queryKey: ['form-check', JSON.stringify(body)],
    enabled: form !== null,
    queryFn: () => ok(api.POST('/form-check', { body })),
  });
  if (!form) return <p className={classes.hint}>{say('new.needsTask')}</p>;
  const problems = check.data?.payload_problems ?? [];
  return (
    <>
      <p className={classes.hint}>
        {say('new.rowsRead', { count: pasted.rows })} <bdi>{pasted.fields.join(', ')}</bdi>
      </p>
      {problems.length > 0 ? (
        <div className={classes.bad}>
          <p>{say('new.doesNotFit')}</p>
          <ul>
            {problems.map((one) => (
              <li key={one.where}>
                <code>{one.where}</code>{' '}
                <span dir="auto">
                  {one.what} {one.mend}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <Preview form={form} payload={pasted.first ?? {}} />
      )}
    </>
  );
}
