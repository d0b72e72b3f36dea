import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Api, api, ok } from '../../../api/client';
import type { Form } from '../../../form';
import { Failed } from '../../../parts/Failed';
import { Loaded } from '../../../parts/Loaded';
import { Markdown } from '../../../parts/Markdown';
import { useSay, useWords } from '../../../say';
import type { Definition } from '../builder/definition';
import { KindIcon } from '../builder/KindIcon';
import { FilledPreview, Preview } from '../builder/Preview';
import { EMPTY, type Plan, type Template } from './plan';
import { Remarks } from './Remarks';
import classes from './Wizard.module.css';

interface StepProps {
  plan: Plan;
  onChange: (changes: Partial<Plan>) => void;
}

type Way = 'template' | 'blank' | 'import';

const BLANK_FORM: Definition = {
  show: [{ kind: 'text', field: 'text' }],
  ask: [{ id: 'answer', kind: 'choice', options: [{ id: 'yes' }, { id: 'no' }] }],
};

/** What is to be done: a template, a blank form, or one of another tool. */
export function TaskStep({ plan, onChange }: StepProps) {
  const say = useSay('forms');
  const [way, setWay] = useState<Way>(plan.form && !plan.template ? 'import' : 'template');
  const templates = useQuery({
    queryKey: ['form-templates'],
    queryFn: () => ok(api.GET('/form-templates')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const choose = (template: Template) =>
    onChange({
      template,
      form: template.form as unknown as Form,
      joined: [],
      policy: { ...EMPTY.policy, ...template.policy },
      items: plan.items.from === 'none' ? { from: 'samples' } : plan.items,
    });
  const pick = (next: Way) => {
    setWay(next);
    if (next === 'blank')
      onChange({ template: null, form: BLANK_FORM, joined: [], items: { from: 'none' } });
    if (next === 'import') onChange({ template: null, form: null, items: { from: 'none' } });
  };
  return (
    <div className={classes.task}>
      <div className={classes.choices}>
        <fieldset className={classes.ways} aria-label={say('new.from')}>
          {(['template', 'blank', 'import'] as const).map((one) => (
            <Button
              key={one}
              size="compact-md"
              variant={way === one ? 'filled' : 'default'}
              aria-pressed={way === one}
              onClick={() => pick(one)}
            >
              {say(`new.from-${one}`)}
            </Button>
          ))}
        </fieldset>
        {way === 'template' && (
          <Loaded query={templates}>
            {(found) => (
              <Cards templates={found.templates} chosen={plan.template} onChoose={choose} />
            )}
          </Loaded>
        )}
        {way === 'blank' && <p className={classes.hint}>{say('new.blankHint')}</p>}
        {way === 'import' && <Importer onChange={onChange} />}
      </div>
      <div className={classes.look}>
        {plan.template ? (
          <TemplateLook key={plan.template.id} template={plan.template} />
        ) : plan.form ? (
          <FilledPreview form={plan.form} />
        ) : (
          <p className={classes.hint}>{say('new.lookHint')}</p>
        )}
      </div>
    </div>
  );
}

function Cards({
  templates,
  chosen,
  onChoose,
}: {
  templates: Template[];
  chosen: Template | null;
  onChoose: (template: Template) => void;
}) {
  const say = useSay('forms');
  const words = useWords();
  const categories = [...new Set(templates.map((one) => one.category))];
  return categories.map((category) => (
    <section key={category}>
      <h2 className={classes.category}>{say(`category.${category}`)}</h2>
      <ul className={classes.cards}>
        {templates
          .filter((one) => one.category === category)
          .map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.card}
                aria-pressed={chosen?.id === one.id}
                onClick={() => onChoose(one)}
              >
                <Sketch form={one.form as unknown as Definition} />
                <strong>{words(one.title)}</strong>
                <span>{words(one.description)}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  ));
}

/** A task at a glance: what is shown at the start, what is asked at the end. */
function Sketch({ form }: { form: Definition }) {
  return (
    <span className={classes.sketch} aria-hidden>
      <span className={classes.sketchShow}>
        {form.show.slice(0, 3).map((block) => (
          <span key={block.field}>
            <KindIcon kind={block.kind} part="show" size={14} />
            <i />
          </span>
        ))}
      </span>
      <span className={classes.sketchAsk}>
        {form.ask.slice(0, 4).map((question) => (
          <KindIcon key={question.id} kind={question.kind} part="ask" size={14} />
        ))}
      </span>
    </span>
  );
}

function TemplateLook({ template }: { template: Template }) {
  const say = useSay('forms');
  const words = useWords();
  const [at, setAt] = useState(0);
  const item = template.items[at];
  return (
    <>
      <Preview
        form={template.form as unknown as Form}
        payload={item?.payload ?? {}}
        samples={
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => setAt((at + 1) % template.items.length)}
          >
            {say('new.anotherSample')}
          </Button>
        }
      />
      <details className={classes.rules}>
        <summary>{say('new.itsGuidelines')}</summary>
        <Markdown source={words(template.guidelines)} dir="auto" />
      </details>
    </>
  );
}

function Importer({ onChange }: Pick<StepProps, 'onChange'>) {
  const say = useSay('forms');
  const [text, setText] = useState('');
  const [found, setFound] = useState<Api<'ImportedForm'> | null>(null);
  const read = useMutation({
    mutationFn: () => ok(api.POST('/form-import', { body: { text } })),
    onSuccess: (imported) => {
      setFound(imported);
      const isFit = imported.form && !imported.problems?.length;
      onChange({
        template: null,
        form: isFit ? (imported.form as unknown as Form) : null,
        joined: imported.joined,
      });
    },
  });
  return (
    <div className={classes.column}>
      <Textarea
        label={say('new.configuration')}
        description={say('new.configurationHint')}
        value={text}
        dir="ltr"
        spellCheck={false}
        autosize
        minRows={8}
        maxRows={18}
        classNames={{ input: classes.code ?? '' }}
        placeholder={'<View>\n  <Text name="text" value="$text"/>\n  …\n</View>'}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button
        className={classes.start}
        disabled={!text.trim()}
        loading={read.isPending}
        onClick={() => read.mutate()}
      >
        {say('new.readConfiguration')}
      </Button>
      {read.error && <Failed error={read.error} />}
      {found && <Remarks found={found} />}
    </div>
  );
}
