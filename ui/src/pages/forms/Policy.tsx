import { NumberInput, TextInput } from '@mantine/core';
import type { Api } from '../../api/client';
import { useSay } from '../../say';
import { Toggle } from './builder/fields';
import classes from './Policy.module.css';

export type PolicyValue = Api<'Policy'>;
type Given = Partial<PolicyValue>;

type Optional = 'qualification' | 'most_answers' | 'item_worth' | 'budget';

export const POLICY: Required<Omit<PolicyValue, Optional>> & Pick<PolicyValue, Optional> = {
  redundancy: 3,
  most_answers: null,
  target_confidence: 0.98,
  item_worth: null,
  lease_minutes: 20,
  hold_at_most: 20,
  undo_minutes: 10,
  gold_share: 0.05,
  gold_first: 5,
  review_rate: 0,
  review_doubt: 0,
  qualification: null,
  pick: false,
  budget: null,
  budget_currency: 'USD',
  shares: 'open',
};

interface Setting {
  name: Exclude<keyof typeof POLICY, Optional | 'pick' | 'budget_currency' | 'shares'>;
  min: number;
  max: number;
  /** Kept as a share, shown in per cent. */
  share?: boolean;
}

export const SETTINGS: Record<string, Setting[]> = {
  answers: [
    { name: 'review_rate', min: 0, max: 100, share: true },
    { name: 'review_doubt', min: 0, max: 100, share: true },
  ],
  gold: [
    { name: 'gold_share', min: 0, max: 50, share: true },
    { name: 'gold_first', min: 0, max: 50 },
  ],
  time: [
    { name: 'lease_minutes', min: 0.05, max: 1440 },
    { name: 'undo_minutes', min: 0, max: 1440 },
    { name: 'hold_at_most', min: 1, max: 100 },
  ],
};

interface PolicyFieldsProps {
  value: Given;
  onChange: (value: Given) => void;
  groups?: (keyof typeof SETTINGS)[];
  /** Few words in the wizard, where one goes on; whole help where one decides. */
  disabled?: boolean;
}

