import { SegmentedControl } from '@mantine/core';
import { useChangeSettings } from '../../app/session';
import { type Settings, useSettings } from '../../app/settings';
import { LANGUAGES, useFormat, useSay } from '../../say';
import classes from './Appearance.module.css';

/** Language, theme, size of text, digits. */
export function Appearance() {
  const say = useSay('me');
  const format = useFormat();
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const row = <Key extends 'locale' | 'theme' | 'size' | 'digits'>(
    name: Key,
    options: { value: Settings[Key]; label: string }[],
  ) => (
    <div className={classes.row}>
      <span id={`setting-${name}`}>{say(name)}</span>
      <SegmentedControl
        aria-labelledby={`setting-${name}`}
        value={String(settings[name])}
        data={options.map((option) => ({ ...option, value: String(option.value) }))}
        onChange={(chosen) => {
          const option = options.find((one) => String(one.value) === chosen);
          if (option) void changeSettings({ [name]: option.value });
        }}
      />
    </div>
  );
  return (
    <div className={classes.rows}>
      {row(
        'locale',
        Object.entries(LANGUAGES).map(([tag, language]) => ({
          value: tag as Settings['locale'],
          label: language.name,
        })),
      )}
      {row('theme', [
        { value: 'auto', label: say('themeAuto') },
        { value: 'light', label: say('common:themeLight') },
        { value: 'dark', label: say('common:themeDark') },
      ])}
      {row(
        'size',
        ([100, 112, 125, 150, 200] as const).map((size) => ({
          value: size,
          label: format.percent(size / 100, 0),
        })),
      )}
      {row('digits', [
        { value: 'latn', label: '0123' },
        { value: 'arab', label: '٠١٢٣' },
      ])}
    </div>
  );
}
