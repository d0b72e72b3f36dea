import classes from './ChatEdit.module.css';

interface TurnFieldProps {
  id: string;
  value: string;
  onWritten: (text: string) => void;
  /** Where nothing on the page names it. */
  label?: string;
  placeholder?: string;
  readOnly?: boolean;
}

/** Where a turn is written. Escape leaves it, with what was written. */
export function TurnField({ label, onWritten, ...field }: TurnFieldProps) {
  return (
    <textarea
      {...field}
      className={classes.written}
      dir="auto"
      aria-label={label}
      onChange={(event) => onWritten(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        event.currentTarget.blur();
      }}
    />
  );
}