/** How a project is worked on, each setting with what it does. */
export function PolicyFields({ value, onChange, groups, disabled = false }: PolicyFieldsProps) {
  const say = useSay('forms');
  return (
    <div className={classes.groups}>
      {(groups ?? Object.keys(SETTINGS)).map((group) => (
        <fieldset key={group} className={classes.group} disabled={disabled}>
          <legend>{say(`policy.${group}`)}</legend>
          {group === 'answers' && <Answers value={value} onChange={onChange} />}
          {SETTINGS[group]?.map((setting) => (
            <OneSetting
              key={setting.name}
              setting={setting}
              value={value[setting.name] ?? POLICY[setting.name]}
              onChange={(next) => onChange({ ...value, [setting.name]: next })}
            />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

const REDUNDANCY: Setting = { name: 'redundancy', min: 1, max: 50 };
const TARGET: Setting = { name: 'target_confidence', min: 50.1, max: 99.9, share: true };
const MOST_AT_FIRST = 10;

/** How many answers every item gets, and whether those in doubt get more. */
function Answers({ value, onChange }: Pick<PolicyFieldsProps, 'value' | 'onChange'>) {
  const say = useSay('forms');
  const least = value.redundancy ?? POLICY.redundancy;
  const most = value.most_answers ?? null;
  return (
    <>
      <OneSetting
        setting={REDUNDANCY}
        value={least}
        onChange={(redundancy) =>
          onChange({
            ...value,
            redundancy,
            most_answers: most === null ? null : Math.max(most, redundancy),
          })
        }
      />
      <Toggle
        label={say('policy.untilSure')}
        hint={say('policy.untilSure-help')}
        value={most !== null}
        onChange={(on) =>
          onChange({ ...value, most_answers: on ? Math.max(MOST_AT_FIRST, least) : null })
        }
      />
      {most !== null && (
        <>
          <NumberInput
            label={say('policy.most_answers')}
            description={say('policy.most_answers-help')}
            inputWrapperOrder={['label', 'input', 'description']}
            className={classes.number}
            clampBehavior="blur"
            min={least}
            max={50}
            value={most}
            onChange={(next) =>
              typeof next === 'number' && onChange({ ...value, most_answers: next })
            }
          />
          <OneSetting
            setting={TARGET}
            value={value.target_confidence ?? POLICY.target_confidence}
            onChange={(target) => onChange({ ...value, target_confidence: target })}
          />
          <NumberInput
            label={say('policy.item_worth')}
            description={say('policy.item_worth-help')}
            inputWrapperOrder={['label', 'input', 'description']}
            className={classes.number}
            placeholder={say('policy.item_worth-none')}
            min={0.1}
            max={1e6}
            value={value.item_worth ?? ''}
            onChange={(worth) =>
              onChange({ ...value, item_worth: typeof worth === 'number' ? worth : null })
            }
          />
        </>
      )}
    </>
  );
}

function OneSetting({
  setting,
  value,
  onChange,
}: {
  setting: Setting;
  value: number;
  onChange: (value: number) => void;
}) {
  const say = useSay('forms');
  const { name, min, max, share } = setting;
  return (
    <NumberInput
      label={say(`policy.${name}`)}
      description={say(`policy.${name}-help`)}
      inputWrapperOrder={['label', 'input', 'description']}
      value={share ? Math.round(value * 1000) / 10 : value}
      onChange={(given) => {
        if (typeof given === 'number') onChange(share ? given / 100 : given);
      }}
      suffix={share ? ' %' : undefined}
      clampBehavior="blur"
      className={classes.number}
      {...{ min, max }}
    />
  );
}

/** How much may be spent on a project in all. */
export function BudgetFields({ value, onChange }: Pick<PolicyFieldsProps, 'value' | 'onChange'>) {
  const say = useSay('forms');
  return (
    <fieldset className={classes.group}>
      <legend>{say('policy.money')}</legend>
      <NumberInput
        label={say('policy.budget')}
        description={say('policy.budget-help')}
        inputWrapperOrder={['label', 'input', 'description']}
        className={classes.number}
        placeholder={say('policy.budget-none')}
        min={0}
        max={1e9}
        decimalScale={6}
        hideControls
        value={value.budget ?? ''}
        onChange={(budget) =>
          onChange({ ...value, budget: typeof budget === 'number' ? budget : null })
        }
      />
      <TextInput
        label={say('policy.budget_currency')}
        dir="ltr"
        className={classes.number}
        pattern="[A-Z]{3}"
        maxLength={3}
        required
        value={value.budget_currency ?? POLICY.budget_currency}
        onChange={(event) =>
          onChange({ ...value, budget_currency: event.currentTarget.value.toUpperCase() })
        }
      />
    </fieldset>
  );
}

interface QualificationFieldsProps {
  value: PolicyValue['qualification'];
  onChange: (value: PolicyValue['qualification']) => void;
}

/** The test before the work: none, or how many items and how good. */
export function QualificationFields({ value, onChange }: QualificationFieldsProps) {
  const say = useSay('forms');
  return (
    <fieldset className={classes.group}>
      <legend>{say('policy.qualification')}</legend>
      <Toggle
        label={say('policy.hasTest')}
        hint={say('policy.hasTest-help')}
        value={value != null}
        onChange={(has) =>
          onChange(has ? { items: 5, pass_score: 0.8, explain: true, paid: true } : null)
        }
      />
      {value && (
        <>
          <NumberInput
            label={say('policy.testItems')}
            description={say('policy.testItems-help')}
            inputWrapperOrder={['label', 'input', 'description']}
            className={classes.number}
            min={1}
            max={200}
            value={value.items}
            onChange={(items) => typeof items === 'number' && onChange({ ...value, items })}
          />
          <NumberInput
            label={say('policy.passMark')}
            description={say('policy.passMark-help')}
            inputWrapperOrder={['label', 'input', 'description']}
            className={classes.number}
            min={0}
            max={100}
            suffix=" %"
            value={Math.round(value.pass_score * 1000) / 10}
            onChange={(mark) =>
              typeof mark === 'number' && onChange({ ...value, pass_score: mark / 100 })
            }
          />
          <Toggle
            label={say('policy.explain')}
            hint={say('policy.explain-help')}
            value={value.explain ?? true}
            onChange={(explain) => onChange({ ...value, explain })}
          />
          <Toggle
            label={say('policy.paid')}
            value={value.paid ?? true}
            onChange={(paid) => onChange({ ...value, paid })}
          />
        </>
      )}
    </fieldset>
  );
}
