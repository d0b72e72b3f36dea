import { useOutputs } from '../../form/context';
import { useTellJudged } from '../../form/judged';
import type { AskProps, Kind, TellProps } from '../../form/kind';
import { chordOf, useKeys } from '../../keys';
import { useFormat, useSay } from '../../say';
import { Cell } from '../Cell';
import type { Cap } from '../pickKeys';
import { Told } from '../Told';
import {
  type Better,
  check,
  hasStrength,
  isWhole,
  type Preference,
  type Preferred,
  prefer,
  verdicts,
} from './check';
import classes from './Preference.module.css';

type Props = AskProps<Preference, Preferred>;

const keyed = (id: string, chord: string): Cap => ({ id, chord: chordOf({ id, chord }) });
const strengthKey = (strength: number) => keyed(`strength.${strength}`, `Shift+Digit${strength}`);

function Ask(props: Props) {
  const { question, answer, onAnswer, active, readOnly, compare } = props;
  const say = useSay('kinds');
  const rows = useVerdicts(question);
  useTellJudged(question.field, answer && { best: bestOf(answer) });
  const pick = (better: Better, how: { done: boolean }) => {
    if (answer?.better === better && question.required === false) return onAnswer(undefined);
    const next = prefer(question, answer, better);
    onAnswer(next, { done: how.done && isWhole(question, next) });
  };
  useKeys(
    rows.map(({ better, label, cap }) => ({
      ...cap,
      says: label,
      run: () => pick(better, { done: true }),
    })),
    { on: active },
  );
  return (
    <>
      <div
        className={classes.verdicts}
        role="radiogroup"
        aria-label={say('verdict')}
        data-tie={rows.some(({ better }) => better === 'tie') || undefined}
      >
        {rows.map(({ better, label, short, cap }) => (
          <Cell
            key={better}
            className={`${classes.cell} ${better === 'both_bad' ? classes.below : ''}`}
            name={question.id}
            label={label}
            cap={readOnly ? undefined : cap}
            isChosen={answer?.better === better}
            isOther={compare?.better === better}
            disabled={readOnly}
            onPick={(how) => pick(better, how)}
          >
            <span>{short}</span>
          </Cell>
        ))}
      </div>
      {(question.strengths ?? 0) > 0 && <Strengths {...props} />}
    </>
  );
}

const bestOf = ({ better }: Preferred) => (better === 'a' || better === 'b' ? [better] : []);

interface Row {
  better: Better;
  label: string;
  short: string;
  cap: Cap;
}

/** The verdicts in the order of the screen: outputs by the letter they are shown under. */
function useVerdicts(question: Preference): Row[] {
  const say = useSay('kinds');
  const outputs = useOutputs(question.field);
  const offered = verdicts(question);
  const winner = (place: number, cap: Cap): Row[] => {
    const output = outputs[place];
    if (output?.id !== 'a' && output?.id !== 'b') return [];
    const { letter } = output;
    return [
      {
        better: output.id,
        label: say('isBetter', { letter }),
        short: say('better', { letter }),
        cap,
      },
    ];
  };
  const other = (better: 'tie' | 'both_bad', cap: Cap): Row[] =>
    offered.includes(better) ? [{ better, label: say(better), short: say(better), cap }] : [];
  return [
    ...winner(0, keyed('prefer.first', 'Digit1')),
    ...other('tie', keyed('prefer.tie', 'Digit2')),
    ...winner(1, keyed('prefer.second', 'Digit3')),
    ...other('both_bad', keyed('prefer.bothBad', 'Digit0')),
  ];
}

function Strengths({ question, answer, onAnswer, active, readOnly, compare }: Props) {
  const say = useSay('kinds');
  const words = useStrengthWords();
  const most = question.strengths ?? 0;
  const all = Array.from({ length: most }, (_, step) => step + 1);
  const isOn = answer !== undefined && hasStrength(question, answer.better);
  const pick = (strength: number, how: { done: boolean }) =>
    answer && onAnswer({ better: answer.better, strength }, how);
  useKeys(
    all.map((strength) => ({
      ...strengthKey(strength),
      says: words(strength, most),
      run: () => pick(strength, { done: true }),
    })),
    { on: active && isOn },
  );
  return (
    <fieldset className={classes.strengths}>
      <legend>{say('howMuchBetter')}</legend>
      <div>
        {all.map((strength) => (
          <Cell
            key={strength}
            className={classes.cell}
            name={`${question.id}-strength`}
            cap={readOnly ? undefined : strengthKey(strength)}
            isChosen={isOn && answer.strength === strength}
            isOther={compare?.strength === strength}
            disabled={readOnly || !isOn}
            onPick={(how) => pick(strength, how)}
          >
            <span>{words(strength, most)}</span>
          </Cell>
        ))}
      </div>
    </fieldset>
  );
}

/** Up to three strengths have words of their own, of more the ends have. */
function useStrengthWords() {
  const say = useSay('kinds');
  const format = useFormat();
  return (strength: number, most: number): string => {
    if (most === 1) return say('clearly');
    if (strength === 1) return say('slightly');
    if (strength === most) return say(most === 2 ? 'clearly' : 'byFar');
    return most === 3 ? say('clearly') : format.number(strength);
  };
}

/** By place in the data: letters are a matter of the screen it was answered on. */
function Tell({ question, answer, payload, compare }: TellProps<Preference, Preferred>) {
  const say = useSay('kinds');
  const words = useStrengthWords();
  const { better, strength } = answer;
  const differs =
    compare !== undefined && (compare.better !== better || compare.strength !== strength);
  const place = better === 'a' ? 0 : 1;
  const outputs = payload?.[question.field];
  const text =
    better.length === 1 && Array.isArray(outputs) ? beginning(outputs[place]) : undefined;
  return (
    <Told differs={differs} {...(text && { title: text })}>
      {say(better.length === 1 ? 'outputBetter' : better, { place: place + 1 })}
      {strength !== undefined && ` · ${words(strength, question.strengths ?? 0)}`}
    </Told>
  );
}

const SHOWN = 200;

function beginning(output: unknown): string {
  const parts = (typeof output === 'string' ? { text: output } : output) as Record<string, string>;
  return (parts.text ?? parts.content ?? '').slice(0, SHOWN);
}

const picks = (answer: Preferred) => [answer.better];

export const kind = { Ask, Tell, check, picks } satisfies Kind<Preference, Preferred>;
