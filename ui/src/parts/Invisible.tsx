import { memo } from 'react';
import classes from './Invisible.module.css';
import { runsOf } from './invisibles';
import { pageSwitch } from './pageSwitch';

/** Whether characters nobody sees are shown as marks, and the way to change it. */
export const useInvisibles = pageSwitch(false);

/**
 * The mark of one character. The character stays, to be copied with the text, but turns nothing
 * outside of its mark: with marks shown, letters stand in the order they are stored in.
 */
export function Mark({ mark, sign }: { mark: string; sign: string }) {
  return (
    <span className={classes.mark}>
      {mark}
      {sign}
    </span>
  );
}

/** Text of people or models as it is, line by line in its own direction. */
export const PlainText = memo(function PlainText({
  text,
  dir = 'auto',
}: {
  text: string;
  dir?: 'auto' | 'ltr' | 'rtl';
}) {
  const [on] = useInvisibles();
  return (
    <div className={classes.text} dir={dir}>
      {on
        ? runsOf(text).map((run, at) =>
            // biome-ignore lint/suspicious/noArrayIndexKey: runs of one text, never reordered
            'text' in run ? run.text : <Mark key={at} {...run} />,
          )
        : text}
    </div>
  );
});
